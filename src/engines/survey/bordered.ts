import { choleskyFactor, invertFactored, solveFactored } from '#engines/statistics/linear.ts'

/**
 * A symmetric matrix with a long diagonal block (one entry for each area) and a short dense one (all else): rows and columns `long` + `short`.
 * Solved through the short block alone (its Schur complement), so that hundreds of areas cost hardly more than one.
 */
export type Bordered = {
  readonly long: number
  readonly short: number
  readonly diagonal: Float64Array
  /** long x short, row-major. */
  readonly border: Float64Array
  /** short x short, row-major, symmetric. */
  readonly dense: Float64Array
}

export type BorderedFactor = {
  readonly matrix: Bordered
  /** The border divided by the diagonal. */
  readonly slopes: Float64Array
  readonly complement: Float64Array
  readonly logDeterminant: number
}

export const emptyBordered = (long: number, short: number): Bordered => ({
  long,
  short,
  diagonal: new Float64Array(long),
  border: new Float64Array(long * short),
  dense: new Float64Array(short * short),
})

/** Ready to solve with; `singular` where it is not positive definite. Time long x short^2 + short^3. */
export function factorBordered(matrix: Bordered): BorderedFactor | 'singular' {
  const { long, short, diagonal, border, dense } = matrix
  const slopes = new Float64Array(long * short)
  const rest = dense.slice()
  let logDeterminant = 0
  for (let a = 0; a < long; a++) {
    const entry = diagonal[a]!
    if (!(entry > 0 && entry < Infinity)) return 'singular'
    logDeterminant += Math.log(entry)
    const at = a * short
    for (let j = 0; j < short; j++) {
      const value = border[at + j]!
      if (value === 0) continue
      const slope = value / entry
      slopes[at + j] = slope
      for (let k = 0; k <= j; k++) rest[j * short + k]! -= slope * border[at + k]!
    }
  }
  const complement = choleskyFactor(rest, short)
  if (complement === 'singular') return 'singular'
  for (let j = 0; j < short; j++) logDeterminant += 2 * Math.log(complement[j * short + j]!)
  return { matrix, slopes, complement, logDeterminant }
}

/** Solves in place: `long` and `short` parts of the right side become those of the solution. */
export function solveBordered({ matrix, slopes, complement }: BorderedFactor, long: Float64Array, short: Float64Array): void {
  const right = short.slice()
  const width = short.length
  for (let a = 0; a < long.length; a++) for (let j = 0; j < width; j++) right[j]! -= slopes[a * width + j]! * long[a]!
  short.set(solveFactored(complement, right))
  for (let a = 0; a < long.length; a++) {
    let value = long[a]! / matrix.diagonal[a]!
    for (let j = 0; j < width; j++) value -= slopes[a * width + j]! * short[j]!
    long[a] = value
  }
}

/** The entries of the inverse that single answers need: of the diagonal block its diagonal, of the border and the dense block all. */
export type BorderedInverse = { readonly diagonal: Float64Array; readonly border: Float64Array; readonly dense: Float64Array }

export function invertBordered({ matrix, slopes, complement }: BorderedFactor): BorderedInverse {
  const { long, short } = matrix
  const dense = invertFactored(complement, short)
  const diagonal = new Float64Array(long)
  const border = new Float64Array(long * short)
  for (let a = 0; a < long; a++) {
    const at = a * short
    let sum = 1 / matrix.diagonal[a]!
    for (let j = 0; j < short; j++) {
      let value = 0
      for (let k = 0; k < short; k++) value += slopes[at + k]! * dense[k * short + j]!
      border[at + j] = -value
      sum += slopes[at + j]! * value
    }
    diagonal[a] = sum
  }
  return { diagonal, border, dense }
}
