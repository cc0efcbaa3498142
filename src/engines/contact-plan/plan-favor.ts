import type { Random } from '#engines/statistics/random.ts'
import type { PlanProblem } from './plan-problem.ts'

/** How much likelier stops come in when their group is below its floor, or is the least covered. */
const BELOW_FLOOR = 1e6
const LEAST_COVERED = 10

/** What fairness favors at this moment, by stop; and the counts by group that it works with. */
export type Favor = { readonly of: Float64Array; readonly served: Int32Array; readonly first: Int32Array; readonly need: Float64Array }

export const neutralFavor = ({ stops, groups }: PlanProblem): Favor => ({
  of: new Float64Array(stops).fill(1),
  served: new Int32Array(groups),
  first: new Int32Array(groups),
  need: new Float64Array(groups),
})

function count({ stops, groupFrom, groupList, need }: PlanProblem, gapOf: Int32Array, favor: Favor): void {
  favor.served.fill(0)
  favor.first.fill(0)
  favor.need.fill(0)
  for (let i = 0; i < stops; i++) {
    if (gapOf[i]! < 0) continue
    for (let at = groupFrom[i]!; at < groupFrom[i + 1]!; at++) {
      const group = groupList[at]!
      favor.served[group]!++
      favor.need[group]! += need[i]!
      if (at === groupFrom[i]) favor.first[group]!++
    }
  }
}

/**
 * Weighs unserved stops by what fairness would gain: groups below their floor first, sometimes the least covered group, and less for each stop of
 * the same first group that is served already. Guides the search only; what a plan is worth is decided by `objectiveOf`.
 */
export function updateFavor(problem: PlanProblem, gapOf: Int32Array, favor: Favor, random: Random): void {
  const { stops, groups, groupFrom, groupList, floors, groupNeed, repeatFactor, leastCoverageWeight } = problem
  if (!problem.isFair) return
  count(problem, gapOf, favor)
  const share = (g: number) => (groupNeed[g]! > 0 ? favor.need[g]! / groupNeed[g]! : Infinity)
  let least = -1
  if (leastCoverageWeight > 0 && random() < 0.5) for (let g = 0; g < groups; g++) if (least < 0 || share(g) < share(least)) least = g
  for (let i = 0; i < stops; i++) {
    if (gapOf[i]! >= 0) continue
    let own = 1
    for (let at = groupFrom[i]!; at < groupFrom[i + 1]!; at++) {
      const group = groupList[at]!
      if (favor.served[group]! < floors[group]!) own = Math.max(own, BELOW_FLOOR)
      if (group === least) own = Math.max(own, LEAST_COVERED)
    }
    if (repeatFactor < 1 && groupFrom[i]! < groupFrom[i + 1]!)
      own *= Math.max(1e-6, repeatFactor ** favor.first[groupList[groupFrom[i]!]!]!)
    favor.of[i] = own
  }
}
