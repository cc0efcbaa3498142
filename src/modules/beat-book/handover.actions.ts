import { recordEvent } from '#data/events.ts'
import { newId } from '#data/id.ts'
import type { WriteAt } from '#data/scope.ts'
import { dayAfter } from '#modules/promises/index.ts'
import {
  insertHandover,
  listHandoversOfTurns,
  listTurns,
  lockHandover,
  saveChecklist,
  saveClosed,
  saveHandoverDays,
} from './handover.store.ts'
import {
  type ClosingRefusal,
  FORESEEN_DAYS,
  type Handover,
  type HandoverDraft,
  handoversDue,
  itemsOpen,
  MISSED_DAYS,
  type PromiseChoice,
  refusalToClose,
  type Side,
  ticked,
} from './handover.ts'

const about = (id: string) => ({ kind: 'handover', id }) as const

const isSame = (made: Handover, draft: HandoverDraft) =>
  made.toAssignmentId === draft.toAssignmentId && made.leavesOn === draft.leavesOn && made.overlapUntil === draft.overlapUntil

async function open(at: WriteAt, draft: HandoverDraft): Promise<string | undefined> {
  const id = newId(at.now)
  if (!(await insertHandover(at, id, draft))) return undefined
  const { beatId, leavesOn, overlapUntil, fromOfficerId, toOfficerId } = draft
  await recordEvent(at, {
    kind: 'handover-opened',
    about: about(id),
    detail: { beatId, leavesOn, overlapUntil, fromOfficerId, toOfficerId },
  })
  return id
}

/** Who follows and the days change with the assignments; the first day may come sooner, and is never put off. */
async function bringUpToDate(at: WriteAt, made: Handover, draft: HandoverDraft): Promise<void> {
  if (made.closedAt || isSame(made, draft)) return
  const kept = { ...draft, opensOn: made.opensOn < draft.opensOn ? made.opensOn : draft.opensOn }
  await saveHandoverDays(at, made.id, kept)
  const { leavesOn, overlapUntil, toOfficerId } = kept
  await recordEvent(at, { kind: 'handover-moved', about: about(made.id), detail: { leavesOn, overlapUntil, toOfficerId } })
}

/**
 * Makes the handovers that assignments ask for, on one beat or on all, and brings those under way up to date with who follows and when.
 * Ids of the new ones. Running it twice changes nothing.
 */
export async function openHandovers(at: WriteAt, today: string, beatId?: string): Promise<string[]> {
  const since = dayAfter(today, -MISSED_DAYS - FORESEEN_DAYS)
  const due = handoversDue(await listTurns(at, since, beatId), today)
  const known = await listHandoversOfTurns(
    at,
    due.map(({ fromAssignmentId }) => fromAssignmentId),
  )
  const made: string[] = []
  for (const draft of due) {
    const old = known.find(({ fromAssignmentId }) => fromAssignmentId === draft.fromAssignmentId)
    if (old) await bringUpToDate(at, old, draft)
    else made.push(...[await open(at, draft)].filter((id) => id !== undefined))
  }
  return made
}

/** Ticks an item of the list for one of the two, or takes the tick back. Undefined: there is no such handover under way on this beat. */
export async function tickItem(
  at: WriteAt,
  beatId: string,
  id: string,
  { item, side, done }: { readonly item: string; readonly side: Side; readonly done: boolean },
): Promise<'done' | undefined> {
  const handover = await lockHandover(at, id)
  if (!handover || handover.beatId !== beatId || handover.closedAt) return undefined
  await saveChecklist(at, id, ticked(handover.checklist, item, side, done ? at.now : undefined))
  await recordEvent(at, { kind: done ? 'handover-ticked' : 'handover-unticked', about: about(id), detail: { item, side } })
  return 'done'
}

/** Writes down what the two agree about an open promise. The promise itself stays as it is in the ledger, where its owner keeps or breaks it. */
export async function agreeOnPromise(
  at: WriteAt,
  beatId: string,
  id: string,
  promiseId: string,
  choice: PromiseChoice,
): Promise<'done' | undefined> {
  const handover = await lockHandover(at, id)
  if (!handover || handover.beatId !== beatId || handover.closedAt) return undefined
  const promises = { ...handover.checklist.promises, [promiseId]: choice }
  await saveChecklist(at, id, { ...handover.checklist, promises })
  await recordEvent(at, { kind: 'handover-promise-agreed', about: about(id), detail: { promiseId, choice } })
  return 'done'
}

/** Ends a handover: the beat is in new hands. A refusal, or undefined where there is none on this beat. */
export async function closeHandover(
  at: WriteAt,
  beatId: string,
  id: string,
  { today, isSergeant }: { readonly today: string; readonly isSergeant: boolean },
): Promise<'done' | ClosingRefusal | undefined> {
  const handover = await lockHandover(at, id)
  if (!handover || handover.beatId !== beatId) return undefined
  const refusal = refusalToClose(handover, today, isSergeant)
  if (refusal) return refusal
  await saveClosed(at, id)
  await recordEvent(at, { kind: 'handover-closed', about: about(id), detail: { beatId, open: itemsOpen(handover.checklist).length } })
  return 'done'
}
