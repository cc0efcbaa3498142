import { sql } from 'kysely'
import type { ReadAt } from '#data/scope.ts'
import type { NamedBlock } from './learned-address.ts'
import type { LocatedTable } from './reassigning.store.ts'

/**
 * Located blocks by name, after `after`: one pass over the table for each page, some 100 ms per 100,000 rows. Incidents of sensitive kinds teach
 * no address; sensitive requests have no place at all.
 */
export async function listBlocks(
  at: ReadAt,
  table: LocatedTable,
  { after, limit }: { after: string; limit: number },
): Promise<NamedBlock[]> {
  const rows = await at.db
    .selectFrom(table)
    .select([
      'place',
      sql<number>`avg(lat)`.as('lat'),
      sql<number>`avg(lng)`.as('lng'),
      sql<number>`greatest(max(lat) - min(lat), max(lng) - min(lng))`.as('spreadDegrees'),
    ])
    .where('agency_id', '=', at.agencyId)
    .where('lat', 'is not', null)
    .where('place', '>', after)
    .$if(table === 'incident', (query) => query.where(sql<boolean>`not is_sensitive`))
    .groupBy('place')
    .orderBy('place')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, place: row.place ?? '' }))
}
