import { zOf } from '#engines/statistics/interval.ts'
import { normalCdf, normalQuantile } from '#engines/statistics/normal.ts'
import { isCount, isShare, isSize } from './count.ts'

/** What is known before a response starts; after it, the same with the weeks there were. */
export type Planning = {
  /** Events in the target over `weeksBefore`. */
  readonly eventsBefore: number
  /** The same of the control; left out, the control is taken to be so large that it adds no noise of its own. */
  readonly controlEventsBefore?: number
  readonly weeksBefore: number
  readonly weeksAfter: number
  /** From `dispersionOf` or `dispersionBetween`; 1 is chance alone. */
  readonly dispersion?: number
  /** Of the interval that shall leave out "no change"; 0.9 where left out. */
  readonly confidence?: number
  /** How often a true reduction shall be seen; 0.8 where left out. */
  readonly power?: number
}

/** `no-events`: none in the target or control before, so that nothing can be planned. `not-counts`: a number that cannot be one. */
export type PlanningRefusal = 'not-counts' | 'no-events'

export const JUDGING_CONFIDENCE = 0.9
const POWER = 0.8

/**
 * How often a response that truly leaves `ratio` of the events (0.7: 30 percent fewer) would be seen to have fewer than expected.
 * A normal approximation on the log scale, right to a few hundredths where some ten events are expected after. Refuses by value.
 * Source: the variance of Wilson 2022 (`relativeIncidenceRateRatio`) at the expected counts.
 */
export function powerFor(planning: Planning, ratio: number): number | PlanningRefusal {
  const objection = objectionTo(planning)
  if (objection) return objection
  if (!(ratio > 0 && ratio < Infinity)) return 'not-counts'
  return normalCdf(-Math.log(ratio) / logErrorAt(planning, ratio) - zOf(planning.confidence ?? JUDGING_CONFIDENCE))
}

/**
 * The weakest reduction that would be seen with the given power, as the ratio that it leaves: 0.7 says that a reduction by 30 percent or
 * more would show, and that "no change seen" says nothing of smaller ones. `never`: not even the end of all events would show.
 * Refuses by value; constant time. Source: as `powerFor`; minimum detectable effect, Bloom 1995.
 */
export function detectableRatio(planning: Planning): number | 'never' | PlanningRefusal {
  const objection = objectionTo(planning)
  if (objection) return objection
  const wanted = zOf(planning.confidence ?? JUDGING_CONFIDENCE) + normalQuantile(planning.power ?? POWER)
  const distance = (log: number) => -log / logErrorAt(planning, Math.exp(log))
  // Toward 0 the count after has so much noise of its own that the distance falls again: the peak is searched first.
  let [left, right] = [-12, 0]
  for (let step = 0; step < 80; step++) {
    const [a, b] = [left + (right - left) / 3, right - (right - left) / 3]
    if (distance(a) < distance(b)) left = a
    else right = b
  }
  const peak = (left + right) / 2
  if (distance(peak) < wanted) return 'never'
  let [far, near] = [peak, 0]
  for (let step = 0; step < 60; step++) {
    const middle = (far + near) / 2
    if (distance(middle) >= wanted) far = middle
    else near = middle
  }
  return Math.exp(far)
}

export type Needed = {
  /** Weeks after the first day until a reduction to `ratio` would show, all else as it is; `never`: the time before is too poor in events. */
  readonly weeksAfter: number | 'never'
  /** Events in the target before that would do, with a time after as long as it is now and a control that grows alike. */
  readonly eventsBefore: number
}

/**
 * What would be needed so that a reduction to `ratio` (below 1) shows with the given power: weeks after, or events before where no number
 * of weeks is enough. Rounded up. Presumes that events go on as they did. Refuses by value; constant time. Source: as `detectableRatio`.
 */
export function neededFor(planning: Planning, ratio: number): Needed | PlanningRefusal {
  const objection = objectionTo(planning)
  if (objection) return objection
  if (!(ratio > 0 && ratio < 1)) return 'not-counts'
  const wanted = zOf(planning.confidence ?? JUDGING_CONFIDENCE) + normalQuantile(planning.power ?? POWER)
  const variance = (Math.log(ratio) / wanted) ** 2 / (planning.dispersion ?? 1)
  const { eventsBefore, controlEventsBefore = Infinity, weeksBefore, weeksAfter } = planning
  const before = 1 / eventsBefore + 1 / controlEventsBefore
  const afterPerWeek = weeksBefore / eventsBefore / ratio + weeksBefore / controlEventsBefore
  const length = weeksAfter / weeksBefore
  const perEvent = 1 + 1 / (ratio * length) + (eventsBefore / controlEventsBefore) * (1 + 1 / length)
  return {
    weeksAfter: variance > before ? Math.ceil(afterPerWeek / (variance - before)) : 'never',
    eventsBefore: Math.ceil(perEvent / variance),
  }
}

function logErrorAt(planning: Planning, ratio: number): number {
  const { eventsBefore, controlEventsBefore = Infinity, weeksBefore, weeksAfter, dispersion = 1 } = planning
  const length = weeksAfter / weeksBefore
  return Math.sqrt(dispersion * ((1 + 1 / (length * ratio)) / eventsBefore + (1 + 1 / length) / controlEventsBefore))
}

function objectionTo(planning: Planning): PlanningRefusal | undefined {
  const { eventsBefore, controlEventsBefore = 1, weeksBefore, weeksAfter, dispersion = 1 } = planning
  if (!isShare(planning.confidence ?? 0.5) || !isShare(planning.power ?? 0.5)) return 'not-counts'
  if (![weeksBefore, weeksAfter, dispersion].every(isSize)) return 'not-counts'
  if (![eventsBefore, controlEventsBefore].every(isCount)) return 'not-counts'
  return eventsBefore === 0 || controlEventsBefore === 0 ? 'no-events' : undefined
}
