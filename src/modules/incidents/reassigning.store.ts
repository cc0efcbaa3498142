import type { ReadAt, WriteAt } from '#data/scope.ts'

export type LocatedTable = 'incident' | 'service_request'
export const LOCATED_TABLES: readonly LocatedTable[] = ['incident', 'service_request']

export type LocatedRow = {
  readonly id: string
  readonly lat: number | null
  readonly lng: number | null
  readonly neighborhoodId: string | null
}

/** Located rows in the order of their ids, after `after`. */
export const listLocated = (at: ReadAt, table: LocatedTable, { after, limit }: { after: string | undefined; limit: number }) =>
  at.db
    .selectFrom(table)
    .select(['id', 'lat', 'lng', 'neighborhood_id as neighborhoodId'])
    .where('agency_id', '=', at.agencyId)
    .where('lat', 'is not', null)
    .$if(after !== undefined, (query) => query.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute()

export async function saveNeighborhoodOf(at: WriteAt, table: LocatedTable, ids: readonly string[], neighborhoodId: string | null) {
  await at.db
    .updateTable(table)
    .set({ neighborhood_id: neighborhoodId })
    .where('agency_id', '=', at.agencyId)
    .where('id', 'in', [...ids])
    .execute()
}

const LATEST = { 'boundaries-changed': 'ground', 'incidents-reassigned': 'incidents' } as const

async function latestOf(at: ReadAt, kind: keyof typeof LATEST): Promise<number> {
  const event = await at.db
    .selectFrom('event')
    .select('seq')
    .where('agency_id', '=', at.agencyId)
    .where('about_kind', '=', LATEST[kind])
    .where('about_id', '=', at.agencyId)
    .where('kind', '=', kind)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return event?.seq ?? 0
}

/** Whether a boundary changed since rows were last put into their neighborhoods. Two look-ups of an index. */
export const boundariesChangedSince = async (at: ReadAt): Promise<boolean> =>
  (await latestOf(at, 'boundaries-changed')) > (await latestOf(at, 'incidents-reassigned'))
