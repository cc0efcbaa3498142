import { newId } from '#data/id.ts'
import type { WriteAt } from '#data/scope.ts'
import { type Draft, isDay, makePromise, type RefusalToMake } from '#modules/promises/index.ts'
import type { Sender } from '#modules/reports/index.ts'
import { listDesigns } from './design.store.ts'
import { lockOpen, recordProblemEvent } from './problem.actions.ts'
import { saveProblem } from './problem.store.ts'
import { type RefusalOfWords, refusalOfWords } from './problem-analysis.actions.ts'
import type { Response } from './problem-case.ts'
import { insertJointAction, insertResponse, listResponses } from './problem-work.store.ts'
import { techniqueOf } from './techniques.ts'

const LONGEST_RESPONSE = 1000

export type RefusalOfResponse = RefusalOfWords | 'no-technique' | 'is-closed'

/** Writes down one thing we try. `technique` null: something outside the 25. */
export async function addResponse(at: WriteAt, problemId: string, response: Omit<Response, 'id'>): Promise<RefusalOfResponse | undefined> {
  const refusal = refusalOfWords(response.words, LONGEST_RESPONSE)
  if (refusal) return refusal
  if (response.technique !== null && !techniqueOf(response.technique)) return 'no-technique'
  const problem = await lockOpen(at, problemId)
  if (!problem) return 'is-closed'
  await insertResponse(at, problemId, { ...response, words: response.words.trim(), id: newId(at.now) })
  await recordProblemEvent(at, problem, 'response-added', { technique: response.technique, isEnforcement: response.isEnforcement })
  return undefined
}

export type RefusalOfFirstDay = 'no-day' | 'not-at-response' | 'in-design' | 'is-closed'

/** Sets the day from which "after" is counted; where it is recorded how the response will be judged, the day stands there. */
export async function startResponse(at: WriteAt, problemId: string, day: string): Promise<RefusalOfFirstDay | undefined> {
  if (!isDay(day)) return 'no-day'
  const problem = await lockOpen(at, problemId)
  if (!problem) return 'is-closed'
  if (problem.stage !== 'response' && problem.stage !== 'assessment') return 'not-at-response'
  if ((await listDesigns(at, problemId)).length > 0) return 'in-design'
  await saveProblem(at, problemId, { responseFromOn: day })
  await recordProblemEvent(at, problem, 'response-started', { fromOn: day })
  return undefined
}

/** A joint action: a promise that belongs to the problem, in the ledger like every other. `responseId` null or unknown: to the whole. */
export async function addJointAction(
  at: WriteAt,
  sender: Sender,
  problemId: string,
  { draft, responseId }: { draft: Draft; responseId: string | null },
): Promise<RefusalToMake | 'is-closed' | undefined> {
  const problem = await lockOpen(at, problemId)
  if (!problem) return 'is-closed'
  const made = await makePromise(at, sender, {
    ...draft,
    neighborhoodId: problem.neighborhoodId,
    reportId: null,
    problemSlug: problem.slug,
    isPublic: problem.isPublic,
  })
  if ('refusal' in made) return made.refusal
  const known = (await listResponses(at, problemId)).find(({ id }) => id === responseId)
  await insertJointAction(at, problemId, { id: newId(at.now), promiseId: made.id, responseId: known?.id ?? null })
  await recordProblemEvent(at, problem, 'action-added', { promiseId: made.id })
  return undefined
}
