import type { Difference, Verdict } from '#engines/assess/difference.ts'
import type { ResponseVerdict } from '#engines/assess/verdict.ts'
import { dayAfter, daysBetween } from '#modules/promises/index.ts'

/** The verdicts of a design's look, and the findings of assessments from before there were designs. */
export type Finding = Verdict | ResponseVerdict

/** How long is counted on each side of the response's first day, in whole weeks. */
export type Weeks = { readonly before: number; readonly after: number }

/** Whole weeks of the response that are over when `today` begins. */
export const weeksOver = (responseFromOn: string, today: string): number => Math.max(0, Math.floor(daysBetween(responseFromOn, today) / 7))

/** The days that are counted, both ends included: whole weeks up to the day before the first day, and from it on. */
export const windowsOf = (responseFromOn: string, { before, after }: Weeks) => ({
  before: { fromOn: dayAfter(responseFromOn, -7 * before), untilOn: dayAfter(responseFromOn, -1) },
  after: { fromOn: responseFromOn, untilOn: dayAfter(responseFromOn, 7 * after - 1) },
})

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
export function estimateIn(stored: Readonly<Record<string, unknown>>): Estimate | undefined {
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
