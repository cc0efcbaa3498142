/** What every engine here takes for a count: a number, possibly weighted, that is zero or of a size that arithmetic can bear. */
export const isCount = (value: number): boolean => value === 0 || (value >= 1e-6 && value <= 1e12)

/** Lengths, weights and dispersions: the same without zero. */
export const isSize = (value: number): boolean => value > 0 && isCount(value)

export const isShare = (value: number): boolean => value > 0 && value < 1

export function sumOf(counts: readonly number[] | Float64Array): number {
  let sum = 0
  for (const count of counts) sum += count
  return sum
}

/** e^x, held within the numbers that have a reciprocal: an interval without a usable bound ends at 1e300, not at infinity. */
export const finiteExp = (x: number): number => Math.exp(Math.max(-690, Math.min(690, x)))
