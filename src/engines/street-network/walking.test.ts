import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { distanceM, type LatLng } from '#engines/geometry/distance.ts'
import { seededRandom } from '#engines/statistics/random.ts'
import { asOverpass, smallStreets } from '#test/kit/small-streets.ts'
import { detourTravel } from './detour-travel.ts'
import { readOverpass } from './read-overpass.ts'
import { snapPoints } from './snap.ts'
import { streetsOfDrawnLines } from './street-crossings.ts'
import { type StreetGraph, streetGraph } from './street-graph.ts'
import { type StreetLines, streetSink } from './street-lines.ts'
import { walkingMatrix } from './walking-matrix.ts'
import { walkingPath } from './walking-path.ts'
import { DETOUR_FACTOR, STEPS_SPEED_MPS, WALKING_SPEED_MPS } from './walking-speed.ts'

const CORNER = { lat: 38.6, lng: -90.2 }
const STEP = 0.0009
const at = (x: number, y: number): LatLng => ({ lat: CORNER.lat + y * STEP, lng: CORNER.lng + x * STEP })

function graphOfLines(lines: StreetLines): StreetGraph {
  const graph = streetGraph(lines)
  if (graph === 'no-streets') throw new Error(graph)
  return graph
}
function village(): StreetGraph {
  const sink = streetSink()
  readOverpass(JSON.parse(asOverpass(smallStreets(CORNER))), sink)
  return graphOfLines(sink.lines())
}
const matrixOf = (graph: StreetGraph, points: readonly LatLng[]) => walkingMatrix(graph, snapPoints(graph, points), points)
const walk = (graph: StreetGraph, a: LatLng, b: LatLng) => matrixOf(graph, [a, b]).seconds[1]!
const level = (a: LatLng, b: LatLng) => distanceM(a, b) / WALKING_SPEED_MPS

describe('the graph', () => {
  const graph = village()
  test('keeps as junctions only where one can choose, where a street ends and where steps begin', () => {
    expect(graph.latE7.length).toBe(3 + 2) // South Street's middle, the foot and the top of the steps; the island's two ends.
    expect(graph.from.length).toBe(4 + 1)
  })
  test('knows its largest piece', () => {
    expect([...graph.component]).toEqual(expect.arrayContaining([0, 1]))
    expect(graph.mainShare).toBeCloseTo(3 / 5)
  })
  test('a ring that meets nothing can be walked', () => {
    const ring = graphOfLines(streetsOfDrawnLines([[at(0, 0), at(1, 0), at(1, 1), at(0, 1), at(0, 0)]]))
    expect([ring.latE7.length, ring.from.length]).toEqual([1, 1])
    expect(walk(ring, at(0.5, 0), at(0.5, 1))).toBeCloseTo(level(at(0, 0), at(1, 0)) + level(at(0, 0), at(0, 1)), 0)
    expect(walk(ring, at(0.2, 0), at(0, 0.2))).toBeCloseTo(level(at(0, 0.2), at(0, 0)) + level(at(0.2, 0), at(0, 0)), 0)
  })
  test('is refused where there are no streets', () => {
    expect(streetGraph(streetSink().lines())).toBe('no-streets')
    expect(streetGraph(streetsOfDrawnLines([]))).toBe('no-streets')
    expect(streetGraph(streetsOfDrawnLines([[at(0, 0)], [at(1, 1), at(1, 1)]]))).toBe('no-streets')
  })
})

