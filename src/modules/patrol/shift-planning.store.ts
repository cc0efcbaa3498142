import type { ReadAt, WriteAt } from '#data/scope.ts'
import type { PlannedShift, WantedShift } from './shift-planning.ts'

const columns = ['s.id', 's.officer_id as officerId', 's.beat_id as beatId', 's.starts_at as startsAt', 's.ends_at as endsAt'] as const

const named = (at: ReadAt) =>
  at.db
    .selectFrom('shift as s')
    .innerJoin('officer as o', (join) => join.onRef('o.agency_id', '=', 's.agency_id').onRef('o.id', '=', 's.officer_id'))
    .innerJoin('beat as b', (join) => join.onRef('b.agency_id', '=', 's.agency_id').onRef('b.id', '=', 's.beat_id'))
    .select(columns)
    .select(['o.name as officerName', 'o.slug as officerSlug', 'b.name as beatName', 'b.slug as beatSlug'])
    .where('s.agency_id', '=', at.agencyId)
    .where('o.agency_id', '=', at.agencyId)
    .where('b.agency_id', '=', at.agencyId)
    .where('s.ended_at', 'is', null)

/** Shifts that begin in a time, of a beat or of an officer, in order. */
export const listPlannedShifts = (
  at: ReadAt,
  of: { readonly beatId: string } | { readonly officerId: string },
  from: Date,
  until: Date,
): Promise<PlannedShift[]> => {
  const asked = named(at).where('s.starts_at', '>=', from).where('s.starts_at', '<', until)
  const query = 'beatId' in of ? asked.where('s.beat_id', '=', of.beatId) : asked.where('s.officer_id', '=', of.officerId)
  return query.orderBy('s.starts_at').orderBy('s.id').limit(1000).execute()
}

/** The shift with this id that stands in the plan. */
export const findShift = (at: ReadAt, id: string): Promise<PlannedShift | undefined> => named(at).where('s.id', '=', id).executeTakeFirst()

/**
 * Shifts of officers that touch a time, whatever the beat. The officers' shifts are locked, so that two who plan at once for the same officers
 * wait for each other wherever there is a shift to wait at.
 */
export async function lockShifts(
  at: WriteAt,
  officerIds: readonly string[],
  from: Date,
  until: Date,
): Promise<(WantedShift & { id: string })[]> {
  if (officerIds.length === 0) return []
  return at.db
    .selectFrom('shift as s')
    .select(columns)
    .where('s.agency_id', '=', at.agencyId)
    .where('s.officer_id', 'in', officerIds)
    .where('s.ended_at', 'is', null)
    .where('s.starts_at', '<', until)
    .where('s.ends_at', '>', from)
    .orderBy('s.id')
    .forUpdate()
    .execute()
}

export async function saveShifts(at: WriteAt, shifts: readonly (WantedShift & { readonly id: string })[]): Promise<void> {
  if (shifts.length === 0) return
  const rows = shifts.map(({ id, officerId, beatId, startsAt, endsAt }) => ({
    ...{ agency_id: at.agencyId, id, officer_id: officerId, beat_id: beatId, starts_at: startsAt, ends_at: endsAt },
    ...{ start_lat: null, start_lng: null, planned_at: at.now, planned_by: at.by, ended_at: null },
  }))
  await at.db.insertInto('shift').values(rows).execute()
}

export async function saveTakenOff(at: WriteAt, id: string): Promise<void> {
  await at.db.updateTable('shift').set({ ended_at: at.now }).where('agency_id', '=', at.agencyId).where('id', '=', id).execute()
}
