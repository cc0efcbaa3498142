import { gammaQuantile } from './gamma.ts'
import { normalQuantile } from './normal.ts'

/** From `low` to `high`, both included. */
export type Interval = { readonly low: number; readonly high: number }

/** How sure an interval is where nobody says otherwise. */
export const CONFIDENCE = 0.95

/** How many standard errors on each side make an interval of this confidence: 1.96 for 0.95. */
export const zOf = (confidence: number): number => normalQuantile(0.5 + confidence / 2)

/**
 * The exact interval for the mean of a Poisson count (Garwood 1936): never too narrow, for small counts a little wide.
 * `count` is a whole number >= 0; for 0 the low end is 0.
 */
export function poissonInterval(count: number, confidence: number = CONFIDENCE): Interval {
  const tail = (1 - confidence) / 2
  return { low: count === 0 ? 0 : gammaQuantile(count, tail), high: gammaQuantile(count + 1, 1 - tail) }
}

/**
 * The interval for a share when `hits` of `n` were counted (Wilson 1927, without continuity correction): sensible for small n and for
 * shares near 0 or 1, always within 0 to 1. For n = 0 it is all of 0 to 1. For simple random samples only: weighted ones need more.
 */
export function wilsonInterval(hits: number, n: number, confidence: number = CONFIDENCE): Interval {
  if (n === 0) return { low: 0, high: 1 }
  const z2 = zOf(confidence) ** 2
  const middle = (hits + z2 / 2) / (n + z2)
  const half = (Math.sqrt(z2) / (n + z2)) * Math.sqrt((hits * (n - hits)) / n + z2 / 4)
  return { low: hits === 0 ? 0 : middle - half, high: hits === n ? 1 : middle + half }
}
