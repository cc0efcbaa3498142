import { chiSquareUpperTail } from '#engines/statistics/chi-square.ts'
import { normalCdf } from '#engines/statistics/normal.ts'
import { isAtLeast, isFiniteAll } from './answers.ts'
import { fitBetween, weightedFit } from './between-variance.ts'

export type Waves = {
  /** When each wave was, in any unit (waves, years). */
  readonly times: ArrayLike<number>
  readonly estimates: ArrayLike<number>
  /** Standard errors, above zero. */
  readonly errors: ArrayLike<number>
}

export type WaveTrend = {
  /** Change for one unit of time, its standard error, and the chance of one as steep by luck. */
  readonly slope: number
  readonly slopeError: number
  readonly p: number
  /** At time zero. */
  readonly level: number
  readonly levelError: number
  /** How much waves differ around the line beyond their errors: a variance. */
  readonly between: number
  /** Cochran's Q around the line that trusts the errors, and its chance: small says that they are too small or the line too straight. */
  readonly heterogeneity: number
  readonly heterogeneityP: number
}

/** `too-few-waves`: below three. `not-numbers`: something that is no number, or an error of zero. `no-fit`: all waves at one time. */
export type TrendRefusal = 'too-few-waves' | 'not-numbers' | 'no-fit'

/**
 * The straight line through the waves of a survey, each weighed by how sure it is.
 *
 * `none` trusts the errors of the waves alone (weighted least squares); `reml` lets waves differ around the line by more than those, and gives a
 * wider error where they do. Refuses by value; microseconds. With fewer than eight waves the error of the slope is itself unsure.
 * Source: meta-regression, Thompson & Sharp 1999, Statistics in Medicine 18:2693; R's metafor::rma (FE and REML, normal tests).
 */
export function waveTrend({ times, estimates, errors }: Waves, between: 'none' | 'reml' = 'reml'): WaveTrend | TrendRefusal {
  const waves = times.length
  if (waves < 3) return 'too-few-waves'
  if (estimates.length !== waves || errors.length !== waves || ![times, estimates, errors].every(isFiniteAll)) return 'not-numbers'
  if (!isAtLeast(errors, 1e-150)) return 'not-numbers'
  const columns = [new Float64Array(waves).fill(1), times]
  const known = { estimates, variances: Float64Array.from(errors, (error) => error ** 2), columns }
  const fixed = weightedFit(known, 0)
  if (fixed === 'no-fit') return fixed
  const fit = between === 'none' ? fixed : fitBetween(known, 'reml')
  if (fit === 'no-fit') return fit
  const [level, slope] = [fit.coefficients[0]!, fit.coefficients[1]!]
  const slopeError = Math.sqrt(fit.covariance[3]!)
  const heterogeneity = fixed.residuals.reduce((sum, residual, i) => sum + residual ** 2 * fixed.precisions[i]!, 0)
  return {
    ...{ slope, slopeError, level },
    p: 2 * normalCdf(-Math.abs(slope / slopeError)),
    levelError: Math.sqrt(fit.covariance[0]!),
    between: fit.between,
    heterogeneity,
    heterogeneityP: chiSquareUpperTail(heterogeneity, waves - 2),
  }
}
