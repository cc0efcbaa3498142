import type { FarringtonOptions } from './surveillance-farrington.ts'

/**
 * For each week before the left-out ones its level of season, 0 for none: the weeks around the reference weeks are of the last level (which is
 * the judged week's), those between two of them are cut into the other levels in order, the first of them a week longer where it does not
 * come out even. `not-enough-weeks` when the oldest window begins before the series.
 * Source: Noufaily et al. 2013, section 3.2; `referenceWeeks` newest first.
 */
export function seasonLevels(
  week: number,
  { referenceWeeks, halfWindowWeeks, seasonLevels: levels, guardWeeks }: FarringtonOptions,
): Uint8Array | 'not-enough-weeks' {
  const oldest = referenceWeeks.at(-1)
  if (oldest === undefined || oldest - halfWindowWeeks < 0) return 'not-enough-weeks'
  const level = new Uint8Array(week + 1)
  let newer = week
  for (const reference of referenceWeeks) {
    level.fill(levels, reference - halfWindowWeeks, reference + halfWindowWeeks + 1)
    if (levels > 1) cut(level, reference + halfWindowWeeks + 1, newer - halfWindowWeeks, levels - 1)
    newer = reference
  }
  return level.subarray(0, Math.max(0, week - guardWeeks))
}

function cut(level: Uint8Array, from: number, to: number, parts: number): void {
  const [length, longer] = [Math.floor((to - from) / parts), (to - from) % parts]
  for (let part = 0, at = from; part < parts; part++) {
    const end = at + length + (part < longer ? 1 : 0)
    level.fill(part + 1, at, end)
    at = end
  }
}

const DAY_MS = 86_400_000

/**
 * The weeks nearest to the same date one, two, ... `years` years before, as places in the series, newest first; they may be below 0.
 * `week`: the place of the judged week; `weekStart`: its first day, any moment of it in UTC.
 */
export function referenceWeeksOf(week: number, weekStart: Date, years: number): number[] {
  return Array.from({ length: years }, (_, i) => {
    const earlier = new Date(weekStart.getTime())
    earlier.setUTCFullYear(weekStart.getUTCFullYear() - i - 1)
    return week - Math.round((weekStart.getTime() - earlier.getTime()) / DAY_MS / 7)
  })
}
