import { type BeatTime, beatTimeOfShift, type LivedShift, NO_BEAT_TIME, plus } from './beat-time.ts'
import { monthPlus, startOfDay, wallAt } from './wall-clock.ts'

/** A month of a beat: `monthOn` is its first day in the agency's own calendar. */
export type BeatMonth = BeatTime & { readonly monthOn: string }

/** Months that a page shows besides the one that runs. */
export const MONTHS_SHOWN = 12
/** After so many months a month's sums are written down for good: leave may go then. */
export const MONTHS_UNTIL_SUMMED = 13
/** After so many months the shifts themselves are deleted. */
export const MONTHS_SHIFTS_KEPT = 25

export const monthOf = (at: Date, timeZone: string): string => monthPlus(wallAt(at, timeZone).day, 0)

/** First days of `count` months, oldest first, the last of them `lastOn`. */
export const monthsUntil = (lastOn: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => monthPlus(lastOn, i - count + 1))

/** From the first instant of a month until the first of the next. */
export const spanOfMonth = (monthOn: string, timeZone: string): { from: Date; until: Date } => ({
  from: startOfDay(monthOn, timeZone),
  until: startOfDay(monthPlus(monthOn, 1), timeZone),
})

/** A month's shifts as one: a shift belongs to the month in which it begins, all of it. */
export function monthsOf(shifts: readonly LivedShift[], months: readonly string[], timeZone: string): BeatMonth[] {
  const sums = new Map<string, BeatTime>(months.map((month) => [month, NO_BEAT_TIME]))
  for (const shift of shifts) {
    const month = monthOf(shift.from, timeZone)
    const sum = sums.get(month)
    if (sum) sums.set(month, plus(sum, beatTimeOfShift(shift)))
  }
  return months.map((monthOn) => ({ monthOn, ...(sums.get(monthOn) ?? NO_BEAT_TIME) }))
}
