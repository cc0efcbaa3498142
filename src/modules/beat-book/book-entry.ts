import { dayAfter, daysBetween } from '#modules/promises/index.ts'

export const ENTRY_KINDS = ['hazard', 'place-note', 'rhythm', 'organization', 'language', 'concern', 'tried', 'custom'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** Where an entry comes from: seen by oneself, told by residents, from a record, from the city, from a report. */
export const SOURCE_KINDS = ['seen', 'told', 'record', 'city', 'report'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

export const END_REASONS = ['gone', 'solved', 'wrong', 'other'] as const
export type EndReason = (typeof END_REASONS)[number]

/** When a rhythm happens. Weekdays 1 (Monday) to 7, months 1 to 12; empty means all. Times as '16:30'; null: not said. */
export type Rhythm = {
  readonly weekdays: readonly number[]
  readonly fromClock: string | null
  readonly untilClock: string | null
  readonly months: readonly number[]
}

export const NO_RHYTHM: Rhythm = { weekdays: [], fromClock: null, untilClock: null, months: [] }

/** What an officer writes; days are `2026-03-01`. `neighborhoodId`, `placeId` null: the whole beat. */
export type EntryDraft = Rhythm & {
  readonly kind: EntryKind
  readonly title: string
  readonly words: string
  readonly neighborhoodId: string | null
  readonly placeId: string | null
  readonly sourceKind: SourceKind
  readonly sourceWords: string | null
  readonly observedOn: string
}

export type BookEntry = EntryDraft & {
  readonly id: string
  readonly beatId: string
  readonly organizationId: string | null
  readonly confirmedOn: string | null
  readonly writtenAt: Date
  readonly writtenBy: string | null
  readonly endedAt: Date | null
  readonly endReason: EndReason | null
}

/** Days for which an entry is taken as it stands. What was tried stays true; what can hurt an officer is asked about soonest. */
export const FRESH_DAYS: Readonly<Record<EntryKind, number | null>> = {
  hazard: 60,
  concern: 90,
  rhythm: 120,
  'place-note': 180,
  organization: 180,
  custom: 180,
  language: 365,
  tried: null,
}

/** `fresh`: within its days. `due`: past them. `stale`: past twice of them, not to be relied on. `lasting`: of a kind that does not age. */
export type Freshness = 'fresh' | 'due' | 'stale' | 'lasting'

type Dated = Pick<BookEntry, 'kind' | 'observedOn' | 'confirmedOn'>

/** The last day on which somebody saw or said that it is so. */
export const lastSeenOn = ({ observedOn, confirmedOn }: Omit<Dated, 'kind'>): string =>
  confirmedOn !== null && confirmedOn > observedOn ? confirmedOn : observedOn

export function freshnessOf(entry: Dated, today: string): Freshness {
  const days = FRESH_DAYS[entry.kind]
  if (days === null) return 'lasting'
  const age = daysBetween(lastSeenOn(entry), today)
  if (age <= days) return 'fresh'
  return age <= 2 * days ? 'due' : 'stale'
}

/** How many of its times an entry is old: 1 on the last fresh day. Below 0 never; 0 for what lasts. */
export function ageInTimes(entry: Dated, today: string): number {
  const days = FRESH_DAYS[entry.kind]
  return days === null ? 0 : Math.max(0, daysBetween(lastSeenOn(entry), today) / days)
}

/**
 * Those to ask "still true?" about, the most overdue first: measured in each kind's own days, so that a hazard comes before a note of the same age.
 * Ended entries and those still fresh are left out.
 */
export const toConfirm = <T extends Dated & Pick<BookEntry, 'id' | 'endedAt'>>(entries: readonly T[], today: string): T[] =>
  entries
    .filter((entry) => entry.endedAt === null && ['due', 'stale'].includes(freshnessOf(entry, today)))
    .sort((a, b) => ageInTimes(b, today) - ageInTimes(a, today) || (a.id < b.id ? -1 : 1))

/** The last day on which an entry confirmed on `day` is fresh; undefined for what lasts. */
export function freshUntil(kind: EntryKind, day: string): string | undefined {
  const days = FRESH_DAYS[kind]
  return days === null ? undefined : dayAfter(day, days)
}

/** Rhythms in the order of the week: by first weekday, then by time; those of every day first. */
export const inWeekOrder = <T extends Rhythm>(rhythms: readonly T[]): T[] =>
  rhythms.toSorted(
    (a, b) =>
      Math.min(...a.weekdays, a.weekdays.length === 0 ? 0 : 8) - Math.min(...b.weekdays, b.weekdays.length === 0 ? 0 : 8) ||
      (a.fromClock ?? '').localeCompare(b.fromClock ?? ''),
  )
