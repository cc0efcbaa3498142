import { wilsonInterval } from '#engines/statistics/interval.ts'
import type { DeclineReason } from './backing.ts'

/** Below so many a count is shown and no share: the least number of PRODUCT's rule about people, kept for units too. */
export const LEAST_FOR_SHARE = 10

/** What became of one unit's requests. Counts of requests asked in the window; `medianHours` null: too few, or more than half unanswered. */
export type UnitTimes = {
  readonly unitId: string
  readonly unitName: string
  readonly asked: number
  readonly answered: number
  /** Those whose answer came, or whose time for it is over: what a share can be of. One taken back in time counts nowhere. */
  readonly judged: number
  readonly inTime: number
  /** Half of those judged were answered within so many hours; one without an answer counts as longer than any. */
  readonly medianHours: number | null
  /** Climbed at least to the next desk, and of these to the chief's. */
  readonly escalated: number
  readonly toChief: number
  readonly declined: number
  readonly reasons: Readonly<Partial<Record<DeclineReason, number>>>
}

/** A share from 0 to 1 with its 95 percent interval (Wilson 1927), or that there are too few to say. */
export type TimesShare = { readonly share: number; readonly low: number; readonly high: number; readonly n: number }

/** Of those judged, the share answered in time; undefined below `LEAST_FOR_SHARE`. */
export function shareInTime({ judged, inTime }: Pick<UnitTimes, 'judged' | 'inTime'>): TimesShare | undefined {
  if (judged < LEAST_FOR_SHARE) return undefined
  return { share: inTime / judged, ...wilsonInterval(inTime, judged), n: judged }
}

/** Half were answered within so many days, to one decimal. `too-few`: below ten. `most-unanswered`: more than half have no answer. */
export function medianDays({ judged, medianHours }: Pick<UnitTimes, 'judged' | 'medianHours'>): number | 'too-few' | 'most-unanswered' {
  if (judged < LEAST_FOR_SHARE) return 'too-few'
  return medianHours === null ? 'most-unanswered' : Math.round((medianHours / 24) * 10) / 10
}

/** The sum over all units, without a median: medians do not add up. */
export const sumOf = (
  units: readonly UnitTimes[],
): Pick<UnitTimes, 'asked' | 'judged' | 'inTime' | 'escalated' | 'toChief' | 'declined'> => {
  const sum = (of: (unit: UnitTimes) => number) => units.reduce((total, unit) => total + of(unit), 0)
  return {
    asked: sum(({ asked }) => asked),
    judged: sum(({ judged }) => judged),
    inTime: sum(({ inTime }) => inTime),
    escalated: sum(({ escalated }) => escalated),
    toChief: sum(({ toChief }) => toChief),
    declined: sum(({ declined }) => declined),
  }
}
