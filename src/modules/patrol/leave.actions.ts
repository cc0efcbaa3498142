import { recordEvent } from '#data/events.ts'
import { newId } from '#data/id.ts'
import type { WriteAt } from '#data/scope.ts'
import { findLeave, leaveOf, removeLeave, saveLeave, shortenLeave } from './leave.store.ts'
import { type Leave, type RefusalOfLeave, refusalOfLeave, takenBack } from './leave.ts'
import { dayPlus, isDayText, wallAt } from './wall-clock.ts'

/** The days themselves go thirteen months after the leave; an event stays for good, so it tells none. */
const record = (at: WriteAt, kind: string, id: string) => recordEvent(at, { kind, about: { kind: 'leave', id } })

/** Writes days of leave down; planned shifts on them stay and count as leave. The id, or why not. */
export async function writeLeave(
  at: WriteAt,
  wanted: Omit<Leave, 'id'>,
  timeZone: string,
): Promise<{ readonly id: string } | { readonly refusal: RefusalOfLeave }> {
  if (!isDayText(wanted.fromOn) || !isDayText(wanted.untilOn)) return { refusal: 'no-day' }
  const others = await leaveOf(at, [wanted.officerId], wanted.fromOn, wanted.untilOn)
  const refusal = refusalOfLeave(wanted, others, wallAt(at.now, timeZone).day)
  if (refusal) return { refusal }
  const id = newId(at.now)
  await saveLeave(at, { id, ...wanted })
  await record(at, 'leave-written', id)
  return { id }
}

/** Takes leave back: all of it before it begins, the rest of it afterwards. Undefined: there is no such leave, or it is over. */
export async function takeBackLeave(at: WriteAt, id: string, timeZone: string): Promise<'done' | undefined> {
  const leave = await findLeave(at, id)
  if (!leave) return undefined
  const today = wallAt(at.now, timeZone).day
  const left = takenBack(leave, today, dayPlus(today, -1))
  if (left === 'stays') return undefined
  if (left === 'gone') await removeLeave(at, id)
  else await shortenLeave(at, id, left.untilOn)
  await record(at, 'leave-taken-back', id)
  return 'done'
}
