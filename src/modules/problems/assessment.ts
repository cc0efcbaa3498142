import type { Difference, Verdict } from '#engines/assess/difference.ts'
import { distanceM } from '#engines/geometry/distance.ts'
import { dayAfter, daysBetween } from '#modules/promises/index.ts'
import type { Circle, Problem } from './problem.ts'

export type Finding = Verdict

export const FEWEST_WEEKS = 4
export const MOST_WEEKS = 156

export const ASSESS_REFUSALS = [
  'is-closed',
  'not-checked-yet',
  'no-area',
  'nothing-counted',
  'no-control',
  'no-first-day',
  'too-few-weeks',
  'too-many-weeks',
  'weeks-not-over',
] as const // prettier-ignore
export type RefusalToAssess = (typeof ASSESS_REFUSALS)[number]

/** How long is counted on each side of the response's first day, in whole weeks. */
export type Weeks = { readonly before: number; readonly after: number }

/** Whole weeks of the response that are over when `today` begins. */
export const weeksOver = (responseFromOn: string, today: string): number => Math.max(0, Math.floor(daysBetween(responseFromOn, today) / 7))

/** Why before and after cannot be compared yet; undefined when they can. */
export function refusalToAssess(problem: Problem, weeks: Weeks, today: string): RefusalToAssess | undefined {
  if (problem.state !== 'open') return 'is-closed'
  if (problem.stage !== 'assessment') return 'not-checked-yet'
  if (problem.area === null) return 'no-area'
  if (problem.counted.incidentKinds.length + problem.counted.categories.length === 0) return 'nothing-counted'
  if (problem.control === null) return 'no-control'
  if (problem.responseFromOn === null) return 'no-first-day'
  return refusalOfWeeks(weeks, weeksOver(problem.responseFromOn, today))
}

function refusalOfWeeks({ before, after }: Weeks, over: number): RefusalToAssess | undefined {
  const isWhole = Number.isInteger(before) && Number.isInteger(after)
  if (!isWhole || before < FEWEST_WEEKS || after < FEWEST_WEEKS) return 'too-few-weeks'
  if (before > MOST_WEEKS || after > MOST_WEEKS) return 'too-many-weeks'
  return after > over ? 'weeks-not-over' : undefined
}

/** The days that are counted, both ends included: whole weeks up to the day before the first day, and from it on. */
export const windowsOf = (responseFromOn: string, { before, after }: Weeks) => ({
  before: { fromOn: dayAfter(responseFromOn, -7 * before), untilOn: dayAfter(responseFromOn, -1) },
  after: { fromOn: responseFromOn, untilOn: dayAfter(responseFromOn, 7 * after - 1) },
})

export type RefusalToCompare = 'no-area' | 'overlaps'

/** Why `control` cannot be the comparison area: where the circles overlap, what is done here counts there too. */
export function refusalToCompare(area: Circle | null, control: Circle): RefusalToCompare | undefined {
  if (area === null) return 'no-area'
  return distanceM(area, control) < area.radiusM + control.radiusM ? 'overlaps' : undefined
}

/** The estimate as it is stored and shown. Numbers are events over the weeks after; `ratio` is what is left of what was expected. */
export type Estimate = {
  readonly expected: number
  readonly observed: number
  readonly events: number
  readonly eventsLow: number
  readonly eventsHigh: number
  readonly ratio: number
  readonly ratioLow: number
  readonly ratioHigh: number
  readonly dispersion: number
}

export const estimateOf = ({ expected, observed, events, eventsInterval, ratio, ratioInterval, dispersion }: Difference): Estimate => ({
  expected,
  observed,
  events,
  eventsLow: eventsInterval.low,
  eventsHigh: eventsInterval.high,
  ratio,
  ratioLow: ratioInterval.low,
  ratioHigh: ratioInterval.high,
  dispersion,
})

const KEYS = ['expected', 'observed', 'events', 'eventsLow', 'eventsHigh', 'ratio', 'ratioLow', 'ratioHigh', 'dispersion'] as const

/** A stored estimate; undefined where one of its numbers is missing. */
export function estimateIn(stored: Readonly<Record<string, number | string | null>>): Estimate | undefined {
  const entries = KEYS.map((key) => [key, stored[key]] as const)
  return entries.every(([, value]) => typeof value === 'number') ? (Object.fromEntries(entries) as Estimate) : undefined
}

/**
 * The ends of the change for people, smaller first: shares of what was expected, so 0.2 and 0.5 are 20 to 50 percent fewer (or more).
 * Only for the findings fewer and more, whose intervals leave out "no change".
 */
export function changeShares({ ratioLow, ratioHigh }: Estimate): { readonly low: number; readonly high: number } {
  const [a, b] = [Math.abs(1 - ratioLow), Math.abs(1 - ratioHigh)]
  return { low: Math.min(a, b), high: Math.max(a, b) }
}
