import { sql } from 'kysely'
import type { ReadAt } from '#data/scope.ts'
import type { OwnerKind, PromiseState, ToKind } from './promise.ts'
import type { PromiseCount } from './promise-standing.ts'

/** Which promises: what is left out does not narrow; `neighborhoodIds` is not empty. `officerId` also finds what is no longer theirs to keep. */
export type PromiseFilter = {
  readonly neighborhoodId?: string | undefined
  readonly neighborhoodIds?: readonly string[] | undefined
  readonly dueUntil?: string | undefined
  /** Words that must occur in what was promised or in who promised, in any case. */
  readonly text?: string | undefined
  readonly officerId?: string | undefined
  readonly unitId?: string | undefined
  readonly reportId?: string | undefined
  readonly problemSlug?: string | undefined
  readonly ownerKind?: OwnerKind | undefined
  /** Several states at once: kept is `['kept', 'kept-late']`. */
  readonly states?: readonly PromiseState[] | undefined
  /** Also those that the public does not see. */
  readonly withHidden?: boolean | undefined
}

/** A promise as lists show it. */
export type ListedPromise = {
  readonly id: string
  readonly what: string
  readonly ownerKind: OwnerKind
  readonly ownerName: string
  readonly toKind: ToKind
  readonly toName: string
  readonly dueOn: string
  readonly state: PromiseState
  readonly madeAt: Date
  readonly settledAt: Date | null
  readonly settledWords: string | null
  readonly reportId: string | null
  readonly problemSlug: string | null
  readonly neighborhoodName: string | null
}

/** Where the next page begins: after this day and id. */
export type Cursor = { readonly dueOn: string; readonly id: string }

const columns = [
  'promise.id',
  'promise.what',
  'promise.owner_kind as ownerKind',
  'promise.owner_name as ownerName',
  'promise.to_kind as toKind',
  'promise.to_name as toName',
  'promise.due_on as dueOn',
  'promise.state',
  'promise.made_at as madeAt',
  'promise.settled_at as settledAt',
  'promise.settled_words as settledWords',
  'promise.report_id as reportId',
  'promise.problem_slug as problemSlug',
  'neighborhood.name as neighborhoodName',
] as const

const like = (text = '') => `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`

function narrowed(at: ReadAt, filter: PromiseFilter) {
  return at.db
    .selectFrom('promise')
    .where('promise.agency_id', '=', at.agencyId)
    .$if(!filter.withHidden, (query) => query.where('promise.is_public', '=', true))
    .$if(filter.neighborhoodId !== undefined, (query) => query.where('promise.neighborhood_id', '=', filter.neighborhoodId ?? ''))
    .$if(filter.neighborhoodIds !== undefined, (query) => query.where('promise.neighborhood_id', 'in', [...(filter.neighborhoodIds ?? [])]))
    .$if(Boolean(filter.text), (query) =>
      query.where((where) =>
        where.or([where('promise.what', 'ilike', like(filter.text)), where('promise.owner_name', 'ilike', like(filter.text))]),
      ),
    )
    .$if(filter.dueUntil !== undefined, (query) => query.where('promise.due_on', '<=', filter.dueUntil ?? ''))
    .$if(filter.officerId !== undefined, (query) => query.where('promise.officer_id', '=', filter.officerId ?? ''))
    .$if(filter.unitId !== undefined, (query) => query.where('promise.unit_id', '=', filter.unitId ?? ''))
    .$if(filter.reportId !== undefined, (query) => query.where('promise.report_id', '=', filter.reportId ?? ''))
    .$if(filter.problemSlug !== undefined, (query) => query.where('promise.problem_slug', '=', filter.problemSlug ?? ''))
    .$if(filter.ownerKind !== undefined, (query) => query.where('promise.owner_kind', '=', filter.ownerKind ?? 'officer'))
    .$if(filter.states !== undefined, (query) => query.where('promise.state', 'in', [...(filter.states ?? [])]))
}

const listed = (at: ReadAt, filter: PromiseFilter) =>
  narrowed(at, filter)
    .leftJoin('neighborhood', (join) =>
      join.on('neighborhood.agency_id', '=', at.agencyId).onRef('neighborhood.id', '=', 'promise.neighborhood_id'),
    )
    .select(columns)

/** Promises by their day, the latest first; `after` is the last one of the page before. */
export const listPromisesOf = (
  at: ReadAt,
  filter: PromiseFilter & { limit: number; after?: Cursor | undefined },
): Promise<ListedPromise[]> =>
  listed(at, filter)
    .$if(filter.after !== undefined, (query) =>
      query.where(sql<boolean>`(promise.due_on, promise.id) < (${filter.after?.dueOn}::date, ${filter.after?.id}::uuid)`),
    )
    .orderBy('promise.due_on', 'desc')
    .orderBy('promise.id', 'desc')
    .limit(filter.limit)
    .execute()

/** Open promises, the one that is due first at the top. */
export const listOpenPromises = (at: ReadAt, filter: PromiseFilter & { limit: number }): Promise<ListedPromise[]> =>
  listed(at, { ...filter, states: ['open'] })
    .orderBy('promise.due_on')
    .orderBy('promise.id')
    .limit(filter.limit)
    .execute()

/**
 * What came of the promises whose day is on or after `sinceOn`. One pass over an index range: cheap for a year of a neighborhood or an officer,
 * some milliseconds for a year of a large city.
 */
export async function countPromises(at: ReadAt, filter: PromiseFilter & { sinceOn: string; today: string }): Promise<PromiseCount> {
  const counted = await narrowed(at, filter)
    .where('promise.due_on', '>=', filter.sinceOn)
    .select([
      sql<number>`count(*) filter (where promise.state = 'kept')::int`.as('kept'),
      sql<number>`count(*) filter (where promise.state = 'kept-late')::int`.as('keptLate'),
      sql<number>`count(*) filter (where promise.state = 'broken')::int`.as('broken'),
      sql<number>`count(*) filter (where promise.state = 'open' and promise.due_on >= ${filter.today}::date)::int`.as('open'),
      sql<number>`count(*) filter (where promise.state = 'open' and promise.due_on < ${filter.today}::date)::int`.as('late'),
    ])
    .executeTakeFirst()
  return counted ?? { kept: 0, keptLate: 0, broken: 0, open: 0, late: 0 }
}
