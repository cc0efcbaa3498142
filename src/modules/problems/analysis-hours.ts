import { type HourOfWeek, hourOfWeek } from '#engines/pinpoint/hour-of-week.ts'
import { type Busiest, busiestOf } from './analysis-busiest.ts'
import { type Happening, type LocalMoment, weekdayOf } from './analysis-event.ts'
import type { Refused } from './analysis-refusal.ts'

export type Hours = {
  /** By hour of the week from Monday midnight, in blocks of so many hours: 168 hours, or 56 blocks of three. Null: fewer than may be shown. */
  readonly blockHours: 1 | 3
  readonly counts: readonly (number | null)[]
  readonly n: number
  /** Known to the day or month alone, or unseen for more than a week. */
  readonly leftOut: number
  /** Of them, counted in parts in all hours in which they may have happened. */
  readonly spread: number
  readonly busiest: Busiest
  /** Whether the week is more uneven than chance makes it. */
  readonly isUneven: boolean
  /** Hours that together hold half of them, of 168. */
  readonly hoursForHalf: number
}

/** With fewer, hours cannot be told apart. */
export const LEAST_FOR_HOURS = 30
const WEEK_HOURS = 168

const hourOf = ({ day, minute }: LocalMoment): number => day * 24 + Math.floor(minute / 60)

/**
 * When in the week incidents in the area happen, by the agency's own clock. One that happened unseen over k hours counts 1 / (k + 1) in each hour
 * that it touches. Reports tell when somebody wrote, not when it happened, and are left out. Refused below 30.
 */
export function hoursOf(happenings: readonly Happening[]): Hours | Refused {
  const here = happenings.filter(({ isHere, count }) => isHere && count > 0)
  const timed = here
    .filter(({ preciseTo }) => preciseTo === 'minute')
    .map((one) => ({
      from: weekdayOf(one.day) * 24 + Math.floor(one.minute / 60),
      laterHours: one.until ? Math.max(0, hourOf(one.until) - hourOf(one)) : 0,
    }))
    .filter(({ laterHours }) => laterHours < WEEK_HOURS)
  const n = timed.length
  if (n < LEAST_FOR_HOURS) return { refused: 'too-few-events', n, needed: LEAST_FOR_HOURS }
  const found = hourOfWeek({ from: timed.map(({ from }) => from), laterHours: timed.map(({ laterHours }) => laterHours) })
  if (typeof found === 'string') return { refused: 'too-few-events', n, needed: LEAST_FOR_HOURS }
  return {
    blockHours: 1,
    counts: Array.from(found.counts, toHundredths),
    n,
    leftOut: here.length - n,
    spread: timed.filter(({ laterHours }) => laterHours > 0).length,
    busiest: rounded(busiestOf(Array.from(found.counts))),
    ...unevenness(found),
  }
}

const unevenness = ({ isUneven, hoursForHalf }: HourOfWeek) => ({ isUneven, hoursForHalf })
/** Parts of incidents to the hundredth: what a picture keeps is what it is drawn from. */
const toHundredths = (value: number) => Math.round(value * 100) / 100
const rounded = ({ count, evenly, ...busiest }: Busiest): Busiest => ({
  ...busiest,
  count: toHundredths(count),
  evenly: toHundredths(evenly),
})

/** Of `hours` the sums of three neighboring ones, eight a day. */
export const inThrees = (counts: readonly (number | null)[]): number[] =>
  Array.from({ length: counts.length / 3 }, (_, block) =>
    toHundredths(counts.slice(block * 3, block * 3 + 3).reduce<number>((sum, one) => sum + (one ?? 0), 0)),
  )
