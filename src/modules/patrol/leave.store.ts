import type { ReadAt, WriteAt } from '#data/scope.ts'
import type { Leave } from './leave.ts'

const columns = ['id', 'officer_id as officerId', 'from_on as fromOn', 'until_on as untilOn'] as const

/** Leave that touches the days from `fromOn` to `untilOn`, of some officers, the earliest first; none for an empty list. */
export const leaveOf = (at: ReadAt, officerIds: readonly string[], fromOn: string, untilOn: string): Promise<Leave[]> => {
  if (officerIds.length === 0) return Promise.resolve([])
  return at.db
    .selectFrom('leave')
    .select(columns)
    .where('agency_id', '=', at.agencyId)
    .where('officer_id', 'in', officerIds)
    .where('from_on', '<=', untilOn)
    .where('until_on', '>=', fromOn)
    .orderBy('from_on')
    .orderBy('id')
    .limit(20_000)
    .execute()
}

export const findLeave = (at: ReadAt, id: string): Promise<Leave | undefined> =>
  at.db.selectFrom('leave').select(columns).where('agency_id', '=', at.agencyId).where('id', '=', id).executeTakeFirst()

export async function saveLeave(at: WriteAt, { id, officerId, fromOn, untilOn }: Leave): Promise<void> {
  const row = {
    agency_id: at.agencyId,
    id,
    officer_id: officerId,
    from_on: fromOn,
    until_on: untilOn,
    written_at: at.now,
    written_by: at.by,
  }
  await at.db.insertInto('leave').values(row).execute()
}

export async function shortenLeave(at: WriteAt, id: string, untilOn: string): Promise<void> {
  await at.db.updateTable('leave').set({ until_on: untilOn }).where('agency_id', '=', at.agencyId).where('id', '=', id).execute()
}

export async function removeLeave(at: WriteAt, id: string): Promise<void> {
  await at.db.deleteFrom('leave').where('agency_id', '=', at.agencyId).where('id', '=', id).execute()
}

/** Leave that ended before a day, at most `limit`, locked. */
export const lockLeaveBefore = (at: WriteAt, day: string, limit: number): Promise<{ id: string }[]> =>
  at.db
    .selectFrom('leave')
    .select('id')
    .where('agency_id', '=', at.agencyId)
    .where('until_on', '<', day)
    .orderBy('until_on')
    .limit(limit)
    .forUpdate()
    .execute()
