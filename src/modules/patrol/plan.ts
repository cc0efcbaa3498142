import type { Cell } from '#engines/geometry/cell.ts'
import type { LatLng } from '#engines/geometry/distance.ts'

export const STOP_KINDS = ['promise', 'follow-up', 'event', 'problem', 'place', 'block'] as const
export type StopKind = (typeof STOP_KINDS)[number]

/** What became of a stop. `replaced`: the officer wanted something else there. */
export const STANDINGS = ['planned', 'kept', 'done', 'dropped', 'replaced'] as const
export type Standing = (typeof STANDINGS)[number]

/** Why a stop is there, in codes; the words stand in the locales. Each is something people said, asked for or were promised, or time that passed. */
export type Reason =
  | { readonly kind: 'promised'; readonly dueOn: string }
  | { readonly kind: 'follow-up-due'; readonly dueOn: string; readonly reference: string | null }
  | { readonly kind: 'event'; readonly startsAt: string; readonly endsAt: string }
  | { readonly kind: 'introduce' }
  | { readonly kind: 'problem' }
  | { readonly kind: 'reports-wait'; readonly count: number }
  | { readonly kind: 'reports-open'; readonly count: number }
  | { readonly kind: 'no-contact'; readonly days: number | null }
  | { readonly kind: 'quiet-neighborhood'; readonly name: string; readonly days: number | null }

/** Something that could be done in a gap. Holds no words of anybody: `subject` is the id (a problem's slug) that they are looked up by. */
export type PlanStop = {
  readonly key: string
  readonly kind: StopKind
  readonly subject: string | null
  readonly placeId: string | null
  readonly block: Cell
  readonly blockName: string | null
  readonly neighborhoodId: string | null
  /** Index among the plan's locations. */
  readonly location: number
  readonly minutes: number
  /** Seconds after the plan's beginning between which the stop may start. */
  readonly opensS: number
  readonly closesS: number
  /** What it is worth, before the chance that a gap holds. */
  readonly worth: number
  readonly rank: number
  readonly reasons: readonly Reason[]
}

/** Free minutes. Places are indexes among the plan's locations; `end` null: it may end anywhere. `before` is the diary entry that ends it, null: the shift does. */
export type PlanGap = {
  readonly startS: number
  readonly endS: number
  readonly start: number
  readonly end: number | null
  readonly before: string | null
}

/** Everything that making the plan again needs, so that nothing is looked up or measured anew while an officer waits. */
export type PlanState = {
  /** The moment from which seconds are counted. */
  readonly beginsAt: string
  readonly beatId: string
  readonly seed: number
  readonly locations: readonly LatLng[]
  /** Walking seconds, row-major, whole. */
  readonly travelS: readonly number[]
  readonly gaps: readonly PlanGap[]
  readonly stops: readonly PlanStop[]
  /** Neighborhoods of the beat; `floor` is 1 where the day owes one stop. */
  readonly areas: readonly { readonly id: string; readonly name: string; readonly floor: number }[]
  /** Where the officer said to be, and when. */
  readonly here: { readonly location: number; readonly atS: number } | null
}

/** A stop with its time, or with what became of it. */
export type PlannedStop = {
  readonly id: string
  readonly stop: string
  readonly gap: number
  readonly startsAt: Date
  readonly leavesAt: Date
  readonly standing: Standing
}

/** What ways on foot were measured over: imported streets, by whose they are, or straight lines made longer. */
export type WayBasis = 'openstreetmap' | 'drawn' | 'straight-line'

export type ContactPlan = {
  readonly id: string
  readonly officerId: string
  readonly day: string
  readonly madeAt: Date
  readonly basis: WayBasis
  readonly awaySince: Date | null
  readonly state: PlanState
}

/** Why there is nothing to plan. */
export type NoPlan = 'on-leave' | 'no-beat' | 'no-shift' | 'shift-over' | 'no-gaps' | 'nothing-near'

/** Why an act on a plan was refused. */
export type PlanRefusal = 'already-away' | 'not-away' | 'not-planned' | 'does-not-fit'

export const secondsAfter = (state: Pick<PlanState, 'beginsAt'>, moment: Date): number =>
  Math.round((moment.getTime() - Date.parse(state.beginsAt)) / 1000)

export const momentAfter = (state: Pick<PlanState, 'beginsAt'>, seconds: number): Date =>
  new Date(Date.parse(state.beginsAt) + Math.round(seconds) * 1000)
