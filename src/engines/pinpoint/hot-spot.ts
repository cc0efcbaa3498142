import { benjaminiHochberg, benjaminiYekutieli } from '#engines/statistics/false-discovery.ts'
import type { Random } from '#engines/statistics/random.ts'
import { isCount } from './concentration.ts'
import { type BaselineRefusal, baselineOf, smoothedRate } from './concentration-baseline.ts'
import type { NeighborLists } from './hot-spot-neighbors.ts'
import { permutationChances } from './hot-spot-permutation.ts'
import { hotSpotScores, neighborhoodSize, neighborhoodSums, type ScoreRefusal } from './hot-spot-score.ts'

export type HotSpots = {
  /** Gi*, for the tooltip of an expert; the color goes by `isHot`. */
  readonly scores: Float64Array
  /** One-sided chances by conditional permutation, and the same corrected for testing every cell. */
  readonly ps: Float64Array
  readonly qs: Float64Array
  /** 1 where q is at most the false share and the neighborhood holds more events than expected. */
  readonly isHot: Uint8Array
  /** Events in the cell and its neighbors, and what is expected there at the rate of the whole area. Their difference is the effect. */
  readonly observed: Float64Array
  readonly expected: Float64Array
}

export type HotSpotRefusal = ScoreRefusal | BaselineRefusal | 'too-few-events'

export type HotSpotOptions = {
  /** Households, visitors, metres of street: then rates are compared, each drawn toward the area's rate by empirical Bayes. */
  readonly exposures?: ArrayLike<number>
  readonly permutations?: number
  /** At most this share of the hot cells is hot by chance alone. */
  readonly falseShare?: number
  /** `benjamini-yekutieli` holds under any dependence between cells and finds less. */
  readonly correction?: 'benjamini-hochberg' | 'benjamini-yekutieli'
}

/** With fewer events no map of them should claim a place. */
export const LEAST_HOT_SPOT_EVENTS = 30

/**
 * Which cells, with their neighbors, have more events than the area's ordinary ups and downs: Gi* judged by conditional permutation, corrected
 * for testing every cell, with expected and observed events beside it. A hot cell is a place to look at, not a cause, and not a forecast;
 * other cell sizes give other maps. See `hotSpotStability` for whether it would have shown in other weeks as well.
 *
 * `counts`: whole numbers of events, one for each cell of the area, zeros included. Without `exposures` busy cells are hot because they are
 * busy. `random`: seeded; the same seed gives the same map.
 * Refuses: `too-few-events` (below 30), `too-few-cells` (below 30), `no-variance` (all counts equal, or rates that differ no more than chance),
 * `not-counts`, `not-neighbors`, `not-exposures`, `events-without-exposure`, `too-few-places`, `no-events`.
 * Cost: 30 ms for 10,000 cells and 9,999 permutations.
 *
 * Sources: see `hotSpotScores` and `permutationChances`; Caldas de Castro & Singer 2006, Geographical Analysis 38:180 (false discovery rate).
 */
export function hotSpots(
  counts: ArrayLike<number>,
  lists: NeighborLists,
  random: Random,
  options: HotSpotOptions = {},
): HotSpots | HotSpotRefusal {
  const { falseShare = 0.05, correction = 'benjamini-hochberg' } = options
  const own = Float64Array.from(counts)
  if (!own.every(isCount)) return 'not-counts'
  if (own.reduce((total, count) => total + count, 0) < LEAST_HOT_SPOT_EVENTS) return 'too-few-events'
  const values = options.exposures ? smoothedRates(own, options.exposures) : own
  if (typeof values === 'string') return values
  const scores = hotSpotScores(values, lists)
  if (typeof scores === 'string') return scores
  const ps = permutationChances(values, lists, random, options.permutations ? { permutations: options.permutations } : {})
  if (typeof ps === 'string') return ps
  const qs = correction === 'benjamini-hochberg' ? benjaminiHochberg(ps) : benjaminiYekutieli(ps)
  const observed = neighborhoodSums(own, lists)
  const expected = expectedEvents(own, lists, options.exposures)
  return {
    scores,
    ps,
    qs,
    isHot: Uint8Array.from(qs, (q, i) => Number(q <= falseShare && observed[i]! > expected[i]!)),
    observed,
    expected,
  }
}

/** Events per unit of exposure, each cell's drawn toward the area's. All the same where the cells differ no more than chance. */
function smoothedRates(counts: Float64Array, exposures: ArrayLike<number>): Float64Array | BaselineRefusal {
  const baseline = baselineOf(counts, exposures)
  return typeof baseline === 'string' ? baseline : counts.map((count, i) => smoothedRate(baseline, count, exposures[i]!))
}

/** At the crude rate of the whole area: by cells, or by exposure where that is known. */
function expectedEvents(counts: Float64Array, lists: NeighborLists, exposures?: ArrayLike<number>): Float64Array {
  const events = counts.reduce((total, count) => total + count, 0)
  if (!exposures) return counts.map((_, i) => (neighborhoodSize(lists, i) * events) / counts.length)
  const own = Float64Array.from(exposures)
  const rate = events / own.reduce((total, exposure) => total + exposure, 0)
  return neighborhoodSums(own, lists).map((exposure) => exposure * rate)
}
