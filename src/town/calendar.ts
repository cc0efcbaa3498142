/**
 * Days and hours of the town's clock. Dates are `YYYY-MM-DD` in America/New_York; instants are `Date`.
 * Written out by the rule of 2007 (second Sunday of March to first Sunday of November) because `Intl` is too slow
 * for some forty thousand instants; a test holds it to `Intl`.
 */
export const DAY_MS = 86_400_000
export const HOUR_MS = 3_600_000

const sundayUtc = (year: number, month: number, nth: number, utcHour: number): number => {
  const first = new Date(Date.UTC(year, month, 1)).getUTCDay()
  return Date.UTC(year, month, 1 + ((7 - first) % 7) + 7 * (nth - 1), utcHour)
}

const summers = new Map<number, readonly [begins: number, ends: number]>()

/** Summer time of a year, as instants; kept, because it is asked tens of thousands of times. */
function summerOf(year: number): readonly [begins: number, ends: number] {
  const known = summers.get(year) ?? ([sundayUtc(year, 2, 2, 7), sundayUtc(year, 10, 1, 6)] as const)
  summers.set(year, known)
  return known
}

/** Hours to add to UTC for the town's clock at this instant: -4 in summer, else -5. */
export function offsetHours(at: number): number {
  const [begins, ends] = summerOf(new Date(at).getUTCFullYear())
  return at >= begins && at < ends ? -4 : -5
}

/** A day as a count since 1970, by the town's clock. */
export const dayOf = (at: Date): number => Math.floor((at.getTime() + offsetHours(at.getTime()) * HOUR_MS) / DAY_MS)

/** The instant at which the town's clock shows `hour` (0 to 24, fractions allowed) on that day; in the hour skipped in spring, one hour later. */
export function instantOf(day: number, hour: number): Date {
  const local = day * DAY_MS + hour * HOUR_MS
  const guess = local - offsetHours(local + 5 * HOUR_MS) * HOUR_MS
  return new Date(Math.round(local - offsetHours(guess) * HOUR_MS))
}

/** `YYYY-MM-DD` of a day count. */
export const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10)

/** 0 Sunday to 6 Saturday. */
export const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7

/** Day of the year as a share, for seasons: 0 is January 1. */
export const yearShareOf = (day: number): number => {
  const year = new Date(day * DAY_MS).getUTCFullYear()
  return (day - Date.UTC(year, 0, 1) / DAY_MS) / 365.25
}

/** Hour of the town's clock, with fractions. */
export const hourOf = (at: Date): number => ((at.getTime() + offsetHours(at.getTime()) * HOUR_MS) % DAY_MS) / HOUR_MS
