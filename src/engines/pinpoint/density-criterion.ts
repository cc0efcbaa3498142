import { normalCdf } from '#engines/statistics/normal.ts'
import type { DensityGrid } from './density-grid.ts'

/** The sides of the studied box, metres. */
export type DensityBox = Pick<DensityGrid, 'west' | 'south' | 'east' | 'north'>

/** Places in a plane, ascending in x, so that a place's near ones stand beside it. */
export type OrderedPlaces = { readonly xsM: Float64Array; readonly ysM: Float64Array }

/** Farther apart than this many sigma, two places do not know of each other: what is left of the kernel is 1e-14 of its height. */
const REACH = 8
/** A place so far from all others counts them all: then what is left is all there is. */
const LONELY = 1e-8

export function ordered(xsM: Float64Array, ysM: Float64Array): OrderedPlaces {
  const order = Array.from(xsM.keys()).sort((a, b) => xsM[a]! - xsM[b]! || ysM[a]! - ysM[b]!)
  return { xsM: Float64Array.from(order, (i) => xsM[i]!), ysM: Float64Array.from(order, (i) => ysM[i]!) }
}

/** At each place the sum of the Gaussians of all the others, per square metre. Each pair once; time grows with the pairs within 8 sigma. */
export function densityOfOthers({ xsM, ysM }: OrderedPlaces, sigmaM: number): Float64Array {
  const n = xsM.length
  const sums = new Float64Array(n)
  const factor = -0.5 / sigmaM ** 2
  const [reachM, reachM2] = [REACH * sigmaM, (REACH * sigmaM) ** 2]
  for (let i = 0; i < n; i++) {
    const [x, y] = [xsM[i]!, ysM[i]!]
    for (let j = i + 1; j < n; j++) {
      const dx = xsM[j]! - x
      if (dx > reachM) break
      const dy = ysM[j]! - y
      const distance2 = dx * dx + dy * dy
      if (distance2 > reachM2) continue
      const kernel = Math.exp(distance2 * factor)
      sums[i]! += kernel
      sums[j]! += kernel
    }
  }
  const height = 1 / (2 * Math.PI * sigmaM ** 2)
  return sums.map((sum, i) => height * (sum > LONELY ? sum : kernelsAt({ xsM, ysM }, i, factor)))
}

function kernelsAt({ xsM, ysM }: OrderedPlaces, i: number, factor: number): number {
  let sum = 0
  for (let j = 0; j < xsM.length; j++) if (j !== i) sum += Math.exp(((xsM[j]! - xsM[i]!) ** 2 + (ysM[j]! - ysM[i]!) ** 2) * factor)
  return sum
}

/**
 * The cross-validated log-likelihood of a bandwidth, higher is better: the sum of log density at each place by all the others, less the number
 * of events that the whole surface holds; both with `uniform` edge correction. -Infinity where a place has no other in reach.
 * Source: Loader 1999, Local Regression and Likelihood, section 5.3, as `bw.ppl` of spatstat.
 */
export function likelihoodCriterion(places: OrderedPlaces, box: DensityBox, sigmaM: number): number {
  const [across, along] = [edgeShares(box.east - box.west, sigmaM), edgeShares(box.north - box.south, sigmaM)]
  let [likelihood, held] = [0, 0]
  densityOfOthers(places, sigmaM).forEach((density, i) => {
    const [x, y] = [places.xsM[i]! - box.west, places.ysM[i]! - box.south]
    likelihood += Math.log(density / (across.massAt(x) * along.massAt(y)))
    held += across.heldAt(x) * along.heldAt(y)
  })
  return likelihood - held
}

/**
 * The sum over all places of one over the density there (own event included, no edge correction), square metres: rises with the bandwidth, and
 * equals the area for Cronie & van Lieshout's choice. Source: Cronie & van Lieshout 2018, Biometrika 105:455, as `bw.CvL` of spatstat.
 */
export function inverseDensitySum(places: OrderedPlaces, sigmaM: number): number {
  const own = 1 / (2 * Math.PI * sigmaM ** 2)
  return densityOfOthers(places, sigmaM).reduce((sum, density) => sum + 1 / (density + own), 0)
}

const STEPS = 512

type EdgeShares = {
  /** How much of the kernel around a place lies within the side. */
  readonly massAt: (x: number) => number
  /** How much the kernel of an event there holds once each place within has been divided by its mass. */
  readonly heldAt: (x: number) => number
}

/** Along one side of the box, by the distance from its start. What an event holds is found on a line of 512 steps, at most 1/16 sigma each. */
function edgeShares(lengthM: number, sigmaM: number): EdgeShares {
  const massAt = (x: number) => normalCdf((lengthM - x) / sigmaM) - normalCdf(-x / sigmaM)
  // Both ends far apart do not see each other: then a shorter side tells all there is to know about either of them.
  const side = Math.min(lengthM, 32 * sigmaM)
  const held = heldAlong(side, sigmaM)
  const heldAt = (x: number) => {
    const fromEnd = Math.min(x, lengthM - x)
    if (lengthM > side && fromEnd >= side / 2) return 1
    const at = ((lengthM > side ? fromEnd : x) / side) * STEPS
    const step = Math.min(STEPS - 1, Math.floor(at))
    return held[step]! + (held[step + 1]! - held[step]!) * (at - step)
  }
  return { massAt, heldAt }
}

/** At both ends of each step; the integrals by the middles of the steps. */
function heldAlong(side: number, sigmaM: number): Float64Array {
  const step = side / STEPS / sigmaM
  const weights = Float64Array.from({ length: STEPS }, (_, i) => 1 / (normalCdf((STEPS - i - 0.5) * step) - normalCdf(-(i + 0.5) * step)))
  const taps = Float64Array.from(
    { length: STEPS + 1 },
    (_, j) => (step * Math.exp(-(((j + 0.5) * step) ** 2) / 2)) / Math.sqrt(2 * Math.PI),
  )
  const held = new Float64Array(STEPS + 1)
  for (let at = 0; at <= STEPS; at++) {
    let sum = 0
    for (let i = 0; i < STEPS; i++) sum += weights[i]! * taps[i >= at ? i - at : at - i - 1]!
    held[at] = sum
  }
  return held
}
