import { randomBelow, seededRandom } from '#engines/statistics/random.ts'
import type { Gap, PlanInput, Stop, Visit } from './contact-plan.ts'
import { type Candidates, candidatesOf, companionsOf } from './department-candidates.ts'
import { problemOf } from './plan-problem.ts'
import { search } from './plan-search.ts'
import { isAmount, isGapSound } from './plan-soundness.ts'
import { ordersOf, visitsOf } from './plan-visits.ts'

/** A stop that several officers could make; what it is worth stands with the officer. Groups and need are not looked at here. */
export type DepartmentStop = Omit<Stop, 'value' | 'groups' | 'need'>

export type DepartmentOfficer = {
  readonly gaps: readonly Gap[]
  /** By stop: what it is worth when this officer makes it; 0: not for this officer. */
  readonly values: ArrayLike<number>
  /** By gap: the chance that it holds, by which values are multiplied; 1 when left out. */
  readonly holds?: readonly number[]
}

export type DepartmentInput = {
  /** Seconds from location to location; Infinity where there is no way. Asked some ten million times for 200 officers and 5,000 stops. */
  readonly secondsBetween: (from: number, to: number) => number
  readonly stops: readonly DepartmentStop[]
  readonly officers: readonly DepartmentOfficer[]
}

export type DepartmentEffort = {
  readonly seed: number
  /** Iterations of the search for each officer, and for each pair that is planned anew together. */
  readonly iterations: number
  /** Pairs that are planned anew together; twice the number of officers when left out. */
  readonly pairs?: number
  /** Stops that are tried for an officer; 120 when left out. */
  readonly candidates?: number
  /** Asked before each officer and each pair; false ends the planning, and who has no plan yet gets none. */
  readonly goOn?: () => boolean
}

export type DepartmentPlan = {
  /** By officer, then gap. Stops are those of the department. */
  readonly routes: readonly (readonly (readonly Visit[])[])[]
  readonly value: number
}

export type DepartmentRefusal = 'no-officers' | 'bad-gap' | 'bad-stop' | 'bad-value' | 'bad-travel' | 'too-many-ranks'

/** What is planned together in one go: some officers and the stops that they may make. */
type Part = {
  readonly input: PlanInput
  readonly stops: readonly number[]
  readonly gaps: readonly { readonly officer: number; readonly gap: number }[]
}

type State = { readonly routes: Visit[][][]; readonly isServed: Uint8Array }

const LARGEST_LOCATION = 2 ** 31

function refusalOf({ stops, officers }: DepartmentInput): DepartmentRefusal | undefined {
  if (officers.length === 0) return 'no-officers'
  if (!officers.every(({ gaps }) => gaps.every((gap) => isGapSound(gap, LARGEST_LOCATION)))) return 'bad-gap'
  const isTime = ({ opensS, closesS, serviceS, rank = 0 }: DepartmentStop) =>
    [opensS, closesS, rank].every(Number.isFinite) && isAmount(serviceS)
  if (!stops.every((stop) => Number.isInteger(stop.location) && stop.location >= 0 && isTime(stop))) return 'bad-stop'
  const areSound = ({ values, gaps, holds }: DepartmentOfficer) =>
    values.length === stops.length &&
    Array.from(values).every(isAmount) &&
    (!holds || (holds.length === gaps.length && holds.every(isAmount)))
  return officers.every(areSound) ? undefined : 'bad-value'
}

function partOf({ secondsBetween, stops, officers }: DepartmentInput, some: readonly number[], list: readonly number[]): Part {
  const gaps = some.flatMap((officer) => officers[officer]!.gaps.map((_, gap) => ({ officer, gap })))
  const own = gaps.map(({ officer, gap }) => officers[officer]!.gaps[gap]!)
  const places = new Map<number, number>()
  const placeOf = (location: number) => places.get(location) ?? places.set(location, places.size).size - 1
  const local = own.map((gap) => ({
    ...gap,
    startLocation: placeOf(gap.startLocation),
    endLocation: gap.endLocation === null ? null : placeOf(gap.endLocation),
  }))
  const chosen = list.map((i) => ({
    ...stops[i]!,
    location: placeOf(stops[i]!.location),
    value: gaps.map(({ officer, gap }) => officers[officer]!.values[i]! * (officers[officer]!.holds?.[gap] ?? 1)),
  }))
  const [all, size] = [[...places.keys()], places.size]
  const seconds = new Float64Array(size * size)
  for (let a = 0; a < size; a++) for (let b = 0; b < size; b++) seconds[a * size + b] = a === b ? 0 : secondsBetween(all[a]!, all[b]!)
  return { input: { travel: { size, seconds }, gaps: local, stops: chosen }, stops: list, gaps }
}

