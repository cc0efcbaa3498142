import { normalQuantile } from '#engines/statistics/normal.ts'

export type EarsOptions = {
  /** `C1`: compared with the steps right before; `C2`: with a gap of two between; `C3`: sums what three of C2 have above 1. */
  readonly method: 'C1' | 'C2' | 'C3'
  /** Steps of the baseline: 7 in its origin of days, 3 or more. */
  readonly baseline: number
  /** The standard deviation is taken to be at least this: above 0, or five equal counts make every rise an alarm. */
  readonly smallestDeviation: number
  /** The share of steps without change that may be above the limit, if counts were normal: which small ones are not. */
  readonly alpha: number
}

export type EarsStep = { readonly upperLimit: number; readonly isAlarm: boolean }

/**
 * Early Aberration Reporting System: whether the count at `step` is above the mean of the few before it by so many standard deviations.
 * It knows no season, no trend, no day of the week and no small counts; it is here because others use it, and to be compared with.
 *
 * `counts`: in order, by day or week. `not-enough-weeks`: fewer steps before than the method needs (baseline, + 2 for C2, + 4 for C3).
 * Time: some dozens of additions. Sources: Hutwagner et al. 2003; Fricker, Hegler & Dunfee 2008; variant: limit mean + z(1 - alpha) deviations
 * as in surveillance 1.20.3 (`earsC`), where C3's limit is observed + deviation (z - earlier excess), never below 0.
 */
export function ears(counts: ArrayLike<number>, step: number, options: EarsOptions): EarsStep | 'not-enough-weeks' {
  const { method, baseline } = options
  const before = { C1: baseline, C2: baseline + 2, C3: baseline + 4 }[method]
  if (baseline < 3 || step - before < 0 || step >= counts.length) return 'not-enough-weeks'
  const z = normalQuantile(1 - options.alpha)
  const { mean, deviation } = spreadOf(counts, step - (method === 'C1' ? 0 : 2), options)
  const upperLimit = method === 'C3' ? limitOfC3(counts, step, options, z, deviation) : mean + z * deviation
  return { upperLimit, isAlarm: counts[step]! > upperLimit }
}

function limitOfC3(counts: ArrayLike<number>, step: number, options: EarsOptions, z: number, deviation: number): number {
  const excess = [step - 2, step - 1].reduce((sum, at) => {
    const earlier = spreadOf(counts, at - 2, options)
    const above = counts[at]! - earlier.mean
    // Without any spread, a rise is boundless and no rise is none.
    const score = earlier.deviation > 0 ? above / earlier.deviation : above > 0 ? Infinity : 0
    return sum + Math.max(0, score - 1)
  }, 0)
  const limit = counts[step]! + deviation * (z - excess)
  return Number.isNaN(limit) ? counts[step]! : Math.max(0, limit)
}

/** Mean and standard deviation of the `baseline` steps before `end`. */
function spreadOf(counts: ArrayLike<number>, end: number, { baseline, smallestDeviation }: EarsOptions) {
  let [sum, squares] = [0, 0]
  for (let at = end - baseline; at < end; at++) sum += counts[at]!
  for (let at = end - baseline; at < end; at++) squares += (counts[at]! - sum / baseline) ** 2
  return { mean: sum / baseline, deviation: Math.max(smallestDeviation, Math.sqrt(squares / (baseline - 1))) }
}
