import { localDay } from '#modules/people/index.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** The moment at which a day (`2026-03-01`) is `minutes` old by the clock of a time zone. Where the clock jumps over it, the hour after. */
export function momentOf(day: string, minutes: number, timeZone: string): Date {
  const asUtc = Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE_MS
  let at = asUtc
  // Twice: the first look may fall on the other side of a change of clocks.
  for (let look = 0; look < 2; look++) at = asUtc - offsetMs(new Date(at), timeZone)
  return new Date(at)
}

/** How far the clock of a time zone is ahead of UTC at a moment. */
function offsetMs(at: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(at)
  const part = (type: string) => Number(parts.find((entry) => entry.type === type)?.value ?? 0)
  const shown = Date.parse(`${localDay(at, timeZone)}T00:00:00Z`) + part('hour') * HOUR_MS + part('minute') * MINUTE_MS
  return shown - Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS
}

/** First moment of a day and of the one after it. */
export const boundsOfDay = (day: string, timeZone: string): { readonly from: Date; readonly until: Date } => ({
  from: momentOf(day, 0, timeZone),
  until: momentOf(day, 24 * 60, timeZone),
})
