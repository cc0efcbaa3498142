import { type PlanProblem, TIME_TOLERANCE_S } from './plan-problem.ts'

/**
 * Routes being worked on: per node the one before and after it, the gap it is in (-1: in none), the earliest moment its service can start given
 * those before it, and the latest at which it may start for all after it to be in time. Together they answer in O(1) whether a stop fits between
 * two others (Savelsbergh 1992).
 */
export type Routes = {
  readonly before: Int32Array
  readonly after: Int32Array
  readonly gapOf: Int32Array
  readonly startS: Float64Array
  readonly latestS: Float64Array
  readonly count: Int32Array
}

/** Routes without any stop. */
export function emptyRoutes({ stops, gaps, nodes, opensS, closesS, from }: PlanProblem): Routes {
  const routes: Routes = {
    before: new Int32Array(nodes).fill(-1),
    after: new Int32Array(nodes).fill(-1),
    gapOf: new Int32Array(nodes).fill(-1),
    startS: new Float64Array(nodes),
    latestS: new Float64Array(nodes),
    count: new Int32Array(gaps),
  }
  for (let k = 0; k < gaps; k++) {
    const [start, end] = [stops + 2 * k, stops + 2 * k + 1]
    routes.after[start] = end
    routes.before[end] = start
    routes.gapOf[start] = k
    routes.gapOf[end] = k
    routes.startS[start] = opensS[start]!
    routes.startS[end] = opensS[start]! + from[start * nodes + end]!
    routes.latestS[end] = closesS[end]!
    routes.latestS[start] = closesS[end]! - from[start * nodes + end]!
  }
  return routes
}

export function copyRoutes(source: Routes, target: Routes): void {
  target.before.set(source.before)
  target.after.set(source.after)
  target.gapOf.set(source.gapOf)
  target.startS.set(source.startS)
  target.latestS.set(source.latestS)
  target.count.set(source.count)
}

/** Earliest starts anew from this node on, as far as they change. */
function pushForward(problem: PlanProblem, routes: Routes, node: number): void {
  const { from, nodes, opensS } = problem
  const { after, startS } = routes
  let a = node
  for (let b = after[a]!; b >= 0; b = after[b]!) {
    const arriveS = startS[a]! + from[a * nodes + b]!
    const start = arriveS > opensS[b]! ? arriveS : opensS[b]!
    if (start === startS[b]!) return
    startS[b] = start
    a = b
  }
}

/** Latest starts anew from this node back, as far as they change. */
function pushBack(problem: PlanProblem, routes: Routes, node: number): void {
  const { into, nodes, closesS } = problem
  const { before, latestS } = routes
  let b = node
  for (let a = before[b]!; a >= 0; a = before[a]!) {
    const leaveS = latestS[b]! - into[b * nodes + a]!
    const latest = leaveS < closesS[a]! ? leaveS : closesS[a]!
    if (latest === latestS[a]!) return
    latestS[a] = latest
    b = a
  }
}

/** Puts a stop behind a node of a route; the caller has seen that it fits. */
export function insertAfter(problem: PlanProblem, routes: Routes, stop: number, a: number): void {
  const { from, nodes, opensS, closesS } = problem
  const { before, after, gapOf, startS, latestS, count } = routes
  const b = after[a]!
  after[a] = stop
  before[stop] = a
  after[stop] = b
  before[b] = stop
  gapOf[stop] = gapOf[a]!
  count[gapOf[a]!]!++
  startS[stop] = Math.max(opensS[stop]!, startS[a]! + from[a * nodes + stop]!)
  latestS[stop] = Math.min(closesS[stop]!, latestS[b]! - from[stop * nodes + b]!)
  pushForward(problem, routes, stop)
  pushBack(problem, routes, stop)
}

/** Takes a stop out of its route. */
export function takeOut(problem: PlanProblem, routes: Routes, stop: number): void {
  const { before, after, gapOf, count } = routes
  const [a, b] = [before[stop]!, after[stop]!]
  after[a] = b
  before[b] = a
  count[gapOf[stop]!]!--
  gapOf[stop] = -1
  pushForward(problem, routes, a)
  pushBack(problem, routes, b)
}

/** Whether a stop fits behind a node of a route. */
export function fitsAfter(problem: PlanProblem, routes: Routes, stop: number, a: number): boolean {
  const { from, nodes, opensS, closesS } = problem
  const b = routes.after[a]!
  const start = Math.max(opensS[stop]!, routes.startS[a]! + from[a * nodes + stop]!)
  return start <= closesS[stop]! + TIME_TOLERANCE_S && start + from[stop * nodes + b]! <= routes.latestS[b]! + TIME_TOLERANCE_S
}
