import type { LatLng } from '#engines/geometry/distance.ts'
import type { Area, Position } from '#engines/geometry/polygon.ts'
import { ringsOf } from '#engines/geometry/polygon.ts'
import { boundsAround, type MapData, type Position as MapPosition } from '#ui/map-data.ts'
import { middleOf } from './ground.ts'

const onMap = ([lng = 0, lat = 0]: Position): MapPosition => [lng, lat]

/** An area's rings as a map draws them. */
export const mapRings = (area: Area): MapPosition[][] => ringsOf(area).map((ring) => ring.map(onMap))

/** Where an empty map looks until there is ground: the middle of the United States, far away. */
const NOWHERE = [-105, 30, -85, 46] as const

/** More names than this lie over each other. */
const MOST_NAMES = 30

/** A map of named areas: tinted, outlined, and named where they are few enough to be read. */
export function mapOfAreas(areas: readonly { readonly name: string; readonly area: Area }[]): MapData {
  const rings = areas.map(({ area }) => ({ rings: mapRings(area) }))
  return {
    bounds: boundsAround(rings.flatMap((each) => each.rings.flat())) ?? NOWHERE,
    areas: rings,
    places: areas.length > MOST_NAMES ? [] : areas.map(({ name, area }) => ({ name, at: placeOf(area) })),
  }
}

/** A map of streets within the outlines of the neighborhoods; of the streets alone where there are none. */
export function mapOfStreets(lines: readonly (readonly LatLng[])[], areas: readonly Area[]): MapData {
  const streets = lines.map((line) => ({ line: line.map(({ lat, lng }): MapPosition => [lng, lat]) }))
  const rings = areas.flatMap(mapRings)
  return {
    bounds: boundsAround(rings.length > 0 ? rings.flat() : streets.flatMap(({ line }) => line)) ?? NOWHERE,
    streets,
    boundaries: rings,
  }
}

function placeOf(area: Area): MapPosition {
  const { lat, lng } = middleOf(area)
  return [lng, lat]
}
