import type { PlaceKind } from './place.ts'
import type { PlannedStop, PlanStop, WayBasis } from './plan.ts'

type Position = readonly [lng: number, lat: number]

/** A stop with its time and what it is called; `name` null: by its block. */
export type PlanLine = PlannedStop & { readonly of: PlanStop; readonly name: string | null; readonly placeKind: PlaceKind | null }

/** The ground behind a walk. */
export type WalkMap = {
  readonly bounds: readonly [west: number, south: number, east: number, north: number]
  readonly streets: readonly { readonly line: readonly Position[]; readonly main: boolean }[]
  readonly parks: readonly (readonly Position[])[]
  readonly water: readonly (readonly Position[])[]
  readonly rivers: readonly (readonly Position[])[]
  readonly boundaries: readonly (readonly Position[])[]
}

/** What is left of one gap. */
export type Walk = {
  readonly gap: number
  readonly from: Date
  readonly until: Date
  /** What ends it; null: the shift does. */
  readonly before: string | null
  readonly lines: readonly PlanLine[]
  /** Where it leads, from its start through the stops to its end. */
  readonly line: readonly Position[]
  /** Where each stop is. */
  readonly spots: readonly Position[]
  readonly map: WalkMap | null
}

/** Where an officer may say to be: an index among the plan's locations. */
export type HereChoice = { readonly location: number; readonly name: string }

export type PlanContent = {
  readonly walks: readonly Walk[]
  readonly done: readonly PlanLine[]
  readonly basis: WayBasis
  readonly awaySince: Date | null
  readonly here: readonly HereChoice[]
}

/** Short lines for other pages: the next stops of today. */
export type PlanSummary = {
  readonly until: Date
  readonly minutes: number
  readonly awaySince: Date | null
  readonly stops: readonly PlanLine[]
}

/** Times are shown to five minutes: a plan is no timetable. */
export const ABOUT_MIN = 5
export const aboutMoment = (at: Date): Date => {
  const step = ABOUT_MIN * 60_000
  return new Date(Math.round(at.getTime() / step) * step)
}
