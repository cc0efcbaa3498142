import { sql } from 'kysely'
import type { ReadAt, WriteAt } from '#data/scope.ts'
import type { BeatMonth } from './beat-month.ts'
import { NAMED } from './beat-time.ts'

/** The months of a beat whose sums are written down, of those asked for, oldest first. */
export async function listBeatMonths(at: ReadAt, beatId: string, months: readonly string[]): Promise<BeatMonth[]> {
  if (months.length === 0) return []
  const rows = await at.db
    .selectFrom('beat_month')
    .select(['month_on as monthOn', 'shifts', 'planned_min as plannedMin', 'leave_min as leaveMin', 'abstracted as byReason'])
    .where('agency_id', '=', at.agencyId)
    .where('beat_id', '=', beatId)
    .where('month_on', 'in', months)
    .orderBy('month_on')
    .execute()
  return rows.map((row) => ({ ...row, abstractedMin: NAMED.reduce((sum, named) => sum + (row.byReason[named] ?? 0), 0) }))
}

/** The first month that anything is known of, for a beat: of the shifts, else of what was summed. Undefined for a beat never walked. */
export async function firstMonthKept(at: ReadAt, beatId: string): Promise<string | undefined> {
  const row = await at.db
    .selectFrom('beat_month')
    .select('month_on as monthOn')
    .where('agency_id', '=', at.agencyId)
    .where('beat_id', '=', beatId)
    .orderBy('month_on')
    .limit(1)
    .executeTakeFirst()
  return row?.monthOn
}

/** When the first shift of a beat began that is still kept. */
export async function firstShiftAt(at: ReadAt, beatId: string): Promise<Date | undefined> {
  const row = await at.db
    .selectFrom('shift')
    .select('starts_at as startsAt')
    .where('agency_id', '=', at.agencyId)
    .where('beat_id', '=', beatId)
    .where('ended_at', 'is', null)
    .orderBy('starts_at')
    .limit(1)
    .executeTakeFirst()
  return row?.startsAt
}

/** The earliest month before `before` with shifts of a beat whose sums are not written down; undefined where all are. */
export async function nextToSum(at: ReadAt, before: Date, timeZone: string): Promise<{ beatId: string; monthOn: string } | undefined> {
  const month = sql<string>`to_char(date_trunc('month', s.starts_at at time zone ${timeZone}), 'YYYY-MM-DD')`
  return at.db
    .selectFrom('shift as s')
    .select(['s.beat_id as beatId', month.as('monthOn')])
    .where('s.agency_id', '=', at.agencyId)
    .where('s.ended_at', 'is', null)
    .where('s.starts_at', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('beat_month as m')
            .select('m.month_on')
            .where('m.agency_id', '=', at.agencyId)
            .whereRef('m.beat_id', '=', 's.beat_id')
            .where(sql<boolean>`m.month_on = date_trunc('month', s.starts_at at time zone ${timeZone})::date`),
        ),
      ),
    )
    .orderBy('s.starts_at')
    .limit(1)
    .executeTakeFirst()
}

export async function saveBeatMonth(
  at: WriteAt,
  beatId: string,
  { monthOn, shifts, plannedMin, leaveMin, byReason }: BeatMonth,
): Promise<void> {
  const sums = { shifts, planned_min: plannedMin, leave_min: leaveMin, abstracted: JSON.stringify(byReason) }
  await at.db
    .insertInto('beat_month')
    .values({ agency_id: at.agencyId, beat_id: beatId, month_on: monthOn, ...sums, rolled_at: at.now })
    .execute()
}

/** Deletes shifts that began before a moment, with what was noted on them, at most `limit`; how many. */
export async function removeShiftsBefore(at: WriteAt, before: Date, limit: number): Promise<number> {
  const due = await at.db
    .selectFrom('shift')
    .select('id')
    .where('agency_id', '=', at.agencyId)
    .where('starts_at', '<', before)
    .orderBy('starts_at')
    .limit(limit)
    .forUpdate()
    .execute()
  if (due.length === 0) return 0
  const ids = due.map(({ id }) => id)
  await at.db.deleteFrom('abstraction').where('agency_id', '=', at.agencyId).where('shift_id', 'in', ids).execute()
  await at.db.deleteFrom('shift').where('agency_id', '=', at.agencyId).where('id', 'in', ids).execute()
  return due.length
}
