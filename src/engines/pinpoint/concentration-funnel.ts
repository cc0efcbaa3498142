import type { Interval } from '#engines/statistics/interval.ts'
import { normalQuantile } from '#engines/statistics/normal.ts'
import { poissonCdf } from '#engines/statistics/poisson.ts'
import { type BaselineRefusal, readPlaces } from './concentration-baseline.ts'

export type FunnelPlace = {
  /** Events that its exposure would bring at the rate of all places together. */
  readonly expected: number
  /** Observed over expected: 2 is twice as many. */
  readonly ratio: number
  /** Where the count lies 95 % and 99.8 % of the time at that rate, widened by the dispersion. */
  readonly limits95: Interval
  readonly limits998: Interval
  readonly side: 'above' | 'below' | 'within'
}

export type Funnel = {
  /** Events per unit of exposure over all places. */
  readonly rate: number
  /** How much wider than chance the places scatter, at least 1; the limits are widened by its square root. */
  readonly dispersion: number
  /** In the order given; undefined for places of exposure 0. */
  readonly places: readonly (FunnelPlace | undefined)[]
}

const [INNER, OUTER] = [0.025, 0.001]

/** The share of the most extreme places on each side that may not stretch the dispersion. */
const WINSOR_SHARE = 0.1

/**
 * Places of different size on one scale: which have more events than their exposure explains, at the outer limits (99.8 %, about one
 * place in a thousand on each side by chance). For comparing, not for ranking: a place within the limits is not better than its neighbor.
 *
 * `counts`: whole numbers; `exposures`: households, visitors, metres, > 0 where there are events. Says nothing where the exposure is a poor
 * measure of use: a station has few households. Refuses as `baselineOf` (ten places with exposure at least).
 * Cost: four tails or so for each place, 10 microseconds each.
 *
 * Source: Spiegelhalter 2005, Statistics in Medicine 24:1185. Variant: exact Poisson limits interpolated between counts (his appendix
 * A.1.1), multiplicative dispersion from standardized square-root residuals winsorized at 10 % (his section 4 and appendix A.3).
 */
export function placeFunnel(counts: ArrayLike<number>, exposures: ArrayLike<number>): Funnel | BaselineRefusal {
  const data = readPlaces(counts, exposures)
  if (typeof data === 'string') return data
  const rate = data.events / data.exposed
  const means = data.exposures.map((exposure) => exposure * rate)
  const dispersion = winsorizedDispersion(data.counts, means)
  const known = new Map<number, Pick<FunnelPlace, 'limits95' | 'limits998'>>()
  const places = Array.from(data.counts, (count, i): FunnelPlace | undefined => {
    const expected = means[i]!
    if (expected === 0) return undefined
    const limits = known.get(expected) ?? {
      limits95: limitsOf(expected, INNER, dispersion),
      limits998: limitsOf(expected, OUTER, dispersion),
    }
    known.set(expected, limits)
    const side = count > limits.limits998.high ? 'above' : count < limits.limits998.low ? 'below' : 'within'
    return { expected, ratio: count / expected, ...limits, side }
  })
  return { rate, dispersion, places }
}

/** The distance of each limit from the mean, stretched; never below 0. */
function limitsOf(mean: number, tail: number, dispersion: number): Interval {
  const stretch = Math.sqrt(dispersion)
  return {
    low: Math.max(0, mean - Math.max(0, mean - poissonLimit(mean, tail)) * stretch),
    high: mean + Math.max(0, poissonLimit(mean, 1 - tail) - mean) * stretch,
  }
}

/** The smallest count reaching the share, less the part of it that is more than enough; the search starts at the normal approximation. */
function poissonLimit(mean: number, share: number): number {
  let count = Math.max(0, Math.floor(mean + normalQuantile(share) * Math.sqrt(mean)))
  while (count > 0 && poissonCdf(count - 1, mean) >= share) count--
  while (poissonCdf(count, mean) < share) count++
  const [at, below] = [poissonCdf(count, mean), poissonCdf(count - 1, mean)]
  return Math.max(0, count - (at - share) / (at - below))
}

/** The mean of the squared residuals 2 (sqrt(count) - sqrt(mean)), the extremes drawn in; at least 1. */
function winsorizedDispersion(counts: Float64Array, means: Float64Array): number {
  const residuals = means.map((mean, i) => 2 * (Math.sqrt(counts[i]!) - Math.sqrt(mean))).filter((_, i) => means[i]! > 0)
  residuals.sort()
  const cut = Math.floor(residuals.length * WINSOR_SHARE)
  const [low, high] = [residuals[cut]!, residuals[residuals.length - 1 - cut]!]
  return Math.max(1, residuals.reduce((total, residual) => total + Math.min(high, Math.max(low, residual)) ** 2, 0) / residuals.length)
}
