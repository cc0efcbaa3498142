import { betaCdf, betaQuantile } from './beta.ts'

/** P(T > t) for Student's t with `freedom` > 0 degrees of freedom (need not be whole), right to about 1e-13 of itself. */
export function studentUpperTail(t: number, freedom: number): number {
  if (t < 0) return 1 - studentUpperTail(-t, freedom)
  const square = t * t
  return betaCdf(freedom / 2, 0.5, freedom / (freedom + square), square / (freedom + square)) / 2
}

/** P(T <= t). */
export const studentCdf = (t: number, freedom: number): number => studentUpperTail(-t, freedom)

/** P(|T| > |t|): the two-sided p-value of a coefficient over its standard error. */
export const studentTwoSided = (t: number, freedom: number): number => Math.min(1, 2 * studentUpperTail(Math.abs(t), freedom))

/**
 * The t below which a share `p` of the distribution lies: `studentQuantile(0.975, freedom)` standard errors on each side make 95 %.
 * -Infinity for p <= 0, Infinity for p >= 1. Right to about 1e-12 of itself.
 */
export function studentQuantile(p: number, freedom: number): number {
  if (p <= 0) return -Infinity
  if (p >= 1) return Infinity
  const both = 2 * Math.min(p, 1 - p)
  // Whichever of x and 1 - x is small is found, so that no digits are lost in the difference.
  const size =
    both < 0.5
      ? ratioRoot(freedom, betaQuantile(freedom / 2, 0.5, both))
      : 1 / ratioRoot(1 / freedom, betaQuantile(0.5, freedom / 2, 1 - both))
  return p < 0.5 ? -size : size
}

const ratioRoot = (factor: number, x: number): number => Math.sqrt((factor * (1 - x)) / x)
