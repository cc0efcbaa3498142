import type { Interval } from '#engines/statistics/interval.ts'
import { sumOf } from './count.ts'
import type { ExpectedWeek } from './counterfactual.ts'
import type { WeeklyCounts } from './difference.ts'
import { weightedDisplacementDifference } from './displacement-difference.ts'
import { interruptedSeries } from './interrupted-series.ts'
import type { ResponseEffect } from './response-effect.ts'
import { syntheticControl } from './synthetic-control.ts'

/** Another way to the same question, which presumes something else. */
export type SecondMethod = {
  /**
   * `synthetic-control`: presumes that a mixture of the comparison areas goes as the target would have. `interrupted-series`: that the
   * target's own trend beside the control would have gone on. `displacement-difference`: that both would have changed by as many events.
   */
  readonly method: 'synthetic-control' | 'interrupted-series' | 'displacement-difference'
  /** Ratio, or for the displacement difference undefined: it speaks in events. */
  readonly ratio: number | undefined
  /** In events over the weeks after, below zero is fewer. */
  readonly events: number
  /**
   * Whether the two can both be true: their intervals meet (an estimate without one counts as a point), or the second says the same more
   * strongly. A clear fall that the second method sees only in part is a contradiction.
   */
  readonly agrees: boolean
  /** By placebo in space, for the synthetic control. */
  readonly p?: number
}

/** Fewer comparison areas than this make a mixture of little and a placebo test of nothing. */
const AREAS_FOR_MIXTURE = 5
const WEEKS_FOR_SERIES = 12

type Beside = {
  readonly target: WeeklyCounts
  readonly comparisons: readonly WeeklyCounts[]
  readonly effect: ResponseEffect
  readonly path: readonly ExpectedWeek[]
  readonly confidence: number
}

/**
 * The second opinion beside the rate ratio: a synthetic control where there are five comparison areas or more and it fits before; else an
 * interrupted series against the control's path where there are twelve weeks on each side; else the plain displacement difference.
 * Undefined where none can be made. Cost of the method taken.
 */
export function secondMethod(beside: Beside): SecondMethod | undefined {
  const mixture = beside.comparisons.length >= AREAS_FOR_MIXTURE ? byMixture(beside) : undefined
  return mixture ?? bySeries(beside) ?? byDifference(beside)
}

/** Comparison areas are brought to the target's size before, so that the mixture is one of courses, not of sizes. */
function byMixture({ target, comparisons, effect }: Beside): SecondMethod | undefined {
  const level = sumOf(target.before)
  const found = syntheticControl({
    target: [...target.before, ...target.after],
    comparisons: comparisons
      .filter(({ before }) => sumOf(before) > 0)
      .map(({ before, after }) => [...before, ...after].map((count) => (count * level) / sumOf(before))),
    periodsBefore: target.before.length,
  })
  if (typeof found === 'string' || found.ratio === undefined) return undefined
  return {
    method: 'synthetic-control',
    ratio: found.ratio,
    events: found.events,
    agrees: isCompatible(effect.ratioInterval, { low: found.ratio, high: found.ratio }, 1),
    p: found.p,
  }
}

function bySeries({ target, effect, path, confidence }: Beside): SecondMethod | undefined {
  if (Math.min(target.before.length, target.after.length) < WEEKS_FOR_SERIES) return undefined
  const found = interruptedSeries({
    counts: [...target.before, ...target.after],
    startsAt: target.before.length,
    exposure: path.map(({ expected }) => expected),
    bendsTrend: false,
    confidence,
  })
  if (typeof found === 'string') return undefined
  return {
    method: 'interrupted-series',
    ratio: found.ratio,
    events: found.events,
    agrees: isCompatible(effect.ratioInterval, found.ratioInterval, 1),
  }
}

function byDifference({ target, comparisons, effect, confidence }: Beside): SecondMethod | undefined {
  const totals = ({ before, after }: WeeklyCounts) => ({ before: sumOf(before), after: sumOf(after) })
  const areas = comparisons.map(totals)
  const control = { before: sumOf(areas.map(({ before }) => before)), after: sumOf(areas.map(({ after }) => after)) }
  const found = weightedDisplacementDifference(
    { target: totals(target), control },
    { dispersion: effect.dispersion, lengths: { before: target.before.length, after: target.after.length }, confidence },
  )
  if (typeof found === 'string') return undefined
  return {
    method: 'displacement-difference',
    ratio: undefined,
    events: found.local.events,
    agrees: isCompatible(effect.eventsInterval, found.local.interval, 0),
  }
}

/** `none`: where nothing would have changed. */
function isCompatible(first: Interval, second: Interval, none: number): boolean {
  const meet = second.low <= first.high && second.high >= first.low
  return meet || (first.high < none && second.high < first.low) || (first.low > none && second.low > first.high)
}
