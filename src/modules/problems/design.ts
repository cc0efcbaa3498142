import type { PreFitClass } from '#engines/assess/pre-fit.ts'
import { dayAfter, daysBetween, isDay } from '#modules/promises/index.ts'
import { type DesignAreas, refusalOfAreas } from './design-area.ts'
import type { Counted } from './problem.tables.ts'

/** What was known when the design was recorded; counts per week before, oldest first. */
export type Foreseen = {
  readonly target: readonly number[]
  readonly control: readonly number[]
  /** `too-few`: there is too little to see how alike they went. */
  readonly fit: PreFitClass | 'too-few'
  readonly isPeaked: boolean
  /** What a response must leave for its effect to show at the look; `never`: not even the end of all of it would; null: nothing was counted. */
  readonly detectable: number | 'never' | null
}

/** How a response will be judged. Days are the agency's own. */
export type DesignDraft = DesignAreas & {
  readonly counted: Counted
  readonly startsOn: string
  readonly lookOn: string
  readonly weeksBefore: number
}
export type ResponseDesign = DesignDraft & {
  readonly id: string
  readonly supersedes: string | null
  readonly reason: string | null
  readonly foreseen: Foreseen
  readonly recordedAt: Date
  readonly recordedBy: string | null
}

export const USUAL_WEEKS_BEFORE = 52
export const USUAL_WEEKS_AFTER = 26
export const FEWEST_WEEKS_BEFORE = 8
export const FEWEST_WEEKS_AFTER = 4
export const MOST_WEEKS = 156
export const LONGEST_REASON = 500

export const DESIGN_REFUSALS = [
  'is-closed',
  'no-area',
  'nothing-counted',
  'no-start',
  'no-look',
  'look-too-soon',
  'look-too-late',
  'look-is-over',
  'too-few-weeks',
  'too-many-weeks',
  'weeks-missing',
  'no-control',
  'too-many-controls',
  'buffer-too-small',
  'overlaps',
  'no-reason',
  'nothing-changed',
] as const
export type RefusalToDesign = (typeof DESIGN_REFUSALS)[number]

/** What is known where it is asked: the day it is, the first day the records reach back to (undefined: nothing is recorded), the design that stands. */
export type DesignNow = {
  readonly today: string
  readonly recordsFrom: string | undefined
  readonly standing: ResponseDesign | undefined
  readonly reason: string
}

/** Why a response cannot be judged by this design; undefined when it can. */
export function refusalToDesign(draft: DesignDraft, now: DesignNow): RefusalToDesign | undefined {
  if (draft.counted.incidentKinds.length + draft.counted.categories.length === 0) return 'nothing-counted'
  return refusalOfDays(draft, now) ?? refusalOfAreas(draft) ?? refusalOfChange(draft, now)
}

function refusalOfDays({ startsOn, lookOn, weeksBefore }: DesignDraft, { today, recordsFrom }: DesignNow): RefusalToDesign | undefined {
  if (!isDay(startsOn)) return 'no-start'
  if (!isDay(lookOn)) return 'no-look'
  if (lookOn < dayAfter(startsOn, 7 * FEWEST_WEEKS_AFTER)) return 'look-too-soon'
  if (lookOn > dayAfter(startsOn, 7 * MOST_WEEKS)) return 'look-too-late'
  if (lookOn < today) return 'look-is-over'
  if (!Number.isInteger(weeksBefore) || weeksBefore < FEWEST_WEEKS_BEFORE) return 'too-few-weeks'
  if (weeksBefore > MOST_WEEKS) return 'too-many-weeks'
  return recordsFrom !== undefined && dayAfter(startsOn, -7 * weeksBefore) < recordsFrom ? 'weeks-missing' : undefined
}

/** Whole weeks before `startsOn` that the records reach back; never below 0. */
export const weeksRecorded = (recordsFrom: string, startsOn: string): number =>
  Math.max(0, Math.floor(daysBetween(recordsFrom, startsOn) / 7))

function refusalOfChange(draft: DesignDraft, { standing, reason }: DesignNow): RefusalToDesign | undefined {
  if (!standing) return undefined
  if (isSameDesign(draft, standing)) return 'nothing-changed'
  return reason.trim() ? undefined : 'no-reason'
}

const essence = ({ area, buffer, controls, counted, startsOn, lookOn, weeksBefore }: DesignDraft) =>
  JSON.stringify([
    [area.lat, area.lng, area.radiusM],
    buffer && [buffer.lat, buffer.lng, buffer.radiusM],
    controls.map((one) => (one.kind === 'circle' ? `${one.lat} ${one.lng} ${one.radiusM}` : one.id)).sort(),
    [...counted.incidentKinds].sort(),
    [...counted.categories].sort(),
    [startsOn, lookOn, weeksBefore],
  ])
export const isSameDesign = (a: DesignDraft, b: DesignDraft): boolean => essence(a) === essence(b)

/** Whole weeks from the first day to the look. */
export const weeksPlanned = ({ startsOn, lookOn }: Pick<DesignDraft, 'startsOn' | 'lookOn'>): number =>
  Math.floor(daysBetween(startsOn, lookOn) / 7)

/** How a recorded design stands to its start: on `recordedOn`, the agency's day. A change is late when the design before it had begun. */
export function isLate({
  recordedOn,
  startsOn,
  before,
}: {
  recordedOn: string
  startsOn: string
  before: { readonly startsOn: string } | undefined
}): boolean {
  return recordedOn > (before && before.startsOn < startsOn ? before.startsOn : startsOn)
}

/** In the order in which each took the place of another, not by the clock: two may be recorded within one moment. */
export function newestFirst<D extends Pick<ResponseDesign, 'id' | 'supersedes'>>(designs: readonly D[]): D[] {
  const next = new Map(designs.map((design) => [design.supersedes, design]))
  const ordered: D[] = []
  for (let design = next.get(null); design; design = next.get(design.id)) ordered.unshift(design)
  return ordered
}
