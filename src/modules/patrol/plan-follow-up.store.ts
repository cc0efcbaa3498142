import type { ReadAt, WriteAt } from '#data/scope.ts'
import type { FollowUp } from './plan-follow-up.ts'

/** The open ones of one officer, the one that is due first at the top. */
export const listFollowUps = (at: ReadAt, officerId: string): Promise<FollowUp[]> =>
  at.db
    .selectFrom('follow_up as f')
    .leftJoin('neighborhood as n', (join) => join.onRef('n.agency_id', '=', 'f.agency_id').onRef('n.id', '=', 'f.neighborhood_id'))
    .select(['f.id', 'f.block_name as blockName', 'n.name as neighborhoodName', 'f.due_on as dueOn', 'f.reference', 'f.done_at as doneAt'])
    .where('f.agency_id', '=', at.agencyId)
    .where('f.officer_id', '=', officerId)
    .where('f.done_at', 'is', null)
    .orderBy('f.due_on')
    .orderBy('f.id')
    .limit(100)
    .execute()

export type NewFollowUp = {
  readonly id: string
  readonly officerId: string
  readonly block: number
  readonly blockName: string | null
  readonly neighborhoodId: string | null
  readonly dueOn: string
  readonly reference: string | null
}

export async function saveFollowUp(at: WriteAt, { id, officerId, block, blockName, neighborhoodId, dueOn, reference }: NewFollowUp) {
  await at.db
    .insertInto('follow_up')
    .values({
      agency_id: at.agencyId,
      ...{ id, officer_id: officerId, block, block_name: blockName, neighborhood_id: neighborhoodId },
      ...{ due_on: dueOn, has_consent: true, reference, written_at: at.now, written_by: at.by, done_at: null },
    })
    .execute()
}

/** Marks an open one of this officer as done. Undefined: there is none. */
export async function saveFollowUpDone(at: WriteAt, officerId: string, id: string): Promise<{ neighborhoodId: string | null } | undefined> {
  return at.db
    .updateTable('follow_up')
    .set({ done_at: at.now })
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .where('officer_id', '=', officerId)
    .where('done_at', 'is', null)
    .returning('neighborhood_id as neighborhoodId')
    .executeTakeFirst()
}

/** Deletes an open one of this officer: the person no longer wants it. Undefined: there is none. */
export async function deleteFollowUp(at: WriteAt, officerId: string, id: string): Promise<{ neighborhoodId: string | null } | undefined> {
  return at.db
    .deleteFrom('follow_up')
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .where('officer_id', '=', officerId)
    .where('done_at', 'is', null)
    .returning('neighborhood_id as neighborhoodId')
    .executeTakeFirst()
}

/** Deletes those done before a moment and those due before a day; their ids. */
export async function deleteOldFollowUps(at: WriteAt, doneBefore: Date, dueBefore: string): Promise<string[]> {
  const gone = await at.db
    .deleteFrom('follow_up')
    .where('agency_id', '=', at.agencyId)
    .where((where) =>
      where.or([where('done_at', '<', doneBefore), where.and([where('done_at', 'is', null), where('due_on', '<', dueBefore)])]),
    )
    .returning('id')
    .execute()
  return gone.map(({ id }) => id)
}
