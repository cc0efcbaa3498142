import type { ReadAt, WriteAt } from '#data/scope.ts'
import type { DiaryEntry } from './diary.ts'

/** An entry that stands; undefined where there is none or it was called off. */
export const findEntry = (at: ReadAt, id: string): Promise<Pick<DiaryEntry, 'id' | 'officerId' | 'endsAt' | 'isPublic'> | undefined> =>
  at.db
    .selectFrom('diary_entry')
    .select(['id', 'officer_id as officerId', 'ends_at as endsAt', 'is_public as isPublic'])
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()

export async function saveEntry(at: WriteAt, entry: DiaryEntry): Promise<void> {
  const { id, officerId, kind, title, startsAt, endsAt, place, lat, lng, neighborhoodId, isPublic } = entry
  const row = { agency_id: at.agencyId, id, officer_id: officerId, kind, title, starts_at: startsAt, ends_at: endsAt, place, lat, lng }
  await at.db
    .insertInto('diary_entry')
    .values({ ...row, neighborhood_id: neighborhoodId, is_public: isPublic, written_at: at.now, written_by: at.by, ended_at: null })
    .execute()
}

export async function saveCalledOff(at: WriteAt, id: string): Promise<void> {
  await at.db.updateTable('diary_entry').set({ ended_at: at.now }).where('agency_id', '=', at.agencyId).where('id', '=', id).execute()
}

/** Deletes entries that ended before a moment, at most `limit`; how many. */
export async function removeEntriesBefore(at: WriteAt, before: Date, limit: number): Promise<number> {
  const due = await at.db
    .selectFrom('diary_entry')
    .select('id')
    .where('agency_id', '=', at.agencyId)
    .where('ends_at', '<', before)
    .orderBy('ends_at')
    .limit(limit)
    .forUpdate()
    .execute()
  if (due.length === 0) return 0
  const ids = due.map(({ id }) => id)
  await at.db.deleteFrom('diary_entry').where('agency_id', '=', at.agencyId).where('id', 'in', ids).execute()
  return due.length
}

/** How many walks that residents could come along to were over between two moments, in some neighborhoods. */
export async function countPublicWalks(at: ReadAt, neighborhoodIds: readonly string[], from: Date, until: Date): Promise<number> {
  if (neighborhoodIds.length === 0) return 0
  const row = await at.db
    .selectFrom('diary_entry')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('agency_id', '=', at.agencyId)
    .where('is_public', '=', true)
    .where('kind', '=', 'walk')
    .where('ended_at', 'is', null)
    .where('neighborhood_id', 'in', neighborhoodIds)
    .where('ends_at', '>=', from)
    .where('ends_at', '<=', until)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
