# Run in this folder; needs jsonlite besides the packages named below.
suppressPackageStartupMessages({library(jsonlite)})
vers <- function(...) { p <- c(...); v <- sapply(p, function(x) as.character(packageVersion(x))); 
  c(list(R=R.version.string, platform=R.version$platform), as.list(setNames(v,p))) }
save_json <- function(x, f) writeLines(toJSON(x, auto_unbox=TRUE, digits=NA, pretty=TRUE, null="null", na="null"), f)
tm <- function(expr) { g <- gc(); t <- system.time(force(expr)); unname(t["elapsed"]) }
suppressPackageStartupMessages({library(surveillance);library(MASS)})
`%||%` <- function(a,b) if(is.null(a)) b else a
d <- "."
set.seed(404)
# 8 years weekly counts: trend, seasonality, NB noise, past outbreak in yr 5, emerging problem last 6 weeks
n<-52*8; t<-1:n; mu<-exp(1.6+0.0006*t+0.35*sin(2*pi*t/52)+0.15*cos(2*pi*t/52)); y<-rnbinom(n,mu=mu,size=8)
y[230:233]<-y[230:233]+rpois(4,12); y[(n-5):n]<-y[(n-5):n]+c(2,4,7,10,12,14)
y<-as.integer(y); dates<-as.Date("2015-01-05")+7*(t-1)
write.csv(data.frame(week=t,date=dates,count=y),file.path(d,"weekly416.csv"),row.names=FALSE)
s<-sts(observed=y,epoch=dates,epochAsDate=TRUE,frequency=52,start=c(2015,2))
rng<-(n-51):n
out<-function(r) list(upperbound=as.numeric(r@upperbound),alarm=as.integer(r@alarm))
res<-list(versions=vers("surveillance","MASS"),range=rng,observed=y[rng])
c0<-list(range=rng,b=5,w=3,noPeriods=1,reweight=TRUE,weightsThreshold=1,trend=TRUE,pThresholdTrend=0.05,populationOffset=FALSE,powertrans="2/3",alpha=0.05,limit54=c(5,4),thresholdMethod="delta",pastWeeksNotIncluded=3)
r1<-farringtonFlexible(s,c0);ctl<-r1@control
res$farringtonOriginalStyle<-c(list(control=c0[names(c0)!="range"]),out(r1),list(expected=as.numeric(ctl$expected),pvalue=as.numeric(ctl$pvalue),score=as.numeric(ctl$score),trend=as.integer(ctl$trend),phi=as.numeric(ctl$phi)))
c1<-list(range=rng,b=5,w=3,noPeriods=10,reweight=TRUE,weightsThreshold=2.58,trend=TRUE,pThresholdTrend=1,populationOffset=FALSE,alpha=0.005,limit54=c(0,4),thresholdMethod="nbPlugin",pastWeeksNotIncluded=26,glmWarnings=FALSE)
tf<-tm(r2<-farringtonFlexible(s,c1));ctl<-r2@control
res$farringtonFlexible<-c(list(control=c1[names(c1)!="range"]),out(r2),list(expected=as.numeric(ctl$expected),pvalue=as.numeric(ctl$pvalue),score=as.numeric(ctl$score),trend=as.integer(ctl$trend),phi=as.numeric(ctl$phi),secPerWeek=tf/length(rng)))
c1m<-c1;c1m$thresholdMethod<-"muan";r2m<-farringtonFlexible(s,c1m);res$farringtonFlexible_muan<-out(r2m)
# EARS
for(m in c("C1","C2","C3")){r<-earsC(s,control=list(range=rng,method=m,baseline=7,minSigma=0,alpha=0.001));res[[paste0("ears",m)]]<-out(r)}
r<-earsC(s,control=list(range=rng,method="C2",baseline=28,minSigma=1,alpha=0.01));res$earsC2_b28_min1_a01<-out(r)
# CUSUM (Rossi transformation) and hand Poisson CUSUM / EWMA
d1<-sts2disProg(s)
cu<-algo.cusum(d1,control=list(range=rng,k=1.04,h=2.26,m=NULL,trans="rossi",alpha=NULL));res$cusumRossi<-list(k=1.04,h=2.26,m=as.numeric(cu$control$m)[1],upperbound=as.numeric(cu$upperbound),alarm=as.integer(cu$alarm),cusum=as.numeric(cu$control$cusum %||% NA))
# hand: Lucas (1985) Poisson CUSUM; EWMA for counts (Borror, Champ & Rigdon 1998)
mu0<-mean(y[(n-155):(n-52)]); mu1<-1.5*mu0; k<-(mu1-mu0)/(log(mu1)-log(mu0)); S<-numeric(52);p<-0;for(i in 1:52){p<-max(0,p+y[rng[i]]-k);S[i]<-p}
lambda<-0.2;L<-2.7;z<-mu0;Z<-numeric(52);U<-numeric(52);for(i in 1:52){z<-lambda*y[rng[i]]+(1-lambda)*z;Z[i]<-z;U[i]<-mu0+L*sqrt(lambda*mu0/(2-lambda)*(1-(1-lambda)^(2*i)))}
res$poissonCusumHand<-list(mu0=mu0,mu1=mu1,k=k,S=S,formula="S_t=max(0,S_{t-1}+y_t-k), k=(mu1-mu0)/ln(mu1/mu0)")
res$poissonEwmaHand<-list(mu0=mu0,lambda=lambda,L=L,z=Z,ucl=U,alarm=as.integer(Z>U),formula="z_t=l*y_t+(1-l)z_{t-1}; UCL=mu0+L*sqrt(l*mu0/(2-l)*(1-(1-l)^(2t)))")
# glrnb/glrpois
g<-glrnb(s,control=list(range=rng,mu0=list(S=1,trend=TRUE),alpha=NULL,c.ARL=5,ret="value",dir="inc"));res$glrnb<-list(cARL=5,value=as.numeric(g@upperbound),alarm=as.integer(g@alarm),alphaHat=as.numeric(g@control$alpha))
# speed: Farrington flexible on 200 series x 1 week
Y<-matrix(rnbinom(n*200,mu=6,size=5),n,200);S2<-sts(observed=Y,epoch=dates,epochAsDate=TRUE,frequency=52,start=c(2015,2))
c3<-c1;c3$range<-n;res$timing<-list(list(what="farringtonFlexible, 1 week x 200 series, 416 wks history",sec=tm(farringtonFlexible(S2,c3))),
 list(what="earsC C2 52 weeks x 200 series",sec=tm(earsC(S2,control=list(range=rng,method="C2",alpha=0.001)))))
# published: salmNewport Farrington example
data("salmNewport"); 
save_json(res,file.path(d,"expected.json"));print(res$timing);print(rbind(y=y[rng],ff=round(res$farringtonFlexible$upperbound,1),al=res$farringtonFlexible$alarm)[,40:52]);print(res$earsC1$alarm);print(res$earsC2$alarm);print(res$farringtonFlexible$secPerWeek);print(which(res$poissonEwmaHand$alarm==1))
