import { type CountFit, fitCounts } from '#engines/statistics/count-regression.ts'
import { anscombe, temperedWeight, trimmingLoss } from './surveillance-trimming.ts'

export type BaselineModel = 'season-and-trend' | 'season' | 'level'

export type Baseline = {
  readonly fit: CountFit
  /** By how much the fitted means have to be multiplied, for what the weights took from the upper tail: a little above 1. */
  readonly level: number
  readonly model: BaselineModel
  /** At least 1: how much more the weekly counts vary than chance, after reweighting. */
  readonly dispersion: number
  /** Weeks that stood out upward and were given less weight: traces of earlier outbreaks. */
  readonly outbreakWeeks: number
  /** The row of the design that belongs to a week, also to one after the baseline. */
  readonly rowOf: (week: number) => Float64Array
}

/** Weeks that the year has on average. */
export const WEEKS_PER_YEAR = 365.2425 / 7

const WEEKS_FOR_SEASON = 104
const EVENTS_FOR_SEASON = 20

/** Noufaily et al. 2013: residuals above this many standard errors count as an outbreak. */
const OUTBREAK_RESIDUAL = 2.58

/** The columns that every series over the same weeks shares: made once for a scan of many. */
export type BaselineDesign = {
  readonly weeks: number
  readonly columnsOf: (model: BaselineModel) => readonly Float64Array[]
  /** The row of a week, also of one after the baseline. */
  readonly rowOf: (model: BaselineModel, week: number) => Float64Array
}

/**
 * `weeks`: how many the baseline has. `phase`: weeks from some 1 January to the first of them. Time is in years from the middle, which keeps
 * the columns nearly at right angles.
 */
export function baselineDesign(weeks: number, phase: number): BaselineDesign {
  const years = (week: number) => (week - (weeks - 1) / 2) / WEEKS_PER_YEAR
  const angle = (week: number) => (2 * Math.PI * (week + phase)) / WEEKS_PER_YEAR
  const terms = [() => 1, (week: number) => Math.sin(angle(week)), (week: number) => Math.cos(angle(week)), years]
  const used = { level: 1, season: 3, 'season-and-trend': 4 }
  const columns = terms.map((term) => Float64Array.from({ length: weeks }, (_, week) => term(week)))
  return {
    weeks,
    columnsOf: (model) => columns.slice(0, used[model]),
    rowOf: (model, week) => Float64Array.from(terms.slice(0, used[model]), (term) => term(week)),
  }
}

/**
 * What is usual for each week of a series: a quasi-Poisson regression with trend and one yearly wave, in which weeks of earlier outbreaks
 * weigh less. With less than two years or 20 events it is one level without season: then a yearly rise is not told from a new problem,
 * though it widens `dispersion`. The trend, then the season go before the fit is refused: few events may leave them without finite estimate.
 *
 * `counts`: the weeks of the baseline alone, in order, as many as the design has. `undefined` when no model has a finite fit: no events, or
 * counts that are none. Some 0.2 ms for 400 weeks.
 * Source: Noufaily et al. 2013, Statistics in Medicine 32:1206 (weeks with Anscombe residuals above 2.58 weigh less, dispersion of at least 1).
 * Variants here: one wave instead of their ten-level season; weights (2.58 / s)^4, which do not jump at the threshold and so take less from the
 * ordinary upper tail; up to four rounds from a trimmed dispersion, since in theirs a long outbreak hides behind its own spread.
 */
export function fitBaseline(counts: Float64Array, design: BaselineDesign): Baseline | undefined {
  let events = 0
  for (const count of counts) events += count
  const rich = counts.length >= WEEKS_FOR_SEASON && events >= EVENTS_FOR_SEASON
  for (const model of rich ? (['season-and-trend', 'season', 'level'] as const) : (['level'] as const)) {
    const found = fitReweighted(counts, design.columnsOf(model))
    if (found) return { ...found, model, rowOf: (week) => design.rowOf(model, week) }
  }
  return undefined
}

/** Rounds of weighing outbreaks down, each with the dispersion of the one before; mostly two are enough. */
const ROUNDS = 4