/** Plans some officers anew, beginning with what stands; never worse than that. */
function improve(input: DepartmentInput, state: State, some: readonly number[], list: readonly number[], seed: number, iterations: number) {
  const part = partOf(input, some, list)
  if (!part.input.travel.seconds.every((way) => way >= 0)) return 'bad-travel'
  const problem = problemOf(part.input)
  if (!problem) return 'too-many-ranks'
  const index = new Map(list.map((stop, at) => [stop, at]))
  const initial = part.gaps.map(({ officer, gap }) => state.routes[officer]![gap]!.map(({ stop }) => index.get(stop)!))
  const orders = ordersOf(problem, search(problem, { seed, iterations }, initial))
  for (const i of list) state.isServed[i] = 0
  for (const [k, { officer, gap }] of part.gaps.entries()) {
    const visits = visitsOf(part.input, k, orders[k]!).map((visit) => ({ ...visit, stop: list[visit.stop]! }))
    state.routes[officer]![gap] = visits
    for (const { stop } of visits) state.isServed[stop] = 1
  }
  return undefined
}

/** Stops that these officers make now, and those of their candidates that nobody makes. */
function openTo(some: readonly number[], { byOfficer }: Candidates, { routes, isServed }: State): number[] {
  const own = some.flatMap((officer) => routes[officer]!.flat().map(({ stop }) => stop))
  const free = some.flatMap((officer) => [...byOfficer[officer]!].filter((i) => isServed[i] === 0))
  return [...new Set([...own, ...free])]
}

/**
 * The contacts of a whole department: which officer makes which, when. Each stop is made at most once by anybody.
 * Each officer's candidates are the stops worth most for the way there. First each plans alone with those that suit nobody better; then alone with
 * all candidates still free; then officers who share candidates are planned anew in pairs, which never makes it worse. A heuristic: nothing is
 * proved about the optimum. Ranks hold within what is planned together. Fairness belongs to one officer's plan (`planContacts`), not to this.
 *
 * Deterministic for a seed when `goOn` is left out. O(officers x stops x gaps) to choose candidates, then (2 officers + pairs) searches of some ten
 * milliseconds per thousand iterations. `departmentParts` splits a department so that its parts can be planned side by side.
 * Refusals: no officer, unsound gaps, stops or values, a way that is no number, ranks too many (see `planContacts`).
 */
export function planDepartment(input: DepartmentInput, effort: DepartmentEffort): DepartmentPlan | DepartmentRefusal {
  const refusal = refusalOf(input)
  if (refusal) return refusal
  const { stops, officers } = input
  const candidates = candidatesOf(input, effort.candidates ?? 120)
  const companions = companionsOf(candidates, stops.length)
  const random = seededRandom(effort.seed, 0x64657074)
  const state: State = { routes: officers.map(({ gaps }) => gaps.map(() => [])), isServed: new Uint8Array(stops.length) }
  const everyone = officers.map((_, officer) => officer).filter((officer) => officers[officer]!.gaps.length > 0)
  const goOn = effort.goOn ?? (() => true)
  const turns: (() => readonly [readonly number[], readonly number[]])[] = [
    ...everyone.map((o) => () => [[o], [...candidates.byOfficer[o]!].filter((i) => candidates.suits[i] === o)] as const),
    ...everyone.map((o) => () => [[o], openTo([o], candidates, state)] as const),
    ...Array.from({ length: everyone.length > 1 ? (effort.pairs ?? 2 * everyone.length) : 0 }, (_, turn) => () => {
      const first = everyone[turn % everyone.length]!
      const near = companions[first]!.slice(0, 6)
      const pair = near.length > 0 ? [first, near[randomBelow(random, near.length)]!] : [first]
      return [pair, openTo(pair, candidates, state)] as const
    }),
  ]
  for (const [turn, who] of turns.entries()) {
    if (!goOn()) break
    const failed = improve(input, state, ...who(), effort.seed + turn, effort.iterations)
    if (failed) return failed
  }
  return { routes: state.routes, value: totalOf(input, state) }
}

function totalOf({ officers }: DepartmentInput, { routes }: State): number {
  let sum = 0
  for (const [officer, gaps] of routes.entries()) {
    const { values, holds } = officers[officer]!
    for (const [gap, visits] of gaps.entries()) for (const { stop } of visits) sum += values[stop]! * (holds?.[gap] ?? 1)
  }
  return sum
}
