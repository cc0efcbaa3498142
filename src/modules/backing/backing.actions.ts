import { recordEvent } from '#data/events.ts'
import type { WriteAt } from '#data/scope.ts'
import { listUnits } from '#modules/agencies/index.ts'
import { dayIn } from '#modules/promises/index.ts'
import type { Sender } from '#modules/reports/index.ts'
import { findBacking, insertBacking, lockBacking, lockToEscalate, type NewBacking, saveBacking } from './backing.store.ts'
import {
  type Asking,
  answerDueAt,
  type BackingRequest,
  type RefusalToAsk,
  type RefusalToWithdraw,
  refusalToAsk,
  refusalToWithdraw,
} from './backing.ts'
import { answersOnSite, isDueToEscalate, rankAbove } from './backing-desk.ts'
import { linkUntil } from './backing-link.ts'
import { listSergeants } from './backing-people.store.ts'
import { answerSecret, hashOfAnswerSecret } from './backing-secret.actions.ts'
import { listWaiting, tellStaff, tellUnit } from './backing-telling.actions.ts'

const AT_ONCE = 100

/** Writes what happened to a request into the chain: ids, days and ranks, never words. */
export const recordBacking = (
  at: WriteAt,
  request: Pick<BackingRequest, 'id' | 'neighborhoodId'>,
  kind: string,
  detail: Readonly<Record<string, string | number | null>> = {},
) =>
  recordEvent(at, {
    kind: `backing-${kind}`,
    about: { kind: 'backing-request', id: request.id },
    detail,
    neighborhoodId: request.neighborhoodId,
  })

/** Who asks for what, from where. `id` comes with the form, so that the same form sent twice asks once. */
export type Asked = Asking &
  Pick<
    NewBacking,
    'id' | 'askedBy' | 'officerId' | 'beatId' | 'neighborhoodId' | 'reportId' | 'problemSlug' | 'promiseId' | 'answerDays' | 'rank'
  >

/** Asks a unit for help and writes to it. The request's id, or why not. */
export async function askForBacking(
  at: WriteAt,
  sender: Sender,
  asked: Asked,
): Promise<{ readonly id: string } | { readonly refusal: RefusalToAsk }> {
  const today = dayIn(sender.agency.timeZone, at.now)
  const unit = (await listUnits(at)).find(({ id }) => id === asked.unitId)
  const refusal = refusalToAsk({ ...asked, unitId: unit?.id ?? null }, today)
  if (refusal || !unit) return { refusal: refusal ?? 'no-unit' }
  const byLink = !answersOnSite({ unitKind: unit.kind, unitEmail: unit.email })
  const secret = answerSecret(sender.secretFor('backing'), at.agencyId, asked.id)
  const isNew = await insertBacking(at, {
    ...asked,
    unitId: unit.id,
    what: asked.what.trim(),
    why: asked.why.trim(),
    answerDueAt: answerDueAt(at.now, asked.answerDays),
    secretHash: byLink ? hashOfAnswerSecret(secret) : null,
    secretUntil: byLink ? linkUntil(asked.dueOn) : null,
  })
  if (!isNew) return { id: asked.id }
  const request = await findBacking(at, asked.id)
  if (!request) throw new Error('A request for backing was written and is not there.')
  const { dueOn, answerDays, reportId, problemSlug, promiseId } = asked
  await recordBacking(at, request, 'asked', { unitId: unit.id, dueOn, answerDays, reportId, problemSlug, promiseId })
  await tellUnit(at, sender, request, 'asked')
  if (!byLink) await tellStaff(at, sender, request, await listSergeants(at, request.beatId, today), () => ({ kind: 'asked', onSite: true }))
  return { id: asked.id }
}

/** Takes a request back that nobody has answered. Undefined: there is none; twice is once. */
export async function withdrawBacking(at: WriteAt, sender: Sender, id: string): Promise<RefusalToWithdraw | 'done' | undefined> {
  const request = await lockBacking(at, id)
  if (!request) return undefined
  if (request.state === 'withdrawn') return 'done'
  const refusal = refusalToWithdraw(request.state)
  if (refusal) return refusal
  await saveBacking(at, id, { state: 'withdrawn', endedAt: at.now, deskDueAt: null })
  await recordBacking(at, request, 'withdrawn')
  await tellUnit(at, sender, request, 'withdrawn')
  return 'done'
}

async function escalate(at: WriteAt, sender: Sender, request: BackingRequest, today: string): Promise<void> {
  const hasSergeant = (await listSergeants(at, request.beatId, today)).length > 0
  const rank = rankAbove(request.rank, hasSergeant)
  await saveBacking(at, request.id, { rank, deskDueAt: rank === 'chief' ? null : answerDueAt(at.now, request.answerDays) })
  await recordBacking(at, request, 'escalated', { from: request.rank, to: rank })
  const risen = { ...request, rank }
  await tellStaff(at, sender, risen, await listWaiting(at, risen, today), () => ({ kind: 'escalated', rank }))
  await tellUnit(at, sender, risen, 'reminder')
}

/**
 * Sends what nobody answered in time one desk up, at most 100 at once, and tells the desk, who asked, and the unit. How many climbed; call it
 * again while it is 100. Running it twice changes nothing: the desk above has its own time. On the chief's desk a request stays.
 */
export async function escalateBacking(at: WriteAt, sender: Sender): Promise<number> {
  const today = dayIn(sender.agency.timeZone, at.now)
  const due = (await lockToEscalate(at, at.now, AT_ONCE)).filter((request) => isDueToEscalate(request, at.now))
  for (const request of due) await escalate(at, sender, request, today)
  return due.length
}
