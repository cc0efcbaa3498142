import type { Random } from '#engines/statistics/random.ts'
import { type Favor, neutralFavor, updateFavor } from './plan-favor.ts'
import { NO_WAY_S, type PlanProblem, TIME_TOLERANCE_S } from './plan-problem.ts'
import { insertAfter, type Routes } from './plan-routes.ts'

/** What one round of inserting works with; made once, so that the loop allocates nothing. */
export type Recreation = {
  /** By gap, then stop: the least cost of serving the stop in that gap, and the node it would follow. */
  readonly cost: Float64Array
  readonly place: Int32Array
  readonly noise: Float64Array
  readonly bestScore: Float64Array
  readonly bestGap: Int32Array
  readonly candidates: Int32Array
  /** By exponent, then gap, then stop: worth to that power. */
  readonly appeal: readonly Float64Array[]
  readonly costFloor: number
  readonly favor: Favor
}

/** Share of the mean way with service that is added to every cost, so that what is on the way does not outbid all else. */
const COST_FLOOR = 0.4
const EXPONENTS = [0.5, 1, 1.5, 2, 3]

export function recreationOf(problem: PlanProblem): Recreation {
  const { stops, gaps, worth } = problem
  return {
    cost: new Float64Array(stops * gaps).fill(Infinity),
    place: new Int32Array(stops * gaps),
    noise: new Float64Array(stops),
    bestScore: new Float64Array(stops),
    bestGap: new Int32Array(stops),
    candidates: new Int32Array(stops),
    appeal: EXPONENTS.map((exponent) => worth.map((own) => Math.max(own, 1e-9) ** exponent)),
    costFloor: COST_FLOOR * meanWay(problem) + 1e-9,
    favor: neutralFavor(problem),
  }
}

/** The cheapest place for a stop in a gap, into `cost` and `place`; cost is infinite where it does not fit. */
function findPlace(problem: PlanProblem, routes: Routes, work: Recreation, i: number, k: number): void {
  const { from, into, nodes, opensS, closesS, stops } = problem
  const { after, startS, latestS } = routes
  const [opens, closes] = [opensS[i]!, closesS[i]! + TIME_TOLERANCE_S]
  const [row, column] = [i * nodes, i * nodes]
  let best = Infinity
  let place = -1
  let a = stops + 2 * k
  for (let b = after[a]!; b >= 0; b = after[b]!) {
    let start = startS[a]! + into[column + a]!
    if (start > closes) break
    if (start < opens) start = opens
    const arriveS = start + from[row + b]!
    if (arriveS <= latestS[b]! + TIME_TOLERANCE_S) {
      const cost = from[row + b]! + into[column + a]! - from[a * nodes + b]!
      if (cost < best) {
        best = cost
        place = a
      }
    }
    a = b
  }
  work.cost[k * stops + i] = best
  work.place[k * stops + i] = place
}

/** The best gap for a stop by what is known; false where it fits in none. */
function score(problem: PlanProblem, work: Recreation, appeal: Float64Array, i: number): boolean {
  const { stops, gaps } = problem
  let best = -1
  let gap = -1
  for (let k = 0, at = i; k < gaps; k++, at += stops) {
    const cost = work.cost[at]!
    if (cost === Infinity) continue
    const own = appeal[at]! / (cost + work.costFloor)
    if (own > best) {
      best = own
      gap = k
    }
  }
  work.bestScore[i] = best * work.noise[i]!
  work.bestGap[i] = gap
  return gap >= 0
}

/**
 * Inserts unserved stops until none fits any more: always the one with the greatest worth for its cost, with noise. Stops that were unserved before
 * are tried only in the gaps that changed, since they fitted nowhere else.
 */
export function recreate(
  problem: PlanProblem,
  routes: Routes,
  work: Recreation,
  isChanged: Uint8Array,
  wasTaken: Uint8Array,
  random: Random,
): void {
  const { stops, gaps, isAllowed } = problem
  const appeal = work.appeal[Math.floor(random() * work.appeal.length)]!
  const spread = random() < 0.5 ? 0.3 : 1
  updateFavor(problem, routes.gapOf, work.favor, random)
  let count = 0
  for (let i = 0; i < stops; i++) {
    if (routes.gapOf[i]! >= 0) continue
    let fits = false
    for (let k = 0; k < gaps; k++) {
      work.cost[k * stops + i] = Infinity
      if (isAllowed[k * stops + i] === 0 || (isChanged[k] === 0 && wasTaken[i] === 0)) continue
      findPlace(problem, routes, work, i, k)
      if (work.cost[k * stops + i]! < Infinity) fits = true
    }
    if (!fits) continue
    work.noise[i] = work.favor.of[i]! * (1 + spread * (random() - 0.5))
    score(problem, work, appeal, i)
    work.candidates[count++] = i
  }
  while (count > 0) count = insertBest(problem, routes, work, appeal, count)
}

function insertBest(problem: PlanProblem, routes: Routes, work: Recreation, appeal: Float64Array, count: number): number {
  const { candidates, bestScore, bestGap, cost, place } = work
  const { stops } = problem
  let at = 0
  for (let c = 1; c < count; c++) if (bestScore[candidates[c]!]! > bestScore[candidates[at]!]!) at = c
  const stop = candidates[at]!
  const gap = bestGap[stop]!
  insertAfter(problem, routes, stop, place[gap * stops + stop]!)
  candidates[at] = candidates[count - 1]!
  let kept = 0
  for (let c = 0; c < count - 1; c++) {
    const other = candidates[c]!
    let stays = true
    if (cost[gap * stops + other]! < Infinity) {
      findPlace(problem, routes, work, other, gap)
      stays = score(problem, work, appeal, other)
    }
    if (stays) candidates[kept++] = other
  }
  return kept
}

/** The mean way from stop to stop with the service before it, where there is a way. */
function meanWay({ stops, nodes, from }: PlanProblem): number {
  let [sum, count] = [0, 0]
  for (let i = 0; i < stops; i++) {
    for (let j = 0; j < stops; j++) {
      if (from[i * nodes + j]! >= NO_WAY_S) continue
      sum += from[i * nodes + j]!
      count++
    }
  }
  return sum / Math.max(1, count)
}
