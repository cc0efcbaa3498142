import type { ReadAt } from '#data/scope.ts'
import { byDuty, type Duty } from './assignment.ts'
import { drawn, officerColumns } from './officer.store.ts'
import type { OfficerCard } from './officer.ts'

/** An officer with the assignment that puts him or her on a beat; `id` is the officer's. */
export type OnDuty = OfficerCard & { readonly duty: Duty; readonly beatId: string; readonly fromOn: string; readonly assignmentId: string }

const onDuty = (at: ReadAt, day: string) =>
  at.db
    .selectFrom('officer as o')
    .innerJoin('assignment as s', (join) => join.onRef('s.agency_id', '=', 'o.agency_id').onRef('s.officer_id', '=', 'o.id'))
    .select(officerColumns)
    .select(['s.id as assignmentId', 's.duty', 's.beat_id as beatId', 's.from_on as fromOn'])
    .where('o.agency_id', '=', at.agencyId)
    .where('s.agency_id', '=', at.agencyId)
    .where('o.ended_at', 'is', null)
    .where('s.from_on', '<=', day)
    .where((eb) => eb.or([eb('s.until_on', 'is', null), eb('s.until_on', '>=', day)]))

/** Everybody assigned to a beat on a day (`2026-03-01`, the agency's calendar), the neighborhood officer first; empty where nobody is. */
export const officersOfBeat = async (at: ReadAt, beatId: string, on: string): Promise<OnDuty[]> =>
  (await onDuty(at, on).where('s.beat_id', '=', beatId).execute()).map(drawn).sort(byDuty)

/** Everybody on duty on a day, for all beats in one question, by duty: for pages that list many neighborhoods. */
export const listOfficersOnDuty = async (at: ReadAt, on: string): Promise<OnDuty[]> =>
  (await onDuty(at, on).limit(5000).execute()).map(drawn).sort(byDuty)

/** Whom the people of a neighborhood meet on a day: the neighborhood officer, else who stands in, else the sergeant; undefined where nobody is assigned. */
export async function officerOfNeighborhood(at: ReadAt, neighborhoodId: string, on: string): Promise<OnDuty | undefined> {
  const assigned = await onDuty(at, on)
    .innerJoin('neighborhood as n', (join) => join.onRef('n.agency_id', '=', 's.agency_id').onRef('n.beat_id', '=', 's.beat_id'))
    .where('n.agency_id', '=', at.agencyId)
    .where('n.id', '=', neighborhoodId)
    .execute()
  return assigned.map(drawn).sort(byDuty)[0]
}
