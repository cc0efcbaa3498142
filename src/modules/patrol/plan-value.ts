import { type ContactWorth, contactValue } from '#engines/contact-plan/contact-value.ts'
import type { PlaceKind } from './place.ts'
import type { StopKind } from './plan.ts'

/** What a stop is needed for, in points: published beside the method, set by what people said and were promised, never by what police found. */
export const NEED_POINTS = {
  promise: 10,
  'follow-up': 10,
  event: 6,
  problem: 5,
  introduction: 6,
  place: 2,
  block: 1,
  /** Each report there that nobody has answered, up to `MOST_REPORTS_COUNTED`. */
  'report-waits': 2,
  /** Each report there that was answered and is not yet settled, up to the same number. */
  'report-open': 0.5,
} as const
export const MOST_REPORTS_COUNTED = 4

/** Days after which the need for a contact has grown back to 63 percent. */
export const RECOVERY_DAYS: Readonly<Record<StopKind, number>> = {
  promise: 1,
  'follow-up': 1,
  event: 1,
  problem: 7,
  place: 14,
  block: 42,
}

/** How much more a contact is worth to somebody who is known there already, at most. */
export const FAMILIARITY_WEIGHT = 0.5
/** So many own contacts there in a year make half of full familiarity. */
export const CONTACTS_FOR_HALF = 3

/** Calls that end a gap early, an hour: one in four hours. A setting of this plan, not a measurement. */
export const CALLS_AN_HOUR = 0.25

/** Every further stop in the same neighborhood on one day counts so much of the one before. */
export const REPEAT_FACTOR = 0.85
/** Once in so many days each neighborhood of the beat is owed a stop. */
export const FLOOR_DAYS = 14
/** An officer this new is introduced before anything that is not promised. */
export const NEW_FOR_DAYS = 30
/** Promises and follow-ups due within so many days come before everything else. */
export const DUE_WITHIN_DAYS = 7

/** Who comes first: whatever has a higher rank is planned before anything below it, however much that is worth. */
export const RANK = { promise: 3, 'follow-up': 2, introduction: 1, usual: 0 } as const

/** Minutes at a stop: Koper 1995 found 11 to 15 minutes best; a default, not a law. */
export const MINUTES: Readonly<Record<StopKind, number>> = { promise: 15, 'follow-up': 20, event: 20, problem: 15, place: 12, block: 12 }

/** Hours of the day, by the clock there, between which somebody can be met. */
const HOURS_OF_PLACE: Partial<Record<PlaceKind, readonly [number, number]>> = {
  school: [8, 16],
  library: [9, 18],
  clinic: [8, 18],
  shop: [9, 20],
  market: [8, 20],
  workshop: [8, 18],
  laundromat: [8, 21],
  faith: [9, 20],
  hall: [9, 21],
  bar: [15, 24],
  station: [6, 24],
  shelter: [8, 22],
}
const HOURS_OUTSIDE = [8, 21] as const
const HOURS_AT_THE_DOOR = [9, 20] as const

/** From and until which hour a stop makes sense. */
export function hoursOf(kind: StopKind, place?: PlaceKind): readonly [number, number] {
  if (place) return HOURS_OF_PLACE[place] ?? HOURS_OUTSIDE
  return kind === 'promise' || kind === 'follow-up' ? HOURS_AT_THE_DOOR : HOURS_OUTSIDE
}

/** How familiar an officer is somewhere, 0 to 1, by the own contacts there in a year. */
export const familiarityOf = (ownContacts: number): number => ownContacts / (ownContacts + CONTACTS_FOR_HALF)

type Worth = {
  readonly kind: StopKind
  readonly need: number
  /** Days since the last contact; null: never; undefined: what is due is due. */
  readonly days: number | null | undefined
  readonly own: number
}

type Asked = Pick<ContactWorth, 'baseValue' | 'daysSinceContact' | 'recoveryDays' | 'familiarity' | 'callsPerHour' | 'hoursNeeded'>

/** What cannot be valued is worth nothing, and is not planned. */
function amountOf(asked: Asked): number {
  const value = contactValue({ ...asked, familiarityWeight: FAMILIARITY_WEIGHT })
  return value === 'bad-value' ? 0 : value
}

/** Need, times how much of it has grown back since the last contact, times what familiarity adds. The chance that a gap holds comes later. */
export const worthOf = ({ kind, need, days, own }: Worth): number =>
  amountOf({
    ...{ baseValue: need, daysSinceContact: days ?? null, recoveryDays: RECOVERY_DAYS[kind], familiarity: familiarityOf(own) },
    ...{ callsPerHour: 0, hoursNeeded: 0 },
  })

/** A stop's worth, times the chance that no call cuts a gap of so many hours short. */
export const worthInGap = (worth: number, hours: number): number =>
  amountOf({
    ...{ baseValue: worth, daysSinceContact: null, recoveryDays: 1, familiarity: 0 },
    ...{ callsPerHour: CALLS_AN_HOUR, hoursNeeded: hours },
  })
