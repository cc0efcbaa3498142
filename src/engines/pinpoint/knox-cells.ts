import type { Random } from '#engines/statistics/random.ts'
import type { Moments } from './knox-moments.ts'
import { countPairs, eachShuffle, type TimedPairs } from './knox-permutation.ts'
import { knoxTail } from './knox-tail.ts'

export type KnoxCell = {
  /** Pairs of events in this band of distance and of time; an average over the draws where dates are uncertain. */
  readonly observed: number
  /** The exact mean over all ways to deal the times to the places. */
  readonly expected: number
  /** Exact; from the shuffles where dates are uncertain, and then null without shuffles. */
  readonly variance: number | null
  /** Observed over expected: 2 is twice as many as usual. Null where nothing is expected. */
  readonly ratio: number | null
  /** Observed over the median of the shuffles; null where that is 0 or there are none. */
  readonly ratioToMedian: number | null
  /** Standard deviations above the expected count; null where the count cannot vary. */
  readonly z: number | null
  /** For this cell alone. */
  readonly p: number | null
  /** For this cell as one of a table: the chance that any cell of a table without pattern stands out as far (single-step maxT on z). */
  readonly adjustedP: number | null
  /** What a gamma distribution with this mean and variance says: a check on p. */
  readonly tailP: number | null
}

export type CellsQuestion = {
  readonly timed: TimedPairs
  readonly rowPairs: readonly number[]
  readonly columnPairs: readonly number[]
  /** For each draw of the dates. */
  readonly moments: readonly (readonly (readonly Moments[])[])[]
  readonly isCumulative: boolean
  readonly hasBeyondM: boolean
  readonly hasBeyondDays: boolean
  readonly permutations: number
  readonly random: Random
}

/** Observed counts against the exact moments and the shuffles, by row and column. */
export function judgeCells(question: CellsQuestion): KnoxCell[][] {
  const { timed, rowPairs, columnPairs, moments, permutations, random } = question
  const finiteColumns = columnPairs.length - (question.hasBeyondDays ? 1 : 0)
  const draws = timed.draws.length
  const [width, size] = [columnPairs.length, rowPairs.length * columnPairs.length]
  const observed = laidOut(countPairs(timed, finiteColumns), finiteColumns, question)
  const shuffles = Array.from({ length: size }, () => new Float64Array(permutations))
  let shuffle = 0
  eachShuffle(timed, finiteColumns, permutations, random, (counts) => {
    const table = laidOut(counts, finiteColumns, question)
    for (let cell = 0; cell < size; cell++) shuffles[cell]![shuffle] = table[cell]!
    shuffle++
  })
  const summaries = Array.from(observed, (count, cell): Summary => {
    const mean = moments.reduce((sum, one) => sum + one[Math.floor(cell / width)]![cell % width]!.mean, 0) / draws
    const exact = moments[0]![Math.floor(cell / width)]![cell % width]!.variance
    return { count, mean, variance: draws === 1 ? exact : varianceOf(shuffles[cell]!, mean), shuffles: shuffles[cell]! }
  })
  const highest = highestScores(summaries, permutations)
  return rowPairs.map((_, row) => columnPairs.map((_, column) => judge(summaries[row * width + column]!, highest, 1 / draws)))
}

type Summary = { readonly count: number; readonly mean: number; readonly variance: number | null; readonly shuffles: Float64Array }

/** Raw counts by finite bands as the table that was asked for, averaged over the draws; what lies beyond the last edge is what is left. */
function laidOut(counts: Int32Array, finiteColumns: number, question: CellsQuestion): Float64Array {
  const { timed, rowPairs, columnPairs } = question
  const [rows, columns, draws] = [rowPairs.length, columnPairs.length, timed.draws.length]
  const finiteRows = timed.pairs.bands
  const table = new Float64Array(rows * columns)
  for (let row = 0; row < finiteRows; row++) {
    let left = rowPairs[row]!
    for (let column = 0; column < finiteColumns; column++) {
      const count = counts[row * finiteColumns + column]! / draws
      table[row * columns + column] = count
      left -= count
    }
    if (question.hasBeyondDays) table[row * columns + finiteColumns] = left
  }
  if (question.hasBeyondM) {
    for (let column = 0; column < columns; column++) {
      let left = columnPairs[column]!
      for (let row = 0; row < finiteRows; row++) left -= table[row * columns + column]!
      table[finiteRows * columns + column] = left
    }
  }
  if (question.isCumulative) accumulate(table, rows, columns)
  return table
}

/** Each cell becomes the sum of all above it and to its left. */
function accumulate(table: Float64Array, rows: number, columns: number): void {
  for (let i = 0; i < table.length; i++) if (i % columns > 0) table[i]! += table[i - 1]!
  for (let i = columns; i < rows * columns; i++) table[i]! += table[i - columns]!
}

/** About the known mean; null without shuffles. */
function varianceOf(counts: Float64Array, mean: number): number | null {
  if (counts.length === 0) return null
  let sum = 0
  for (const count of counts) sum += (count - mean) ** 2
  return sum / counts.length
}

const scoreOf = (count: number, { mean, variance }: Summary): number => (variance ? (count - mean) / Math.sqrt(variance) : -Infinity)

/** Of each shuffle the score of the cell that stands out most. */
function highestScores(summaries: readonly Summary[], permutations: number): Float64Array {
  const highest = new Float64Array(permutations).fill(-Infinity)
  for (const summary of summaries) {
    if (!summary.variance) continue
    for (let i = 0; i < permutations; i++) highest[i] = Math.max(highest[i]!, scoreOf(summary.shuffles[i]!, summary))
  }
  return highest
}

/** Averages and scores of equal counts may differ in the last digit. */
const ROUNDING = 1e-9

/** The share of shuffles that reach `value`, the observed one counted as a shuffle; null without any. */
export function shareReaching(values: Float64Array, value: number): number | null {
  if (values.length === 0) return null
  let reached = 1
  for (const one of values) if (one >= value - ROUNDING) reached++
  return reached / (values.length + 1)
}

function medianOf(values: Float64Array): number {
  const sorted = values.slice().sort()
  const middle = sorted.length / 2
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2
}

function judge(summary: Summary, highest: Float64Array, step: number): KnoxCell {
  const { count, mean, variance, shuffles } = summary
  const median = shuffles.length > 0 ? medianOf(shuffles) : 0
  const z = variance ? scoreOf(count, summary) : null
  return {
    observed: count,
    expected: mean,
    variance,
    ratio: mean > 0 ? count / mean : null,
    ratioToMedian: median > 0 ? count / median : null,
    z,
    p: shareReaching(shuffles, count),
    adjustedP: z === null ? null : shareReaching(highest, z),
    tailP: variance ? knoxTail(count, { mean, variance }, step) : null,
  }
}
