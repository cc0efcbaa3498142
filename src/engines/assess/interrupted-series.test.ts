import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { randomPoisson, seededRandom } from '#engines/statistics/random.ts'
import { type InterruptedInput, interruptedSeries } from './interrupted-series.ts'

type Fit = { coef: number[]; se: number[]; theta?: number; phi?: number }
type Effect = Record<'fittedPost' | 'counterfactualPost' | 'observedPost' | 'averted' | 'ratio' | 'logRatio' | 'seLogRatio', number> & {
  ci95: [number, number]
}
type Fits = Record<'quasi' | 'negbin' | 'poissonNeweyWestLag3', Fit> & Record<'effectQuasi' | 'effectNB' | 'effectNW', Effect>
const oracle = JSON.parse(readFileSync('test/oracles/interrupted-series/expected.json', 'utf8')) as Fits
const rows = readFileSync('test/oracles/interrupted-series/monthly72.csv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => row.split(',').map(Number))
const input: InterruptedInput = {
  counts: rows.map((row) => row[6]!),
  exposure: rows.map((row) => row[1]!),
  startsAt: 48,
  season: { perYear: 12, pairs: 1 },
}
const fitted = (one: InterruptedInput) => {
  const found = interruptedSeries(one)
  if (typeof found === 'string') throw new Error(found)
  return found
}

describe('an interrupted series of 72 months', () => {
  test.each([
    { errors: 'negative-binomial', fit: oracle.negbin, effect: oracle.effectNB },
    { errors: 'quasi-poisson', fit: oracle.quasi, effect: oracle.effectQuasi },
    { errors: { lag: 3 }, fit: oracle.poissonNeweyWestLag3, effect: oracle.effectNW },
  ] as const)('is the reference’s, errors $errors', ({ errors, fit, effect }) => {
    const found = fitted({ ...input, errors })
    expect(found.terms.map(({ name }) => name)).toEqual(['intercept', 'trend', 'level', 'bend', 'sine-1', 'cosine-1'])
    found.terms.forEach(({ coefficient, error }, j) => {
      expect(coefficient).toBeCloseTo(fit.coef[j]!, 7)
      expect(error).toBeCloseTo(fit.se[j]!, 7)
    })
    if (fit.theta) expect(found.theta).toBeCloseTo(fit.theta, 4)
    if (fit.phi) expect(found.dispersion).toBeCloseTo(fit.phi, 6)
    expect(found.ratio).toBeCloseTo(effect.ratio, 7)
    expect(found.logError).toBeCloseTo(effect.seLogRatio, 7)
    expect(found.ratioInterval.low).toBeCloseTo(effect.ci95[0], 7)
    expect(found.ratioInterval.high).toBeCloseTo(effect.ci95[1], 7)
    expect(found.observedAfter).toBe(effect.observedPost)
    expect(found.expectedAfter).toBeCloseTo(effect.counterfactualPost, 5)
    expect(found.events).toBeCloseTo(-effect.averted, 5)
  })
  test('the path is the fit before and the carried-on course after, within its band', () => {
    const { path, expectedAfter } = fitted(input)
    expect(path).toHaveLength(72)
    for (const [month, { fitted: mean, expected, low, high }] of path.entries()) {
      if (month < 48) expect(expected).toBeCloseTo(mean, 9)
      expect(low).toBeLessThan(expected)
      expect(high).toBeGreaterThan(expected)
    }
    expect(path.slice(48).reduce((sum, { expected }) => sum + expected, 0)).toBeCloseTo(expectedAfter, 9)
  })
})

describe('other series', () => {
  const random = seededRandom(31)
  const poisson = (n: number, mean: number) => Array.from({ length: n }, () => randomPoisson(random, mean))
  test('where nothing changes the interval holds 1 nine times in ten', () => {
    let held = 0
    const trials = 300
    for (let trial = 0; trial < trials; trial++) {
      const { ratioInterval } = fitted({ counts: poisson(60, 5), startsAt: 40, bendsTrend: false, confidence: 0.9 })
      if (ratioInterval.low <= 1 && ratioInterval.high >= 1) held++
    }
    expect(held / trials).toBeGreaterThan(0.84)
    expect(held / trials).toBeLessThan(0.95)
  })
  test('counts that vary no more than by chance are taken as Poisson counts', () => {
    const counts = Array.from({ length: 40 }, (_, i) => (i % 2 ? 4 : 5))
    expect(fitted({ counts, startsAt: 20 }).theta).toBeUndefined()
    expect(fitted({ counts, startsAt: 20, errors: 'quasi-poisson' }).logError).toBeCloseTo(fitted({ counts, startsAt: 20 }).logError, 12)
  })
  test('what cannot be told is refused', () => {
    const counts = poisson(40, 5)
    const none = new Array<number>(20).fill(0)
    expect(interruptedSeries({ counts, startsAt: 7 })).toBe('too-few-periods')
    expect(interruptedSeries({ counts, startsAt: 33 })).toBe('too-few-periods')
    expect(interruptedSeries({ counts: counts.slice(0, 16), startsAt: 8, season: { perYear: 12, pairs: 3 } })).toBe('too-few-periods')
    expect(interruptedSeries({ counts: [...counts.slice(0, 20), ...none], startsAt: 20 })).toBe('no-events')
    expect(interruptedSeries({ counts: [...none, ...counts.slice(20)], startsAt: 20 })).toBe('no-events')
    expect(interruptedSeries({ counts: counts.map(() => Number.NaN), startsAt: 20 })).toBe('not-counts')
    expect(interruptedSeries({ counts, startsAt: 20, exposure: counts.map(() => 0) })).toBe('not-counts')
    expect(interruptedSeries({ counts, startsAt: 20, errors: { lag: -1 } })).toBe('not-counts')
    expect(interruptedSeries({ counts, startsAt: 20, season: { perYear: 1, pairs: 1 } })).toBe('singular')
  })
})
