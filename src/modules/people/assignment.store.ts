import type { ReadAt, WriteAt } from '#data/scope.ts'
import type { Assignment } from './assignment.ts'

const columns = ['id', 'beat_id as beatId', 'officer_id as officerId', 'duty', 'from_on as fromOn', 'until_on as untilOn'] as const

/** Beats an officer is assigned to on `day`, whatever the duty. */
export async function listBeatIdsOfOfficer(at: ReadAt, officerId: string, day: string): Promise<string[]> {
  const rows = await at.db
    .selectFrom('assignment')
    .select('beat_id as beatId')
    .distinct()
    .where('agency_id', '=', at.agencyId)
    .where('officer_id', '=', officerId)
    .where('from_on', '<=', day)
    .where((eb) => eb.or([eb('until_on', 'is', null), eb('until_on', '>=', day)]))
    .orderBy('beatId')
    .execute()
  return rows.map(({ beatId }) => beatId)
}

export const findAssignment = (at: ReadAt, id: string): Promise<Assignment | undefined> =>
  at.db.selectFrom('assignment').select(columns).where('agency_id', '=', at.agencyId).where('id', '=', id).executeTakeFirst()

export type AssignmentLine = Assignment & {
  readonly officerName: string
  readonly officerSlug: string
  readonly beatName: string
  readonly beatSlug: string
}

const lines = (at: ReadAt) =>
  at.db
    .selectFrom('assignment as s')
    .innerJoin('officer as o', (join) => join.onRef('o.agency_id', '=', 's.agency_id').onRef('o.id', '=', 's.officer_id'))
    .innerJoin('beat as b', (join) => join.onRef('b.agency_id', '=', 's.agency_id').onRef('b.id', '=', 's.beat_id'))
    .select(['s.id', 's.beat_id as beatId', 's.officer_id as officerId', 's.duty', 's.from_on as fromOn', 's.until_on as untilOn'])
    .select(['o.name as officerName', 'o.slug as officerSlug', 'b.name as beatName', 'b.slug as beatSlug'])
    .where('s.agency_id', '=', at.agencyId)
    .where('o.agency_id', '=', at.agencyId)
    .where('b.agency_id', '=', at.agencyId)

/** Every assignment there ever was, beat by beat, the newest first: who served where is history that stays. */
export const listAssignments = (at: ReadAt, filter: { beatId?: string; officerId?: string } = {}): Promise<AssignmentLine[]> => {
  let query = lines(at)
  if (filter.beatId) query = query.where('s.beat_id', '=', filter.beatId)
  if (filter.officerId) query = query.where('s.officer_id', '=', filter.officerId)
  return query.orderBy('b.name').orderBy('s.from_on', 'desc').orderBy('s.id').limit(2000).execute()
}

/** The assignments of one beat, locked: two people who assign at once queue instead of both being first. The beat is locked with them. */
export async function lockAssignmentsOfBeat(at: WriteAt, beatId: string): Promise<Assignment[]> {
  await at.db.selectFrom('beat').select('id').where('agency_id', '=', at.agencyId).where('id', '=', beatId).forUpdate().execute()
  return at.db.selectFrom('assignment').select(columns).where('agency_id', '=', at.agencyId).where('beat_id', '=', beatId).execute()
}

/** Adds an assignment, or moves the first and last day of the one with this id; beat, officer and duty of a row never change. */
export async function saveAssignment(at: WriteAt, assignment: Assignment): Promise<void> {
  const { id, beatId, officerId, duty, fromOn, untilOn } = assignment
  await at.db
    .insertInto('assignment')
    .values({ agency_id: at.agencyId, id, beat_id: beatId, officer_id: officerId, duty, from_on: fromOn, until_on: untilOn })
    .onConflict((conflict) => conflict.columns(['agency_id', 'id']).doUpdateSet({ from_on: fromOn, until_on: untilOn }))
    .execute()
}

export const findAssignmentLine = (at: ReadAt, id: string): Promise<AssignmentLine | undefined> =>
  lines(at).where('s.id', '=', id).executeTakeFirst()
