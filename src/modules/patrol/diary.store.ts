import type { ReadAt } from '#data/scope.ts'
import type { DiaryEntry } from './diary.ts'

const columns = [
  'id',
  'officer_id as officerId',
  'kind',
  'title',
  'starts_at as startsAt',
  'ends_at as endsAt',
  'place',
  'lat',
  'lng',
  'neighborhood_id as neighborhoodId',
  'is_public as isPublic',
] as const

/** What stands in an officer's diary and touches the time between two moments, in order. */
export const listDiary = (at: ReadAt, officerId: string, from: Date, until: Date): Promise<DiaryEntry[]> =>
  at.db
    .selectFrom('diary_entry')
    .select(columns)
    .where('agency_id', '=', at.agencyId)
    .where('officer_id', '=', officerId)
    .where('ended_at', 'is', null)
    .where('starts_at', '<', until)
    .where('ends_at', '>', from)
    .orderBy('starts_at')
    .orderBy('id')
    .limit(500)
    .execute()

/** What residents may come to after a moment, the next first: of one officer, or of neighborhoods. */
export const listPublicDiary = (
  at: ReadAt,
  of: { readonly officerId: string } | { readonly neighborhoodIds: readonly string[] },
  from: Date,
  limit = 5,
): Promise<DiaryEntry[]> => {
  let query = at.db
    .selectFrom('diary_entry')
    .select(columns)
    .where('agency_id', '=', at.agencyId)
    .where('is_public', '=', true)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', from)
  if ('officerId' in of) query = query.where('officer_id', '=', of.officerId)
  else if (of.neighborhoodIds.length === 0) return Promise.resolve([])
  else query = query.where('neighborhood_id', 'in', of.neighborhoodIds)
  return query.orderBy('starts_at').orderBy('id').limit(limit).execute()
}
