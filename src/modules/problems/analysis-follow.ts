import { localProjection } from '#engines/geometry/distance.ts'
import { knoxTable } from '#engines/pinpoint/knox.ts'
import { seededRandom } from '#engines/statistics/random.ts'
import type { Refused } from './analysis-refusal.ts'

/** An incident with the days between which it happened. */
export type Dated = { readonly lat: number; readonly lng: number; readonly day: number; readonly untilDay: number }

export type FollowUps = {
  readonly n: number
  readonly radiusM: number
  readonly windowDays: number
  /** Pairs so near and so soon after each other; and how many there would be if time and place had nothing to do with each other. */
  readonly pairs: number
  readonly expected: number
  readonly p: number
  /** Events beyond these, older ones, were left out. */
  readonly isLatestOnly: boolean
}

export const NEAR_M = 200
export const SOON_DAYS = 14
/** With fewer, chance alone makes and hides such patterns. */
export const LEAST_FOR_FOLLOWING = 30
export const MOST_DATED = 500
const SHUFFLES = 199
const DRAWS = 3

/**
 * Whether events that are near each other follow each other sooner than chance has it: the Knox test with a single band, within 200 m and 14 days.
 * The same events give the same answer: the dice are seeded by their number. Refused below 30 events, or where all happened at one spot.
 * At most 500 events: some 30 ms.
 */
export function followUpsOf(events: readonly Dated[], hasMore: boolean): FollowUps | Refused {
  const n = events.length
  const [first] = events
  if (!first || n < LEAST_FOR_FOLLOWING) return { refused: 'too-few-events', n, needed: LEAST_FOR_FOLLOWING }
  const { toLocal } = localProjection(first)
  const points = events.map(({ lat, lng }) => toLocal(lat, lng))
  const isUnsure = events.some(({ day, untilDay }) => untilDay > day)
  const days = isUnsure
    ? { fromDay: events.map(({ day }) => day), toDay: events.map(({ untilDay }) => untilDay) }
    : { day: events.map(({ day }) => day) }
  const table = knoxTable({
    ...days,
    xM: points.map(({ x }) => x),
    yM: points.map(({ y }) => y),
    edgesM: [0, NEAR_M],
    edgesDays: [0, SOON_DAYS],
    metric: 'euclidean',
    closure: 'inclusive',
    layout: 'bands',
    permutations: SHUFFLES,
    draws: DRAWS,
    random: seededRandom(n),
  })
  if ('refused' in table) return { refused: 'all-in-one-place', n, needed: LEAST_FOR_FOLLOWING }
  const cell = table.cells[0]![0]!
  return {
    ...{ n, radiusM: NEAR_M, windowDays: SOON_DAYS, isLatestOnly: hasMore },
    pairs: cell.observed,
    expected: cell.expected,
    p: cell.p ?? 1,
  }
}
