import { cellToBoundary, cellToLatLng, gridDisk, latLngToCell } from 'h3-js'
import { CELL_RESOLUTION, type Cell, type CellRange, cellRange, packCell } from './cell.ts'
import { distanceM, type LatLng, wrapLng } from './distance.ts'

/** Degrees. `west` greater than `east` means that the box crosses the date line. */
export type Box = { readonly west: number; readonly south: number; readonly east: number; readonly north: number }

const MOST_RANGES = 24
/** More cells than this are not tried: coarser ones are. */
const MOST_CELLS = 400
/** Wider than this, or nearer to a pole, everything is asked for: no town is so large. */
const WIDEST_M = 500_000
const HIGHEST_LAT = 85

/**
 * How far a point may lie from the middle of a cell that counts it as its own, as a multiple of the farthest corner. Finer cells do not
 * nest exactly in coarser ones; the worst found in 400,000 places, most of them near pentagons, was 1.13.
 */
const REACH = 1.3

const EVERYWHERE: CellRange = { from: 0, to: cellRange(121, 0).to }

/**
 * At most 24 ranges of resolution-11 cells that together hold every place within `radiusM` of the point, and some farther ones:
 * whoever uses them still compares distances. About 0.1 to 0.5 ms. Beyond 500 km, or near the poles, one range of everything.
 */
export function cellsWithin(lat: number, lng: number, radiusM: number): CellRange[] {
  const center = { lat, lng }
  return cover(center, radiusM, (place) => distanceM(center, place) - radiusM)
}

/** At most 24 ranges that together hold every place in the box, and some outside it. See `cellsWithin`. */
export function rangesOfBox(box: Box): CellRange[] {
  const width = box.west > box.east ? box.east - box.west + 360 : box.east - box.west
  const center = { lat: (box.south + box.north) / 2, lng: wrapLng(box.west + width / 2) }
  if (width > 180) return [EVERYWHERE]
  const corner = Math.abs(box.south) < Math.abs(box.north) ? box.south : box.north
  const outerM = distanceM(center, { lat: corner, lng: center.lng + width / 2 })
  return cover(center, outerM, (place) => {
    const east = Math.max(-width / 2, Math.min(width / 2, wrapLng(place.lng - center.lng)))
    return distanceM(place, { lat: Math.max(box.south, Math.min(box.north, place.lat)), lng: center.lng + east })
  })
}

/** Ranges in order, touching ones joined. No cell has the digit 7, so a range that ends before one goes on behind it. */
export function mergeRanges(ranges: readonly CellRange[]): CellRange[] {
  const merged: CellRange[] = []
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last && range.from <= nextCell(last.to)) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, range.to) }
    else merged.push(range)
  }
  return merged
}

/** The smallest number after `to` that can be a cell. */
function nextCell(to: Cell): Cell {
  let next = to + 1
  for (let size = 1; size < 8 ** CELL_RESOLUTION; size *= 8) if (Math.floor(next / size) % 8 === 7) next += size
  return next
}

/** The finest cover of few ranges: coarser cells until it fits. */
function cover(center: LatLng, outerM: number, metersOutside: (place: LatLng) => number): CellRange[] {
  if (!(outerM < WIDEST_M) || Math.abs(center.lat) > HIGHEST_LAT) return [EVERYWHERE]
  for (let resolution = CELL_RESOLUTION; resolution >= 0; resolution--) {
    const cells = cellsNear(center, outerM, resolution, metersOutside)
    const ranges = cells && mergeRanges(cells.map((cell) => cellRange(packCell(cell, resolution), resolution)))
    if (ranges && ranges.length <= MOST_RANGES) return ranges
  }
  return [EVERYWHERE]
}

/** Cells that may own a place that is in the shape; undefined where they are too many. */
function cellsNear(center: LatLng, outerM: number, resolution: number, metersOutside: (place: LatLng) => number): string[] | undefined {
  const origin = latLngToCell(center.lat, center.lng, resolution)
  const middle = placeOf(cellToLatLng(origin))
  const corners = cellToBoundary(origin).map((corner) => distanceM(middle, placeOf(corner)))
  const reachM = REACH * Math.max(...corners)
  const rings = Math.ceil((outerM + reachM + distanceM(center, middle)) / (1.3 * Math.min(...corners)))
  if (3 * rings * (rings + 1) > MOST_CELLS) return undefined
  return gridDisk(origin, rings).filter((cell) => metersOutside(placeOf(cellToLatLng(cell))) <= reachM)
}

const placeOf = ([lat, lng]: readonly [number, number]): LatLng => ({ lat, lng })
