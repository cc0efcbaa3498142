import { type Interval, wilsonInterval } from '../statistics/interval.ts'

/** One place, block or group that can be met. */
export type Unit = {
  /** Days since the last contact; undefined: never, as far as is known. */
  readonly daysSince: number | undefined
  /** How much it counts: at least 0. */
  readonly need: number
  /** After about so many days a contact has faded: above 0. */
  readonly fadeDays: number
}

export type Coverage = {
  /** Units met within the window, of all. */
  readonly met: number
  readonly units: number
  readonly share: number
  readonly interval: Interval
  /** The share of all need that contacts still cover, each fading by exp(-days / fadeDays): between 0 and 1. */
  readonly effective: number
  /** The middle of the days since the last contact, the never met counted as longer than any; undefined where most were never met. */
  readonly medianDays: number | undefined
}

/**
 * How much of a neighborhood was reached: which part of its units had a contact within `windowDays`, how much of the need is still covered, and
 * how long ago the middle one was met.
 *
 * The share says who was reached, not how well. Its interval (Wilson) is that of a share of `units`: it says how steady the share would be among
 * places like these, since every unit itself is known. `effective` is one less the needs that have grown back: sum of need x (1 - exp(-d / fade))
 * over the sum of need, the never met in full. Refuses `'no-units'` without any, and `'bad-unit'` for days or needs below 0 or fading not above 0.
 * Linear but for one sort.
 *
 * Source: the value of a contact in the contact plan (see engines/contact-plan), summed; no published index of familiarity exists.
 */
export function coverageOf(units: readonly Unit[], windowDays: number): Coverage | 'no-units' | 'bad-unit' {
  if (units.length === 0) return 'no-units'
  if (units.some(isBad)) return 'bad-unit'
  const met = units.filter(({ daysSince }) => daysSince !== undefined && daysSince <= windowDays).length
  const needs = units.reduce((sum, { need }) => sum + need, 0)
  const covered = units.reduce(
    (sum, { daysSince, need, fadeDays }) => sum + (daysSince === undefined ? 0 : need * Math.exp(-daysSince / fadeDays)),
    0,
  )
  return {
    met,
    units: units.length,
    share: met / units.length,
    interval: wilsonInterval(met, units.length),
    effective: needs > 0 ? covered / needs : 0,
    medianDays: medianOf(units.map(({ daysSince }) => daysSince ?? Number.POSITIVE_INFINITY)),
  }
}

const isBad = ({ daysSince, need, fadeDays }: Unit) => !(need >= 0) || !(fadeDays > 0) || (daysSince !== undefined && !(daysSince >= 0))

function medianOf(days: readonly number[]): number | undefined {
  const sorted = [...days].sort((a, b) => a - b)
  const low = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.POSITIVE_INFINITY
  const high = sorted[Math.floor(sorted.length / 2)] ?? Number.POSITIVE_INFINITY
  return Number.isFinite(high) ? (low + high) / 2 : undefined
}
