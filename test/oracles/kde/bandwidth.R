# Run in this folder. The cross-validated log-likelihood by its definition, in base R (exact edge masses, integrate() for what the surface
# holds), beside the criteria of spatstat 3.0-6, which takes integral and edges by pixels.
suppressPackageStartupMessages(library(spatstat))
p <- read.csv("points.csv"); L <- 10000; X <- ppp(p$x, p$y, window = owin(c(0, L), c(0, L)), check = FALSE)
mass <- function(u, s) pnorm((L - u) / s) - pnorm(-u / s)
held <- function(x, s) integrate(function(u) dnorm(u, x, s) / mass(u, s), max(0, x - 9 * s), min(L, x + 9 * s), rel.tol = 1e-10)$value
one <- function(s) {
  K <- outer(p$x, p$x, function(a, b) dnorm(a, b, s)) * outer(p$y, p$y, function(a, b) dnorm(a, b, s)); diag(K) <- 0
  sum(log(rowSums(K) / (mass(p$x, s) * mass(p$y, s)))) - sum(sapply(p$x, held, s) * sapply(p$y, held, s))
}
b <- bw.ppl(X); v <- bw.CvL(X); s <- attr(b, "h"); ok <- s > 50
write.csv(data.frame(sigmaM = s[ok], likelihood = sapply(s[ok], one), spatstatLikelihood = attr(b, "cv")[ok], spatstatCvL = attr(v, "cv")[ok]),
  "bandwidth.csv", row.names = FALSE)
