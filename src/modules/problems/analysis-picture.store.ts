import { sql } from 'kysely'
import type { ReadAt, WriteAt } from '#data/scope.ts'
import type { KeptPicture, Picture } from './analysis-picture.ts'

/** The pictures in the analysis of a problem as they were counted then, the first added at the top. */
export async function listPictures(at: ReadAt, problemId: string): Promise<KeptPicture[]> {
  const rows = await at.db
    .selectFrom('problem_picture')
    .select(['id', 'kind', 'query', 'method', 'method_version as methodVersion', 'result', 'caption', 'counted_at as countedAt'])
    .where('agency_id', '=', at.agencyId)
    .where('problem_id', '=', problemId)
    .orderBy('counted_at')
    .orderBy('id')
    .execute()
  return rows.map(({ id, caption, countedAt, ...picture }) => ({ id, caption, countedAt, picture: picture as Picture }))
}

export async function countPictures(at: ReadAt, problemId: string): Promise<number> {
  const counted = await at.db
    .selectFrom('problem_picture')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('agency_id', '=', at.agencyId)
    .where('problem_id', '=', problemId)
    .executeTakeFirst()
  return counted?.count ?? 0
}

export async function insertPicture(at: WriteAt, problemId: string, id: string, picture: Picture): Promise<void> {
  await at.db
    .insertInto('problem_picture')
    .values({
      agency_id: at.agencyId,
      id,
      problem_id: problemId,
      kind: picture.kind,
      query: JSON.stringify(picture.query),
      method: picture.method,
      method_version: picture.methodVersion,
      result: JSON.stringify(picture.result),
      caption: null,
      counted_at: at.now,
      added_by: at.by,
    })
    .execute()
}

/** False where it is no picture of this problem. */
export async function saveCaption(at: WriteAt, of: { problemId: string; id: string }, caption: string | null): Promise<boolean> {
  const { numUpdatedRows } = await at.db
    .updateTable('problem_picture')
    .set({ caption })
    .where('agency_id', '=', at.agencyId)
    .where('problem_id', '=', of.problemId)
    .where('id', '=', of.id)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

/** The kind of the picture that was taken out; undefined where it was none of this problem. */
export async function deletePicture(at: WriteAt, of: { problemId: string; id: string }): Promise<string | undefined> {
  const gone = await at.db
    .deleteFrom('problem_picture')
    .where('agency_id', '=', at.agencyId)
    .where('problem_id', '=', of.problemId)
    .where('id', '=', of.id)
    .returning('kind')
    .executeTakeFirst()
  return gone?.kind
}
