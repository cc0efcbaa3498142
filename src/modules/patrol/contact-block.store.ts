import type { ReadAt } from '#data/scope.ts'
import type { Cell } from '#engines/geometry/cell.ts'
import { addressesNear } from '#modules/agencies/index.ts'
import { blockOf } from './contact.ts'
import { type Block, blockName, cellsOfBlock, middleOfBlock } from './contact-block.ts'

const NEAR_M = 150
const NEAR_MOST = 12

/** How people call these blocks, in one question; where a block holds no door, by the doors around it. Missing: nobody lives near. */
export async function nameBlocks(at: ReadAt, blocks: readonly Cell[]): Promise<Map<Cell, string>> {
  const wanted = [...new Set(blocks)]
  if (wanted.length === 0) return new Map()
  const ranges = wanted.map((block) => cellsOfBlock(block))
  const rows = await at.db
    .selectFrom('address')
    .select(['label', 'cell'])
    .where('agency_id', '=', at.agencyId)
    .where('kind', '=', 'address')
    .where((where) => where.or(ranges.map(({ from, to }) => where.and([where('cell', '>=', from), where('cell', '<=', to)]))))
    .limit(20_000)
    .execute()
  const names = new Map<Cell, string>()
  for (const block of wanted) {
    const { from, to } = cellsOfBlock(block)
    const labels = rows.filter(({ cell }) => cell !== null && cell >= from && cell <= to).map(({ label }) => label)
    const name = blockName(labels) ?? (await nameOfNear(at, block))
    if (name) names.set(block, name)
  }
  return names
}

const nameOfNear = async (at: ReadAt, block: Cell): Promise<string | undefined> => {
  const near = await addressesNear(at, { ...middleOfBlock(block), radiusM: NEAR_M, limit: NEAR_MOST })
  return blockName(near.map(({ label }) => label))
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
