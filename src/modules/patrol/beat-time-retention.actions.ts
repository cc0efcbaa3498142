import { recordEvent } from '#data/events.ts'
import type { WriteAt } from '#data/scope.ts'
import { removeReasonWords } from './abstraction.store.ts'
import { nextToSum, removeShiftsBefore, saveBeatMonth } from './beat-month.store.ts'
import { MONTHS_SHIFTS_KEPT, MONTHS_UNTIL_SUMMED, monthOf, monthsOf, spanOfMonth } from './beat-month.ts'
import { listLivedShifts } from './beat-time.store.ts'
import { removeEntriesBefore } from './diary-writing.store.ts'
import { lockLeaveBefore, removeLeave } from './leave.store.ts'
import { monthPlus, startOfDay, wallAt } from './wall-clock.ts'

const AT_ONCE = 500

/** The agency as the thing an event is about: what is gone has no id. */
const ofAgency = (at: WriteAt) => ({ kind: 'agency', id: at.agencyId }) as const

/** The day as many months ago; the last of a shorter month where it has none such. */
function dayMonthsAgo(at: WriteAt, months: number, timeZone: string): string {
  const { day } = wallAt(at.now, timeZone)
  const first = monthPlus(day, -months)
  const last = new Date(Date.parse(monthPlus(first, 1)) - 86_400_000).toISOString().slice(0, 10)
  const same = `${first.slice(0, 8)}${day.slice(8)}`
  return same > last ? last : same
}

/**
 * Writes down the sums of one month of one beat that began at least thirteen months ago: what the public reads then no longer needs to know
 * who walked. Returns how many it wrote, 1 or 0; call it until it is 0, and before anything below is removed.
 */
export async function sumOldMonth(at: WriteAt, timeZone: string): Promise<number> {
  const current = monthOf(at.now, timeZone)
  const next = await nextToSum(at, startOfDay(monthPlus(current, 1 - MONTHS_UNTIL_SUMMED), timeZone), timeZone)
  if (!next) return 0
  const span = spanOfMonth(next.monthOn, timeZone)
  const shifts = await listLivedShifts(at, [next.beatId], span, { now: at.now, timeZone })
  const [month] = monthsOf(shifts, [next.monthOn], timeZone)
  if (!month) return 0
  await saveBeatMonth(at, next.beatId, month)
  const { shifts: count, plannedMin, leaveMin, abstractedMin, monthOn } = month
  const detail = { monthOn, shifts: count, plannedMin, leaveMin, abstractedMin }
  await recordEvent(at, { kind: 'beat-month-summed', about: { kind: 'beat', id: next.beatId }, detail })
  return 1
}

/** Deletes leave that ended thirteen months ago. How many; call it until it is 0. */
export async function forgetOldLeave(at: WriteAt, timeZone: string): Promise<number> {
  const due = await lockLeaveBefore(at, dayMonthsAgo(at, MONTHS_UNTIL_SUMMED, timeZone), AT_ONCE)
  for (const { id } of due) await removeLeave(at, id)
  if (due.length > 0) await recordEvent(at, { kind: 'leave-forgotten', about: ofAgency(at), detail: { count: due.length } })
  return due.length
}

/** Deletes diary entries that ended thirteen months ago, and the words beside reasons as old. How many entries; call it until it is 0. */
export async function forgetOldDiaries(at: WriteAt, timeZone: string): Promise<number> {
  const before = startOfDay(dayMonthsAgo(at, MONTHS_UNTIL_SUMMED, timeZone), timeZone)
  await removeReasonWords(at, before)
  const count = await removeEntriesBefore(at, before, AT_ONCE)
  if (count > 0) await recordEvent(at, { kind: 'diary-forgotten', about: ofAgency(at), detail: { count } })
  return count
}

/** Deletes shifts of months that began twenty-five months ago or more, with what was noted on them: their sums stay. How many; call it until it is 0. */
export async function forgetOldShifts(at: WriteAt, timeZone: string): Promise<number> {
  const before = startOfDay(monthPlus(monthOf(at.now, timeZone), -MONTHS_SHIFTS_KEPT), timeZone)
  const count = await removeShiftsBefore(at, before, AT_ONCE)
  if (count > 0) await recordEvent(at, { kind: 'shifts-forgotten', about: ofAgency(at), detail: { count } })
  return count
}
