import { zoneClock } from './date-reading.ts'

/** Periods that follow each other without a gap: each ends where the next begins, the last at `until`. */
export type Periods = { readonly starts: readonly Date[]; readonly until: Date }

const WEEK_MS = 7 * 86_400_000

/** Whole weeks from `from` on; a part of a week before `until` is left out. Weeks of 168 hours: clocks that change shift them by an hour. */
export function weeksFrom(from: Date, until: Date): Periods {
  const weeks = Math.max(0, Math.floor((until.getTime() - from.getTime()) / WEEK_MS))
  const at = (week: number) => new Date(from.getTime() + week * WEEK_MS)
  return { starts: Array.from({ length: weeks }, (_, week) => at(week)), until: at(weeks) }
}

/** The `count` calendar months, at the place of `timeZone`, that end with the month of `last`. */
export function monthsUntil(last: Date, count: number, timeZone: string): Periods {
  const toUtc = zoneClock(timeZone)
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: 'numeric' }).formatToParts(last)
  const part = (type: string) => Number(parts.find((entry) => entry.type === type)?.value)
  const first = (months: number) => new Date(toUtc(Date.UTC(part('year'), part('month') - 1 + months, 1)))
  return { starts: Array.from({ length: count }, (_, i) => first(i - count + 1)), until: first(1) }
}

/** In which period a moment lies; undefined before the first and after the last. */
export function periodOf({ starts, until }: Periods, at: Date): number | undefined {
  if (at >= until) return undefined
  const after = starts.findIndex((start) => start > at)
  const index = after < 0 ? starts.length - 1 : after - 1
  return index < 0 ? undefined : index
}
