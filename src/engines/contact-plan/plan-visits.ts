import type { PlanInput, Visit } from './contact-plan.ts'
import type { PlanProblem } from './plan-problem.ts'
import type { Routes } from './plan-routes.ts'

/** The stops of each gap, in order of time. */
export function ordersOf({ stops, gaps }: PlanProblem, { after }: Routes): number[][] {
  return Array.from({ length: gaps }, (_, k) => {
    const order: number[] = []
    for (let i = after[stops + 2 * k]!; i < stops; i = after[i]!) order.push(i)
    return order
  })
}

/** When each stop of a gap is reached, begun and left, as early as can be. */
export function visitsOf({ travel, stops, gaps }: PlanInput, k: number, order: readonly number[]): Visit[] {
  let place = gaps[k]!.startLocation
  let leaveS = gaps[k]!.startS
  return order.map((stop) => {
    const { location, opensS, serviceS } = stops[stop]!
    const arriveS = leaveS + travel.seconds[place * travel.size + location]!
    const startS = Math.max(arriveS, opensS)
    leaveS = startS + serviceS
    place = location
    return { stop, arriveS, startS, leaveS }
  })
}
