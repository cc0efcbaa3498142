import { sql } from 'kysely'
import type { ReadAt, WriteAt } from '#data/scope.ts'

/** A report as far as joining it to a problem asks. */
export type Joinable = {
  readonly id: string
  readonly reference: string
  readonly neighborhoodId: string | null
  readonly categorySlug: string
  readonly publicLat: number | null
  readonly publicLng: number | null
  /** The problem it is already part of. */
  readonly problemId: string | null
}

/** The reports with these references, those that exist, in the order they were filed. */
export async function listJoinable(at: ReadAt, references: readonly string[]): Promise<Joinable[]> {
  if (references.length === 0) return []
  return at.db
    .selectFrom('report')
    .innerJoin('category', (join) =>
      join.onRef('category.agency_id', '=', 'report.agency_id').onRef('category.id', '=', 'report.category_id'),
    )
    .leftJoin('problem_report', (join) =>
      join.on('problem_report.agency_id', '=', at.agencyId).onRef('problem_report.report_id', '=', 'report.id'),
    )
    .select(['report.id', 'report.reference', 'report.neighborhood_id as neighborhoodId', 'category.slug as categorySlug'])
    .select(['report.public_lat as publicLat', 'report.public_lng as publicLng', 'problem_report.problem_id as problemId'])
    .where('report.agency_id', '=', at.agencyId)
    .where('category.agency_id', '=', at.agencyId)
    .where('report.reference', 'in', [...references])
    .orderBy('report.filed_at')
    .execute()
}

/** False where it is already part of a problem: the database itself holds a report to one. */
export async function insertProblemReport(at: WriteAt, problemId: string, reportId: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await at.db
    .insertInto('problem_report')
    .values({ agency_id: at.agencyId, problem_id: problemId, report_id: reportId, joined_at: at.now, joined_by: at.by })
    .onConflict((on) => on.columns(['agency_id', 'report_id']).doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows) === 1
}

/** False where it was not part of this problem. */
export async function deleteProblemReport(at: WriteAt, problemId: string, reportId: string): Promise<boolean> {
  const { numDeletedRows } = await at.db
    .deleteFrom('problem_report')
    .where('agency_id', '=', at.agencyId)
    .where('problem_id', '=', problemId)
    .where('report_id', '=', reportId)
    .executeTakeFirst()
  return Number(numDeletedRows) === 1
}

/** The ids of the reports in a problem, the first that joined at the top; at most 500. */
export async function listReportIds(at: ReadAt, problemId: string): Promise<string[]> {
  const found = await at.db
    .selectFrom('problem_report')
    .select('report_id')
    .where('agency_id', '=', at.agencyId)
    .where('problem_id', '=', problemId)
    .orderBy('joined_at')
    .orderBy('report_id')
    .limit(500)
    .execute()
  return found.map(({ report_id }) => report_id)
}

/** The problem that a report is part of; undefined where it is in none. */
export const findProblemOfReport = (
  at: ReadAt,
  reportId: string,
): Promise<{ slug: string; title: string; isPublic: boolean } | undefined> =>
  at.db
    .selectFrom('problem_report')
    .innerJoin('problem', (join) =>
      join.onRef('problem.agency_id', '=', 'problem_report.agency_id').onRef('problem.id', '=', 'problem_report.problem_id'),
    )
    .select(['problem.slug', 'problem.title', 'problem.is_public as isPublic'])
    .where('problem_report.agency_id', '=', at.agencyId)
    .where('problem.agency_id', '=', at.agencyId)
    .where('problem_report.report_id', '=', reportId)
    .executeTakeFirst()

/** How many people follow the reports in a problem or filed them; whoever stopped still counts as somebody who told us. */
export async function countTellers(at: ReadAt, problemId: string): Promise<number> {
  const counted = await at.db
    .selectFrom('problem_report')
    .innerJoin('report_follower', (join) =>
      join
        .onRef('report_follower.agency_id', '=', 'problem_report.agency_id')
        .onRef('report_follower.report_id', '=', 'problem_report.report_id'),
    )
    .select(sql<number>`count(*)::int`.as('count'))
    .where('problem_report.agency_id', '=', at.agencyId)
    .where('report_follower.agency_id', '=', at.agencyId)
    .where('problem_report.problem_id', '=', problemId)
    .executeTakeFirst()
  return counted?.count ?? 0
}
