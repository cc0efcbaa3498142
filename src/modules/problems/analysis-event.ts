import { dayAfter, daysBetween } from '#modules/promises/index.ts'
import type { Circle } from './problem.ts'
import type { Span } from './problem-case.ts'

/** A moment on the agency's own clock: days since January 1, 1970, and minutes since midnight. */
export type LocalMoment = { readonly day: number; readonly minute: number }

/** One recorded incident as far as pictures ask. `count` -1 takes one back. */
export type Happening = LocalMoment & {
  readonly kind: string
  readonly label: string
  readonly isSensitive: boolean
  readonly count: number
  /** Null: seen when it happened. */
  readonly until: LocalMoment | null
  readonly preciseTo: 'minute' | 'day' | 'month'
  readonly place: string | null
  readonly cell: number
  /** Within the problem's own area; else only around it. */
  readonly isHere: boolean
}

/** One report of the counted categories within the area. `cell`: of its public point; null where it has none. */
export type Telling = {
  readonly day: number
  readonly category: string
  readonly names: Readonly<Record<string, string>>
  readonly isSensitive: boolean
  readonly cell: number | null
}

const FIRST_DAY = '1970-01-01'

export const dayNumber = (day: string): number => daysBetween(FIRST_DAY, day)
export const dayOfNumber = (number: number): string => dayAfter(FIRST_DAY, number)

/** Monday is 0. January 1, 1970 was a Thursday. */
export const weekdayOf = (dayNumber: number): number => (((dayNumber + 3) % 7) + 7) % 7

export const sumOf = (happenings: readonly { readonly count: number }[]): number =>
  Math.max(
    0,
    happenings.reduce((sum, { count }) => sum + count, 0),
  )

const WEEKS = 104

/**
 * The whole weeks that are counted: at most 104, the last one ending yesterday or, where what was imported ends earlier, with its last day; none
 * begins before the first day there is. Undefined where not even one week is there.
 */
export function weeksCounted(today: string, known: Span | undefined): Span | undefined {
  const yesterday = dayAfter(today, -1)
  const untilOn = known && known.untilOn < yesterday ? known.untilOn : yesterday
  const days = known ? daysBetween(known.fromOn, untilOn) + 1 : WEEKS * 7
  const weeks = Math.min(WEEKS, Math.floor(days / 7))
  return weeks < 1 ? undefined : { fromOn: dayAfter(untilOn, 1 - weeks * 7), untilOn }
}

export const weeksIn = ({ fromOn, untilOn }: Span): number => Math.floor((daysBetween(fromOn, untilOn) + 1) / 7)

/** The last `weeks` of a span; the span itself where it is shorter. */
export const lastWeeks = (span: Span, weeks: number): Span => {
  const fromOn = dayAfter(span.untilOn, 1 - weeks * 7)
  return { fromOn: fromOn < span.fromOn ? span.fromOn : fromOn, untilOn: span.untilOn }
}

export const isDuring = ({ fromOn, untilOn }: Span, day: number): boolean => day >= dayNumber(fromOn) && day <= dayNumber(untilOn)

/** The area with what lies around it: more than half as far again, from 70 to 400 m more. */
export const aroundOf = ({ lat, lng, radiusM }: Circle): Circle => ({
  lat,
  lng,
  radiusM: radiusM + Math.min(400, Math.max(70, radiusM * 0.6)),
})

/** Cells about 50 m across in small areas, 130 m in large ones: some dozen to some hundred on a map. */
export const resolutionFor = ({ radiusM }: Circle): 10 | 11 => (radiusM <= 750 ? 11 : 10)
