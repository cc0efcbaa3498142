import type { Random } from '#engines/statistics/random.ts'
import { areEdges, type Band, bandOfDifference, type Closure, finiteEdges, type Metric } from './knox-bands.ts'
import { judgeCells, type KnoxCell } from './knox-cells.ts'
import { areWindows, type DayFault, dayFault, drawDays, type EventDays } from './knox-days.ts'
import { type BandGraphs, type Graph, knoxMoments, type Moments, spaceGraphs, timeGraphs } from './knox-moments.ts'
import { closePairs } from './knox-pairs.ts'
import type { TimedPairs } from './knox-permutation.ts'

export type KnoxQuestion = EventDays & {
  /** Meters east and north in one flat system; any numbers that are finite. */
  readonly xM: ArrayLike<number>
  readonly yM: ArrayLike<number>
  /** Edges of the bands of distance in meters and of time in days: from 0, growing; a last Infinity adds "and all beyond". */
  readonly edgesM: readonly number[]
  readonly edgesDays: readonly number[]
  readonly metric: Metric
  readonly closure: Closure
  /** `bands`: each pair in one band. `cumulative`: each band holds all nearer ones too, "within 100 m and 14 days". */
  readonly layout: 'bands' | 'cumulative'
  /** Shuffles: 999 lets p fall to 0.001. With 0 there is no p, and everything else is exact. */
  readonly permutations: number
  /** How often uncertain dates are drawn anew; of no account where days are known. */
  readonly draws?: number
  readonly random: Random
}

export type KnoxTable = {
  readonly metric: Metric
  readonly closure: Closure
  readonly layout: 'bands' | 'cumulative'
  readonly events: number
  readonly permutations: number
  /** 1 where days are known. */
  readonly draws: number
  /** All pairs of events, near and far. */
  readonly pairs: number
  readonly meters: readonly Band[]
  /** Pairs by days apart; averages over the draws where days are uncertain. */
  readonly days: readonly Band[]
  /** By band of distance, then by band of days. */
  readonly cells: readonly (readonly KnoxCell[])[]
}

export type KnoxRefusal =
  | DayFault
  | {
      readonly refused: 'bad-settings' | 'not-a-place' | 'too-few-events' | 'all-at-one-point' | 'one-day-only' | 'too-many-pairs'
      readonly events: number
    }

const DRAWS = 20
const MOST_PERMUTATIONS = 99_999

/** With fewer than four events the variance of a count of pairs has no meaning. */
const FEWEST_EVENTS = 4

/**
 * Whether events that are near in space are near in time more often than chance: the Knox test for a table of bands, with exact expected
 * counts and permutation p values. It says that events follow each other closely, not why (one offender again, or one street that had a bad
 * month), and not that the next one will come.
 *
 * Input: places in meters on a flat system, whole days, edges of bands; see `KnoxQuestion`. Null: the times that occurred are dealt to the
 * places that occurred, every way as likely. A place that was built or emptied midway breaks it (Kulldorff & Hjalmars 1999): keep the period
 * to a year or two. Events put at a stand-in point, as a station, make pairs at 0 m: leave them out first.
 *
 * Uncertain dates (`fromDay`, `toDay`): counts are averages over `draws` random dates; the windows are shuffled, not the guesses, so p stays
 * exact; variance then comes from the shuffles. Refused, as a value with how many events it concerns: 'lengths-differ', 'bad-settings' (edges,
 * permutations, draws), 'not-a-place', 'not-a-whole-day', 'window-backwards', 'too-few-events' (under 4), 'all-at-one-point', 'one-day-only',
 * 'too-many-pairs' (over 20 million near pairs).
 *
 * Cost: 20,000 events of a city, four bands to 400 m, 999 shuffles: 3 to 4 s; times `draws` for uncertain dates. Sources: Knox 1964; Mantel
 * 1967; David & Barton 1966 for the moments; bands as in Johnson et al. 2007 and Ratcliffe & Rengert 2008; single-step maxT: Westfall & Young
 * 1993. Variant: p = (1 + shuffles with at least as many) / (1 + shuffles), one-sided; the observed table counts as one shuffle.
 */
