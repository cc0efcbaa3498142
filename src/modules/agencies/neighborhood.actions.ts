import { recordEvent } from '#data/events.ts'
import type { WriteAt } from '#data/scope.ts'
import { checkBoundaries } from '#engines/geometry/boundary-check.ts'
import { newRows, reassignNeighborhoods, recordBoundariesChanged } from './boundary.actions.ts'
import { endNeighborhoodRows, saveNeighborhoodWords } from './boundary.store.ts'
import { findNeighborhood, listNeighborhoodSlugs, listNeighborhoods, saveNeighborhoods } from './neighborhood.store.ts'
import { type NameRefusal, type NeighborhoodPage, refusalOfName } from './neighborhood.ts'

export type NeighborhoodWords = { readonly name: string; readonly about: string; readonly population: string }
export type NeighborhoodRefusals = {
  readonly name?: NameRefusal
  readonly about?: 'about-too-long'
  readonly population?: 'population-not-a-number'
}

/** Renames a neighborhood and says more about it. Its URL stays, since people have it on paper. */
export async function describeNeighborhood(
  at: WriteAt,
  slug: string,
  typed: NeighborhoodWords,
): Promise<'not-found' | NeighborhoodRefusals | undefined> {
  const neighborhood = await findNeighborhood(at, slug)
  if (!neighborhood) return 'not-found'
  const others = (await listNeighborhoods(at)).filter(({ id }) => id !== neighborhood.id).map(({ name }) => name)
  const name = refusalOfName(typed.name, others)
  const refusals: NeighborhoodRefusals = {
    ...(name ? { name } : {}),
    ...(typed.about.length > 2000 ? { about: 'about-too-long' } : {}),
    ...(/^\d{0,8}$/.test(typed.population) ? {} : { population: 'population-not-a-number' }),
  }
  if (Object.keys(refusals).length > 0) return refusals
  const population = typed.population === '' ? null : Number(typed.population)
  await saveNeighborhoodWords(at, neighborhood.id, { name: typed.name.trim(), about: typed.about.trim() || null, population })
  await recordGround(at, 'neighborhood-described', neighborhood)
  return undefined
}

/** Ends a neighborhood: it keeps its history, loses its beat and its addresses, and is offered to nobody. */
export async function endNeighborhood(at: WriteAt, slug: string): Promise<'not-found' | undefined> {
  const neighborhood = await findNeighborhood(at, slug)
  if (!neighborhood) return 'not-found'
  await endNeighborhoodRows(at, [neighborhood.id])
  await recordGround(at, 'neighborhood-ended', neighborhood)
  await recordBoundariesChanged(at, 1)
  await reassignNeighborhoods(at)
  return undefined
}

export type DrawRefusal = NameRefusal | 'not-drawn' | 'crosses-itself'

/** Adds a neighborhood that was drawn on the map: `shape` is the text of a GeoJSON Polygon. Returns its slug, or why not. */
export async function drawNeighborhood(
  at: WriteAt,
  drawn: { name: string; shape: string },
): Promise<{ refusal: DrawRefusal } | { slug: string }> {
  const refusal = refusalOfName(
    drawn.name,
    (await listNeighborhoods(at)).map(({ name }) => name),
  )
  if (refusal) return { refusal }
  const { areas, findings } = checkBoundaries({
    type: 'Feature',
    properties: { name: drawn.name.trim() },
    geometry: polygonOf(drawn.shape),
  })
  if (areas.length === 0) return { refusal: findings.some(({ kind }) => kind === 'crosses-itself') ? 'crosses-itself' : 'not-drawn' }
  const rows = newRows(areas, await listNeighborhoodSlugs(at))
  await saveNeighborhoods(at, rows)
  await recordBoundariesChanged(at, 1)
  await reassignNeighborhoods(at)
  return { slug: rows[0]!.slug }
}

function polygonOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    const geometry = typeof value === 'object' && value !== null && 'geometry' in value ? value.geometry : value
    return geometry
  } catch {
    return null
  }
}

/** Everything about the ground is recorded about the agency's ground as a whole: kept boundary indexes follow its latest event. */
const recordGround = (at: WriteAt, kind: string, neighborhood: Pick<NeighborhoodPage, 'id'>) =>
  recordEvent(at, {
    kind,
    about: { kind: 'ground', id: at.agencyId },
    neighborhoodId: neighborhood.id,
    detail: { neighborhood: neighborhood.id },
  })
