import { type Random, randomBelow } from '#engines/statistics/random.ts'

/** Days that are known: whole numbers, local, from any day zero. */
export type KnownDays = { readonly day: ArrayLike<number> }

/** Days between which each event happened unseen, both included; equal where the day is known. */
export type DayWindows = { readonly fromDay: ArrayLike<number>; readonly toDay: ArrayLike<number> }

export type EventDays = KnownDays | DayWindows

export const areWindows = (days: EventDays): days is DayWindows => 'fromDay' in days

/** Twenty-seven thousand years: a day beyond is a mistake, and the table of differences would not fit. */
const FAR = 10_000_000

const isDay = (day: number): boolean => Number.isInteger(day) && Math.abs(day) <= FAR

export type DayFault = { readonly refused: 'lengths-differ' | 'not-a-whole-day' | 'window-backwards'; readonly events: number }

/** What is wrong with the days of `n` events, and of how many events; undefined where nothing is. */
export function dayFault(days: EventDays, n: number): DayFault | undefined {
  const lists = areWindows(days) ? [days.fromDay, days.toDay] : [days.day]
  if (lists.some((list) => list.length !== n)) return { refused: 'lengths-differ', events: n }
  let [notDays, backwards] = [0, 0]
  for (let i = 0; i < n; i++) {
    if (lists.some((list) => !isDay(list[i]!))) notDays++
    else if (lists[0]![i]! > lists.at(-1)![i]!) backwards++
  }
  if (notDays > 0) return { refused: 'not-a-whole-day', events: notDays }
  return backwards > 0 ? { refused: 'window-backwards', events: backwards } : undefined
}

/**
 * The days in the order asked for: one array where days are known; else `draws` arrays in each of which every event falls on some day of
 * its window, each day as likely (the aoristic assumption; Ratcliffe 2000). `days` without fault. No random number is used for known days.
 */
export function drawDays(days: EventDays, order: Int32Array, draws: number, random: Random): Int32Array[] {
  if (!areWindows(days)) return [order.map((i) => days.day[i]!)]
  const { fromDay, toDay } = days
  return Array.from({ length: draws }, () => order.map((i) => fromDay[i]! + randomBelow(random, toDay[i]! - fromDay[i]! + 1)))
}
