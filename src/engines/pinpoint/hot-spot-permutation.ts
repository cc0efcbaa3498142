import { type Random, randomBelow } from '#engines/statistics/random.ts'
import type { NeighborLists } from './hot-spot-neighbors.ts'
import { neighborhoodSums, refusalOf, type ScoreRefusal } from './hot-spot-score.ts'

export type PermutationOptions = {
  readonly permutations?: number
  /** `hot`: as large or larger. `cold`: as small or smaller. One-sided, either way. */
  readonly side?: 'hot' | 'cold'
}

/**
 * A chance can be no smaller than 1 in this many and one: with 999, not one hot cell among 10,000 could pass Benjamini & Hochberg unless
 * two hundred did.
 */
export const PERMUTATIONS = 9999

/**
 * For each cell the chance that its neighborhood would sum to as much had all the other cells' values been dealt out anew:
 * (1 + permutations as large) / (permutations + 1). Right for small counts and many zeros, where Gi*'s normal scores are not. Not yet
 * corrected for testing many cells. A cell without neighbors, or one whose neighborhood is everything, has nothing to deal: its chance is 1.
 *
 * Variant: conditional permutation (Anselin 1995; Bivand & Wong 2018). The cell's own value stays; its k neighbors are drawn without
 * replacement from all other cells. spdep 1.2-7 draws with replacement, and draws the cell's own value too, which makes hot cells rarer.
 *
 * Why it is fast: what is dealt depends on the cell only by k and by which value is its own. For each k that occurs, k + 1 cells are drawn
 * from all of them, `permutations` times. For a cell among the drawn ones the other k are a fair draw from the rest; for any other cell the
 * first k are. So the sums of the first k, sorted once, serve every cell, and only the draws that hold the cell itself are looked at again.
 * Each cell's chance is exactly as good as from permutations of its own; the chances of two cells share their luck, as in PySAL.
 *
 * `values`: one number for each cell. `random`: seeded. Refuses as `hotSpotScores`.
 * Cost: different k x permutations x (k + 1) draws, then a search for each cell: 10 ms for 10,000 cells of a square grid and 999.
 */
export function permutationChances(
  values: ArrayLike<number>,
  lists: NeighborLists,
  random: Random,
  { permutations = PERMUTATIONS, side = 'hot' }: PermutationOptions = {},
): Float64Array | ScoreRefusal {
  const own = Float64Array.from(values)
  const refusal = refusalOf(own, lists)
  if (refusal) return refusal
  // Cold is hot with every sign turned.
  const signed = side === 'hot' ? own : own.map((value) => -value)
  const sums = neighborhoodSums(signed, lists)
  const n = own.length
  const chances = new Float64Array(n).fill(1)
  for (const [k, cells] of cellsByNeighbors(lists, n)) {
    if (k === 0 || k > n - 2) continue
    const deal = dealOf(signed, k, permutations, random)
    for (const i of cells) chances[i] = (1 + asLarge(deal, i, sums[i]! - signed[i]!, signed[i]!)) / (permutations + 1)
  }
  return chances
}

function cellsByNeighbors({ offsets }: NeighborLists, n: number): Map<number, number[]> {
  const cells = new Map<number, number[]>()
  for (let i = 0; i < n; i++) {
    const k = offsets[i + 1]! - offsets[i]!
    const same = cells.get(k)
    if (same) same.push(i)
    else cells.set(k, [i])
  }
  return new Map([...cells].sort(([a], [b]) => a - b))
}

type Deal = {
  /** Sums of the first k of each draw, ascending. */
  readonly sorted: Float64Array
  /** The same by draw, and the value of the last of its k + 1 cells. */
  readonly sums: Float64Array
  readonly lasts: Float64Array
  /** The draws whose first k hold cell i are `draws[starts[i]]` up to before `starts[i + 1]`. */
  readonly starts: Int32Array
  readonly draws: Int32Array
}

function dealOf(values: Float64Array, k: number, permutations: number, random: Random): Deal {
  const n = values.length
  const deck = Int32Array.from({ length: n }, (_, i) => i)
  const first = new Int32Array(permutations * k)
  const [sums, lasts] = [new Float64Array(permutations), new Float64Array(permutations)]
  const starts = new Int32Array(n + 1)
  for (let draw = 0; draw < permutations; draw++) {
    let sum = 0
    // The first places of a shuffle that goes on from the deck as the last one left it: every order stays equally likely.
    for (let place = 0; place <= k; place++) {
      const other = place + randomBelow(random, n - place)
      const cell = deck[other]!
      deck[other] = deck[place]!
      deck[place] = cell
      if (place === k) lasts[draw] = values[cell]!
      else {
        sum += values[cell]!
        first[draw * k + place] = cell
        starts[cell + 1]!++
      }
    }
    sums[draw] = sum
  }
  for (let i = 0; i < n; i++) starts[i + 1]! += starts[i]!
  const ends = starts.slice(0, n)
  const draws = new Int32Array(permutations * k)
  for (let at = 0; at < first.length; at++) draws[ends[first[at]!]!++] = Math.floor(at / k)
  return { sorted: sums.slice().sort(), sums, lasts, starts, draws }
}

/** How many draws for the cell sum to at least what its neighbors do; sums that differ by rounding alone are as large. */
function asLarge({ sorted, sums, lasts, starts, draws }: Deal, cell: number, neighborSum: number, value: number): number {
  const reach = neighborSum - 1e-9 * Math.max(Math.abs(neighborSum), Math.abs(value), 1e-300)
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < reach) low = middle + 1
    else high = middle
  }
  let count = sorted.length - low
  for (let at = starts[cell]!; at < starts[cell + 1]!; at++) {
    const draw = draws[at]!
    const without = sums[draw]! - value + lasts[draw]!
    count += Number(without >= reach) - Number(sums[draw]! >= reach)
  }
  return count
}
