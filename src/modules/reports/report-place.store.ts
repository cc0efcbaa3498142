import type { ReadAt, WriteAt } from '#data/scope.ts'
import { type Ground, type GroundNeighborhood, groundIndex, lookUpPlace } from '#modules/agencies/index.ts'
import { type Draft, pointIn } from './report-filing.ts'
import { EDGE_M, matchMeant, type ResolvedPlace } from './report-place.ts'

const MATCHES = 5

/** True when the agency has loaded its addresses; masking then stands for addresses instead of distance. */
export const hasAddresses = async (at: ReadAt | WriteAt): Promise<boolean> =>
  (await at.db
    .selectFrom('address')
    .select('id')
    .where('agency_id', '=', at.agencyId)
    .where('kind', '=', 'address')
    .limit(1)
    .executeTakeFirst()) !== undefined

const named = (neighborhood: GroundNeighborhood | undefined) =>
  neighborhood && { id: neighborhood.id, slug: neighborhood.slug, name: neighborhood.name }

function atPoint(ground: Ground, point: { lat: number; lng: number }, how: 'point' | 'matched', words: string | null): ResolvedPlace {
  const neighborhood = ground.neighborhoodAt(point.lat, point.lng) ?? ground.nearest(point.lat, point.lng, EDGE_M)?.boundary
  const isOutside = neighborhood === undefined && ground.neighborhoods.length > 0
  return {
    where: { words, ...point, neighborhoodId: neighborhood?.id ?? null },
    neighborhood: named(neighborhood),
    how,
    matches: [],
    match: '',
    isOutside,
  }
}

/**
 * The place in a draft, looked up: a point goes before typed words, and words before a chosen neighborhood.
 * Words that are not found are kept as they are, together with the neighborhood when one was chosen.
 */
export async function resolvePlace(at: ReadAt | WriteAt, draft: Draft): Promise<ResolvedPlace> {
  const ground = await groundIndex(at)
  const words = draft.place === '' ? null : draft.place
  const point = pointIn(draft)
  if (point) return atPoint(ground, point, 'point', words)
  const chosen = ground.neighborhoods.find(({ slug }) => slug === draft.neighborhood)
  const onlyWords = {
    where: { words, lat: null, lng: null, neighborhoodId: chosen?.id ?? null },
    neighborhood: named(chosen),
    isOutside: false,
  }
  if (words === null) return { ...onlyWords, how: chosen ? 'neighborhood' : 'nothing', matches: [], match: '' }
  const matches = await lookUpPlace(at, words, MATCHES)
  const meant = matchMeant(matches, draft)
  if (!meant) return { ...onlyWords, how: 'words', matches, match: matches.length > 0 ? 'none' : '' }
  if (meant.kind !== 'neighborhood')
    return { ...atPoint(ground, { lat: meant.lat, lng: meant.lng }, 'matched', words), matches, match: meant.id }
  const whole = ground.byId.get(meant.id)
  return {
    ...onlyWords,
    where: { ...onlyWords.where, neighborhoodId: meant.id },
    neighborhood: named(whole),
    how: 'matched',
    matches,
    match: meant.id,
  }
}
