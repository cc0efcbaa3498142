import { CONFIDENCE, type Interval, zOf } from '../statistics/interval.ts'

export type Continuity = {
  /** The chance that two contacts picked at random were with the same officer. */
  readonly same: number
  readonly interval: Interval
  readonly n: number
}

const LEAST = 10

/**
 * Whether people keep meeting the same face: the chance that two contacts of a neighborhood, picked at random, were with the same officer.
 *
 * `byOfficer`: contacts of each officer, in any order; who is who does not matter and is not given back. 1: always the same one. It is the
 * continuity-of-care index (sum of n^2 - N) / (N (N - 1)). The interval is by the jackknife over contacts, cut to 0 and 1: too narrow where contacts
 * come in bunches. Refuses `'too-few-contacts'` below ten. Linear in the officers.
 *
 * Source: Bice & Boxerman 1977, A quantitative measure of continuity of care, Medical Care 15:347. Efron & Stein 1981 for the jackknife.
 */
export function continuityOf(byOfficer: readonly number[]): Continuity | 'too-few-contacts' {
  const n = byOfficer.reduce((sum, count) => sum + count, 0)
  if (n < LEAST) return 'too-few-contacts'
  const squares = byOfficer.reduce((sum, count) => sum + count * count, 0)
  const same = (squares - n) / (n * (n - 1))
  const half = zOf(CONFIDENCE) * Math.sqrt(jackknife(byOfficer, squares, n))
  return { same, interval: { low: Math.max(0, same - half), high: Math.min(1, same + half) }, n }
}

/** The variance: each officer's contacts, left out one at a time, give the same value, so officers are enough. */
function jackknife(byOfficer: readonly number[], squares: number, n: number): number {
  const without = (count: number) => (squares - 2 * count + 1 - (n - 1)) / ((n - 1) * (n - 2))
  const mean = byOfficer.reduce((sum, count) => sum + count * without(count), 0) / n
  return ((n - 1) / n) * byOfficer.reduce((sum, count) => sum + count * (without(count) - mean) ** 2, 0)
}
