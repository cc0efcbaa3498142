import type { ReadAt, WriteAt } from '#data/scope.ts'
import type { Area } from '#engines/geometry/polygon.ts'
import type { BoundaryDraft } from './boundary-choice.ts'

/** The boundary file that waits to be accepted; undefined where there is none. */
export const findDraft = (at: ReadAt): Promise<BoundaryDraft | undefined> =>
  at.db
    .selectFrom('boundary_draft')
    .select([
      'file_name as fileName',
      'geojson',
      'name_property as nameProperty',
      'filter_property as filterProperty',
      'filter_values as filterValues',
      'uploaded_at as uploadedAt',
    ])
    .where('agency_id', '=', at.agencyId)
    .executeTakeFirst()

/** Puts the draft in the place of the one before. */
export async function saveDraft(at: WriteAt, draft: Omit<BoundaryDraft, 'uploadedAt'>): Promise<void> {
  const fields = {
    file_name: draft.fileName,
    geojson: JSON.stringify(draft.geojson),
    name_property: draft.nameProperty,
    filter_property: draft.filterProperty,
    filter_values: JSON.stringify(draft.filterValues),
    uploaded_at: at.now,
    uploaded_by: at.by,
  }
  await at.db
    .insertInto('boundary_draft')
    .values({ agency_id: at.agencyId, ...fields })
    .onConflict((conflict) => conflict.column('agency_id').doUpdateSet(fields))
    .execute()
}

export async function deleteDraft(at: WriteAt): Promise<void> {
  await at.db.deleteFrom('boundary_draft').where('agency_id', '=', at.agencyId).execute()
}

export async function saveBoundary(at: WriteAt, id: string, drawn: { boundary: Area; areaM2: number }): Promise<void> {
  await at.db
    .updateTable('neighborhood')
    .set({ boundary: JSON.stringify(drawn.boundary), area_m2: drawn.areaM2 })
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .execute()
}

export async function saveNeighborhoodWords(
  at: WriteAt,
  id: string,
  words: { name: string; about: string | null; population: number | null },
): Promise<void> {
  await at.db.updateTable('neighborhood').set(words).where('agency_id', '=', at.agencyId).where('id', '=', id).execute()
}

/** Ends neighborhoods: they keep their history, lose their beat and are offered to nobody. */
export async function endNeighborhoodRows(at: WriteAt, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await at.db
    .updateTable('neighborhood')
    .set({ ended_at: at.now, beat_id: null })
    .where('agency_id', '=', at.agencyId)
    .where('id', 'in', [...ids])
    .execute()
}

const ADDRESSES_AT_ONCE = 5000

/** Every address with its place, in pages by id; `after` the last id of the page before. */
export const listAddressPage = (at: ReadAt, after: string | undefined) =>
  at.db
    .selectFrom('address')
    .select(['id', 'lat', 'lng', 'neighborhood_id as neighborhoodId'])
    .where('agency_id', '=', at.agencyId)
    .$if(after !== undefined, (query) => query.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(ADDRESSES_AT_ONCE)
    .execute()

/** Says for these addresses in which neighborhood they lie; null: in none. */
export async function saveAddressNeighborhood(at: WriteAt, ids: readonly string[], neighborhoodId: string | null): Promise<void> {
  if (ids.length === 0) return
  await at.db
    .updateTable('address')
    .set({ neighborhood_id: neighborhoodId })
    .where('agency_id', '=', at.agencyId)
    .where('id', 'in', [...ids])
    .execute()
}
