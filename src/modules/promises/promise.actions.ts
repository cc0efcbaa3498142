import { recordEvent } from '#data/events.ts'
import { newId } from '#data/id.ts'
import type { WriteAt } from '#data/scope.ts'
import type { Sender } from '#modules/reports/index.ts'
import { lockOverdue, lockPromise, lockToRemind, savePromise, saveReminded, saveSettlement } from './promise.store.ts'
import {
  type Draft,
  isOverdue,
  type MadePromise,
  type RefusalToKeep,
  type RefusalToMake,
  type RefusalToRelease,
  refusalToKeep,
  refusalToMake,
  refusalToRelease,
  stateWhenKept,
} from './promise.ts'
import { dayIn } from './promise-day.ts'
import { isDueForReminder } from './promise-standing.ts'
import { remindOwner, tellFollowers, writeOnReport } from './promise-telling.actions.ts'

const AT_ONCE = 200

const about = (id: string) => ({ kind: 'promise', id }) as const

/** Writes a promise down, also on the report it answers, and tells those who follow that report. The id, or why not. */
export async function makePromise(
  at: WriteAt,
  sender: Sender,
  draft: Draft,
): Promise<{ readonly id: string } | { readonly refusal: RefusalToMake }> {
  const refusal = refusalToMake(draft, dayIn(sender.agency.timeZone, at.now))
  if (refusal) return { refusal }
  const id = newId(at.now)
  await savePromise(at, id, draft)
  await recordEvent(at, {
    kind: 'promise-made',
    about: about(id),
    detail: { dueOn: draft.dueOn, ownerKind: draft.ownerKind, toKind: draft.toKind, reportId: draft.reportId },
    neighborhoodId: draft.neighborhoodId,
  })
  await writeOnReport(at, sender, id, draft)
  return { id }
}

async function settle(
  at: WriteAt,
  promise: MadePromise,
  state: 'kept' | 'kept-late' | 'broken' | 'released',
  words: string | null,
): Promise<void> {
  await saveSettlement(at, promise.id, state, words)
  await recordEvent(at, {
    kind: `promise-${state}`,
    about: about(promise.id),
    detail: { dueOn: promise.dueOn },
    neighborhoodId: promise.neighborhoodId,
  })
}

/** Marks it kept, or kept late after its day or after it broke; tells those who waited. Undefined: there is no such promise. */
export async function keepPromise(at: WriteAt, sender: Sender, id: string, words: string): Promise<RefusalToKeep | 'done' | undefined> {
  const promise = await lockPromise(at, id)
  if (!promise) return undefined
  const today = dayIn(sender.agency.timeZone, at.now)
  const refusal = refusalToKeep(promise, words, today)
  if (refusal) return refusal
  await settle(at, promise, stateWhenKept(promise, today), words.trim())
  await tellFollowers(at, sender, { kind: 'kept', promise, words: words.trim() })
  return 'done'
}

/** Who gives a promise back: an account, or the reporter by the private follow page of a report. */
export type Receiver = { readonly kind: 'account'; readonly accountId: string } | { readonly kind: 'reporter'; readonly reportId: string }

const isMadeTo = (promise: MadePromise, receiver: Receiver): boolean =>
  receiver.kind === 'account'
    ? promise.toAccount !== null && promise.toAccount === receiver.accountId
    : promise.toKind === 'reporter' && promise.reportId === receiver.reportId

/** Takes it off the owner's shoulders in the name of the one it was made to. Undefined: there is no such promise. */
export async function releasePromise(
  at: WriteAt,
  id: string,
  receiver: Receiver,
  words: string,
): Promise<RefusalToRelease | 'done' | undefined> {
  const promise = await lockPromise(at, id)
  if (!promise) return undefined
  const refusal = refusalToRelease(promise, isMadeTo(promise, receiver))
  if (refusal) return refusal
  await settle(at, promise, 'released', words.trim() || null)
  return 'done'
}

/**
 * Breaks what is past its day and still open, at most 200 at once, and tells those who waited. How many broke; call it again while it is 200.
 * Running it twice changes nothing: what it broke is no longer open.
 */
export async function breakOverduePromises(at: WriteAt, sender: Sender): Promise<number> {
  const today = dayIn(sender.agency.timeZone, at.now)
  const overdue = (await lockOverdue(at, today, AT_ONCE)).filter((promise) => isOverdue(promise, today))
  for (const promise of overdue) {
    await settle(at, promise, 'broken', null)
    await tellFollowers(at, sender, { kind: 'broken', promise })
  }
  return overdue.length
}

/** Writes to the owners of what is due within three days, once each, at most 200 at once. How many were due for it, also those nobody can write to. */
export async function remindOwners(at: WriteAt, sender: Sender): Promise<number> {
  const today = dayIn(sender.agency.timeZone, at.now)
  const due = (await lockToRemind(at, today, AT_ONCE)).filter((promise) => isDueForReminder(promise, today))
  for (const promise of due) {
    await saveReminded(at, promise.id)
    if (await remindOwner(at, sender, promise))
      await recordEvent(at, { kind: 'promise-reminded', about: about(promise.id), neighborhoodId: promise.neighborhoodId })
  }
  return due.length
}
