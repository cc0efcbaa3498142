/** A place on Earth in degrees, WGS84. */
export type LatLng = { readonly lat: number; readonly lng: number }

/** A place in metres east (`x`) and north (`y`) of the origin of a local projection. */
export type LocalPoint = { readonly x: number; readonly y: number }

/** Mean Earth radius (IUGG R1), metres. */
export const EARTH_RADIUS_M = 6_371_008.8

const RADIANS = Math.PI / 180

/** Longitude brought into [-180, 180). */
export const wrapLng = (lng: number): number => ((((lng + 180) % 360) + 360) % 360) - 180

/** Metres over a sphere between two places (haversine); within 0.6 % of the ellipsoid. */
export function distanceM(a: LatLng, b: LatLng): number {
  const sinLat = Math.sin(((b.lat - a.lat) * RADIANS) / 2)
  const sinLng = Math.sin(((b.lng - a.lng) * RADIANS) / 2)
  const h = sinLat * sinLat + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * sinLng * sinLng
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** Degrees to metres around one origin, and back. */
export type LocalProjection = {
  readonly origin: LatLng
  readonly toLocal: (lat: number, lng: number) => LocalPoint
  readonly toLatLng: (point: LocalPoint) => LatLng
}

/**
 * A plane in metres around `origin` (equirectangular): right to about 1 part in 1,000 within 50 km, below 70 degrees of latitude.
 * Meant for one town; crosses the date line; not meant for a country or the poles.
 */
export function localProjection(origin: LatLng): LocalProjection {
  const perLat = EARTH_RADIUS_M * RADIANS
  const perLng = perLat * Math.cos(origin.lat * RADIANS)
  return {
    origin,
    toLocal: (lat, lng) => ({ x: wrapLng(lng - origin.lng) * perLng, y: (lat - origin.lat) * perLat }),
    toLatLng: ({ x, y }) => ({ lat: origin.lat + y / perLat, lng: wrapLng(origin.lng + x / perLng) }),
  }
}

/** Metres from `point` to the line segment from `a` to `b`, all in one local plane; `a` may equal `b`. */
export function distanceToSegmentM(point: LocalPoint, a: LocalPoint, b: LocalPoint): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length2 = dx * dx + dy * dy
  const along = length2 === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / length2))
  return Math.hypot(point.x - a.x - along * dx, point.y - a.y - along * dy)
}

/** Five decimals, about one metre: more digits would say more than a masked or snapped place means. */
export const rounded = ({ lat, lng }: LatLng): LatLng => ({ lat: Math.round(lat * 1e5) / 1e5, lng: Math.round(lng * 1e5) / 1e5 })
