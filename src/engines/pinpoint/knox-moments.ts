import { type Closure, finiteEdges, lastWholeDay } from './knox-bands.ts'
import { type ClosePairs, eachPair } from './knox-pairs.ts'

/** A graph of events that are close in one sense: its edges, and its wedges, the pairs of edges that share an event. */
export type Graph = { readonly pairs: number; readonly wedges: number }

export type Moments = { readonly mean: number; readonly variance: number }

/**
 * The exact mean and variance, over all orders of the times, of the number of pairs that are close in space and close in time.
 * `n` is the number of events, at least 4. No simulation: what a million shuffles would tend to. A variance of 0 means that every order
 * gives the same count. Source: David & Barton 1966; Mantel 1967, for matrices of zeros and ones.
 */
export function knoxMoments(n: number, space: Graph, time: Graph): Moments {
  const mean = (space.pairs * time.pairs) / ((n * (n - 1)) / 2)
  const shared = (4 * space.wedges * time.wedges) / (n * (n - 1) * (n - 2))
  const apart = (4 * apartPairs(space) * apartPairs(time)) / (n * (n - 1) * (n - 2) * (n - 3))
  const variance = mean + shared + apart - mean * mean
  // What rounding leaves of a variance of 0 is no variance.
  return { mean, variance: variance > 1e-9 * (1 + mean) ? variance : 0 }
}

/** Ordered pairs of edges without an event in common. */
const apartPairs = ({ pairs, wedges }: Graph): number => pairs * (pairs - 1) - 2 * wedges

const graphOf = (degrees: ArrayLike<number>): Graph => {
  let [ends, wedges] = [0, 0]
  for (let i = 0; i < degrees.length; i++) {
    ends += degrees[i]!
    wedges += (degrees[i]! * (degrees[i]! - 1)) / 2
  }
  return { pairs: ends / 2, wedges }
}

/** One graph per band, and last that of all bands together. */
export type BandGraphs = { readonly bands: readonly Graph[]; readonly together: Graph }

function graphsOf(degrees: readonly Int32Array[], isCumulative: boolean): BandGraphs {
  const sum = new Int32Array(degrees[0]!.length)
  const bands = degrees.map((own) => {
    for (let i = 0; i < sum.length; i++) sum[i]! += own[i]!
    return graphOf(isCumulative ? sum : own)
  })
  return { bands, together: graphOf(sum) }
}

/** How many events each has near it, by band, as graphs; cumulative: within each band's end. */
export function spaceGraphs(pairs: ClosePairs, isCumulative: boolean): BandGraphs {
  const degrees = Array.from({ length: pairs.bands }, () => new Int32Array(pairs.order.length))
  eachPair(pairs, (a, b, band) => {
    degrees[band]![a]!++
    degrees[band]![b]!++
  })
  return graphsOf(degrees, isCumulative)
}

/** The same for whole days. Cost: n log n, whatever the span. */
export function timeGraphs(days: Int32Array, edges: readonly number[], closure: Closure, isCumulative: boolean): BandGraphs {
  const sorted = days.slice().sort()
  const within = finiteEdges(edges)
    .slice(1)
    .map((edge) => degreesWithin(sorted, lastWholeDay(edge, closure)))
  const degrees = within.map((own, band) => (band === 0 ? own : own.map((count, i) => count - within[band - 1]![i]!)))
  return graphsOf(degrees, isCumulative)
}

/** How many others of the sorted days lie at most `reach` from each; none where `reach` is below 0. */
function degreesWithin(sorted: Int32Array, reach: number): Int32Array {
  const degree = new Int32Array(sorted.length)
  if (reach < 0) return degree
  let [low, high] = [0, 0]
  for (let i = 0; i < sorted.length; i++) {
    while (sorted[i]! - sorted[low]! > reach) low++
    while (high < sorted.length && sorted[high]! - sorted[i]! <= reach) high++
    degree[i] = high - low - 1
  }
  return degree
}
