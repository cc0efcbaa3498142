import type { ReadAt, WriteAt } from '#data/scope.ts'
import type { Checklist, Handover, HandoverDraft, Turn } from './handover.ts'
import { NOTHING_TICKED } from './handover.ts'

const columns = [
  'id',
  'beat_id as beatId',
  'from_officer_id as fromOfficerId',
  'to_officer_id as toOfficerId',
  'from_assignment_id as fromAssignmentId',
  'to_assignment_id as toAssignmentId',
  'leaves_on as leavesOn',
  'opens_on as opensOn',
  'overlap_until as overlapUntil',
  'checklist',
  'opened_at as openedAt',
  'closed_at as closedAt',
] as const

const handovers = (at: ReadAt) => at.db.selectFrom('handover').select(columns).where('agency_id', '=', at.agencyId)

/** Every handover of a beat, the newest first. */
export const listHandovers = (at: ReadAt, beatId: string): Promise<Handover[]> =>
  handovers(at).where('beat_id', '=', beatId).orderBy('opened_at', 'desc').orderBy('id').limit(50).execute()

export const findHandover = (at: ReadAt, beatId: string, id: string): Promise<Handover | undefined> =>
  handovers(at).where('beat_id', '=', beatId).where('id', '=', id).executeTakeFirst()

/** Handovers under way that an officer is part of, on either side: for a start page. */
export const listOpenHandoversOf = (at: ReadAt, officerId: string): Promise<Handover[]> =>
  handovers(at)
    .where('closed_at', 'is', null)
    .where((eb) => eb.or([eb('from_officer_id', '=', officerId), eb('to_officer_id', '=', officerId)]))
    .orderBy('opened_at')
    .limit(20)
    .execute()

export const lockHandover = (at: WriteAt, id: string): Promise<Handover | undefined> =>
  at.db.selectFrom('handover').select(columns).where('agency_id', '=', at.agencyId).where('id', '=', id).forUpdate().executeTakeFirst()

/** Handovers of these assignments, whatever became of them. */
export const listHandoversOfTurns = async (at: ReadAt, assignmentIds: readonly string[]): Promise<Handover[]> =>
  assignmentIds.length === 0
    ? []
    : handovers(at)
        .where('from_assignment_id', 'in', [...assignmentIds])
        .execute()

/** Assignments that may matter to a handover: those that go on or ended since a day; of one beat or of all. */
export const listTurns = (at: ReadAt, sinceOn: string, beatId?: string): Promise<Turn[]> =>
  at.db
    .selectFrom('assignment')
    .select(['id', 'beat_id as beatId', 'officer_id as officerId', 'duty', 'from_on as fromOn', 'until_on as untilOn'])
    .where('agency_id', '=', at.agencyId)
    .where((eb) => eb.or([eb('until_on', 'is', null), eb('until_on', '>=', sinceOn)]))
    .$if(beatId !== undefined, (query) => query.where('beat_id', '=', beatId ?? ''))
    .orderBy('from_on')
    .orderBy('id')
    .limit(5000)
    .execute()

/** Adds a handover; false where one of the same assignment came first. */
export async function insertHandover(at: WriteAt, id: string, draft: HandoverDraft): Promise<boolean> {
  const made = await at.db
    .insertInto('handover')
    .values({
      agency_id: at.agencyId,
      ...{ id, beat_id: draft.beatId, from_officer_id: draft.fromOfficerId, to_officer_id: draft.toOfficerId },
      ...{ from_assignment_id: draft.fromAssignmentId, to_assignment_id: draft.toAssignmentId },
      ...{ leaves_on: draft.leavesOn, opens_on: draft.opensOn, overlap_until: draft.overlapUntil },
      checklist: JSON.stringify(NOTHING_TICKED),
      ...{ opened_at: at.now, opened_by: at.by, closed_at: null, closed_by: null },
    })
    .onConflict((conflict) => conflict.columns(['agency_id', 'from_assignment_id']).doNothing())
    .returning('id')
    .execute()
  return made.length > 0
}

/** Writes who follows and the days anew, after the assignments changed; the checklist stays. */
export async function saveHandoverDays(at: WriteAt, id: string, draft: HandoverDraft): Promise<void> {
  await at.db
    .updateTable('handover')
    .set({
      ...{ to_officer_id: draft.toOfficerId, to_assignment_id: draft.toAssignmentId },
      ...{ leaves_on: draft.leavesOn, opens_on: draft.opensOn, overlap_until: draft.overlapUntil },
    })
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .execute()
}

export async function saveChecklist(at: WriteAt, id: string, checklist: Checklist): Promise<void> {
  await at.db
    .updateTable('handover')
    .set({ checklist: JSON.stringify(checklist) })
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .execute()
}

export async function saveClosed(at: WriteAt, id: string): Promise<void> {
  await at.db
    .updateTable('handover')
    .set({ closed_at: at.now, closed_by: at.by })
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .execute()
}
