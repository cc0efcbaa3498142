import { benjaminiHochberg } from '#engines/statistics/false-discovery.ts'
import { quadraticForm } from '#engines/statistics/linear.ts'
import { chanceOfTotal, type Scenario } from './emerging-chance.ts'
import { LOOKBACK, surpriseAt, surprises, WINDOWS } from './emerging-windows.ts'
import { type Baseline, type BaselineDesign, type BaselineModel, baselineDesign, fitBaseline } from './surveillance-baseline.ts'

export type WeeklySeries = {
  /** Events in each week, in order, the newest last; weeks without any are zeros, not left out. Only complete weeks. */
  readonly counts: ArrayLike<number>
  /** Weeks from some 1 January to the first week: 0 to 52.2, parts allowed. Only its place in the year matters. */
  readonly firstWeekOfYear: number
}

export type EmergingChange = {
  /** How many of the newest weeks show it most: 1, 2, 4 or 6. `observed`, `expected` and `ratio` are of these weeks. */
  readonly windowWeeks: number
  readonly observed: number
  readonly expected: number
  /** `observed` over `expected`; null when there was no event in the baseline, so that there is nothing to compare with. */
  readonly ratio: number | null
  /** The chance that the newest six weeks look as unusual as this, or more, if nothing changed: a rise only, all windows accounted for. */
  readonly p: number
  /** Where the weeks divide best into usual and risen: 1 is the newest week only. null when the newest weeks are not above the expected. */
  readonly startedWeeksAgo: number | null
  readonly baseline: {
    /** Events a week expected for the newest six weeks, from their season and trend. */
    readonly perWeek: number
    readonly weeks: number
    readonly model: BaselineModel
    /** How much more the weekly counts vary than chance, at least 1. */
    readonly dispersion: number
    /** Weeks of the baseline that stood out and were given less weight. */
    readonly outbreakWeeks: number
  }
}

/**
 * `not-enough-weeks`: fewer than 32 weeks in all, which leaves fewer than 26 for the baseline. `no-events`: every week is zero.
 * `not-counts`: some number is no whole number from zero. `no-baseline`: no model of the baseline has a finite fit.
 */
export type ScanRefusal = 'not-enough-weeks' | 'no-events' | 'not-counts' | 'no-baseline'

/** Fewest weeks in all: half a year for the baseline, and the six that are looked at. */
export const WEEKS_TO_SCAN = 32

/** The newest half year is no baseline for itself: a problem that grew slowly would hide there. With a shorter series a fifth of it. */
const guardWeeksOf = (weeks: number): number => Math.min(26, Math.max(LOOKBACK, Math.floor(weeks / 5)))

/** Above this the quick p-value stands; below it the uncertainty of the baseline is worked in. */
const QUICK_P = 0.1

/**
 * Whether events became more frequent in the newest weeks of one series, and how unusual that is. Meant for many series at once (area by
 * kind): hand all their p-values to `discoveriesAmong`, for among 1,000 series without any change 50 have a p-value below 0.05.
 *
 * The newest 1, 2, 4 and 6 weeks are compared with a seasonal baseline (`fitBaseline`) that leaves out the newest half year; the mid-p
 * values of the four are joined by their geometric mean, whose chance is summed exactly over all counts (`chanceOfTotal`), with the
 * uncertainty of the baseline's mean and dispersion. It says that counts rose, not why: changed recording looks the same. It does
 * not see falls, nor problems older than the left-out half year, and late reporting of the newest week hides rises.
 * Of drawn series without change some 0.5 to 1.7 % have p below 0.01, most where counts vary far more than chance (bench/engines/emerging.ts).
 * Edges: with less than two years no season is known (`baseline.model` is `level`), so that a yearly rise may be called; with no event in
 * the baseline half an event is assumed there. Cost: about 1,000 series of 104 to 416 weeks a second.
 * Sources: baseline of Noufaily et al. 2013; the joint chance of the windows is this project's own.
 */
export function scanSeries({ counts, firstWeekOfYear }: WeeklySeries, design?: BaselineDesign): EmergingChange | ScanRefusal {
  const weeks = counts.length
  const all = Float64Array.from(counts)
  if (all.some((count) => !(count >= 0) || !Number.isInteger(count))) return 'not-counts'
  if (weeks < WEEKS_TO_SCAN) return 'not-enough-weeks'
  if (!all.some((count) => count > 0)) return 'no-events'
  const past = all.subarray(0, weeks - guardWeeksOf(weeks))
  const quiet = !past.some((count) => count > 0)
  const shared = design?.weeks === past.length ? design : baselineDesign(past.length, firstWeekOfYear)
  const baseline = fitBaseline(quiet ? past.map((_, i) => (i === 0 ? 0.5 : 0)) : past, shared)
  if (!baseline) return 'no-baseline'
  const expected = Float64Array.from({ length: weeks - past.length }, (_, i) => meanOf(baseline, past.length + i))
  const recent = all.subarray(past.length)
  const { p, windowWeeks } = judge(baseline, weeks, recent, expected)
  const observed = sumOfLast(recent, windowWeeks)
  const inWindow = sumOfLast(expected, windowWeeks)
  return {
    windowWeeks,
    observed,
    expected: inWindow,
    ratio: quiet ? null : observed / inWindow,
    p,
    startedWeeksAgo: startOf(recent, expected),
    baseline: {
      perWeek: sumOfLast(expected, LOOKBACK) / LOOKBACK,
      weeks: past.length,
      model: baseline.model,
      dispersion: baseline.dispersion,
      outbreakWeeks: baseline.outbreakWeeks,
    },
  }
}

