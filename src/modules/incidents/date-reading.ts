import type { Precision } from './draft.ts'

/** In which order numbers stand in dates like 3/4/2018; dates that begin with the year are read in any case. */
export type DateOrder = 'mdy' | 'dmy'

export type LocalTime = {
  /** The wall clock, as milliseconds of a clock that stands at UTC. */
  readonly wallMs: number
  /** Minutes east of UTC where the text says so; undefined: the agency's own zone. */
  readonly offsetMin: number | undefined
  readonly precision: Precision
}

const YEAR_FIRST = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i
const YEAR_LAST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([AP]M)?)?$/i

/**
 * A date and time as files write them: `01/31/2018 23:59`, `1/31/2018 11:59 PM`, `2018-01-31 23:59:00.123`, `2018-01-31T23:59:00Z`,
 * `2018-01`. Undefined where the text is none, or names a day that the calendar does not have.
 */
export function readLocalTime(text: string, order: DateOrder): LocalTime | undefined {
  const first = YEAR_FIRST.exec(text)
  if (first) {
    const [, year, month, day, hour, minute, second, zone] = first
    const wallMs = wallClock([year, month, day ?? '1', hour, minute, second])
    return wallMs === undefined
      ? undefined
      : ({ wallMs, offsetMin: zone && offsetOf(zone), precision: precisionOf(day, hour) } as LocalTime)
  }
  const last = YEAR_LAST.exec(text)
  if (!last) return undefined
  const [, one, two, year, hour, minute, second, half] = last
  const [month, day] = order === 'mdy' ? [one, two] : [two, one]
  const wallMs = wallClock([year, month, day, half ? String(clock24(Number(hour), half)) : hour, minute, second])
  return wallMs === undefined ? undefined : { wallMs, offsetMin: undefined, precision: precisionOf(day, hour) }
}

const precisionOf = (day: string | undefined, hour: string | undefined): Precision => (hour ? 'minute' : day ? 'day' : 'month')

const clock24 = (hour: number, half: string): number => (hour % 12) + (half.toUpperCase() === 'PM' ? 12 : 0)

const offsetOf = (zone: string): number => {
  if (zone.toUpperCase() === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
  return zone.startsWith('-') ? -minutes : minutes
}

function wallClock(parts: readonly (string | undefined)[]): number | undefined {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.map((part) => Number(part ?? 0))
  if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59) return undefined
  const wallMs = Date.UTC(year, month - 1, day, hour, minute, second)
  return new Date(wallMs).getUTCDate() === day ? wallMs : undefined
}

const DAY_MS = 86_400_000

/**
 * From a wall clock of one time zone to UTC, both in milliseconds. In the hour that autumn repeats, the first one is meant; a time that
 * spring leaves out is moved forward by what it leaves out. Throws for a zone that the platform does not know.
 * Made once per file; keeps what it has learned of each day: about 0.2 microseconds each.
 */
export function zoneClock(timeZone: string): (wallMs: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const offsetAt = (utcMs: number): number => {
    const parts: Record<string, number> = {}
    for (const { type, value } of format.formatToParts(utcMs)) parts[type] = Number(value)
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(utcMs / 1000) * 1000
  }
  const atMidnight = new Map<number, number>()
  const offsetOfDay = (day: number): number => {
    const known = atMidnight.get(day)
    if (known !== undefined) return known
    const offset = offsetAt(day * DAY_MS)
    atMidnight.set(day, offset)
    return offset
  }
  return (wallMs) => {
    const day = Math.floor(wallMs / DAY_MS)
    const [before, after] = [offsetOfDay(day - 1), offsetOfDay(day + 2)]
    if (before === after) return wallMs - before
    const earlier = wallMs - before
    if (offsetAt(earlier) === before) return earlier
    return offsetAt(wallMs - after) === after ? wallMs - after : earlier
  }
}
