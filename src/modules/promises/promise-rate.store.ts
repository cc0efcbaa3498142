import { sql } from 'kysely'
import type { ReadAt } from '#data/scope.ts'
import type { PromiseCount } from './promise-standing.ts'

export type GroupedCount = PromiseCount & { readonly key: string; readonly name: string | null }
type Window = { readonly sinceOn: string; readonly today: string }

const counts = ({ today }: Window) =>
  [
    sql<number>`count(*) filter (where promise.state = 'kept')::int`.as('kept'),
    sql<number>`count(*) filter (where promise.state = 'kept-late')::int`.as('keptLate'),
    sql<number>`count(*) filter (where promise.state = 'broken')::int`.as('broken'),
    sql<number>`count(*) filter (where promise.state = 'open' and promise.due_on >= ${today}::date)::int`.as('open'),
    sql<number>`count(*) filter (where promise.state = 'open' and promise.due_on < ${today}::date)::int`.as('late'),
  ] as const

const publicSince = (at: ReadAt, { sinceOn }: Window) =>
  at.db
    .selectFrom('promise')
    .where('promise.agency_id', '=', at.agencyId)
    .where('promise.is_public', '=', true)
    .where('promise.due_on', '>=', sinceOn)

/** Public promises whose day is on or after `sinceOn`, by who promised: chief, officers of each rank, units, partners, residents. */
export const countByOwner = (at: ReadAt, window: Window): Promise<GroupedCount[]> =>
  publicSince(at, window)
    .leftJoin('officer', (join) => join.onRef('officer.agency_id', '=', 'promise.agency_id').onRef('officer.id', '=', 'promise.officer_id'))
    .select(['promise.owner_kind as key', 'officer.rank as name'])
    .select(counts(window))
    .groupBy(['promise.owner_kind', 'officer.rank'])
    .execute()

/** The same by the unit or city department that promised. */
export const countByUnit = (at: ReadAt, window: Window): Promise<GroupedCount[]> =>
  publicSince(at, window)
    .innerJoin('unit', (join) => join.onRef('unit.agency_id', '=', 'promise.agency_id').onRef('unit.id', '=', 'promise.unit_id'))
    .select(['unit.slug as key', 'unit.name'])
    .select(counts(window))
    .groupBy(['unit.slug', 'unit.name'])
    .execute()

/** The same by neighborhood. */
export const countByNeighborhood = (at: ReadAt, window: Window): Promise<GroupedCount[]> =>
  publicSince(at, window)
    .innerJoin('neighborhood', (join) =>
      join.onRef('neighborhood.agency_id', '=', 'promise.agency_id').onRef('neighborhood.id', '=', 'promise.neighborhood_id'),
    )
    .select(['neighborhood.slug as key', 'neighborhood.name'])
    .select(counts(window))
    .groupBy(['neighborhood.slug', 'neighborhood.name'])
    .execute()
