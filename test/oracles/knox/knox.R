# Run: Rscript test/oracles/knox/knox.R    Prints what surveillance 1.20.3 says of events260.csv; expected.json holds the same numbers.
# The tables of NearRepeat in expected.json need that package (github.com/wsteenbeek/NearRepeat, version 0.1.1, GPL-3); where it is not
# installed they are left out here.
suppressMessages(library(surveillance))
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
events <- read.csv(file.path(here, "events260.csv"))
apart_m <- dist(events[, c("x", "y")])
apart_days <- dist(events$day)
set.seed(1)
invisible(capture.output(single <- knox(dt = apart_days, ds = apart_m, eps.t = 14, eps.s = 400, simulate.p.value = TRUE, B = 999)))
cat("knoxSingle observed", single$statistic, "expected", single$null.value, "p", single$p.value, "\n")

# Exact moments over all permutations of the times (David & Barton 1966).
moments <- function(near_m, near_days) {
  n <- nrow(near_m)
  wedges <- function(near) sum(choose(rowSums(near), 2))
  s1 <- sum(near_m) / 2
  t1 <- sum(near_days) / 2
  s2 <- wedges(near_m)
  t2 <- wedges(near_days)
  mean <- s1 * t1 / choose(n, 2)
  square <- mean + 4 * s2 * t2 / (n * (n - 1) * (n - 2)) +
    4 * (s1 * (s1 - 1) - 2 * s2) * (t1 * (t1 - 1) - 2 * t2) / (n * (n - 1) * (n - 2) * (n - 3))
  c(mean = mean, variance = square - mean^2)
}
near <- function(d, from, to) { m <- as.matrix(d); m <- m >= from & m < to; diag(m) <- FALSE; m }
print(moments(near(apart_m, 0, 400 + 1e-9), near(apart_days, 0, 15)), digits = 15)

# Half-open bands, as NearRepeat counts them.
edges_m <- c(0, 0.001, 100, 200, 300, 400, 500)
edges_days <- c(0, 8, 15, 22, 29)
for (method in c("euclidean", "manhattan")) {
  d <- dist(events[, c("x", "y")], method = method)
  print(method)
  print(table(cut(d, edges_m, right = FALSE), cut(apart_days, edges_days, right = FALSE)))
  if (requireNamespace("NearRepeat", quietly = TRUE)) {
    print(NearRepeat::NearRepeat(events$x, events$y, as.Date(events$day, origin = "2020-01-01"), edges_m, edges_days, method = method, nrep = 999))
  }
}
