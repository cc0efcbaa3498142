import { betaCdf, logBeta } from './beta.ts'
import { logGamma } from './gamma.ts'
import { normalQuantile } from './normal.ts'
import { poissonCdf, poissonPmf, poissonUpperTail } from './poisson.ts'

/**
 * The negative binomial distribution by its mean >= 0 and size > 0: variance mean + mean^2 / size, a Poisson count around a gamma mean.
 * From a size of 1e10 on, Infinity included, it is Poisson.
 */
const isPoisson = (size: number): boolean => size >= 1e10

/** log P(X = count) for a whole count >= 0; -Infinity for what cannot be. */
export function negativeBinomialLogPmf(count: number, mean: number, size: number): number {
  if (!(count >= 0) || !Number.isInteger(count)) return -Infinity
  if (mean === 0 || isPoisson(size)) return Math.log(poissonPmf(count, mean))
  const rise = count > 60 ? logGamma(count) - logBeta(size, count) - count * Math.log(size + mean) : logRise(size, count, mean)
  return rise - logGamma(count + 1) + count * Math.log(mean) - size * Math.log1p(mean / size)
}

/** The sum of log((size + j) / (size + mean)) for j below count. */
function logRise(size: number, count: number, mean: number): number {
  let sum = 0
  for (let j = 0; j < count; j++) sum += Math.log((size + j) / (size + mean))
  return sum
}

/** P(X = count). */
export const negativeBinomialPmf = (count: number, mean: number, size: number): number =>
  Math.exp(negativeBinomialLogPmf(count, mean, size))

/** P(X <= count); parts of a count are cut off. */
export function negativeBinomialCdf(count: number, mean: number, size: number): number {
  if (count < 0) return 0
  if (mean === 0) return 1
  if (isPoisson(size)) return poissonCdf(count, mean)
  return betaCdf(size, Math.floor(count) + 1, size / (size + mean), mean / (size + mean))
}

/** P(X >= count), right to about 1e-12 of itself however small; 1 for count <= 0. */
export function negativeBinomialUpperTail(count: number, mean: number, size: number): number {
  if (count <= 0) return 1
  if (mean === 0) return 0
  if (isPoisson(size)) return poissonUpperTail(count, mean)
  return betaCdf(Math.ceil(count), size, mean / (size + mean), size / (size + mean))
}

/** The smallest count with P(X <= count) >= p; 0 for p <= 0, Infinity for p >= 1. Some dozens of `negativeBinomialCdf`. */
export function negativeBinomialQuantile(p: number, mean: number, size: number): number {
  if (p <= 0 || mean === 0) return 0
  if (p >= 1) return Infinity
  const reaches = (count: number) =>
    p < 0.5 ? negativeBinomialCdf(count, mean, size) >= p : negativeBinomialUpperTail(count + 1, mean, size) <= 1 - p
  let high = Math.ceil(mean + Math.max(0, normalQuantile(p)) * Math.sqrt(mean + mean ** 2 / size)) + 1
  let low = -1
  for (; !reaches(high); high *= 2) low = high
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (reaches(middle)) high = middle
    else low = middle
  }
  return high
}
