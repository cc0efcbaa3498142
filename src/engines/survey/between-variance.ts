import { choleskyFactor, invertFactored, solveFactored } from '#engines/statistics/linear.ts'

/** Estimates that each have a known sampling variance, and columns that may explain them. */
export type KnownErrors = {
  readonly estimates: ArrayLike<number>
  /** Squared standard errors, above zero. */
  readonly variances: ArrayLike<number>
  /** One per coefficient; the caller includes the intercept. */
  readonly columns: readonly ArrayLike<number>[]
}

/**
 * `reml`: residual maximum likelihood, the usual. `ml`: maximum likelihood, too small with few areas. `moment`: Fay and Herriot's own
 * (Paule and Mandel's), without a likelihood. `adjusted`: the residual likelihood times the variance, which is never zero.
 */
export type VarianceMethod = 'reml' | 'ml' | 'moment' | 'adjusted'

export type BetweenFit = {
  /** How much the true values differ beyond the columns: a variance, zero or more. */
  readonly between: number
  readonly coefficients: Float64Array
  /** Of the coefficients, row-major. */
  readonly covariance: Float64Array
}

const MOST_STEPS = 500

/**
 * The variance between true values, given what each was estimated with, and the weighted regression that goes with it.
 *
 * Fisher scoring (`reml`, `ml`, `adjusted`) or bisection (`moment`) to the last digits; `no-fit` where the columns repeat each other. Zero says
 * "no more than the sampling would make", not "none": see `smallAreas`. Time estimates x columns^2, ten times over.
 * Source: Fay & Herriot 1979; Datta & Lahiri 2000; Paule & Mandel 1982; Li & Lahiri 2010 (adjusted residual likelihood). R's metafor::rma.
 */
export function fitBetween(known: KnownErrors, method: VarianceMethod): BetweenFit | 'no-fit' {
  const between = method === 'moment' ? byMoment(known) : byScoring(known, method)
  if (between === 'no-fit') return 'no-fit'
  const fit = weightedFit(known, between)
  return fit === 'no-fit' ? fit : { between, coefficients: fit.coefficients, covariance: fit.covariance }
}

export type WeightedFit = BetweenFit & { readonly precisions: Float64Array; readonly residuals: Float64Array }

/** The weighted regression for one value of the variance, with what it leaves of each estimate; `no-fit` where columns repeat each other. */
export function weightedFit({ estimates, variances, columns }: KnownErrors, between: number): WeightedFit | 'no-fit' {
  const [n, p] = [estimates.length, columns.length]
  const precisions = new Float64Array(n)
  for (let i = 0; i < n; i++) precisions[i] = 1 / (between + variances[i]!)
  const factor = choleskyFactor(crossOf(columns, precisions), p)
  if (factor === 'singular') return 'no-fit'
  const right = new Float64Array(p)
  for (let j = 0; j < p; j++) {
    const column = columns[j]!
    let sum = 0
    for (let i = 0; i < n; i++) sum += column[i]! * precisions[i]! * estimates[i]!
    right[j] = sum
  }
  const coefficients = solveFactored(factor, right)
  const residuals = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    let fitted = 0
    for (let j = 0; j < p; j++) fitted += columns[j]![i]! * coefficients[j]!
    residuals[i] = estimates[i]! - fitted
  }
  return { between, coefficients, covariance: invertFactored(factor, p), precisions, residuals }
}

/** X' diag(weights) X, row-major. */
function crossOf(columns: readonly ArrayLike<number>[], weights: Float64Array): Float64Array {
  const p = columns.length
  const cross = new Float64Array(p * p)
  for (let j = 0; j < p; j++) {
    for (let k = 0; k <= j; k++) {
      const [a, b] = [columns[j]!, columns[k]!]
      let sum = 0
      for (let i = 0; i < weights.length; i++) sum += a[i]! * b[i]! * weights[i]!
      cross[j * p + k] = sum
      cross[k * p + j] = sum
    }
  }
  return cross
}

/** The slope of twice the log likelihood in the variance and its expected curvature there. */
function slopeOf(fit: WeightedFit, columns: readonly ArrayLike<number>[], method: VarianceMethod): { slope: number; curvature: number } {
  const { precisions, residuals, covariance } = fit
  const p = columns.length
  const [squares, cubes] = [new Float64Array(precisions.length), new Float64Array(precisions.length)]
  let [trace, traceSquare, fitSquare] = [0, 0, 0]
  for (let i = 0; i < precisions.length; i++) {
    const precision = precisions[i]!
    const square = precision * precision
    squares[i] = square
    cubes[i] = square * precision
    trace += precision
    traceSquare += square
    fitSquare += square * residuals[i]! ** 2
  }
  if (method !== 'ml') {
    const once = product(covariance, crossOf(columns, squares), p)
    trace -= traceOf(once, p)
    traceSquare += traceOf(product(once, once, p), p) - 2 * traceOf(product(covariance, crossOf(columns, cubes), p), p)
  }
  // The adjustment adds the logarithm of the variance to the log likelihood: its slope is the reciprocal.
  const adjustment = method === 'adjusted' ? 2 / fit.between : 0
  return { slope: fitSquare - trace + adjustment, curvature: traceSquare + (method === 'adjusted' ? 2 / fit.between ** 2 : 0) }
}

function byScoring(known: KnownErrors, method: VarianceMethod): number | 'no-fit' {
  const usual = middleOf(known.variances)
  let between = usual
  for (let step = 0; step < MOST_STEPS; step++) {
    const fit = weightedFit(known, between)
    if (fit === 'no-fit') return fit
    const { slope, curvature } = slopeOf(fit, known.columns, method)
    const wanted = between + slope / curvature
    // The adjusted likelihood has its peak above zero: a step over it is halved instead.
    const next = method === 'adjusted' ? Math.max(between / 10, wanted) : Math.max(0, wanted)
    if (!Number.isFinite(next)) return 'no-fit'
    if (Math.abs(next - between) <= 1e-13 * (next + usual * 1e-3)) return next
    between = next
  }
  return between
}

function byMoment(known: KnownErrors): number | 'no-fit' {
  const freedom = known.estimates.length - known.columns.length
  const excess = (between: number): number => {
    const fit = weightedFit(known, between)
    return fit === 'no-fit' ? NaN : fit.residuals.reduce((sum, residual, i) => sum + residual ** 2 * fit.precisions[i]!, -freedom)
  }
  if (Number.isNaN(excess(0))) return 'no-fit'
  let [low, high] = [0, middleOf(known.variances)]
  if (excess(0) <= 0) return 0
  while (excess(high) > 0 && high < 1e300) high *= 2
  for (let step = 0; step < 200 && high - low > 1e-15 * high; step++) {
    const middle = (low + high) / 2
    if (excess(middle) > 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function middleOf(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort()
  return sorted[sorted.length >> 1]!
}

function product(a: Float64Array, b: Float64Array, n: number): Float64Array {
  const result = new Float64Array(n * n)
  for (let i = 0; i < n; i++) for (let k = 0; k < n; k++) for (let j = 0; j < n; j++) result[i * n + j]! += a[i * n + k]! * b[k * n + j]!
  return result
}

function traceOf(matrix: Float64Array, n: number): number {
  let trace = 0
  for (let i = 0; i < n; i++) trace += matrix[i * n + i]!
  return trace
}
