import { distanceToSegmentM, type LocalPoint, localProjection } from './distance.ts'
import { type Area, boxCenter, boxOf, type Polygon, type Position, polygonsOf, type Ring } from './polygon.ts'

/**
 * The area with fewer corners, for drawing only: no corner moves, and none is left out that lies farther than `toleranceM` from the line
 * that stays (Douglas & Peucker 1973). Holes and islands that shrink to nothing are dropped, never the largest outline.
 * Each area is simplified for itself: neighbors may part by up to the tolerance, so never ask a simplified area what lies in it.
 */
export function simplify(area: Area, toleranceM: number): Area {
  const plane = localProjection(boxCenter(boxOf(area)))
  const thinned = polygonsOf(area)
    .map((rings) => rings.map((ring) => simplifyRing(ring, toleranceM, plane.toLocal)).filter((ring, i) => i === 0 || ring.length >= 4))
    .filter(([outline]) => outline && outline.length >= 4)
  const [only, ...more] = thinned
  if (!only) return area
  return more.length === 0 ? ({ type: 'Polygon', coordinates: only } satisfies Polygon) : { type: 'MultiPolygon', coordinates: thinned }
}

/** Split at the corner farthest from the first one, so that both halves are open lines with fixed ends. */
function simplifyRing(ring: Ring, toleranceM: number, toLocal: (lat: number, lng: number) => LocalPoint): Position[] {
  const points = ring.map(([lng = 0, lat = 0]) => toLocal(lat, lng))
  const far = points.reduce((best, p, i) => (spanM(points[0]!, p) > spanM(points[0]!, points[best]!) ? i : best), 0)
  const kept = new Set([0, far, points.length - 1])
  const open: [number, number][] = [
    [0, far],
    [far, points.length - 1],
  ]
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span
    let worst = -1
    let worstM = toleranceM
    for (let i = from + 1; i < to; i++) {
      const offM = distanceToSegmentM(points[i]!, points[from]!, points[to]!)
      if (offM > worstM) [worst, worstM] = [i, offM]
    }
    if (worst < 0) continue
    kept.add(worst)
    open.push([from, worst], [worst, to])
  }
  return ring.filter((_, i) => kept.has(i))
}

const spanM = (a: LocalPoint, b: LocalPoint): number => Math.hypot(a.x - b.x, a.y - b.y)
