# Run in this folder. Conditional permutation by its definition, in base R: the cell keeps its value, its k neighbors are drawn without
# replacement from all the others. Upper chances of the neighborhood's sum, 99,999 draws for each of some cells.
g <- read.csv("grid20x20.csv"); x <- g$x; B <- 99999; set.seed(31)
cells <- c(1, 7, 20, 43, 63, 84, 86, 105, 126, 145, 166, 231, 253, 276, 298, 301, 318, 377, 391, 400)
p <- sapply(cells, function(i) {
  j <- setdiff(which(abs(g$col - g$col[i]) <= 1 & abs(g$row - g$row[i]) <= 1), i)
  s <- replicate(B, sum(sample(x[-i], length(j))))
  (1 + sum(s >= sum(x[j]))) / (B + 1)
})
write.csv(data.frame(id = cells, p = p), "permutation.csv", row.names = FALSE)
