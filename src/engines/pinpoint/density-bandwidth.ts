import { type DensityBox, inverseDensitySum, likelihoodCriterion, type OrderedPlaces, ordered } from './density-criterion.ts'
import { type Places, type PlacesRefusal, placesWithin } from './density-grid.ts'

export type BandwidthRefusal = PlacesRefusal | 'too-many-events'

/** Every pair is looked at, some forty times; above this take `scottBandwidth`, or the bandwidth of a fair sample of the events. */
export const MOST_BANDWIDTH_EVENTS = 5000

/**
 * Standard deviations along x and y for one round cloud of events: spread x n^(-1/6), metres. A quick first look; too wide for a town, whose
 * events lie in many clouds. Refuses as `densityOf`. Source: Scott 1992, Multivariate Density Estimation, section 6.4; as `bw.scott`.
 */
export function scottBandwidth(places: Places, box: DensityBox): { readonly xM: number; readonly yM: number } | BandwidthRefusal {
  const within = placesWithin(places, { ...box, columns: 1, rows: 1 })
  if (typeof within === 'string') return within
  const shrink = within.xsM.length ** (-1 / 6)
  return { xM: deviation(within.xsM) * shrink, yM: deviation(within.ysM) * shrink }
}

/**
 * The bandwidth (sigma, metres) at which each event is best foretold by all the others: for clustered events on an unknown scale. Events that
 * repeat at very same places make it narrow, down to those places: count places first (`concentrationOf`).
 * `box` is the studied area. Variant: spatstat's sixteen candidates from the nearest neighbors' distance to half the diagonal, then golden
 * section between the two beside the best, to 0.1 %; the integral is exact to 1e-4, not by pixels. See `likelihoodCriterion`.
 * Refuses as `densityOf`, `too-many-events` above 5,000. Cost: 60 ms for 260 events, 3 s for 5,000.
 */
export function likelihoodBandwidth(places: Places, box: DensityBox): number | BandwidthRefusal {
  const read = orderedWithin(places, box)
  if (typeof read === 'string') return read
  const criterion = (logSigma: number) => likelihoodCriterion(read, box, Math.exp(logSigma))
  const candidates = candidateBandwidths(read, box).map(Math.log)
  const values = candidates.map(criterion)
  const best = values.indexOf(Math.max(...values))
  const [low, high] = [candidates[Math.max(0, best - 1)]!, candidates[Math.min(candidates.length - 1, best + 1)]!]
  return Math.exp(goldenMaximum(criterion, low, high))
}

/**
 * The bandwidth (sigma, metres) at which one over the density, summed over the events, gives back the area: Cronie & van Lieshout's choice,
 * wider than the likelihood's and good for a broad picture. Refuses as `densityOf`, `too-many-events` above 5,000.
 * Variant: the root itself, by bisection to 1e-9 of it, where spatstat takes the best of sixteen. Cost: 40 passes over the pairs.
 */
export function inverseDensityBandwidth(places: Places, box: DensityBox): number | BandwidthRefusal {
  const read = orderedWithin(places, box)
  if (typeof read === 'string') return read
  const areaM2 = (box.east - box.west) * (box.north - box.south)
  // With n events the sum is at most 2 pi sigma^2 n and at least 2 pi sigma^2.
  let [low, high] = [Math.sqrt(areaM2 / (2 * Math.PI * read.xsM.length)), Math.sqrt(areaM2 / (2 * Math.PI))]
  while (inverseDensitySum(read, high) < areaM2) high *= 2
  while (high - low > 1e-9 * high) {
    const middle = (low + high) / 2
    if (inverseDensitySum(read, middle) < areaM2) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function orderedWithin(places: Places, box: DensityBox): OrderedPlaces | BandwidthRefusal {
  const within = placesWithin(places, { ...box, columns: 1, rows: 1 })
  if (typeof within === 'string') return within
  return within.xsM.length > MOST_BANDWIDTH_EVENTS ? 'too-many-events' : ordered(within.xsM, within.ysM)
}

const CANDIDATES = 16

/** From the smallest distance above 0 between two places to half the diagonal, in equal ratios. */
export function candidateBandwidths(places: OrderedPlaces, { west, south, east, north }: DensityBox): number[] {
  const [from, to] = [leastDistanceM(places), Math.hypot(east - west, north - south) / 2]
  return Array.from({ length: CANDIDATES }, (_, i) => from * (to / from) ** (i / (CANDIDATES - 1)))
}

function leastDistanceM({ xsM, ysM }: OrderedPlaces): number {
  let least = Infinity
  for (let i = 0; i < xsM.length; i++)
    for (let j = i + 1; j < xsM.length && xsM[j]! - xsM[i]! < least; j++) {
      const distance = Math.hypot(xsM[j]! - xsM[i]!, ysM[j]! - ysM[i]!)
      if (distance > 0 && distance < least) least = distance
    }
  return least
}

const GOLDEN = (Math.sqrt(5) - 1) / 2

function goldenMaximum(value: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to]
  let [a, b] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)]
  let [atA, atB] = [value(a), value(b)]
  while (high - low > 1e-3) {
    if (atA > atB) {
      ;[high, b, atB] = [b, a, atA]
      a = high - GOLDEN * (high - low)
      atA = value(a)
    } else {
      ;[low, a, atA] = [a, b, atB]
      b = low + GOLDEN * (high - low)
      atB = value(b)
    }
  }
  return (low + high) / 2
}

/** With n - 1 in the denominator. */
function deviation(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
}
