import { type PlanProblem, TIME_TOLERANCE_S } from './plan-problem.ts'

/** The most stops of one gap whose order is settled exactly. */
export const ORDERED_EXACTLY = 14

/** Earliest starts by set of stops and last of them, Infinity where there is no way; sets are bits over the list given. */
export type Reach = { readonly startS: Float64Array; readonly cameFrom: Int8Array; readonly fits: Uint8Array }

/**
 * Which sets of some stops fit into one gap, in any order: dynamic programming over sets and their last stop (Held & Karp 1962). An earlier start
 * at the same last stop of the same set is never worse, so that this is exact. O(2^n n^2); n at most 14.
 */
export function reachOf(problem: PlanProblem, gap: number, list: readonly number[]): Reach {
  const { stops, nodes, from, opensS, closesS } = problem
  const n = list.length
  const end = stops + 2 * gap + 1
  const startS = new Float64Array(n * 2 ** n).fill(Infinity)
  const cameFrom = new Int8Array(n * 2 ** n).fill(-1)
  const fits = new Uint8Array(2 ** n)
  fits[0] = 1
  const reach = (set: number, last: number, node: number, next: number, leaveS: number) => {
    const stop = list[next]!
    const start = Math.max(opensS[stop]!, leaveS + from[node * nodes + stop]!)
    const at = (set | (1 << next)) * n + next
    if (start > closesS[stop]! + TIME_TOLERANCE_S || start >= startS[at]!) return
    startS[at] = start
    cameFrom[at] = last
  }
  for (let next = 0; next < n; next++) reach(0, -1, end - 1, next, opensS[end - 1]!)
  for (let set = 1; set < 2 ** n; set++) {
    for (let last = 0; last < n; last++) {
      const start = startS[set * n + last]!
      if (start === Infinity) continue
      const node = list[last]!
      if (start + from[node * nodes + end]! <= closesS[end]! + TIME_TOLERANCE_S) fits[set] = 1
      for (let next = 0; next < n; next++) if ((set & (1 << next)) === 0) reach(set, last, node, next, start)
    }
  }
  return { startS, cameFrom, fits }
}

/** The order of these stops in this gap that is done first; undefined where none is in time. At most 14 stops. */
export function orderWithin(problem: PlanProblem, gap: number, list: readonly number[]): number[] | undefined {
  const { stops, nodes, from, closesS } = problem
  const { startS, cameFrom, fits } = reachOf(problem, gap, list)
  const n = list.length
  let set = 2 ** n - 1
  if (fits[set] === 0) return undefined
  const end = stops + 2 * gap + 1
  const doneS = (last: number) => startS[set * n + last]! + from[list[last]! * nodes + end]!
  let last = -1
  for (let i = 0; i < n; i++) if (doneS(i) <= closesS[end]! + TIME_TOLERANCE_S && (last < 0 || doneS(i) < doneS(last))) last = i
  const order: number[] = []
  while (last >= 0) {
    order.unshift(list[last]!)
    const previous = cameFrom[set * n + last]!
    set &= ~(1 << last)
    last = previous
  }
  return order
}

/** Routes of the fixed stops alone; undefined where those of a gap cannot all be in time. Proved for up to 14 of a gap; beyond, left to the search. */
export function fixedRoutes(problem: PlanProblem): number[][] | undefined {
  const routes: number[][] = []
  for (let k = 0; k < problem.gaps; k++) {
    const list: number[] = []
    for (let i = 0; i < problem.stops; i++) if (problem.fixedIn[i] === k) list.push(i)
    const order = list.length > ORDERED_EXACTLY ? [] : orderWithin(problem, k, list)
    if (!order) return undefined
    routes.push(order)
  }
  return routes
}
