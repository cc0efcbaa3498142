import { CONFIDENCE, type Interval, zOf } from '#engines/statistics/interval.ts'
import { normalCdf } from '#engines/statistics/normal.ts'
import { finiteExp, isCount, isShare, isSize } from './count.ts'
import type { BeforeAfter } from './displacement-difference.ts'

export type RateRatio = {
  /** What is left of the rate that the control leads to expect: 0.7 is 30 percent fewer. */
  readonly ratio: number
  readonly ratioInterval: Interval
  readonly logRatio: number
  /** Standard error of `logRatio`. */
  readonly logError: number
  readonly z: number
  /** Two-sided. */
  readonly p: number
  /** Farrington's relative effect size: 1 / ratio, above 1 is good. */
  readonly relativeEffectSize: number
}

export type RateRatioWeighing = {
  /** How much more counts vary than chance alone has it; 1 is Poisson. */
  readonly dispersion?: number
  /** Lengths (weeks), or persons times weeks, that the counts stand for; only their ratio matters. 1 each where left out. */
  readonly exposure?: { readonly target?: BeforeAfter; readonly control?: BeforeAfter }
  readonly confidence?: number
}

/** `zero-count`: one of the four is zero and the logarithm has no value; half an event added to each is a check, not an estimate. */
export type RateRatioRefusal = 'not-counts' | 'zero-count'

const ONE: BeforeAfter = { before: 1, after: 1 }

/**
 * The relative incidence rate ratio: the target's rate after over before, divided by the control's, with an interval on the log scale. The
 * areas may be of unlike size. Equal to the interaction of a Poisson regression of the four counts.
 *
 * Does not see displacement, regression to the mean, or a control that would have changed otherwise anyway. Wants some five events in each
 * of the four counts. Refuses by value; constant time.
 * Source: Wilson 2022, Journal of Quantitative Criminology 38:323, variance with dispersion; relative effect size: Farrington et al. 2007.
 */
export function relativeIncidenceRateRatio(
  { target, control }: { readonly target: BeforeAfter; readonly control: BeforeAfter },
  { dispersion = 1, exposure = {}, confidence = CONFIDENCE }: RateRatioWeighing = {},
): RateRatio | RateRatioRefusal {
  const [here, there] = [exposure.target ?? ONE, exposure.control ?? ONE]
  const lengths = [here.before, here.after, there.before, there.after]
  const counts = [target.before, target.after, control.before, control.after]
  if (!counts.every(isCount) || ![...lengths, dispersion].every(isSize) || !isShare(confidence)) return 'not-counts'
  if (counts.includes(0)) return 'zero-count'
  const logRatio =
    Math.log(target.after / here.after / (target.before / here.before)) -
    Math.log(control.after / there.after / (control.before / there.before))
  const logError = Math.sqrt(dispersion * counts.reduce((sum, count) => sum + 1 / count, 0))
  const [z, half] = [logRatio / logError, zOf(confidence) * logError]
  return {
    ratio: Math.exp(logRatio),
    ratioInterval: { low: finiteExp(logRatio - half), high: finiteExp(logRatio + half) },
    logRatio,
    logError,
    z,
    p: 2 * normalCdf(-Math.abs(z)),
    relativeEffectSize: Math.exp(-logRatio),
  }
}
