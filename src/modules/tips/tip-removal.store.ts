import { sql } from 'kysely'
import type { ReadAt, WriteAt } from '#data/scope.ts'
import type { DayCount, TipFinding } from './tip.ts'

/** Tips on which nobody wrote since before `day`; locked, at most `limit`. */
export async function lockSilentTips(at: WriteAt, day: string, limit: number): Promise<string[]> {
  const rows = await at.db
    .selectFrom('tip')
    .select('id')
    .where('agency_id', '=', at.agencyId)
    .where('active_on', '<', day)
    .orderBy('active_on')
    .limit(limit)
    .forUpdate()
    .execute()
  return rows.map(({ id }) => id)
}

/** Takes tips out with everything that was written on them. */
export async function deleteTips(at: WriteAt, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await at.db
    .deleteFrom('tip_message')
    .where('agency_id', '=', at.agencyId)
    .where('tip_id', 'in', [...ids])
    .execute()
  await at.db
    .deleteFrom('tip')
    .where('agency_id', '=', at.agencyId)
    .where('id', 'in', [...ids])
    .execute()
}

/** Adds to a day's counts. */
export async function addToDay(at: WriteAt, day: string, what: 'received' | 'useful' | 'withdrawn' | 'expired', n: number): Promise<void> {
  await at.db
    .insertInto('tip_day')
    .values({ agency_id: at.agencyId, day, [what]: n })
    .onConflict((conflict) =>
      conflict.columns(['agency_id', 'day']).doUpdateSet({ [what]: sql<number>`${sql.ref(`tip_day.${what}`)} + ${n}` }),
    )
    .execute()
}

/** Counts by day since `from`, for quarters. */
export const listDays = (at: ReadAt, from: string): Promise<DayCount[]> =>
  at.db
    .selectFrom('tip_day')
    .select(['day', 'received', 'useful'])
    .where('agency_id', '=', at.agencyId)
    .where('day', '>=', from)
    .orderBy('day')
    .execute()

/** Days before `today` that are not in the chain of events yet; locked. */
export const lockUnrecordedDays = (at: WriteAt, today: string) =>
  at.db
    .selectFrom('tip_day')
    .select(['day', 'received', 'withdrawn', 'expired'])
    .where('agency_id', '=', at.agencyId)
    .where('day', '<', today)
    .where('is_recorded', '=', false)
    .orderBy('day')
    .forUpdate()
    .execute()

export async function saveRecorded(at: WriteAt, days: readonly string[]): Promise<void> {
  await at.db
    .updateTable('tip_day')
    .set({ is_recorded: true })
    .where('agency_id', '=', at.agencyId)
    .where('day', 'in', [...days])
    .execute()
}

export async function insertFinding(at: WriteAt, finding: { id: string; slug: string; words: string; day: string; by: string }) {
  await at.db
    .insertInto('tip_finding')
    .values({
      agency_id: at.agencyId,
      id: finding.id,
      problem_slug: finding.slug,
      words: finding.words,
      found_on: finding.day,
      found_by: finding.by,
    })
    .execute()
}

/** What readers found, the latest first; of one problem where it is given. At most 100. */
export const listFindings = (at: ReadAt, problemSlug?: string): Promise<TipFinding[]> =>
  at.db
    .selectFrom('tip_finding as f')
    .leftJoin('problem as p', (join) => join.onRef('p.agency_id', '=', 'f.agency_id').onRef('p.slug', '=', 'f.problem_slug'))
    .select(['f.id', 'f.problem_slug as problemSlug', 'p.title as problemTitle', 'f.words', 'f.found_on as foundOn'])
    .where('f.agency_id', '=', at.agencyId)
    .$if(problemSlug !== undefined, (query) => query.where('f.problem_slug', '=', problemSlug ?? ''))
    .orderBy('f.found_on', 'desc')
    .orderBy('f.id')
    .limit(100)
    .execute()

/** Findings on a problem that were written before `day` go. */
export async function deleteOldFindings(at: WriteAt, day: string): Promise<number> {
  const { numDeletedRows } = await at.db
    .deleteFrom('tip_finding')
    .where('agency_id', '=', at.agencyId)
    .where('found_on', '<', day)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
