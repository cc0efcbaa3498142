import { isCount } from './count.ts'
import type { BeforeAfter } from './displacement-difference.ts'

export type QuotientCounts = { readonly target: BeforeAfter; readonly buffer: BeforeAfter; readonly control: BeforeAfter }

/**
 * In words. `not-to-be-read`: the target did not fare better than its control, so that the quotient has no meaning whatever its sign.
 * Else by the buffer: the benefit spread by more than the effect, spread, neither, part moved, all moved, more came than had gone.
 */
export type QuotientReading =
  | 'not-to-be-read'
  | 'diffusion-beyond-effect'
  | 'diffusion'
  | 'neither'
  | 'partial-displacement'
  | 'total-displacement'
  | 'displacement-beyond-effect'

export type DisplacementQuotient = {
  /** Weighted displacement quotient, BDM / SM; undefined where SM is 0. Above 0 diffusion, below 0 displacement. */
  readonly quotient: number | undefined
  readonly reading: QuotientReading
  /** The only case in which the quotient may be read: the success measure is below zero. */
  readonly isReadable: boolean
  /** SM, the target's share of the control after less before: below 0 is success. */
  readonly successMeasure: number
  /** BDM, the buffer's share of the control after less before: above 0 is displacement. */
  readonly bufferMeasure: number
  /** GE, events fewer in the target, control not regarded. */
  readonly grossEffect: number
  /** NE, the same as a share of the control: -SM. */
  readonly netEffect: number
  /** NE as a share of the target's share before: 0.39 is 39 percent fewer than the control leads to expect. */
  readonly reductionShare: number | undefined
  /** TNE, events fewer in target and buffer together than the control leads to expect. */
  readonly totalNetEffect: number
}

/** `not-counts`: a number that cannot be a count. `no-control-events`: the control had none before or after, so that nothing can be divided by it. */
export type QuotientRefusal = 'not-counts' | 'no-control-events'

/**
 * The weighted displacement quotient and its companions. **Never to be shown alone**: it has no error, and where nothing was done at all it
 * declares success half of the time (20,000 simulations of equal areas); beside a `weightedDisplacementDifference` it says in a word which
 * way the buffer went. Counts over periods of equal length, or any rates. Refuses by value; constant time.
 * The comparison of shares is made on whole numbers (cross-multiplied), so that "all of it moved" is exactly -1.
 * Source: Bowers & Johnson 2003, Journal of Quantitative Criminology 19:275; Guerette 2009, POP Center guide 10, appendix B (GE, NE, TNE).
 */
export function weightedDisplacementQuotient({ target, buffer, control }: QuotientCounts): DisplacementQuotient | QuotientRefusal {
  const all = [target, buffer, control].flatMap(({ before, after }) => [before, after])
  if (!all.every(isCount)) return 'not-counts'
  if (control.before === 0 || control.after === 0) return 'no-control-events'
  const scale = control.before * control.after
  const success = target.after * control.before - target.before * control.after
  const moved = buffer.after * control.before - buffer.before * control.after
  const change = control.after / control.before
  return {
    quotient: success === 0 ? undefined : moved / success + 0,
    reading: readingOf(success, moved),
    isReadable: success < 0,
    successMeasure: success / scale,
    bufferMeasure: moved / scale,
    grossEffect: target.before - target.after,
    netEffect: -success / scale + 0,
    reductionShare: target.before === 0 ? undefined : -success / (target.before * control.after) + 0,
    totalNetEffect: target.before * change - target.after + (buffer.before * change - buffer.after),
  }
}

function readingOf(success: number, moved: number): QuotientReading {
  if (success >= 0) return 'not-to-be-read'
  if (moved === 0) return 'neither'
  if (moved < 0) return moved < success ? 'diffusion-beyond-effect' : 'diffusion'
  if (moved === -success) return 'total-displacement'
  return moved < -success ? 'partial-displacement' : 'displacement-beyond-effect'
}
