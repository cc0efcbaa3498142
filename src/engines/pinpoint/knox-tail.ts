import { gammaCdf } from '#engines/statistics/gamma.ts'
import { normalCdf } from '#engines/statistics/normal.ts'

/** Below this the tail of a fitted curve says nothing about data. */
const LEAST = 1e-12

/** Above this shape a gamma is a normal distribution to three digits, and its series would be long. */
const LARGE_SHAPE = 1e5

/**
 * The chance of a count of at least `observed` under a gamma distribution with the exact mean and variance: a check of the permutation p,
 * and a figure where p can only say "less than 1 in so many". An approximation: beside 99,999 shuffles for expected counts of 3 to 55, right
 * to a factor of 2 down to chances of 0.01 and of 3.5 down to 0.001, mostly too large, so careful; beyond that it is an order of magnitude.
 * `step` is the distance between possible counts (1, or less for averages), for the correction of half a step.
 * Never below 1e-12; 1 for a count of 0; null where the count cannot vary. Source: Mantel 1967 asks for a skew curve in place of the normal
 * one; that it is a gamma is this program's choice.
 */
export function knoxTail(observed: number, { mean, variance }: { mean: number; variance: number }, step = 1): number | null {
  if (!(variance > 0) || !(mean > 0)) return null
  const from = observed - step / 2
  if (from <= 0) return 1
  const shape = (mean * mean) / variance
  const below = shape > LARGE_SHAPE ? normalCdf((from - mean) / Math.sqrt(variance)) : gammaCdf(shape, (from * mean) / variance)
  return Math.min(1, Math.max(LEAST, 1 - below))
}
