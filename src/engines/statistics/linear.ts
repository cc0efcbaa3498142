/** Square matrices here are row-major: the entry of row i and column j stands at i * n + j. */

/** A pivot this small beside its own diagonal entry says that the column repeats the others: about the tolerance of R's `glm`. */
const SMALLEST_PIVOT = 1e-12

/**
 * The lower triangle L of L L' = `matrix`, row-major with zeros above the diagonal, for `solveFactored` and `invertFactored`.
 *
 * `matrix`: n by n, symmetric (only the lower triangle is read), not changed. `singular` where a column is (nearly) a mixture of the others,
 * where the matrix is not positive definite or holds something that is no finite number; scaling of the columns does not matter.
 * Time n^3 / 3: for tens or some hundreds of columns. Source: Cholesky; Golub & Van Loan 2013, section 4.2, without pivoting.
 */
export function choleskyFactor(matrix: Float64Array, n: number): Float64Array | 'singular' {
  const factor = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * n + j]!
      for (let k = 0; k < j; k++) sum -= factor[i * n + k]! * factor[j * n + k]!
      if (i !== j) factor[i * n + j] = sum / factor[j * n + j]!
      else if (sum > SMALLEST_PIVOT * matrix[i * n + i]! && sum < Infinity) factor[i * n + i] = Math.sqrt(sum)
      else return 'singular'
    }
  }
  return factor
}

/** The x of L L' x = `right`, for a factor of `choleskyFactor`; `right` is not changed. Time n^2. */
export function solveFactored(factor: Float64Array, right: Float64Array): Float64Array {
  const n = right.length
  const x = right.slice()
  for (let i = 0; i < n; i++) {
    let sum = x[i]!
    for (let k = 0; k < i; k++) sum -= factor[i * n + k]! * x[k]!
    x[i] = sum / factor[i * n + i]!
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = x[i]!
    for (let k = i + 1; k < n; k++) sum -= factor[k * n + i]! * x[k]!
    x[i] = sum / factor[i * n + i]!
  }
  return x
}

/** The inverse of L L', row-major and exactly symmetric, for a factor of `choleskyFactor` of n columns. Time n^3. */
export function invertFactored(factor: Float64Array, n: number): Float64Array {
  const inverse = new Float64Array(n * n)
  for (let j = 0; j < n; j++) {
    const unit = new Float64Array(n)
    unit[j] = 1
    const column = solveFactored(factor, unit)
    for (let i = j; i < n; i++) {
      inverse[i * n + j] = column[i]!
      inverse[j * n + i] = column[i]!
    }
  }
  return inverse
}

/** The x of `matrix` x = `right`; `matrix` symmetric positive definite as for `choleskyFactor`, which also says what `singular` means. */
export function solveSymmetric(matrix: Float64Array, right: Float64Array): Float64Array | 'singular' {
  const factor = choleskyFactor(matrix, right.length)
  return factor === 'singular' ? factor : solveFactored(factor, right)
}

/** The inverse of `matrix`, n by n and symmetric positive definite as for `choleskyFactor`, which also says what `singular` means. */
export function invertSymmetric(matrix: Float64Array, n: number): Float64Array | 'singular' {
  const factor = choleskyFactor(matrix, n)
  return factor === 'singular' ? factor : invertFactored(factor, n)
}

/** x' `matrix` x: the variance of the sum of `x` times the coefficients, when `matrix` is their covariance. */
export function quadraticForm(matrix: Float64Array, x: Float64Array): number {
  const n = x.length
  let total = 0
  for (let i = 0; i < n; i++) {
    let row = 0
    for (let j = 0; j < n; j++) row += matrix[i * n + j]! * x[j]!
    total += x[i]! * row
  }
  return total
}
