# Run in this folder. The robust rounds of stl, few and many: with 15 its weights of the eighth round come from a wrong median.
# (stl.f asks psort for places n/2+1 and n/2 in that order; psort wants them rising, and once returns rank 47 for 48.)
x <- ts(log(read.csv("monthly96.csv")$count + 0.5), frequency = 12, start = c(2017, 1))
one <- function(rounds) { s <- stl(x, s.window = 13, inner = 1, outer = rounds); cbind(rounds, s$time.series, weights = s$weights) }
write.csv(format(rbind(one(7), one(100)), digits = 15), "rounds.csv", row.names = FALSE, quote = FALSE)
