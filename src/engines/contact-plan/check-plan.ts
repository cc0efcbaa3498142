import type { Plan, PlanInput, Visit } from './contact-plan.ts'

/** What can be wrong with a plan. */
export type PlanFault =
  | 'not-one-route-per-gap'
  | 'unknown-stop'
  | 'stop-served-twice'
  | 'stop-not-allowed-in-gap'
  | 'arrival-not-after-the-way'
  | 'contact-before-arrival'
  | 'contact-outside-window'
  | 'leaves-before-service-is-done'
  | 'gap-overrun'
  | 'fixed-stop-missing'
  | 'floor-missed'
  | 'value-wrong'
  | 'coverage-wrong'

const SECOND_TOLERANCE = 1e-5
const isNear = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))

/**
 * Everything that is wrong with a plan, each fault once; empty for a sound one. It goes by the question alone and shares nothing with the solver:
 * every visit is walked again from the gap's start, every value is added up again. Seconds may differ by a hundred-thousandth.
 * Says nothing about whether a better plan exists. O(stops x gaps).
 */
export function faultsOf(input: PlanInput, plan: Plan): readonly PlanFault[] {
  if (plan.routes.length !== input.gaps.length) return ['not-one-route-per-gap']
  const visits = plan.routes.flat()
  if (visits.some(({ stop }) => input.stops[stop] === undefined)) return ['unknown-stop']
  const faults = new Set<PlanFault>()
  if (new Set(visits.map(({ stop }) => stop)).size < visits.length) faults.add('stop-served-twice')
  for (const [gap, route] of plan.routes.entries()) for (const fault of faultsOfRoute(input, gap, route)) faults.add(fault)
  for (const fault of faultsOfWhole(input, plan)) faults.add(fault)
  return [...faults]
}

function faultsOfRoute({ travel, stops, gaps, fixed = [] }: PlanInput, gap: number, route: readonly Visit[]): PlanFault[] {
  const { startS, endS, startLocation, endLocation } = gaps[gap]!
  const faults: PlanFault[] = []
  const wayS = (a: number, b: number) => travel.seconds[a * travel.size + b]!
  let [atS, place] = [startS, startLocation]
  for (const visit of route) {
    const stop = stops[visit.stop]!
    const isFixedHere = fixed.some((one) => one.stop === visit.stop && one.gap === gap)
    if (!isFixedHere && !(stop.value[gap]! > 0)) faults.push('stop-not-allowed-in-gap')
    if (visit.arriveS < atS + wayS(place, stop.location) - SECOND_TOLERANCE) faults.push('arrival-not-after-the-way')
    if (visit.startS < visit.arriveS - SECOND_TOLERANCE) faults.push('contact-before-arrival')
    if (visit.startS < stop.opensS - SECOND_TOLERANCE || visit.startS > stop.closesS + SECOND_TOLERANCE)
      faults.push('contact-outside-window')
    if (visit.leaveS < visit.startS + stop.serviceS - SECOND_TOLERANCE) faults.push('leaves-before-service-is-done')
    ;[atS, place] = [visit.leaveS, stop.location]
  }
  const doneS = atS + (endLocation === null ? 0 : wayS(place, endLocation))
  if (route.length > 0 && doneS > endS + SECOND_TOLERANCE) faults.push('gap-overrun')
  return faults
}

function faultsOfWhole(input: PlanInput, plan: Plan): PlanFault[] {
  const { stops, fairness, fixed = [] } = input
  const served = plan.routes.flatMap((route, gap) => route.map(({ stop }) => ({ gap, stop })))
  const faults: PlanFault[] = []
  if (!fixed.every((kept) => served.some(({ gap, stop }) => gap === kept.gap && stop === kept.stop))) faults.push('fixed-stop-missing')
  const members = Array.from({ length: fairness?.groups ?? 0 }, (_, g) => served.filter(({ stop }) => stops[stop]!.groups?.includes(g)))
  if ((fairness?.floors ?? []).some((floor, g) => members[g]!.length < floor)) faults.push('floor-missed')
  const coverage = members.map((own, g) => {
    const needOf = (some: readonly { need?: number }[]) => some.reduce((sum, { need = 1 }) => sum + need, 0)
    const whole = needOf(stops.filter(({ groups }) => groups?.includes(g)))
    return whole === 0 ? 1 : needOf(own.map(({ stop }) => stops[stop]!)) / whole
  })
  if (coverage.length !== plan.coverage.length || !coverage.every((share, g) => isNear(share, plan.coverage[g]!)))
    faults.push('coverage-wrong')
  const plain = served.reduce((sum, { gap, stop }) => sum + stops[stop]!.value[gap]!, 0)
  const least = coverage.length > 0 ? (fairness?.leastCoverageWeight ?? 0) * Math.min(...coverage) : 0
  if (!isNear(plain, plan.stopValue) || !isNear(repeated(input, served) + least, plan.value)) faults.push('value-wrong')
  return faults
}

/** The sum of values, in each first group the k-th greatest times factor^(k-1). */
function repeated({ stops, fairness }: PlanInput, served: readonly { readonly gap: number; readonly stop: number }[]): number {
  const byGroup = Map.groupBy(served, ({ stop }) => stops[stop]!.groups?.[0])
  let sum = 0
  for (const [group, own] of byGroup) {
    const values = own.map(({ gap, stop }) => stops[stop]!.value[gap]!).sort((a, b) => b - a)
    for (const [k, value] of values.entries()) sum += group === undefined ? value : value * (fairness?.repeatFactor ?? 1) ** k
  }
  return sum
}
