import { sql } from 'kysely'
import type { WriteAt } from '#data/scope.ts'

/** Reports closed before `before` that still hold words, photos, addresses or the true place; locked, at most `limit`. */
export async function lockToForget(
  at: WriteAt,
  before: Date,
  limit: number,
): Promise<{ id: string; publicLat: number | null; publicLng: number | null }[]> {
  return at.db
    .selectFrom('report')
    .select(['id', 'public_lat as publicLat', 'public_lng as publicLng'])
    .where('agency_id', '=', at.agencyId)
    .where('closed_at', '<', before)
    .where('forgotten_at', 'is', null)
    .orderBy('closed_at')
    .limit(limit)
    .forUpdate()
    .execute()
}

/** From now on the masked point is all that is known of the place; null where there is none. */
export async function saveForgotten(at: WriteAt, id: string, cell: number | null): Promise<void> {
  await at.db
    .updateTable('report')
    .set({ lat: sql`public_lat`, lng: sql`public_lng`, cell, forgotten_at: at.now })
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .execute()
}
