/**
 * What is true of the town, so that engines have something known to find. This file alone decides it: the generator
 * makes exactly these counts, tests and benchmarks read them. Days are counted back from `now`.
 */
import type { Meter } from './ground.ts'
import type { NeighborhoodSlug } from './outline.ts'

/** A circle in which `extra` incidents of the kinds happened in the last `days`, beyond the ordinary. */
export const HOT_SPOTS = [
  {
    key: 'behind-the-bars',
    street: 'Mill Lane',
    neighborhood: 'elm-square',
    radiusM: 80,
    kinds: ['noise', 'disorderly'],
    extra: 200,
    days: 365,
    hours: [22, 27],
  },
  {
    key: 'clinker-car-park',
    street: 'Clinker Street',
    near: [1330, -120] as Meter,
    neighborhood: 'brickfield',
    radiusM: 110,
    kinds: ['theft-from-vehicle'],
    extra: 130,
    days: 365,
    hours: [9, 20],
  },
] as const

/** Burglaries that follow each other: each within `bandM` and `bandDays` of the one before. */
export const NEAR_REPEATS = {
  key: 'orchard-chain',
  kind: 'burglary',
  neighborhood: 'orchard-rise',
  near: [-1750, 1330] as Meter,
  count: 11,
  bandM: 180,
  bandDays: 9,
  startsDaysAgo: 74,
} as const

/** A kind that was rare in a neighborhood until `startsWeeksAgo`; then so many a week, oldest week first. */
export const EMERGING = {
  key: 'parcels-in-linden-park',
  kind: 'parcel-theft',
  neighborhood: 'linden-park',
  startsWeeksAgo: 8,
  weekly: [1, 1, 2, 3, 4, 5, 7, 8],
  beforePerYear: 9,
} as const

/** Responses and what they truly did: incidents a week in the circle before and after, over the weeks given. */
export const RESPONSES = [
  {
    key: 'bikes-at-the-station',
    effect: 'worked',
    kind: 'bicycle-theft',
    near: [66, 668] as Meter,
    radiusM: 120,
    responseDaysAgo: 182,
    beforeWeeks: 52,
    beforePerWeek: 1.5,
    afterPerWeek: 0.6,
  },
  {
    key: 'car-meets-in-carding-yard',
    effect: 'moved',
    kind: 'loud-gathering',
    street: 'Carding Yard',
    radiusM: 100,
    responseDaysAgo: 308,
    beforeWeeks: 52,
    beforePerWeek: 1.4,
    afterPerWeek: 0.2,
  },
  {
    key: 'shop-thefts-on-bridge-street',
    effect: 'nothing',
    kind: 'shop-theft',
    near: [10, -1060] as Meter,
    radiusM: 170,
    responseDaysAgo: 245,
    beforeWeeks: 35,
    beforePerWeek: 1.4,
    afterPerWeek: 1.4,
  },
] as const

/** Where the car meets went: the same kind, before and after the same day. */
export const MOVED_TO = {
  key: 'car-meets-in-slipway-lane',
  of: 'car-meets-in-carding-yard',
  street: 'Slipway Lane',
  neighborhood: 'heron-point',
  radiusM: 100,
  beforePerWeek: 0.1,
  afterPerWeek: 1.1,
} as const

/** Share of reports that tell of an event which an earlier report has told already; within so many meters and days of it. */
export const DUPLICATES = { share: 0.12, withinM: 45, withinDays: 7 } as const

/** Waves of the survey, oldest first: months before `now`. */
export const WAVES = [
  { key: 'wave-1', monthsAgo: 31 },
  { key: 'wave-2', monthsAgo: 25 },
  { key: 'wave-3', monthsAgo: 19 },
  { key: 'wave-4', monthsAgo: 13 },
  { key: 'wave-5', monthsAgo: 7 },
  { key: 'wave-6', monthsAgo: 1 },
] as const

/** True share of adults who agree that the police here listen to the concerns of local people, by wave. */
export const TRUE_TRUST: Record<NeighborhoodSlug, readonly [number, number, number, number, number, number]> = {
  'elm-square': [0.49, 0.53, 0.58, 0.6, 0.61, 0.6],
  'old-wharf': [0.52, 0.53, 0.55, 0.56, 0.57, 0.58],
  courthouse: [0.55, 0.55, 0.54, 0.55, 0.55, 0.55],
  'tannery-row': [0.36, 0.38, 0.41, 0.44, 0.47, 0.49],
  'orchard-rise': [0.66, 0.66, 0.67, 0.66, 0.65, 0.62],
  'quarry-hill': [0.54, 0.55, 0.55, 0.56, 0.57, 0.57],
  'linden-park': [0.63, 0.63, 0.64, 0.63, 0.62, 0.6],
  brickfield: [0.45, 0.46, 0.46, 0.4, 0.42, 0.45],
  'heron-point': [0.57, 0.57, 0.57, 0.51, 0.49, 0.48],
  'hollow-green': [0.59, 0.6, 0.6, 0.61, 0.61, 0.62],
  bridgefoot: [0.38, 0.4, 0.42, 0.42, 0.43, 0.44],
  'ferry-meadows': [0.56, 0.57, 0.58, 0.58, 0.59, 0.59],
}

export type Truth = {
  readonly key: string
  readonly kinds: readonly string[]
  readonly lat: number
  readonly lng: number
  readonly radiusM: number
  readonly incidentIds: readonly string[]
}
/** The truths with what was made of them: circles on the ground and the incidents' ids. */
export type Truths = {
  readonly hotSpots: readonly Truth[]
  readonly nearRepeats: Truth
  readonly emerging: Truth & { readonly startsOn: string }
  readonly responses: readonly (Truth & { readonly effect: 'worked' | 'moved' | 'nothing'; readonly fromOn: string })[]
  readonly movedTo: Truth
  readonly duplicateShare: number
  readonly clusters: readonly { readonly id: string; readonly reportIds: readonly string[] }[]
  readonly trust: readonly { readonly neighborhoodId: string; readonly wave: string; readonly monthsAgo: number; readonly share: number }[]
}
