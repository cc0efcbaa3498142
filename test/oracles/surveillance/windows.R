# Run in this folder; needs jsonlite besides the packages named below.
suppressPackageStartupMessages({library(jsonlite)})
vers <- function(...) { p <- c(...); v <- sapply(p, function(x) as.character(packageVersion(x))); 
  c(list(R=R.version.string, platform=R.version$platform), as.list(setNames(v,p))) }
save_json <- function(x, f) writeLines(toJSON(x, auto_unbox=TRUE, digits=NA, pretty=TRUE, null="null", na="null"), f)
tm <- function(expr) { g <- gc(); t <- system.time(force(expr)); unname(t["elapsed"]) }
suppressPackageStartupMessages({library(surveillance);library(MASS)})
set.seed(77); n<-416; ev<-365:416; M<-120; dates<-as.Date("2015-01-05")+7*(0:(n-1)); t<-1:n; res<-list()
for(m in c(1.5,4,10)){
 mk<-function(out){Y<-sapply(1:M,function(i){ph<-runif(1,0,2*pi);mu<-m*exp(.0004*t+.3*sin(2*pi*t/52+ph)); if(out){mu[397:416]<-mu[397:416]*c(1.25,1.5,1.75,2,rep(2,16))};rnbinom(n,mu=mu,size=6)});Y}
 stat<-function(Y){
  S<-sts(observed=Y,epoch=dates,epochAsDate=TRUE,frequency=52,start=c(2015,2))


  e1<-e2<-cu<-ew<-nb<-gl<-sc<-sc2<-matrix(0,52,M)
  for(j in 1:M){y<-Y[,j];D<-data.frame(y=y,t=t,s=sin(2*pi*t/52),c=cos(2*pi*t/52));tr<-D[1:364,];g<-glm(y~t+s+c,quasipoisson,tr);mu<-predict(g,D[ev,],type="response");phi<-max(1,summary(g)$dispersion);mu0<-mean(y[209:364]);k<-1.5
   S1<-0;z<-0;L<-0
   for(i in 1:52){w<-ev[i];b7<-y[(w-9):(w-3)];b28<-y[(w-30):(w-3)];e1[i,j]<-(y[w]-mean(b7))/max(.5,sd(b7));e2[i,j]<-(y[w]-mean(b28))/max(.5,sd(b28))
    S1<-max(0,S1+y[w]-(mu0*k-mu0)/log(k));cu[i,j]<-S1/sqrt(mu0)
    r<-(y[w]-mu[i])/sqrt(phi*mu[i]);z<-.25*r+.75*z;ew[i,j]<-z
    # NB LR-CUSUM, kappa=1.6, size from phi: var=phi*mu => NB1-like quasi size a=mu/(phi-1)
    a<-if(phi>1.01) mu[i]/(phi-1) else 1e6; lr<-dnbinom(y[w],mu=1.6*mu[i],size=a,log=TRUE)-dnbinom(y[w],mu=mu[i],size=a,log=TRUE);L<-max(0,L+lr);nb[i,j]<-L; pv<-sapply(c(1,2,4,6),function(k){ii<-max(1,i-k+1):i;Y<-sum(y[ev[ii]]);U<-sum(mu[ii]);aa<-if(phi>1.01) U/(phi-1) else 1e6;.5*(pnbinom(Y-1,mu=U,size=aa,lower.tail=FALSE)+pnbinom(Y,mu=U,size=aa,lower.tail=FALSE))}); sc[i,j]<-max(-log10(pmax(pv,1e-14))); sc2[i,j]<- -log10(max(1e-14,mean(pmax(pv,1e-14))*0+exp(mean(log(pmax(pv,1e-14)))))) }}
  list(multiWindowNBscan=sc,geomMeanWindows=sc2,weeklyNBp=ew)}
 A<-stat(mk(FALSE));B<-stat(mk(TRUE))
 for(k in names(A)){th<-quantile(A[[k]][1:52,],.98); o<-B[[k]][33:52,]; first<-apply(o>th,2,function(v) if(any(v)) which(v)[1] else NA)
  res[[length(res)+1]]<-list(mean=m,method=k,threshold=unname(th),fprWeek=mean(A[[k]]>th),pod4=mean(!is.na(first)&first<=4),pod8=mean(!is.na(first)&first<=8),medianDelay=median(ifelse(is.na(first),21,first))); cat(m,k,round(unlist(res[[length(res)]][4:7]),3),"\n")}}
save_json(list(versions=vers("surveillance"),design="120 NB series (size 6), 8 yr weekly, seasonality .3, trend .0004; ramp x1.25..x2 from week 397; thresholds calibrated to 2% false-alarm weeks on null",results=res),"windows.json")
