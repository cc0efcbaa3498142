import type { MethodSlug } from '#engines/method.ts'
import type { Change } from './analysis-change.ts'
import type { FollowUps } from './analysis-follow.ts'
import type { Hours } from './analysis-hours.ts'
import type { Kinds } from './analysis-kinds.ts'
import type { Refused } from './analysis-refusal.ts'
import type { Season } from './analysis-season.ts'
import type { Tellers } from './analysis-tellers.ts'
import type { Weeks } from './analysis-weeks.ts'
import type { CellMap, Places } from './analysis-where.ts'
import type { Circle } from './problem.ts'
import type { Case, Span } from './problem-case.ts'

/** What every picture is drawn from, and from nothing else. */
export type PictureResults = {
  readonly weeks: Weeks
  readonly hours: Hours
  readonly season: Season
  readonly map: CellMap
  readonly places: Places
  readonly kinds: Kinds
  readonly tellers: Tellers
  readonly change: Change
  readonly 'near-repeats': FollowUps
}
export type PictureKind = keyof PictureResults

export const PICTURES: readonly PictureKind[] = ['weeks', 'hours', 'season', 'map', 'places', 'kinds', 'tellers', 'change', 'near-repeats']
export const pictureIn = (text: string): PictureKind | undefined => PICTURES.find((kind) => kind === text)

/** By which published method; those that are plain counts have none. */
export const METHOD_OF: { readonly [K in PictureKind]?: MethodSlug } = {
  hours: 'hour-of-week',
  season: 'seasons',
  places: 'repeat-places',
  change: 'rate-ratio',
  'near-repeats': 'near-repeats',
}

/** Everything that was asked, so that it can be asked again. Days are the agency's own, both included. */
export type PictureQuery = Span & {
  readonly area: Circle
  readonly incidentKinds: readonly string[]
  readonly categories: readonly string[]
  /** The categories' names by language as they were then. */
  readonly names: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly timeZone: string
  /** Where it was asked of a neighborhood instead of the area. */
  readonly neighborhoodId?: string | null | undefined
}

/** One picture with its numbers; `result` as it was counted then. */
export type Picture = {
  [K in PictureKind]: {
    readonly kind: K
    readonly query: PictureQuery
    readonly method: string | null
    readonly methodVersion: number | null
    readonly result: PictureResults[K]
  }
}[PictureKind]

/** A picture, or why there is none. */
export type Asked = { readonly kind: PictureKind; readonly query: PictureQuery; readonly refusal: Refused } | Picture
export const isRefused = (asked: Asked): asked is Extract<Asked, { refusal: Refused }> => 'refusal' in asked

/** One that was put into the analysis. */
export type KeptPicture = {
  readonly id: string
  readonly picture: Picture
  /** In the words of whoever works on the problem. */
  readonly caption: string | null
  readonly countedAt: Date
}

/** Pictures of an analysis with the streets behind those that are maps. */
export type Kept = { readonly pictures: readonly KeptPicture[]; readonly background: Case['background'] }

export const LONGEST_CAPTION = 1000
/** More pictures than anybody looks at. */
export const MOST_PICTURES = 30

export type RefusalToKeep = 'is-closed' | 'nothing-to-keep' | 'too-many'
export type RefusalOfCaption = 'is-closed' | 'not-found' | 'too-long'
