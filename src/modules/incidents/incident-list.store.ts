import { type SqlBool, sql } from 'kysely'
import type { ReadAt } from '#data/scope.ts'
import type { SeenIncident } from './incident.ts'
import type { CountFilter } from './incident-count.store.ts'
import type { IncidentKind } from './kind.ts'

/** Where the next page begins: after this moment and id. */
export type IncidentCursor = { readonly occurredAt: Date; readonly id: string }

type Wanted = Pick<CountFilter, 'neighborhoodId' | 'kinds' | 'from' | 'until'> & { limit: number; after?: IncidentCursor | undefined }

const unlessSensitive = <T>(column: string) => sql<T | null>`case when incident.is_sensitive then null else ${sql.ref(column)} end`

/** Incidents of a window of time, the latest first. Always a window: the newest ever of a place is the question that does not scale. */
export const listIncidents = (at: ReadAt, { neighborhoodId, kinds, from, until, after, limit }: Wanted): Promise<SeenIncident[]> =>
  at.db
    .selectFrom('incident')
    .leftJoin('neighborhood', (join) =>
      join.onRef('neighborhood.agency_id', '=', 'incident.agency_id').onRef('neighborhood.id', '=', 'incident.neighborhood_id'),
    )
    .select([
      'incident.id',
      sql<IncidentKind>`incident.kind`.as('kind'),
      'incident.label',
      'incident.is_sensitive as isSensitive',
      'incident.occurred_at as occurredAt',
      'incident.occurred_until as occurredUntil',
      'incident.precise_to as preciseTo',
      'incident.count',
      unlessSensitive<string>('incident.place').as('place'),
      unlessSensitive<number>('incident.lat').as('lat'),
      unlessSensitive<number>('incident.lng').as('lng'),
      'neighborhood.name as neighborhoodName',
    ])
    .where('incident.agency_id', '=', at.agencyId)
    .where('incident.occurred_at', '>=', from)
    .where('incident.occurred_at', '<', until)
    .$if(neighborhoodId !== undefined, (query) => query.where('incident.neighborhood_id', '=', neighborhoodId ?? ''))
    .$if(kinds !== undefined, (query) => query.where('incident.kind', 'in', [...(kinds ?? []), '']))
    .$if(after !== undefined, (query) =>
      query
        .where('incident.occurred_at', '<=', after?.occurredAt ?? until)
        .where(sql<SqlBool>`(incident.occurred_at, incident.id) < (${after?.occurredAt.toISOString()}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy('incident.occurred_at', 'desc')
    .orderBy('incident.id', 'desc')
    .limit(limit)
    .execute()
