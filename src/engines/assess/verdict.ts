import { type Interval, zOf } from '#engines/statistics/interval.ts'
import type { PreFit } from './pre-fit.ts'
import type { ResponseDisplacement, ResponseEffect } from './response-effect.ts'

export type ResponseVerdict = 'worked' | 'cannot-tell' | 'did-not-work' | 'moved'

/** Why, the deciding one first. */
export type VerdictReason =
  | 'unlike-before'
  | 'methods-disagree'
  | 'fewer-than-expected'
  | 'more-than-expected'
  | 'interval-too-wide'
  | 'meaningful-reduction-excluded'
  | 'less-than-meant'
  | 'came-to-the-buffer'
  | 'some-came-to-the-buffer'
  | 'benefit-spread'
  | 'no-clear-displacement'
  | 'buffer-unclear'
  | 'no-buffer'
  | 'no-second-method'
  | 'peaked-before'
  | 'half-event-added'

export type Evidence = {
  readonly effect: Pick<ResponseEffect, 'ratio' | 'ratioInterval' | 'logError' | 'isHalfAdded'>
  readonly displacement: Pick<ResponseDisplacement, 'reading' | 'shareMoved' | 'shareMovedInterval' | 'total'> | undefined
  readonly second: { readonly agrees: boolean } | undefined
  readonly preFit: Pick<PreFit, 'class' | 'isPeaked' | 'deviation'> | undefined
  readonly confidence: number
  readonly meaningfulReduction: number
}

/** Of the target's fall: when as much came to the buffer as stayed away for good, the problem moved more than it went. */
const MOST_OF_IT = 0.5

/**
 * One verdict from the evidence, by this rule and no other, the first line that holds:
 *
 * 1. target and control went apart already before (`preFit` poor), and by a factor that could explain what is seen after (the ratio's
 *    interval times or divided by that factor reaches 1): `cannot-tell`;
 * 2. the second method contradicts the first: `cannot-tell`;
 * 3. the ratio's interval lies below 1, and
 *    a. events came to the buffer (its interval lies above 0), at least half of the fall, or so many that target and buffer together show no
 *       clear fall: `moved`;
 *    b. the buffer is so unsteady that half of the fall could have come unseen, and target and buffer together show no clear fall:
 *       `cannot-tell` (a smaller buffer, or the place that people name, would tell);
 *    c. else `worked` (`less-than-meant` where the interval lies wholly above 1 - `meaningfulReduction`); without a buffer that is said
 *       of the target alone (`no-buffer`);
 * 4. the interval lies above 1: `did-not-work`;
 * 5. a reduction by `meaningfulReduction` or more is excluded, one-sided at the same confidence: `did-not-work`;
 * 6. else `cannot-tell`.
 *
 * Errors held where the comparison is sound, for confidence 0.9: a response that changed nothing is called `worked` at most once in 20 times
 * (each end of the interval is passed by chance once in 20), one that truly brought the meaningful reduction is called `did-not-work` at
 * most once in 10. Line 5 is one-sided because only the lower end speaks of a reduction; line 3 is held to the stricter end, because to
 * believe in success too soon is the error that people make by themselves. Constant time.
 * Sources: a departure before as the measure of one after, Rambachan & Roth 2023, relative magnitudes with factor 1 (line 1); Bowers &
 * Johnson 2003 on reading displacement only after success (line 3); non-inferiority reasoning as in Schuirmann 1987 (line 5).
 */
export function verdictFrom(evidence: Evidence): { readonly verdict: ResponseVerdict; readonly reasons: readonly VerdictReason[] } {
  const { effect, second, preFit, confidence, meaningfulReduction } = evidence
  const beside = [
    ...(second ? [] : (['no-second-method'] as const)),
    ...(preFit?.class === 'poor' ? (['unlike-before'] as const) : []),
    ...(preFit?.isPeaked ? (['peaked-before'] as const) : []),
    ...(effect.isHalfAdded ? (['half-event-added'] as const) : []),
  ]
  const say = (verdict: ResponseVerdict, ...reasons: VerdictReason[]) => ({ verdict, reasons: [...new Set([...reasons, ...beside])] })
  if (preFit?.class === 'poor' && isExplained(effect.ratioInterval, preFit.deviation)) return say('cannot-tell', 'unlike-before')
  if (second && !second.agrees) return say('cannot-tell', 'methods-disagree')
  if (effect.ratioInterval.high < 1) {
    const isLess = effect.ratioInterval.low > 1 - meaningfulReduction
    const less = isLess ? (['less-than-meant'] as const) : []
    const moved = movedReason(evidence.displacement)
    if (moved === 'came-to-the-buffer') return say('moved', moved, 'fewer-than-expected', ...less)
    return moved === 'buffer-unclear'
      ? say('cannot-tell', moved, 'fewer-than-expected', ...less)
      : say('worked', 'fewer-than-expected', moved, ...less)
  }
  if (effect.ratioInterval.low > 1) return say('did-not-work', 'more-than-expected')
  const oneSidedLow = effect.ratio * Math.exp(-zOf(2 * confidence - 1) * effect.logError)
  return oneSidedLow > 1 - meaningfulReduction
    ? say('did-not-work', 'meaningful-reduction-excluded')
    : say('cannot-tell', 'interval-too-wide')
}

/** Whether a departure as large as the one before could make up the whole difference after. */
const isExplained = ({ low, high }: Interval, deviation: number): boolean => high * deviation >= 1 && low / deviation <= 1

function movedReason(displacement: Evidence['displacement']): VerdictReason {
  if (!displacement) return 'no-buffer'
  const { reading, total, shareMoved, shareMovedInterval } = displacement
  const isClearTogether = total.interval.high < 0
  if (reading === 'spread') return 'benefit-spread'
  if (reading === 'came') return (shareMoved ?? 1) >= MOST_OF_IT || !isClearTogether ? 'came-to-the-buffer' : 'some-came-to-the-buffer'
  const isLittle = shareMovedInterval !== undefined && shareMovedInterval.high < MOST_OF_IT
  return isClearTogether || isLittle ? 'no-clear-displacement' : 'buffer-unclear'
}