describe('walking over the streets', () => {
  const graph = village()
  test('goes along the street, whichever way cars go', () => {
    expect(walk(graph, at(0.5, 0), at(3.5, 0))).toBeCloseTo(level(at(0.5, 0), at(3.5, 0)), 1)
    expect(walk(graph, at(3.5, 0), at(0.5, 0))).toBeCloseTo(level(at(0.5, 0), at(3.5, 0)), 1)
  })
  test('is slower over steps', () => {
    expect(walk(graph, at(2, 2), at(2, 4))).toBeCloseTo(distanceM(at(2, 2), at(2, 4)) / STEPS_SPEED_MPS, 1)
  })
  test('leads across the open to the street and back', () => {
    const [shed, lamp] = [at(1, 0.5), at(1, 0)]
    expect(walk(graph, shed, at(0.5, 0))).toBeCloseTo(level(shed, lamp) + level(lamp, at(0.5, 0)), 1)
  })
  test('is nothing between one place and itself, and straight between two doors at one spot of the street', () => {
    expect(walk(graph, at(1, 0.5), at(1, 0.5))).toBe(0)
    expect(walk(graph, at(1, 0.5), at(1, -0.5))).toBeCloseTo(level(at(1, 0.5), at(1, -0.5)), 1)
  })
  test('says which places no street joins, and gives them the straight line made longer', () => {
    const places = [at(1, 0), at(3, 0), at(20.5, 20), at(60, 60), { lat: Number.NaN, lng: 0 }]
    const { seconds, unreached, straightPairs } = matrixOf(graph, places)
    expect(unreached).toEqual([2, 3, 4])
    expect(straightPairs).toBe(9)
    expect(seconds[3]).toBeCloseTo(level(places[0]!, places[3]!) * DETOUR_FACTOR, 6)
    expect([...seconds].every((one) => Number.isFinite(one) && one >= 0)).toBe(true)
  })
  test('a place within reach of a street of the largest piece belongs to it, though an island is nearer', () => {
    const grid = graphOfLines(
      streetsOfDrawnLines([
        [at(0, 0), at(1, 0), at(2, 0)],
        [at(1, 0), at(1, 3)],
        [at(0, 1), at(0.1, 1)],
      ]),
    )
    expect(snapPoints(grid, [at(0.05, 0.99)])[0]?.component).toBe(0)
  })
})

/** Every shortest walk between points of the lines, tried through every point in between (Floyd 1962, Warshall 1962). */
function floydWarshall({ latE7, lngE7, points, ends, steps }: StreetLines): number[][] {
  const n = latE7.length
  const place = (i: number) => ({ lat: latE7[i]! / 1e7, lng: lngE7[i]! / 1e7 })
  const best = Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 0 : Infinity)))
  let from = 0
  for (const [line, end] of ends.entries()) {
    for (let i = from + 1; i < end; i++) {
      const [a, b] = [points[i - 1]!, points[i]!]
      const seconds = distanceM(place(a), place(b)) / (steps[line] ? STEPS_SPEED_MPS : WALKING_SPEED_MPS)
      best[a]![b] = best[b]![a] = Math.min(best[a]![b]!, seconds)
    }
    from = end
  }
  for (let k = 0; k < n; k++)
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) best[i]![j] = Math.min(best[i]![j]!, best[i]![k]! + best[k]![j]!)
  return best
}

/** Points strewn over some blocks, joined by lines of several points each. */
function strewn(seed: number): StreetLines {
  const random = seededRandom(seed)
  const n = 4 + Math.floor(random() * 22)
  const places = Array.from({ length: n }, () => at(random() * 12, random() * 12))
  const lines = Array.from({ length: 2 + Math.floor(random() * 12) }, () =>
    Array.from({ length: 2 + Math.floor(random() * 5) }, () => Math.floor(random() * n)),
  )
  const ends: number[] = []
  for (const line of lines) ends.push((ends.at(-1) ?? 0) + line.length)
  return {
    latE7: Int32Array.from(places, ({ lat }) => Math.round(lat * 1e7)),
    lngE7: Int32Array.from(places, ({ lng }) => Math.round(lng * 1e7)),
    points: Int32Array.from(lines.flat()),
    ends: Int32Array.from(ends),
    steps: Uint8Array.from(lines, () => (random() < 0.2 ? 1 : 0)),
  }
}

describe('against every walk tried', () => {
  test('times between points of random streets are those of Floyd and Warshall', () => {
    for (let seed = 1; seed <= 150; seed++) {
      const lines = strewn(seed)
      const graph = streetGraph(lines)
      if (graph === 'no-streets') continue
      const truth = floydWarshall(lines)
      const onStreets = [...new Set(lines.points)].filter((i) => truth[i]!.some((one, j) => one > 0 && j !== i && Number.isFinite(one)))
      const places = onStreets.map((i) => ({ lat: lines.latE7[i]! / 1e7, lng: lines.lngE7[i]! / 1e7 }))
      const snaps = snapPoints(graph, places)
      const { seconds, size } = walkingMatrix(graph, snaps, places)
      for (const [i, a] of onStreets.entries())
        for (const [j, b] of onStreets.entries()) {
          // A place on an island belongs to the largest piece where that is near: the truth of another place.
          if (snaps[i]!.offSeconds + snaps[j]!.offSeconds > 0.01 || snaps[i]!.component !== snaps[j]!.component) continue
          expect(Math.abs(seconds[i * size + j]! - truth[a]![b]!)).toBeLessThan(0.02 * onStreets.length)
        }
    }
  })
})

