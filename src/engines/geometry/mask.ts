import { seededRandom } from '#engines/statistics/random.ts'
import { type AddressGroups, nearestGroups } from './address-group.ts'
import { distanceM, type LatLng, localProjection, rounded } from './distance.ts'
import { type Area, contains } from './polygon.ts'

/** No public point ever stands nearer than this to the true place. */
export const LEAST_MASK_M = 60

const TRIES = 64
/** The nearest address groups that are looked at before the place gets no point. */
const GROUPS_TRIED = 12

export type MaskRequest = LatLng & {
  /** HMAC-SHA-256 of the report's id under the agency's secret key: 32 bytes. The same bytes give the same point for ever. */
  readonly digest: Uint8Array
  readonly minimumM: number
  readonly maximumM: number
  /** The neighborhood that the place lies in; undefined only where the agency has none. */
  readonly boundary: Area | undefined
  /** Where the agency has loaded addresses: those of this neighborhood, in groups. */
  readonly groups?: AddressGroups | undefined
}

/**
 * The point that the public sees instead of the true place; undefined: none may be shown.
 *
 * Always the same for the same request; inside the boundary; never nearer than `minimumM` to the true place; five decimals.
 * Without addresses: uniform over the ring between `minimumM` and `maximumM` ("donut" masking, Hampton et al. 2010), cut by the boundary;
 * in a narrow neighborhood the ring's inner edge. With addresses: the one point that all addresses of the nearest group share, so that it
 * stands for at least as many addresses as a group has; where addresses are sparse that is farther than `maximumM`.
 * Throws where `minimumM` is below 60 or not below `maximumM`, or the digest is too short. At most 0.2 ms.
 */
export function maskPoint(request: MaskRequest): LatLng | undefined {
  const { minimumM, maximumM, digest, boundary, groups } = request
  if (!(minimumM >= LEAST_MASK_M && maximumM > minimumM)) throw new RangeError(`a mask of ${minimumM} to ${maximumM} m`)
  if (digest.length < 32) throw new RangeError('a mask needs a digest of 32 bytes')
  const allowed = (point: LatLng) => distanceM(request, point) >= minimumM && (!boundary || contains(boundary, point.lat, point.lng))
  if (groups) return nearestGroups(groups, request, GROUPS_TRIED).find(({ point }) => allowed(point))?.point
  for (const point of pointsToTry(request)) if (allowed(point)) return point
  return undefined
}

/** First anywhere on the ring, then close to its inner edge, in an order that only the digest knows. */
function* pointsToTry({ lat, lng, digest, minimumM, maximumM }: MaskRequest): Generator<LatLng> {
  const bytes = new DataView(digest.buffer, digest.byteOffset, digest.byteLength)
  const random = seededRandom(...[0, 4, 8, 12].map((at) => bytes.getInt32(at) ^ bytes.getInt32(at + 16)))
  const plane = localProjection({ lat, lng })
  const at = (radiusM: number, angle: number) => rounded(plane.toLatLng({ x: radiusM * Math.cos(angle), y: radiusM * Math.sin(angle) }))
  for (let i = 0; i < TRIES; i++) {
    const radiusM = Math.sqrt(minimumM ** 2 + random() * (maximumM ** 2 - minimumM ** 2))
    yield at(radiusM, 2 * Math.PI * random())
  }
  const turn = 2 * Math.PI * random()
  for (let i = 0; i < TRIES; i++) yield at(minimumM * 1.02 + 2, turn + (2 * Math.PI * i) / TRIES)
}
