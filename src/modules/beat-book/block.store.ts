import { sql } from 'kysely'
import type { ReadAt } from '#data/scope.ts'
import { blockOf } from '#modules/patrol/index.ts'
import { type BlindSpots, blocksOf } from './block.ts'
import type { Introduction } from './first-weeks.ts'

export const BLIND_DAYS = 90
const YEAR_DAYS = 365
const DAY_MS = 86_400_000
const before = (now: Date, days: number) => new Date(now.getTime() - days * DAY_MS)

/** Fewer addresses than this make no block: a shed at the edge of a park. */
const LEAST_ADDRESSES = 4

/**
 * The blocks of some neighborhoods, and those on which no officer met anybody for 90 days, the one with most addresses first. A contact kept
 * with a place alone counts for the place's block. Cost: one pass over the neighborhoods' addresses by cell.
 */
export async function findBlindSpots(at: ReadAt, neighborhoodIds: readonly string[], now: Date): Promise<BlindSpots> {
  if (neighborhoodIds.length === 0) return { blocks: 0, without: [] }
  const cells = await at.db
    .selectFrom('address')
    .select(['cell', sql<string>`min(label)`.as('label'), sql<number>`count(*)::int`.as('count')])
    .where('agency_id', '=', at.agencyId)
    .where('neighborhood_id', 'in', [...neighborhoodIds])
    .where('kind', '=', 'address')
    .groupBy('cell')
    .execute()
  const met = await at.db
    .selectFrom('contact')
    .leftJoin('place', (join) => join.onRef('place.agency_id', '=', 'contact.agency_id').onRef('place.id', '=', 'contact.place_id'))
    .select(['contact.block', 'place.lat', 'place.lng'])
    .distinct()
    .where('contact.agency_id', '=', at.agencyId)
    .where('contact.neighborhood_id', 'in', [...neighborhoodIds])
    .where('contact.happened_at', '>', before(now, BLIND_DAYS))
    .execute()
  const blocks = blocksOf(cells).filter(({ addresses }) => addresses >= LEAST_ADDRESSES)
  const seen = new Set(met.map(({ block, lat, lng }) => block ?? (lat !== null && lng !== null ? blockOf(lat, lng) : null)))
  return { blocks: blocks.length, without: blocks.filter(({ block }) => !seen.has(block)) }
}

/**
 * To whom a new officer should be introduced: the organizations in the beat's book, and its places where this officer has met nobody in the
 * last year. `officerId` undefined: all places.
 */
export async function introductionsOf(at: ReadAt, beatId: string, now: Date, officerId?: string): Promise<Introduction[]> {
  const organizations = await at.db
    .selectFrom('book_entry')
    .innerJoin('organization', (join) =>
      join.onRef('organization.agency_id', '=', 'book_entry.agency_id').onRef('organization.id', '=', 'book_entry.organization_id'),
    )
    .leftJoin('organization_contact', (join) =>
      join
        .onRef('organization_contact.agency_id', '=', 'organization.agency_id')
        .onRef('organization_contact.organization_id', '=', 'organization.id'),
    )
    .select(['organization.id', 'organization.name', sql<boolean>`count(organization_contact.id) > 0`.as('hasContactPerson')])
    .where('book_entry.agency_id', '=', at.agencyId)
    .where('book_entry.beat_id', '=', beatId)
    .where('book_entry.ended_at', 'is', null)
    .groupBy(['organization.id', 'organization.name'])
    .orderBy('organization.name')
    .execute()
  const places = await listPlacesMet(at, beatId, before(now, YEAR_DAYS), officerId)
  return [
    ...organizations.map((one): Introduction => ({ ...one, kind: 'organization', contacts: 0 })),
    ...places
      .filter(({ own }) => own === 0)
      .map(({ own: _own, ...one }): Introduction => ({ ...one, kind: 'place', hasContactPerson: false })),
  ]
}

/** Places of a beat with how many contacts anybody had there since a moment, and how many of them one officer. */
const listPlacesMet = (at: ReadAt, beatId: string, since: Date, officerId: string | undefined) =>
  at.db
    .selectFrom('place')
    .innerJoin('neighborhood', (join) =>
      join.onRef('neighborhood.agency_id', '=', 'place.agency_id').onRef('neighborhood.id', '=', 'place.neighborhood_id'),
    )
    .leftJoin('contact', (join) =>
      join
        .onRef('contact.agency_id', '=', 'place.agency_id')
        .onRef('contact.place_id', '=', 'place.id')
        .on('contact.happened_at', '>', since),
    )
    .select(['place.id', 'place.name', sql<number>`count(contact.id)::int`.as('contacts')])
    .select(sql<number>`count(contact.id) filter (where contact.officer_id = ${officerId ?? null}::uuid)::int`.as('own'))
    .where('place.agency_id', '=', at.agencyId)
    .where('neighborhood.beat_id', '=', beatId)
    .where('place.ended_at', 'is', null)
    .groupBy(['place.id', 'place.name'])
    .orderBy('place.name')
    .execute()
