/** What walking over streets costs, beside a textbook's method over the same streets in the same run, and whether both give the same times. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { distanceM, type LatLng } from '#engines/geometry/distance.ts'
import { seededRandom } from '#engines/statistics/random.ts'
import { deserializeGraph, serializeGraph } from '#engines/street-network/graph-bytes.ts'
import { readOverpass } from '#engines/street-network/read-overpass.ts'
import { snapPoints } from '#engines/street-network/snap.ts'
import { type StreetGraph, streetGraph } from '#engines/street-network/street-graph.ts'
import { type StreetLines, streetSink } from '#engines/street-network/street-lines.ts'
import { walkOf } from '#engines/street-network/walkable.ts'
import { walkingMatrix } from '#engines/street-network/walking-matrix.ts'
import { WALKING_SPEED_MPS } from '#engines/street-network/walking-speed.ts'
import { cpuSecondsOf, milliseconds } from './measure/processor.ts'
import type { Row } from './measure/row.ts'

/** Streets of Piedmont and Oakland as the Overpass API gave them in 2017 ((c) OpenStreetMap contributors, ODbL); not part of this project. */
const DATA = join(import.meta.dirname, '../../../shared/data/osm')
const SAMPLE = join(DATA, 'overpass_piedmont-oakland_2017-10.json')
const DRAWN = join(DATA, 'streets_piedmont-oakland_2017-10.geojson')

function linesOf(text: string): StreetLines {
  const sink = streetSink()
  const refusal = readOverpass(JSON.parse(text), sink)
  if (refusal) throw new Error(refusal)
  return sink.lines()
}

function graphOf(lines: StreetLines): StreetGraph {
  const graph = streetGraph(lines)
  if (graph === 'no-streets') throw new Error(graph)
  return graph
}

type Neighbor = { readonly to: number; readonly seconds: number }

/** Each point of the streets with its neighbors, as a textbook draws it. */
function textbookGraph({ latE7, lngE7, points, ends, steps }: StreetLines, stepsMps: number): Neighbor[][] {
  const neighbors: Neighbor[][] = Array.from(latE7, () => [])
  const place = (i: number) => ({ lat: latE7[i]! / 1e7, lng: lngE7[i]! / 1e7 })
  let from = 0
  for (const [line, end] of ends.entries()) {
    for (let i = from + 1; i < end; i++) {
      const [a, b] = [points[i - 1]!, points[i]!]
      const seconds = distanceM(place(a), place(b)) / (steps[line] ? stepsMps : WALKING_SPEED_MPS)
      neighbors[a]!.push({ to: b, seconds })
      neighbors[b]!.push({ to: a, seconds })
    }
    from = end
  }
  return neighbors
}

/** Dijkstra's method with a binary heap of pairs, to every point (Cormen et al., Introduction to Algorithms, section 22.3). */
function textbookSearch(neighbors: readonly Neighbor[][], start: number): Float64Array {
  const best = new Float64Array(neighbors.length).fill(Infinity)
  const heap: [number, number][] = [[0, start]]
  best[start] = 0
  while (heap.length > 0) {
    const [seconds, point] = heap[0]!
    const last = heap.pop()!
    if (heap.length > 0) {
      let at = 0
      for (;;) {
        let child = 2 * at + 1
        if (child >= heap.length) break
        if (child + 1 < heap.length && heap[child + 1]![0] < heap[child]![0]) child++
        if (heap[child]![0] >= last[0]) break
        heap[at] = heap[child]!
        at = child
      }
      heap[at] = last
    }
    if (seconds > best[point]!) continue
    for (const { to, seconds: more } of neighbors[point]!) {
      if (seconds + more >= best[to]!) continue
      best[to] = seconds + more
      let at = heap.length
      heap.push([best[to]!, to])
      while (at > 0 && heap[(at - 1) >> 1]![0] > best[to]!) {
        heap[at] = heap[(at - 1) >> 1]!
        at = (at - 1) >> 1
      }
      heap[at] = [best[to]!, to]
    }
  }
  return best
}

function reading(text: string): Row[] {
  const lines = linesOf(text)
  const seconds = cpuSecondsOf(() => graphOf(linesOf(text)), 9, 5)
  const graph = graphOf(lines)
  const bytes = serializeGraph(graph)
  const load = cpuSecondsOf(() => deserializeGraph(bytes), 9, 5)
  const rate = lines.latE7.length / seconds
  return [
    {
      what: `Streets of a town read (${lines.latE7.length.toLocaleString('en')} points) and made ${graph.latE7.length.toLocaleString('en')} junctions`,
      bar: '50,000 points a second',
      seen: `${Math.round(rate).toLocaleString('en')} a second`,
      met: rate >= 50_000,
    },
    {
      what: `The same as bytes: ${(bytes.length / lines.latE7.length).toFixed(1)} bytes a point, made a graph again`,
      bar: '50 ms, 8 bytes a point',
      seen: milliseconds(load),
      met: load <= 0.05 && bytes.length / lines.latE7.length <= 8,
    },
  ]
}

