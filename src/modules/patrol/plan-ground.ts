import type { Cell } from '#engines/geometry/cell.ts'
import type { LatLng } from '#engines/geometry/distance.ts'
import type { DiaryEntry } from './diary.ts'
import type { Place } from './place.ts'

/** A block with addresses; `cell` at the resolution of blocks, as the store groups by it. */
export type GroundBlock = { readonly cell: Cell; readonly neighborhoodId: string; readonly addresses: number }

/** Contacts at one place or block in the past year. `own`: those of the officer who asks. */
export type ContactCount = {
  readonly placeId: string | null
  readonly cell: Cell | null
  readonly neighborhoodId: string | null
  readonly lastAt: Date
  readonly own: number
}

/** Reports of one block that are not settled. */
export type ReportCount = { readonly cell: Cell; readonly waiting: number; readonly open: number }

export type GroundPromise = {
  readonly id: string
  readonly dueOn: string
  readonly neighborhoodId: string
  /** Where the report or the problem is that it answers; null: somewhere in its neighborhood. */
  readonly at: LatLng | null
}

export type GroundProblem = LatLng & { readonly slug: string; readonly neighborhoodId: string | null; readonly radiusM: number }

export type GroundFollowUp = {
  readonly id: string
  readonly block: Cell
  readonly blockName: string | null
  readonly neighborhoodId: string | null
  readonly dueOn: string
  readonly reference: string | null
}

/** A neighborhood of the beat. */
export type GroundArea = { readonly id: string; readonly name: string; readonly middle: LatLng }

/** Everything of a beat that stops are made of. Nothing in it comes from what police recorded or found. */
export type BeatGround = {
  readonly areas: readonly GroundArea[]
  readonly places: readonly Place[]
  readonly blocks: readonly GroundBlock[]
  readonly contacts: readonly ContactCount[]
  readonly reports: readonly ReportCount[]
  readonly promises: readonly GroundPromise[]
  readonly problems: readonly GroundProblem[]
  readonly followUps: readonly GroundFollowUp[]
  readonly events: readonly DiaryEntry[]
  /** Day on which the officer came to the beat; null: not assigned to it. */
  readonly sinceOn: string | null
}
