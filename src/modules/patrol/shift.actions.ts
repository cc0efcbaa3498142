import { recordEvents } from '#data/events.ts'
import { newId } from '#data/id.ts'
import type { WriteAt } from '#data/scope.ts'
import { listAssignments } from '#modules/people/index.ts'
import { isOnLeave } from './shift.store.ts'
import { findShift, listPlannedShifts, lockShifts, saveShifts, saveTakenOff } from './shift-planning.store.ts'
import {
  type RefusalToPlan,
  type RefusalToTakeOff,
  refusalToPlan,
  refusalToTakeOff,
  shiftInTheWay,
  stretchesOf,
  type TypedShift,
  type WantedShift,
} from './shift-planning.ts'
import { dayPlus, instantAt, startOfDay, wallAt } from './wall-clock.ts'

type Planned = WantedShift & { readonly id: string }

/** A refusal, with the time of the shift in the way where there is one. */
export type PlanRefused = { readonly refusal: RefusalToPlan; readonly because?: { readonly startsAt: Date; readonly endsAt: Date } }

const DAY_MS = 86_400_000

/** Events tell beat and length, not who: the shift tells that, as long as it is kept. */
const record = (at: WriteAt, kind: string, shifts: readonly Planned[]) =>
  recordEvents(
    at,
    shifts.map(({ id, beatId, startsAt, endsAt }) => ({
      kind,
      about: { kind: 'shift', id },
      detail: { beatId, minutes: Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000) },
    })),
  )

/** Whether the officer has the beat on a day, in whatever duty but as its sergeant. */
async function hasBeat(at: WriteAt, { officerId, beatId }: Pick<WantedShift, 'officerId' | 'beatId'>, day: string): Promise<boolean> {
  const assigned = await listAssignments(at, { beatId, officerId })
  return assigned.some(({ fromOn, untilOn, duty }) => duty !== 'sergeant' && fromOn <= day && (untilOn === null || untilOn >= day))
}

/** Plans one shift, or the same in several weeks: all of them or, when one may not be, none. How many, or why not. */
export async function planShifts(
  at: WriteAt,
  who: Pick<WantedShift, 'officerId' | 'beatId'>,
  typed: TypedShift,
  timeZone: string,
): Promise<{ readonly planned: number } | PlanRefused> {
  const stretches = stretchesOf(typed, timeZone)
  if (typeof stretches === 'string') return { refusal: stretches }
  const wanted = stretches.map(({ from, until }): Planned => ({ id: newId(at.now), ...who, startsAt: from, endsAt: until }))
  const [first] = wanted
  const last = wanted.at(-1)
  if (!first || !last) return { refusal: 'no-time' }
  for (const shift of wanted) {
    const refusal = refusalToPlan(shift, at.now)
    if (refusal) return { refusal }
    if (!(await hasBeat(at, who, wallAt(shift.startsAt, timeZone).day))) return { refusal: 'not-of-the-beat' }
  }
  const others = await lockShifts(at, [who.officerId], first.startsAt, last.endsAt)
  for (const shift of wanted) {
    const because = shiftInTheWay(shift, others)
    if (because) return { refusal: 'overlaps', because }
  }
  await saveShifts(at, wanted)
  await record(at, 'shift-planned', wanted)
  return { planned: wanted.length }
}

/** Takes a shift off the plan, as long as there are two days until it begins. Undefined: there is no such shift. */
export async function takeOffShift(at: WriteAt, id: string): Promise<RefusalToTakeOff | 'done' | undefined> {
  const shift = await findShift(at, id)
  if (!shift) return undefined
  const refusal = refusalToTakeOff(shift, at.now)
  if (refusal) return refusal
  await saveTakenOff(at, id)
  await record(at, 'shift-taken-off', [shift])
  return 'done'
}

/** Why a shift of last week does not come again; undefined when it does. */
async function isLeftOut(at: WriteAt, shift: Planned, others: readonly Planned[], timeZone: string): Promise<boolean> {
  const { day } = wallAt(shift.startsAt, timeZone)
  if (refusalToPlan(shift, at.now) || shiftInTheWay(shift, others)) return true
  return (await isOnLeave(at, shift.officerId, day)) || !(await hasBeat(at, shift, day))
}

/**
 * Plans a beat's week as the week before was: the same times of the clock. Left out is what has passed, what is in the way of another shift, and
 * whoever is on leave or no longer has the beat. How many were planned and left out.
 */
export async function pasteWeek(
  at: WriteAt,
  beatId: string,
  monday: string,
  timeZone: string,
): Promise<{ readonly planned: number; readonly leftOut: number }> {
  const [from, until] = [startOfDay(dayPlus(monday, -7), timeZone), startOfDay(monday, timeZone)]
  const before = await listPlannedShifts(at, { beatId }, from, until)
  const aWeekOn = (moment: Date) => {
    const { day, clock } = wallAt(moment, timeZone)
    return instantAt(dayPlus(day, 7), clock, timeZone)
  }
  const officers = [...new Set(before.map(({ officerId }) => officerId))]
  const others = await lockShifts(at, officers, until, new Date(until.getTime() + 9 * DAY_MS))
  const planned: Planned[] = []
  for (const { officerId, startsAt, endsAt } of before) {
    const shift = { id: newId(at.now), officerId, beatId, startsAt: aWeekOn(startsAt), endsAt: aWeekOn(endsAt) }
    if (!(await isLeftOut(at, shift, [...others, ...planned], timeZone))) planned.push(shift)
  }
  await saveShifts(at, planned)
  if (planned.length > 0) await record(at, 'shift-planned', planned)
  return { planned: planned.length, leftOut: before.length - planned.length }
}