/** The ways of the sample as another program drew them: the same ways, and the same length where they are walked. */
function besideDrawn(text: string): Row {
  type Feature = { properties: Record<string, string>; geometry: { coordinates: [number, number][] } }
  const { features } = JSON.parse(readFileSync(DRAWN, 'utf8')) as { features: Feature[] }
  const meters = (line: readonly LatLng[]) => line.reduce((sum, at, i) => sum + (i === 0 ? 0 : distanceM(line[i - 1]!, at)), 0)
  const walked = features.filter(({ properties }) => walkOf(properties))
  const theirs = walked.reduce((sum, { geometry }) => sum + meters(geometry.coordinates.map(([lng, lat]) => ({ lat, lng }))), 0)
  const { latE7, lngE7, points, ends } = linesOf(text)
  let [ours, from] = [0, 0]
  for (const end of ends) {
    ours += meters(Array.from(points.subarray(from, end), (i) => ({ lat: latE7[i]! / 1e7, lng: lngE7[i]! / 1e7 })))
    from = end
  }
  const off = Math.abs(ours / theirs - 1)
  return {
    what: `Walkable streets of the sample, ${ends.length} ways`,
    bar: 'the same ways and length as drawn by another program',
    seen: `${(ours / 1000).toFixed(1)} km of ${(theirs / 1000).toFixed(1)} km, ${ends.length} of ${walked.length} ways`,
    met: off < 1e-6 && ends.length === walked.length,
  }
}

function manyToMany(text: string): Row[] {
  const lines = linesOf(text)
  const graph = graphOf(lines)
  const random = seededRandom(5)
  const inMain = snapPoints(
    graph,
    Array.from(lines.latE7, (lat, i) => ({ lat: lat / 1e7, lng: lines.lngE7[i]! / 1e7 })),
  )
    .map((snap, point) => ({ snap, point }))
    .filter(({ snap }) => snap && snap.component === 0 && snap.offSeconds < 1e-3)
  const chosen = Array.from({ length: 200 }, () => inMain[Math.floor(random() * inMain.length)]!.point)
  const places = chosen.map((i) => ({ lat: lines.latE7[i]! / 1e7, lng: lines.lngE7[i]! / 1e7 }))
  const ours = cpuSecondsOf(() => walkingMatrix(graph, snapPoints(graph, places), places), 7, 5)
  const neighbors = textbookGraph(lines, 0.65)
  const theirs = cpuSecondsOf(() => chosen.map((start) => textbookSearch(neighbors, start)), 3, 1)
  const { seconds, size } = walkingMatrix(graph, snapPoints(graph, places), places)
  let worst = 0
  for (const [i, start] of chosen.entries()) {
    const truth = textbookSearch(neighbors, start)
    for (const [j, end] of chosen.entries()) worst = Math.max(worst, Math.abs(seconds[i * size + j]! - truth[end]!))
  }
  const plan = places.slice(0, 60)
  const small = cpuSecondsOf(() => walkingMatrix(graph, snapPoints(graph, plan), plan), 15, 10)
  return [
    {
      what: `Walks between 200 places over ${graph.latE7.length.toLocaleString('en')} junctions, each to each`,
      bar: '5 times as fast as the textbook',
      seen: `${milliseconds(ours)}, ${(theirs / ours).toFixed(1)} times as fast`,
      met: theirs / ours >= 5,
      beside: `Dijkstra with a binary heap over all ${lines.latE7.length.toLocaleString('en')} points: ${milliseconds(theirs)}, same run`,
    },
    {
      what: 'The same 40,000 times against the textbook’s',
      bar: 'within 1 s (stretches are rounded up to 0.01 s)',
      seen: `${worst.toFixed(3)} s at most`,
      met: worst < 1,
    },
    { what: 'Walks between 60 places of a plan', bar: '40 ms', seen: milliseconds(small), met: small <= 0.04 },
  ]
}

export const rows = async (): Promise<readonly Row[]> => {
  if (!existsSync(SAMPLE)) return []
  const text = readFileSync(SAMPLE, 'utf8')
  return [...reading(text), ...(existsSync(DRAWN) ? [besideDrawn(text)] : []), ...manyToMany(text)]
}
