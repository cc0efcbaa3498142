import type { Area, Position } from './polygon.ts'

/** What can be wrong with an uploaded boundary file. */
export type BoundaryFinding =
  /** Not JSON's GeoJSON, or nothing with an outline in it. */
  | { readonly kind: 'not-geojson' | 'no-areas'; readonly severity: 'refused' }
  /** Numbers beyond 180 and 90: the file is in some grid, not in longitude and latitude. `found` is the first such position. */
  | { readonly kind: 'projected' | 'out-of-range'; readonly severity: 'refused'; readonly name: string; readonly found: Position }
  | { readonly kind: 'not-an-area' | 'too-few-corners'; readonly severity: 'refused'; readonly name: string }
  /** `at`: where two edges of one boundary cross. */
  | { readonly kind: 'crosses-itself'; readonly severity: 'refused'; readonly name: string; readonly at: Position; readonly area: Area }
  | { readonly kind: 'missing-name'; readonly severity: 'refused'; readonly feature: number; readonly area: Area }
  | { readonly kind: 'duplicate-name'; readonly severity: 'refused'; readonly name: string }
  /** Put right here; said so that somebody looks. */
  | { readonly kind: 'closed-here'; readonly severity: 'noted'; readonly name: string }
  /** Ground that two neighborhoods claim, or that none does though they enclose it. */
  | {
      readonly kind: 'overlap'
      readonly severity: 'noted'
      readonly names: readonly [string, string]
      readonly area: Area
      readonly areaM2: number
    }
  | { readonly kind: 'gap'; readonly severity: 'noted'; readonly area: Area; readonly areaM2: number }

/** A boundary as it was read: closed, outlines counter-clockwise, holes clockwise, two numbers to a position. */
export type NamedArea = { readonly name: string; readonly area: Area }
