import type { Beat, Neighborhood } from '#modules/agencies/index.ts'
import type { Place } from '#modules/patrol/index.ts'
import type { Handover } from './handover.ts'

/** A beat with what its book is about. */
export type BeatGround = {
  readonly beat: Beat
  readonly neighborhoods: readonly Neighborhood[]
  readonly places: readonly Place[]
  /** The handover under way; undefined: none. */
  readonly handover: Handover | undefined
}
