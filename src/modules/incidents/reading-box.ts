import type { Box } from '#engines/geometry/cell-cover.ts'
import { type Area, boxOf } from '#engines/geometry/polygon.ts'

/** About 20 km: records of the county around a city are still believed, zeros and swapped coordinates are not. */
const MARGIN_DEGREES = 0.2

/** Where points of an agency's files may lie: around its neighborhoods. Undefined before there are any: then every point is believed. */
export function believableBox(areas: readonly Area[]): Box | undefined {
  const [first, ...others] = areas.map((area) => boxOf(area))
  if (!first) return undefined
  const around = others.reduce<Box>(
    (box, next) => ({
      west: Math.min(box.west, next.west),
      south: Math.min(box.south, next.south),
      east: Math.max(box.east, next.east),
      north: Math.max(box.north, next.north),
    }),
    first,
  )
  return {
    west: around.west - MARGIN_DEGREES,
    south: around.south - MARGIN_DEGREES,
    east: around.east + MARGIN_DEGREES,
    north: around.north + MARGIN_DEGREES,
  }
}
