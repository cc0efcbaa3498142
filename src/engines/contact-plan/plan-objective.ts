import type { PlanProblem } from './plan-problem.ts'

/** Which gap serves each stop; -1: none. */
export type Assignment = ArrayLike<number>

/** Stops, need and values by group, reused from call to call. */
export type Tally = { readonly stops: Int32Array; readonly need: Float64Array; readonly order: Int32Array; readonly values: Float64Array }

export const emptyTally = ({ groups, stops }: PlanProblem): Tally => ({
  stops: new Int32Array(groups),
  need: new Float64Array(groups),
  order: new Int32Array(stops),
  values: new Float64Array(stops),
})

/** Share of the need of each group that a plan meets; 1 where a group has no stop at all. */
export function coverageOf(problem: PlanProblem, gapOf: Assignment): Float64Array {
  const met = new Float64Array(problem.groups)
  for (let i = 0; i < problem.stops; i++) {
    if (gapOf[i]! < 0) continue
    for (let at = problem.groupFrom[i]!; at < problem.groupFrom[i + 1]!; at++) met[problem.groupList[at]!]! += problem.need[i]!
  }
  return met.map((need, g) => (problem.groupNeed[g]! > 0 ? need / problem.groupNeed[g]! : 1))
}

/**
 * What is lost to diminishing returns: within each first group the stops are ordered by value, the greatest first, and the k-th counts
 * factor^(k-1) of its value.
 */
export function lossToRepeats(problem: PlanProblem, gapOf: Assignment, tally: Tally): number {
  const { stops, value, repeatFactor, groupFrom, groupList } = problem
  if (repeatFactor === 1) return 0
  const { order, values, stops: seen } = tally
  let size = 0
  for (let i = 0; i < stops; i++) {
    if (gapOf[i]! < 0 || groupFrom[i] === groupFrom[i + 1]) continue
    const own = value[gapOf[i]! * stops + i]!
    let at = size++
    for (; at > 0 && values[at - 1]! < own; at--) {
      values[at] = values[at - 1]!
      order[at] = order[at - 1]!
    }
    values[at] = own
    order[at] = i
  }
  seen.fill(0)
  let lost = 0
  for (let at = 0; at < size; at++) {
    const group = groupList[groupFrom[order[at]!]!]!
    lost += values[at]! * (1 - repeatFactor ** seen[group]!)
    seen[group]!++
  }
  return lost
}

function fairnessOf(problem: PlanProblem, gapOf: Assignment, tally: Tally): number {
  const { stops, groups, groupFrom, groupList, need, groupNeed, floors } = problem
  const repeats = lossToRepeats(problem, gapOf, tally)
  tally.stops.fill(0)
  tally.need.fill(0)
  for (let i = 0; i < stops; i++) {
    if (gapOf[i]! < 0) continue
    for (let at = groupFrom[i]!; at < groupFrom[i + 1]!; at++) {
      tally.stops[groupList[at]!]!++
      tally.need[groupList[at]!]! += need[i]!
    }
  }
  let [least, missing] = [1, 0]
  for (let g = 0; g < groups; g++) {
    if (tally.stops[g]! < floors[g]!) missing += floors[g]! - tally.stops[g]!
    if (groupNeed[g]! > 0 && tally.need[g]! / groupNeed[g]! < least) least = tally.need[g]! / groupNeed[g]!
  }
  return problem.leastCoverageWeight * least - repeats - problem.floorPenalty * missing
}

/** What the search makes as great as it can: values with ranks, fairness, and what missing a floor costs. O(stops), plus sorting for repeats. */
export function objectiveOf(problem: PlanProblem, gapOf: Assignment, tally: Tally): number {
  const { stops, worth } = problem
  let sum = 0
  for (let i = 0; i < stops; i++) if (gapOf[i]! >= 0) sum += worth[gapOf[i]! * stops + i]!
  return problem.isFair ? sum + fairnessOf(problem, gapOf, tally) : sum
}
