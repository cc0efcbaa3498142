import { distanceM, type LatLng } from '#engines/geometry/distance.ts'
import { detourSeconds, type WalkingMatrix } from './detour-travel.ts'
import { type Adjacency, walkSearch } from './shortest-walk.ts'
import type { Snap } from './snap.ts'
import { WALKING_SPEED_MPS } from './walking-speed.ts'

export type StreetMatrix = WalkingMatrix & {
  /** Places whose times to most others are straight lines made longer: no street is near, or none leads there. In rising order. */
  readonly unreached: readonly number[]
  /** Pairs of different places (each counted once) with such a time. */
  readonly straightPairs: number
}

/** How to walk between two snapped places without leaving the streets that both lie on; Infinity where they share none. */
export function alongOneEdge(a: Snap, b: Snap): number {
  return a.edge === b.edge ? Math.abs(a.toFrom - b.toFrom) : Infinity
}

const SAME_SPOT = 1e-9
/** Two doors that meet the street at one spot need not go there: straight across, which is never farther. */
export const meetsAtOneSpot = (a: Snap, b: Snap): boolean =>
  Math.abs(a.at.lat - b.at.lat) < SAME_SPOT && Math.abs(a.at.lng - b.at.lng) < SAME_SPOT

/**
 * Seconds of walking between all places over the streets: across the open to the nearest street, along the streets, across the open again.
 * `snaps` are those of `points` (`snapPoints`). Pairs that no street joins get the straight line made longer (`detour-travel.ts`), and their
 * places are told as unreached: those without a street, and those outside the piece where most places lie.
 * Symmetric, zero on the diagonal, never below the straight line at walking speed; where nothing is unreached, the triangle inequality holds.
 * One search a place, ended when all others are settled: 200 places over a town of 1,500 junctions in some 50 ms; over
 * a county each search ends where the farthest place is reached.
 * Use `adjacency` of the same graph.
 */
export function walkingMatrix(adjacency: Adjacency, snaps: readonly (Snap | undefined)[], points: readonly LatLng[]): StreetMatrix {
  const size = points.length
  const seconds = new Float64Array(size * size)
  const search = walkSearch(adjacency)
  let straightPairs = 0
  for (let i = 0; i < size; i++) {
    const start = snaps[i]
    if (start) searchFrom(adjacency, search, start, snaps, i)
    for (let j = i + 1; j < size; j++) {
      const end = snaps[j]
      let walk: number
      if (start && end && start.component === end.component) walk = walkBetween(adjacency, search, start, end, points[i]!, points[j]!)
      else {
        walk = detourSeconds(points[i]!, points[j]!)
        straightPairs++
      }
      seconds[i * size + j] = walk
      seconds[j * size + i] = walk
    }
  }
  return { seconds, size, unreached: unreachedOf(snaps), straightPairs }
}

type Searching = ReturnType<typeof walkSearch>

function searchFrom({ from, to }: Adjacency, search: Searching, start: Snap, snaps: readonly (Snap | undefined)[], i: number): void {
  const wanted: number[] = []
  for (let j = i + 1; j < snaps.length; j++) {
    const end = snaps[j]
    if (end?.component === start.component) wanted.push(from[end.edge]!, to[end.edge]!)
  }
  search.from(
    [
      [from[start.edge]!, start.toFrom],
      [to[start.edge]!, start.toTo],
    ],
    wanted,
  )
}

function walkBetween({ from, to }: Adjacency, search: Searching, start: Snap, end: Snap, a: LatLng, b: LatLng): number {
  if (meetsAtOneSpot(start, end)) return distanceM(a, b) / WALKING_SPEED_MPS
  const { reached } = search
  const street = Math.min(alongOneEdge(start, end), reached[from[end.edge]!]! + end.toFrom, reached[to[end.edge]!]! + end.toTo)
  return start.offSeconds + street / 100 + end.offSeconds
}

function unreachedOf(snaps: readonly (Snap | undefined)[]): number[] {
  const counts = new Map<number, number>()
  for (const snap of snaps) if (snap) counts.set(snap.component, (counts.get(snap.component) ?? 0) + 1)
  const [home] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? []
  return snaps.flatMap((snap, i) => (snap && snap.component === home ? [] : [i]))
}
