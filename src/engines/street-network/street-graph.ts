import Flatbush from 'flatbush'
import { distanceM } from '#engines/geometry/distance.ts'
import { type Chains, chainsOf } from './street-chain.ts'
import type { StreetLines } from './street-lines.ts'
import { STEPS_SPEED_MPS, WALKING_SPEED_MPS } from './walking-speed.ts'

/**
 * Walkable streets ready for routing. Junctions are where one can choose, where a street ends, and where steps begin; what lies between two
 * junctions is one edge, walked both ways, with its bends kept for drawing and for finding places along it.
 */
export type StreetGraph = {
  /** Places of the junctions, ten-millionths of a degree. */
  readonly latE7: Int32Array
  readonly lngE7: Int32Array
  /** Junctions at both ends of each edge. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** Hundredths of a second to walk each edge, rounded up. */
  readonly centiseconds: Uint32Array
  /** Bends between the ends of each edge: edge `e` has those from `bendStart[e]` until `bendStart[e + 1]`. */
  readonly bendStart: Int32Array
  readonly bendLatE7: Int32Array
  readonly bendLngE7: Int32Array
  /** Edges at each junction: those of `j` lie in `edgeAt` from `edgeStart[j]` until `edgeStart[j + 1]`. A loop stands there once. */
  readonly edgeStart: Int32Array
  readonly edgeAt: Int32Array
  /** The piece of the network each junction lies in; 0 is the largest. */
  readonly component: Int32Array
  /** Share of the junctions in the largest piece. */
  readonly mainShare: number
  /** Boxes of the edges in degrees, for finding the nearest. */
  readonly boxes: Flatbush
}

export type StreetRefusal = 'no-streets'

/** The smallest parts of a graph, from which the rest is made. */
export type GraphParts = Pick<StreetGraph, 'latE7' | 'lngE7' | 'from' | 'to' | 'centiseconds' | 'bendStart' | 'bendLatE7' | 'bendLngE7'>

/**
 * The graph of streets that were gathered. Points where two lines meet, where a line ends and where steps begin become junctions; all others
 * become bends. A line over points of one place only is dropped. Refused: 'no-streets'. Some 2 million points a second.
 */
export function streetGraph(lines: StreetLines): StreetGraph | StreetRefusal {
  const chains = chainsOf(lines)
  return chains.from.length === 0 ? 'no-streets' : graphOf(partsOf(lines, chains))
}

const SPEEDS_MPS = [WALKING_SPEED_MPS, STEPS_SPEED_MPS]

function partsOf({ latE7, lngE7 }: StreetLines, { junctions, from, to, steps, bendStart, bends }: Chains): GraphParts {
  const number = new Int32Array(latE7.length)
  junctions.forEach((point, junction) => {
    number[point] = junction
  })
  const centiseconds = new Uint32Array(from.length)
  const place = (point: number) => ({ lat: latE7[point]! / 1e7, lng: lngE7[point]! / 1e7 })
  for (let edge = 0; edge < from.length; edge++) {
    let meters = 0
    let last = place(from[edge]!)
    for (let i = bendStart[edge]!; i <= bendStart[edge + 1]!; i++) {
      const next = place(i < bendStart[edge + 1]! ? bends[i]! : to[edge]!)
      meters += distanceM(last, next)
      last = next
    }
    centiseconds[edge] = Math.ceil((100 * meters) / SPEEDS_MPS[steps[edge]!]!)
  }
  const pick = (from: Int32Array, at: Int32Array) => at.map((point) => from[point]!)
  return {
    ...{ latE7: pick(latE7, junctions), lngE7: pick(lngE7, junctions) },
    ...{ from: pick(number, from), to: pick(number, to), centiseconds },
    ...{ bendStart, bendLatE7: pick(latE7, bends), bendLngE7: pick(lngE7, bends) },
  }
}

/** A graph from its parts: adjacency, pieces, boxes. 500,000 edges in some 0.4 s. */
export function graphOf(parts: GraphParts): StreetGraph {
  return { ...parts, ...adjacencyOf(parts), ...componentsOf(parts), boxes: boxesOf(parts) }
}

function adjacencyOf({ latE7, from, to }: GraphParts): Pick<StreetGraph, 'edgeStart' | 'edgeAt'> {
  const edgeStart = new Int32Array(latE7.length + 1)
  for (let edge = 0; edge < from.length; edge++) {
    edgeStart[from[edge]! + 1]!++
    if (from[edge] !== to[edge]) edgeStart[to[edge]! + 1]!++
  }
  for (let i = 0; i < latE7.length; i++) edgeStart[i + 1]! += edgeStart[i]!
  const next = edgeStart.slice()
  const edgeAt = new Int32Array(edgeStart[latE7.length]!)
  for (let edge = 0; edge < from.length; edge++) {
    edgeAt[next[from[edge]!]!++] = edge
    if (from[edge] !== to[edge]) edgeAt[next[to[edge]!]!++] = edge
  }
  return { edgeStart, edgeAt }
}

/** Pieces by union and find, then numbered by size, the largest first. */
function componentsOf({ latE7, from, to }: GraphParts): Pick<StreetGraph, 'component' | 'mainShare'> {
  const n = latE7.length
  const parent = Int32Array.from({ length: n }, (_, i) => i)
  const root = (at: number): number => {
    let i = at
    while (parent[i] !== i) {
      parent[i] = parent[parent[i]!]!
      i = parent[i]!
    }
    return i
  }
  for (let edge = 0; edge < from.length; edge++) parent[root(from[edge]!)] = root(to[edge]!)
  const sizes = new Int32Array(n)
  for (let i = 0; i < n; i++) sizes[root(i)]!++
  const roots = Array.from({ length: n }, (_, i) => i).filter((i) => sizes[i]! > 0)
  roots.sort((a, b) => sizes[b]! - sizes[a]! || a - b)
  const rank = new Int32Array(n)
  roots.forEach((one, i) => {
    rank[one] = i
  })
  const component = new Int32Array(n)
  for (let i = 0; i < n; i++) component[i] = rank[root(i)]!
  return { component, mainShare: sizes[roots[0]!]! / n }
}

function boxesOf({ latE7, lngE7, from, to, bendStart, bendLatE7, bendLngE7 }: GraphParts): Flatbush {
  const boxes = new Flatbush(from.length)
  for (let edge = 0; edge < from.length; edge++) {
    const [a, b] = [from[edge]!, to[edge]!]
    let [west, east] = [Math.min(lngE7[a]!, lngE7[b]!), Math.max(lngE7[a]!, lngE7[b]!)]
    let [south, north] = [Math.min(latE7[a]!, latE7[b]!), Math.max(latE7[a]!, latE7[b]!)]
    for (let i = bendStart[edge]!; i < bendStart[edge + 1]!; i++) {
      const [lat, lng] = [bendLatE7[i]!, bendLngE7[i]!]
      if (lng < west) west = lng
      else if (lng > east) east = lng
      if (lat < south) south = lat
      else if (lat > north) north = lat
    }
    boxes.add(west / 1e7, south / 1e7, east / 1e7, north / 1e7)
  }
  boxes.finish()
  return boxes
}
