import { distanceM, type LatLng, localProjection } from '#engines/geometry/distance.ts'
import type { StreetGraph } from './street-graph.ts'
import { WALKING_SPEED_MPS } from './walking-speed.ts'

/** Farther than this from every street, a place is not on the network: the middle of a large park, a river, another town. */
export const SNAP_WITHIN_M = 300

/** Where a place meets the network. */
export type Snap = {
  readonly edge: number
  /** Which stretch of the edge: 0 from its first junction to its first bend. */
  readonly stretch: number
  /** The nearest place on the street. */
  readonly at: LatLng
  /** Hundredths of a second along the edge to its first and to its second junction. */
  readonly toFrom: number
  readonly toTo: number
  /** Seconds across the open from the place to the street. */
  readonly offSeconds: number
  readonly component: number
}

/** Both ends and all bends of an edge, in order. */
export function shapeOf(graph: StreetGraph, edge: number): LatLng[] {
  const { latE7, lngE7, bendStart, bendLatE7, bendLngE7 } = graph
  const junction = (j: number): LatLng => ({ lat: latE7[j]! / 1e7, lng: lngE7[j]! / 1e7 })
  const shape = [junction(graph.from[edge]!)]
  for (let i = bendStart[edge]!; i < bendStart[edge + 1]!; i++) shape.push({ lat: bendLatE7[i]! / 1e7, lng: bendLngE7[i]! / 1e7 })
  shape.push(junction(graph.to[edge]!))
  return shape
}

type Nearest = { readonly stretch: number; readonly share: number; readonly meters: number }

/** The nearest place of a line to the origin of `toLocal`. */
function nearestOf(shape: readonly LatLng[], toLocal: ReturnType<typeof localProjection>['toLocal']): Nearest {
  let best: Nearest = { stretch: 0, share: 0, meters: Infinity }
  let a = toLocal(shape[0]!.lat, shape[0]!.lng)
  for (let i = 1; i < shape.length; i++) {
    const b = toLocal(shape[i]!.lat, shape[i]!.lng)
    const [dx, dy] = [b.x - a.x, b.y - a.y]
    const length2 = dx * dx + dy * dy
    const share = length2 === 0 ? 0 : Math.max(0, Math.min(1, -(a.x * dx + a.y * dy) / length2))
    const meters = Math.hypot(a.x + share * dx, a.y + share * dy)
    if (meters < best.meters) best = { stretch: i - 1, share, meters }
    a = b
  }
  return best
}

function snapTo(graph: StreetGraph, edge: number, shape: readonly LatLng[], { stretch, share }: Nearest, point: LatLng): Snap {
  const [a, b] = [shape[stretch]!, shape[stretch + 1]!]
  const at = { lat: a.lat + share * (b.lat - a.lat), lng: a.lng + share * (b.lng - a.lng) }
  let [before, all] = [0, 0]
  for (let i = 1; i < shape.length; i++) {
    const meters = distanceM(shape[i - 1]!, shape[i]!)
    before += i <= stretch ? meters : i === stretch + 1 ? share * meters : 0
    all += meters
  }
  const toFrom = all === 0 ? 0 : graph.centiseconds[edge]! * (before / all)
  return {
    ...{ edge, stretch, at, toFrom, toTo: graph.centiseconds[edge]! - toFrom },
    ...{ offSeconds: distanceM(point, at) / WALKING_SPEED_MPS, component: graph.component[graph.from[edge]!]! },
  }
}

const REACHES_M = [40, 120, SNAP_WITHIN_M]

/**
 * Where each place meets the network: the nearest place on any street of the largest piece within 300 m; where none is, on any other piece;
 * undefined where no street is near. Some 10 microseconds a place in a town.
 */
export function snapPoints(graph: StreetGraph, points: readonly LatLng[]): (Snap | undefined)[] {
  return points.map((point) => snapOf(graph, point))
}

function snapOf(graph: StreetGraph, point: LatLng): Snap | undefined {
  if (!(Math.abs(point.lat) <= 90 && Math.abs(point.lng) <= 180)) return undefined
  const { toLocal, toLatLng } = localProjection(point)
  let island: { edge: number; nearest: Nearest } | undefined
  for (const reachM of REACHES_M) {
    const [low, high] = [toLatLng({ x: -reachM, y: -reachM }), toLatLng({ x: reachM, y: reachM })]
    let main: { edge: number; nearest: Nearest } | undefined
    for (const edge of graph.boxes.search(low.lng, low.lat, high.lng, high.lat)) {
      const nearest = nearestOf(shapeOf(graph, edge), toLocal)
      if (nearest.meters > reachM) continue
      const isMain = graph.component[graph.from[edge]!] === 0
      // Of two equally near, the first by number, so that the answer does not hang on the order of the index.
      const rival = isMain ? main : island
      const wins = !rival || nearest.meters < rival.nearest.meters || (nearest.meters === rival.nearest.meters && edge < rival.edge)
      if (wins && isMain) main = { edge, nearest }
      else if (wins) island = { edge, nearest }
    }
    if (main) return snapTo(graph, main.edge, shapeOf(graph, main.edge), main.nearest, point)
  }
  return island && snapTo(graph, island.edge, shapeOf(graph, island.edge), island.nearest, point)
}
