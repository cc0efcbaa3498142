import { sql } from 'kysely'
import type { ReadAt } from '#data/scope.ts'
import type { CountFilter } from './incident-count.store.ts'
import type { RequestKind } from './kind.ts'

/** How many requests of each kind were opened in a window of time, cancelled ones left out; the most frequent first. */
export async function countRequestsByKind(
  at: ReadAt,
  { neighborhoodId, from, until }: Pick<CountFilter, 'neighborhoodId' | 'from' | 'until'>,
): Promise<{ kind: RequestKind; count: number }[]> {
  const rows = await at.db
    .selectFrom('service_request')
    .select(['kind', sql<number>`count(*)::int`.as('count')])
    .where('agency_id', '=', at.agencyId)
    .where('opened_at', '>=', from)
    .where('opened_at', '<', until)
    .where('status', '<>', 'cancelled')
    .$if(neighborhoodId !== undefined, (query) => query.where('neighborhood_id', '=', neighborhoodId ?? ''))
    .groupBy('kind')
    .execute()
  return rows
    .map(({ kind, count }) => ({ kind: kind as RequestKind, count: Number(count) }))
    .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1))
}
