# Run in this folder; needs jsonlite besides the packages named below.
suppressPackageStartupMessages({library(jsonlite)})
vers <- function(...) { p <- c(...); v <- sapply(p, function(x) as.character(packageVersion(x))); 
  c(list(R=R.version.string, platform=R.version$platform), as.list(setNames(v,p))) }
save_json <- function(x, f) writeLines(toJSON(x, auto_unbox=TRUE, digits=NA, pretty=TRUE, null="null", na="null"), f)
tm <- function(expr) { g <- gc(); t <- system.time(force(expr)); unname(t["elapsed"]) }
suppressPackageStartupMessages({library(spdep)})
d <- "."
set.seed(202)
nx<-20; ny<-20; g<-expand.grid(col=1:nx,row=1:ny)
lam <- 1.2 + 9*exp(-((g$col-5)^2+(g$row-6)^2)/6) + 6*exp(-((g$col-15)^2+(g$row-14)^2)/4)
x <- rpois(nrow(g), lam)
g$x<-x; g$id<-seq_len(nrow(g))
write.csv(g[,c("id","col","row","x")], file.path(d,"grid20x20.csv"), row.names=FALSE)
nb <- cell2nb(ny,nx,type="queen")   # order: row varies fastest? build own to be safe
co <- as.matrix(g[,c("col","row")]); nb <- dnearneigh(co,0,1.5)
nbs <- include.self(nb)
lwB <- nb2listw(nbs,style="B"); lwB0<-nb2listw(nb,style="B"); lwW<-nb2listw(nbs,style="W")
Gs <- as.numeric(localG(x,lwB)); G0<-as.numeric(localG(x,lwB0)); GsW<-as.numeric(localG(x,lwW))
p2 <- 2*pnorm(abs(Gs),lower.tail=FALSE); p1<-pnorm(Gs,lower.tail=FALSE)
bh <- p.adjust(p2,"BH"); by<-p.adjust(p2,"BY"); bon<-p.adjust(p2,"bonferroni")
# hand formula check
n<-length(x); xb<-mean(x); s<-sqrt(mean(x^2)-xb^2)
hand <- sapply(1:n,function(i){j<-nbs[[i]];W<-length(j);(sum(x[j])-xb*W)/(s*sqrt((n*W-W^2)/(n-1)))})
stopifnot(max(abs(hand-Gs))<1e-10)
# global Moran / Geary / local Moran for completeness
mi <- moran.test(x,lwB0,randomisation=TRUE,alternative="two.sided"); gg<-globalG.test(x,lwB0)
lm <- localmoran(x,nb2listw(nb,style="W"))
# conditional permutation pseudo p
set.seed(1); tperm <- tm(gp <- localG_perm(x,lwB,nsim=999,iseed=1L))
int <- attr(gp,"internals")
lg <- list(versions=vers("spdep","spData"),
 formula="Gi* = (sum_j w_ij x_j - xbar*W_i)/(s*sqrt((n*S1_i - W_i^2)/(n-1))), s^2=mean(x^2)-xbar^2, w binary queen incl. self",
 summary=list(n=n,mean=xb,sd=s,nSigBH05=sum(bh<.05),nHotBH05=sum(bh<.05&Gs>0),nSigUnadj05=sum(p2<.05),nSigBonf05=sum(bon<.05),nBY=sum(by<.05)),
 GiStar=Gs, Gi=G0, GiStarRowStd=GsW, pTwoSided=p2, pBH=bh, pBY=by,
 moran=list(I=unname(mi$estimate[1]),E=unname(mi$estimate[2]),V=unname(mi$estimate[3]),z=unname(mi$statistic),p=mi$p.value),
 globalG=list(G=unname(gg$estimate[1]),E=unname(gg$estimate[2]),V=unname(gg$estimate[3]),z=unname(gg$statistic)),
 localMoran=list(Ii=lm[,1],E=lm[,2],V=lm[,3],Z=lm[,4]),
 perm=list(nsim=999,colnames=colnames(int),internals=int))
# speed
big<-function(m){g<-expand.grid(1:m,1:m);x<-rpois(m*m,2);t0<-tm(nb<-include.self(dnearneigh(as.matrix(g),0,1.5)));lw<-nb2listw(nb,style="B")
 t1<-tm(localG(x,lw));t2<-tm(localG_perm(x,lw,nsim=999,iseed=1L));c(N=m*m,nbSec=t0,localG=t1,perm999=t2)}
sp<-rbind(big(50),big(100)); print(sp)
lg$timing<-apply(sp,1,as.list); lg$timingPerm400x999<-tperm
save_json(lg, file.path(d,"expected.json"))
print(lg$summary); print(colnames(int)); print(head(int))
