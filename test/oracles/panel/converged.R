suppressPackageStartupMessages({library(sandwich)})
P<-read.csv("panel24x36.csv")
P$q<-factor(ifelse(P$treat==1,pmin(11,(P$month-1)%/%3),7),levels=c(7,0:6,8:11))
ct<-glm.control(epsilon=1e-15,maxit=100)
m<-glm(count~factor(area)+factor(month)+d,poisson,P,control=ct)
ev<-glm(count~factor(area)+factor(month)+q,poisson,P,control=ct);vE<-vcovCL(ev,cluster=~area,type="HC1");le<-grep("^q[0-6]$",names(coef(ev)))
W<-as.numeric(t(coef(ev)[le])%*%solve(vE[le,le])%*%coef(ev)[le])
k<-"d"
o<-c(logRatio=unname(coef(m)[k]),seHC1=sqrt(vcovCL(m,cluster=~area,type="HC1")[k,k]),seHC0=sqrt(vcovCL(m,cluster=~area,type="HC0",cadjust=FALSE)[k,k]),sePoisson=sqrt(vcov(m)[k,k]),dispersion=sum(residuals(m,"pearson")^2)/m$df.residual,leadsChiSquare=W,leadsFreedom=length(le),leadsP=pchisq(W,length(le),lower.tail=FALSE));cat("{\n",paste0("  \"",names(o),"\": ",sprintf("%.15g",o),collapse=",\n"),"\n}\n",sep="")
