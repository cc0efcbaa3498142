import { type CountFit, fitCounts } from '#engines/statistics/count-regression.ts'
import { quadraticForm } from '#engines/statistics/linear.ts'
import { negativeBinomialQuantile, negativeBinomialUpperTail } from '#engines/statistics/negative-binomial.ts'
import { normalCdf, normalQuantile } from '#engines/statistics/normal.ts'
import { studentTwoSided } from '#engines/statistics/student.ts'
import { sizeOf } from './emerging-windows.ts'
import { anscombeResiduals, outbreakWeights } from './surveillance-baseline.ts'
import { seasonLevels } from './surveillance-season-levels.ts'

export type FarringtonOptions = {
  /** The same week in earlier years, newest first, as places in the series; `yearsBack` gives them for a calendar. */
  readonly referenceWeeks: readonly number[]
  /** Weeks on each side of a reference week that are of its season: 3. */
  readonly halfWindowWeeks: number
  /** Levels that the year is cut into: 10 in the flexible variant; 1 keeps only the weeks around the reference weeks. */
  readonly seasonLevels: number
  /** Weeks before the judged one that are no baseline: 26 in the flexible variant. */
  readonly guardWeeks: number
  /** Anscombe residuals above this mark an outbreak of the past: 2.58 in the flexible variant, 1 in the old one. */
  readonly outbreakResidual: number
  /** A trend stays in the model when its p-value is below this; 1 keeps it always. Never with fewer than three years. */
  readonly trendP: number
  /** The share of weeks without change that may be above the limit. */
  readonly alpha: number
  /**
   * How the limit is found. `negative-binomial`: quantile at the expected mean. `negative-binomial-upper`: at the upper end of the mean's own
   * interval (Muan). `two-thirds-power`: normal limit of the count to the power 2/3, as in the old variant.
   */
  readonly limit: 'negative-binomial' | 'negative-binomial-upper' | 'two-thirds-power'
  /**
   * What the errors of mean and trend are scaled by. `dispersion`: as quasi-likelihood has it. `relative-residuals`: weighted mean square of
   * (observed - fitted) / fitted, as surveillance 1.20.3 computes after it has replaced the model's weights; smaller by about the mean.
   */
  readonly errorScale: 'dispersion' | 'relative-residuals'
}

export type FarringtonResult = {
  readonly expected: number
  /** Counts above this are alarms. */
  readonly upperLimit: number
  readonly isAlarm: boolean
  /** Chance of that count or more: at the mean that the limit takes. */
  readonly p: number
  /** (observed - expected) / (limit - expected): above 1 is an alarm. surveillance 1.20.3 has the mean's logarithm here but for the power limit. */
  readonly exceedance: number
  readonly dispersion: number
  readonly hasTrend: boolean
}

export type FarringtonRefusal = 'not-enough-weeks' | 'no-baseline'

/** The flexible variant of Noufaily et al. 2013, with the negative binomial limit. */
export const FLEXIBLE = {
  halfWindowWeeks: 3,
  seasonLevels: 10,
  guardWeeks: 26,
  outbreakResidual: 2.58,
  trendP: 1,
  limit: 'negative-binomial',
  errorScale: 'dispersion',
} as const

/**
 * Whether one week's count is above what earlier years lead to expect: Farrington's method, old or flexible, as the options say.
 *
 * `counts`: weekly, in order; `week`: the place of the judged one, which with all later ones is no part of the baseline. Needs the weeks back
 * to the oldest reference week less its half window (`not-enough-weeks`); five years are usual. `no-baseline`: no finite fit, as when a
 * season has no events at all. Judges a single week: slow rises over several weeks are `scanSeries`'s.
 * About 1 ms for five years and ten levels. Sources: Farrington et al. 1996, JRSS A 159:547; Noufaily et al. 2013, Statistics in
 * Medicine 32:1206; reference values of surveillance 1.20.3 (`farringtonFlexible`).
 */
export function farrington(counts: ArrayLike<number>, week: number, options: FarringtonOptions): FarringtonResult | FarringtonRefusal {
  const levels = seasonLevels(week, options)
  if (levels === 'not-enough-weeks' || week >= counts.length) return 'not-enough-weeks'
  const weeks = Array.from(levels.keys()).filter((at) => levels[at]! > 0)
  const observed = Float64Array.from(weeks, (at) => counts[at]!)
  const data = { observed, time: Float64Array.from(weeks, (at) => (at - week) / 52), season: Uint8Array.from(weeks, (at) => levels[at]!) }
  const trended = fitLevels(data, options, true)
  const keepsTrend = trended !== undefined && trendHolds(trended, observed, options)
  const model = keepsTrend ? trended : fitLevels(data, options, false)
  return model ? judge(counts[week]!, model, keepsTrend, options) : 'no-baseline'
}

