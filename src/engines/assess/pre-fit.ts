import { chiSquareUpperTail } from '#engines/statistics/chi-square.ts'
import { fitCounts } from '#engines/statistics/count-regression.ts'
import { type Interval, zOf } from '#engines/statistics/interval.ts'
import { normalCdf } from '#engines/statistics/normal.ts'
import { finiteExp, isCount, sumOf } from './count.ts'
import { JUDGING_CONFIDENCE } from './detectable.ts'
import { dispersionBetween } from './dispersion.ts'

/**
 * `good`: nothing speaks against the control, and a drift to the half or the double is excluded. `fair`: nothing speaks clearly against it,
 * but the counts are too few to exclude such a drift, or there is a hint of one. `poor`: they went apart already before the response.
 */
export type PreFitClass = 'good' | 'fair' | 'poor'

export type PreFit = {
  readonly class: PreFitClass
  /** Of the weekly counts, -1 to 1; undefined where one of them never varies. Quiet areas have hardly any however alike they are. */
  readonly correlation: number | undefined
  /** Target over control at the end of the period as a multiple of the beginning: 1 is parallel. */
  readonly drift: number
  readonly driftInterval: Interval
  /** Test of parallel trends; two-sided. */
  readonly driftP: number
  /** Test that the target's share is the same in the four quarters of the period. */
  readonly stabilityP: number
  /** The largest factor, at least 1, by which the target left its usual relation to the control: in a quarter, or by the drift in all. */
  readonly deviation: number
  /** The last quarter stood clearly above the others: a fall to the usual would have come by itself (regression to the mean). */
  readonly isPeaked: boolean
  readonly dispersion: number
}

/** `too-few-weeks`: below 8. `too-few-events`: below 10 in the target or in the control. */
export type PreFitRefusal = 'not-counts' | 'unequal-weeks' | 'too-few-weeks' | 'too-few-events'

const FEWEST_WEEKS = 8
const FEWEST_EVENTS = 10
/** One poor class in a hundred for areas that are alike: a comparison is rejected only for a clear cause. */
const POOR_BELOW = 0.01
const HINT_BELOW = 0.1
const LARGE_DRIFT = 2

/**
 * How alike the target and its control were before the response. Parallel before does not prove parallel after; apart before is a reason
 * to look for another control, or to believe only effects that are larger than that. Weekly counts of the period before only, never of after: a control chosen by its fit after fits by choice.
 *
 * Drift: Poisson regression on area, week and their product, errors times the square root of `dispersionBetween`. Stability: chi-square of
 * the quarters over the same dispersion. Refuses by value. Time linear in weeks.
 * Sources: parallel-trend tests as reviewed by Roth 2022, American Economic Review: Insights 4:305 (low power: hence `fair`); the bounds
 * of the classes are our own.
 */
export function preFit(target: readonly number[], control: readonly number[]): PreFit | PreFitRefusal {
  if (target.length !== control.length) return 'unequal-weeks'
  if (![...target, ...control].every(isCount)) return 'not-counts'
  if (target.length < FEWEST_WEEKS) return 'too-few-weeks'
  const dispersion = dispersionBetween([[target, control]]) ?? 1
  const drift = driftOf(target, control, dispersion)
  if (Math.min(sumOf(target), sumOf(control)) < FEWEST_EVENTS || drift === undefined) return 'too-few-events'
  const { stabilityP, isPeaked, largest } = stabilityOf(target, control, dispersion)
  const deviation = finiteExp(Math.max(largest, Math.abs(Math.log(drift.drift))))
  const { low, high } = drift.driftInterval
  const isWide = low < 1 / LARGE_DRIFT || high > LARGE_DRIFT
  const least = Math.min(drift.driftP, stabilityP)
  const fitClass = least < POOR_BELOW ? 'poor' : least < HINT_BELOW || isWide ? 'fair' : 'good'
  return { class: fitClass, correlation: correlationOf(target, control), ...drift, stabilityP, deviation, isPeaked, dispersion }
}

function driftOf(target: readonly number[], control: readonly number[], dispersion: number) {
  const weeks = target.length
  const along = (week: number) => week / (weeks - 1) - 0.5
  const rows = (value: (isTarget: number, week: number) => number) =>
    Float64Array.from([...target.map((_, week) => value(1, along(week))), ...control.map((_, week) => value(0, along(week)))])
  const found = fitCounts({
    columns: [rows(() => 1), rows((isTarget) => isTarget), rows((_, week) => week), rows((isTarget, week) => isTarget * week)],
    counts: Float64Array.from([...target, ...control]),
    family: 'poisson',
  })
  if (typeof found === 'string') return undefined
  const log = found.coefficients[3]!
  const error = Math.sqrt(dispersion * found.covariance[15]!)
  const half = zOf(JUDGING_CONFIDENCE) * error
  return {
    drift: finiteExp(log),
    driftInterval: { low: finiteExp(log - half), high: finiteExp(log + half) },
    driftP: 2 * normalCdf(-Math.abs(log / error)),
  }
}

/** Quarters in which neither had an event are left out. */
function stabilityOf(target: readonly number[], control: readonly number[], dispersion: number) {
  const quarterOf = (week: number) => Math.floor((4 * week) / target.length)
  const quarters = [0, 1, 2, 3].map((quarter) => {
    const of = (counts: readonly number[]) => sumOf(counts.filter((_, week) => quarterOf(week) === quarter))
    return { here: of(target), there: of(control) }
  })
  const share = sumOf(target) / (sumOf(target) + sumOf(control))
  const used = quarters.filter(({ here, there }) => here + there > 0)
  const offOf = ({ here, there }: { here: number; there: number }) => {
    const both = here + there
    return (here - share * both) / Math.sqrt(dispersion * share * (1 - share) * both)
  }
  const chiSquare = sumOf(used.map((quarter) => offOf(quarter) ** 2))
  const usual = Math.log(sumOf(target) / sumOf(control))
  return {
    // Half an event keeps an empty quarter from being infinitely far off.
    largest: Math.max(...used.map(({ here, there }) => Math.abs(Math.log((here + 0.5) / (there + 0.5)) - usual))),
    stabilityP: used.length > 1 ? chiSquareUpperTail(chiSquare, used.length - 1) : 1,
    isPeaked: used.length > 1 && offOf(used.at(-1)!) > zOf(JUDGING_CONFIDENCE),
  }
}

function correlationOf(a: readonly number[], b: readonly number[]): number | undefined {
  const [meanA, meanB] = [sumOf(a) / a.length, sumOf(b) / b.length]
  const both = sumOf(a.map((value, i) => (value - meanA) * (b[i]! - meanB)))
  const spread = Math.sqrt(sumOf(a.map((value) => (value - meanA) ** 2)) * sumOf(b.map((value) => (value - meanB) ** 2)))
  return spread > 0 ? both / spread : undefined
}
