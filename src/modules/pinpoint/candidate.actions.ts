import { recordEvent } from '#data/events.ts'
import type { WriteAt } from '#data/scope.ts'
import { findProblem, type Opening, openProblem, scanProblem } from '#modules/problems/index.ts'
import type { Sender } from '#modules/reports/index.ts'
import { lockCandidate, saveDecision } from './candidate.store.ts'
import { type Candidate, type Decision, type DecisionRefusal, refusalToDecide, stateAfter } from './candidate.ts'
import { listFreeReferences } from './candidate-event.store.ts'

const EVENT = { watch: 'candidate-watched', dismiss: 'candidate-dismissed', reopen: 'candidate-reopened' } as const

/** Watches, dismisses with a reason, or takes up again what stands out. Undefined when done. */
export async function decideCandidate(at: WriteAt, id: string, decision: Decision): Promise<DecisionRefusal | 'gone' | undefined> {
  const candidate = await lockCandidate(at, id)
  if (!candidate) return 'gone'
  const refusal = refusalToDecide(candidate, decision)
  if (refusal) return refusal
  const { act, reason, words } = decision
  const isDismissed = act === 'dismiss'
  await saveDecision(at, id, {
    state: stateAfter(act),
    reason: isDismissed ? (reason ?? null) : null,
    words: words.trim() || null,
    observed: candidate.observed,
  })
  const detail = isDismissed ? { reason: reason ?? null } : {}
  await recordEvent(at, { kind: EVENT[act], about: { kind: 'candidate', id }, detail, neighborhoodId: candidate.neighborhoodId })
  return undefined
}

/** A circle no smaller than this: a problem's page is public, and a block is somebody's door. */
const SMALLEST_AREA_M = 150
const LARGEST_AREA_M = 2000

const areaOf = ({ area }: Candidate) => ({ ...area, radiusM: Math.min(LARGEST_AREA_M, Math.max(SMALLEST_AREA_M, Math.ceil(area.radiusM))) })

/** What counts as the problem from now on: the kind or category that stood out. City requests are not counted in problems. */
const countedOf = ({ source, topic }: Candidate) => ({
  incidentKinds: source === 'incidents' ? [topic] : [],
  categories: source === 'reports' ? [topic] : [],
})

type Made = Pick<Opening, 'title' | 'statement' | 'neighborhoodId' | 'leadOfficerId' | 'isPublic'>
type Opened = Awaited<ReturnType<typeof openProblem>>

/** Makes it a problem with its area, what counts, and the residents' reports behind it. Its address, or why not. */
export async function makeProblem(
  at: WriteAt,
  sender: Sender,
  id: string,
  made: Made,
): Promise<Opened | { readonly refusal: 'gone' | 'is-problem' }> {
  const candidate = await lockCandidate(at, id)
  if (!candidate) return { refusal: 'gone' }
  if (candidate.state === 'problem') return { refusal: 'is-problem' }
  const references = candidate.source === 'reports' ? await listFreeReferences(at, candidate.eventIds) : []
  const opened = await openProblem(at, sender, { ...made, references })
  if ('refusal' in opened) return opened
  const problem = await findProblem(at, opened.slug)
  if (problem) {
    const { title, statement, cheers } = problem
    await scanProblem(at, problem.id, { title, statement, cheers, area: areaOf(candidate), counted: countedOf(candidate) })
  }
  await saveDecision(at, id, { state: 'problem', reason: null, words: null, observed: candidate.observed, problemSlug: opened.slug })
  await recordEvent(at, {
    kind: 'candidate-became-problem',
    about: { kind: 'candidate', id },
    detail: { problem: opened.slug },
    neighborhoodId: candidate.neighborhoodId,
  })
  return opened
}
