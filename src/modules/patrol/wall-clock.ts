const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

const formats = new Map<string, Intl.DateTimeFormat>()

function formatIn(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone)
  if (!format) {
    const digits = { month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const
    format = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', year: 'numeric', ...digits })
    formats.set(timeZone, format)
  }
  return format
}

/** What the clock on the wall shows: the day `2026-03-08` and the time `13:30`. */
export function wallAt(at: Date, timeZone: string): { readonly day: string; readonly clock: string } {
  const parts = formatIn(timeZone).formatToParts(at)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return { day: `${part('year')}-${part('month')}-${part('day')}`, clock: `${part('hour')}:${part('minute')}` }
}

const asUtc = (day: string, clock: string): number => Date.parse(`${day}T${clock}:00Z`)

/** Minutes that the zone's clock is ahead of UTC at an instant. */
function offsetMin(at: number, timeZone: string): number {
  const { day, clock } = wallAt(new Date(at), timeZone)
  return Math.round((asUtc(day, clock) - Math.floor(at / MINUTE_MS) * MINUTE_MS) / MINUTE_MS)
}

/**
 * The instant at which the clock on the wall shows `clock` on `day`. An hour that comes twice in autumn means the first of the two; a time that
 * spring skips means as much later as the clock jumps (2:30 is 3:30), as calendars do.
 */
export function instantAt(day: string, clock: string, timeZone: string): Date {
  const wall = asUtc(day, clock)
  const before = offsetMin(wall - DAY_MS, timeZone)
  const after = offsetMin(wall + DAY_MS, timeZone)
  for (const offset of [before, after]) {
    const at = wall - offset * MINUTE_MS
    if (offsetMin(at, timeZone) === offset) return new Date(at)
  }
  return new Date(wall - before * MINUTE_MS)
}

/** The first instant of a day. */
export const startOfDay = (day: string, timeZone: string): Date => instantAt(day, '00:00', timeZone)

/** The day `days` after `day`; before it when negative. */
export const dayPlus = (day: string, days: number): string => new Date(asUtc(day, '00:00') + days * DAY_MS).toISOString().slice(0, 10)

/** The Monday of a day's week. */
export const mondayOf = (day: string): string => dayPlus(day, -((new Date(asUtc(day, '00:00')).getUTCDay() + 6) % 7))

/** The first day of a day's month, moved by whole months. */
export function monthPlus(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const count = year * 12 + month - 1 + months
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}-01`
}

/** Whether a text is a time of the clock, `09:30`. */
export const isClock = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

/** Whether a text is a day that exists. */
export const isDayText = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = asUtc(text, '00:00')
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text
}

/**
 * From one time of the clock until another that follows it: until the next day where the second is not later. Undefined where either is no
 * time or the day does not exist.
 */
export function stretchAt(day: string, from: string, until: string, timeZone: string): { from: Date; until: Date } | undefined {
  if (!isDayText(day) || !isClock(from) || !isClock(until)) return undefined
  const endsOn = until > from ? day : dayPlus(day, 1)
  return { from: instantAt(day, from, timeZone), until: instantAt(endsOn, until, timeZone) }
}
