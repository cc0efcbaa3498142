import type { ReadAt, WriteAt } from '#data/scope.ts'
import type { Assessment } from './problem-case.ts'

/** Every assessment of a problem, the newest first; at most 20. */
export async function listAssessments(at: ReadAt, problemId: string): Promise<Assessment[]> {
  const rows = await at.db
    .selectFrom('assessment')
    .select(['id', 'before_from_on', 'before_until_on', 'after_from_on', 'after_until_on', 'before_count', 'after_count'])
    .select(['control_before_count', 'control_after_count', 'result', 'finding', 'words', 'made_at', 'design_id', 'early_reason'])
    .where('agency_id', '=', at.agencyId)
    .where('problem_id', '=', problemId)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(20)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    before: { fromOn: row.before_from_on, untilOn: row.before_until_on },
    after: { fromOn: row.after_from_on, untilOn: row.after_until_on },
    beforeCount: row.before_count,
    afterCount: row.after_count,
    controlBeforeCount: row.control_before_count,
    controlAfterCount: row.control_after_count,
    result: row.result,
    finding: row.finding,
    words: row.words,
    madeAt: row.made_at,
    designId: row.design_id,
    earlyReason: row.early_reason,
  }))
}

export async function insertAssessment(at: WriteAt, problemId: string, made: Omit<Assessment, 'madeAt'>): Promise<void> {
  await at.db
    .insertInto('assessment')
    .values({
      agency_id: at.agencyId,
      id: made.id,
      problem_id: problemId,
      before_from_on: made.before.fromOn,
      before_until_on: made.before.untilOn,
      after_from_on: made.after.fromOn,
      after_until_on: made.after.untilOn,
      before_count: made.beforeCount,
      after_count: made.afterCount,
      control_before_count: made.controlBeforeCount,
      control_after_count: made.controlAfterCount,
      result: JSON.stringify(made.result),
      finding: made.finding,
      words: made.words,
      made_at: at.now,
      made_by: at.by,
      design_id: made.designId,
      early_reason: made.earlyReason,
    })
    .execute()
}
