import type { Gap, PlanInput, PlanRefusal, Stop, Travel } from './contact-plan.ts'

const isTime = (seconds: number) => Number.isFinite(seconds)
export const isAmount = (amount: number) => Number.isFinite(amount) && amount >= 0
export const isIndex = (index: number, below: number) => Number.isInteger(index) && index >= 0 && index < below

function isTravelSound({ size, seconds }: Travel): boolean {
  return Number.isInteger(size) && size > 0 && seconds.length === size * size && seconds.every((way) => way >= 0)
}

function isStopSound(stop: Stop, { travel, gaps, fairness }: PlanInput): boolean {
  return (
    isIndex(stop.location, travel.size) &&
    isAmount(stop.serviceS) &&
    isTime(stop.opensS) &&
    isTime(stop.closesS) &&
    stop.value.length === gaps.length &&
    stop.value.every(isAmount) &&
    isAmount(stop.need ?? 1) &&
    Number.isFinite(stop.rank ?? 0) &&
    (stop.groups ?? []).every((group, at, all) => isIndex(group, fairness?.groups ?? 0) && all.indexOf(group) === at)
  )
}

export const isGapSound = ({ startS, endS, startLocation, endLocation }: Gap, size: number) =>
  isTime(startS) && isTime(endS) && isIndex(startLocation, size) && (endLocation === null || isIndex(endLocation, size))

function isFairnessSound({ fairness }: PlanInput): boolean {
  if (!fairness) return true
  const { groups, floors = [], leastCoverageWeight = 0, repeatFactor = 1 } = fairness
  return (
    isIndex(groups, 2 ** 31) &&
    floors.length <= groups &&
    floors.every((floor) => Number.isInteger(floor) && floor >= 0) &&
    isAmount(leastCoverageWeight) &&
    repeatFactor >= 0 &&
    repeatFactor <= 1
  )
}

/** Why a question cannot be answered at all, before any search. */
export function refusalOf(input: PlanInput): PlanRefusal | undefined {
  const { travel, stops, gaps, fixed = [] } = input
  if (gaps.length === 0) return 'no-gaps'
  if (!isTravelSound(travel)) return 'bad-travel'
  if (!gaps.every((gap) => isGapSound(gap, travel.size))) return 'bad-gap'
  if (!stops.every((stop) => isStopSound(stop, input))) return 'bad-stop'
  if (!isFairnessSound(input)) return 'bad-fairness'
  const isKnown = fixed.every(({ gap, stop }) => isIndex(gap, gaps.length) && isIndex(stop, stops.length))
  const once = new Map(fixed.map(({ gap, stop }) => [stop, gap]))
  if (!isKnown || fixed.some(({ gap, stop }) => once.get(stop) !== gap)) return 'fixed-impossible'
  return undefined
}
