/** Meters east and north of the middle of Elm Square. */
export type Meter = readonly [x: number, y: number]
export type Spot = { readonly lat: number; readonly lng: number }

/**
 * Where the town lies: open water of the North Atlantic, a thousand miles from any street, so that no real
 * place, address or person can be meant by a point of it.
 */
export const ORIGIN: Spot = { lat: 41, lng: -40 }

/** Meters in a degree of latitude on the sphere of 6,371,008.8 m that the distances of the engines use. */
const M_PER_DEGREE = 111_195.08
const M_PER_DEGREE_LNG = M_PER_DEGREE * Math.cos((ORIGIN.lat * Math.PI) / 180)

const round7 = (x: number) => Math.round(x * 1e7) / 1e7

export const spotOf = ([x, y]: Meter): Spot => ({
  lat: round7(ORIGIN.lat + y / M_PER_DEGREE),
  lng: round7(ORIGIN.lng + x / M_PER_DEGREE_LNG),
})
export const meterOf = ({ lat, lng }: Spot): Meter => [(lng - ORIGIN.lng) * M_PER_DEGREE_LNG, (lat - ORIGIN.lat) * M_PER_DEGREE]
/** GeoJSON order. */
export const lngLatOf = (m: Meter): [number, number] => {
  const { lat, lng } = spotOf(m)
  return [lng, lat]
}

export const distanceM = (a: Meter, b: Meter): number => Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2)

export const mix = (a: Meter, b: Meter, t: number): Meter => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]

/** Distance to a line of many points. */
export function distanceToLineM(p: Meter, line: readonly Meter[]): number {
  let best = Number.POSITIVE_INFINITY
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1] as Meter, line[i] as Meter]
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
    const t = Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy || 1)))
    best = Math.min(best, (p[0] - a[0] - dx * t) ** 2 + (p[1] - a[1] - dy * t) ** 2)
  }
  return Math.sqrt(best)
}

/** Even-odd rule; a ring may be closed or not. */
export function isInside([x, y]: Meter, ring: readonly Meter[]): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [a, b] = [ring[i] as Meter, ring[j] as Meter]
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside
  }
  return inside
}

/** Positive whichever way the ring runs. */
export function areaM2(ring: readonly Meter[]): number {
  let twice = 0
  ring.forEach((a, i) => {
    const b = ring[(i + 1) % ring.length] as Meter
    twice += a[0] * b[1] - b[0] * a[1]
  })
  return Math.abs(twice) / 2
}

export function centerOf(ring: readonly Meter[]): Meter {
  const sum = ring.reduce<[number, number]>((s, p) => [s[0] + p[0], s[1] + p[1]], [0, 0])
  return [sum[0] / ring.length, sum[1] / ring.length]
}

/** A smooth line through all points (centripetal enough for ours: uniform Catmull-Rom), `perLeg` pieces between two of them. */
export function smooth(points: readonly Meter[], perLeg: number): Meter[] {
  const at = (i: number) => points[Math.max(0, Math.min(points.length - 1, i))] as Meter
  const line: Meter[] = []
  for (let i = 0; i < points.length - 1; i++) {
    const [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
    for (let k = 0; k < perLeg; k++) {
      const t = k / perLeg
      const along = (n: 0 | 1) =>
        0.5 *
        (2 * p1[n] +
          (p2[n] - p0[n]) * t +
          (2 * p0[n] - 5 * p1[n] + 4 * p2[n] - p3[n]) * t * t +
          (3 * p1[n] - p0[n] - 3 * p2[n] + p3[n]) * t ** 3)
      line.push([along(0), along(1)])
    }
  }
  line.push(at(points.length - 1))
  return line
}

/** The same line moved sideways: positive to the left of its direction. */
export function beside(line: readonly Meter[], byM: number): Meter[] {
  return line.map((p, i) => {
    const [a, b] = [line[Math.max(0, i - 1)] as Meter, line[Math.min(line.length - 1, i + 1)] as Meter]
    const length = distanceM(a, b) || 1
    return [p[0] - ((b[1] - a[1]) / length) * byM, p[1] + ((b[0] - a[0]) / length) * byM]
  })
}

/** Points along a line every `stepM`, each with the direction there and the meters walked so far. */
export function walk(line: readonly Meter[], stepM: number): { at: Meter; ahead: Meter; walkedM: number }[] {
  const stops: { at: Meter; ahead: Meter; walkedM: number }[] = []
  let [next, walked] = [stepM / 2, 0]
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1] as Meter, line[i] as Meter]
    const length = distanceM(a, b)
    const ahead: Meter = length ? [(b[0] - a[0]) / length, (b[1] - a[1]) / length] : [1, 0]
    for (; next <= walked + length; next += stepM) stops.push({ at: mix(a, b, (next - walked) / length), ahead, walkedM: next })
    walked += length
  }
  return stops
}

export const lengthM = (line: readonly Meter[]): number => line.reduce((sum, p, i) => (i ? sum + distanceM(line[i - 1] as Meter, p) : 0), 0)

/** Fewer points, none moved more than `toleranceM` (Douglas and Peucker). */
export function simpler(line: readonly Meter[], toleranceM: number): Meter[] {
  if (line.length < 3) return [...line]
  const [first, last] = [line[0] as Meter, line.at(-1) as Meter]
  let [far, farM] = [0, 0]
  line.forEach((p, i) => {
    const off = distanceToLineM(p, [first, last])
    if (off > farM) [far, farM] = [i, off]
  })
  if (farM <= toleranceM) return [first, last]
  return [...simpler(line.slice(0, far + 1), toleranceM).slice(0, -1), ...simpler(line.slice(far), toleranceM)]
}
