import type { CountFit, CountModel } from './count-regression.ts'

/**
 * The covariance of the coefficients of a count regression, row-major, that holds when neighboring rows are alike and the variance is not
 * the family's: Newey & West's with Bartlett weights 1 - l / (lag + 1), times n / (n - p). Square roots of its diagonal are standard errors.
 *
 * Rows stand in order of time, evenly spaced. `lag`: how many rows back two residuals may be related, 0 or more and below the number of
 * rows; 3 for monthly counts is usual. Needs some dozens of rows: with few it is too small. No prewhitening, no automatic lag.
 * Time rows times columns^2 times lag. Sources: Newey & West 1987, Econometrica 55:703; equals sandwich's
 * `NeweyWest(lag, prewhite = FALSE, adjust = TRUE)` in R. The factor falls away when as many columns as rows leave it without meaning.
 */
export function neweyWestCovariance(model: CountModel, fit: CountFit, lag: number): Float64Array {
  const rows = model.counts.length
  const share = rows > model.columns.length ? rows / (rows - model.columns.length) : 1
  return sandwich(fit.covariance, meatOf(scoresOf(model, fit), model.columns.length, lag), share)
}

/**
 * The covariance of the coefficients, row-major, that holds when the variance is not the family's but rows are independent.
 * `HC0` is White's as it stands, `HC1` times n / (n - p). Equals sandwich's `vcovHC(type)` in R.
 * Time rows times columns^2. Sources: White 1980, Econometrica 48:817; MacKinnon & White 1985.
 */
export function robustCovariance(model: CountModel, fit: CountFit, type: 'HC0' | 'HC1'): Float64Array {
  const [rows, p] = [model.counts.length, model.columns.length]
  return sandwich(fit.covariance, meatOf(scoresOf(model, fit), p, 0), type === 'HC1' && rows > p ? rows / (rows - p) : 1)
}

/** Row i, column j at i * columns + j: what row i adds to the derivative of the log-likelihood by coefficient j. */
export function scoresOf({ columns, counts, weights, family }: CountModel, { fitted }: CountFit): Float64Array {
  const scores = new Float64Array(counts.length * columns.length)
  for (let i = 0; i < counts.length; i++) {
    const spread = family === 'poisson' ? 1 : 1 + fitted[i]! / family.size
    const residual = ((weights?.[i] ?? 1) * (counts[i]! - fitted[i]!)) / spread
    for (let j = 0; j < columns.length; j++) scores[i * columns.length + j] = residual * columns[j]![i]!
  }
  return scores
}

function meatOf(scores: Float64Array, p: number, lag: number): Float64Array {
  const rows = scores.length / p
  const meat = new Float64Array(p * p)
  for (let l = 0; l <= lag && l < rows; l++) {
    const weight = (1 - l / (lag + 1)) * (l === 0 ? 0.5 : 1)
    for (let i = 0; i + l < rows; i++) {
      for (let j = 0; j < p; j++) {
        const score = weight * scores[i * p + j]!
        for (let k = 0; k < p; k++) meat[j * p + k]! += score * scores[(i + l) * p + k]!
      }
    }
  }
  return meat.map((value, at) => value + meat[(at % p) * p + Math.floor(at / p)]!)
}

/** `bread` `meat` `bread`, times `factor`. */
export function sandwich(bread: Float64Array, meat: Float64Array, factor: number): Float64Array {
  const p = Math.round(Math.sqrt(bread.length))
  const product = (a: Float64Array, b: Float64Array) =>
    Float64Array.from({ length: p * p }, (_, at) => {
      let sum = 0
      for (let k = 0; k < p; k++) sum += a[Math.floor(at / p) * p + k]! * b[k * p + (at % p)]!
      return sum
    })
  return product(product(bread, meat), bread).map((value) => value * factor)
}
