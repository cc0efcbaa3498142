import { type LatLng, localProjection } from './distance.ts'

const CORNERS = 48

/** A circle as a closed ring for maps: 48 corners, longitude first as in GeoJSON, the first not repeated. As exact as `localProjection`. */
export function ringOf(circle: LatLng & { readonly radiusM: number }): (readonly [lng: number, lat: number])[] {
  const { toLatLng } = localProjection(circle)
  return Array.from({ length: CORNERS }, (_, i) => {
    const turn = (2 * Math.PI * i) / CORNERS
    const { lat, lng } = toLatLng({ x: Math.sin(turn) * circle.radiusM, y: Math.cos(turn) * circle.radiusM })
    return [lng, lat]
  })
}
