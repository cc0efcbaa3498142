import { randomBelow, seededRandom } from '#engines/statistics/random.ts'

const RESAMPLES = 200

/**
 * The share of resampled years in which there are still `least` events: weeks are drawn with replacement, as many as there are, so that a spot
 * that hangs on a few bad weeks shows. `weeks`: the week of each event, from 0 to below `weekCount`. Source: Efron & Tibshirani 1993, chapter 8.
 */
export function shareOfYearsWith(least: number, weeks: readonly number[], weekCount: number, seed: number): number {
  const counts = new Int32Array(weekCount)
  for (const week of weeks) counts[week]!++
  const random = seededRandom(seed)
  let times = 0
  for (let resample = 0; resample < RESAMPLES; resample++) {
    let drawn = 0
    for (let draw = 0; draw < weekCount; draw++) drawn += counts[randomBelow(random, weekCount)]!
    if (drawn >= least) times++
  }
  return times / RESAMPLES
}