/**
 * The design that `scanSeries` takes as its second argument when many series of the same `weeks` and `firstWeekOfYear` are scanned: it saves
 * a third of the time and changes no result. One of another length is passed over.
 */
export const scanDesign = (weeks: number, firstWeekOfYear: number): BaselineDesign =>
  baselineDesign(weeks - guardWeeksOf(weeks), firstWeekOfYear)

/**
 * Which series to look at, most unusual first, so that at most `share` of those named are false on average: places in `ps`, with
 * `ps` the p-values of all series that were scanned, dull ones too. Area by kind series lean the same way, which keeps the promise.
 * Source: Benjamini & Hochberg 1995.
 */
export function discoveriesAmong(ps: ArrayLike<number>, share: number): number[] {
  const adjusted = benjaminiHochberg(ps)
  const found = Array.from(adjusted, (_, at) => at).filter((at) => adjusted[at]! <= share)
  return found.sort((a, b) => ps[a]! - ps[b]!)
}

function meanOf({ fit, level, rowOf }: Baseline, week: number): number {
  const row = rowOf(week)
  return level * Math.exp(fit.coefficients.reduce((sum, coefficient, j) => sum + coefficient * row[j]!, 0))
}

function sumOfLast(values: Float64Array, weeks: number): number {
  let sum = 0
  for (let i = values.length - weeks; i < values.length; i++) sum += values[i]!
  return sum
}

function judge(baseline: Baseline, weeks: number, recent: Float64Array, expected: Float64Array) {
  const tables = WINDOWS.map((window) => surprises(sumOfLast(expected, window), baseline.dispersion))
  const each = WINDOWS.map((window, i) => surpriseAt(tables[i]!, sumOfLast(recent, window)))
  const total = each.reduce((sum, surprise) => sum + surprise, 0)
  const [one, two, four, six] = WINDOWS.map((window) => sumOfLast(expected, window)) as [number, number, number, number]
  const means = [one, two - one, four - two, six - four] as const
  const quick = chanceOfTotal(total, tables, [{ share: 1, means, dispersion: baseline.dispersion }])
  const p = quick > QUICK_P ? quick : chanceOfTotal(total, tables, scenariosOf(baseline, weeks, expected, means))
  return { p: Math.max(p, 1e-12), windowWeeks: WINDOWS[each.indexOf(Math.max(...each))]! }
}

/** Gauss-Hermite points and weights of the standard normal distribution, five and three (Abramowitz & Stegun, table 25.10). */
const FIVE = [
  [-2.856970013872806, 0.01125741132772069],
  [-1.355626179974266, 0.2220759220056126],
  [0, 0.5333333333333333],
  [1.355626179974266, 0.2220759220056126],
  [2.856970013872806, 0.01125741132772069],
] as const
const THREE = [
  [-Math.sqrt(3), 1 / 6],
  [0, 2 / 3],
  [Math.sqrt(3), 1 / 6],
] as const

/**
 * What else the means and the dispersion could be, given the baseline: the mean a gamma variable with the variance of the fitted one
 * (Wilson & Hilferty 1931 bring normal points to it), the dispersion log-normal with variance (2 + excess kurtosis) / freedom, never below 1.
 */
function scenariosOf({ fit, rowOf, dispersion }: Baseline, weeks: number, expected: Float64Array, means: Scenario['means']): Scenario[] {
  const gradient = new Float64Array(fit.coefficients.length)
  const six = sumOfLast(expected, LOOKBACK)
  for (let i = 1; i <= LOOKBACK; i++) {
    const share = expected[expected.length - i]! / six
    for (const [j, value] of rowOf(weeks - i).entries()) gradient[j]! += share * value
  }
  const variance = dispersion * quadraticForm(fit.covariance, gradient)
  const perWeek = six / LOOKBACK
  // The excess kurtosis of the weekly counts, on which the error of an estimated variance depends.
  const kurtosis = (6 * (dispersion - 1)) / perWeek + 1 / (dispersion * perWeek)
  const spread = Math.sqrt((2 + kurtosis) / Math.max(1, fit.freedom))
  return FIVE.flatMap(([z, chance]) => {
    const factor = Math.max(0.01, 1 - variance / 9 + (z * Math.sqrt(variance)) / 3) ** 3
    return THREE.map(([u, share]) => ({
      share: share * chance,
      means: means.map((mean) => mean * factor) as [number, number, number, number],
      // The logarithm of an estimated variance is too low by half of its own variance on average.
      dispersion: Math.max(1, dispersion * Math.exp(spread ** 2 / 2 + u * spread)),
    }))
  })
}

/** The k whose newest k weeks are the likeliest to have risen together: the largest O log(O / E) - (O - E), O events where E are expected. */
function startOf(recent: Float64Array, expected: Float64Array): number | null {
  let [observed, usual, most] = [0, 0, 0]
  let start: number | null = null
  for (let k = 1; k <= recent.length; k++) {
    observed += recent[recent.length - k]!
    usual += expected[expected.length - k]!
    const gain = observed > usual ? observed * Math.log(observed / usual) - (observed - usual) : 0
    if (gain > most) {
      most = gain
      start = k
    }
  }
  return start
}
