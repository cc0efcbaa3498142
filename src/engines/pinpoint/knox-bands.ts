/** How far apart two places are: as the crow flies, or along a grid of streets that runs with the axes. */
export type Metric = 'euclidean' | 'manhattan'

/**
 * Which edge belongs to a band. `half-open`: from its first edge up to, without, its second, [a, b), as the Near Repeat Calculator counts.
 * `inclusive`: without its first and with its second, (a, b], the very first band with both, so that "within 100 m" holds 100 m itself.
 */
export type Closure = 'half-open' | 'inclusive'

/** `from` to `to` in meters or days, `null` where it has no end, and how many pairs of events lie so far apart. */
export type Band = { readonly from: number; readonly to: number | null; readonly pairs: number }

/** More than this is a mistake, not an analysis: thirty bands a side are nine hundred tests. */
const MOST_BANDS = 30

/** Edges start at 0, grow, and only the last may be Infinity ("and all beyond"); at least one band has an end. */
export const areEdges = (edges: readonly number[]): boolean =>
  edges.length >= 2 &&
  edges.length <= MOST_BANDS + 1 &&
  edges[0] === 0 &&
  Number.isFinite(edges[1]) &&
  edges.every((edge, i) => i === 0 || edge > edges[i - 1]!)

/** The edges that end somewhere. */
export const finiteEdges = (edges: readonly number[]): readonly number[] => (edges.at(-1) === Infinity ? edges.slice(0, -1) : edges)

/** The band that a distance lies in; `edges.length - 1` for one beyond the last edge. `edges` all finite. */
export function bandOf(distance: number, edges: readonly number[], closure: Closure): number {
  let band = 0
  if (closure === 'half-open') while (band < edges.length - 1 && distance >= edges[band + 1]!) band++
  else while (band < edges.length - 1 && distance > edges[band + 1]!) band++
  return band
}

/** The last whole number of days that belongs to a band which ends at `edge`. */
export const lastWholeDay = (edge: number, closure: Closure): number => (closure === 'half-open' ? Math.ceil(edge) - 1 : Math.floor(edge))

/**
 * The band of every difference of whole days from -last to last, where `last` is the longest that any band holds or that occurs
 * (`longestDays`): the entry of difference `d` stands at `d + last`. All others are beyond.
 */
export function bandOfDifference(edges: readonly number[], closure: Closure, longestDays: number): Uint8Array {
  const last = Math.min(lastWholeDay(edges.at(-1)!, closure), longestDays)
  return Uint8Array.from({ length: 2 * last + 1 }, (_, i) => bandOf(Math.abs(i - last), edges, closure))
}
