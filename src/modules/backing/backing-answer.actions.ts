import type { ReadAt, WriteAt } from '#data/scope.ts'
import { wordsOf } from '#locales/language.ts'
import { findProblem } from '#modules/problems/index.ts'
import { type Draft, dayIn, findPromise, keepPromise, makePromise, type RefusalToMake } from '#modules/promises/index.ts'
import { findReport, type Sender } from '#modules/reports/index.ts'
import { recordBacking } from './backing.actions.ts'
import { lockBacking, saveBacking } from './backing.store.ts'
import {
  type Acceptance,
  type AnsweredBy,
  type BackingRequest,
  type Declining,
  type Ending,
  type RefusalToAccept,
  type RefusalToDecline,
  type RefusalToEnd,
  refusalToAccept,
  refusalToDecline,
  refusalToEnd,
} from './backing.ts'
import { linkUntil } from './backing-link.ts'
import { listWaiting, reasonIn, tellStaff } from './backing-telling.actions.ts'

/** Where the unit's promise belongs: beside the report or the problem it helps with, and public unless one of them is not. */
async function occasionOf(at: ReadAt, { reportId, problemSlug, promiseId }: BackingRequest) {
  const helped = promiseId ? await findPromise(at, promiseId) : undefined
  const [ofReport, ofProblem] = [reportId ?? helped?.reportId ?? null, problemSlug ?? helped?.problemSlug ?? null]
  const report = ofReport ? await findReport(at, { id: ofReport }) : undefined
  const problem = ofProblem ? await findProblem(at, ofProblem) : undefined
  const isHidden = report?.isSensitive || (report && report.hiddenAt !== null) || problem?.isPublic === false || helped?.isPublic === false
  return { reportId: ofReport, problemSlug: ofProblem, isPublic: !isHidden }
}

/** The unit's "I will" as the ledger takes it: to the reporter, else to the residents of the neighborhood, else to everybody. */
async function draftOf(at: ReadAt, sender: Sender, request: BackingRequest, { promise, dueOn }: Acceptance): Promise<Draft> {
  const occasion = await occasionOf(at, request)
  const { neighborhoodId, neighborhoodName, unitId, unitName } = request
  const words = wordsOf(sender.agency.settings.languages[0] ?? 'en').backing
  const toKind = occasion.reportId ? 'reporter' : neighborhoodName ? 'residents' : 'everybody'
  const owner = { ownerKind: 'unit', officerId: null, unitId, ownerAccount: null, ownerName: unitName } as const
  const to = { toKind, toAccount: null, toName: toKind === 'residents' ? words.residentsOf(neighborhoodName ?? '') : '' } as const
  return { what: promise.trim(), ...owner, ...to, dueOn, neighborhoodId, ...occasion }
}

/** What the ledger refuses that this module's own rules let through would be a fault of ours. */
function asRefusal(refusal: RefusalToMake): RefusalToAccept {
  if (refusal === 'no-words') return 'no-promise'
  if (refusal === 'too-many-words') return 'too-long'
  if (refusal === 'no-owner' || refusal === 'no-receiver') throw new Error(`The promise of a unit was refused: ${refusal}.`)
  return refusal
}

const todayAt = (at: WriteAt, sender: Sender) => dayIn(sender.agency.timeZone, at.now)

const isSameYes = ({ state, acceptedName, acceptedOn }: BackingRequest, yes: Acceptance) =>
  state === 'accepted' && acceptedName === yes.name.trim() && acceptedOn === yes.dueOn

/**
 * The unit says yes: who has it and by when. A promise of the unit stands in the public ledger from now on, and on the report it helps with.
 * The same answer sent twice is one. Undefined: there is no such request.
 */
export async function acceptBacking(
  at: WriteAt,
  sender: Sender,
  { id, by }: { id: string; by: AnsweredBy },
  yes: Acceptance,
): Promise<RefusalToAccept | 'done' | undefined> {
  const request = await lockBacking(at, id)
  if (!request) return undefined
  if (isSameYes(request, yes)) return 'done'
  const refusal = refusalToAccept(request.state, yes, todayAt(at, sender))
  if (refusal) return refusal
  const made = await makePromise(at, sender, await draftOf(at, sender, request, yes))
  if ('refusal' in made) return asRefusal(made.refusal)
  const [name, promise] = [yes.name.trim(), yes.promise.trim()]
  const answer = { state: 'accepted', answeredAt: at.now, answeredBy: by, deskDueAt: null } as const
  await saveBacking(at, id, {
    ...answer,
    acceptedOn: yes.dueOn,
    acceptedName: name,
    madePromiseId: made.id,
    secretUntil: linkUntil(yes.dueOn),
  })
  await recordBacking(at, request, 'accepted', { by, dueOn: yes.dueOn, promiseId: made.id })
  const readers = await listWaiting(at, request, todayAt(at, sender))
  await tellStaff(at, sender, request, readers, () => ({ kind: 'accepted', name, promise, dueOn: yes.dueOn }))
  return 'done'
}

/** The unit says no, with a reason that is counted and words that the asker reads. The same answer sent twice is one. */
export async function declineBacking(
  at: WriteAt,
  sender: Sender,
  { id, by }: { id: string; by: AnsweredBy },
  no: Declining,
): Promise<RefusalToDecline | 'done' | undefined> {
  const request = await lockBacking(at, id)
  if (!request) return undefined
  if (request.state === 'declined' && request.declineReason === no.reason && request.answerWords === no.words.trim()) return 'done'
  const refusal = refusalToDecline(request.state, no)
  const { reason } = no
  if (refusal || !reason) return refusal ?? 'no-reason'
  const words = no.words.trim()
  const answer = { state: 'declined', answeredAt: at.now, answeredBy: by, deskDueAt: null, endedAt: at.now } as const
  await saveBacking(at, id, { ...answer, declineReason: reason, answerWords: words })
  await recordBacking(at, request, 'declined', { by, reason })
  const readers = await listWaiting(at, request, todayAt(at, sender))
  await tellStaff(at, sender, request, readers, (language) => ({ kind: 'declined', reason: reasonIn(language, reason), words }))
  return 'done'
}

/**
 * Says what became of what was accepted. "Done" keeps the unit's promise in the ledger too, late where its day is over, which needs words;
 * "not done" leaves the promise to its day, on which it breaks in front of everybody. Twice is once.
 */
export async function endBacking(
  at: WriteAt,
  sender: Sender,
  { id, by }: { id: string; by: AnsweredBy },
  { ending, words }: { ending: Ending; words: string },
): Promise<RefusalToEnd | 'done' | undefined> {
  const request = await lockBacking(at, id)
  if (!request) return undefined
  if (request.state === ending) return 'done'
  const refusal = refusalToEnd(request.state, ending, words)
  if (refusal) return refusal
  const said = words.trim()
  if (ending === 'done' && request.madePromiseId) {
    const kept = await keepPromise(at, sender, request.madePromiseId, said)
    if (kept === 'no-words') return 'no-words'
  }
  await saveBacking(at, id, { state: ending, endedAt: at.now, endedWords: said || null })
  await recordBacking(at, request, ending, { by })
  const readers = await listWaiting(at, request, todayAt(at, sender))
  await tellStaff(at, sender, request, readers, () => ({ kind: ending, words: said }))
  return 'done'
}
