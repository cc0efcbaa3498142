import type { Stretch } from './abstraction.ts'
import type { Shift } from './shift.ts'
import { dayPlus, stretchAt } from './wall-clock.ts'

export const LONGEST_SHIFT_HOURS = 16
export const MOST_WEEKS = 12
/** Nearer than this to its start, planned time that falls away is beat time lost, and needs its reason. */
export const LATE_HOURS = 48

const HOUR_MS = 3_600_000
const FARTHEST_DAYS = 400

export type WantedShift = Pick<Shift, 'officerId' | 'beatId' | 'startsAt' | 'endsAt'>

/** A shift with the name of who walks it and of the beat. */
export type PlannedShift = Omit<Shift, 'start'> & {
  readonly officerName: string
  readonly officerSlug: string
  readonly beatName: string
  readonly beatSlug: string
}

export type RefusalToPlan =
  | 'no-officer'
  | 'no-time'
  | 'too-long'
  | 'has-passed'
  | 'too-far'
  | 'too-many-weeks'
  | 'not-of-the-beat'
  | 'overlaps'
export type RefusalToTakeOff = 'has-begun' | 'too-late'

/** A shift as it is typed. `weeks`: in how many weeks it comes, this one counted. */
export type TypedShift = { readonly day: string; readonly from: string; readonly until: string; readonly weeks: number }

/** The same times of the clock in each week, whatever the clock does in between: a shift at nine stays at nine. */
export function stretchesOf({ day, from, until, weeks }: TypedShift, timeZone: string): Stretch[] | RefusalToPlan {
  if (!Number.isInteger(weeks) || weeks < 1 || weeks > MOST_WEEKS) return 'too-many-weeks'
  const stretches: Stretch[] = []
  for (let week = 0; week < weeks; week++) {
    const stretch = stretchAt(week === 0 ? day : dayPlus(day, 7 * week), from, until, timeZone)
    if (!stretch) return 'no-time'
    stretches.push(stretch)
  }
  return stretches
}

const touches = (shift: WantedShift, other: WantedShift): boolean => shift.startsAt < other.endsAt && other.startsAt < shift.endsAt

/** The shift of the same officer that is in the way; undefined when none is. One that ends when the other begins is not. */
export const shiftInTheWay = <S extends WantedShift>(wanted: WantedShift, others: readonly S[]): S | undefined =>
  others.find((other) => other.officerId === wanted.officerId && touches(wanted, other))

/** Why a shift may not be planned, others of its officer aside; undefined when it may. Hours are those that really pass. */
export function refusalToPlan({ startsAt, endsAt }: WantedShift, now: Date): RefusalToPlan | undefined {
  const hours = (endsAt.getTime() - startsAt.getTime()) / HOUR_MS
  if (hours > LONGEST_SHIFT_HOURS) return 'too-long'
  if (endsAt <= now) return 'has-passed'
  if (startsAt.getTime() > now.getTime() + FARTHEST_DAYS * 24 * HOUR_MS) return 'too-far'
  return undefined
}

/**
 * Why a shift may not be taken off the plan; undefined when it may. What was planned until two days before stays planned: whoever needs the
 * officer elsewhere then says why, and the public sees it.
 */
export function refusalToTakeOff({ startsAt }: Pick<Shift, 'startsAt'>, now: Date): RefusalToTakeOff | undefined {
  if (startsAt <= now) return 'has-begun'
  return startsAt.getTime() - now.getTime() < LATE_HOURS * HOUR_MS ? 'too-late' : undefined
}
