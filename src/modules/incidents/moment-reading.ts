import { type DateOrder, readLocalTime, zoneClock } from './date-reading.ts'
import type { Precision, RejectReason } from './draft.ts'

export type Moment = { readonly at: Date; readonly precision: Precision }

/** Files name 1900 when nobody knew, and no agency's records on computers go back further. */
const FIRST_YEAR = 1990
/** Clocks differ, and a month is told by its first day. */
const TOLERANCE_MS = 86_400_000

export type MomentRules = {
  readonly timeZone: string
  readonly dateOrder: DateOrder
  /** The zone in the text is wrong: the time is local. */
  readonly ignoresZone: boolean
  readonly now: Date
}

/** Reads what a date column says, or why it cannot be believed: no text, no date, before 1990, after `now` and a day. */
export function momentReader({ timeZone, dateOrder, ignoresZone, now }: MomentRules): (text: string) => Moment | RejectReason {
  const toUtc = zoneClock(timeZone)
  return (text) => {
    if (!text) return 'no-date'
    const local = readLocalTime(text, dateOrder)
    if (!local) return 'unreadable-date'
    const isZoned = local.offsetMin !== undefined && !ignoresZone
    const at = new Date(isZoned ? local.wallMs - (local.offsetMin ?? 0) * 60_000 : toUtc(local.wallMs))
    if (at.getUTCFullYear() < FIRST_YEAR) return 'date-not-believable'
    return at.getTime() > now.getTime() + TOLERANCE_MS ? 'date-in-the-future' : { at, precision: local.precision }
  }
}
