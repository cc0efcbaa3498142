import { betaCdf } from './beta.ts'
import { logGamma } from './gamma.ts'

/** P(X = hits) for `hits` of `n` with chance `share` each; 0 for what is no whole number from 0 to n. */
export function binomialPmf(hits: number, n: number, share: number): number {
  if (!(hits >= 0 && hits <= n) || !Number.isInteger(hits)) return 0
  if (share <= 0 || share >= 1) return hits === (share <= 0 ? 0 : n) ? 1 : 0
  const ways = logGamma(n + 1) - logGamma(hits + 1) - logGamma(n - hits + 1)
  return Math.exp(ways + hits * Math.log(share) + (n - hits) * Math.log1p(-share))
}

/** P(X <= hits). */
export const binomialCdf = (hits: number, n: number, share: number): number =>
  hits < 0 ? 0 : hits >= n ? 1 : betaCdf(n - Math.floor(hits), Math.floor(hits) + 1, 1 - share, share)

/** P(X >= hits), right to about 1e-13 of itself however small. */
export const binomialUpperTail = (hits: number, n: number, share: number): number =>
  hits <= 0 ? 1 : hits > n ? 0 : betaCdf(Math.ceil(hits), n - Math.ceil(hits) + 1, share)
