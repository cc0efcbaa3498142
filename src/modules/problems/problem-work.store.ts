import type { ReadAt, WriteAt } from '#data/scope.ts'
import type { Evidence, Hypothesis, Response } from './problem-case.ts'

/** A joint action is a promise; which response it belongs to, null: the whole. */
export type JointAction = { readonly promiseId: string; readonly responseId: string | null }

export async function listHypotheses(at: ReadAt, problemId: string): Promise<Hypothesis[]> {
  const causes = await at.db
    .selectFrom('hypothesis')
    .select(['id', 'words', 'standing'])
    .where('agency_id', '=', at.agencyId)
    .where('problem_id', '=', problemId)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
  if (causes.length === 0) return []
  const evidence = await at.db
    .selectFrom('evidence')
    .select(['id', 'hypothesis_id', 'speaks', 'words', 'source'])
    .where('agency_id', '=', at.agencyId)
    .where(
      'hypothesis_id',
      'in',
      causes.map(({ id }) => id),
    )
    .orderBy('added_at')
    .orderBy('id')
    .execute()
  return causes.map((cause) => ({ ...cause, evidence: evidence.filter(({ hypothesis_id }) => hypothesis_id === cause.id) }))
}

export async function insertHypothesis(at: WriteAt, problemId: string, cause: { id: string; words: string }): Promise<void> {
  await at.db
    .insertInto('hypothesis')
    .values({
      agency_id: at.agencyId,
      id: cause.id,
      problem_id: problemId,
      words: cause.words,
      standing: 'open',
      added_at: at.now,
      added_by: at.by,
    })
    .execute()
}

/** False where the problem has no such cause. */
export async function saveStanding(at: WriteAt, problemId: string, id: string, standing: Hypothesis['standing']): Promise<boolean> {
  const { numUpdatedRows } = await at.db
    .updateTable('hypothesis')
    .set({ standing })
    .where('agency_id', '=', at.agencyId)
    .where('problem_id', '=', problemId)
    .where('id', '=', id)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

export const isHypothesisOf = async (at: ReadAt, problemId: string, id: string): Promise<boolean> =>
  (await at.db
    .selectFrom('hypothesis')
    .select('id')
    .where('agency_id', '=', at.agencyId)
    .where('problem_id', '=', problemId)
    .where('id', '=', id)
    .executeTakeFirst()) !== undefined

export async function insertEvidence(at: WriteAt, hypothesisId: string, evidence: Evidence): Promise<void> {
  const { id, speaks, words, source } = evidence
  await at.db
    .insertInto('evidence')
    .values({ agency_id: at.agencyId, id, hypothesis_id: hypothesisId, speaks, words, source, added_at: at.now, added_by: at.by })
    .execute()
}

export const listResponses = (at: ReadAt, problemId: string): Promise<Response[]> =>
  at.db
    .selectFrom('response')
    .select(['id', 'technique', 'words', 'is_enforcement as isEnforcement'])
    .where('agency_id', '=', at.agencyId)
    .where('problem_id', '=', problemId)
    .orderBy('added_at')
    .orderBy('id')
    .execute()

export async function insertResponse(at: WriteAt, problemId: string, { id, technique, words, isEnforcement }: Response): Promise<void> {
  await at.db
    .insertInto('response')
    .values({
      agency_id: at.agencyId,
      id,
      problem_id: problemId,
      technique,
      words,
      is_enforcement: isEnforcement,
      added_at: at.now,
      added_by: at.by,
    })
    .execute()
}

export const listJointActions = (at: ReadAt, problemId: string): Promise<JointAction[]> =>
  at.db
    .selectFrom('joint_action')
    .select(['promise_id as promiseId', 'response_id as responseId'])
    .where('agency_id', '=', at.agencyId)
    .where('problem_id', '=', problemId)
    .orderBy('added_at')
    .orderBy('id')
    .execute()

export async function insertJointAction(at: WriteAt, problemId: string, action: JointAction & { id: string }): Promise<void> {
  const { id, promiseId, responseId } = action
  await at.db
    .insertInto('joint_action')
    .values({ agency_id: at.agencyId, id, problem_id: problemId, response_id: responseId, promise_id: promiseId, added_at: at.now })
    .execute()
}
