import type { ReadAt } from '#data/scope.ts'
import { ringOf } from '#engines/geometry/circle-ring.ts'
import { localProjection } from '#engines/geometry/distance.ts'
import { groundFeaturesIn, listCategories, listNeighborhoods, mapBackground } from '#modules/agencies/index.ts'
import { type CandidateFilter, listCandidates } from './candidate.store.ts'
import type { Candidate } from './candidate.ts'
import { type CandidateCard, type ScanView, withoutPlace } from './candidate-view.ts'
import { findLatestScan } from './scan.store.ts'
import { isUnderWay } from './scan.ts'

const MOST_FEATURES = 500

/** Candidates with the names that pages say; without blocks and exact circles for those who do not go there. */
export async function cardsOf(at: ReadAt, candidates: readonly Candidate[], { exact }: { exact: boolean }): Promise<CandidateCard[]> {
  const neighborhoods = new Map((await listNeighborhoods(at)).map((one) => [one.id, one]))
  const categories = new Map((await listCategories(at)).map((one) => [one.slug, one.names]))
  return candidates.map((candidate) => {
    const neighborhood = candidate.neighborhoodId === null ? undefined : neighborhoods.get(candidate.neighborhoodId)
    const card = {
      candidate,
      neighborhood: neighborhood && { slug: neighborhood.slug, name: neighborhood.name },
      categoryNames: candidate.source === 'reports' ? categories.get(candidate.topic) : undefined,
    }
    return exact ? card : withoutPlace(card)
  })
}

export const listCards = async (at: ReadAt, filter: CandidateFilter, shown: { exact: boolean }): Promise<CandidateCard[]> =>
  cardsOf(at, await listCandidates(at, filter), shown)

/** How far the look is that is under way, and what the last complete one looked at. */
export async function scanViewOf(at: ReadAt, now: Date): Promise<ScanView> {
  const latest = await findLatestScan(at)
  return { latest, done: await findLatestScan(at, { done: true }), isUnderWay: latest !== undefined && isUnderWay(latest, now) }
}

const ROOM = 2.2

/** The candidate's circle as a ring, the box around it with room, and the streets in it. */
export async function surroundingsOf(at: ReadAt, { area }: Candidate) {
  const { toLatLng } = localProjection(area)
  const reach = Math.max(220, area.radiusM * ROOM)
  const [low, high] = [toLatLng({ x: -reach, y: -reach * 0.75 }), toLatLng({ x: reach, y: reach * 0.75 })]
  const box = { west: low.lng, south: low.lat, east: high.lng, north: high.lat }
  const background = mapBackground(await groundFeaturesIn(at, box, MOST_FEATURES))
  return { background, circle: { ring: ringOf(area), bounds: [box.west, box.south, box.east, box.north] as const } }
}
