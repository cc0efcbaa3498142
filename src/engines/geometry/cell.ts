import { cellToBoundary, cellToLatLng, latLngToCell } from 'h3-js'
import type { LatLng } from './distance.ts'

/**
 * Where something is, as a whole number: an H3 index without its constant bits.
 *
 * At resolution r a cell is 7 bits of base cell followed by r digits of 3 bits; at resolution 11 that is 40 bits, safe in
 * JavaScript and a plain `bigint` in SQL. So all descendants of a coarser cell are one unbroken range of numbers, and in SQL
 * the cell at a coarser resolution is `cell >> parentShift(resolution)`: a grid is one `group by`.
 */
export type Cell = number

/** Both ends belong to the range. */
export type CellRange = { readonly from: Cell; readonly to: Cell }

/** The resolution that every located row carries: hexagons about 50 metres across. */
export const CELL_RESOLUTION = 11

const BASE_CELLS = 122
const HEX_DIGITS = 10

/** The cell at resolution 11. Throws where the coordinates are not finite numbers. About 2 microseconds. */
export const cellOf = (lat: number, lng: number): Cell => packCell(latLngToCell(lat, lng, CELL_RESOLUTION), CELL_RESOLUTION)

/** How far to shift a resolution-11 cell to the right, in SQL or BigInt, for its cell at `resolution`. */
export const parentShift = (resolution: number): number => 3 * (CELL_RESOLUTION - resolution)

/** The cell at `resolution` (0 to 11) that holds `cell`, itself given at resolution 11. */
export const parentCell = (cell: Cell, resolution: number): Cell => Math.floor(cell / 8 ** (CELL_RESOLUTION - resolution))

/**
 * All resolution-11 cells within `cell`, itself given at `resolution`.
 * Throws when `cell` is no cell of that resolution (a finer cell given by mistake).
 */
export function cellRange(cell: Cell, resolution: number): CellRange {
  if (!Number.isInteger(cell) || cell < 0 || cell >= BASE_CELLS * 8 ** resolution)
    throw new RangeError(`no cell of resolution ${resolution}: ${cell}`)
  const size = 8 ** (CELL_RESOLUTION - resolution)
  return { from: cell * size, to: cell * size + size - 1 }
}

/** From the usual 15-character H3 index at `resolution`. */
export function packCell(h3: string, resolution: number): Cell {
  return Math.floor(Number.parseInt(h3.slice(2, 2 + HEX_DIGITS), 16) / 8 ** (CELL_RESOLUTION - resolution))
}

/** To the usual 15-character H3 index, for other programs. */
export function h3Of(cell: Cell, resolution: number = CELL_RESOLUTION): string {
  const { to } = cellRange(cell, resolution)
  return `8${resolution.toString(16)}${to.toString(16).padStart(HEX_DIGITS, '0')}fff`
}

/** The middle of the cell. */
export function cellCenter(cell: Cell, resolution: number = CELL_RESOLUTION): LatLng {
  const [lat, lng] = cellToLatLng(h3Of(cell, resolution))
  return { lat, lng }
}

/** The corners of the cell in order, not repeated at the end: six, five for a pentagon, more on an edge of the icosahedron. */
export const cellBoundary = (cell: Cell, resolution: number = CELL_RESOLUTION): LatLng[] =>
  cellToBoundary(h3Of(cell, resolution)).map(([lat, lng]) => ({ lat, lng }))
