/** The invented town as plain values: each type maps to rows of one table, `Date` is an instant, `…On` is `YYYY-MM-DD`. */
import type { Truths } from './planted-truths.ts'
import type { Report } from './town-report.ts'
import type { Problem, Promise_ } from './town-work.ts'

export type Language = 'en' | 'es'
export type Geometry =
  | { readonly type: 'Polygon'; readonly coordinates: number[][][] }
  | { readonly type: 'LineString'; readonly coordinates: number[][] }
  | { readonly type: 'MultiLineString'; readonly coordinates: number[][][] }

export type Agency = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly townName: string
  readonly timeZone: string
  readonly emergencyNumber: string
  readonly languages: readonly Language[]
  readonly population: number
  readonly center: { readonly lat: number; readonly lng: number }
  readonly setUpAt: Date
}

export type Beat = { readonly id: string; readonly slug: string; readonly name: string }
export type Neighborhood = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly about: string
  readonly population: number
  readonly boundary: Extract<Geometry, { type: 'Polygon' }>
  readonly areaM2: number
  readonly beatId: string
}
export type Unit = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly kind: 'police' | 'city' | 'partner'
  readonly contactName: string
  readonly email: string
}
export type Category = {
  readonly id: string
  readonly slug: string
  readonly names: Readonly<Record<Language, string>>
  readonly kind: 'disorder' | 'neglect'
  /** A Lucide icon. */
  readonly icon: string
  readonly answerHours: number
  readonly unitId: string
  readonly isSensitive: boolean
  readonly position: number
}
export type AnswerTemplate = {
  readonly id: string
  readonly categoryId: string | null
  readonly title: string
  readonly words: Readonly<Record<Language, string>>
  readonly position: number
}

export type GroundFeature = {
  readonly id: string
  readonly kind: 'street' | 'avenue' | 'path' | 'rail' | 'water' | 'park' | 'building'
  readonly name: string | null
  readonly shape: Geometry
}
export type Located = { readonly lat: number; readonly lng: number; readonly neighborhoodId: string }
/** Addresses, crossings and named places, as a typed place is looked up. */
export type Address = Located & {
  readonly id: string
  readonly kind: 'address' | 'crossing' | 'place'
  readonly label: string
  readonly street: string | null
}
export type PlaceKind =
  | 'school'
  | 'shop'
  | 'bar'
  | 'park'
  | 'faith'
  | 'library'
  | 'clinic'
  | 'shelter'
  | 'station'
  | 'hall'
  | 'workshop'
  | 'laundromat'
  | 'market'
  | 'parking'
  | 'police'
/** A place that matters on a beat; `addressId` is its row among the addresses (kind `place`). */
export type Place = Located & {
  readonly id: string
  readonly slug: string
  readonly kind: PlaceKind
  readonly name: string
  readonly note: string
  readonly addressId: string
}

export type Role = 'resident' | 'partner' | 'officer' | 'sergeant' | 'chief' | 'analyst' | 'overseer' | 'administrator'
export type Account = {
  readonly id: string
  readonly key: string
  readonly name: string
  readonly email: string
  readonly language: Language
  readonly roles: readonly Role[]
  readonly createdAt: Date
}
/** How a face is drawn, in the words of the drawing pieces. */
export type Face = { readonly skin: string; readonly hair: string; readonly hairStyle: string; readonly clothes: string }
export type Officer = {
  readonly id: string
  readonly accountId: string
  readonly slug: string
  readonly name: string
  readonly rank: string
  /** What the officer is for: a beat, a team of officers, or the agency. */
  readonly serves: 'beat' | 'team' | 'agency'
  readonly ownWords: string
  readonly speaks: string
  readonly face: Face
  readonly publicEmail: string
  readonly publicPhone: string
  readonly sinceOn: string
}
export type Assignment = {
  readonly id: string
  readonly beatId: string
  readonly officerId: string
  readonly duty: 'neighborhood-officer' | 'stand-in' | 'sergeant'
  readonly fromOn: string
  readonly untilOn: string | null
  /** Why it began or ended, for the reader of the town; no column. */
  readonly note: string
}
export type Organization = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly kind: 'tenants' | 'school' | 'business' | 'faith' | 'youth' | 'elders' | 'sport' | 'health' | 'culture' | 'mutual-aid'
  readonly does: string
  readonly members: number
  readonly contactName: string
  readonly email: string
  readonly neighborhoodId: string | null
  readonly languages: readonly string[]
}

/** What the police recorded: place and time, no person. Sensitive kinds carry no point. */
export type Incident = {
  readonly id: string
  readonly source: 'marlow-bridge-records'
  readonly sourceKey: string
  /** As pages speak of it: `theft`, `disorder`... */
  readonly kind: string
  /** The town's own finer kind, `bicycle-theft`; no column. */
  readonly fineKind: string
  readonly label: string
  readonly code: string
  readonly isSensitive: boolean
  readonly occurredAt: Date
  /** The end of the span in which it happened, where nobody saw it; else null. */
  readonly occurredUntil: Date | null
  readonly place: string
  readonly lat: number | null
  readonly lng: number | null
  readonly neighborhoodId: string
  /** The planted truth that made it, or null for the ordinary run of things; no column. */
  readonly truth: string | null
}
export type ServiceRequest = Located & {
  readonly id: string
  readonly source: 'marlow-bridge-311'
  readonly sourceKey: string
  readonly kind: string
  readonly label: string
  readonly code: string
  readonly openedAt: Date
  readonly closedAt: Date | null
  readonly status: 'open' | 'closed'
  readonly unitName: string
  readonly place: string
}

export type { EntryKind, Follower, Report, ReportEntry, ReportState } from './town-report.ts'

export type TownIds = Readonly<
  Record<
    'neighborhood' | 'beat' | 'unit' | 'category' | 'officer' | 'account' | 'organization' | 'place' | 'problem' | 'promise' | 'report',
    (name: string) => string
  >
>

export type Town = {
  readonly seed: string
  readonly now: Date
  readonly ids: TownIds
  readonly agency: Agency
  readonly beats: readonly Beat[]
  readonly neighborhoods: readonly Neighborhood[]
  readonly units: readonly Unit[]
  readonly categories: readonly Category[]
  readonly answerTemplates: readonly AnswerTemplate[]
  readonly features: readonly GroundFeature[]
  readonly addresses: readonly Address[]
  readonly places: readonly Place[]
  readonly accounts: readonly Account[]
  readonly officers: readonly Officer[]
  readonly assignments: readonly Assignment[]
  readonly organizations: readonly Organization[]
  readonly incidents: readonly Incident[]
  readonly serviceRequests: readonly ServiceRequest[]
  readonly reports: readonly Report[]
  readonly promises: readonly Promise_[]
  readonly problems: readonly Problem[]
  readonly truths: Truths
}
