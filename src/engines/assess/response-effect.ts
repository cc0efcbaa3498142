import type { Interval } from '#engines/statistics/interval.ts'
import { type BeforeAfter, type Change, weightedDisplacementDifference } from './displacement-difference.ts'
import { relativeIncidenceRateRatio } from './rate-ratio.ts'

/** Sums over the weeks before and after, their numbers of weeks, and how the estimate is to be made. */
export type EffectInput = {
  readonly target: BeforeAfter
  readonly control: BeforeAfter
  readonly buffer?: BeforeAfter
  readonly bufferControl?: BeforeAfter
  readonly weeks: BeforeAfter
  readonly dispersion: number
  readonly confidence: number
}

export type ResponseEffect = {
  /** What is left of the events that the control leads to expect: 0.7 is 30 percent fewer. */
  readonly ratio: number
  readonly ratioInterval: Interval
  /** Standard error of the logarithm of `ratio`. */
  readonly logError: number
  /** Over the weeks after, below zero is fewer: the weighted displacement difference, the control brought to the target's size. */
  readonly events: number
  readonly eventsInterval: Interval
  readonly expected: number
  readonly observed: number
  readonly dispersion: number
  /** Whether half an event was added to each of the four counts for `ratio`, because there was none after. */
  readonly isHalfAdded: boolean
}

export type ResponseDisplacement = {
  /** In the buffer beyond what its control leads to expect: above zero came, below zero the benefit spread. */
  readonly events: number
  readonly eventsInterval: Interval
  /** Target and buffer together: what the response brought on the whole. */
  readonly total: Change
  /** `came`, `spread`: the interval leaves out zero. */
  readonly reading: 'came' | 'spread' | 'unclear'
  /** The buffer's change over the target's fall: 0.4 is 40 percent moved, -0.4 as much again gained. Undefined unless the target fell. */
  readonly shareMoved: number | undefined
  /** Fieller's; undefined where the target's fall is not clear enough for a bounded one. */
  readonly shareMovedInterval: Interval | undefined
}

/**
 * The effect on the target as a ratio and in events. Both presume that target and control would have changed by the same factor; the events
 * are the weighted displacement difference with the control divided by how much larger than the target it was before.
 * Undefined where the target had no events before, or the control none before or after. Constant time.
 * Sources: Wilson 2022 (ratio), Wheeler & Ratcliffe 2018 (events, with area weights).
 */
export function effectOf({ target, control, weeks, dispersion, confidence }: EffectInput): ResponseEffect | undefined {
  const isHalfAdded = target.after === 0
  const padded = ({ before, after }: BeforeAfter) => (isHalfAdded ? { before: before + 0.5, after: after + 0.5 } : { before, after })
  const exposure = { target: weeks, control: weeks }
  const counts = { target: padded(target), control: padded(control) }
  const found = relativeIncidenceRateRatio(counts, { dispersion, exposure, confidence })
  const areaWeights = { control: control.before / target.before }
  const difference = weightedDisplacementDifference({ target, control }, { dispersion, lengths: weeks, areaWeights, confidence })
  if (typeof found === 'string' || typeof difference === 'string') return undefined
  return {
    ratio: found.ratio,
    ratioInterval: found.ratioInterval,
    logError: found.logError,
    events: difference.local.events,
    eventsInterval: difference.local.interval,
    expected: (target.before * control.after) / control.before,
    observed: target.after,
    dispersion,
    isHalfAdded,
  }
}

/**
 * Where the events went: the change in the buffer, of target and buffer together, and the buffer's as a share of the target's fall. Each
 * control is brought to the size of the area that it serves; a buffer without events before expects none. Undefined without a buffer or
 * any event in it, or where nothing can be said of the target. Constant time.
 * Sources: Wheeler & Ratcliffe 2018 with area weights; the share is the idea of Bowers & Johnson's quotient in events, its interval by
 * Fieller 1954 with the covariance of a shared control.
 */
export function displacementOf({ dispersion, confidence, z, ...input }: EffectInput & { z: number }): ResponseDisplacement | undefined {
  const { target, control, buffer, weeks } = input
  if (!buffer) return undefined
  const own = input.bufferControl && input.bufferControl.before > 0 ? input.bufferControl : undefined
  const isNew = buffer.before === 0
  const nothing = { before: 0, after: 0 }
  if (isNew && buffer.after === 0) return undefined
  const found = weightedDisplacementDifference(
    { target, control, buffer, ...(isNew ? { bufferControl: nothing } : own ? { bufferControl: own } : {}) },
    {
      dispersion,
      lengths: weeks,
      confidence,
      areaWeights: {
        control: control.before / target.before,
        bufferControl: isNew ? 1 : (own ?? control).before / buffer.before,
      },
    },
  )
  if (typeof found === 'string' || !found.displacement) return undefined
  const { displacement, local, total, covariance } = found
  const { low, high } = displacement.interval
  return {
    events: displacement.events,
    eventsInterval: displacement.interval,
    total,
    reading: low > 0 ? 'came' : high < 0 ? 'spread' : 'unclear',
    shareMoved: local.events < 0 ? displacement.events / -local.events : undefined,
    shareMovedInterval: fiellerInterval(displacement, local, { covariance, z }),
  }
}

/** Interval for `displacement` over `-local`; undefined where the fall is not clear, as it would be without bounds. */
function fiellerInterval(displacement: Change, local: Change, { covariance, z }: { covariance: number; z: number }): Interval | undefined {
  const fall = -local.events
  const square = fall ** 2 - z ** 2 * local.error ** 2
  if (fall <= 0 || square <= 0) return undefined
  const middle = displacement.events * fall + z ** 2 * covariance
  const constant = displacement.events ** 2 - z ** 2 * displacement.error ** 2
  const root = Math.sqrt(Math.max(0, middle ** 2 - square * constant))
  return { low: (middle - root) / square, high: (middle + root) / square }
}
