import type { ReadAt } from '#data/scope.ts'
import { type Circle, type CountFilter, countByKind, countByPeriod, countInCircle } from './incident-count.store.ts'
import type { IncidentKind } from './kind.ts'
import { monthsUntil, weeksFrom } from './period.ts'

export type PeriodCount = { readonly from: Date; readonly count: number }

type Counted = CountFilter & ({ readonly by: 'week' } | { readonly by: 'month'; readonly timeZone: string })

/**
 * The sum of incidents' counts (a reversal takes one back) by whole weeks from `from` on, or by the calendar months that touch the time; also
 * those with none.
 */
export async function countIncidents(at: ReadAt, counted: Counted): Promise<PeriodCount[]> {
  const periods =
    counted.by === 'week' ? weeksFrom(counted.from, counted.until) : monthsBetween(counted.from, counted.until, counted.timeZone)
  if (periods.starts.length === 0) return []
  const counts = await countByPeriod(at, counted, periods)
  return periods.starts.map((from, i) => ({ from, count: counts[i] ?? 0 }))
}

function monthsBetween(from: Date, until: Date, timeZone: string) {
  const last = new Date(until.getTime() - 1)
  let count = 1
  while ((monthsUntil(last, count, timeZone).starts[0] ?? from) > from) count++
  return monthsUntil(last, count, timeZone)
}

type CircleCounted = Circle & Pick<CountFilter, 'kinds' | 'from' | 'until'>

/** The same by whole weeks within a circle, by distance: exact, where cells would only be near. Incidents without a place are in no circle. */
export async function countIncidentsInCircle(at: ReadAt, { kinds, from, until, ...circle }: CircleCounted): Promise<PeriodCount[]> {
  const periods = weeksFrom(from, until)
  if (periods.starts.length === 0) return []
  const counts = await countInCircle(at, circle, { kinds }, periods)
  return periods.starts.map((start, i) => ({ from: start, count: counts[i] ?? 0 }))
}

/** The kinds that occurred in a window of time with their counts, the most frequent first. */
export const listKinds = (at: ReadAt, window: Pick<CountFilter, 'from' | 'until'>): Promise<{ kind: IncidentKind; count: number }[]> =>
  countByKind(at, window)
