import { sql } from 'kysely'
import type { ReadAt, WriteAt } from '#data/scope.ts'
import { boxOfShape, type FeatureBox, type GroundFeature } from './ground-feature.ts'

const ROWS_AT_ONCE = 1000
/**
 * Streets, parks, water and rail that touch a box; where there are more than `limit`, what a map needs most: water, parks and avenues before
 * streets, streets before paths and buildings. Whoever draws puts the layers in order.
 */
export const groundFeaturesIn = (at: ReadAt, box: FeatureBox, limit: number): Promise<GroundFeature[]> =>
  at.db
    .selectFrom('ground_feature')
    .select(['id', 'kind', 'name', 'shape'])
    .where('agency_id', '=', at.agencyId)
    .where('min_lat', '<=', box.north)
    .where('max_lat', '>=', box.south)
    .where('min_lng', '<=', box.east)
    .where('max_lng', '>=', box.west)
    .orderBy(sql`array_position(array['water', 'park', 'avenue', 'rail', 'street', 'path', 'building'], kind)`)
    .orderBy('id')
    .limit(limit)
    .execute()

/** Saves many at once: for the seed and for an import of street lines. */
export async function saveGroundFeatures(at: WriteAt, features: readonly GroundFeature[]): Promise<void> {
  for (let from = 0; from < features.length; from += ROWS_AT_ONCE)
    await at.db
      .insertInto('ground_feature')
      .values(
        features.slice(from, from + ROWS_AT_ONCE).map(({ id, kind, name, shape }) => {
          const { west, south, east, north } = boxOfShape(shape)
          return {
            agency_id: at.agencyId,
            id,
            kind,
            name,
            shape: JSON.stringify(shape),
            min_lat: south,
            min_lng: west,
            max_lat: north,
            max_lng: east,
          }
        }),
      )
      .execute()
}
