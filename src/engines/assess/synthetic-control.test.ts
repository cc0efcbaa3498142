import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomPoisson, seededRandom } from '#engines/statistics/random.ts'
import { sumOf } from './count.ts'
import { simplexWeights } from './simplex-least-squares.ts'
import { syntheticControl } from './synthetic-control.ts'

type Oracle = Record<'objective' | 'preRMSPE' | 'postRMSPE' | 'placeboP' | 'effectTotal' | 'effectRatio', number> &
  Record<'gap' | 'ratio' | 'weights', number[]>
const oracle = JSON.parse(readFileSync('test/oracles/synthetic-control/expected.json', 'utf8')) as Oracle
const [target, ...comparisons] = readFileSync('test/oracles/synthetic-control/units21x48.csv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => row.split(',').slice(1).map(Number)) as [number[], ...number[][]]

describe('a synthetic control of 20 areas', () => {
  test('is the reference’s', () => {
    const found = syntheticControl({ target, comparisons, periodsBefore: 36 })
    if (typeof found === 'string') throw new Error(found)
    expect(found.objective).toBeCloseTo(oracle.objective, 6)
    found.gap.forEach((gap, i) => {
      expect(Math.abs(gap - oracle.gap[i]!)).toBeLessThan(1e-4)
    })
    found.errorRatios.forEach((ratio, i) => {
      expect(ratio).toBeCloseTo(oracle.ratio[i]!, 5)
    })
    expect(found.errorBefore).toBeCloseTo(oracle.preRMSPE, 6)
    expect(found.errorAfter).toBeCloseTo(oracle.postRMSPE, 6)
    expect(found.p).toBeCloseTo(oracle.placeboP, 12)
    expect(found.events).toBeCloseTo(oracle.effectTotal, 4)
    expect(found.ratio).toBeCloseTo(oracle.effectRatio, 6)
    expect(sumOf(found.weights)).toBeCloseTo(1, 12)
  })
  test('a target that no mixture follows is refused', () => {
    const far = target.map((count, i) => 10 * count + 30 * (i % 2))
    expect(syntheticControl({ target: far, comparisons, periodsBefore: 36 })).toBe('poor-fit')
  })
  test('what cannot be told is refused', () => {
    expect(syntheticControl({ target, comparisons: comparisons.slice(0, 1), periodsBefore: 36 })).toBe('too-few-areas')
    expect(syntheticControl({ target, comparisons: [[1], [2]], periodsBefore: 36 })).toBe('unequal-periods')
    expect(syntheticControl({ target, comparisons, periodsBefore: 7 })).toBe('too-few-periods')
    expect(syntheticControl({ target, comparisons, periodsBefore: 48 })).toBe('too-few-periods')
    expect(syntheticControl({ target: target.map(() => Number.NaN), comparisons, periodsBefore: 36 })).toBe('not-counts')
    expect(syntheticControl({ target: target.map(() => 0), comparisons, periodsBefore: 36 })).toBe('no-events')
  })
  test('a target that one area mirrors fits without error and still gives numbers', () => {
    const found = syntheticControl({ target: comparisons[3]!, comparisons, periodsBefore: 36 })
    if (typeof found === 'string') throw new Error(found)
    expect(found.errorBefore).toBeLessThan(1e-3)
    expect(found.errorRatios.every(Number.isFinite)).toBe(true)
  })
})

const missOf = (target: Float64Array, donors: readonly Float64Array[], weights: ArrayLike<number>) =>
  target.reduce((sum, value, i) => sum + (value - donors.reduce((mixed, donor, j) => mixed + weights[j]! * donor[i]!, 0)) ** 2, 0)

describe('weights on the simplex', () => {
  test('no mixture of three on a fine grid lies nearer', () => {
    const random = seededRandom(12)
    const series = (mean: number) => Float64Array.from({ length: 12 }, () => randomPoisson(random, mean))
    for (let trial = 0; trial < 25; trial++) {
      const [target, donors] = [series(8), [series(6), series(9), series(12)]]
      const weights = simplexWeights(target, donors)
      if (typeof weights === 'string') throw new Error(weights)
      let nearest = Number.POSITIVE_INFINITY
      for (let a = 0; a <= 60; a++) {
        for (let b = 0; a + b <= 60; b++) {
          nearest = Math.min(nearest, missOf(target, donors, [a / 60, b / 60, (60 - a - b) / 60]))
        }
      }
      const best = missOf(target, donors, weights)
      expect(best).toBeLessThan(nearest + 1e-4)
    }
  })
  test('are never below zero, sum to 1, and no donor alone lies nearer; also for equal and empty donors', () => {
    const length = 9
    const series = fc
      .array(fc.integer({ min: 0, max: 6 }), { minLength: length, maxLength: length })
      .map((counts) => Float64Array.from(counts))
    fc.assert(
      fc.property(series, fc.array(series, { minLength: 1, maxLength: 14 }), (target, donors) => {
        const weights = simplexWeights(target, donors)
        if (typeof weights === 'string') throw new Error(weights)
        expect(weights.every((weight) => weight >= 0)).toBe(true)
        expect(sumOf(weights)).toBeCloseTo(1, 12)
        const best = missOf(target, donors, weights)
        donors.forEach((_, i) => {
          const alone = donors.map((__, j) => Number(i === j))
          expect(missOf(target, donors, alone)).toBeGreaterThan(best - 1e-3)
        })
      }),
      { numRuns: 200 },
    )
  })
  test('equal donors share evenly', () => {
    const donor = Float64Array.of(1, 2, 3)
    const weights = simplexWeights(Float64Array.of(1, 3, 3), [donor, donor])
    expect(weights[0]).toBeCloseTo(0.5, 6)
  })
  test('what is no number and no donor are refused', () => {
    expect(simplexWeights(Float64Array.of(1), [])).toBe('no-donors')
    expect(simplexWeights(Float64Array.of(Number.NaN), [Float64Array.of(1)])).toBe('not-finite')
    expect(simplexWeights(Float64Array.of(1), [Float64Array.of(1, 2)])).toBe('not-finite')
  })
})
