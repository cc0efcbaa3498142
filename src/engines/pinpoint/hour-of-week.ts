import { rayleigh } from '#engines/statistics/rayleigh.ts'

export const HOURS_OF_WEEK = 168

export type TimedEvents = {
  /** Whole hours from Monday 00:00 local time to the hour in which each event may have begun: 0 to 167; larger ones go round. */
  readonly from: ArrayLike<number>
  /** Whole hours after that in which it may have happened as well: 0 where the hour is known. */
  readonly laterHours: ArrayLike<number>
}

export type HourOfWeek = {
  readonly events: number
  /** 168 numbers from Monday 00:00: events of each hour, parts where the hour is not known. They add up to `events`. */
  readonly counts: Float64Array
  readonly byHourOfDay: Float64Array
  readonly byDayOfWeek: Float64Array
  /** The stretch of hours with the most events of all stretches of that length; it may go over Sunday midnight. */
  readonly peak: { readonly startHour: number; readonly hours: number; readonly share: number; readonly shareIfEven: number }
  /** Hours, not adjacent, that together hold half of the events: of 168, 84 when all are alike. Chance alone makes it fewer. */
  readonly hoursForHalf: number
  /** Rayleigh's p for the hour of the day and for the hour of the week, and the mean direction with its concentration. */
  readonly day: { readonly p: number; readonly concentration: number; readonly meanHour: number }
  readonly week: { readonly p: number; readonly concentration: number; readonly meanHour: number }
  /** Whether either is below 0.025: uneven beyond chance at 5 %. false does not say even: two balancing peaks are not seen. */
  readonly isUneven: boolean
}

/** `too-few-events`: fewer than 20, which 168 hours do not show. `not-hours`: an hour is negative or not whole. */
export type HourRefusal = 'too-few-events' | 'not-hours'

const FEWEST_EVENTS = 20

/**
 * Events of each hour of a cycle. An event of which only a stretch of k + 1 hours is known counts 1 / (k + 1) in each of them (aoristic
 * weights): the sum stays the number of events, while the picture is smoothed as much as the times are unknown.
 * `cycle`: 24 or 168. Time: events times hours. Source: Ratcliffe 2000, International Journal of Geographical Information Science 14:669.
 */
export function aoristicCounts({ from, laterHours }: TimedEvents, cycle: number): Float64Array {
  const counts = new Float64Array(cycle)
  for (let i = 0; i < from.length; i++) {
    const hours = laterHours[i]! + 1
    const rounds = Math.floor(hours / cycle)
    if (rounds > 0) for (let hour = 0; hour < cycle; hour++) counts[hour]! += rounds / hours
    for (let hour = rounds * cycle; hour < hours; hour++) counts[(from[i]! + hour) % cycle]! += 1 / hours
  }
  return counts
}

/**
 * When in the week events happen: counts by hour, the peak stretch, and whether that is more than chance. `peakHours`: length of the stretch,
 * 1 to 167, as long as a shift for instance. The p-values take each event as independent: a series of one night's events is not; unknown hours make
 * them larger, never smaller. Time: events times their unknown hours, and 168 squared.
 * Sources: `aoristicCounts`, `rayleigh`.
 */
export function hourOfWeek(events: TimedEvents, peakHours: number = 8): HourOfWeek | HourRefusal {
  const n = events.from.length
  const isHour = (hour: number | undefined) => hour !== undefined && Number.isInteger(hour) && hour >= 0
  for (let i = 0; i < n; i++) if (!isHour(events.from[i]) || !isHour(events.laterHours[i])) return 'not-hours'
  if (n < FEWEST_EVENTS) return 'too-few-events'
  const counts = aoristicCounts(events, HOURS_OF_WEEK)
  const byHourOfDay = new Float64Array(24)
  const byDayOfWeek = new Float64Array(7)
  for (const [hour, count] of counts.entries()) {
    byHourOfDay[hour % 24]! += count
    byDayOfWeek[Math.floor(hour / 24)]! += count
  }
  const [day, week] = [directionOf(byHourOfDay, n), directionOf(counts, n)]
  const peak = peakOf(counts, n, Math.max(1, Math.min(HOURS_OF_WEEK - 1, Math.floor(peakHours) || 1)))
  const isUneven = Math.min(day.p, week.p) < 0.025
  return { events: n, counts, byHourOfDay, byDayOfWeek, peak, hoursForHalf: hoursForHalf(counts, n), day, week, isUneven }
}

function directionOf(counts: Float64Array, n: number): HourOfWeek['day'] {
  const direction = rayleigh(counts, n, counts.length)
  // There are events, or the caller would have refused.
  if (direction === 'no-events') return { p: 1, concentration: 0, meanHour: 0 }
  return { p: direction.p, concentration: direction.concentration, meanHour: direction.mean }
}

function peakOf(counts: Float64Array, n: number, hours: number): HourOfWeek['peak'] {
  let [most, startHour] = [-1, 0]
  for (let start = 0; start < counts.length; start++) {
    let sum = 0
    for (let hour = 0; hour < hours; hour++) sum += counts[(start + hour) % counts.length]!
    // A hair more, so that rounding does not choose among equal stretches: the first of them stands.
    if (sum > most + 1e-9) [most, startHour] = [sum, start]
  }
  return { startHour, hours, share: Math.min(1, most / n), shareIfEven: hours / counts.length }
}

function hoursForHalf(counts: Float64Array, n: number): number {
  const falling = counts.slice().sort().reverse()
  let sum = 0
  const last = falling.findIndex((count) => {
    sum += count
    return sum >= n / 2 - 1e-9
  })
  return last + 1
}
