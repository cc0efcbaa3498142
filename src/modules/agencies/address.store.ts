import { type SqlBool, sql } from 'kysely'
import type { ReadAt, WriteAt } from '#data/scope.ts'
import { type Address, cellOfAddress, cellRangesNear, nearestFirst, type Place } from './address.ts'
import { answersTo, ranked, type Search, searchOf, tokensOf, withoutNumber } from './address-search.ts'
import { storedWord } from './address-word.ts'
import { middleOf } from './ground.ts'
import { groundIndex } from './neighborhood.store.ts'

const columns = ['id', 'kind', 'label', 'lat', 'lng', 'neighborhood_id as neighborhoodId'] as const
const ADDRESSES_AT_ONCE = 1000
const TOKENS_AT_ONCE = 3000
/** Ranked in memory; more than these share every typed word only where one word was typed. */
const MOST_FOUND = 400

/** Saves addresses with the words they are found by. `id` fresh for each; the neighborhood as `groundIndex` says. */
export async function saveAddresses(at: WriteAt, addresses: readonly Address[]): Promise<void> {
  for (let from = 0; from < addresses.length; from += ADDRESSES_AT_ONCE)
    await at.db
      .insertInto('address')
      .values(
        addresses.slice(from, from + ADDRESSES_AT_ONCE).map((address) => ({
          agency_id: at.agencyId,
          id: address.id,
          kind: address.kind,
          label: address.label,
          lat: address.lat,
          lng: address.lng,
          cell: cellOfAddress(address),
          neighborhood_id: address.neighborhoodId,
        })),
      )
      .execute()
  const tokens = addresses.flatMap(({ id, label }) => tokensOf(label).map((token) => ({ agency_id: at.agencyId, token, address_id: id })))
  for (let from = 0; from < tokens.length; from += TOKENS_AT_ONCE)
    await at.db
      .insertInto('address_token')
      .values(tokens.slice(from, from + TOKENS_AT_ONCE))
      .execute()
}

/**
 * Addresses that have every word, and a word that begins with the start; at most 400: named places and crossings first, or with
 * `nearNumber` those whose house number is nearest to it.
 */
async function findByTokens(at: ReadAt, { words, start }: Search, nearNumber?: number): Promise<Address[]> {
  const wanted = [
    ...words.map((word) => sql<SqlBool>`token = ${word}`),
    ...(start === undefined ? [] : [sql<SqlBool>`((token >= ${start} and token < ${`${start}~`}) or token = ${storedWord(start)})`]),
  ]
  let query = at.db.selectFrom('address').select(columns).where('agency_id', '=', at.agencyId)
  for (const condition of wanted)
    query = query.where('id', 'in', (inner) =>
      inner.selectFrom('address_token').select('address_id').where('agency_id', '=', at.agencyId).where(condition),
    )
  if (nearNumber !== undefined)
    query = query.orderBy(sql`abs(coalesce(substring(label from '^[0-9]{1,9}')::bigint, 999999999) - ${nearNumber}::bigint)`)
  return query.orderBy('kind', 'desc').orderBy('label').limit(MOST_FOUND).execute()
}

/**
 * What a typed text may mean, best first: addresses, crossings, named places and neighborhoods. Empty where nothing fits.
 * Where a house number is not known, the nearest numbers of that street.
 */
export async function lookUpPlace(at: ReadAt, text: string, limit = 8): Promise<Place[]> {
  const search = searchOf(text.slice(0, 200))
  if (!search) return []
  const ground = await groundIndex(at)
  const neighborhoods = ground.neighborhoods
    .filter(({ name }) => answersTo(name, search))
    .map(({ id, name, area }): Place => ({ id, kind: 'neighborhood', label: name, ...middleOf(area), neighborhoodId: id }))
  const found = await findByTokens(at, search)
  const street = found.length === 0 ? withoutNumber(search) : undefined
  return ranked([...neighborhoods, ...(street ? await findByTokens(at, street, search.number) : found)], search, limit)
}

/** Addresses within `radiusM` of a place, nearest first, at most `limit`. */
export async function addressesNear(at: ReadAt, from: { lat: number; lng: number; radiusM: number; limit?: number }) {
  const ranges = cellRangesNear(from.lat, from.lng, from.radiusM)
  const rows = await at.db
    .selectFrom('address')
    .select(columns)
    .where('agency_id', '=', at.agencyId)
    .where((where) => where.or(ranges.map((range) => where.and([where('cell', '>=', range.from), where('cell', '<=', range.to)]))))
    .execute()
  return nearestFirst(rows, from, from.radiusM).slice(0, from.limit ?? rows.length)
}

/** Where the addresses of one neighborhood lie: what masking makes its groups of. Only true addresses, no crossings or places. */
export const listAddressPoints = (at: ReadAt, neighborhoodId: string): Promise<{ lat: number; lng: number }[]> =>
  at.db
    .selectFrom('address')
    .select(['lat', 'lng'])
    .where('agency_id', '=', at.agencyId)
    .where('neighborhood_id', '=', neighborhoodId)
    .where('kind', '=', 'address')
    .execute()

/** Every label, to tell what a file adds. About 10 MB for 200,000 addresses. */
export async function listAddressLabels(at: ReadAt): Promise<string[]> {
  const rows = await at.db.selectFrom('address').select('label').where('agency_id', '=', at.agencyId).execute()
  return rows.map(({ label }) => label)
}
