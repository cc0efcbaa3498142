import { betaQuantile } from '#engines/statistics/beta.ts'
import { CONFIDENCE, type Interval, zOf } from '#engines/statistics/interval.ts'
import { studentQuantile } from '#engines/statistics/student.ts'
import type { SurveyEstimate } from './weighted-mean.ts'

/** What an interval is made from: a share between 0 and 1 (neither included), its standard error, and what that can be trusted for. */
export type EstimatedShare = Pick<SurveyEstimate, 'mean' | 'error' | 'answers' | 'freedom'>

/** `not-a-share`: the mean lies at or beyond 0 or 1, or there is no error. */
export type ShareRefusal = 'not-a-share'

/**
 * The interval for a share from a survey: the one to show. Exact for a simple random sample of as many effective answers; sensible near 0 and
 * 1 and for few answers, there rather wide. Always within 0 to 1. Refuses by value; some microseconds.
 * Source: Korn & Graubard 1998, Confidence intervals for proportions with small expected number of positive counts, Survey Methodology
 * 24:193; R's survey::svyciprop(method = "beta"), effective answers not capped at the true ones.
 */
export function kornGraubardInterval(share: EstimatedShare, confidence: number = CONFIDENCE): Interval | ShareRefusal {
  if (!isShare(share)) return 'not-a-share'
  const { mean, error, answers, freedom } = share
  const tail = (1 - confidence) / 2
  const simple = studentQuantile(tail, answers - 1) / studentQuantile(tail, freedom)
  const effective = ((mean * (1 - mean)) / error ** 2) * simple ** 2
  return {
    low: betaQuantile(effective * mean, effective * (1 - mean) + 1, tail),
    high: betaQuantile(effective * mean + 1, effective * (1 - mean), 1 - tail),
  }
}

/**
 * The interval that is even on the logit scale, with Student's t: always within 0 to 1, a little too narrow for few answers.
 * Source: Lumley 2010; R's survey::svyciprop(method = "xlogit"), and to nine digits its "logit". Refuses by value.
 */
export function logitInterval(share: EstimatedShare, confidence: number = CONFIDENCE): Interval | ShareRefusal {
  if (!isShare(share)) return 'not-a-share'
  const { mean, error, freedom } = share
  const half = (studentQuantile(0.5 + confidence / 2, freedom) * error) / (mean * (1 - mean))
  const logit = Math.log(mean / (1 - mean))
  return { low: 1 / (1 + Math.exp(half - logit)), high: 1 / (1 + Math.exp(-half - logit)) }
}

/** The mean with `z` standard errors on each side (Wald): for means that are no shares; for shares it may leave 0 to 1. */
export const waldInterval = ({ mean, error }: Pick<SurveyEstimate, 'mean' | 'error'>, confidence: number = CONFIDENCE): Interval => ({
  low: mean - zOf(confidence) * error,
  high: mean + zOf(confidence) * error,
})

const isShare = ({ mean, error, answers, freedom }: EstimatedShare): boolean =>
  mean > 0 && mean < 1 && error > 0 && error < Infinity && answers > 1 && freedom >= 1
