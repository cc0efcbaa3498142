import type { ReadAt } from '#data/scope.ts'
import { listBeats, listNeighborhoods } from '#modules/agencies/index.ts'
import { findPlace, listPlaces } from '#modules/patrol/index.ts'
import type { BeatGround } from './beat-ground.ts'
import { listHandovers } from './handover.store.ts'

/** The beat of an address with its neighborhoods, places and handover under way; undefined where there is none. */
export async function findBeatGround(at: ReadAt, slug: string): Promise<BeatGround | undefined> {
  const beat = (await listBeats(at)).find((one) => one.slug === slug)
  if (!beat) return undefined
  const neighborhoods = (await listNeighborhoods(at)).filter(({ beatId }) => beatId === beat.id)
  const ids = neighborhoods.map(({ id }) => id)
  const handovers = await listHandovers(at, beat.id)
  return { beat, neighborhoods, places: await listPlaces(at, ids), handover: handovers.find(({ closedAt }) => closedAt === null) }
}

type Around = { readonly neighborhoodId: string | null; readonly placeId: string | null }

/** The names of an entry's place and neighborhood, for a search to find it by. */
export async function namesAround(at: ReadAt, { neighborhoodId, placeId }: Around): Promise<string> {
  const place = placeId ? (await findPlace(at, placeId))?.name : undefined
  const neighborhood = neighborhoodId ? (await listNeighborhoods(at)).find(({ id }) => id === neighborhoodId)?.name : undefined
  return [place, neighborhood].filter((name) => name !== undefined).join(' ')
}
