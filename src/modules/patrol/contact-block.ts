import { type Cell, type CellRange, cellCenter, cellRange, parentCell } from '#engines/geometry/cell.ts'
import { BLOCK_RESOLUTION } from './contact.ts'

/** A block of a beat: the cell it is kept as, its middle, and how people call it. */
export type Block = {
  readonly block: Cell
  readonly name: string
  readonly lat: number
  readonly lng: number
  readonly neighborhoodId: string | null
  /** Doors on it. */
  readonly addresses: number
}

/** All cells within the block: what an address in it lies in. */
export const cellsOfBlock = (block: Cell): CellRange => cellRange(parentCell(block, BLOCK_RESOLUTION), BLOCK_RESOLUTION)

/** The middle of the block: the nearest that is known of where a contact was. */
export const middleOfBlock = (block: Cell) => cellCenter(parentCell(block, BLOCK_RESOLUTION), BLOCK_RESOLUTION)

type Numbered = { readonly street: string; readonly hundred: number }

/** `214 Elm Street` is in the 200s of Elm Street; undefined for a label without a house number. */
function numbered(label: string): Numbered | undefined {
  const found = /^(\d{1,6})[A-Za-z]?(?:[-–/]\d+)? (.{2,80})$/.exec(label)
  return found ? { street: found[2] ?? '', hundred: Math.floor(Number(found[1]) / 100) * 100 } : undefined
}

/** The one that occurs most often; among equals the first in order. */
function mostOften<T extends string | number>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0]
}

/**
 * How people call a block, from the addresses in it: the street most doors are on and the hundred most of those have ("200 block of Elm
 * Street"). Below number 100 the street alone. Undefined where no door is.
 */
export function blockName(labels: readonly string[]): string | undefined {
  const doors = labels.flatMap((label) => numbered(label) ?? [])
  const street = mostOften(doors.map((door) => door.street))
  if (street === undefined) return undefined
  const hundred = mostOften(doors.filter((door) => door.street === street).map((door) => door.hundred))
  return hundred ? `${hundred} block of ${street}` : street
}

/** The parts of a block's name, to say it in another language; hundred 0 where it is the street alone. */
export function partsOfBlock(name: string): Numbered {
  const found = /^(\d+) block of (.+)$/.exec(name)
  return found ? { street: found[2] ?? '', hundred: Number(found[1]) } : { street: name, hundred: 0 }
}
