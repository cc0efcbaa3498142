import { benjaminiHochberg } from '#engines/statistics/false-discovery.ts'
import { CONFIDENCE, type Interval } from '#engines/statistics/interval.ts'
import { normalQuantile } from '#engines/statistics/normal.ts'
import {
  type Baseline,
  type BaselineRefusal,
  baselineOf,
  chanceOfCount,
  expectedCountOf,
  type PlaceData,
  readPlaces,
} from './concentration-baseline.ts'

export type RepeatPlace = {
  /** Where it stands in the arrays given. */
  readonly index: number
  readonly count: number
  /** What a place of this exposure usually has. */
  readonly usual: number
  /** What is to be expected of this very place over as long a time: its count, with regression to the mean taken off. */
  readonly expected: number
  readonly expectedInterval: Interval
  /** Count minus usual. */
  readonly excess: number
  /** The chance that one of the baseline's unequal places has so many or more. */
  readonly p: number
  /** That chance after Benjamini & Hochberg over all places. */
  readonly q: number
  /** The low end of what is to be expected lies above what is usual: more than an average place, chance allowed for. */
  readonly isAboveUsual: boolean
  /** Also beyond what unequal places of this kind do (q at most `falseShare`): look at this one first, and check its address first. */
  readonly standsOut: boolean
}

export type RepeatPlaces = {
  readonly baseline: Baseline
  /** By the low end of what is to be expected, highest first, never by the bare count. */
  readonly places: readonly RepeatPlace[]
}

export type RepeatPlacesRefusal = BaselineRefusal | 'too-few-events'

export type RepeatPlacesOptions = {
  /** See `baselineOf`. */
  readonly exposures?: ArrayLike<number>
  readonly confidence?: number
  /** At most this share of the places that stand out does so by chance. */
  readonly falseShare?: number
  /** How many places to give back. */
  readonly limit?: number
}

/** With fewer, no ranking of places means anything. */
export const LEAST_EVENTS = 20

/**
 * The places where events repeat, for a short list to look into: what each had, what is usual, what is to be expected of it.
 *
 * A count is not a cause: a station, a hospital, a car park's entrance or a default address of the geocoder ranks high for reasons of its
 * own, and whoever reports often makes a place. Counts of places that differ in size need `exposures`.
 * `counts`: whole numbers, one for each place of one kind, places without any included.
 * Refuses as `baselineOf`, and `too-few-events` below 20. Cost: the fit, one tail for each different count; 0.5 s for 100,000 places.
 *
 * Sources: Eck, Clarke & Guerette 2007, Crime Prevention Studies 21 (risky facilities); Hauer 1997 (ranking by the empirical Bayes
 * expectation). Variant: gamma-Poisson, ranked by the lower end of the interval; places farther down are left out by an approximation.
 */
export function repeatPlaces(counts: ArrayLike<number>, options: RepeatPlacesOptions = {}): RepeatPlaces | RepeatPlacesRefusal {
  const { exposures, confidence = CONFIDENCE, falseShare = 0.05, limit = 20 } = options
  const data = readPlaces(counts, exposures)
  if (typeof data === 'string') return data
  if (data.events < LEAST_EVENTS) return 'too-few-events'
  const baseline = baselineOf(counts, exposures)
  if (typeof baseline === 'string') return baseline
  const ps = chancesOf(baseline, data)
  const qs = benjaminiHochberg(ps)
  const places = candidates(baseline, data, limit, confidence).map((index): RepeatPlace => {
    const [count, exposure] = [data.counts[index]!, data.exposures[index]!]
    const usual = baseline.rate * exposure
    const { expected, interval } = expectedCountOf(baseline, count, exposure, confidence)
    const isAboveUsual = interval.low > usual
    const q = qs[index]!
    const standing = { p: ps[index]!, q, isAboveUsual, standsOut: q <= falseShare && count > usual }
    return { index, count, usual, expected, expectedInterval: interval, excess: count - usual, ...standing }
  })
  places.sort((a, b) => b.expectedInterval.low - a.expectedInterval.low || b.count - a.count || a.index - b.index)
  return { baseline, places: places.slice(0, limit) }
}

/** One tail for each pair of count and exposure that occurs. */
function chancesOf(baseline: Baseline, { counts, exposures }: PlaceData): Float64Array {
  const known = new Map<number, Map<number, number>>()
  return counts.map((count, i) => {
    const exposure = exposures[i]!
    const same = known.get(exposure) ?? new Map<number, number>()
    known.set(exposure, same)
    const p = same.get(count) ?? chanceOfCount(baseline, count, exposure)
    same.set(count, p)
    return p
  })
}

/** Enough of the worst, by Wilson & Hilferty's approximation of the gamma quantile, that the exact order of the first `limit` is theirs. */
function candidates({ rate, size = Infinity }: Baseline, { counts, exposures }: PlaceData, limit: number, confidence: number): number[] {
  const z = normalQuantile(0.5 - confidence / 2)
  const low = counts.map((count, i) => {
    if (size === Infinity) return count - rate * exposures[i]!
    const shape = size + count
    return (shape * Math.max(0, 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape))) ** 3 * exposures[i]!) / (size / rate + exposures[i]!)
  })
  const order = Array.from(low.keys()).sort((a, b) => low[b]! - low[a]! || counts[b]! - counts[a]! || a - b)
  return order.slice(0, limit * 5 + 50)
}
