import { negativeBinomialPmf, negativeBinomialUpperTail } from '#engines/statistics/negative-binomial.ts'

/** How many of the last weeks each window has: the newest week alone up to the last six. */
export const WINDOWS = [1, 2, 4, 6] as const

/** Weeks that the statistic looks at. */
export const LOOKBACK = 6

/** Chances this small are all alike here: what is beyond would be read out of the model's farthest tail. */
const SMALLEST_CHANCE = 1e-14

/** The size of a negative binomial count whose variance is `dispersion` times its mean: sums of such weeks are of the same kind. */
export const sizeOf = (mean: number, dispersion: number): number => (dispersion > 1 ? mean / (dispersion - 1) : Infinity)

/** For each count from 0 on its chance, and its chance or more; long enough that what is beyond has a chance below 1e-16 or so. */
export type Chances = { readonly pmf: Float64Array; readonly tail: Float64Array }

/** Chances of 0 to `last` events where `mean` are expected; the tail at `last` is that of all counts from there. */
export function chancesOf(mean: number, dispersion: number, last: number): Chances {
  const size = sizeOf(mean, dispersion)
  const pmf = new Float64Array(last + 1)
  const tail = new Float64Array(last + 2)
  // From the middle outward, so that nothing underflows where it matters.
  const middle = Math.min(last, Math.floor(mean))
  const share = size === Infinity ? 0 : mean / (size + mean)
  const step = (count: number) => (size === Infinity ? mean / (count + 1) : ((size + count) * share) / (count + 1))
  pmf[middle] = negativeBinomialPmf(middle, mean, size)
  for (let count = middle; count < last; count++) pmf[count + 1] = pmf[count]! * step(count)
  for (let count = middle; count > 0; count--) pmf[count - 1] = pmf[count]! / step(count - 1)
  tail[last + 1] = negativeBinomialUpperTail(last + 1, mean, size)
  for (let count = last; count >= 0; count--) tail[count] = tail[count + 1]! + pmf[count]!
  return { pmf, tail }
}

/** A count that is exceeded with a chance far below `SMALLEST_CHANCE`. */
export const farOut = (mean: number, dispersion: number): number => Math.ceil(mean + 9 * Math.sqrt(dispersion * mean) + 40 * dispersion)

/**
 * For each count how surprising it is: the natural logarithm of one over the chance of that count or more, half of the count's own chance
 * taken off (the mid-p of Lancaster 1961, which is not too cautious for small counts). Rises with the count, ends at 32.
 */
export function surprises(mean: number, dispersion: number): Float64Array {
  const { pmf, tail } = chancesOf(mean, dispersion, farOut(mean, dispersion))
  return pmf.map((chance, count) => -Math.log(Math.max(SMALLEST_CHANCE, Math.min(1, tail[count + 1]! + chance / 2))))
}

/** Reads a table of `surprises` beyond its end as its last entry. */
export const surpriseAt = (table: Float64Array, count: number): number => table[Math.min(count, table.length - 1)]!
