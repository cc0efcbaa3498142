import { exactRoutes, isExact, isSmall } from './plan-exact.ts'
import { coverageOf, emptyTally, lossToRepeats } from './plan-objective.ts'
import { fixedRoutes } from './plan-order.ts'
import { type PlanProblem, problemOf } from './plan-problem.ts'
import { emptyRoutes, fitsAfter } from './plan-routes.ts'
import { search } from './plan-search.ts'
import { refusalOf } from './plan-soundness.ts'
import { ordersOf, visitsOf } from './plan-visits.ts'

/** Ways between places: locations are indices into a square matrix of travel seconds, row-major; Infinity where there is no way. */
export type Travel = { readonly size: number; readonly seconds: Float64Array }

/** A place, block, group or person that could be contacted. Service starts within opensS and closesS (both included). */
export type Stop = {
  readonly location: number
  readonly serviceS: number
  readonly opensS: number
  readonly closesS: number
  /** One per gap, with familiarity and the chance that the gap holds already in it; 0: may not be served by that gap. */
  readonly value: readonly number[]
  /** Fairness groups it belongs to (neighborhoods, community groups), 0 to groups - 1. The first is the one whose repeats are worth less. */
  readonly groups?: readonly number[]
  /** Weight in the coverage of its groups; 1 when left out. */
  readonly need?: number
  /** One stop of a higher rank (deadlines, call-backs) is worth more than all stops of lower ranks together; 0 when left out. */
  readonly rank?: number
}

/** The time between two calls. An officer with endLocation null may end anywhere, else is there by endS. */
export type Gap = { readonly startS: number; readonly endS: number; readonly startLocation: number; readonly endLocation: number | null }

export type Fairness = {
  readonly groups: number
  /** At least so many stops of each group over the whole plan. */
  readonly floors?: readonly number[]
  /** This times the smallest need-weighted coverage (0 to 1) of any group that has stops is added to the value. */
  readonly leastCoverageWeight?: number
  /** Within a first group, ordered by value, the k-th stop is worth factor^(k-1) of its value; 1 when left out. */
  readonly repeatFactor?: number
}

export type PlanInput = {
  readonly travel: Travel
  readonly stops: readonly Stop[]
  readonly gaps: readonly Gap[]
  readonly fairness?: Fairness
  /** Stops that must be kept in that gap, whatever their value there. */
  readonly fixed?: readonly { readonly gap: number; readonly stop: number }[]
}

export type Effort = {
  readonly seed: number
  readonly iterations: number
  /** Asked now and then; false ends the search. */
  readonly goOn?: () => boolean
  /** What share of the time allowed is spent, 0 to 1, so that the search settles down in time; else the share of the iterations. */
  readonly spent?: () => number
}

export type Visit = { readonly stop: number; readonly arriveS: number; readonly startS: number; readonly leaveS: number }

export type Plan = {
  /** One per gap, in order of time. */
  readonly routes: readonly (readonly Visit[])[]
  /** Values with diminishing returns and the term for the least coverage. */
  readonly value: number
  /** The plain sum of the values of the stops served. */
  readonly stopValue: number
  /** By group: share of its need that is met; 1 where the group has no stop. */
  readonly coverage: readonly number[]
}

/**
 * `floor-impossible`: proved that no plan meets a floor; `floor-not-reached`: none was found that does, which proves nothing.
 * `fixed-impossible`: the fixed stops of a gap, or a gap that is not there; proved for up to 14 of a gap.
 * `too-many-ranks`: one stop of the highest rank would outweigh the lowest by more than numbers can hold; a handful of ranks is fine.
 */
export type PlanRefusal =
  | 'no-gaps'
  | 'bad-travel'
  | 'bad-gap'
  | 'bad-stop'
  | 'bad-fairness'
  | 'too-many-ranks'
  | 'fixed-impossible'
  | 'floor-impossible'
  | 'floor-not-reached'

