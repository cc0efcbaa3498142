# Run in this folder; needs jsonlite besides the packages named below.
suppressPackageStartupMessages({library(jsonlite)})
vers <- function(...) { p <- c(...); v <- sapply(p, function(x) as.character(packageVersion(x))); 
  c(list(R=R.version.string, platform=R.version$platform), as.list(setNames(v,p))) }
save_json <- function(x, f) writeLines(toJSON(x, auto_unbox=TRUE, digits=NA, pretty=TRUE, null="null", na="null"), f)
tm <- function(expr) { g <- gc(); t <- system.time(force(expr)); unname(t["elapsed"]) }
d<-"."; suppressPackageStartupMessages(library(MASS))
set.seed(505); n<-96; t<-1:n; mu<-exp(3+0.002*t+0.3*sin(2*pi*(t-3)/12)); y<-rnbinom(n,mu=mu,size=30)
write.csv(data.frame(t=t,month=((t-1)%%12)+1,year=2017+(t-1)%/%12,count=y),file.path(d,"monthly96.csv"),row.names=FALSE)
x<-ts(y,frequency=12,start=c(2017,1)); s1<-stl(log(x+0.5),s.window="periodic",robust=FALSE); s2<-stl(log(x+0.5),s.window=13,robust=TRUE)
h<-glm(y~t+sin(2*pi*t/12)+cos(2*pi*t/12),family=quasipoisson); h0<-update(h,.~t); an<-anova(h0,h,test="F")
m<-factor(((t-1)%%12)+1); f<-glm(y~t+m,family=quasipoisson); anf<-anova(glm(y~t,family=quasipoisson),f,test="F")
b<-coef(h); amp<-sqrt(b[3]^2+b[4]^2); peak<-((atan2(b[3],b[4])/(2*pi)*12)%%12)
fs<-function(s) {v<-s$time.series; max(0,1-var(v[,3])/var(v[,1]+v[,3]))}
# hour-of-day circular: aoristic weighting (Ratcliffe 2000) + Rayleigh
hh<-sample(0:23,500,TRUE,prob=c(6,5,4,2,1,1,1,1,2,2,2,3,3,3,3,4,4,5,6,7,8,9,9,8)); len<-sample(c(0,1,3,8),500,TRUE)
w<-data.frame(from=hh,durationHours=len); write.csv(w,file.path(d,"aoristic500.csv"),row.names=FALSE)
a<-numeric(24); for(i in 1:500){k<-len[i]+1; idx<-(hh[i]+0:(k-1))%%24; a[idx+1]<-a[idx+1]+1/k}
th<-2*pi*hh/24;C<-mean(cos(th));S<-mean(sin(th));R<-sqrt(C^2+S^2);Z<-500*R^2
save_json(list(versions=vers("MASS"),stlPeriodic=list(seasonal=as.numeric(s1$time.series[,1]),trend=as.numeric(s1$time.series[,2]),remainder=as.numeric(s1$time.series[,3]),Fs=fs(s1)),
 stlRobust13=list(seasonal=as.numeric(s2$time.series[,1]),trend=as.numeric(s2$time.series[,2]),remainder=as.numeric(s2$time.series[,3]),weights=as.numeric(s2$weights),Fs=fs(s2)),
 harmonic=list(coef=unname(coef(h)),se=unname(summary(h)$coefficients[,2]),phi=summary(h)$dispersion,deviance=h$deviance,F=an$F[2],p=an$`Pr(>F)`[2],amplitude=unname(amp),peakMonthOffset=unname(peak),peakToTroughRatio=unname(exp(2*amp))),
 monthFactor=list(coef=unname(coef(f)),phi=summary(f)$dispersion,F=anf$F[2],p=anf$`Pr(>F)`[2]),
 aoristic=list(hourWeights=a,unit="each event spreads weight 1/(durationHours+1) over the hours it may have happened"),
 rayleigh=list(n=500,R=R,Z=Z,meanHour=(atan2(S,C)%%(2*pi))*24/(2*pi),p=exp(sqrt(1+4*500+4*(500^2-(500*R)^2))-(1+2*500))),
 timing=list(list(what="stl robust, 96 months",sec=tm(for(i in 1:200) stl(log(x+0.5),s.window=13,robust=TRUE))/200))),file.path(d,"expected.json"))
