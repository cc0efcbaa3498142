import { distanceM, type LatLng } from '#engines/geometry/distance.ts'
import { detourSeconds } from './detour-travel.ts'
import { walkSearch } from './shortest-walk.ts'
import { type Snap, shapeOf, snapPoints } from './snap.ts'
import type { StreetGraph } from './street-graph.ts'
import { alongOneEdge, meetsAtOneSpot } from './walking-matrix.ts'
import { WALKING_SPEED_MPS } from './walking-speed.ts'

/** One walk from a place to the next. */
export type WalkingLeg = {
  /** From the first place to the last, both included. */
  readonly line: readonly LatLng[]
  readonly seconds: number
  /** Length of the line; of a straight one, too: what is made longer is the time alone. */
  readonly meters: number
  readonly basis: 'streets' | 'straight-line'
}

const lengthM = (line: readonly LatLng[]): number => line.reduce((sum, at, i) => sum + (i === 0 ? 0 : distanceM(line[i - 1]!, at)), 0)

/** The leg where no streets are known. */
export const straightLeg = (a: LatLng, b: LatLng): WalkingLeg => ({
  line: [a, b],
  seconds: detourSeconds(a, b),
  meters: lengthM([a, b]),
  basis: 'straight-line',
})

/**
 * The walk through all places in their order, leg by leg, with the line to draw. A leg that no street joins is a straight line and says so.
 * The seconds are those that `walkingMatrix` gives. One search a leg; a town's leg in under 1 ms.
 */
export function walkingPath(graph: StreetGraph, points: readonly LatLng[]): WalkingLeg[] {
  const snaps = snapPoints(graph, points)
  const search = walkSearch(graph)
  return points.slice(1).map((b, i) => {
    const [a, start, end] = [points[i]!, snaps[i], snaps[i + 1]]
    if (!start || !end || start.component !== end.component) return straightLeg(a, b)
    if (meetsAtOneSpot(start, end)) return legOf([a, b], distanceM(a, b) / WALKING_SPEED_MPS)
    const street = streetBetween(graph, search, start, end)
    return legOf([a, ...street.line, b], start.offSeconds + street.centiseconds / 100 + end.offSeconds)
  })
}

const legOf = (line: readonly LatLng[], seconds: number): WalkingLeg => {
  const thinned = line.filter((at, i) => i === 0 || i === line.length - 1 || at.lat !== line[i - 1]!.lat || at.lng !== line[i - 1]!.lng)
  return { line: thinned, seconds, meters: lengthM(line), basis: 'streets' }
}

type Street = { readonly line: LatLng[]; readonly centiseconds: number }

function streetBetween(graph: StreetGraph, search: ReturnType<typeof walkSearch>, start: Snap, end: Snap): Street {
  const { from, to } = graph
  search.from(
    [
      [from[start.edge]!, start.toFrom],
      [to[start.edge]!, start.toTo],
    ],
    [from[end.edge]!, to[end.edge]!],
  )
  const [byFrom, byTo] = [search.reached[from[end.edge]!]! + end.toFrom, search.reached[to[end.edge]!]! + end.toTo]
  const direct = alongOneEdge(start, end)
  if (direct <= byFrom && direct <= byTo) return { line: within(graph, start, end), centiseconds: direct }
  const last = byFrom <= byTo ? from[end.edge]! : to[end.edge]!
  const { line, first } = backFrom(graph, search, last)
  return {
    line: [...toJunction(graph, start, first), ...line, ...toJunction(graph, end, last).reverse()],
    centiseconds: Math.min(byFrom, byTo),
  }
}

/** From the street place of one snap to that of another on the same edge. */
function within(graph: StreetGraph, a: Snap, b: Snap): LatLng[] {
  const shape = shapeOf(graph, a.edge)
  const between = a.stretch <= b.stretch ? shape.slice(a.stretch + 1, b.stretch + 1) : shape.slice(b.stretch + 1, a.stretch + 1).reverse()
  return [a.at, ...between, b.at]
}

/** From a snap's street place to a junction of its edge; of a loop, whose ends are one junction, the shorter way round. */
function toJunction(graph: StreetGraph, snap: Snap, junction: number): LatLng[] {
  const shape = shapeOf(graph, snap.edge)
  const isLoop = graph.from[snap.edge] === graph.to[snap.edge]
  const backward = isLoop ? snap.toFrom <= snap.toTo : graph.from[snap.edge] === junction
  return [snap.at, ...(backward ? shape.slice(0, snap.stretch + 1).reverse() : shape.slice(snap.stretch + 1))]
}

/** The edges that led to a junction, as one line from where the search began. */
function backFrom(graph: StreetGraph, search: ReturnType<typeof walkSearch>, last: number): { line: LatLng[]; first: number } {
  const edges: LatLng[][] = []
  let junction = last
  while (search.by[junction]! >= 0) {
    const edge = search.by[junction]!
    const shape = shapeOf(graph, edge)
    edges.push(graph.to[edge] === junction ? shape : shape.reverse())
    junction = graph.to[edge] === junction ? graph.from[edge]! : graph.to[edge]!
  }
  return { line: edges.reverse().flat(), first: junction }
}
