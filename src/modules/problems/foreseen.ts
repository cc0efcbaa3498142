import { detectableRatio } from '#engines/assess/detectable.ts'
import { dispersionBetween } from '#engines/assess/dispersion.ts'
import { preFit } from '#engines/assess/pre-fit.ts'
import { type DesignDraft, type Foreseen, weeksRecorded } from './design.ts'

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)

/** The week-by-week sum of areas; nothing for none. */
export const sumOfWeeks = (areas: readonly (readonly number[])[]): number[] =>
  (areas[0] ?? []).map((_, week) => areas.reduce((total, counts) => total + (counts[week] ?? 0), 0))

/**
 * What can be known before a response starts: how alike the areas went, and what size of change would show after `weeksAfter` weeks, seen four
 * times in five. `target`, `control`: counts per week before, of the same weeks; the control's are summed over its areas.
 */
export function foreseenOf(target: readonly number[], control: readonly number[], weeksAfter: number): Foreseen {
  const fit = preFit(target, control)
  const detectable = detectableRatio({
    eventsBefore: sum(target),
    controlEventsBefore: sum(control),
    weeksBefore: target.length,
    weeksAfter,
    dispersion: dispersionBetween([[target, control]]) ?? 1,
  })
  return {
    target,
    control,
    fit: typeof fit === 'string' ? 'too-few' : fit.class,
    isPeaked: typeof fit !== 'string' && fit.isPeaked,
    detectable: typeof detectable === 'number' ? Math.round(detectable * 1e4) / 1e4 : detectable === 'never' ? 'never' : null,
  }
}

/** The smallest drop that would show, as a share of the events, up to the next 5 percent: 0.35. */
export const smallestDrop = (detectable: number): number => Math.min(1, Math.ceil((1 - detectable) * 20 - 1e-9) / 20)

/**
 * Where the weeks before are counted while a design is made: up to its first day, or to today where that lies ahead; no further back than
 * records reach.
 */
export function planningWindow(draft: Pick<DesignDraft, 'startsOn' | 'weeksBefore'>, today: string, recordsFrom: string | undefined) {
  const startsOn = draft.startsOn > today ? today : draft.startsOn
  const recorded = recordsFrom === undefined ? draft.weeksBefore : weeksRecorded(recordsFrom, startsOn)
  return { startsOn, weeksBefore: Math.max(1, Math.min(draft.weeksBefore, recorded)) }
}
