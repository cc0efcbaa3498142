import { monthsOf, type WindowDays } from './incident-counting.ts'
import { monthsUntil, type Periods } from './period.ts'

/** A span of time; `until` does not belong to it. */
export type Window = { readonly from: Date; readonly until: Date }

const DAY_MS = 86_400_000

/** The days up to the newest record, which may lie far back: files come months late. */
export const dayWindow = (newest: Date, days: number): Window => ({
  from: new Date(newest.getTime() - days * DAY_MS),
  until: new Date(newest.getTime() + 1),
})

export type MonthsAsked = { readonly newest: Date; readonly now: Date; readonly timeZone: string }

/**
 * The `count` months up to the last whole one of which there are records. The month that is under way is left out: counts that change from day
 * to day would tell, by subtraction, what happened on one.
 */
export function wholeMonths({ newest, now, timeZone }: MonthsAsked, count: number): Periods {
  const thisMonth = monthsUntil(now, 1, timeZone).starts[0] ?? now
  const last = newest >= thisMonth ? new Date(thisMonth.getTime() - 1) : newest
  return monthsUntil(last, count, timeZone)
}

/** The same for a window in days: whole months that come to about as many. */
export function monthWindow(asked: MonthsAsked & { readonly days: WindowDays }): Window {
  const { starts, until } = wholeMonths(asked, monthsOf(asked.days))
  return { from: starts[0] ?? until, until }
}
