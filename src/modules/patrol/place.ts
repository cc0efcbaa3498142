/** What a place on a beat is. Homes are never places: `housing` is an estate or a home for many, with a door of its own to the street. */
export const PLACE_KINDS = [
  'school',
  'shop',
  'bar',
  'park',
  'faith',
  'library',
  'clinic',
  'shelter',
  'station',
  'hall',
  'workshop',
  'laundromat',
  'market',
  'parking',
  'police',
  'housing',
  'corner',
  'other',
] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

/** A named location that matters on a beat. */
export type Place = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly kind: PlaceKind
  readonly lat: number
  readonly lng: number
  readonly neighborhoodId: string | null
}
