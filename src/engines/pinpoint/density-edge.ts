import { normalCdf } from '#engines/statistics/normal.ts'
import { coverageOf, type DensityGrid, type Outline, pixelHeightM, pixelWidthM } from './density-grid.ts'
import { gaussianTaps, smoothedAndTurned } from './density-smoothing.ts'

/** How much of a Gaussian around a place lies within the studied area, 0 to 1. */
export type EdgeMass = {
  /** At the middle of each pixel. */
  readonly atPixels: Float64Array
  readonly at: (x: number, y: number) => number
}

/** For a box: exact, as a product of normal distributions. */
export function edgeMassOfBox(grid: DensityGrid, sigmaM: number): EdgeMass {
  const { west, south, east, north, columns, rows } = grid
  const along = (from: number, to: number, at: number) => normalCdf((to - at) / sigmaM) - normalCdf((from - at) / sigmaM)
  const xs = Float64Array.from({ length: columns }, (_, i) => along(west, east, west + (i + 0.5) * pixelWidthM(grid)))
  const ys = Float64Array.from({ length: rows }, (_, i) => along(south, north, south + (i + 0.5) * pixelHeightM(grid)))
  const atPixels = new Float64Array(columns * rows)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) atPixels[row * columns + column] = xs[column]! * ys[row]!
  return { atPixels, at: (x, y) => along(west, east, x) * along(south, north, y) }
}

/** For an outline: its pixels' shares smoothed, and between the middles of pixels in proportion. Good to about (pixel / sigma)^2 / 10. */
export function edgeMassOfOutline(outline: Outline, grid: DensityGrid, sigmaM: number): EdgeMass {
  const { west, south, columns, rows } = grid
  const [width, height] = [pixelWidthM(grid), pixelHeightM(grid)]
  const coverage = { values: coverageOf(outline, grid), columns, rows }
  const smoothed = smoothedAndTurned(smoothedAndTurned(coverage, gaussianTaps(sigmaM / width)), gaussianTaps(sigmaM / height))
  const { values } = smoothed
  const within = (value: number, most: number) => Math.max(0, Math.min(most, value))
  const at = (x: number, y: number) => {
    const [u, v] = [within((x - west) / width - 0.5, columns - 1), within((y - south) / height - 0.5, rows - 1)]
    const [column, row] = [Math.min(Math.floor(u), Math.max(0, columns - 2)), Math.min(Math.floor(v), Math.max(0, rows - 2))]
    const [right, up] = [Math.min(1, columns - 1), rows > 1 ? columns : 0]
    const from = row * columns + column
    const [s, t] = [u - column, v - row]
    const [low, high] = [values[from]! * (1 - s) + values[from + right]! * s, values[from + up]! * (1 - s) + values[from + up + right]! * s]
    return low * (1 - t) + high * t
  }
  return { atPixels: values, at }
}
