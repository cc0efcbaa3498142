import { emptyTally, objectiveOf } from './plan-objective.ts'
import { orderWithin, reachOf } from './plan-order.ts'
import type { PlanProblem } from './plan-problem.ts'

/** Up to so many stops and gaps a plan is found exactly: some ten milliseconds, a hundred at worst. */
const MOST_STOPS = 14
const MOST_GAPS = 12

export const isSmall = ({ stops, gaps }: PlanProblem): boolean => stops <= MOST_STOPS && gaps <= MOST_GAPS

/**
 * Whether `exactRoutes` is the best plan there is. With diminishing returns it is only when a stop has the same value in each gap that may serve it,
 * since what a set of stops is worth must not depend on who serves which.
 */
export function isExact(problem: PlanProblem): boolean {
  if (!isSmall(problem)) return false
  if (problem.repeatFactor === 1) return true
  return everyStop(problem, (i) => new Set(allowedGaps(problem, i).map((k) => problem.value[k * problem.stops + i])).size <= 1)
}

function everyStop({ stops }: PlanProblem, holds: (stop: number) => boolean): boolean {
  for (let i = 0; i < stops; i++) if (!holds(i)) return false
  return true
}

function allowedGaps({ stops, gaps, isAllowed }: PlanProblem, i: number): number[] {
  return Array.from({ length: gaps }, (_, k) => k).filter((k) => isAllowed[k * stops + i] === 1)
}

/** Sets of stops that fit into a gap, and what they are worth there. */
type Fitting = { readonly sets: Int32Array; readonly worth: Float64Array; readonly fits: Uint8Array }

function fittingOf(problem: PlanProblem, gap: number): Fitting {
  const { stops, worth: all, isAllowed } = problem
  const list = Array.from({ length: stops }, (_, i) => i).filter((i) => isAllowed[gap * stops + i] === 1)
  const { fits: own } = reachOf(problem, gap, list)
  const fits = new Uint8Array(2 ** stops)
  const worth = new Float64Array(2 ** stops)
  const sets: number[] = []
  for (let part = 0; part < own.length; part++) {
    if (own[part] === 0) continue
    const members = list.filter((_, bit) => part & (1 << bit))
    const set = members.reduce((bits, i) => bits | (1 << i), 0)
    fits[set] = 1
    worth[set] = members.reduce((sum, i) => sum + all[gap * stops + i]!, 0)
    sets.push(set)
  }
  return { sets: Int32Array.from(sets), worth, fits }
}

/** What all sets served so far, and those of one more gap beside them, are worth at most; and which set that gap then serves. */
function joined(before: Float64Array, { sets, worth, fits }: Fitting) {
  const best = new Float64Array(before.length).fill(-Infinity)
  const choice = new Int32Array(before.length)
  const take = (served: number, set: number) => {
    const sum = before[served]! + worth[set]!
    if (sum <= best[served | set]!) return
    best[served | set] = sum
    choice[served | set] = set
  }
  for (let served = 0; served < before.length; served++) {
    if (before[served] === -Infinity) continue
    const rest = before.length - 1 - served
    if (sets.length < 2 ** bitsOf(rest)) {
      for (const set of sets) if ((set & served) === 0) take(served, set)
    } else {
      take(served, 0)
      for (let set = rest; set > 0; set = (set - 1) & rest) if (fits[set] === 1) take(served, set)
    }
  }
  return { best, choice }
}

function bitsOf(set: number): number {
  let bits = 0
  for (let rest = set; rest > 0; rest &= rest - 1) bits++
  return bits
}

/** What fairness adds to or takes from a set of stops, whoever serves them. */
function fairnessOfSets(problem: PlanProblem): (set: number) => number {
  const { stops, worth } = problem
  const tally = emptyTally(problem)
  const anyGap = Int32Array.from({ length: stops }, (_, i) => allowedGaps(problem, i)[0] ?? -1)
  const gapOf = new Int32Array(stops)
  return (set) => {
    let sum = 0
    for (let i = 0; i < stops; i++) {
      gapOf[i] = set & (1 << i) ? anyGap[i]! : -1
      if (gapOf[i]! >= 0) sum += worth[gapOf[i]! * stops + i]!
    }
    return objectiveOf(problem, gapOf, tally) - sum
  }
}

/**
 * The best plan of a few stops: which sets fit into each gap (`reachOf`), then the best choice of sets that share no stop, gap after gap, then
 * fairness over what is served altogether. It compares all plans there are, so that a floor this plan misses no plan can meet.
 * Where `isExact` does not hold because of diminishing returns, it is the best plan without them, and the proof about floors stands.
 * O(gaps (2^n n^2 + 3^n)) for n stops, at most 14; one order of stops per gap.
 */
export function exactRoutes(whole: PlanProblem): number[][] {
  const problem = isExact(whole) ? whole : { ...whole, repeatFactor: 1 }
  const { stops, gaps } = problem
  let best = new Float64Array(2 ** stops).fill(-Infinity)
  best[0] = 0
  const choices: Int32Array[] = []
  for (let k = 0; k < gaps; k++) {
    const next = joined(best, fittingOf(problem, k))
    best = next.best
    choices.push(next.choice)
  }
  const fairness = fairnessOfSets(problem)
  let [top, served] = [-Infinity, 0]
  for (let set = 0; set < best.length; set++) {
    if (best[set] === -Infinity) continue
    const value = best[set]! + (problem.isFair ? fairness(set) : 0)
    if (value > top) [top, served] = [value, set]
  }
  const routes: number[][] = []
  for (let k = gaps - 1; k >= 0; k--) {
    const set = choices[k]![served]!
    const members = Array.from({ length: stops }, (_, i) => i).filter((i) => set & (1 << i))
    routes.unshift(orderWithin(problem, k, members) ?? [])
    served &= ~set
  }
  return routes
}
