import { gammaCdf, gammaUpperTail, logGamma } from './gamma.ts'

/** P(X = count) for a Poisson variable with mean `mean` >= 0; 0 for what is no whole number >= 0. */
export function poissonPmf(count: number, mean: number): number {
  if (!(count >= 0) || !Number.isInteger(count)) return 0
  if (mean === 0) return count === 0 ? 1 : 0
  return Math.exp(count * Math.log(mean) - mean - logGamma(count + 1))
}

/** P(X <= count); parts of a count are cut off. */
export const poissonCdf = (count: number, mean: number): number => (count < 0 ? 0 : gammaUpperTail(Math.floor(count) + 1, mean))

/** P(X >= count), right to about 1e-13 of itself however small; 1 for count <= 0. */
export const poissonUpperTail = (count: number, mean: number): number => (count <= 0 ? 1 : gammaCdf(Math.ceil(count), mean))
