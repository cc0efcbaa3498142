import { solveSymmetric } from '#engines/statistics/linear.ts'

/** A height and its slope at a point; undefined where there is none. */
export type Landscape = (point: Float64Array) => { readonly height: number; readonly slope: Float64Array } | undefined

export type Valley = {
  readonly point: Float64Array
  readonly height: number
  /** Second derivatives there, row-major, from differences of the slope. */
  readonly curvature: Float64Array
}

const MOST_STEPS = 200
const DIFFERENCE = 1e-4
/** So little further fall is left to Newton's steps, each of which squares what is missing. */
const NEAR = 1e-4

/**
 * The lowest point near `start` of a smooth function with slopes; undefined where it does not settle.
 *
 * Quasi-Newton steps (BFGS) with halving, then two of Newton's with the curvature taken from differences of slopes: the last digits.
 * `scales`: how far one might go in each direction at first, squared. For some dozens of numbers.
 * Source: Nocedal & Wright 2006, Numerical Optimization, algorithm 6.1; the polishing keeps one curvature (a chord method).
 */
export function lowestNear(landscape: Landscape, start: Float64Array, scales: Float64Array): Valley | undefined {
  const n = start.length
  let point = start
  let here = landscape(point)
  let inverse = diagonalOf(scales)
  for (let step = 0; here && step < MOST_STEPS; step++) {
    let move = times(inverse, here.slope, -1)
    let fall = -dot(move, here.slope)
    if (!(fall > 0)) {
      inverse = diagonalOf(scales)
      move = times(inverse, here.slope, -1)
      fall = -dot(move, here.slope)
    }
    if (fall < NEAR) return polish(landscape, point)
    const found = goDown(landscape, { point, move, height: here.height, fall })
    if (!found) return polish(landscape, point)
    const change = found.there.slope.map((value, j) => value - here!.slope[j]!)
    inverse = updated(inverse, found.step, change, n)
    point = found.to
    here = found.there
  }
  return undefined
}

type Step = { readonly point: Float64Array; readonly move: Float64Array; readonly height: number; readonly fall: number }

/** Along the move, halved until the height falls as it should. */
function goDown(landscape: Landscape, { point, move, height, fall }: Step) {
  for (let share = 1; share > 1e-7; share /= 2) {
    const step = move.map((value) => share * value)
    const to = point.map((value, j) => value + step[j]!)
    const there = landscape(to)
    if (there && there.height <= height - 1e-4 * share * fall) return { to, there, step }
  }
  return undefined
}

/** Newton's steps as long as they lead down; the curvature is that of the last point but one, a hair away. */
function polish(landscape: Landscape, start: Float64Array): Valley | undefined {
  let here = landscape(start)
  if (!here) return undefined
  let point = start
  const curvature = curvatureAt(landscape, point)
  if (!curvature) return undefined
  for (let step = 0; step < 5; step++) {
    const move = solveSymmetric(curvature, here.slope)
    if (move === 'singular') break
    const to = point.map((value, j) => value - move[j]!)
    const there = landscape(to)
    // At the bottom heights differ by rounding alone: the slope is the finer judge.
    if (!there || there.height > here.height + 1e-9 || !(largest(there.slope) < largest(here.slope))) break
    point = to
    here = there
    if (dot(move, times(curvature, move, 1)) < 1e-13) break
  }
  return { point, height: here.height, curvature }
}

function curvatureAt(landscape: Landscape, point: Float64Array): Float64Array | undefined {
  const n = point.length
  const curvature = new Float64Array(n * n)
  for (let j = 0; j < n; j++) {
    const at = (by: number) => landscape(point.map((value, k) => (k === j ? value + by : value)))?.slope
    const [above, below] = [at(DIFFERENCE), at(-DIFFERENCE)]
    if (!above || !below) return undefined
    for (let k = 0; k < n; k++) {
      const value = (above[k]! - below[k]!) / (4 * DIFFERENCE)
      curvature[j * n + k]! += value
      curvature[k * n + j]! += value
    }
  }
  return curvature
}

/** The inverse curvature after a step that changed the slope by `change`; left as it was where that tells nothing. */
function updated(inverse: Float64Array, step: Float64Array, change: Float64Array, n: number): Float64Array {
  const along = dot(step, change)
  if (!(along > 1e-12 * Math.sqrt(dot(step, step) * dot(change, change)))) return inverse
  const turned = times(inverse, change, 1)
  const scale = (1 + dot(change, turned) / along) / along
  const next = inverse.slice()
  for (let j = 0; j < n; j++)
    for (let k = 0; k < n; k++) next[j * n + k]! += scale * step[j]! * step[k]! - (turned[j]! * step[k]! + step[j]! * turned[k]!) / along
  return next
}

function diagonalOf(values: Float64Array): Float64Array {
  const matrix = new Float64Array(values.length ** 2)
  values.forEach((value, j) => {
    matrix[j * (values.length + 1)] = value
  })
  return matrix
}

const times = (matrix: Float64Array, vector: Float64Array, factor: number): Float64Array =>
  vector.map((_, j) => factor * dot(matrix.subarray(j * vector.length, (j + 1) * vector.length), vector))

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

const largest = (values: Float64Array): number => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
