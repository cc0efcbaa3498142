import { type Cell, cellCenter } from '#engines/geometry/cell.ts'
import { blockOf } from '#modules/patrol/index.ts'

/** A block of a beat that somebody lives or works on. */
export type Block = {
  readonly block: Cell
  /** The street with most addresses there. */
  readonly name: string
  readonly addresses: number
  readonly lat: number
  readonly lng: number
}

/** How many blocks there are, and those where nobody was met for three months. */
export type BlindSpots = { readonly blocks: number; readonly without: readonly Block[] }

/** Addresses as a cell holds them: how many, and one of their labels. */
export type AddressCell = { readonly cell: Cell; readonly label: string; readonly count: number }

/** "1204 Alder Court, Apt 3" -> "Alder Court". */
export const streetOf = (label: string): string => label.replace(/^\d+[A-Za-z]?\s+/, '').replace(/,.*$/, '')

/** Cells of addresses gathered into blocks, those with most addresses first. */
export function blocksOf(cells: readonly AddressCell[]): Block[] {
  const blocks = new Map<Cell, { addresses: number; name: string; most: number }>()
  for (const { cell, label, count } of cells) {
    const middle = cellCenter(cell)
    const block = blockOf(middle.lat, middle.lng)
    const known = blocks.get(block) ?? { addresses: 0, name: '', most: 0 }
    const leads = count > known.most
    blocks.set(block, {
      addresses: known.addresses + count,
      name: leads ? streetOf(label) : known.name,
      most: leads ? count : known.most,
    })
  }
  return [...blocks]
    .map(([block, { addresses, name }]) => ({ block, name, addresses, ...cellCenter(block) }))
    .sort((a, b) => b.addresses - a.addresses || a.name.localeCompare(b.name))
}
