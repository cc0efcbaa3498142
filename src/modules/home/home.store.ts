import { sql } from 'kysely'
import type { ReadAt } from '#data/scope.ts'

export type ReportSum = {
  /** Filed in the window. */
  readonly filed: number
  /** Whose first answer was due in the window or came in it. */
  readonly due: number
  readonly inTime: number
}

/** How many reports were filed since `since`, and how many first answers came in time; of one neighborhood or of all. One index range. */
export async function countReportsSince(
  at: ReadAt,
  { since, now, neighborhoodId }: { since: Date; now: Date; neighborhoodId?: string },
): Promise<ReportSum> {
  const row = await at.db
    .selectFrom('report')
    .where('agency_id', '=', at.agencyId)
    .where('filed_at', '>=', since)
    .where('hidden_at', 'is', null)
    .$if(neighborhoodId !== undefined, (query) => query.where('neighborhood_id', '=', neighborhoodId ?? ''))
    .select([
      sql<number>`count(*)::int`.as('filed'),
      sql<number>`count(*) filter (where answered_at is not null or answer_due_at < ${now})::int`.as('due'),
      sql<number>`count(*) filter (where answered_at <= answer_due_at)::int`.as('inTime'),
    ])
    .executeTakeFirstOrThrow()
  return row
}

/** The share of answers in time; undefined where none was due, since nothing is not a hundred percent. */
export const shareInTime = ({ due, inTime }: ReportSum): number | undefined => (due === 0 ? undefined : inTime / due)
