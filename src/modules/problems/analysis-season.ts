import { type Seasonality, seasonality } from '#engines/pinpoint/season-wave.ts'
import { CONFIDENCE, zOf } from '#engines/statistics/interval.ts'
import type { Refused } from './analysis-refusal.ts'
import type { MonthCount } from './problem-case.ts'

export type Season = {
  /** Sums of all Januaries, Februaries and so on, with how many of each there were. Null: fewer than may be shown. */
  readonly byMonth: readonly { readonly count: number | null; readonly months: number }[]
  readonly n: number
  readonly months: number
  /** Whether a season is there beyond chance (F-test, p below 0.05) and came back in every year: one odd year looks like a season. */
  readonly isSeason: boolean
  readonly p: number
  /** The high month over the low one, trend taken off, with its interval. */
  readonly highToLow: number
  readonly low: number
  readonly high: number
  /** 0 is January. */
  readonly highMonth: number
  readonly lowMonth: number
}

export const LEAST_MONTHS = 24

/**
 * The season of whole months, incidents and reports together: one high and one low time of the year around a steady trend. Refused below two years,
 * and below 20 events. `months` in order without gaps, `2026-11`.
 */
export function seasonOf(months: readonly MonthCount[]): Season | Refused {
  const counts = months.map(({ incidents, reports }) => incidents + reports)
  const n = counts.reduce((sum, count) => sum + count, 0)
  if (months.length < LEAST_MONTHS) return { refused: 'too-short-for-season', n: months.length, needed: LEAST_MONTHS }
  const phase = Number(months[0]!.month.slice(5)) - 1
  const found = seasonality(counts, { period: 12, phase, season: 1 })
  if (typeof found === 'string') return { refused: 'too-few-events', n, needed: 20 }
  const byMonth = Array.from({ length: 12 }, (_, month) => {
    const own = counts.filter((_, i) => (i + phase) % 12 === month)
    return { count: own.reduce((sum, count) => sum + count, 0), months: own.length }
  })
  const month = (at: number) => Math.round(at) % 12
  const { p, peakToTrough, peakAt, troughAt } = found
  return {
    ...{ byMonth, n, p, months: months.length, isSeason: p < 0.05 && comesBack(counts, phase, peakAt) },
    ...{ highToLow: peakToTrough, highMonth: month(peakAt), lowMonth: month(troughAt) },
    ...intervalOf(found),
  }
}

/** Fewer in a year say nothing of its season. */
const LEAST_IN_YEAR = 10

/** Whether in each of the last years, at least two, the half of the year around the high month had more than the other half. */
function comesBack(counts: readonly number[], phase: number, peakAt: number): boolean {
  const isHigh = (i: number) => Math.cos((2 * Math.PI * (i + phase - peakAt)) / 12) > 0
  const years = Math.floor(counts.length / 12)
  const first = counts.length - years * 12
  return (
    years >= 2 &&
    Array.from({ length: years }, (_, year) => {
      let [high, all] = [0, 0]
      for (let i = first + year * 12; i < first + year * 12 + 12; i++) {
        all += counts[i]!
        if (isHigh(i)) high += counts[i]!
      }
      return all >= LEAST_IN_YEAR && high > all / 2
    }).every(Boolean)
  )
}

/** About the amplitude, whose error is that of its sine and cosine; an amplitude is never below zero. */
function intervalOf({ amplitude, fit }: Seasonality): { low: number; high: number } {
  const terms = fit.coefficients.length
  const variances = [terms - 2, terms - 1].map((at) => fit.covariance[at * terms + at] ?? 0)
  const half = zOf(CONFIDENCE) * Math.sqrt(Math.max(...variances) * Math.max(1, fit.dispersion))
  return { low: Math.exp(2 * Math.max(0, amplitude - half)), high: Math.exp(2 * (amplitude + half)) }
}
