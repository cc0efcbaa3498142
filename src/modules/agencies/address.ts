import { cellOf } from '#engines/geometry/cell.ts'
import { cellsWithin } from '#engines/geometry/cell-cover.ts'
import { distanceM } from '#engines/geometry/distance.ts'

export const ADDRESS_KINDS = ['address', 'crossing', 'place'] as const
export type AddressKind = (typeof ADDRESS_KINDS)[number]

/** A place that can be typed: an address, a crossing of two streets, a place with a name. */
export type Address = {
  readonly id: string
  readonly kind: AddressKind
  readonly label: string
  readonly lat: number
  readonly lng: number
  readonly neighborhoodId: string | null
}

/** What a typed place may be: an address, or a whole neighborhood (then `id` is the neighborhood's, the place its middle). */
export type Place = Omit<Address, 'kind'> & { readonly kind: AddressKind | 'neighborhood' }

/** The H3 cell an address is stored under. */
export const cellOfAddress = ({ lat, lng }: { readonly lat: number; readonly lng: number }): number => cellOf(lat, lng)

/** The ranges of cells that hold every address within `radiusM`, and some farther ones. */
export const cellRangesNear = cellsWithin

/** Those within `radiusM`, nearest first. */
export function nearestFirst(addresses: readonly Address[], from: { readonly lat: number; readonly lng: number }, radiusM: number) {
  return addresses
    .map((address) => ({ ...address, distanceM: distanceM(from, address) }))
    .filter((address) => address.distanceM <= radiusM)
    .sort((a, b) => a.distanceM - b.distanceM || (a.id < b.id ? -1 : 1))
}
