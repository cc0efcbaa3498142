import { dispersionOf } from '#engines/assess/dispersion.ts'
import { CONFIDENCE, zOf } from '#engines/statistics/interval.ts'
import { dayAfter } from '#modules/promises/index.ts'
import { dayNumber, type Happening, sumOf, type Telling } from './analysis-event.ts'
import { byCategory, byLabel, type Named } from './analysis-kinds.ts'
import type { Refused } from './analysis-refusal.ts'
import type { Span } from './problem-case.ts'

export const HALF_YEAR_WEEKS = 26
const YEAR_DAYS = 364

/** Two half-years, a year apart to the weekday, so that the season is the same. */
export type Halves = { readonly before: Span; readonly after: Span }

/** Undefined where the year before is not known in full. */
export function halvesOf({ fromOn, untilOn }: Span): Halves | undefined {
  const after = { fromOn: dayAfter(untilOn, 1 - HALF_YEAR_WEEKS * 7), untilOn }
  const before = { fromOn: dayAfter(after.fromOn, -YEAR_DAYS), untilOn: dayAfter(untilOn, -YEAR_DAYS) }
  return before.fromOn < fromOn ? undefined : { before, after }
}

/** What is left of the number a year before: 0.7 is 30 percent fewer. */
export type Ratio = { readonly ratio: number; readonly low: number; readonly high: number }
export type ChangeRow = Named & {
  /** 'recorded' and 'told': all of them together. */
  readonly of: 'recorded' | 'told' | 'label' | 'category'
  readonly before: number | null
  readonly after: number | null
  /** Null: too few for a ratio. */
  readonly ratio: Ratio | null
}
export type Change = Halves & { readonly rows: readonly ChangeRow[]; readonly dispersion: number }

/** With fewer in one half, or fewer than this together, a ratio says nothing. */
const [LEAST_IN_HALF, LEAST_TOGETHER] = [5, 20]

/**
 * The second count over the first with its interval on the log scale; `dispersion` widens it by how much more than chance weekly counts vary.
 * Null where there are too few. Source: Wilson 2022, variance with dispersion, for two counts over equal times.
 */
export function ratioOf(before: number, after: number, dispersion: number): Ratio | null {
  if (Math.min(before, after) < LEAST_IN_HALF || before + after < LEAST_TOGETHER) return null
  const half = zOf(CONFIDENCE) * Math.sqrt(dispersion * (1 / before + 1 / after))
  const log = Math.log(after / before)
  return { ratio: Math.exp(log), low: Math.exp(log - half), high: Math.exp(log + half) }
}

type Counted = { readonly day: number; readonly count: number }
const during = (list: readonly Counted[], { fromOn, untilOn }: Span) =>
  list.filter(({ day }) => day >= dayNumber(fromOn) && day <= dayNumber(untilOn))

/** Counts per week of both halves, for how much they vary. */
const weekly = (list: readonly Counted[], span: Span): number[] => {
  const counts = new Array<number>(HALF_YEAR_WEEKS).fill(0)
  for (const { day, count } of during(list, span)) counts[Math.floor((day - dayNumber(span.fromOn)) / 7)]! += count
  return counts.map((count) => Math.max(0, count))
}

/**
 * This half-year against the same half-year before: all recorded, all told, and by kind. Refused where the year before is not known, or nothing was
 * counted in either. Two counts alone do not say why: the whole town may have changed so.
 */
export function changeOf(happenings: readonly Happening[], tellings: readonly Telling[], span: Span): Change | Refused {
  const halves = halvesOf(span)
  if (!halves) return { refused: 'too-short', n: Math.floor((dayNumber(span.untilOn) - dayNumber(span.fromOn) + 1) / 7), needed: 78 }
  const here = happenings.filter(({ isHere, preciseTo }) => isHere && preciseTo !== 'month')
  const told = tellings.map((telling) => ({ ...telling, count: 1 }))
  const dispersion = dispersionOf([here, told].flatMap((list) => [weekly(list, halves.before), weekly(list, halves.after)])) ?? 1
  const row = (of: ChangeRow['of'], named: Named, list: readonly Counted[]): ChangeRow => {
    const [before, after] = [sumOf(during(list, halves.before)), sumOf(during(list, halves.after))]
    return { of, ...named, before, after, ratio: ratioOf(before, after, dispersion) }
  }
  const nameless: Named = { label: null, names: null, isSensitive: false }
  const named = [
    ...byLabel(here).map(({ list, ...name }) => row('label', name, list)),
    ...byCategory(told).map(({ list, ...name }) => row('category', name, list)),
  ].sort((a, b) => total(b) - total(a))
  const rows = [row('recorded', nameless, here), row('told', nameless, told), ...named.slice(0, 8)].filter((one) => total(one) > 0)
  return rows.length === 0 ? { refused: 'nothing-counted', n: 0, needed: 1 } : { ...halves, rows, dispersion }
}

const total = ({ before, after }: ChangeRow): number => (before ?? 0) + (after ?? 0)
