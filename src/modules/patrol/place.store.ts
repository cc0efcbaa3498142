import type { ReadAt, WriteAt } from '#data/scope.ts'
import { cellOf } from '#engines/geometry/cell.ts'
import type { Place } from './place.ts'

const columns = ['id', 'slug', 'name', 'kind', 'lat', 'lng', 'neighborhood_id as neighborhoodId'] as const

/** The places that still stand, by name; of some neighborhoods where they are given. */
export const listPlaces = (at: ReadAt, neighborhoodIds?: readonly string[]): Promise<Place[]> => {
  let query = at.db.selectFrom('place').select(columns).where('agency_id', '=', at.agencyId).where('ended_at', 'is', null)
  if (neighborhoodIds) {
    if (neighborhoodIds.length === 0) return Promise.resolve([])
    query = query.where('neighborhood_id', 'in', neighborhoodIds)
  }
  return query.orderBy('name').orderBy('id').limit(5000).execute()
}

export const findPlace = (at: ReadAt, id: string): Promise<Place | undefined> =>
  at.db.selectFrom('place').select(columns).where('agency_id', '=', at.agencyId).where('id', '=', id).executeTakeFirst()

export async function savePlaces(at: WriteAt, places: readonly (Place & { addedBy: string | null })[]): Promise<void> {
  if (places.length === 0) return
  const rows = places.map(({ id, slug, name, kind, lat, lng, neighborhoodId, addedBy }) => ({
    agency_id: at.agencyId,
    ...{ id, slug, name, kind, lat, lng },
    cell: cellOf(lat, lng),
    neighborhood_id: neighborhoodId,
    added_at: at.now,
    added_by: addedBy,
    ended_at: null,
  }))
  await at.db.insertInto('place').values(rows).execute()
}
