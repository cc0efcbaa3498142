import type { DatedPlaces } from './near-repeat-events.ts'

/** Events in the order of their days. A rank is a place in that order; ranks are what a shuffle deals to places. */
export type Timeline = {
  /** By rank: which event, and its day. */
  readonly eventAt: Int32Array
  readonly dayAt: Float64Array
  /** By rank: the first rank that is still within reach before it. */
  readonly reachesBackTo: Int32Array
  /** The first rank within the window; the number of events where the window is empty. */
  readonly windowStart: number
  /** The first rank that one of the window reaches back to. */
  readonly linkStart: number
}

/** Ties on one day are broken by place, west to east and south to north, so that the order in which events are given does not matter. */
export function timelineOf({ xM, yM, day, untilDay, windowDays, withinDays }: DatedPlaces & Reach): Timeline {
  const n = day.length
  const eventAt = Int32Array.from({ length: n }, (_, i) => i)
  eventAt.sort((a, b) => day[a]! - day[b]! || xM[a]! - xM[b]! || yM[a]! - yM[b]! || a - b)
  const dayAt = Float64Array.from(eventAt, (event) => day[event]!)
  const reachesBackTo = new Int32Array(n)
  let [back, windowStart] = [0, 0]
  for (let rank = 0; rank < n; rank++) {
    while (dayAt[rank]! - dayAt[back]! > withinDays) back++
    reachesBackTo[rank] = back
    if (dayAt[rank]! <= untilDay - windowDays) windowStart = rank + 1
  }
  return { eventAt, dayAt, reachesBackTo, windowStart, linkStart: reachesBackTo[windowStart] ?? n }
}

type Reach = { readonly windowDays: number; readonly withinDays: number }

/**
 * For each event's place, the exact chance that it has a near repeat in the window when the times are dealt anew. It has the time of rank `k`
 * with chance 1/n; of its `d` neighbors at least one then has one of the `q` ranks that `k` reaches back to with chance
 * 1 - C(n-1-q, d) / C(n-1, d). `starts` delimits the neighbors. The sum over events is the mean number of near repeats.
 */
export function chanceOfRepeat({ reachesBackTo, windowStart }: Timeline, starts: Int32Array): Float64Array {
  const n = reachesBackTo.length
  const ranksBehind = new Map<number, number>()
  for (let rank = windowStart; rank < n; rank++) {
    const behind = rank - reachesBackTo[rank]!
    ranksBehind.set(behind, (ranksBehind.get(behind) ?? 0) + 1)
  }
  const byNeighbors = new Map<number, number>()
  return Float64Array.from({ length: n }, (_, event) => {
    const neighbors = starts[event + 1]! - starts[event]!
    const chance = byNeighbors.get(neighbors) ?? chanceWith(neighbors, n, ranksBehind)
    byNeighbors.set(neighbors, chance)
    return chance
  })
}

function chanceWith(neighbors: number, n: number, ranksBehind: ReadonlyMap<number, number>): number {
  const most = Math.max(0, ...ranksBehind.keys())
  let [none, sum] = [1, 0]
  for (let behind = 0; behind <= most; behind++) {
    sum += (ranksBehind.get(behind) ?? 0) * (1 - none)
    none *= Math.max(0, n - 1 - neighbors - behind) / Math.max(1, n - 1 - behind)
  }
  return sum / n
}
