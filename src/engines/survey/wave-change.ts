import { CONFIDENCE, type Interval, zOf } from '#engines/statistics/interval.ts'
import { isFiniteAll } from './answers.ts'

/** What one wave of a survey found: a share or mean, and its standard error. */
export type WaveEstimate = { readonly estimate: number; readonly error: number }

export type WaveChange = {
  readonly verdict: 'up' | 'down' | 'no-detectable-change'
  /** The later less the earlier. */
  readonly change: number
  readonly error: number
  readonly interval: Interval
  /** The smallest change, either way, that two such waves can tell from luck. To be shown beside every change. */
  readonly detectableChange: number
}

/** `not-numbers`: an estimate or error that is none. `no-error`: an error of zero, as where everybody said the same: nothing to judge by. */
export type WaveRefusal = 'not-numbers' | 'no-error'

/**
 * Whether a later wave differs from an earlier one by more than luck. `no-detectable-change` says that a change smaller than `detectableChange`
 * would not have shown, never that nothing changed. Up and down are of the number: whether that is good depends on the question.
 *
 * Presumes that other people were drawn in each wave (with the same people the error is smaller than said) and that both were asked alike.
 * With many items or areas some will look changed by luck: adjust (`benjaminiHochberg`). Constant time; refuses by value.
 * Source: the normal approximation for a difference of two independent estimates; Cochran 1977, Sampling Techniques, section 3.
 */
export function changeBetween(earlier: WaveEstimate, later: WaveEstimate, confidence: number = CONFIDENCE): WaveChange | WaveRefusal {
  if (!isFiniteAll([earlier.estimate, later.estimate, earlier.error, later.error])) return 'not-numbers'
  if (!(confidence > 0 && confidence < 1) || earlier.error < 0 || later.error < 0) return 'not-numbers'
  if (earlier.error === 0 || later.error === 0) return 'no-error'
  const change = later.estimate - earlier.estimate
  const error = Math.hypot(earlier.error, later.error)
  const detectableChange = zOf(confidence) * error
  const verdict = Math.abs(change) <= detectableChange ? 'no-detectable-change' : change > 0 ? 'up' : 'down'
  return { verdict, change, error, interval: { low: change - detectableChange, high: change + detectableChange }, detectableChange }
}
