import { distanceToSegmentM, type LatLng, type LocalPoint, localProjection } from './distance.ts'
import { type Area, boxCenter, boxOf, contains, ringsOf } from './polygon.ts'

type Square = { readonly center: LocalPoint; readonly half: number; readonly insideM: number; readonly most: number }

/**
 * A place well inside the area, for its name on a map: the one farthest from every edge (pole of inaccessibility), within `precisionM`.
 * Also how far it is from the nearest edge. About 1 ms for a few hundred corners. Source: Agafonkin, polylabel.
 */
export function insidePoint(area: Area, precisionM = 10): LatLng & { readonly edgeM: number } {
  const plane = localProjection(boxCenter(boxOf(area)))
  const rings = ringsOf(area).map((ring) => ring.map(([lng = 0, lat = 0]) => plane.toLocal(lat, lng)))
  const insideM = (point: LocalPoint) => {
    const { lat, lng } = plane.toLatLng(point)
    return (contains(area, lat, lng) ? 1 : -1) * edgeDistanceM(rings, point)
  }
  const square = (center: LocalPoint, half: number): Square => {
    const distance = insideM(center)
    return { center, half, insideM: distance, most: distance + half * Math.SQRT2 }
  }
  const waiting = firstSquares(rings, square)
  let best = waiting.reduce((a, b) => (b.insideM > a.insideM ? b : a))
  while (waiting.length > 0) {
    const next = takeMost(waiting)
    if (next.insideM > best.insideM) best = next
    if (next.most - best.insideM <= precisionM) continue
    const half = next.half / 2
    for (const [dx, dy] of [
      [-1, -1],
      [1, -1],
      [-1, 1],
      [1, 1],
    ] as const) {
      waiting.push(square({ x: next.center.x + dx * half, y: next.center.y + dy * half }, half))
    }
  }
  return { ...plane.toLatLng(best.center), edgeM: best.insideM }
}

/** Metres from `point` to the nearest of the rings' edges, in their plane. */
export function edgeDistanceM(rings: readonly (readonly LocalPoint[])[], point: LocalPoint): number {
  let nearest = Infinity
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) nearest = Math.min(nearest, distanceToSegmentM(point, ring[i - 1]!, ring[i]!))
  }
  return nearest
}

function firstSquares(rings: readonly (readonly LocalPoint[])[], square: (center: LocalPoint, half: number) => Square): Square[] {
  const xs = rings.flatMap((ring) => ring.map(({ x }) => x))
  const ys = rings.flatMap((ring) => ring.map(({ y }) => y))
  const [west, south, east, north] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
  const half = Math.max(1, Math.min(east - west, north - south)) / 2
  const squares: Square[] = []
  for (let x = west + half; x - half < east; x += 2 * half) {
    for (let y = south + half; y - half < north; y += 2 * half) squares.push(square({ x, y }, half))
  }
  return squares
}

function takeMost(squares: Square[]): Square {
  let at = 0
  for (let i = 1; i < squares.length; i++) if (squares[i]!.most > squares[at]!.most) at = i
  return squares.splice(at, 1)[0]!
}
