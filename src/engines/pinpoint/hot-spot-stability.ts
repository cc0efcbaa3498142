import { type Random, randomBelow } from '#engines/statistics/random.ts'
import { type HotSpotOptions, type HotSpotRefusal, hotSpots } from './hot-spot.ts'
import type { NeighborLists } from './hot-spot-neighbors.ts'

/** Events as two equal columns: the position of the cell, and the week counted from 0. */
export type WeeklyEvents = { readonly cells: ArrayLike<number>; readonly weeks: ArrayLike<number>; readonly weekCount: number }

export type StabilityRefusal = HotSpotRefusal | 'not-events' | 'too-few-weeks'

export type StabilityOptions = HotSpotOptions & { readonly resamples?: number }

/** Weeks drawn from fewer would repeat each other. */
const LEAST_WEEKS = 8

/**
 * For each cell the share of resampled periods in which it is hot: weeks are drawn with replacement, as many as there are, and the whole
 * scan is done again. 1 is hot whichever weeks one happens to look at; 0.5 hangs on a few of them, and deserves a second look before work
 * starts. It is no chance of being truly hot, and does not know the next month.
 *
 * Events of one week stay together, so a single bad night counts as one, not as many. Weeks in a row that depend on each other, and a
 * season, are not allowed for. Refuses as `hotSpots` does for the whole period, `not-events` (a cell or week that is not there, columns of
 * different length), `too-few-weeks` (below 8). A resample that cannot be judged counts as not hot.
 * Cost: resamples x `hotSpots`: 3 s for 10,000 cells, 99 resamples and 9,999 permutations; 1 s for 2,000 cells.
 *
 * Source: Efron & Tibshirani 1993, chapter 8 (bootstrap of whole blocks).
 */
export function hotSpotStability(
  { cells, weeks, weekCount }: WeeklyEvents,
  lists: NeighborLists,
  random: Random,
  { resamples = 99, ...options }: StabilityOptions = {},
): Float64Array | StabilityRefusal {
  const cellCount = lists.offsets.length - 1
  if (!isEvents({ cells, weeks, weekCount }, cellCount)) return 'not-events'
  if (weekCount < LEAST_WEEKS) return 'too-few-weeks'
  const whole = hotSpots(countsIn(cells, weeks, new Uint16Array(weekCount).fill(1), cellCount), lists, random, options)
  if (typeof whole === 'string') return whole
  const hot = new Float64Array(cellCount)
  for (let resample = 0; resample < resamples; resample++) {
    const times = new Uint16Array(weekCount)
    for (let draw = 0; draw < weekCount; draw++) times[randomBelow(random, weekCount)]!++
    const found = hotSpots(countsIn(cells, weeks, times, cellCount), lists, random, options)
    if (typeof found !== 'string') for (let i = 0; i < cellCount; i++) hot[i]! += found.isHot[i]!
  }
  return hot.map((count) => count / resamples)
}

function isEvents({ cells, weeks, weekCount }: WeeklyEvents, cellCount: number): boolean {
  const isBelow = (value: number, end: number) => Number.isInteger(value) && value >= 0 && value < end
  if (cells.length !== weeks.length) return false
  for (let i = 0; i < cells.length; i++) if (!isBelow(cells[i]!, cellCount) || !isBelow(weeks[i]!, weekCount)) return false
  return true
}

/** Events of each cell, each as often as its week was drawn. */
function countsIn(cells: ArrayLike<number>, weeks: ArrayLike<number>, times: Uint16Array, cellCount: number): Float64Array {
  const counts = new Float64Array(cellCount)
  for (let event = 0; event < cells.length; event++) counts[cells[event]!]! += times[weeks[event]!]!
  return counts
}
