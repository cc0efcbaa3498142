# Run in this folder; needs jsonlite besides the packages named below.
suppressPackageStartupMessages({library(jsonlite)})
vers <- function(...) { p <- c(...); v <- sapply(p, function(x) as.character(packageVersion(x))); 
  c(list(R=R.version.string, platform=R.version$platform), as.list(setNames(v,p))) }
save_json <- function(x, f) writeLines(toJSON(x, auto_unbox=TRUE, digits=NA, pretty=TRUE, null="null", na="null"), f)
tm <- function(expr) { g <- gc(); t <- system.time(force(expr)); unname(t["elapsed"]) }
suppressPackageStartupMessages({library(MASS);library(sandwich);library(lmtest)}); d<-"."
set.seed(606); n<-72; t<-1:n; T0<-49; post<-as.integer(t>=T0); since<-pmax(0,t-T0+1); days<-rep(c(31,28,31,30,31,30,31,31,30,31,30,31),6)
eta<-log(days)+log(2.1)+0.003*t+0.18*sin(2*pi*t/12)+0.1*cos(2*pi*t/12)-0.22*post-0.01*since; e<-arima.sim(list(ar=0.3),n,sd=0.08)
y<-rnbinom(n,mu=exp(eta+e),size=40); D<-data.frame(t,days,post,since,s=sin(2*pi*t/12),c=cos(2*pi*t/12),count=y)
write.csv(D,file.path(d,"monthly72.csv"),row.names=FALSE)
f<-count~t+post+since+s+c+offset(log(days))
mp<-glm(f,poisson,D); mq<-glm(f,quasipoisson,D); mn<-glm.nb(f,data=D,control=glm.control(maxit=100,epsilon=1e-12))
nw<-NeweyWest(mp,lag=3,prewhite=FALSE,adjust=TRUE); hc<-vcovHC(mp,type="HC0")
cf<-D;cf$post<-0;cf$since<-0; idx<-t>=T0
eff<-function(m,V){X1<-model.matrix(delete.response(terms(f)),D)[idx,];X0<-model.matrix(delete.response(terms(f)),cf)[idx,];b<-coef(m);m1<-D$days[idx]*exp(X1%*%b);m0<-D$days[idx]*exp(X0%*%b)
 g<-(colSums(X1*as.vector(m1))/sum(m1)-colSums(X0*as.vector(m0))/sum(m0)); lr<-log(sum(m1)/sum(m0));se<-sqrt(t(g)%*%V%*%g)
 list(fittedPost=sum(m1),counterfactualPost=sum(m0),observedPost=sum(y[idx]),averted=sum(m0)-sum(y[idx]),ratio=exp(lr),logRatio=lr,seLogRatio=as.numeric(se),ci95=exp(lr+c(-1,1)*1.959963984540054*as.numeric(se)))}
pr<-residuals(mq,"pearson")
tt<-tm(for(i in 1:50) glm.nb(f,data=D))/50
o<-function(m,V=vcov(m)) list(coef=unname(coef(m)),se=unname(sqrt(diag(V))))
save_json(list(versions=vers("MASS","sandwich","lmtest"),terms=names(coef(mp)),interruptionAt=T0,poisson=c(o(mp),list(deviance=mp$deviance,logLik=as.numeric(logLik(mp)))),quasi=c(o(mq),list(phi=summary(mq)$dispersion)),
 poissonNeweyWestLag3=o(mp,nw),poissonHC0=o(mp,hc),negbin=c(o(mn),list(theta=mn$theta,seTheta=mn$SE.theta,twologlik=mn$twologlik,aic=AIC(mn))),
 effectQuasi=eff(mq,vcov(mq)),effectNB=eff(mn,vcov(mn)),effectNW=eff(mp,nw),
 pearsonAcf=as.numeric(acf(pr,plot=FALSE,lag.max=6)$acf)[-1],ljungBox6=list(Q=unname(Box.test(pr,6,"Ljung")$statistic),p=Box.test(pr,6,"Ljung")$p.value),
 timing=list(list(what="glm.nb 72 months x 6 terms",sec=tt))),file.path(d,"expected.json"))
print(summary(mn)$coefficients);str(eff(mq,vcov(mq)));cat(tt,"\n")
