import Flatbush from 'flatbush'
import { distanceM, type LatLng, type LocalPoint, localProjection, rounded } from './distance.ts'
import { type Area, contains } from './polygon.ts'

/** Addresses that share one public point. */
export type AddressGroup = { readonly point: LatLng; readonly addresses: number }

/** The addresses of one neighborhood, cut into groups; made once and kept. */
export type AddressGroups = {
  readonly groups: readonly AddressGroup[]
  readonly groupOf: readonly number[]
  readonly tree: Flatbush
  readonly toLocal: (lat: number, lng: number) => LocalPoint
}

/** What "stands for at least eight addresses" means where the agency sets no other number. */
export const LEAST_ADDRESSES = 8

/**
 * The neighborhood's addresses in groups of `least` to `2 * least - 1` that lie together, each with one public point: inside the boundary
 * and at least `minimumM` from each of its addresses, as near to their middle as that allows.
 *
 * Addresses outside the boundary are left out; several at one place count once, since a building is as easily known as a house.
 * Undefined where fewer than `least` are left: then nothing in this neighborhood gets a public point. A group for which no point is found
 * has none and passes its addresses' reports to the next group. The same addresses, in any order, give the same groups.
 * About 0.1 second for 5,000 addresses.
 */
export function groupAddresses(
  addresses: readonly LatLng[],
  { boundary, minimumM, least = LEAST_ADDRESSES }: { readonly boundary: Area; readonly minimumM: number; readonly least?: number },
): AddressGroups | undefined {
  const places = distinctPlaces(addresses.filter(({ lat, lng }) => contains(boundary, lat, lng)))
  if (places.length < least || !places[0]) return undefined
  const plane = localProjection(places[0])
  const local = places.map(({ lat, lng }) => plane.toLocal(lat, lng))
  const groups: AddressGroup[] = []
  const groupOf = new Array<number>(places.length).fill(-1)
  for (const members of splitInGroups(
    places.map((_, i) => i),
    local,
    least,
  )) {
    const point = sharedPoint(
      members.map((i) => places[i]!),
      boundary,
      minimumM,
    )
    if (!point) continue
    for (const i of members) groupOf[i] = groups.length
    groups.push({ point, addresses: members.length })
  }
  const tree = new Flatbush(places.length)
  for (const { x, y } of local) tree.add(x, y, x, y)
  tree.finish()
  return { groups, groupOf, tree, toLocal: plane.toLocal }
}

/** The groups of the nearest addresses, nearest first, each once, at most `most`. */
export function nearestGroups({ groups, groupOf, tree, toLocal }: AddressGroups, { lat, lng }: LatLng, most: number): AddressGroup[] {
  const { x, y } = toLocal(lat, lng)
  const largest = groups.reduce((size, { addresses }) => Math.max(size, addresses), 0)
  const nearest = tree.neighbors(x, y, most * largest, Infinity, (i) => groupOf[i]! >= 0)
  return [...new Set(nearest.map((i) => groupOf[i]!))].slice(0, most).map((group) => groups[group]!)
}

function distinctPlaces(addresses: readonly LatLng[]): LatLng[] {
  const places = new Map<string, LatLng>()
  for (const { lat, lng } of addresses) places.set(`${lat.toFixed(5)} ${lng.toFixed(5)}`, { lat, lng })
  return [...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, place]) => place)
}

/** Halved across the longer side for as long as both halves are large enough. */
function splitInGroups(members: readonly number[], local: readonly LocalPoint[], least: number): (readonly number[])[] {
  if (members.length < 2 * least) return [members]
  const span = (axis: 'x' | 'y') => Math.max(...members.map((i) => local[i]![axis])) - Math.min(...members.map((i) => local[i]![axis]))
  const axis = span('x') >= span('y') ? 'x' : 'y'
  const sorted = [...members].sort((a, b) => local[a]![axis] - local[b]![axis] || a - b)
  const half = sorted.length >> 1
  return [...splitInGroups(sorted.slice(0, half), local, least), ...splitInGroups(sorted.slice(half), local, least)]
}

/** The first point of a widening spiral round the middle that is inside and far enough from every member. */
function sharedPoint(members: readonly LatLng[], boundary: Area, minimumM: number): LatLng | undefined {
  const middle = {
    lat: members.reduce((sum, { lat }) => sum + lat, 0) / members.length,
    lng: members.reduce((sum, { lng }) => sum + lng, 0) / members.length,
  }
  const plane = localProjection(middle)
  for (let step = 0; step < 400; step++) {
    // Golden angle: every direction is tried early, and no two members' points line up.
    const radiusM = (minimumM * Math.sqrt(step)) / 4
    const point = rounded(plane.toLatLng({ x: radiusM * Math.cos(step * 2.399963), y: radiusM * Math.sin(step * 2.399963) }))
    if (contains(boundary, point.lat, point.lng) && members.every((member) => distanceM(member, point) >= minimumM)) return point
  }
  return undefined
}
