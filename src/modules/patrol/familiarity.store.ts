import type { ReadAt } from '#data/scope.ts'
import { blockOf } from './contact.ts'
import { type ContactFact, FAMILIARITY_DAYS } from './familiarity.ts'

const DAY_MS = 86_400_000

/** The contacts of some neighborhoods in the last 180 days, as familiarity counts them. */
export async function listContactFacts(at: ReadAt, neighborhoodIds: readonly string[], now: Date): Promise<ContactFact[]> {
  if (neighborhoodIds.length === 0) return []
  const rows = await at.db
    .selectFrom('contact as c')
    .leftJoin('place as p', (join) => join.onRef('p.agency_id', '=', 'c.agency_id').onRef('p.id', '=', 'c.place_id'))
    .leftJoin('promise as m', (join) => join.onRef('m.agency_id', '=', 'c.agency_id').onRef('m.id', '=', 'c.promise_id'))
    .select(['c.neighborhood_id as neighborhoodId', 'c.officer_id as officerId', 'c.block', 'c.language', 'c.happened_at as happenedAt'])
    .select(['c.began_by as beganBy', 'p.lat', 'p.lng', 'p.kind as placeKind', 'm.state as promiseState'])
    .where('c.agency_id', '=', at.agencyId)
    .where('c.neighborhood_id', 'in', neighborhoodIds)
    .where('c.happened_at', '>', new Date(now.getTime() - FAMILIARITY_DAYS * DAY_MS))
    .orderBy('c.happened_at')
    .limit(50_000)
    .execute()
  return rows.map(({ neighborhoodId, officerId, block, language, happenedAt, beganBy, lat, lng, placeKind, promiseState }) => ({
    ...{ officerId, language, happenedAt, placeKind },
    neighborhoodId: neighborhoodId ?? '',
    block: block ?? (lat !== null && lng !== null ? blockOf(lat, lng) : null),
    isTwoWay: beganBy === 'resident' || promiseState === 'kept' || promiseState === 'kept-late',
  }))
}

/** Reports of the last year by language: what people of these neighborhoods speak, as far as they told us. */
export const countReportLanguages = async (at: ReadAt, neighborhoodIds: readonly string[], now: Date) =>
  neighborhoodIds.length === 0
    ? []
    : await at.db
        .selectFrom('report')
        .select(({ fn }) => ['language', fn.countAll<number>().as('reports')])
        .where('agency_id', '=', at.agencyId)
        .where('neighborhood_id', 'in', neighborhoodIds)
        .where('filed_at', '>', new Date(now.getTime() - 365 * DAY_MS))
        .groupBy('language')
        .orderBy('language')
        .execute()
