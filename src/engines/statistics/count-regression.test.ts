import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CountFit, type CountModel, fitCounts } from './count-regression.ts'
import { choleskyFactor, invertSymmetric, quadraticForm, solveSymmetric } from './linear.ts'
import { fitNegativeBinomial, type NegativeBinomialFit } from './negative-binomial-regression.ts'
import { neweyWestCovariance, robustCovariance } from './newey-west.ts'
import { randomNegativeBinomial, randomPoisson, seededRandom } from './random.ts'

const folder = 'test/oracles/interrupted-series'
const oracle = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8'))
const rows = readFileSync(`${folder}/monthly72.csv`, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',').map(Number))
const column = (at: number) => Float64Array.from(rows, (row) => row[at]!)
const ones = (n: number) => new Float64Array(n).fill(1)

/** 72 months: intercept, month, after, months since, season; offset by the logarithm of days. */
const monthly: CountModel = {
  columns: [ones(72), column(0), column(2), column(3), column(4), column(5)],
  counts: column(6),
  offset: column(1).map(Math.log),
  family: 'poisson',
}
const errors = (covariance: Float64Array, factor = 1) => {
  const p = Math.sqrt(covariance.length)
  return Array.from({ length: p }, (_, i) => Math.sqrt(covariance[i * p + i]! * factor))
}
const near = (seen: ArrayLike<number>, wanted: readonly number[], tolerance: number) => {
  for (const [i, value] of wanted.entries()) expect(Math.abs(seen[i]! / value - 1)).toBeLessThan(tolerance)
}

