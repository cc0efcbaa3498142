import { zOf } from '#engines/statistics/interval.ts'
import { isCount, isShare, sumOf } from './count.ts'
import { counterfactualPath, type ExpectedWeek } from './counterfactual.ts'
import { JUDGING_CONFIDENCE, type Needed, neededFor } from './detectable.ts'
import type { WeeklyCounts } from './difference.ts'
import { dispersionBetween, usualDispersion } from './dispersion.ts'
import type { BeforeAfter } from './displacement-difference.ts'
import { type DisplacementQuotient, weightedDisplacementQuotient } from './displacement-quotient.ts'
import { type PreFit, type PreFitRefusal, preFit } from './pre-fit.ts'
import { displacementOf, type EffectInput, effectOf, type ResponseDisplacement, type ResponseEffect } from './response-effect.ts'
import { type SecondMethod, secondMethod } from './second-method.ts'
import { type ResponseVerdict, type VerdictReason, verdictFrom } from './verdict.ts'

export type ResponseCounts = {
  readonly target: WeeklyCounts
  /** Where the events may have gone, or the benefit spread: a ring around the target, or a place that people name. */
  readonly buffer?: WeeklyCounts
  /** A place like the buffer; the comparison areas serve where it is left out. */
  readonly bufferControl?: WeeklyCounts
  /** One or more areas where nothing was done and nothing could arrive. Several steady the estimate: their sum is the control. */
  readonly comparisons: readonly WeeklyCounts[]
  /** Of every interval, at least a half; 0.9 where left out. */
  readonly confidence?: number
  /** The smallest reduction that would have been worth the effort, as a share; a third where left out. */
  readonly meaningfulReduction?: number
}

export type Judgement = {
  readonly verdict: ResponseVerdict
  readonly reasons: readonly VerdictReason[]
  readonly effect: ResponseEffect
  readonly displacement: ResponseDisplacement | undefined
  /** Only to be shown beside the difference, and read only where it says so; undefined without a buffer. */
  readonly quotient: DisplacementQuotient | undefined
  /** Weeks before first, then after. */
  readonly path: readonly ExpectedWeek[]
  readonly second: SecondMethod | undefined
  readonly preFit: PreFit | PreFitRefusal
  /** For `cannot-tell` by too wide an interval: what would be needed to see a reduction by `meaningfulReduction` four times in five. */
  readonly needed: Needed | undefined
  readonly confidence: number
  readonly meaningfulReduction: number
}

/** `too-few-weeks`: below four before or after. The others: nothing to compare, or nothing to compare with. */
export type JudgeRefusal = 'not-counts' | 'unequal-weeks' | 'too-few-weeks' | 'no-comparison' | 'no-events-before' | 'no-control-events'

const FEWEST_WEEKS = 4

/**
 * The reduction that problem-oriented policing brought on average: 33.8 percent over 34 evaluations with a control (Hinkle, Weisburd, Telep
 * & Petersen 2020, Campbell Systematic Reviews 16:e1089; 2024). A response that surely brought less than that did not do what it was for.
 */
const MEANINGFUL_REDUCTION = 1 / 3

/**
 * Whether a response worked, moved the problem, did not work, or cannot be told yet, with everything that the verdict stands on: the effect
 * as a ratio and in events, what became of the buffer, the path to be expected, a second method, how alike the areas were before, and what
 * would be needed where it cannot be told. The rule is `verdictFrom`'s.
 *
 * It cannot see what else changed on that day in that place, nor undo that the worst places get better by themselves (`preFit.isPeaked`
 * hints at it). Choose areas and weeks before looking at the counts of after. All series over the same weeks; weeks without events are zeros.
 * Dispersion is that of the areas against each other, within before and within after, at least 1 (for the buffer the larger of its own and
 * the target's); with fewer than eight weeks the usual 0.0008 N + 1.2. Refuses by value, never throws. Some milliseconds for hundreds of weeks and twenty comparison areas.
 * Sources: Wilson 2022; Wheeler & Ratcliffe 2018; Bowers & Johnson 2003; and those of the parts.
 */
