import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gammaCdf, gammaQuantile, logGamma } from './gamma.ts'
import { poissonInterval, wilsonInterval, zOf } from './interval.ts'
import { normalCdf, normalQuantile } from './normal.ts'
import { randomBelow, randomNormal, randomPoisson, seededRandom, shuffled } from './random.ts'

describe('the normal distribution', () => {
  test('has the quantiles and shares of R', () => {
    // R: qnorm(c(.975, .95, .5, 1e-10)), pnorm(c(-1.959964, 1, -6, -10))
    expect(normalQuantile(0.975)).toBeCloseTo(1.9599639845400545, 13)
    expect(normalQuantile(0.95)).toBeCloseTo(1.6448536269514722, 13)
    expect(normalQuantile(0.5)).toBe(0)
    expect(normalQuantile(1e-10)).toBeCloseTo(-6.361340902404056, 12)
    expect(normalCdf(1)).toBeCloseTo(0.8413447460685429, 14)
    expect(normalCdf(-6) / 9.865876450376946e-10).toBeCloseTo(1, 8)
    expect(normalCdf(-10) / 7.61985302416047e-24).toBeCloseTo(1, 6)
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity])
    expect(() => normalQuantile(1.1)).toThrow(RangeError)
  })
  test('quantile and share undo each other', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (p) => {
        expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 13)
      }),
    )
  })
})

describe('intervals', () => {
  test('of a count are those of R (poisson.test)', () => {
    expect(poissonInterval(10).low).toBeCloseTo(4.795389, 6)
    expect(poissonInterval(10).high).toBeCloseTo(18.390356, 6)
    expect(poissonInterval(0).low).toBe(0)
    expect(poissonInterval(0).high).toBeCloseTo(3.688879, 6)
  })
  test('of a count leave the same small chance on each side', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (count) => {
        const { low, high } = poissonInterval(count)
        expect(1 - poissonBelow(count, low)).toBeCloseTo(0.025, 9)
        expect(poissonBelow(count + 1, high)).toBeCloseTo(0.025, 9)
      }),
    )
  })
  test('of a share are those of R (prop.test, correct = FALSE) and stay within 0 to 1', () => {
    expect(wilsonInterval(10, 30).low).toBeCloseTo(0.192305, 6)
    expect(wilsonInterval(10, 30).high).toBeCloseTo(0.5121995, 6)
    expect(wilsonInterval(0, 10).low).toBe(0)
    expect(wilsonInterval(10, 10).high).toBe(1)
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 })
    expect(zOf(0.95)).toBeCloseTo(1.96, 3)
  })
})

/** P(X < count) for a Poisson variable, summed term by term. */
function poissonBelow(count: number, mean: number): number {
  let total = 0
  for (let k = 0; k < count; k++) total += Math.exp(k * Math.log(mean) - mean - logGamma(k + 1))
  return total
}

test('the gamma function and its quantile agree with closed forms', () => {
  expect(Math.exp(logGamma(6))).toBeCloseTo(120, 9)
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 13)
  expect(gammaCdf(1, 2)).toBeCloseTo(1 - Math.exp(-2), 14)
  expect(gammaQuantile(1, 0.5)).toBeCloseTo(Math.LN2, 13)
  expect([gammaQuantile(3, 0), gammaQuantile(3, 1)]).toEqual([0, Infinity])
})

describe('seeded dice', () => {
  test('fall the same for the same seed, and otherwise for another', () => {
    const roll = (...seed: number[]) => Array.from({ length: 5 }, seededRandom(...seed))
    expect(roll(1)).toEqual(roll(1))
    expect(roll(1)).not.toEqual(roll(2))
    expect(roll(1, 2, 3, 4)).not.toEqual(roll(1, 2, 3, 5))
  })
  test('have the mean and the spread that they should', () => {
    const random = seededRandom(7)
    const n = 50_000
    const stats = (draw: () => number) => {
      const draws = Array.from({ length: n }, draw)
      const mean = draws.reduce((a, b) => a + b, 0) / n
      return [mean, draws.reduce((a, b) => a + (b - mean) ** 2, 0) / n] as const
    }
    for (const [draw, mean, variance] of [
      [random, 0.5, 1 / 12],
      [() => randomNormal(random), 0, 1],
      [() => randomPoisson(random, 3.5), 3.5, 3.5],
      [() => randomPoisson(random, 95), 95, 95],
      [() => randomBelow(random, 6), 2.5, 35 / 12],
    ] as const) {
      const [m, v] = stats(draw)
      expect(Math.abs(m - mean)).toBeLessThan(5 * Math.sqrt(variance / n))
      expect(v / variance).toBeGreaterThan(0.96)
      expect(v / variance).toBeLessThan(1.04)
    }
    expect(randomPoisson(random, 0)).toBe(0)
  })
  test('shuffle without losing anything', () => {
    expect(shuffled(seededRandom(3), [1, 2, 3, 4, 5]).sort()).toEqual([1, 2, 3, 4, 5])
  })
})
