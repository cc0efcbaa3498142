import type { PlanInput, Stop } from './contact-plan.ts'

/**
 * A plan's question in the arrays that the search runs on. Nodes 0..stops-1 are the stops, then one node for the start and one for the end of
 * each gap. All times are seconds.
 */
export type PlanProblem = {
  readonly stops: number
  readonly gaps: number
  readonly nodes: number
  /** Service at the row's node and the way to the column's, row-major; and the same by column, so that both are read along a row. */
  readonly from: Float64Array
  readonly into: Float64Array
  readonly opensS: Float64Array
  readonly closesS: Float64Array
  /** By gap, then stop: what was asked, and the same with what rank, floors and fixed stops add. */
  readonly value: Float64Array
  readonly worth: Float64Array
  readonly isAllowed: Uint8Array
  readonly need: Float64Array
  /** Groups of stop i: groupList[groupFrom[i] .. groupFrom[i + 1]). */
  readonly groupFrom: Int32Array
  readonly groupList: Int32Array
  readonly groups: number
  readonly groupNeed: Float64Array
  readonly floors: Int32Array
  readonly leastCoverageWeight: number
  readonly repeatFactor: number
  /** Whether anything depends on groups. */
  readonly isFair: boolean
  /** What one missing stop of a floor costs: more than all ranks and values together. */
  readonly floorPenalty: number
  /** The gap that a fixed stop must stay in, else -1. */
  readonly fixedIn: Int32Array
}

/** What two sums of the same times may differ by. */
export const TIME_TOLERANCE_S = 1e-6

/** Stands for a way that is not there: thirty years, so that sums stay numbers. */
export const NO_WAY_S = 1e9

/** How many times all values together the weights of ranks may be, so that a double still tells values apart to the sixth digit. */
const PRECISION = 1e9

const startNode = (stops: number, gap: number) => stops + 2 * gap

/** Ways between all nodes with the service at the first of them: from a stop or a gap's start to a stop or a gap's end. */
function waysOf({ travel, stops, gaps }: PlanInput, nodes: number): Float64Array {
  const place = new Int32Array(nodes)
  const serviceS = new Float64Array(nodes)
  for (const [i, { location, serviceS: service }] of stops.entries()) {
    place[i] = location
    serviceS[i] = service
  }
  for (const [k, { startLocation, endLocation }] of gaps.entries()) {
    place[startNode(stops.length, k)] = startLocation
    place[startNode(stops.length, k) + 1] = endLocation ?? -1
  }
  const ways = new Float64Array(nodes * nodes)
  for (let a = 0; a < nodes; a++) {
    if (place[a]! < 0) continue
    for (let b = 0; b < nodes; b++) {
      ways[a * nodes + b] = serviceS[a]! + (place[b]! < 0 ? 0 : Math.min(NO_WAY_S, travel.seconds[place[a]! * travel.size + place[b]!]!))
    }
  }
  return ways
}

function transposed(matrix: Float64Array, size: number): Float64Array {
  const turned = new Float64Array(matrix.length)
  for (let a = 0; a < size; a++) for (let b = 0; b < size; b++) turned[b * size + a] = matrix[a * size + b]!
  return turned
}

/**
 * What a stop of each rank is worth beyond its value: more than all values, coverage and stops of lower ranks together. By rank, ascending;
 * and what exceeds them all.
 */
function ranksOf(stops: readonly Stop[], total: number): { readonly bonus: ReadonlyMap<number, number>; readonly above: number } {
  const counts = new Map<number, number>()
  for (const { rank = 0 } of stops) counts.set(rank, (counts.get(rank) ?? 0) + 1)
  const bonus = new Map<number, number>()
  let above = 0
  for (const rank of [...counts.keys()].sort((a, b) => a - b)) {
    bonus.set(rank, above)
    above = (above === 0 ? total : above) + counts.get(rank)! * above
    above += 1
  }
  return { bonus, above }
}

function groupsOf(stops: readonly Stop[]) {
  const groupFrom = new Int32Array(stops.length + 1)
  for (const [i, { groups = [] }] of stops.entries()) groupFrom[i + 1] = groupFrom[i]! + groups.length
  return { groupFrom, groupList: Int32Array.from(stops.flatMap(({ groups = [] }) => [...groups])) }
}

/** The arrays of a question that has been found sound; undefined when its ranks are too many to be added up. */
export function problemOf(input: PlanInput): PlanProblem | undefined {
  const { stops, gaps, fairness, fixed = [] } = input
  const [n, m] = [stops.length, gaps.length]
  const nodes = n + 2 * m
  const from = waysOf(input, nodes)
  const fixedIn = new Int32Array(n).fill(-1)
  for (const { gap, stop } of fixed) fixedIn[stop] = gap
  const groups = fairness?.groups ?? 0
  const groupNeed = new Float64Array(groups)
  const floors = new Int32Array(groups)
  for (const { groups: own = [], need = 1 } of stops) for (const g of own) groupNeed[g]! += need
  for (const [g, floor] of (fairness?.floors ?? []).entries()) floors[g] = floor
  const leastCoverageWeight = fairness?.leastCoverageWeight ?? 0
  const total = stops.reduce((sum, { value }) => sum + Math.max(0, ...value), leastCoverageWeight + 1)
  const { bonus, above } = ranksOf(stops, total)
  const shortfall = floors.reduce((sum, floor) => sum + floor, 0)
  const fixedBonus = (shortfall + 1) * above
  if (fixedBonus * (fixed.length + 1) > PRECISION * total) return undefined
  const repeatFactor = fairness?.repeatFactor ?? 1
  const isFair = leastCoverageWeight > 0 || repeatFactor < 1 || shortfall > 0
  const [value, worth, isAllowed] = [new Float64Array(n * m), new Float64Array(n * m), new Uint8Array(n * m)]
  for (const [i, stop] of stops.entries()) {
    for (let k = 0; k < m; k++) {
      value[k * n + i] = stop.value[k]!
      worth[k * n + i] = stop.value[k]! + bonus.get(stop.rank ?? 0)! + (fixedIn[i] === k ? fixedBonus : 0)
      isAllowed[k * n + i] = fixedIn[i] === -1 ? Number(stop.value[k]! > 0) : Number(fixedIn[i] === k)
    }
  }
  return {
    ...{ stops: n, gaps: m, nodes, from, into: transposed(from, nodes), value, worth, isAllowed, fixedIn },
    ...windowsOf(input, nodes),
    ...{ need: Float64Array.from(stops, ({ need = 1 }) => need), ...groupsOf(stops), groups, groupNeed, floors },
    ...{ leastCoverageWeight, repeatFactor, isFair, floorPenalty: above },
  }
}

function windowsOf({ stops, gaps }: PlanInput, nodes: number) {
  const [opensS, closesS] = [new Float64Array(nodes), new Float64Array(nodes)]
  for (const [i, stop] of stops.entries()) {
    opensS[i] = stop.opensS
    closesS[i] = stop.closesS
  }
  for (const [k, { startS, endS }] of gaps.entries()) {
    for (const node of [startNode(stops.length, k), startNode(stops.length, k) + 1]) {
      opensS[node] = startS
      closesS[node] = endS
    }
  }
  return { opensS, closesS }
}
