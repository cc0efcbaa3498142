import type { MapData, Position } from './quiet-map.island.ts'

export type { MapData, MapPin, Position } from './quiet-map.island.ts'

export type Bounds = MapData['bounds']
export type AreaTone = NonNullable<NonNullable<MapData['areas']>[number]['tone']>

/** Units of the usual drawing; the style gives its frame the same proportions. */
export const DRAWING = { width: 1000, height: 750 } as const

/** The box around positions, [west, south, east, north], grown by `margin` of its larger side; undefined for none. */
export function boundsAround(positions: readonly Position[], margin = 0.06): Bounds | undefined {
  const [first] = positions
  if (!first) return undefined
  let [west, south, east, north] = [first[0], first[1], first[0], first[1]]
  for (const [lng, lat] of positions) {
    west = Math.min(west, lng)
    east = Math.max(east, lng)
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  const grow = Math.max(north - south, east - west, 0.002) * margin
  return [west - grow, south - grow, east + grow, north + grow]
}

/** A drawing's own plane: x to the right, y down, `width` by `height` units. */
export type Plane = { readonly width: number; readonly height: number; readonly place: (at: Position) => readonly [number, number] }

/**
 * The bounds fitted into a plane, the same scale both ways (equirectangular about the middle latitude).
 * Over a town of 20 km it is off by less than a pin's width; not for maps of a country.
 */
export function planeFor([west, south, east, north]: Bounds, width: number, height: number): Plane {
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = Math.min(width / ((east - west) * shrink), height / (north - south))
  const [midLng, midLat] = [(west + east) / 2, (south + north) / 2]
  return {
    width,
    height,
    place: ([lng, lat]) => [width / 2 + (lng - midLng) * shrink * scale, height / 2 - (lat - midLat) * scale],
  }
}

/** An SVG path through positions in whole units, relative for shortness. Lines wholly outside of the plane and its surroundings are left out: ''. */
export function pathOf(plane: Plane, line: readonly Position[], closed: boolean): string {
  const points = line.map((at) => plane.place(at).map(Math.round) as [number, number])
  const seen = points.some(([x, y]) => x > -plane.width / 2 && x < plane.width * 1.5 && y > -plane.height / 2 && y < plane.height * 1.5)
  const [start, ...rest] = points
  if (!seen || !start) return ''
  let [fromX, fromY] = start
  const steps = rest.map(([x, y]) => {
    const step = `${x - fromX} ${y - fromY}`
    fromX = x
    fromY = y
    return step
  })
  return `M${start[0]} ${start[1]}l${steps.join(' ')}${closed ? 'z' : ''}`
}

/** Every path of one kind as one, since a page draws some hundred streets. */
export const pathsOf = (plane: Plane, lines: readonly (readonly Position[])[], closed: boolean): string =>
  lines.map((line) => pathOf(plane, line, closed)).join('')

/**
 * Positions in the plane moved apart until none lies closer than `least` units, in a few rounds; equal ones part along a fixed turn.
 * Points of the public map are approximate anyway, and a pin under another cannot be read. Cost: n squared, for some dozen pins.
 */
export function spread(points: readonly (readonly [number, number])[], least: number): [number, number][] {
  const moved = points.map(([x, y]): [number, number] => [x, y])
  for (let round = 0; round < 12; round++) {
    for (let i = 0; i < moved.length; i++) {
      for (let j = i + 1; j < moved.length; j++) partPair(moved[i]!, moved[j]!, least, j)
    }
  }
  return moved
}

function partPair(a: [number, number], b: [number, number], least: number, turn: number): void {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const apart = Math.hypot(dx, dy)
  if (apart >= least) return
  const [ux, uy] = apart > 0.01 ? [dx / apart, dy / apart] : [Math.cos(turn * 2.4), Math.sin(turn * 2.4)]
  const push = (least - apart) / 2
  a[0] -= ux * push
  a[1] -= uy * push
  b[0] += ux * push
  b[1] += uy * push
}

/** The coordinates at the edges of a drawing of `bounds`, which reaches beyond them one way or the other: [west, south, east, north]. */
export function edgesOf([west, south, east, north]: Bounds, width = DRAWING.width, height = DRAWING.height): Bounds {
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = Math.min(width / ((east - west) * shrink), height / (north - south))
  const [midLng, midLat] = [(west + east) / 2, (south + north) / 2]
  const [halfLng, halfLat] = [width / 2 / shrink / scale, height / 2 / scale]
  return [midLng - halfLng, midLat - halfLat, midLng + halfLng, midLat + halfLat]
}
