import { negativeBinomialLogPmf } from '#engines/statistics/negative-binomial.ts'
import type { ChartStep } from './surveillance-cusum.ts'

export type ExpectedSeries = {
  readonly counts: ArrayLike<number>
  /** The mean of each step if nothing changed: from a model fitted to earlier steps, with its season and trend. Above 0. */
  readonly means: ArrayLike<number>
  /** Variance is mean + mean^2 / size; Infinity for Poisson. */
  readonly size: number
}

export type LikelihoodRefusal = 'no-mean' | 'no-rise'

const hasMeans = ({ counts, means, size }: ExpectedSeries): boolean =>
  means.length >= counts.length && Array.from(counts).every((_, i) => means[i]! > 0) && size > 0

/**
 * Likelihood-ratio CUSUM: sums how much likelier each count is when all means are `ratio` times as high, and starts over from zero whenever
 * that is negative. Of all methods the soonest, at equal false alarms, to find a rise of that very ratio; takes season and trend as the
 * means have them. Above `limit` it alarms and starts over. `ratio` > 1. Time: one logarithm of a chance a step.
 * Source: Hoehle & Paul 2008, Computational Statistics & Data Analysis 52:4357, section 2.
 */
export function likelihoodRatioCusum(series: ExpectedSeries, ratio: number, limit: number): ChartStep[] | LikelihoodRefusal {
  if (!hasMeans(series)) return 'no-mean'
  if (!(ratio > 1)) return 'no-rise'
  let sum = 0
  return Array.from(series.counts, (count, i) => {
    const mean = series.means[i]!
    sum = Math.max(0, sum + negativeBinomialLogPmf(count, ratio * mean, series.size) - negativeBinomialLogPmf(count, mean, series.size))
    const step = { value: sum, limit, isAlarm: sum > limit }
    if (step.isAlarm) sum = 0
    return step
  })
}

/**
 * Generalized likelihood ratio: for each step the largest gain in log-likelihood when all means since some earlier step are higher by the
 * same, best-fitting ratio. Needs no ratio beforehand. Above `limit` it alarms and looks only at what comes after.
 * Time grows with the square of the steps since the last alarm: for charts of some hundred steps.
 * Source: Hoehle & Paul 2008, section 2.2 (change of the intercept, rises only); equals surveillance 1.20.3 (`glrnb`, ret = "value").
 */
export function generalizedLikelihoodRatio(series: ExpectedSeries, limit: number): ChartStep[] | LikelihoodRefusal {
  if (!hasMeans(series)) return 'no-mean'
  let start = 0
  return Array.from(series.counts, (_, i) => {
    let value = 0
    for (let from = i; from >= start; from--) value = Math.max(value, gainSince(series, from, i))
    const step = { value, limit, isAlarm: value > limit }
    if (step.isAlarm) start = i + 1
    return step
  })
}

/** The gain of the best ratio above 1 for the steps `from` to `to`: 0 where the counts are not above their means. */
function gainSince({ counts, means, size }: ExpectedSeries, from: number, to: number): number {
  const slope = (log: number) => {
    let [score, curvature] = [0, 0]
    for (let i = from; i <= to; i++) {
      const mean = means[i]! * Math.exp(log)
      const room = 1 + mean / size
      score += (counts[i]! - mean) / room
      curvature += (mean * (1 + counts[i]! / size)) / room ** 2
    }
    return { score, curvature }
  }
  if (slope(0).score <= 0) return 0
  let log = 0
  for (let step = 0; step < 100; step++) {
    const { score, curvature } = slope(log)
    const change = Math.max(-1, Math.min(1, score / curvature))
    log += change
    if (Math.abs(change) < 1e-12) break
  }
  let gain = 0
  for (let i = from; i <= to; i++) {
    gain += counts[i]! * log - (counts[i]! + (size === Infinity ? 0 : size)) * spreadChange(means[i]!, log, size)
    if (size === Infinity) gain -= means[i]! * Math.expm1(log)
  }
  return gain
}

/** log((size + mean e^log) / (size + mean)), 0 for Poisson, where its product with the size is taken apart. */
const spreadChange = (mean: number, log: number, size: number): number =>
  size === Infinity ? 0 : Math.log1p((mean * Math.expm1(log)) / (size + mean))
