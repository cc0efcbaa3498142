import { fUpperTail } from '#engines/statistics/chi-square.ts'
import { type CountFit, fitCounts } from '#engines/statistics/count-regression.ts'

export type SeasonOptions = {
  /** Counts per cycle: 12 for months, 365.2425 / 7 for weeks of a year; need not be whole but for `each-step`. */
  readonly period: number
  /** Where in the cycle the first count lies: 0 to `period`; 0 for January when peaks are to be counted from January. */
  readonly phase: number
  /** Waves per cycle, 1 to 3: one high and one low time, or more. `each-step`: a level of its own for every step, needs more counts. */
  readonly season: 1 | 2 | 3 | 'each-step'
}

export type Seasonality = {
  /** Whether the season could be chance: the F-test of a trend with season against a trend without. */
  readonly p: number
  readonly f: number
  /** The expected count at the highest time of the cycle over that at the lowest, trend aside; 1 is no season. Chance alone makes it above 1. */
  readonly peakToTrough: number
  /** Half of its logarithm: the amplitude of the wave when there is one. */
  readonly amplitude: number
  /** In steps from where the phase is 0. */
  readonly peakAt: number
  readonly troughAt: number
  /** Change of the count per step, as a factor: 1.01 is 1 % more with each. */
  readonly trendFactor: number
  /** How much more the counts vary than chance, as estimated; may be below 1. */
  readonly dispersion: number
  readonly fit: CountFit
}

/**
 * `too-short`: less than two cycles. `too-few-events`: fewer than 20, or than twice the coefficients, or counts that are none. `no-variance`: all
 * counts are equal. `no-fit`: no finite estimate, as for a step of the cycle without any event.
 */
export type SeasonRefusal = 'too-short' | 'too-few-events' | 'no-variance' | 'no-fit'

const FEWEST_EVENTS = 20

/**
 * Whether counts have a season, when its peak is and how high: quasi-Poisson regression with a trend and waves of the cycle.
 *
 * `counts`: evenly spaced, in order, steps without events as zeros. Two cycles at least, four to trust it: with two, one odd year looks like a
 * season. Months are of different length, which alone makes a ratio of 1.1. Time well below a millisecond.
 * Source: Stolwijk, Straatman & Zielhuis 1999, Journal of Epidemiology and Community Health 53:235; F-test by the drop in deviance over the
 * larger model's Pearson dispersion, as in R's `anova(test = "F")`.
 */
export function seasonality(counts: ArrayLike<number>, options: SeasonOptions): Seasonality | SeasonRefusal {
  const n = counts.length
  const observed = Float64Array.from(counts)
  const waves = termsOf(options)
  const events = observed.reduce((sum, count) => sum + count, 0)
  if (!(n >= 2 * options.period)) return 'too-short'
  if (!(events >= Math.max(FEWEST_EVENTS, 2 * (waves.length + 2)))) return 'too-few-events'
  if (observed.every((count) => count === observed[0])) return 'no-variance'
  const column = (of: (step: number) => number) => Float64Array.from({ length: n }, (_, i) => of(i))
  const trend = [column(() => 1), column((i) => i - (n - 1) / 2)]
  const columns = [...trend, ...waves.map((wave) => column((i) => wave(i + options.phase)))]
  const flat = fitCounts({ columns: trend, counts: observed, family: 'poisson' })
  const fit = fitCounts({ columns, counts: observed, family: 'poisson' })
  if (typeof flat === 'string' || typeof fit === 'string' || fit.freedom < 1) return 'no-fit'
  const f = Math.max(0, flat.deviance - fit.deviance) / waves.length / Math.max(1e-9, fit.dispersion)
  const heights = heightsOf(waves, fit.coefficients.subarray(2), options)
  return {
    p: fUpperTail(f, waves.length, fit.freedom),
    f,
    peakToTrough: Math.exp(heights.high - heights.low),
    amplitude: (heights.high - heights.low) / 2,
    peakAt: heights.highAt,
    troughAt: heights.lowAt,
    trendFactor: Math.exp(fit.coefficients[1]!),
    dispersion: fit.dispersion,
    fit,
  }
}

function termsOf({ period, season }: SeasonOptions): ((time: number) => number)[] {
  if (season === 'each-step') {
    const stepOf = (time: number) => ((Math.round(time) % period) + period) % period
    return Array.from({ length: Math.max(0, Math.round(period) - 1) }, (_, k) => (time: number) => (stepOf(time) === k + 1 ? 1 : 0))
  }
  return Array.from({ length: season }, (_, k) => (2 * Math.PI * (k + 1)) / period).flatMap((speed) => [
    (time: number) => Math.sin(speed * time),
    (time: number) => Math.cos(speed * time),
  ])
}

/** One wave in closed form; more of them at a thousand places of the cycle; single steps one by one. */
function heightsOf(terms: readonly ((time: number) => number)[], coefficients: Float64Array, { period, season }: SeasonOptions) {
  const height = (time: number) => terms.reduce((sum, term, i) => sum + coefficients[i]! * term(time), 0)
  if (season === 1) {
    const angle = Math.atan2(coefficients[0]!, coefficients[1]!) / (2 * Math.PI)
    const highAt = (((angle % 1) + 1) % 1) * period
    const high = Math.hypot(coefficients[0]!, coefficients[1]!)
    return { high, low: -high, highAt, lowAt: (highAt + period / 2) % period }
  }
  const places = season === 'each-step' ? Math.round(period) : 1000
  const all = Array.from({ length: places }, (_, i) => height((i * period) / places))
  const [high, low] = [Math.max(...all), Math.min(...all)]
  const timeOf = (value: number) => (all.indexOf(value) * period) / places
  return { high, low, highAt: timeOf(high), lowAt: timeOf(low) }
}
