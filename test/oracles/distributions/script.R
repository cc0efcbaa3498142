# Upper tails, quantiles and adjusted p-values of R's own distributions, printed with seventeen digits.
digits <- function(x) paste(sprintf("%.17g", x), collapse = " ")
add <- function(what, args, value) cat(paste(what, digits(args), digits(value), sep = ","), "\n", sep = "")
sink("values.csv")
cat("what,arguments,value\n")
for (a in c(0.5, 2, 30)) for (b in c(0.5, 3, 400)) for (x in c(0.01, 0.3, 0.9)) add("betaCdf", c(x, a, b), pbeta(x, a, b))
for (a in c(0.5, 2, 30)) for (b in c(0.5, 3, 400)) for (p in c(1e-6, 0.2, 0.975)) add("betaQuantile", c(p, a, b), qbeta(p, a, b))
for (n in c(1, 4.5, 30, 1000)) for (t in c(-3, 0.1, 2, 12)) add("studentUpperTail", c(t, n), pt(t, n, lower.tail = FALSE))
for (n in c(1, 4.5, 30, 1000)) for (p in c(1e-5, 0.3, 0.52, 0.975)) add("studentQuantile", c(p, n), qt(p, n))
for (d1 in c(1, 3, 11)) for (d2 in c(5, 92)) for (f in c(0.2, 1, 27)) add("fUpperTail", c(f, d1, d2), pf(f, d1, d2, lower.tail = FALSE))
for (d in c(1, 6, 100)) for (x in c(0.5, 12, 250)) add("chiSquareUpperTail", c(x, d), pchisq(x, d, lower.tail = FALSE))
for (m in c(0.2, 7, 300)) for (k in c(0, 3, 9, 310)) { add("poissonCdf", c(k, m), ppois(k, m)); add("poissonUpperTail", c(k, m), ppois(k - 1, m, lower.tail = FALSE)) }
for (m in c(0.2, 7, 300)) for (s in c(0.3, 6, 1e5)) for (k in c(0, 3, 9, 310)) {
  add("negativeBinomialLogPmf", c(k, m, s), dnbinom(k, mu = m, size = s, log = TRUE))
  add("negativeBinomialCdf", c(k, m, s), pnbinom(k, mu = m, size = s))
  add("negativeBinomialUpperTail", c(k, m, s), pnbinom(k - 1, mu = m, size = s, lower.tail = FALSE)) }
for (m in c(0.2, 7, 300)) for (s in c(0.3, 6, 1e5)) for (p in c(0.01, 0.5, 0.95, 0.9999)) add("negativeBinomialQuantile", c(p, m, s), qnbinom(p, mu = m, size = s))
for (n in c(5, 200)) for (q in c(0.02, 0.6)) for (k in c(0, 3, 5)) {
  add("binomialPmf", c(k, n, q), dbinom(k, n, q)); add("binomialCdf", c(k, n, q), pbinom(k, n, q)); add("binomialUpperTail", c(k, n, q), pbinom(k - 1, n, q, lower.tail = FALSE)) }
for (x in c(0.01, 0.7, 3, 50, 1e4)) { add("digamma", x, digamma(x)); add("trigamma", x, trigamma(x)) }
p <- c(0.01, 0.02, 0.8, 0.03, 0.001, 0.5, 0.02, 1)
add("benjaminiHochberg", p, p.adjust(p, "BH"))
add("benjaminiYekutieli", p, p.adjust(p, "BY"))
