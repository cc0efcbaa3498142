import { type Cell, cellBoundary, cellCenter, cellOf, parentCell } from '#engines/geometry/cell.ts'

export const CONTACT_KINDS = ['chat', 'visit', 'group', 'event', 'follow-up', 'school', 'business'] as const
export type ContactKind = (typeof CONTACT_KINDS)[number]

/** What people talk about. Words for each stand in the locales. No theme names a person or a group of persons. */
export const THEMES = [
  'getting-around',
  'traffic',
  'noise',
  'litter',
  'lighting',
  'empty-buildings',
  'parks',
  'young-people',
  'older-people',
  'business',
  'break-ins',
  'feeling-safe',
  'police-itself',
  'city-services',
  'thanks',
  'something-else',
] as const
export type Theme = (typeof THEMES)[number]

/** Hexagons some 130 metres across: a city block, give or take. */
export const BLOCK_RESOLUTION = 10

/** The block of a point: the resolution-11 cell in the middle of its resolution-10 cell, so that no home can be read from it. */
export function blockOf(lat: number, lng: number): Cell {
  const middle = cellCenter(parentCell(cellOf(lat, lng), BLOCK_RESOLUTION), BLOCK_RESOLUTION)
  return cellOf(middle.lat, middle.lng)
}

/** The corners of a block, for maps. */
export const blockCorners = (block: Cell) => cellBoundary(parentCell(block, BLOCK_RESOLUTION), BLOCK_RESOLUTION)

/** A meeting of an officer with the public, outside enforcement. It cannot name anybody: there is no field for it. */
export type Contact = {
  readonly id: string
  readonly officerId: string
  readonly kind: ContactKind
  readonly happenedAt: Date
  readonly beganBy: 'officer' | 'resident'
  readonly placeId: string | null
  readonly block: Cell | null
  readonly blockName: string | null
  readonly neighborhoodId: string | null
  readonly people: number
  readonly themes: readonly Theme[]
  readonly language: string
  readonly line: string | null
  readonly promiseId: string | null
  readonly reportId: string | null
}