describe('regression of counts', () => {
  const fit = fitCounts(monthly) as CountFit

  test('has the coefficients, errors, deviance and dispersion of R (glm)', () => {
    near(fit.coefficients, oracle.poisson.coef, 1e-8)
    near(errors(fit.covariance), oracle.poisson.se, 1e-6)
    near(errors(fit.covariance, fit.dispersion), oracle.quasi.se, 1e-6)
    near([fit.deviance, fit.dispersion], [oracle.poisson.deviance, oracle.quasi.phi], 1e-6)
    expect(fit.freedom).toBe(66)
  })

  test('has the Newey-West and the robust errors of R (sandwich)', () => {
    near(errors(neweyWestCovariance(monthly, fit, 3)), oracle.poissonNeweyWestLag3.se, 1e-6)
    near(errors(robustCovariance(monthly, fit, 'HC0')), oracle.poissonHC0.se, 1e-6)
    near(errors(robustCovariance(monthly, fit, 'HC1'), 66 / 72), oracle.poissonHC0.se, 1e-6)
    near(errors(neweyWestCovariance(monthly, fit, 0), 66 / 72), oracle.poissonHC0.se, 1e-6)
  })

  test('negative binomial: has the coefficients to 1e-6 and theta to 1e-4 of R (glm.nb)', () => {
    const negative = fitNegativeBinomial(monthly) as NegativeBinomialFit
    near(negative.coefficients, oracle.negbin.coef, 1e-6)
    near(errors(negative.covariance), oracle.negbin.se, 1e-6)
    near([negative.theta, negative.thetaError], [oracle.negbin.theta, oracle.negbin.seTheta], 1e-4)
    expect(negative.twiceLogLikelihood).toBeCloseTo(oracle.negbin.twologlik, 6)
  })

  test('the residuals of a Poisson fit are at right angles to every column', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const random = seededRandom(seed)
        const columns = [ones(40), Float64Array.from({ length: 40 }, random), Float64Array.from({ length: 40 }, random)]
        const weights = Float64Array.from({ length: 40 }, () => (random() < 0.2 ? 0 : random() * 3))
        const counts = Float64Array.from({ length: 40 }, () => randomPoisson(random, 2))
        const seen = fitCounts({ columns, counts, weights, family: 'poisson' }) as CountFit
        for (const column of columns) {
          const product = column.reduce((sum, x, i) => sum + x * weights[i]! * (counts[i]! - seen.fitted[i]!), 0)
          expect(product).toBeCloseTo(0, 6)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('groups have their own means as fitted values, and a saturated fit a dispersion of 1', () => {
    const group = Float64Array.of(0, 0, 1, 1)
    const seen = fitCounts({ columns: [ones(4), group], counts: Float64Array.of(3, 5, 10, 12), family: 'poisson' }) as CountFit
    near(seen.fitted, [4, 4, 11, 11], 1e-9)
    near(errors(seen.covariance), [Math.sqrt(1 / 8), Math.sqrt(1 / 8 + 1 / 22)], 1e-9)
    const saturated = fitCounts({
      columns: [ones(2), Float64Array.of(0, 1)],
      counts: Float64Array.of(3, 5),
      family: 'poisson',
    }) as CountFit
    expect([saturated.dispersion, saturated.freedom]).toEqual([1, 0])
    expect(saturated.deviance).toBeCloseTo(0, 10)
  })

  test('a weight of 2 is the row twice over, a weight of 0 is none', () => {
    const x = Float64Array.of(1, 2, 3, 4, 9)
    const counts = Float64Array.of(1, 4, 2, 7, 100)
    const weighted = fitCounts({ columns: [ones(5), x], counts, weights: Float64Array.of(1, 2, 1, 1, 0), family: 'poisson' })
    const twice = fitCounts({
      columns: [ones(5), Float64Array.of(1, 2, 2, 3, 4)],
      counts: Float64Array.of(1, 4, 4, 2, 7),
      family: 'poisson',
    })
    near((weighted as CountFit).coefficients, [...(twice as CountFit).coefficients], 1e-9)
    near((weighted as CountFit).covariance, [...(twice as CountFit).covariance], 1e-7)
  })

  test('finds the size that the counts were drawn with', () => {
    const random = seededRandom(5)
    const x = Float64Array.from({ length: 4000 }, () => random() - 0.5)
    const counts = x.map((value) => randomNegativeBinomial(random, Math.exp(1 + value), 3))
    const seen = fitNegativeBinomial({ columns: [ones(4000), x], counts }) as NegativeBinomialFit
    expect(Math.abs(seen.theta - 3)).toBeLessThan(4 * seen.thetaError)
    expect(Math.abs(seen.coefficients[1]! - 1)).toBeLessThan(4 * Math.sqrt(seen.covariance[3]!))
  })

  test('refuses what has no finite answer', () => {
    const counts = Float64Array.of(0, 0, 0, 2, 3, 1)
    const late = Float64Array.of(0, 0, 0, 1, 1, 1)
    const fitOf = (model: Partial<CountModel>) => fitCounts({ columns: [ones(6)], counts, family: 'poisson', ...model })
    expect(fitOf({ counts: new Float64Array(6) })).toBe('no-events')
    expect(fitOf({ weights: Float64Array.of(1, 1, 1, 0, 0, 0) })).toBe('no-events')
    expect(fitOf({ columns: [ones(6), ones(6)] })).toBe('singular')
    expect(fitOf({ columns: [] })).toBe('singular')
    expect(fitOf({ columns: [ones(6), late] })).toBe('did-not-converge')
    expect(fitOf({ counts: Float64Array.of(1, -1, 0, 2, 3, 1) })).toBe('not-counts')
    expect(fitOf({ offset: Float64Array.of(0, 0, 0, 0, 0, -Infinity) })).toBe('not-counts')
    expect(fitNegativeBinomial({ columns: [ones(6)], counts: Float64Array.of(2, 3, 2, 3, 2, 3) })).toBe('no-overdispersion')
    expect(fitNegativeBinomial({ columns: [ones(6)], counts: new Float64Array(6) })).toBe('no-events')
    expect(() => fitOf({ columns: [ones(5)] })).toThrow(RangeError)
  })
})

describe('linear algebra', () => {
  test('solves and inverts positive definite matrices', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 1e6 }), (n, seed) => {
        const random = seededRandom(seed)
        const root = Float64Array.from({ length: n * n }, () => random() - 0.5)
        const matrix = Float64Array.from({ length: n * n }, (_, at) => {
          const [i, j] = [Math.floor(at / n), at % n]
          let sum = i === j ? 0.1 : 0
          for (let k = 0; k < n; k++) sum += root[i * n + k]! * root[j * n + k]!
          return sum
        })
        const right = Float64Array.from({ length: n }, random)
        const x = solveSymmetric(matrix, right) as Float64Array
        const inverse = invertSymmetric(matrix, n) as Float64Array
        for (let i = 0; i < n; i++) {
          let [back, other] = [0, 0]
          for (let j = 0; j < n; j++) {
            back += matrix[i * n + j]! * x[j]!
            other += inverse[i * n + j]! * right[j]!
          }
          expect(back).toBeCloseTo(right[i]!, 9)
          expect(other).toBeCloseTo(x[i]!, 9)
        }
        expect(quadraticForm(inverse, right)).toBeCloseTo(
          right.reduce((sum, value, i) => sum + value * x[i]!, 0),
          8,
        )
      }),
    )
  })

  test('says singular instead of dividing by nothing', () => {
    expect(choleskyFactor(Float64Array.of(1, 1, 1, 1), 2)).toBe('singular')
    expect(choleskyFactor(Float64Array.of(0), 1)).toBe('singular')
    expect(choleskyFactor(Float64Array.of(1, 2, 2, 1), 2)).toBe('singular')
    expect(solveSymmetric(Float64Array.of(NaN), Float64Array.of(1))).toBe('singular')
    expect(invertSymmetric(Float64Array.of(Infinity), 1)).toBe('singular')
  })
})
