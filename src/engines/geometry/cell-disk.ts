import { cellToLatLng, gridDisk, latLngToCell } from 'h3-js'
import { type Cell, packCell } from './cell.ts'
import { distanceM, type LatLng } from './distance.ts'

/** Shortest way between the middles of neighboring cells at resolution 11 over the whole Earth, a little less than the least measured. */
const LEAST_STEP_M = 30

/**
 * Every cell at `resolution` (7 to 11) whose middle lies within `radiusM` of the place, in the order of their numbers: the ground on which
 * things could have happened, cells without any included. Some 4 microseconds a cell; meant for circles of up to a few thousand cells.
 */
export function cellsOfCircle(center: LatLng, radiusM: number, resolution: number): Cell[] {
  const step = LEAST_STEP_M * Math.sqrt(7) ** (11 - resolution)
  return gridDisk(latLngToCell(center.lat, center.lng, resolution), Math.ceil(radiusM / step) + 1)
    .filter((cell) => {
      const [lat, lng] = cellToLatLng(cell)
      return distanceM(center, { lat, lng }) <= radiusM
    })
    .map((cell) => packCell(cell, resolution))
    .sort((a, b) => a - b)
}
