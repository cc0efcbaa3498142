import { dayNumber, type Happening, type Telling, weeksIn } from './analysis-event.ts'
import type { Refused } from './analysis-refusal.ts'
import type { Span } from './problem-case.ts'

/** Counts per period of `days` days from the span's first day. Undefined: fewer than may be shown. */
export type Weeks = {
  readonly days: number
  readonly incidents: readonly (number | null)[]
  readonly reports: readonly (number | null)[]
  readonly recorded: number
  readonly told: number
  /** Known to the month alone, and so in no week. */
  readonly leftOut: number
}

/** Incidents and reports week by week. A week below zero by corrections is zero. Refused where nothing was counted. */
export function weeksOf(happenings: readonly Happening[], tellings: readonly Telling[], span: Span): Weeks | Refused {
  const weeks = weeksIn(span)
  const first = dayNumber(span.fromOn)
  const count = (list: readonly { day: number; count: number }[]) => {
    const counts = new Array<number>(weeks).fill(0)
    for (const { day, count } of list) {
      const week = Math.floor((day - first) / 7)
      if (week >= 0 && week < weeks) counts[week]! += count
    }
    return counts.map((one) => Math.max(0, one))
  }
  const here = happenings.filter(({ isHere }) => isHere)
  const incidents = count(here.filter(({ preciseTo }) => preciseTo !== 'month'))
  const reports = count(tellings.map(({ day }) => ({ day, count: 1 })))
  const total = (counts: readonly number[]) => counts.reduce((sum, one) => sum + one, 0)
  const leftOut = here.filter(({ preciseTo, count }) => preciseTo === 'month' && count > 0).length
  const [recorded, told] = [total(incidents), total(reports)]
  if (recorded + told === 0) return { refused: 'nothing-counted', n: 0, needed: 1 }
  return { days: 7, incidents, reports, recorded, told, leftOut }
}
