import { betaCdf } from './beta.ts'
import { gammaUpperTail } from './gamma.ts'

/** P(X > x) for chi-square with `freedom` > 0 degrees of freedom, right to about 1e-13 of itself; 1 for x <= 0. */
export const chiSquareUpperTail = (x: number, freedom: number): number => gammaUpperTail(freedom / 2, x / 2)

/**
 * P(X > x) for Fisher's F with `upper` and `lower` > 0 degrees of freedom, right to about 1e-13 of itself; 1 for x <= 0.
 * The p-value of a drop in deviance per coefficient over the dispersion, as in R's `anova(test = "F")`.
 */
export function fUpperTail(x: number, upper: number, lower: number): number {
  if (x <= 0) return 1
  const sum = lower + upper * x
  return betaCdf(lower / 2, upper / 2, lower / sum, (upper * x) / sum)
}
