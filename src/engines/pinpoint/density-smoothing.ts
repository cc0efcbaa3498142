/** A picture of numbers, row by row. */
export type Raster = { readonly values: Float64Array; readonly columns: number; readonly rows: number }

/** Beyond six standard deviations less than 1 in 500 million of a Gaussian is left. */
const REACH = 6

/** exp(-(j / sigma)^2 / 2) for j = 0, 1, ... up to six sigma, in pixels; its sum over both sides is 1. */
export function gaussianTaps(sigma: number): Float64Array {
  const taps = Float64Array.from({ length: Math.ceil(REACH * sigma) + 1 }, (_, j) => Math.exp(-((j / sigma) ** 2) / 2))
  const total = 2 * taps.reduce((sum, tap) => sum + tap, 0) - taps[0]!
  return taps.map((tap) => tap / total)
}

/**
 * The raster smoothed along its rows by a symmetric kernel and turned: rows become columns, so that doing it twice smooths both ways and turns
 * back. What lies beyond the edge counts as 0. Time rows x columns x taps; rows of zeros cost nothing.
 */
export function smoothedAndTurned({ values, columns, rows }: Raster, taps: Float64Array): Raster {
  const turned = new Float64Array(values.length)
  const reach = taps.length - 1
  const line = new Float64Array(columns + 2 * reach)
  for (let row = 0; row < rows; row++) {
    const from = row * columns
    let [first, last] = [columns, -1]
    for (let column = 0; column < columns; column++) {
      const value = values[from + column]!
      line[reach + column] = value
      if (value !== 0) {
        if (last < 0) first = column
        last = column
      }
    }
    if (last < 0) continue
    const end = Math.min(columns - 1, last + reach)
    for (let column = Math.max(0, first - reach); column <= end; column++) turned[column * rows + row] = weighed(line, column + reach, taps)
  }
  return { values: turned, columns: rows, rows: columns }
}

/** The sum round one place, both sides at once. */
function weighed(line: Float64Array, at: number, taps: Float64Array): number {
  let sum = taps[0]! * line[at]!
  for (let j = 1; j < taps.length; j++) sum += taps[j]! * (line[at - j]! + line[at + j]!)
  return sum
}
