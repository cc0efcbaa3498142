import type { Box } from './cell-cover.ts'
import { EARTH_RADIUS_M, type LatLng } from './distance.ts'

/** Longitude, latitude; further numbers (height) are ignored. */
export type Position = readonly number[]
/** Closed: the last position repeats the first. */
export type Ring = readonly Position[]
export type Polygon = { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
export type MultiPolygon = { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] }
/** A GeoJSON geometry with an inside. The first ring of each polygon is its outline, the others are holes. Never across the date line. */
export type Area = Polygon | MultiPolygon

/** The polygons of an area, each as its rings. */
export const polygonsOf = (area: Area): readonly (readonly Ring[])[] => (area.type === 'Polygon' ? [area.coordinates] : area.coordinates)

export const ringsOf = (area: Area): Ring[] => polygonsOf(area).flat()

/**
 * Whether the place lies in the area and in none of its holes (even-odd rule).
 * On the line: western and southern edges belong to the area, eastern and northern ones do not, so that a place on an edge which two
 * areas share (with the same corners) is in exactly one of them.
 */
export function contains(area: Area, lat: number, lng: number): boolean {
  return polygonsOf(area).some((rings) => {
    let inside = false
    for (const ring of rings) if (crossesOddly(ring, lng, lat)) inside = !inside
    return inside
  })
}

/** The edge is always taken from south to north, so that both neighbors of a shared edge compute the very same number. */
function crossesOddly(ring: Ring, x: number, y: number): boolean {
  let odd = false
  for (let i = 1; i < ring.length; i++) {
    const [x1 = 0, y1 = 0] = ring[i - 1]!
    const [x2 = 0, y2 = 0] = ring[i]!
    if (y1 > y === y2 > y) continue
    const crossing = y1 < y2 ? x1 + ((x2 - x1) * (y - y1)) / (y2 - y1) : x2 + ((x1 - x2) * (y - y2)) / (y1 - y2)
    if (x < crossing) odd = !odd
  }
  return odd
}

/** Square metres on a sphere, holes taken off; within 0.6 % of the ellipsoid. Winding does not matter. */
export function areaM2(area: Area): number {
  let total = 0
  for (const [outline, ...holes] of polygonsOf(area)) {
    if (!outline) continue
    total += Math.abs(ringAreaM2(outline)) - holes.reduce((sum, hole) => sum + Math.abs(ringAreaM2(hole)), 0)
  }
  return total
}

/** Square metres, positive when the ring runs counter-clockwise. Chamberlain & Duquette 2007, "Some algorithms for polygons on a sphere", eq. 7. */
export function ringAreaM2(ring: Ring): number {
  const radians = Math.PI / 180
  let sum = 0
  for (let i = 1; i < ring.length; i++) {
    const [lng1 = 0, lat1 = 0] = ring[i - 1]!
    const [lng2 = 0, lat2 = 0] = ring[i]!
    sum += (lng1 - lng2) * radians * (Math.sin(lat1 * radians) + Math.sin(lat2 * radians))
  }
  return (sum * EARTH_RADIUS_M ** 2) / 2
}

/** The smallest box round the area. Throws where the area has no positions. */
export function boxOf(area: Area): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const ring of ringsOf(area))
    for (const [lng = 0, lat = 0] of ring) {
      if (lng < west) west = lng
      if (lng > east) east = lng
      if (lat < south) south = lat
      if (lat > north) north = lat
    }
  if (west === Infinity) throw new RangeError('an area without positions has no box')
  return { west, south, east, north }
}

/** The middle of the box: a good origin for a local projection, not always inside. */
export function boxCenter(box: Box): LatLng {
  return { lat: (box.south + box.north) / 2, lng: (box.west + box.east) / 2 }
}
