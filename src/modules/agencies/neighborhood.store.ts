import type { ReadAt, WriteAt } from '#data/scope.ts'
import { type Ground, groundOf } from './ground.ts'
import type { Neighborhood, NeighborhoodPage, NeighborhoodRow } from './neighborhood.ts'
import { byName } from './slug.ts'

const columns = ['id', 'slug', 'name', 'population', 'beat_id as beatId'] as const
const pageColumns = [...columns, 'about', 'boundary', 'area_m2 as areaM2'] as const

/** The neighborhoods of today by name, without their boundaries. */
export const listNeighborhoods = async (at: ReadAt): Promise<Neighborhood[]> =>
  byName(
    await at.db.selectFrom('neighborhood').select(columns).where('agency_id', '=', at.agencyId).where('ended_at', 'is', null).execute(),
  )

/** One neighborhood with its boundary; undefined also where it ended. */
export const findNeighborhood = (at: ReadAt, slug: string): Promise<NeighborhoodPage | undefined> =>
  at.db
    .selectFrom('neighborhood')
    .select(pageColumns)
    .where('agency_id', '=', at.agencyId)
    .where('slug', '=', slug)
    .where('ended_at', 'is', null)
    .executeTakeFirst()

/** The neighborhoods of today by name, with their boundaries: for maps and exports. */
export const listBoundaries = async (at: ReadAt): Promise<NeighborhoodPage[]> =>
  byName(
    await at.db.selectFrom('neighborhood').select(pageColumns).where('agency_id', '=', at.agencyId).where('ended_at', 'is', null).execute(),
  )

/** Every slug ever used, also by neighborhoods that ended: a URL never comes to mean another place. */
export async function listNeighborhoodSlugs(at: ReadAt): Promise<Set<string>> {
  const rows = await at.db.selectFrom('neighborhood').select('slug').where('agency_id', '=', at.agencyId).execute()
  return new Set(rows.map(({ slug }) => slug))
}

type Kept = { readonly version: string; readonly ground: Ground }
const grounds = new Map<string, Kept>()
const MOST_KEPT = 200

/** Changes with every event about the ground, and with the number of neighborhoods: one index look-up and a small count. */
async function groundVersion(at: ReadAt): Promise<string> {
  const latest = await at.db
    .selectFrom('event')
    .select('hash')
    .where('agency_id', '=', at.agencyId)
    .where('about_kind', '=', 'ground')
    .where('about_id', '=', at.agencyId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const { count } = await at.db
    .selectFrom('neighborhood')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('agency_id', '=', at.agencyId)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  return `${latest?.hash ?? ''} ${Number(count)}`
}

/**
 * The agency's neighborhoods by place, from memory for as long as no boundary, name or beat of theirs changed.
 * Right across processes: whether something changed is asked of the database each time, about a millisecond.
 */
export async function groundIndex(at: ReadAt): Promise<Ground> {
  const version = await groundVersion(at)
  const kept = grounds.get(at.agencyId)
  if (kept?.version === version) return kept.ground
  const rows = await listBoundaries(at)
  const ground = groundOf(rows.map(({ id, slug, name, beatId, boundary }) => ({ id, slug, name, beatId, area: boundary })))
  grounds.delete(at.agencyId)
  grounds.set(at.agencyId, { version, ground })
  const oldest = grounds.keys().next().value
  if (grounds.size > MOST_KEPT && oldest !== undefined) grounds.delete(oldest)
  return ground
}

const ROWS_AT_ONCE = 200

/** Saves many at once. Whoever calls it records `boundaries-changed`. */
export async function saveNeighborhoods(at: WriteAt, rows: readonly NeighborhoodRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    await at.db
      .insertInto('neighborhood')
      .values(
        rows.slice(from, from + ROWS_AT_ONCE).map((row) => ({
          agency_id: at.agencyId,
          id: row.id,
          slug: row.slug,
          name: row.name,
          about: row.about,
          population: row.population,
          boundary: JSON.stringify(row.boundary),
          area_m2: row.areaM2,
          beat_id: row.beatId,
          ended_at: null,
        })),
      )
      .execute()
}