const strewnPlaces = fc.array(
  fc.record({ x: fc.double({ min: -1, max: 13, noNaN: true }), y: fc.double({ min: -1, max: 13, noNaN: true }) }),
  { minLength: 2, maxLength: 12 },
)

describe('for any streets and places', () => {
  test('times are symmetric, nothing from a place to itself, and never below the straight line at walking speed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), strewnPlaces, (seed, places) => {
        const graph = streetGraph(strewn(seed))
        fc.pre(graph !== 'no-streets')
        const points = places.map(({ x, y }) => at(x, y))
        const { seconds, size } = matrixOf(graph as StreetGraph, points)
        for (let i = 0; i < size; i++) {
          expect(seconds[i * size + i]).toBe(0)
          for (let j = 0; j < size; j++) {
            expect(seconds[i * size + j]).toBe(seconds[j * size + i])
            expect(seconds[i * size + j]! * (1 + 1e-6) + 1e-6).toBeGreaterThanOrEqual(level(points[i]!, points[j]!))
          }
        }
      }),
      { numRuns: 150, seed: 11 },
    )
  })
  test('a way by a third place is never shorter, where streets join them all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), strewnPlaces, (seed, places) => {
        const graph = streetGraph(strewn(seed))
        fc.pre(graph !== 'no-streets')
        const points = places.map(({ x, y }) => at(x, y))
        const { seconds, size, straightPairs } = matrixOf(graph as StreetGraph, points)
        fc.pre(straightPairs === 0)
        for (let i = 0; i < size; i++)
          for (let j = 0; j < size; j++)
            for (let k = 0; k < size; k++)
              expect(seconds[i * size + k]!).toBeLessThanOrEqual(seconds[i * size + j]! + seconds[j * size + k]! + 1e-6)
      }),
      { numRuns: 60, seed: 12 },
    )
  })
  test('the line to draw takes the time that was told, begins and ends where it was asked, and is as long as its time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), strewnPlaces, (seed, places) => {
        const lines = { ...strewn(seed), steps: new Uint8Array(100) }
        const graph = streetGraph(lines)
        fc.pre(graph !== 'no-streets')
        const points = places.map(({ x, y }) => at(x, y))
        const { seconds, size } = matrixOf(graph as StreetGraph, points)
        for (const [i, leg] of walkingPath(graph as StreetGraph, points).entries()) {
          expect(leg.seconds).toBeCloseTo(seconds[i * size + i + 1]!, 6)
          expect([leg.line[0], leg.line.at(-1)]).toEqual([points[i], points[i + 1]])
          if (leg.basis === 'streets') expect(Math.abs(leg.meters / WALKING_SPEED_MPS - leg.seconds)).toBeLessThan(0.5)
        }
      }),
      { numRuns: 100, seed: 13 },
    )
  })
})

describe('lines that were drawn without shared points', () => {
  test('meet where they cross, and where an end stops short of another', () => {
    const cross = graphOfLines(
      streetsOfDrawnLines([
        [at(0, 1), at(4, 1)],
        [at(1, 0), at(1, 2)],
        [at(3, 1.04), at(3, 3)],
      ]),
    )
    expect(cross.mainShare).toBe(1)
    expect(walk(cross, at(1, 2), at(3, 3))).toBeCloseTo(
      level(at(1, 2), at(1, 1)) + level(at(1, 1), at(3, 1)) + level(at(3, 1), at(3, 3)),
      0,
    )
  })
  test('do not meet where an end stops far from another', () => {
    const apart = graphOfLines(
      streetsOfDrawnLines([
        [at(0, 1), at(4, 1)],
        [at(3, 1.2), at(3, 3)],
      ]),
    )
    expect(apart.mainShare).toBe(0.5)
  })
})

describe('without streets', () => {
  test('times are the straight line made longer, and nothing for one place', () => {
    const { seconds, size } = detourTravel([at(0, 0), at(1, 0), at(0, 0)])
    expect(size).toBe(3)
    expect(seconds[1]).toBeCloseTo(level(at(0, 0), at(1, 0)) * 1.3, 9)
    expect(seconds[2]).toBe(0)
    expect(detourTravel([]).seconds.length).toBe(0)
    expect(detourTravel([at(0, 0), { lat: Number.NaN, lng: 1 }]).seconds[1]).toBe(0)
  })
})
