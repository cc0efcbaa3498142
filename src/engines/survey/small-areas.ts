import { CONFIDENCE, type Interval, zOf } from '#engines/statistics/interval.ts'
import { quadraticForm } from '#engines/statistics/linear.ts'
import { isAtLeast, isFiniteAll } from './answers.ts'
import { type BetweenFit, fitBetween, type KnownErrors, type VarianceMethod } from './between-variance.ts'

export type SmallArea = {
  /** Between the area's own survey result and what areas like it lead to expect. */
  readonly estimate: number
  /** Root of the mean squared error, the estimating of the model included. */
  readonly error: number
  readonly interval: Interval
  /** How much the area's own result counts: near 1 with many answers, near 0 with few. */
  readonly ownShare: number
  /** What the columns alone lead to expect. */
  readonly expected: number
  /** Parts of the squared error: of the true value around the expected, of the coefficients, of the variance between areas. */
  readonly parts: readonly [number, number, number]
  readonly meanSquaredError: number
}

export type SmallAreas = {
  readonly areas: readonly SmallArea[]
  readonly fit: BetweenFit
  /** What was used: `adjusted` where the method asked for found no difference between areas at all. */
  readonly method: VarianceMethod
}

/**
 * `too-few-areas`: fewer than five more areas than columns. `not-numbers`: something that is no finite number, or a sampling variance of none.
 * `all-alike`: every area has the same result. `no-fit`: the columns repeat each other.
 */
export type SmallAreaRefusal = 'too-few-areas' | 'not-numbers' | 'all-alike' | 'no-fit'

const FEWEST_SPARE = 5

/**
 * Results for small areas that borrow strength: each lies between the area's own survey result and what the columns (what is known of every
 * area, such as its share of renters) lead to expect, nearer to its own the surer that is. Better on average than either; a truly odd area
 * is drawn towards the others.
 *
 * `known.variances`: squared standard errors of the areas' own results, taken for known; smooth them where areas have few answers, and leave
 * out areas without any. `method`: see `VarianceMethod`. Where the variance between areas comes out as zero, every area would be given what is
 * expected, with an error far too small: the adjusted likelihood is then used instead, which is never zero (`method` of the answer says so).
 * Refuses by value. 500 areas take well below a millisecond.
 * Source: Fay & Herriot 1979, Journal of the American Statistical Association 74:269; mean squared error by Prasad & Rao 1990, Datta & Lahiri
 * 2000 and Datta, Rao & Smith 2005 (for `moment`); Li & Lahiri 2010, Journal of Multivariate Analysis 101:882 (`adjusted`, here without
 * subtracting their bias, which leaves the error on the safe side).
 */
export function smallAreas(
  known: KnownErrors,
  { method = 'reml', confidence = CONFIDENCE }: { readonly method?: VarianceMethod; readonly confidence?: number } = {},
): SmallAreas | SmallAreaRefusal {
  const objection = objectionTo(known)
  if (objection) return objection
  const asked = fitBetween(known, method)
  if (asked === 'no-fit') return asked
  const isAtBoundary = asked.between <= 1e-9 * known.variances[0]!
  const fit = isAtBoundary ? fitBetween(known, 'adjusted') : asked
  if (fit === 'no-fit') return fit
  const used = isAtBoundary ? 'adjusted' : method
  const doubt = doubtOf(known, fit, used)
  const z = zOf(confidence)
  return { areas: Array.from(known.estimates, (_, i) => areaAt(known, fit, { i, doubt, z })), fit, method: used }
}

function objectionTo({ estimates, variances, columns }: KnownErrors): SmallAreaRefusal | undefined {
  if (estimates.length < columns.length + FEWEST_SPARE) return 'too-few-areas'
  if (variances.length !== estimates.length || columns.length === 0 || columns.some(({ length }) => length !== estimates.length))
    return 'not-numbers'
  if (!isFiniteAll(estimates) || !isAtLeast(variances, 1e-300) || !columns.every(isFiniteAll)) return 'not-numbers'
  for (let i = 1; i < estimates.length; i++) if (estimates[i] !== estimates[0]) return undefined
  return 'all-alike'
}

/** How far the variance between areas may be off, and how much it is too small on average. */
type Doubt = { readonly variance: number; readonly bias: number }

function doubtOf({ variances, columns }: KnownErrors, { between, covariance }: BetweenFit, method: VarianceMethod): Doubt {
  const [n, p] = [variances.length, columns.length]
  let [sum, squares, bias] = [0, 0, 0]
  const row = new Float64Array(p)
  for (let i = 0; i < n; i++) {
    const precision = 1 / (between + variances[i]!)
    sum += precision
    squares += precision ** 2
    if (method !== 'ml') continue
    for (let j = 0; j < p; j++) row[j] = columns[j]![i]!
    bias -= precision ** 2 * quadraticForm(covariance, row)
  }
  if (method === 'moment') return { variance: (2 * n) / sum ** 2, bias: (2 * (n * squares - sum ** 2)) / sum ** 3 }
  return { variance: 2 / squares, bias: bias / squares }
}

function areaAt(
  { estimates, variances, columns }: KnownErrors,
  { between, coefficients, covariance }: BetweenFit,
  { i, doubt, z }: { readonly i: number; readonly doubt: Doubt; readonly z: number },
): SmallArea {
  const row = new Float64Array(columns.length)
  let expected = 0
  for (let j = 0; j < row.length; j++) {
    row[j] = columns[j]![i]!
    expected += row[j]! * coefficients[j]!
  }
  const variance = variances[i]!
  const ownShare = between / (between + variance)
  const estimate = expected + ownShare * (estimates[i]! - expected)
  const rest = (1 - ownShare) ** 2
  const parts = [
    ownShare * variance,
    rest * quadraticForm(covariance, row),
    (variance ** 2 / (between + variance) ** 3) * doubt.variance,
  ] as const
  const meanSquaredError = Math.max(parts[0], parts[0] + parts[1] + 2 * parts[2] - doubt.bias * rest)
  const error = Math.sqrt(meanSquaredError)
  return {
    estimate,
    error,
    interval: { low: estimate - z * error, high: estimate + z * error },
    ownShare,
    expected,
    parts,
    meanSquaredError,
  }
}
