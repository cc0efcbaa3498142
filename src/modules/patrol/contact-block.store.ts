import type { ReadAt } from '#data/scope.ts'
import { type Cell, type CellRange, cellRange, parentCell } from '#engines/geometry/cell.ts'
import { BLOCK_RESOLUTION, blockOf } from './contact.ts'
import { type Block, blockName, cellsOfBlock, middleOfBlock } from './contact-block.ts'

/** The cells around a block in which its street is looked for where no door is in the block itself: some seven blocks. */
const AROUND = BLOCK_RESOLUTION - 1

/** What stands in any of these ranges of cells: one question. */
const doorsIn = (at: ReadAt, ranges: readonly CellRange[]) =>
  at.db
    .selectFrom('address')
    .select(['label', 'cell'])
    .where('agency_id', '=', at.agencyId)
    .where('kind', '=', 'address')
    .where((where) => where.or(ranges.map(({ from, to }) => where.and([where('cell', '>=', from), where('cell', '<=', to)]))))
    .limit(20_000)
    .execute()

/** Names of blocks by the doors in a range around each; missing where there is none. */
async function namesBy(at: ReadAt, blocks: readonly Cell[], rangeOf: (block: Cell) => CellRange): Promise<[Cell, string][]> {
  if (blocks.length === 0) return []
  const doors = await doorsIn(at, blocks.map(rangeOf))
  return blocks.flatMap((block): [Cell, string][] => {
    const { from, to } = rangeOf(block)
    const name = blockName(doors.filter(({ cell }) => cell !== null && cell >= from && cell <= to).map(({ label }) => label))
    return name ? [[block, name]] : []
  })
}

/** How people call these blocks; where a block holds no door, by the doors around it. Missing: nobody lives near. Two questions at most. */
export async function nameBlocks(at: ReadAt, blocks: readonly Cell[]): Promise<Map<Cell, string>> {
  const wanted = [...new Set(blocks)]
  const names = new Map(await namesBy(at, wanted, cellsOfBlock))
  const nameless = wanted.filter((block) => !names.has(block))
  const around = await namesBy(at, nameless, (block) => cellRange(parentCell(block, AROUND), AROUND))
  return new Map([...names, ...around])
}

/** Every block of these neighborhoods that has a door, by name: what an officer chooses from. Some hundreds for a beat, one question. */
export async function listBlocks(at: ReadAt, neighborhoodIds: readonly string[]): Promise<Block[]> {
  if (neighborhoodIds.length === 0) return []
  const rows = await at.db
    .selectFrom('address')
    .select(['label', 'lat', 'lng', 'neighborhood_id as neighborhoodId'])
    .where('agency_id', '=', at.agencyId)
    .where('kind', '=', 'address')
    .where('neighborhood_id', 'in', neighborhoodIds)
    .limit(100_000)
    .execute()
  const doors = Map.groupBy(rows, ({ lat, lng }) => blockOf(lat, lng))
  const blocks = [...doors].flatMap(([block, within]) => {
    const name = blockName(within.map(({ label }) => label))
    return name
      ? [{ block, name, ...middleOfBlock(block), neighborhoodId: within[0]?.neighborhoodId ?? null, addresses: within.length }]
      : []
  })
  const order = new Intl.Collator('en', { numeric: true })
  return blocks.sort((a, b) => order.compare(nameByStreet(a.name), nameByStreet(b.name)) || a.block - b.block)
}

/** Streets together, their hundreds in order. */
const nameByStreet = (name: string) => name.replace(/^(\d+) block of (.+)$/, '$2 $1')
