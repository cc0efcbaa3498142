import { type Cell, cellCenter, parentCell } from '#engines/geometry/cell.ts'
import { distanceM, type LatLng } from '#engines/geometry/distance.ts'
import { BLOCK_RESOLUTION, blockOf } from './contact.ts'
import type { Place } from './place.ts'
import type { ContactCount } from './plan-ground.ts'

/** When somebody was last met at one spot, and how often this officer was there in the past year. */
export type Recency = { readonly lastAt: Date | null; readonly own: number }

export type Recencies = {
  readonly ofPlace: (id: string) => Recency
  readonly ofBlock: (cell: Cell) => Recency
  readonly ofArea: (neighborhoodId: string) => Recency
  /** Of all blocks whose middle lies in a circle. */
  readonly ofCircle: (middle: LatLng, radiusM: number) => Recency
}

const NEVER: Recency = { lastAt: null, own: 0 }
/** From the middle of a block to its corner. */
const BLOCK_REACH_M = 75

const both = (a: Recency, b: Recency): Recency => ({
  lastAt: a.lastAt === null || (b.lastAt !== null && b.lastAt > a.lastAt) ? b.lastAt : a.lastAt,
  own: a.own + b.own,
})

function add<K>(to: Map<K, Recency>, key: K | null, one: Recency): void {
  if (key !== null) to.set(key, both(to.get(key) ?? NEVER, one))
}

/** The block of a point, as blocks are counted: the cell at the resolution of blocks. */
export const blockCell = (lat: number, lng: number): Cell => parentCell(blockOf(lat, lng), BLOCK_RESOLUTION)

/** Contacts by where they were. One at a place counts for the block of that place too. */
export function recenciesOf(contacts: readonly ContactCount[], places: readonly Place[]): Recencies {
  const [byPlace, byBlock, byArea] = [new Map<string, Recency>(), new Map<Cell, Recency>(), new Map<string, Recency>()]
  const blockOfPlace = new Map(places.map(({ id, lat, lng }) => [id, blockCell(lat, lng)]))
  for (const { placeId, cell, neighborhoodId, lastAt, own } of contacts) {
    const one = { lastAt, own }
    add(byPlace, placeId, one)
    add(byBlock, cell ?? (placeId === null ? null : (blockOfPlace.get(placeId) ?? null)), one)
    add(byArea, neighborhoodId, one)
  }
  const middles = [...byBlock].map(([cell, one]) => ({ middle: cellCenter(cell, BLOCK_RESOLUTION), one }))
  return {
    ofPlace: (id) => byPlace.get(id) ?? NEVER,
    ofBlock: (cell) => byBlock.get(cell) ?? NEVER,
    ofArea: (id) => byArea.get(id) ?? NEVER,
    ofCircle: (at, radiusM) =>
      middles.filter(({ middle }) => distanceM(at, middle) <= radiusM + BLOCK_REACH_M).reduce((sum, { one }) => both(sum, one), NEVER),
  }
}
