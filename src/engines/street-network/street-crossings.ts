import Flatbush from 'flatbush'
import { type LatLng, type LocalPoint, localProjection } from '#engines/geometry/distance.ts'
import type { StreetLines } from './street-lines.ts'

/** Ends nearer than this to another line are taken to meet it: drawn lines stop a little short of what they join. */
const JOIN_WITHIN_M = 6
/** Two places nearer than this are one. */
const ONE_PLACE_M = 0.5

type Stretch = { readonly line: number; readonly a: LocalPoint; readonly b: LocalPoint; readonly cuts: { share: number; point: number }[] }

/** Places by number, those nearer than half a meter counted once. */
function placesAround(origin: LatLng) {
  const { toLocal, toLatLng } = localProjection(origin)
  const places: LocalPoint[] = []
  const byCell = new Map<string, number[]>()
  const cellOf = (at: number) => Math.floor(at / ONE_PLACE_M)
  return {
    toLocal: ({ lat, lng }: LatLng) => toLocal(lat, lng),
    toLatLng,
    places,
    number(at: LocalPoint): number {
      const [x, y] = [cellOf(at.x), cellOf(at.y)]
      for (let dx = -1; dx <= 1; dx++)
        for (let dy = -1; dy <= 1; dy++)
          for (const known of byCell.get(`${x + dx}/${y + dy}`) ?? [])
            if (Math.hypot(places[known]!.x - at.x, places[known]!.y - at.y) < ONE_PLACE_M) return known
      places.push(at)
      byCell.set(`${x}/${y}`, [...(byCell.get(`${x}/${y}`) ?? []), places.length - 1])
      return places.length - 1
    },
  }
}

const along = ({ a, b }: Stretch, share: number): LocalPoint => ({ x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y) })

/** Shares at which two stretches cross; undefined where they do not, or run side by side. */
function crossing(one: Stretch, other: Stretch): [number, number] | undefined {
  const [dx, dy] = [one.b.x - one.a.x, one.b.y - one.a.y]
  const [ex, ey] = [other.b.x - other.a.x, other.b.y - other.a.y]
  const turn = dx * ey - dy * ex
  if (Math.abs(turn) < 1e-9) return undefined
  const [fx, fy] = [other.a.x - one.a.x, other.a.y - one.a.y]
  const [s, t] = [(fx * ey - fy * ex) / turn, (fx * dy - fy * dx) / turn]
  return s >= 0 && s <= 1 && t >= 0 && t <= 1 ? [s, t] : undefined
}

function nearestShare(stretch: Stretch, at: LocalPoint): { share: number; meters: number } {
  const [dx, dy] = [stretch.b.x - stretch.a.x, stretch.b.y - stretch.a.y]
  const length2 = dx * dx + dy * dy
  const share = length2 === 0 ? 0 : Math.max(0, Math.min(1, ((at.x - stretch.a.x) * dx + (at.y - stretch.a.y) * dy) / length2))
  const near = along(stretch, share)
  return { share, meters: Math.hypot(near.x - at.x, near.y - at.y) }
}

function indexOf(stretches: readonly Stretch[]): Flatbush {
  const index = new Flatbush(stretches.length, 16, Float64Array)
  for (const { a, b } of stretches) index.add(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y))
  index.finish()
  return index
}

/**
 * Street lines made of drawn lines that share no points: every crossing becomes a shared point, and an end that stops within 6 m of another line
 * is joined to it. Bridges over streets cannot be told from crossings: for drawn maps without levels, not for OpenStreetMap, whose ways share
 * their nodes. Lines of fewer than two places are dropped. One town: 5,000 stretches in some 50 ms.
 */
export function streetsOfDrawnLines(drawn: readonly (readonly LatLng[])[]): StreetLines {
  const ground = placesAround(drawn.find((line) => line.length > 0)?.[0] ?? { lat: 0, lng: 0 })
  const local = drawn.map((line) => line.map(ground.toLocal))
  const stretches = local.flatMap((line, i): Stretch[] => line.slice(1).map((b, j) => ({ line: i, a: line[j]!, b, cuts: [] })))
  const joins: [number, number][] = []
  if (stretches.length > 0) {
    const index = indexOf(stretches)
    cutAtCrossings(stretches, index, ground)
    for (const [i, line] of local.entries())
      for (const end of line.length > 1 ? [line[0]!, line.at(-1)!] : []) {
        const join = joinEnd(end, i, stretches, index, ground)
        if (join) joins.push(join)
      }
  }
  return linesOf(local.length, stretches, joins, ground)
}

type Ground = ReturnType<typeof placesAround>

function cutAtCrossings(stretches: readonly Stretch[], index: Flatbush, ground: Ground): void {
  for (const [i, one] of stretches.entries()) {
    const [west, east] = [Math.min(one.a.x, one.b.x), Math.max(one.a.x, one.b.x)]
    const [south, north] = [Math.min(one.a.y, one.b.y), Math.max(one.a.y, one.b.y)]
    for (const j of index.search(west, south, east, north)) {
      if (j <= i) continue
      const shares = crossing(one, stretches[j]!)
      if (!shares) continue
      const point = ground.number(along(one, shares[0]))
      one.cuts.push({ share: shares[0], point })
      stretches[j]!.cuts.push({ share: shares[1], point })
    }
  }
}

/** The end's own point and the one it is joined to, on the nearest other line; undefined where none is near, or the end lies on it. */
function joinEnd(
  end: LocalPoint,
  line: number,
  stretches: readonly Stretch[],
  index: Flatbush,
  ground: Ground,
): [number, number] | undefined {
  const r = JOIN_WITHIN_M
  let best: { stretch: Stretch; share: number; meters: number } | undefined
  for (const j of index.search(end.x - r, end.y - r, end.x + r, end.y + r)) {
    const stretch = stretches[j]!
    if (stretch.line === line) continue
    const near = nearestShare(stretch, end)
    if (near.meters <= r && (!best || near.meters < best.meters)) best = { stretch, ...near }
  }
  if (!best) return undefined
  const point = ground.number(along(best.stretch, best.share))
  best.stretch.cuts.push({ share: best.share, point })
  return [ground.number(end), point]
}

function linesOf(count: number, stretches: readonly Stretch[], joins: readonly [number, number][], ground: Ground): StreetLines {
  const lines: number[][] = Array.from({ length: count }, () => [])
  for (const { line, a, b, cuts } of stretches) {
    const inOrder = [...cuts].sort((one, other) => one.share - other.share).map(({ point }) => point)
    for (const point of [ground.number(a), ...inOrder, ground.number(b)]) if (lines[line]!.at(-1) !== point) lines[line]!.push(point)
  }
  const all = [...lines, ...joins.filter(([a, b]) => a !== b)].filter((line) => line.length > 1)
  const places = ground.places.map(ground.toLatLng)
  const ends: number[] = []
  let until = 0
  for (const line of all) {
    until += line.length
    ends.push(until)
  }
  return {
    latE7: Int32Array.from(places, ({ lat }) => Math.round(lat * 1e7)),
    lngE7: Int32Array.from(places, ({ lng }) => Math.round(lng * 1e7)),
    points: Int32Array.from(all.flat()),
    ends: Int32Array.from(ends),
    steps: new Uint8Array(all.length),
  }
}
