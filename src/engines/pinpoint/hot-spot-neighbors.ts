import { gridDisk, isValidCell } from 'h3-js'
import { type Cell, h3Of } from '#engines/geometry/cell.ts'

/**
 * Who is beside whom: the neighbors of cell i are `neighbors[offsets[i]]` up to before `offsets[i + 1]`, never i itself. A cell may have none.
 * Positions, not cell numbers: they point into the arrays of values.
 */
export type NeighborLists = { readonly offsets: Int32Array; readonly neighbors: Int32Array }

/**
 * The neighbors of each cell among the cells given, those within `rings` steps (1: the six around it, five around a pentagon).
 * `cells`: distinct, all at `resolution`. Give every cell of the studied area, also those without events: only these are neighbors, so a
 * cell on the border, or an island, has fewer. Undefined for a cell given twice or of another resolution. Cost: 0.1 s for 10,000 cells.
 */
export function neighborsOfCells(cells: ArrayLike<Cell>, resolution: number, rings = 1): NeighborLists | undefined {
  const names = new Map<string, number>()
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]!
    if (!isCell(cell, resolution)) return undefined
    names.set(h3Of(cell, resolution), i)
  }
  if (names.size !== cells.length) return undefined
  return listsOf(cells.length, (i) => {
    const found: number[] = []
    for (const name of gridDisk(h3Of(cells[i]!, resolution), rings)) {
      const at = names.get(name)
      if (at !== undefined && at !== i) found.push(at)
    }
    return found
  })
}

function isCell(cell: number, resolution: number): boolean {
  if (!Number.isInteger(cell) || cell < 0 || cell >= 122 * 8 ** resolution) return false
  return isValidCell(h3Of(cell, resolution))
}

/** The up to eight neighbors, corners included, in a square grid stored row by row: position = row x columns + column. */
export const neighborsOfGrid = (columns: number, rows: number): NeighborLists =>
  listsOf(columns * rows, (i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)]
    const found: number[] = []
    for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++)
      for (let c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++)
        if (r !== row || c !== column) found.push(r * columns + c)
    return found
  })

function listsOf(cells: number, neighborsOf: (i: number) => readonly number[]): NeighborLists {
  const offsets = new Int32Array(cells + 1)
  const neighbors: number[] = []
  for (let i = 0; i < cells; i++) {
    for (const neighbor of neighborsOf(i)) neighbors.push(neighbor)
    offsets[i + 1] = neighbors.length
  }
  return { offsets, neighbors: Int32Array.from(neighbors) }
}