type Data = { readonly observed: Float64Array; readonly time: Float64Array; readonly season: Uint8Array }
type Fitted = {
  readonly fit: CountFit
  readonly dispersion: number
  readonly errorScale: number
  readonly row: Float64Array
  readonly expected: number
}

/** The judged week is at time 0 and of the last season level, so that its row is the intercept and, where there are levels, that level. */
function fitLevels({ observed, time, season }: Data, options: FarringtonOptions, withTrend: boolean): Fitted | undefined {
  const ones = new Float64Array(observed.length).fill(1)
  const columns = [ones, ...(withTrend ? [time] : [])]
  for (let level = 1; level < options.seasonLevels; level++) columns.push(Float64Array.from(season, (of) => (of === level ? 1 : 0)))
  const first = fitCounts({ columns, counts: observed, family: 'poisson' })
  if (typeof first === 'string') return undefined
  const weights = outbreakWeights(anscombeResiduals(observed, columns, first), options.outbreakResidual)
  const fit = fitCounts({ columns, counts: observed, weights, family: 'poisson', start: first.fitted })
  if (typeof fit === 'string') return undefined
  const row = Float64Array.from(columns, (_, at) => (at === 0 ? 1 : 0))
  const relative = weights.reduce((sum, weight, i) => sum + weight * (observed[i]! / fit.fitted[i]! - 1) ** 2, 0)
  const errorScale = options.errorScale === 'dispersion' ? Math.max(1, fit.dispersion) : relative / Math.max(1, fit.freedom)
  return { fit, dispersion: Math.max(1, fit.dispersion), errorScale, row, expected: Math.exp(fit.coefficients[0]!) }
}

/** Column 1 is the trend. It goes when it leads above anything that was seen, for then it is extrapolated too far. */
function trendHolds({ fit, expected, errorScale }: Fitted, observed: Float64Array, { trendP, referenceWeeks }: FarringtonOptions): boolean {
  const error = Math.sqrt(fit.covariance[fit.coefficients.length + 1]! * errorScale)
  const p = studentTwoSided(fit.coefficients[1]! / error, fit.freedom)
  return referenceWeeks.length >= 3 && p < trendP && expected <= Math.max(...observed)
}

function judge(
  count: number,
  { fit, dispersion, errorScale, row, expected }: Fitted,
  hasTrend: boolean,
  { alpha, limit }: FarringtonOptions,
): FarringtonResult {
  const error = Math.sqrt(errorScale * quadraticForm(fit.covariance, row))
  const power = limit === 'two-thirds-power'
  const mean = limit === 'negative-binomial-upper' ? expected * Math.exp(normalQuantile(1 - alpha) * error) : expected
  const upperLimit = power
    ? powerLimit(expected, expected * error, dispersion, alpha)
    : negativeBinomialQuantile(1 - alpha, mean, sizeOf(mean, dispersion))
  const p = power
    ? powerChance(count, expected, expected * error, dispersion)
    : negativeBinomialUpperTail(count, mean, sizeOf(mean, dispersion))
  const room = upperLimit - expected
  const exceedance = room > 0 ? (count - expected) / room : 0
  return { expected, upperLimit, isAlarm: count > upperLimit && count > 0, p, exceedance, dispersion, hasTrend }
}

/** Spread of the count to the power 2/3: dispersion and the mean's own error. */
const powerSpread = (mean: number, error: number, dispersion: number): number =>
  Math.sqrt((4 / 9) * Math.cbrt(mean) * (dispersion + error ** 2 / mean))

const twoThirds = (x: number): number => Math.cbrt(x * x)

const powerLimit = (mean: number, error: number, dispersion: number, alpha: number): number =>
  Math.max(0, twoThirds(mean) + normalQuantile(1 - alpha) * powerSpread(mean, error, dispersion)) ** 1.5

const powerChance = (count: number, mean: number, error: number, dispersion: number): number =>
  normalCdf((twoThirds(mean) - twoThirds(count)) / powerSpread(mean, error, dispersion))
