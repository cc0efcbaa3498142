import type { LocalPoint } from '#engines/geometry/distance.ts'

/** A box in a local plane, metres, cut into pixels; stored row by row from the south, each row from the west. */
export type DensityGrid = {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
  readonly columns: number
  readonly rows: number
}

/** Places as two equal columns, metres in the grid's plane. */
export type Places = { readonly xsM: ArrayLike<number>; readonly ysM: ArrayLike<number> }

/** Rings of a studied area, holes included, in the grid's plane; inside by the even-odd rule, closed or not. */
export type Outline = readonly (readonly LocalPoint[])[]

export type PlacesRefusal = 'not-places' | 'not-a-grid' | 'too-few-events' | 'all-at-one-point'

/** With fewer events a smooth surface shows only where each of them was. */
export const LEAST_DENSITY_EVENTS = 10

/** A grid finer than this is more than a screen can show. */
const MOST_PIXELS = 4_194_304

export const pixelWidthM = ({ west, east, columns }: DensityGrid): number => (east - west) / columns
export const pixelHeightM = ({ south, north, rows }: DensityGrid): number => (north - south) / rows

export function isGrid(grid: DensityGrid): boolean {
  const { west, south, east, north, columns, rows } = grid
  const isWhole = Number.isInteger(columns) && Number.isInteger(rows) && columns > 0 && rows > 0 && columns * rows <= MOST_PIXELS
  return isWhole && [west, south, east, north].every(Number.isFinite) && east > west && north > south
}

/** The places within the box, and within the outline where there is one; what lies outside is left out and counted. */
export function placesWithin(
  { xsM, ysM }: Places,
  grid: DensityGrid,
  outline?: Outline,
): { readonly xsM: Float64Array; readonly ysM: Float64Array; readonly leftOut: number } | PlacesRefusal {
  if (!isGrid(grid)) return 'not-a-grid'
  if (xsM.length !== ysM.length) return 'not-places'
  const n = xsM.length
  const [xs, ys] = [new Float64Array(n), new Float64Array(n)]
  let kept = 0
  for (let i = 0; i < n; i++) {
    const [x, y] = [xsM[i]!, ysM[i]!]
    if (!Number.isFinite(x) || !Number.isFinite(y)) return 'not-places'
    if (x < grid.west || x > grid.east || y < grid.south || y > grid.north) continue
    if (outline && !isWithin(outline, x, y)) continue
    xs[kept] = x
    ys[kept] = y
    kept++
  }
  if (kept < LEAST_DENSITY_EVENTS) return 'too-few-events'
  const within = { xsM: xs.subarray(0, kept), ysM: ys.subarray(0, kept), leftOut: n - kept }
  return isOnePoint(within) ? 'all-at-one-point' : within
}

export const isOnePoint = ({ xsM, ysM }: { readonly xsM: Float64Array; readonly ysM: Float64Array }): boolean =>
  xsM.every((x) => x === xsM[0]) && ysM.every((y) => y === ysM[0])

export function isWithin(outline: Outline, x: number, y: number): boolean {
  let isInside = false
  for (const ring of outline) for (const crossing of crossingsOf(ring, y)) if (crossing > x) isInside = !isInside
  return isInside
}

/** Where the ring crosses the line at height y, in no order. */
function crossingsOf(ring: readonly LocalPoint[], y: number): number[] {
  const found: number[] = []
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [a, b] = [ring[j]!, ring[i]!]
    if (a.y > y !== b.y > y) found.push(a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x))
  }
  return found
}

/** Lines through each pixel along which its share is measured. */
const LINES = 4

/** The share of each pixel that lies in the outline: exact from west to east, by four lines from south to north. */
export function coverageOf(outline: Outline, grid: DensityGrid): Float64Array {
  const { west, south, columns, rows } = grid
  const [width, height] = [pixelWidthM(grid), pixelHeightM(grid)]
  const coverage = new Float64Array(columns * rows)
  for (let line = 0; line < rows * LINES; line++) {
    const y = south + ((line + 0.5) * height) / LINES
    const crossings = outline.flatMap((ring) => crossingsOf(ring, y)).sort((a, b) => a - b)
    const row = Math.floor(line / LINES) * columns
    for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
      const from = Math.max(0, (crossings[pair]! - west) / width)
      const to = Math.min(columns, (crossings[pair + 1]! - west) / width)
      for (let column = Math.floor(from); column < to; column++)
        coverage[row + column]! += (Math.min(to, column + 1) - Math.max(from, column)) / LINES
    }
  }
  return coverage
}
