export type PredictionAccuracy = {
  /** The share of the later events that fell into the marked cells, and the share of the area these are. */
  readonly hitShare: number
  readonly areaShare: number
  /** Predictive accuracy index: hit share over area share. 1 is what cells marked blindly reach; it grows when less area is marked. */
  readonly accuracyIndex: number
  /** Predictive efficiency index: that index as a share of the best possible for no more area, 0 to 1. Comparable between areas marked. */
  readonly efficiencyIndex: number
}

export type AccuracyRefusal = 'not-counts' | 'not-areas' | 'nothing-marked' | 'no-events'

/**
 * How well cells marked beforehand caught the events that came afterwards. Only for later events: on the events that the cells were chosen by
 * it is always good. A high index says that events stayed where they were, not that the marking did any good.
 *
 * `isMarked`: one for each cell, 0 is not. `laterCounts`: whole numbers. `areasM2`: all the same when left out.
 * The best possible takes cells by events per area until no whole cell fits any more (exact for equal areas, nearly so else).
 * Refuses `not-counts`, `not-areas` (none or not positive), `nothing-marked`, `no-events`. Cost: one sort.
 *
 * Sources: Chainey, Tompson & Uhlig 2008, Security Journal 21:4 (accuracy index); Hunt 2016, dissertation, American University
 * (efficiency index).
 */
export function predictionAccuracy(
  isMarked: ArrayLike<number>,
  laterCounts: ArrayLike<number>,
  areasM2?: ArrayLike<number>,
): PredictionAccuracy | AccuracyRefusal {
  const counts = Float64Array.from(laterCounts)
  const n = counts.length
  if (isMarked.length !== n || !counts.every((count) => Number.isInteger(count) && count >= 0)) return 'not-counts'
  const areas = areasM2 ? Float64Array.from(areasM2) : new Float64Array(n).fill(1)
  if (areas.length !== n || !areas.every((area) => area > 0 && Number.isFinite(area))) return 'not-areas'
  const [events, area] = [sum(counts), sum(areas)]
  const hits = sum(counts.map((count, i) => (isMarked[i] ? count : 0)))
  const marked = sum(areas.map((cell, i) => (isMarked[i] ? cell : 0)))
  if (marked === 0) return 'nothing-marked'
  if (events === 0) return 'no-events'
  const [hitShare, areaShare] = [hits / events, marked / area]
  const best = Math.max(hits, bestHits(counts, areas, marked))
  return { hitShare, areaShare, accuracyIndex: hitShare / areaShare, efficiencyIndex: best === 0 ? 0 : hits / best }
}

/** The most events in no more than `allowed` area, densest cells first. */
function bestHits(counts: Float64Array, areas: Float64Array, allowed: number): number {
  const order = Array.from(counts.keys()).sort((a, b) => counts[b]! / areas[b]! - counts[a]! / areas[a]! || a - b)
  let [hits, taken] = [0, 0]
  for (const i of order) {
    if (taken + areas[i]! > allowed * (1 + 1e-12)) continue
    taken += areas[i]!
    hits += counts[i]!
  }
  return hits
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0)