/**
 * Which contacts to make in which gap, in what order, so that they are worth most: a heterogeneous team orienteering problem with time windows and
 * fairness. Each stop is made at most once; its contact starts within its window (an officer may wait), and the gap ends in time at its place.
 * Arrivals are the earliest. What is worth most goes by, in this order: fixed stops, floors, how many stops of the highest rank are served, of the
 * next, ..., and the value with fairness. The empty plan is a plan: a gap in which nothing fits has an empty route.
 *
 * Up to 14 stops and 12 gaps the plan is the best there is (`plan-exact.ts`; with diminishing returns only where a stop's value is the same in all
 * gaps that may serve it). Beyond, it is the best found by ruin and recreate under simulated annealing: on published instances of 48 to 288 stops
 * within some tenths of a percent of the best known; no distance from the optimum is proved.
 *
 * Seconds and meters are not mixed: `travel` is seconds, so are all moments, from any common zero. Travel that breaks the triangle inequality is
 * allowed. Fine up to some hundred stops and twenty gaps; memory grows with the square of stops + gaps; a department is `planDepartment`.
 *
 * Sources: Vansteenwegen, Souffriau, Vanden Berghe & Van Oudheusden 2009, Computers & Operations Research 36:3281 (the problem); Savelsbergh 1992,
 * ORSA Journal on Computing 4:146 (insertion checked at once); Christiaens & Vanden Berghe 2020, Transportation Science 54:417 (removal of
 * strings); recreation by noisy worth for cost and the weights of fairness are this project's own.
 */
export function planContacts(input: PlanInput, effort: Effort): Plan | PlanRefusal {
  const refusal = refusalOf(input)
  if (refusal) return refusal
  const problem = problemOf(input)
  if (!problem) return 'too-many-ranks'
  const fixed = fixedRoutes(problem)
  if (!fixed) return 'fixed-impossible'
  if (isFloorOutOfReach(problem)) return 'floor-impossible'
  if (!isSmall(problem)) return planOf(input, problem, ordersOf(problem, search(problem, effort, fixed)), 'floor-not-reached')
  const small = exactRoutes(problem)
  return planOf(input, problem, isExact(problem) ? small : ordersOf(problem, search(problem, effort, small)), 'floor-impossible')
}

/** Whether a group has fewer stops that any gap could serve, were it the only one, than its floor asks. */
function isFloorOutOfReach(problem: PlanProblem): boolean {
  const { stops, gaps, isAllowed, groupFrom, groupList } = problem
  if (problem.floors.every((floor) => floor === 0)) return false
  const empty = emptyRoutes(problem)
  const within = new Int32Array(problem.groups)
  for (let i = 0; i < stops; i++) {
    let isServable = false
    for (let k = 0; k < gaps && !isServable; k++) isServable = isAllowed[k * stops + i] === 1 && fitsAfter(problem, empty, i, stops + 2 * k)
    if (isServable) for (let at = groupFrom[i]!; at < groupFrom[i + 1]!; at++) within[groupList[at]!]!++
  }
  return problem.floors.some((floor, g) => within[g]! < floor)
}

function planOf(
  input: PlanInput,
  problem: PlanProblem,
  order: readonly (readonly number[])[],
  whenBelowFloor: PlanRefusal,
): Plan | PlanRefusal {
  const { stops, groups, floors, leastCoverageWeight, value: values } = problem
  const gapOf = new Int32Array(stops).fill(-1)
  for (const [k, route] of order.entries()) for (const i of route) gapOf[i] = k
  if (input.fixed?.some(({ gap, stop }) => gapOf[stop] !== gap)) return 'fixed-impossible'
  const served = new Int32Array(groups)
  for (const i of order.flat()) for (const g of input.stops[i]!.groups ?? []) served[g]!++
  if (floors.some((floor, g) => served[g]! < floor)) return whenBelowFloor
  const stopValue = order.reduce((sum, route, k) => route.reduce((part, i) => part + values[k * stops + i]!, sum), 0)
  const coverage = coverageOf(problem, gapOf)
  const least = groups > 0 ? leastCoverageWeight * Math.min(...coverage) : 0
  const value = stopValue - lossToRepeats(problem, gapOf, emptyTally(problem)) + least
  return { routes: order.map((route, k) => visitsOf(input, k, route)), value, stopValue, coverage: [...coverage] }
}
