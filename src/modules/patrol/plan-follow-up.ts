import { daysBetween, isDay } from '#modules/promises/index.ts'
import { checkWords } from '#modules/reports/index.ts'

/** A visit to somebody who was harmed and said yes to it. Nothing in it tells who. */
export type FollowUp = {
  readonly id: string
  readonly blockName: string | null
  readonly neighborhoodName: string | null
  readonly dueOn: string
  readonly reference: string | null
  readonly doneAt: Date | null
}

export type FollowUpDraft = {
  /** True once the typed place is known; the address itself is kept nowhere. */
  readonly hasPlace: boolean
  readonly dueOn: string
  readonly hasConsent: boolean
  readonly reference: string
}

export type FollowUpRefusal =
  | 'no-place'
  | 'place-not-found'
  | 'place-not-yours'
  | 'no-day'
  | 'day-has-passed'
  | 'day-too-far'
  | 'no-consent'
  | 'reference-strange'

const FARTHEST_DAYS = 180

/** The number as it is kept: capitals, no blanks. */
export const referenceOf = (typed: string): string => typed.replaceAll(/\s+/g, '').toUpperCase()

/**
 * A record's number has digits and no words: `26-004182`, `MB/26/0418`. Short, so that no name, address or plate hides in it; and what reads
 * like a telephone number is none.
 */
const isReference = (reference: string): boolean =>
  /^[A-Z0-9][A-Z0-9./-]{2,19}$/.test(reference) &&
  (reference.match(/\d/g)?.length ?? 0) >= 3 &&
  !/[A-Z]{5}/.test(reference) &&
  checkWords(reference).length === 0

/** Why a follow-up cannot be written down on `today`; undefined when it can. Without consent there is none. */
export function refusalToFollowUp({ hasPlace, dueOn, hasConsent, reference }: FollowUpDraft, today: string): FollowUpRefusal | undefined {
  if (!hasPlace) return 'no-place'
  if (!isDay(dueOn)) return 'no-day'
  if (daysBetween(today, dueOn) < 0) return 'day-has-passed'
  if (daysBetween(today, dueOn) > FARTHEST_DAYS) return 'day-too-far'
  if (reference !== '' && !isReference(reference)) return 'reference-strange'
  return hasConsent ? undefined : 'no-consent'
}

/** Days after which it is removed: once it was done, or when its day has long passed and nobody came. */
export const FOLLOW_UP_KEPT_DAYS = { done: 30, missed: 60 } as const
