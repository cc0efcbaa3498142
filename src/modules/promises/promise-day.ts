const DAY_MS = 86_400_000

/** Whether a text is a real calendar day, `YYYY-MM-DD`; February 30 is not. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? []
  if (!year || !month || !day || month > 12) return false
  return day <= (Date.UTC(year, month) - Date.UTC(year, month - 1)) / DAY_MS
}

const dayMs = (day: string) => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))

/** Days from `from` to `until`, negative when `until` is earlier. Both must be days. */
export const daysBetween = (from: string, until: string): number => Math.round((dayMs(until) - dayMs(from)) / DAY_MS)

/** The day it is at `instant` where the agency is. */
export const dayIn = (timeZone: string, instant: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant)

/** The day `days` after `day`; before it when negative. */
export function dayAfter(day: string, days: number): string {
  const ms = dayMs(day) + days * DAY_MS
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'UTC', year: 'numeric', month: '2-digit', day: '2-digit' }).format(ms)
}
