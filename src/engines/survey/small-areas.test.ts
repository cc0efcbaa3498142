import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { randomNormal, seededRandom } from '#engines/statistics/random.ts'
import { fitBetween, type KnownErrors, type VarianceMethod, weightedFit } from './between-variance.ts'
import { type SmallAreas, smallAreas } from './small-areas.ts'

type Reference = Record<'beta' | 'gamma' | 'eblup' | 'g1' | 'g2' | 'g3' | 'mse', number[]> & { sigma2u: number }
type Oracle = Record<'REML' | 'ML' | 'FHmoment', Reference> & {
  boundary: { y: number[]; tau2: number }
  metaforREML: { tau2: number; blup: number[] }
}
const oracle = JSON.parse(readFileSync('test/oracles/survey/fay-herriot/expected.json', 'utf8')) as Oracle
const rows = readFileSync('test/oracles/survey/fay-herriot/areas40.csv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => row.split(',').map(Number))
const column = (at: number) => rows.map((row) => row[at]!)
const known: KnownErrors = { estimates: column(1), variances: column(2), columns: [rows.map(() => 1), column(3), column(4)] }
const atZero: KnownErrors = { ...known, estimates: oracle.boundary.y }

function found<T>(answer: T): Exclude<T, string> {
  if (typeof answer === 'string') throw new Error(`refused: ${answer}`)
  return answer as Exclude<T, string>
}

describe('40 areas', () => {
  test.each([
    ['reml', oracle.REML],
    ['ml', oracle.ML],
    ['moment', oracle.FHmoment],
  ] as const)('are the reference’s by %s, with every part of their squared error', (method, expected) => {
    const { areas, fit } = found(smallAreas(known, { method }))
    expect(fit.between).toBeCloseTo(expected.sigma2u, 10)
    expected.beta.forEach((beta, j) => {
      expect(fit.coefficients[j]).toBeCloseTo(beta, 10)
    })
    for (const [i, { estimate, ownShare, parts, meanSquaredError }] of areas.entries()) {
      expect(estimate).toBeCloseTo(expected.eblup[i]!, 10)
      expect(ownShare).toBeCloseTo(expected.gamma[i]!, 10)
      ;[expected.g1, expected.g2, expected.g3].forEach((part, k) => {
        expect(parts[k]).toBeCloseTo(part[i]!, 12)
      })
      expect(meanSquaredError).toBeCloseTo(expected.mse[i]!, 12)
    }
  })
  test('metafor’s best linear predictions are the same', () =>
    found(smallAreas(known)).areas.forEach(({ estimate }, i) => {
      expect(estimate).toBeCloseTo(oracle.metaforREML.blup[i]!, 8)
    }))
})

describe('no difference found between areas', () => {
  const safe = found(smallAreas(atZero))
  test('is zero by the reference too, and not taken at its word', () => {
    expect(found(fitBetween(atZero, 'reml')).between).toBe(oracle.boundary.tau2)
    expect(safe.method).toBe('adjusted')
    expect(safe.fit.between).toBeGreaterThan(0)
  })
  test('leaves each area some say and an error that is no smaller than what its expectation has', () => {
    for (const { ownShare, error, parts } of safe.areas) {
      expect(ownShare).toBeGreaterThan(0.01)
      expect(error ** 2).toBeGreaterThan(parts[0] + parts[1])
    }
  })
  test('is where the residual likelihood times the variance is highest', () => {
    const height = (between: number): number => {
      const { precisions, residuals, covariance } = found(weightedFit(atZero, between))
      const [a, b, c, d, e, f, g, h, i] = covariance as unknown as number[] & { length: 9 }
      const determinant = a! * (e! * i! - f! * h!) - b! * (d! * i! - f! * g!) + c! * (d! * h! - e! * g!)
      const fit = residuals.reduce((sum, residual, k) => sum - residual ** 2 * precisions[k]! + Math.log(precisions[k]!), 0)
      return Math.log(between) + (fit + Math.log(determinant)) / 2
    }
    const best = height(safe.fit.between)
    for (const factor of [0.5, 0.99, 1.01, 2]) expect(height(safe.fit.between * factor)).toBeLessThan(best)
  })
})

test('intervals hold the truth about as often as they say, also where areas hardly differ', () => {
  const random = seededRandom(5)
  for (const spread of [0.03, 0.15]) {
    let [held, all] = [0, 0]
    for (let town = 0; town < 100; town++) {
      const truths = Array.from({ length: 30 }, () => 0.5 + spread * randomNormal(random))
      const variances = truths.map((_, i) => 0.003 + 0.0005 * i)
      const estimates = truths.map((truth, i) => truth + Math.sqrt(variances[i]!) * randomNormal(random))
      const { areas } = smallAreas({ estimates, variances, columns: [truths.map(() => 1)] }) as SmallAreas
      for (const [i, { interval }] of areas.entries()) {
        if (interval.low <= truths[i]! && truths[i]! <= interval.high) held++
        all++
      }
    }
    expect(held / all).toBeGreaterThan(0.93)
  }
})

test.each([
  ['too-few-areas', { ...known, estimates: known.estimates, columns: rows.map(() => known.columns[0]!) }],
  ['not-numbers', { ...known, variances: column(2).with(0, 0) }],
  ['not-numbers', { ...known, estimates: column(1).with(4, Number.NaN) }],
  ['all-alike', { ...known, estimates: rows.map(() => 0.5) }],
  ['no-fit', { ...known, columns: [known.columns[0]!, known.columns[0]!] }],
] as const)('refuses: %s', (refusal, bad) => {
  for (const method of ['reml', 'ml', 'moment', 'adjusted'] satisfies VarianceMethod[]) expect(smallAreas(bad, { method })).toBe(refusal)
})
