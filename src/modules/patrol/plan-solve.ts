import { type Fairness, type Plan, type PlanInput, planContacts } from '#engines/contact-plan/contact-plan.ts'
import type { PlanState, PlanStop } from './plan.ts'
import { LEAST_GAP_MIN } from './plan-gap.ts'
import { RANK, REPEAT_FACTOR, worthInGap } from './plan-value.ts'

/** What stands already. */
export type Standings = {
  /** Keys of stops that must not be planned: done, dropped or replaced. */
  readonly gone: ReadonlySet<string>
  /** Keys of those that were done. */
  readonly done: ReadonlySet<string>
  /** Stops that stay in their gap. */
  readonly kept: ReadonlyMap<string, number>
  /** Only the kept ones: nothing new is put where something was dropped. */
  readonly onlyKept?: boolean
}

export type TimedStop = { readonly stop: string; readonly gap: number; readonly startS: number; readonly leaveS: number }

/** Rounds of the search. Sixty stops in three gaps take some 20 to 50 ms. */
export const ROUNDS = 400

type LiveGap = {
  readonly index: number
  readonly startS: number
  readonly endS: number
  readonly start: number
  readonly end: number | null
}

/** What is left of the gaps from a moment on. One that has begun starts where the officer is now. */
function liveGaps({ gaps, here, travelS, locations }: PlanState, nowS: number): LiveGap[] {
  return gaps.flatMap(({ startS, endS, start, end }, index) => {
    const hasBegun = startS < nowS
    const place = hasBegun && here && here.atS >= startS && here.atS <= endS ? here.location : start
    const from = Math.max(startS, nowS)
    const way = end === null ? 0 : (travelS[place * locations.length + end] ?? 0)
    return endS - from >= Math.max((LEAST_GAP_MIN / 2) * 60, way) ? [{ index, startS: from, endS, start: place, end }] : []
  })
}

/** Stops that may still be planned, in the engine's numbers. */
function inputOf(state: PlanState, gaps: readonly LiveGap[], stops: readonly PlanStop[], kept: ReadonlyMap<string, number>): PlanInput {
  const area = new Map(state.areas.map(({ id }, index) => [id, index]))
  const hours = gaps.map(({ startS, endS }) => (endS - startS) / 3600)
  return {
    travel: { size: state.locations.length, seconds: Float64Array.from(state.travelS) },
    gaps: gaps.map(({ startS, endS, start, end }) => ({ startS, endS, startLocation: start, endLocation: end })),
    stops: stops.map(({ location, minutes, opensS, closesS, worth, rank, neighborhoodId }) => {
      const group = area.get(neighborhoodId ?? '')
      const groups = group === undefined ? [] : [group]
      return { location, serviceS: minutes * 60, opensS, closesS, rank, groups, value: hours.map((length) => worthInGap(worth, length)) }
    }),
    fairness: { groups: state.areas.length, repeatFactor: REPEAT_FACTOR },
    fixed: stops.flatMap(({ key }, stop) => {
      const gap = gaps.findIndex(({ index }) => index === kept.get(key))
      return gap < 0 ? [] : [{ gap, stop }]
    }),
  }
}

const solved = (input: PlanInput, seed: number): Plan | undefined => {
  const plan = planContacts(input, { seed, iterations: ROUNDS })
  return typeof plan === 'string' ? undefined : plan
}

const countsOf = (plan: Plan, input: PlanInput): number[] => {
  const counts = new Array<number>(input.fairness?.groups ?? 0).fill(0)
  for (const { stop } of plan.routes.flat()) for (const group of input.stops[stop]?.groups ?? []) counts[group]! += 1
  return counts
}

/** Rank of the one stop that stands for a neighborhood whose turn it is: before the usual ones, after introductions and what is due. */
const TURN = (RANK.usual + RANK.introduction) / 2

/** Of each neighborhood that is owed a stop, the one worth most gets a rank that the search cannot pass by. */
function withTurns(stops: readonly PlanStop[], owed: ReadonlySet<string>): PlanStop[] {
  const best = new Map<string, PlanStop>()
  for (const stop of stops) {
    const area = stop.neighborhoodId ?? ''
    if (owed.has(area) && stop.worth > (best.get(area)?.worth ?? 0)) best.set(area, stop)
  }
  return stops.map((stop) => (best.get(stop.neighborhoodId ?? '') === stop ? { ...stop, rank: Math.max(stop.rank, TURN) } : stop))
}

/**
 * The same with floors where that one stop did not fit but another may: what is due stays where it was planned, so that no neighborhood's turn
 * costs a promise. Floors that no stop can meet are given up one by one, the last first.
 */
function withFloors(plan: Plan, input: PlanInput, floors: readonly number[], seed: number): Plan {
  const counts = countsOf(plan, input)
  if (floors.every((floor, group) => counts[group]! >= floor)) return plan
  const isDue = (stop: number) => (input.stops[stop]?.rank ?? 0) > TURN
  const due = plan.routes.flatMap((route, gap) => route.filter(({ stop }) => isDue(stop)).map(({ stop }) => ({ gap, stop })))
  const fixed = [...(input.fixed ?? []), ...due.filter((one) => !input.fixed?.some(({ stop }) => stop === one.stop))]
  const asked = [...floors]
  for (;;) {
    const fairness: Fairness = { groups: asked.length, repeatFactor: REPEAT_FACTOR, floors: asked }
    const fair = solved({ ...input, fixed, fairness }, seed)
    if (fair) return fair
    const last = asked.findLastIndex((floor, group) => floor > 0 && counts[group]! < floor)
    if (last < 0) return plan
    asked[last] = 0
  }
}

/**
 * The stops of the rest of the day, in order of time; empty where no minute is left or nothing fits. Undefined: what was kept does not fit
 * any more. What was kept in a gap that is over may be planned elsewhere. The same state, moment and standings give the same plan.
 */
export function planFrom(state: PlanState, nowS: number, standings: Standings): TimedStop[] | undefined {
  const gaps = liveGaps(state, nowS)
  const { gone, done, onlyKept = false } = standings
  const kept = new Map([...standings.kept].filter(([, gap]) => gaps.some(({ index }) => index === gap)))
  const left = state.stops.filter(({ key }) => !gone.has(key) && !done.has(key) && (!onlyKept || kept.has(key)))
  if (gaps.length === 0 || left.length === 0) return []
  const met = new Set(state.stops.filter(({ key }) => done.has(key)).map(({ neighborhoodId }) => neighborhoodId))
  const floors = state.areas.map(({ id, floor }) => (met.has(id) ? 0 : floor))
  const stops = withTurns(left, new Set(state.areas.filter((_, index) => floors[index]! > 0).map(({ id }) => id)))
  const input = inputOf(state, gaps, stops, kept)
  const plan = solved(input, state.seed)
  if (!plan) return undefined
  const fair = onlyKept ? plan : withFloors(plan, input, floors, state.seed)
  return fair.routes.flatMap((route, gap) =>
    route.map(({ stop, startS, leaveS }) => ({ stop: stops[stop]!.key, gap: gaps[gap]!.index, startS, leaveS })),
  )
}
