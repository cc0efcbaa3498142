# Run in this folder; needs jsonlite besides the packages named below.
suppressPackageStartupMessages({library(jsonlite)})
vers <- function(...) { p <- c(...); v <- sapply(p, function(x) as.character(packageVersion(x))); 
  c(list(R=R.version.string, platform=R.version$platform), as.list(setNames(v,p))) }
save_json <- function(x, f) writeLines(toJSON(x, auto_unbox=TRUE, digits=NA, pretty=TRUE, null="null", na="null"), f)
tm <- function(expr) { g <- gc(); t <- system.time(force(expr)); unname(t["elapsed"]) }
d <- "."
set.seed(101)
# 400 facilities: gamma-Poisson (NB) risk => J-curve; plus sparse sample of 1000 segments with 300 events
n <- 400; x <- rnbinom(n, size=0.35, mu=4)
seg <- as.integer(tabulate(sample.int(1000,300,replace=TRUE,prob=rgamma(1000,0.5)),nbins=1000))
write.csv(data.frame(id=sprintf("F%03d",1:n),count=x), file.path(d,"facilities.csv"), row.names=FALSE)
write.csv(data.frame(id=sprintf("S%04d",1:1000),count=seg), file.path(d,"segments.csv"), row.names=FALSE)
conc <- function(x){
  n <- length(x); c <- sum(x); ys <- sort(x)/c; i <- seq_len(n)
  G <- (2*sum(i*ys)-n-1)/n
  Gp <- max(1/c,1/n)*(2*sum(i*ys)-n-1) - max(n/c,1) + 1
  xd <- sort(x,decreasing=TRUE); cs <- cumsum(xd)/c
  k <- function(q) which(cs >= q-1e-12)[1]
  top <- function(p) cs[ceiling(p*n)]
  list(n=n,total=c,mean=mean(x),zeroShare=mean(x==0),maxCount=max(x),
       gini=G, giniGeneralised=Gp,
       placesFor25=k(.25),placesFor50=k(.5),placesFor80=k(.8),
       shareOfPlacesFor25=k(.25)/n,shareOfPlacesFor50=k(.5)/n,shareOfPlacesFor80=k(.8)/n,
       shareOfPlacesWithAnyFor50=k(.5)/sum(x>0),
       shareInTop5pct=top(.05),shareInTop10pct=top(.1),shareInTop20pct=top(.2),
       dispersionIndex=var(x)/mean(x), poissonDispersionChi2=(n-1)*var(x)/mean(x),
       poissonDispersionP=pchisq((n-1)*var(x)/mean(x),n-1,lower.tail=FALSE))
}
# exact null (multinomial equal-risk) expectation of share of places for 50% (Chalfin-Kaplan-Cuellar marginal concentration): Monte Carlo, seed stated, 20000 reps
mcc <- function(x,B=20000){ n<-length(x);c<-sum(x);set.seed(7)
  s<-replicate(B,{t<-tabulate(sample.int(n,c,TRUE),nbins=n);xd<-sort(t,decreasing=TRUE);which(cumsum(xd)>=0.5*c)[1]/n})
  o <- which(cumsum(sort(x,decreasing=TRUE))>=0.5*c)[1]/n
  list(observedShareFor50=o,nullMean=mean(s),nullQ025=unname(quantile(s,.025)),nullQ975=unname(quantile(s,.975)),
       marginalConcentration=mean(s)-o,reps=B,note="Monte Carlo: accept +-0.002 on nullMean")}
# negative-binomial ML fit of the counts (method: MASS::fitdistr) and empirical-Bayes expected count per place (gamma-Poisson shrinkage)
library(MASS)
f <- fitdistr(x,"negative binomial"); k<-f$estimate["size"]; mu<-f$estimate["mu"]
eb <- (k+x)/(k/mu+1)
tt <- tm(for(i in 1:20) conc(rep(x,250)))/20
save_json(list(versions=vers("MASS"),facilities=conc(x),segments=conc(seg),marginalFacilities=mcc(x),marginalSegments=mcc(seg),
   nbFit=list(size=unname(k),mu=unname(mu),logLik=as.numeric(f$loglik)), ebExpectedCount=unname(eb),
   timing=list(N=100000,seconds=tt,what="concentration summary in base R, N=100k places")), file.path(d,"expected.json"))