export function judgeResponse(counts: ResponseCounts): Judgement | JudgeRefusal {
  const { target, comparisons, confidence = JUDGING_CONFIDENCE, meaningfulReduction = MEANINGFUL_REDUCTION } = counts
  const objection = objectionTo(counts)
  if (objection) return objection
  const control = sumOfAreas(comparisons)
  const input = inputOf(counts, control, confidence)
  if (input.target.before === 0) return 'no-events-before'
  const effect = effectOf(input)
  if (!effect) return 'no-control-events'
  const z = zOf(confidence)
  const displacement = displacementOf({ ...input, z, dispersion: Math.max(input.dispersion, dispersionBeside(counts, control)) })
  const path = counterfactualPath(target, control, { dispersion: input.dispersion, z })
  const second = secondMethod({ target, comparisons, effect, path, confidence })
  const alike = preFit(target.before, control.before)
  const found = verdictFrom({
    ...{ effect, displacement, second, confidence, meaningfulReduction },
    preFit: typeof alike === 'string' ? undefined : alike,
  })
  const needed = found.reasons.includes('interval-too-wide') ? neededOf(input, meaningfulReduction) : undefined
  const quotient = quotientOf(input)
  return { ...found, effect, displacement, quotient, path, second, preFit: alike, needed, confidence, meaningfulReduction }
}

function objectionTo({
  target,
  buffer,
  bufferControl,
  comparisons,
  confidence = 0.5,
  meaningfulReduction = 0.5,
}: ResponseCounts): JudgeRefusal | undefined {
  const areas = [target, ...comparisons, ...(buffer ? [buffer] : []), ...(bufferControl ? [bufferControl] : [])]
  if (comparisons.length === 0) return 'no-comparison'
  if (areas.some((area) => area.before.length !== target.before.length || area.after.length !== target.after.length)) return 'unequal-weeks'
  if (!(confidence >= 0.5 && isShare(confidence) && isShare(meaningfulReduction))) return 'not-counts'
  if (!areas.every(({ before, after }) => [...before, ...after].every((count) => Number.isSafeInteger(count) && isCount(count))))
    return 'not-counts'
  return Math.min(target.before.length, target.after.length) < FEWEST_WEEKS ? 'too-few-weeks' : undefined
}

/** Of the buffer against its control: what comes and goes there may vary more than the target does. */
function dispersionBeside({ buffer, bufferControl }: ResponseCounts, control: WeeklyCounts): number {
  const beside = bufferControl ?? control
  const tables = buffer
    ? [
        [buffer.before, beside.before],
        [buffer.after, beside.after],
      ]
    : [] // prettier-ignore
  return dispersionBetween(tables) ?? 1
}

function sumOfAreas(areas: readonly WeeklyCounts[]): WeeklyCounts {
  const over = (of: 'before' | 'after') => areas[0]![of].map((_, week) => sumOf(areas.map((area) => area[of][week]!)))
  return { before: over('before'), after: over('after') }
}

function inputOf({ target, buffer, bufferControl }: ResponseCounts, control: WeeklyCounts, confidence: number): EffectInput {
  const totals = ({ before, after }: WeeklyCounts): BeforeAfter => ({ before: sumOf(before), after: sumOf(after) })
  const sums = { target: totals(target), control: totals(control) }
  const events = sums.target.before + sums.target.after + sums.control.before + sums.control.after
  const tables = [
    [target.before, control.before],
    [target.after, control.after],
  ]
  return {
    ...sums,
    ...(buffer ? { buffer: totals(buffer) } : {}),
    ...(bufferControl ? { bufferControl: totals(bufferControl) } : {}),
    weeks: { before: target.before.length, after: target.after.length },
    dispersion: dispersionBetween(tables) ?? usualDispersion(events / 4),
    confidence,
  }
}

function neededOf({ target, control, weeks, dispersion, confidence }: EffectInput, meaningfulReduction: number): Needed | undefined {
  const planning = {
    eventsBefore: target.before,
    controlEventsBefore: control.before,
    ...{ weeksBefore: weeks.before, weeksAfter: weeks.after, dispersion, confidence },
  }
  const found = neededFor(planning, 1 - meaningfulReduction)
  return typeof found === 'string' ? undefined : found
}

/** Per week, so that periods of unlike length do not look like a change. */
function quotientOf({ target, control, buffer, weeks }: EffectInput): DisplacementQuotient | undefined {
  if (!buffer) return undefined
  const perPeriod = ({ before, after }: BeforeAfter) => ({ before: before * weeks.after, after: after * weeks.before })
  const found = weightedDisplacementQuotient({ target: perPeriod(target), buffer: perPeriod(buffer), control: perPeriod(control) })
  return typeof found === 'string' ? undefined : found
}
