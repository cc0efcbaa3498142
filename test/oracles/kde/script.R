# Run in this folder; needs jsonlite besides the packages named below.
suppressPackageStartupMessages({library(jsonlite)})
vers <- function(...) { p <- c(...); v <- sapply(p, function(x) as.character(packageVersion(x))); 
  c(list(R=R.version.string, platform=R.version$platform), as.list(setNames(v,p))) }
save_json <- function(x, f) writeLines(toJSON(x, auto_unbox=TRUE, digits=NA, pretty=TRUE, null="null", na="null"), f)
tm <- function(expr) { g <- gc(); t <- system.time(force(expr)); unname(t["elapsed"]) }
suppressPackageStartupMessages({library(spatstat)})
d <- "."
ev <- read.csv("../knox/events260.csv"); W<-owin(c(0,10000),c(0,10000))
X <- ppp(ev$x,ev$y,window=W,check=FALSE); inside<-inside.owin(ev$x,ev$y,W); X<-X[inside]
write.csv(data.frame(x=X$x,y=X$y),file.path(d,"points.csv"),row.names=FALSE)
res<-list(versions=vers("spatstat","spatstat.explore","spatstat.geom"),window=c(0,10000,0,10000),sigma=500,n=npoints(X))
for(k in c("gaussian","epanechnikov","quartic","disc")) for(e in c(TRUE,FALSE)){
  D<-density.ppp(X,sigma=500,kernel=k,edge=e,dimyx=c(50,50),positive=FALSE)
  D512<-density.ppp(X,sigma=500,kernel=k,edge=e,dimyx=c(512,512))
  pts<-density.ppp(X,sigma=500,kernel=k,edge=e,at="points",leaveoneout=FALSE)
  res[[paste0(k,if(e)"_edge" else "_noedge")]]<-list(pix50x50_first3rows=lapply(1:3,function(i) as.numeric(D$v[i,])),pix50x50_integral=integral.im(D),
     pix50x50_max=max(D),argmax=as.numeric(which(D$v==max(D$v),arr.ind=TRUE)[1,]),at512=list(integral=integral.im(D512),max=max(D512)),atPoints=as.numeric(pts))}
# exact direct sum at pixel centres, gaussian, no edge and uniform edge correction (hand)
xc<-seq(100,9900,by=200);e<-function(x,y,s=500) sapply(seq_along(x),function(i) sum(dnorm(x[i],X$x,s)*dnorm(y[i],X$y,s)))
gr<-expand.grid(x=xc,y=xc); raw<-e(gr$x,gr$y); mass<-(pnorm((10000-gr$x)/500)-pnorm((0-gr$x)/500))*(pnorm((10000-gr$y)/500)-pnorm((0-gr$y)/500))
res$exactGaussianDirect<-list(gridX=xc,order="x fastest, y ascending",noEdge=raw,uniformEdge=raw/mass)
# quartic (biweight) in the crime-mapping convention: K(d)=3/(pi h^2)(1-d^2/h^2)^2, d<h  (h = bandwidth radius, NOT sd)
q<-function(x,y,h) sapply(seq_along(x),function(i){u<-((x[i]-X$x)^2+(y[i]-X$y)^2)/h^2;sum(ifelse(u<1,3/(pi*h^2)*(1-u)^2,0))})
res$exactQuarticRadius1000<-list(gridX=xc,noEdge=q(gr$x,gr$y,1000))
res$bandwidth<-list(diggle=as.numeric(bw.diggle(X)),ppl=as.numeric(bw.ppl(X)),scott=as.numeric(bw.scott(X)),CvL=as.numeric(bw.CvL(X)),
   note="bw.scott: sigma_x=sd(x)*n^(-1/6)")
tt<-list();for(n in c(1e4,1e5)){Y<-runifpoint(n,W);tt[[length(tt)+1]]<-list(N=n,grid="512x512",sec=tm(density.ppp(Y,sigma=300,dimyx=c(512,512))),secPpl=if(n<2e4) tm(bw.ppl(Y)) else NA)}
res$timing<-tt;print(tt);save_json(res,file.path(d,"expected.json"));str(res$bandwidth);print(res$gaussian_edge$pix50x50_integral)
