import { distanceM, type LatLng } from '#engines/geometry/distance.ts'
import { DETOUR_FACTOR, WALKING_SPEED_MPS } from './walking-speed.ts'

/** Seconds of walking from every point to every other, row after row: `seconds[from * size + to]`. */
export type WalkingMatrix = { readonly seconds: Float64Array; readonly size: number }

export type Detour = { readonly factor: number; readonly speedMps: number }

export const USUAL_DETOUR: Detour = { factor: DETOUR_FACTOR, speedMps: WALKING_SPEED_MPS }

/** Seconds over the straight line between two places, made longer by a factor. */
export const detourSeconds = (a: LatLng, b: LatLng, { factor, speedMps }: Detour = USUAL_DETOUR): number => {
  const seconds = (distanceM(a, b) * factor) / speedMps
  return Number.isFinite(seconds) ? seconds : 0
}

/**
 * Walking times where no streets are known: the straight line times `factor`, at `speedMps`. Symmetric, zero on the diagonal, and the
 * triangle inequality holds; no river is known to it, so two banks look near. A place that is no number stands where it is compared with.
 * n * n distances: 1,000 places in some 50 ms. Source of the factor and the speed: `walking-speed.ts`.
 */
export function detourTravel(points: readonly LatLng[], detour: Detour = USUAL_DETOUR): WalkingMatrix {
  const size = points.length
  const seconds = new Float64Array(size * size)
  for (let from = 0; from < size; from++)
    for (let to = from + 1; to < size; to++) {
      const walk = detourSeconds(points[from]!, points[to]!, detour)
      seconds[from * size + to] = walk
      seconds[to * size + from] = walk
    }
  return { seconds, size }
}