function fitReweighted(counts: Float64Array, columns: readonly Float64Array[]) {
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
  let fit = fitCounts({ columns, counts, family: 'poisson', start: new Float64Array(counts.length).fill(Math.max(mean, 1e-6)) })
  let outbreakWeeks = 0
  let scale = typeof fit === 'string' ? 1 : trimmedDispersion(counts, fit.fitted)
  for (let round = 0; round < ROUNDS && typeof fit !== 'string'; round++) {
    const residuals = anscombeResiduals(counts, columns, fit, scale)
    outbreakWeeks = 0
    for (const residual of residuals) if (residual > OUTBREAK_RESIDUAL) outbreakWeeks++
    if (outbreakWeeks === 0) break
    const weights = residuals.map((residual) => temperedWeight(residual, OUTBREAK_RESIDUAL))
    fit = fitCounts({ columns, counts, weights, family: 'poisson', start: fit.fitted })
    if (typeof fit === 'string' || Math.abs(Math.max(1, fit.dispersion) / scale - 1) < 0.05) break
    scale = Math.max(1, fit.dispersion)
  }
  return typeof fit === 'string' ? undefined : { fit, ...untrimmed(fit), outbreakWeeks }
}

/** Level and dispersion as they were before the upper tail weighed less; in two steps, because what is lost depends on the dispersion. */
function untrimmed({ fitted, dispersion }: CountFit) {
  const mean = fitted.reduce((sum, one) => sum + one, 0) / fitted.length
  const first = trimmingLoss(mean, Math.max(1, dispersion), OUTBREAK_RESIDUAL)
  const loss = trimmingLoss(mean, Math.max(1, dispersion / first.dispersion), OUTBREAK_RESIDUAL)
  return { level: 1 / loss.mean, dispersion: Math.max(1, dispersion / loss.dispersion) }
}

/** Of a standard normal variable's square, what its values below their 90 % point have on average (0.9 - 1.2816 times the density there). */
const TRIMMED_SQUARE = 0.7502

/** Dispersion without the tenth of the weeks that are highest above the fit, so that an outbreak does not hide behind its own spread; at least 1. */
function trimmedDispersion(counts: Float64Array, fitted: Float64Array): number {
  const residuals = counts.map((count, i) => (count - fitted[i]!) / Math.sqrt(fitted[i]!)).sort()
  const kept = residuals.subarray(0, Math.ceil(residuals.length * 0.9))
  return Math.max(1, kept.reduce((sum, residual) => sum + residual * residual, 0) / kept.length / TRIMMED_SQUARE)
}

/**
 * Residuals of counts around their fitted means that are nearly normal, in standard errors: 3/2 (y^(2/3) mu^(-1/6) - mu^(1/2)) over
 * the root of dispersion (the fit's, at least 1) times one less the leverage. Only rises are told:
 * 0 for counts that are not above their mean. Source: Farrington et al. 1996, JRSS A 159:547, section 3.
 */
export function anscombeResiduals(
  counts: Float64Array,
  columns: readonly Float64Array[],
  fit: CountFit,
  dispersion: number = Math.max(1, fit.dispersion),
): Float64Array {
  const p = columns.length
  const row = new Float64Array(p)
  return counts.map((count, i) => {
    const mean = fit.fitted[i]!
    if (count <= mean) return 0
    for (let j = 0; j < p; j++) row[j] = columns[j]![i]!
    let leverage = 0
    for (let j = 0; j < p; j++) for (let k = 0; k < p; k++) leverage += row[j]! * row[k]! * fit.covariance[j * p + k]!
    const room = Math.max(1e-9, 1 - leverage * mean)
    return anscombe(count, mean) / Math.sqrt(dispersion * room)
  })
}

/**
 * Weights that add up to the number of weeks: 1 for usual weeks, 1 / s^2 for those whose residual s is above `threshold`, times a common
 * factor. Source: Farrington et al. 1996, section 3.
 */
export function outbreakWeights(residuals: Float64Array, threshold: number): Float64Array {
  const raw = residuals.map((residual) => (residual > threshold ? residual ** -2 : 1))
  const factor = raw.length / raw.reduce((sum, weight) => sum + weight, 0)
  return raw.map((weight) => weight * factor)
}
