import { isAtLeast, sumOf } from './answers.ts'
import { isRunaway, type RakingInput, type RakingRefusal, rakeFreely, type SurveyWeights, weighed } from './raking.ts'

/** As multiples of the mean weight: `least` up to 1, `most` from 1. */
export type WeightBounds = { readonly least: number; readonly most: number }

/** Three times the mean, the usual bound, and three tenths of it. */
const USUAL_BOUNDS: WeightBounds = { least: 0.3, most: 3 }
const MOST_ROUNDS = 200
/** Raking may push a trimmed weight over its bound again by this share. */
const TOLERANCE = 1e-6

/**
 * The weights cut off at the bounds, what was cut off shared out evenly over the others until all are within; the sum stays.
 * A little bias for much less noise: the groups of the margins no longer have quite their targets (`rakeTrimmed` brings them back).
 * Refuses `not-weights` and, where the bounds do not hold the mean, `weights-run-away`. Linear, some rounds.
 * Source: Potter 1990, A study of procedures to identify and trim extreme sampling weights; as R's survey::trimWeights(strict = TRUE).
 */
export function trimWeights(weights: ArrayLike<number>, bounds: WeightBounds = USUAL_BOUNDS): Float64Array | RakingRefusal {
  if (weights.length === 0 || !isAtLeast(weights, 0)) return 'not-weights'
  const mean = sumOf(weights) / weights.length
  const [least, most] = [bounds.least * mean, bounds.most * mean]
  if (!(mean > 0 && bounds.least >= 0 && bounds.least <= 1 && bounds.most >= 1)) return 'weights-run-away'
  const trimmed = Float64Array.from(weights)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const isWithin = trimmed.map((weight) => (weight >= least && weight <= most ? 1 : 0))
    const inside = sumOf(isWithin)
    if (inside === trimmed.length) return trimmed
    let cut = 0
    for (let i = 0; i < trimmed.length; i++) {
      const kept = Math.min(most, Math.max(least, trimmed[i]!))
      cut += trimmed[i]! - kept
      trimmed[i] = kept
    }
    if (inside === 0) return Math.abs(cut) < 1e-9 * mean ? trimmed : 'weights-run-away'
    for (let i = 0; i < trimmed.length; i++) if (isWithin[i]) trimmed[i]! += cut / inside
  }
  return 'weights-run-away'
}

/**
 * Raked weights within bounds: raked, trimmed and raked again until both hold, so that the margins have their targets and no answer stands for
 * more than `most` times the mean. Refuses as `rake`, and `weights-run-away` where both cannot be had: join groups or ask more people.
 * Some dozens of rakings at most. Source: Deville & Sarndal 1992, section 2, for the aim; here by turns.
 */
export function rakeTrimmed(input: RakingInput, bounds: WeightBounds = USUAL_BOUNDS): SurveyWeights | RakingRefusal {
  let raked = rakeFreely(input)
  let rounds = 0
  while (typeof raked !== 'string' && rounds < MOST_ROUNDS) {
    const mean = sumOf(raked.weights) / raked.weights.length
    const isWithin = raked.weights.every(
      (weight) => weight >= bounds.least * mean * (1 - TOLERANCE) && weight <= bounds.most * mean * (1 + TOLERANCE),
    )
    if (isWithin) return isRunaway(raked) ? 'weights-run-away' : weighed(raked.weights, rounds)
    const trimmed = trimWeights(raked.weights, bounds)
    if (typeof trimmed === 'string') return trimmed
    raked = rakeFreely({ ...input, baseWeights: trimmed })
    rounds++
  }
  return typeof raked === 'string' ? raked : 'weights-run-away'
}
