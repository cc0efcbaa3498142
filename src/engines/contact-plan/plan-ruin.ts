import type { Random } from '#engines/statistics/random.ts'
import type { PlanProblem } from './plan-problem.ts'
import { type Routes, takeOut } from './plan-routes.ts'

/** By stop: the other stops that are near it, nearest first, in rows of `width`. */
export type Neighbors = { readonly list: Int32Array; readonly width: number }

const WIDEST = 100

/** Stops taken out in one ruin, in the mean, and the longest string of them. */
const MEAN_TAKEN = 12
const LONGEST = 10

export function neighborsOf({ stops, nodes, from }: PlanProblem): Neighbors {
  const width = Math.min(WIDEST, stops)
  const list = new Int32Array(stops * width)
  const all = Array.from({ length: stops }, (_, i) => i)
  for (let i = 0; i < stops; i++) {
    const way = (j: number) => (j === i ? -1 : Math.min(from[i * nodes + j]!, from[j * nodes + i]!))
    const ways = Float64Array.from(all, way)
    const near = [...all].sort((a, b) => ways[a]! - ways[b]! || a - b)
    for (let at = 0; at < width; at++) list[i * width + at] = near[at]!
  }
  return { list, width }
}

/** Takes a string of `length` stops that contains this one out of its route. */
function takeString(problem: PlanProblem, routes: Routes, stop: number, length: number, wasTaken: Uint8Array, random: Random): void {
  const { before, after } = routes
  let first = stop
  for (let back = Math.floor(random() * length); back > 0 && before[first]! < problem.stops; back--) first = before[first]!
  for (let left = length, i = first; left > 0 && i < problem.stops; left--) {
    const next = after[i]!
    takeOut(problem, routes, i)
    wasTaken[i] = 1
    i = next
  }
}

/**
 * Takes strings of neighboring stops out of some routes, around one stop that chance picks, served or not (slack induction by string removals,
 * Christiaens & Vanden Berghe 2020, Transportation Science 54:417). Marks the gaps that changed and the stops that were taken.
 */
export function ruin(
  problem: PlanProblem,
  routes: Routes,
  neighbors: Neighbors,
  isChanged: Uint8Array,
  wasTaken: Uint8Array,
  random: Random,
): void {
  const { stops, gaps } = problem
  isChanged.fill(0)
  wasTaken.fill(0)
  let served = 0
  for (let k = 0; k < gaps; k++) served += routes.count[k]!
  const longest = Math.min(LONGEST, Math.max(1, served / gaps))
  const most = Math.max(1, (4 * MEAN_TAKEN) / (1 + longest) - 1)
  let strings = Math.floor(random() * most + 1)
  const seed = Math.floor(random() * stops)
  for (let at = 0; at < neighbors.width && strings > 0; at++) {
    const stop = neighbors.list[seed * neighbors.width + at]!
    const gap = routes.gapOf[stop]!
    if (gap < 0 || isChanged[gap] === 1) continue
    const length = Math.floor(1 + random() * Math.min(longest, routes.count[gap]!))
    isChanged[gap] = 1
    takeString(problem, routes, stop, length, wasTaken, random)
    strings--
  }
}
