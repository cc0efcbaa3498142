import type { Precision } from './draft.ts'
import type { IncidentKind } from './kind.ts'

/** An incident as it is shown one by one, to those who work with them. Of sensitive ones neither street nor point is given. */
export type SeenIncident = {
  readonly id: string
  readonly kind: IncidentKind
  /** The source's own words for the kind. */
  readonly label: string
  readonly isSensitive: boolean
  readonly occurredAt: Date
  readonly occurredUntil: Date | null
  readonly preciseTo: Precision
  /** -1 takes back an earlier one. */
  readonly count: number
  readonly place: string | null
  readonly lat: number | null
  readonly lng: number | null
  readonly neighborhoodName: string | null
}