export function knoxTable(question: KnoxQuestion): KnoxTable | KnoxRefusal {
  const fault = faultOf(question)
  if (fault) return fault
  const { edgesM, edgesDays, metric, closure, layout, permutations, random } = question
  const events = question.xM.length
  const pairs = closePairs(question, finiteEdges(edgesM))
  if (pairs === 'too-many-pairs') return { refused: pairs, events }
  const draws = drawDays(question, pairs.order, question.draws ?? DRAWS, random)
  const isCumulative = layout === 'cumulative'
  const space = spaceGraphs(pairs, isCumulative)
  const times = draws.map((days) => timeGraphs(days, edgesDays, closure, isCumulative))
  const sides = { events, hasBeyondM: edgesM.at(-1) === Infinity, hasBeyondDays: edgesDays.at(-1) === Infinity }
  const timed: TimedPairs = { pairs, draws, bandOfDifference: bandOfDifference(finiteEdges(edgesDays), closure, longestOf(draws)) }
  const rowPairs = pairsOf(space, events, sides.hasBeyondM)
  const columnPairs = averageOf(times.map((time) => pairsOf(time, events, sides.hasBeyondDays)))
  const moments = times.map((time) => momentsOf(space, time, sides))
  const cells = judgeCells({ timed, rowPairs, columnPairs, moments, isCumulative, permutations, random, ...sides })
  return {
    ...{ metric, closure, layout, events, permutations, cells },
    draws: draws.length,
    pairs: (events * (events - 1)) / 2,
    meters: bandsOf(edgesM, rowPairs, isCumulative),
    days: bandsOf(edgesDays, columnPairs, isCumulative),
  }
}

function faultOf(question: KnoxQuestion): KnoxRefusal | undefined {
  const { xM, yM, permutations, draws = DRAWS } = question
  const events = xM.length
  if (yM.length !== events) return { refused: 'lengths-differ', events }
  if (!areSettings(question) || !isCount(permutations, 0, MOST_PERMUTATIONS) || !isCount(draws, 1, 1000)) {
    return { refused: 'bad-settings', events }
  }
  const nowhere = countWhere(events, (i) => !Number.isFinite(xM[i]) || !Number.isFinite(yM[i]))
  if (nowhere > 0) return { refused: 'not-a-place', events: nowhere }
  const fault = dayFault(question, events)
  if (fault) return fault
  if (events < FEWEST_EVENTS) return { refused: 'too-few-events', events }
  if (countWhere(events, (i) => xM[i] !== xM[0] || yM[i] !== yM[0]) === 0) return { refused: 'all-at-one-point', events }
  const [from, to] = areWindows(question) ? [question.fromDay, question.toDay] : [question.day, question.day]
  if (countWhere(events, (i) => from[i] !== from[0] || to[i] !== from[0]) === 0) return { refused: 'one-day-only', events }
  return undefined
}

const areSettings = ({ edgesM, edgesDays, layout }: KnoxQuestion): boolean =>
  areEdges(edgesM) && areEdges(edgesDays) && (layout === 'bands' || Number.isFinite(edgesM.at(-1)! + edgesDays.at(-1)!))

const isCount = (value: number, least: number, most: number) => Number.isInteger(value) && value >= least && value <= most

function countWhere(n: number, holds: (i: number) => boolean): number {
  let count = 0
  for (let i = 0; i < n; i++) if (holds(i)) count++
  return count
}

/** The longest time between two events in any draw. */
function longestOf(draws: readonly Int32Array[]): number {
  let longest = 0
  for (const days of draws) {
    let [low, high] = [days[0]!, days[0]!]
    for (const day of days) {
      if (day < low) low = day
      if (day > high) high = day
    }
    longest = Math.max(longest, high - low)
  }
  return longest
}

const pairsOf = ({ bands, together }: BandGraphs, n: number, hasBeyond: boolean): number[] => [
  ...bands.map(({ pairs }) => pairs),
  ...(hasBeyond ? [(n * (n - 1)) / 2 - together.pairs] : []),
]

const averageOf = (lists: readonly (readonly number[])[]): number[] =>
  lists[0]!.map((_, i) => lists.reduce((sum, list) => sum + list[i]!, 0) / lists.length)

/** A count of pairs beyond an edge varies exactly as the count of those before it, of which it is what is left. */
function momentsOf(
  space: BandGraphs,
  time: BandGraphs,
  { events, hasBeyondM, hasBeyondDays }: { events: number; hasBeyondM: boolean; hasBeyondDays: boolean },
): Moments[][] {
  const sides = ({ bands, together }: BandGraphs, hasBeyond: boolean): Graph[] => [...bands, ...(hasBeyond ? [together] : [])]
  const [rowPairs, columnPairs] = [pairsOf(space, events, hasBeyondM), pairsOf(time, events, hasBeyondDays)]
  return sides(space, hasBeyondM).map((near, row) =>
    sides(time, hasBeyondDays).map((soon, column) => ({
      mean: (rowPairs[row]! * columnPairs[column]!) / ((events * (events - 1)) / 2),
      variance: knoxMoments(events, near, soon).variance,
    })),
  )
}

const bandsOf = (edges: readonly number[], pairs: readonly number[], isCumulative: boolean): Band[] =>
  pairs.map((count, i) => ({ from: isCumulative ? 0 : edges[i]!, to: edges[i + 1] === Infinity ? null : edges[i + 1]!, pairs: count }))
