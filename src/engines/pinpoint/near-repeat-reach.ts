import type { KnoxTable } from './knox.ts'
import { type Closure, lastWholeDay, type Metric } from './knox-bands.ts'

/** How far and how long a kind of event goes on after one of them. */
export type NearRepeatReach = {
  readonly radiusM: number
  /** Whole days after an event that still count. */
  readonly withinDays: number
  readonly metric: Metric
  readonly closure: Closure
  /** Pairs so near in space and time, and how many chance alone would make. */
  readonly observed: number
  readonly expected: number
  readonly ratio: number
  /** Judged among all cells of the table. */
  readonly adjustedP: number
}

/**
 * The distance and the time within which a kind of event follows itself most clearly: of the cells of a cumulative Knox table with more pairs
 * than expected and an adjusted p of at most `alpha`, the one with the highest z. It is the scale at which the pattern is plainest, not the
 * farthest that it goes. Refused: 'not-cumulative' for a table of separate bands, 'no-pattern' where no cell is clear enough, and always
 * without shuffles. Cost: none.
 */
export function nearRepeatReach(table: KnoxTable, alpha = 0.05): NearRepeatReach | 'not-cumulative' | 'no-pattern' {
  if (table.layout !== 'cumulative') return 'not-cumulative'
  let best: NearRepeatReach | 'no-pattern' = 'no-pattern'
  let highest = 0
  table.cells.forEach((cells, row) => {
    cells.forEach(({ observed, expected, ratio, z, adjustedP }, column) => {
      if (z === null || ratio === null || adjustedP === null || adjustedP > alpha || z <= highest) return
      const { metric, closure } = table
      const withinDays = lastWholeDay(table.days[column]!.to!, closure)
      highest = z
      best = { radiusM: table.meters[row]!.to!, withinDays, metric, closure, observed, expected, ratio, adjustedP }
    })
  })
  return best
}
