import { type Cell, parentCell } from '#engines/geometry/cell.ts'
import { repeatPlaces } from '#engines/pinpoint/concentration-places.ts'
import { hotSpots } from '#engines/pinpoint/hot-spot.ts'
import { type NeighborLists, neighborsOfCells } from '#engines/pinpoint/hot-spot-neighbors.ts'
import { benjaminiHochberg } from '#engines/statistics/false-discovery.ts'
import { seededRandom } from '#engines/statistics/random.ts'
import type { Finding } from './finding.ts'
import { circleOf, type Family, grouped, neighborhoodOf, newestIds, seedOf, weeksOf } from './finding-making.ts'
import { shareOfYearsWith } from './resampled-weeks.ts'
import { type EventColumns, GATHERED, lastDayOf, positionsOf } from './scan-event.ts'

/** Cells some 50 m across: a few houses. A hot one needs hot ones beside it. */
const RESOLUTION = 11
const DAYS = 364
const FEWEST = 8
const MOST_SPOTS = 3
const LEAST_STABILITY = 0.8
/** As many shuffles as it takes for one of `LISTED` cells to be told from chance. */
const PERMUTATIONS = 9_999
const FALSE_NEIGHBORS = 0.05
const LISTED = 200

/** Every cell where anything was ever told or recorded: the ground that is lived on. */
export type Ground = { readonly cells: readonly Cell[]; readonly numberOf: ReadonlyMap<Cell, number>; readonly lists: NeighborLists }

/** Undefined where there are no events at all. */
export function groundOf(events: readonly EventColumns[]): Ground | undefined {
  const cells = [...new Set(events.flatMap(({ cell }) => Array.from(cell, (one) => parentCell(one, RESOLUTION))))].sort((a, b) => a - b)
  const lists = neighborsOfCells(cells, RESOLUTION)
  return lists && { cells, numberOf: new Map(cells.map((cell, i) => [cell, i])), lists }
}

type Looked = {
  readonly columns: EventColumns
  readonly ground: Ground
  readonly untilDay: number
  readonly neighborhoods: readonly string[]
  readonly positions: readonly number[]
  readonly byCell: ReadonlyMap<number, readonly number[]>
}
type HotCell = { readonly index: number; readonly count: number; readonly usual: number; readonly p: number; readonly q: number }

/** Cells in groups that touch each other. */
function touching(cells: readonly HotCell[], { offsets, neighbors }: NeighborLists): HotCell[][] {
  const left = new Map(cells.map((cell) => [cell.index, cell]))
  const groups: HotCell[][] = []
  for (const cell of cells) {
    if (!left.delete(cell.index)) continue
    const group = [cell]
    for (const one of group)
      for (const beside of neighbors.subarray(offsets[one.index]!, offsets[one.index + 1]!)) {
        const other = left.get(beside)
        if (other && left.delete(beside)) group.push(other)
      }
    groups.push(group)
  }
  return groups
}

const stabilityOf = ({ columns, untilDay, byCell }: Looked, cells: readonly HotCell[], least: number): number => {
  const [top] = [...cells].sort((a, b) => b.count - a.count) as [HotCell]
  const weeks = (byCell.get(top.index) ?? []).map((at) => Math.floor((untilDay - columns.day[at]!) / 7))
  return shareOfYearsWith(least, weeks, DAYS / 7, seedOf('stability', columns.source, top.index, untilDay))
}

const sumOf = (cells: readonly HotCell[], field: 'count' | 'usual') => cells.reduce((sum, cell) => sum + cell[field], 0)

function findingOf({ columns, untilDay, neighborhoods, byCell }: Looked, cells: readonly HotCell[], stability: number): Finding {
  const positions = cells.flatMap(({ index }) => byCell.get(index) ?? [])
  const usual = sumOf(cells, 'usual')
  return {
    kind: 'hot-spot',
    source: columns.source,
    topic: columns.topics[columns.topic[positions[0]!]!]!,
    ...{ label: null, place: null, neighborhoodId: neighborhoodOf(columns, positions, neighborhoods), area: circleOf(columns, positions) },
    ...{ fromDay: untilDay - DAYS + 1, untilDay, observed: positions.length, usual },
    p: Math.min(...cells.map(({ p }) => p)),
    q: Math.min(...cells.map(({ q }) => q)),
    ...{
      stability,
      reach: null,
      elevatedUntilDay: null,
      startedWeeksAgo: null,
      weeks: weeksOf(columns, positions, untilDay, usual / (DAYS / 7)),
    },
    ...{ eventIds: newestIds(columns, positions), events: positions.length, voices: 0 },
  }
}

/** Stable groups of hot cells, the largest excess first. */
function spotsOf(looked: Looked, hot: readonly HotCell[]): Finding[] {
  const least = Math.min(...hot.map(({ count }) => count))
  const excess = (cells: readonly HotCell[]) => sumOf(cells, 'count') - sumOf(cells, 'usual')
  return touching(hot, looked.ground.lists)
    .map((cells) => ({ cells, stability: stabilityOf(looked, cells, least) }))
    .filter(({ stability }) => stability >= LEAST_STABILITY)
    .sort((a, b) => excess(b.cells) - excess(a.cells))
    .slice(0, MOST_SPOTS)
    .map(({ cells, stability }) => findingOf(looked, cells, stability))
}

function familyOf(looked: Looked, topic: string): Family | undefined {
  const { ground, byCell, columns, untilDay } = looked
  const counts = new Float64Array(ground.cells.length)
  for (const [cell, positions] of byCell) counts[cell] = positions.length
  const unequal = repeatPlaces(counts, { limit: LISTED })
  if (typeof unequal === 'string') return undefined
  const many = unequal.places.filter(({ count, standsOut }) => standsOut && count >= FEWEST)
  const seed = seededRandom(seedOf(columns.source, topic, untilDay))
  // Shuffling takes long, and is for nothing where no cell has more than unequal cells do.
  const gi = many.length > 0 ? hotSpots(counts, ground.lists, seed, { permutations: PERMUTATIONS }) : 'too-few-events'
  const beside = typeof gi === 'string' ? undefined : benjaminiHochberg(many.map(({ index }) => gi.ps[index]!))
  const worth = many.filter((_, i) => (beside?.[i] ?? 1) <= FALSE_NEIGHBORS)
  return {
    leastQ: Math.min(1, ...worth.map(({ q }) => q)),
    looks: counts.length,
    findings: (threshold) =>
      spotsOf(
        looked,
        worth.filter(({ q }) => q <= threshold),
      ),
  }
}

/**
 * Where a kind gathers over a year: cells beyond what unequal cells of this kind have, whose neighbors are hot too (Gi*, corrected for the
 * cells asked), in groups that show in most resampled years. A family for each kind of each source.
 */
export function hotSpotFamilies(columns: EventColumns, ground: Ground, neighborhoods: readonly string[], today: number): Family[] {
  const untilDay = lastDayOf(columns, today)
  if (untilDay === undefined) return []
  const { day, topic, topics, cell } = columns
  const inYear = positionsOf(columns, (at) => day[at]! > untilDay - DAYS && day[at]! <= untilDay && !GATHERED.has(topics[topic[at]!]!))
  return [...grouped(inYear, (at) => topic[at]!)].flatMap(([one, positions]) => {
    const byCell = grouped(positions, (at) => ground.numberOf.get(parentCell(cell[at]!, RESOLUTION)) ?? -1)
    const family = familyOf({ columns, ground, untilDay, neighborhoods, positions, byCell }, topics[one]!)
    return family ? [family] : []
  })
}
