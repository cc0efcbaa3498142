import { CONFIDENCE, type Interval, zOf } from '#engines/statistics/interval.ts'
import { dispersionOf, usualDispersion } from './dispersion.ts'

/** Counts per week, in order, before and after the response began. Weeks without any are zeros, not left out. */
export type WeeklyCounts = { readonly before: readonly number[]; readonly after: readonly number[] }

export type Comparison = {
  readonly response: WeeklyCounts
  /** A place much like it, where nothing was done, over the same weeks. */
  readonly control: WeeklyCounts
  readonly confidence?: number
}

export type Verdict = 'fewer' | 'more' | 'no-detectable-change' | 'too-few-to-tell'

export type Difference = {
  readonly verdict: Verdict
  /** Weighted displacement difference without displacement areas: events over the weeks after, below zero is fewer. */
  readonly events: number
  readonly eventsInterval: Interval
  /** Relative incidence rate ratio: what is left of the expected count. 0.7 is 30 % fewer than the control area leads to expect. */
  readonly ratio: number
  readonly ratioInterval: Interval
  /** The count that the response area would have had after, had it changed as the control area did. */
  readonly expected: number
  readonly observed: number
  /** How much more the weekly counts vary than chance alone would make them, at least 1. */
  readonly dispersion: number
}

/** When a halving would not have shown, saying "no change" would be untrue. */
const LARGE_EFFECT = Math.LN2

/**
 * Whether the response area changed otherwise than the control area, and by how much.
 *
 * The verdict goes by the ratio, which does not ask that both areas be of one size: `fewer` or `more` when its interval leaves out 1,
 * `no-detectable-change` when it does not though a halving would have shown, else `too-few-to-tell`. Counts are compared per week, so that
 * the periods may be of different length. A zero among the four sums adds one half to each of them for the ratio alone.
 * Does not see displacement, regression to the mean after picking the worst place, or a control area that the response spills into.
 * Throws where a period has no weeks or a count is negative: administrative reversals have to be netted first.
 *
 * Sources: Wheeler & Ratcliffe 2018, Crime Science 7:11 (difference, its variance with `dispersion` times the counts; without that factor
 * a nominal 10 % test rejects 25 % of true nulls at dispersion 2); Wilson 2022, Journal of Quantitative Criminology 38:323 (ratio).
 */
export function differenceBetween({ response, control, confidence = CONFIDENCE }: Comparison): Difference {
  const weeks = { before: response.before.length, after: response.after.length }
  if (weeks.before === 0 || weeks.after === 0 || control.before.length !== weeks.before || control.after.length !== weeks.after) {
    throw new RangeError('both areas need the same weeks, some before and some after')
  }
  const counts = { tb: sum(response.before), ta: sum(response.after), cb: sum(control.before), ca: sum(control.after) }
  const dispersion = dispersionOf([response.before, control.before]) ?? usualDispersion((counts.tb + counts.ta + counts.cb + counts.ca) / 4)
  const z = zOf(confidence)
  const difference = weightedDifference(counts, { share: weeks.after / weeks.before, dispersion, z })
  const ratio = ratioOf(counts, { share: weeks.after / weeks.before, dispersion, z })
  return { ...difference, ...ratio, observed: counts.ta, dispersion, verdict: verdictOf(ratio.ratioInterval) }
}

/** Sums over the response (t) and control (c) area, before (b) and after (a). */
export type FourCounts = { readonly tb: number; readonly ta: number; readonly cb: number; readonly ca: number }

/** `share`: length of the period after as a multiple of the one before. `z`: standard errors on each side. */
export type Weighing = { readonly share: number; readonly dispersion: number; readonly z: number }

/** (ta - tb) - (ca - cb), the counts before brought to the length of the period after; variance is dispersion times the weighted counts. */
export function weightedDifference(
  { tb, ta, cb, ca }: FourCounts,
  { share, dispersion, z }: Weighing,
): Pick<Difference, 'events' | 'eventsInterval'> {
  const events = ta - tb * share - (ca - cb * share)
  const error = Math.sqrt(dispersion * (ta + ca + share ** 2 * (tb + cb)))
  return { events, eventsInterval: { low: events - z * error, high: events + z * error } }
}

/** (ta / tb) / (ca / cb), per week; the logarithm's variance is dispersion times the sum of the reciprocals. */
export function ratioOf(counts: FourCounts, { share, dispersion, z }: Weighing): Pick<Difference, 'ratio' | 'ratioInterval' | 'expected'> {
  const half = Object.values(counts).includes(0) ? 0.5 : 0
  const [tb, ta, cb, ca] = [counts.tb + half, counts.ta + half, counts.cb + half, counts.ca + half]
  const log = Math.log(ta / tb) - Math.log(ca / cb)
  const error = Math.sqrt(dispersion * (1 / tb + 1 / ta + 1 / cb + 1 / ca))
  const expected = counts.cb === 0 ? counts.tb * share : (counts.tb * counts.ca) / counts.cb
  return { ratio: Math.exp(log), ratioInterval: { low: Math.exp(log - z * error), high: Math.exp(log + z * error) }, expected }
}

function verdictOf({ low, high }: Interval): Verdict {
  if (high < 1) return 'fewer'
  if (low > 1) return 'more'
  return Math.log(high / low) / 2 <= LARGE_EFFECT ? 'no-detectable-change' : 'too-few-to-tell'
}

function sum(counts: readonly number[]): number {
  if (counts.some((count) => !(count >= 0))) throw new RangeError('counts are never negative here')
  return counts.reduce((total, count) => total + count, 0)
}
