import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { betaCdf, betaQuantile } from './beta.ts'
import { binomialCdf, binomialPmf, binomialUpperTail } from './binomial.ts'
import { chiSquareUpperTail, fUpperTail } from './chi-square.ts'
import { digamma, trigamma } from './digamma.ts'
import { gammaCdf, gammaUpperTail } from './gamma.ts'
import {
  negativeBinomialCdf,
  negativeBinomialLogPmf,
  negativeBinomialPmf,
  negativeBinomialQuantile,
  negativeBinomialUpperTail,
} from './negative-binomial.ts'
import { poissonCdf, poissonPmf, poissonUpperTail } from './poisson.ts'
import { randomGamma, randomNegativeBinomial, seededRandom } from './random.ts'
import { studentCdf, studentQuantile, studentTwoSided, studentUpperTail } from './student.ts'

const ours: Record<string, (...args: number[]) => number> = {
  betaCdf: (x, a, b) => betaCdf(a!, b!, x!),
  betaQuantile: (p, a, b) => betaQuantile(a!, b!, p!),
  studentUpperTail: (t, freedom) => studentUpperTail(t!, freedom!),
  studentQuantile: (p, freedom) => studentQuantile(p!, freedom!),
  fUpperTail: (x, upper, lower) => fUpperTail(x!, upper!, lower!),
  chiSquareUpperTail: (x, freedom) => chiSquareUpperTail(x!, freedom!),
  poissonCdf: (count, mean) => poissonCdf(count!, mean!),
  poissonUpperTail: (count, mean) => poissonUpperTail(count!, mean!),
  negativeBinomialLogPmf: (count, mean, size) => negativeBinomialLogPmf(count!, mean!, size!),
  negativeBinomialCdf: (count, mean, size) => negativeBinomialCdf(count!, mean!, size!),
  negativeBinomialUpperTail: (count, mean, size) => negativeBinomialUpperTail(count!, mean!, size!),
  negativeBinomialQuantile: (p, mean, size) => negativeBinomialQuantile(p!, mean!, size!),
  binomialPmf: (hits, n, share) => binomialPmf(hits!, n!, share!),
  binomialCdf: (hits, n, share) => binomialCdf(hits!, n!, share!),
  binomialUpperTail: (hits, n, share) => binomialUpperTail(hits!, n!, share!),
  digamma: (x) => digamma(x!),
  trigamma: (x) => trigamma(x!),
}

const values = readFileSync('test/oracles/distributions/values.csv', 'utf8').trim().split('\n').slice(1)
const numbers = (text: string) => text.split(' ').map(Number)

describe('distributions', () => {
  test.each(Object.keys(ours))('%s has the values of R, small tails to ten digits of themselves', (what) => {
    const rows = values.map((line) => line.split(',')).filter(([name]) => name === what)
    expect(rows.length).toBeGreaterThan(3)
    for (const [, args, value] of rows) {
      const [seen, wanted] = [ours[what]!(...numbers(args!)), Number(value)]
      if (Math.abs(wanted) < 1e-290) expect(seen).toBeLessThan(1e-280)
      else expect(Math.abs(seen / wanted - 1), `${what}(${args}) = ${seen}, R: ${wanted}`).toBeLessThan(1e-10)
    }
  })

  test('a count that cannot be has no chance, and certainty has no tail', () => {
    expect([poissonPmf(-1, 2), poissonPmf(1.5, 2), poissonPmf(0, 0), poissonPmf(1, 0), poissonCdf(-1, 2)]).toEqual([0, 0, 1, 0, 0])
    expect([negativeBinomialPmf(-1, 2, 3), negativeBinomialPmf(0.5, 2, 3), negativeBinomialPmf(0, 0, 3)]).toEqual([0, 0, 1])
    expect([negativeBinomialCdf(-1, 2, 3), negativeBinomialCdf(0, 0, 3), negativeBinomialUpperTail(1, 0, 3)]).toEqual([0, 1, 0])
    expect([negativeBinomialQuantile(0, 2, 3), negativeBinomialQuantile(1, 2, 3)]).toEqual([0, Infinity])
    expect([binomialPmf(6, 5, 0.5), binomialPmf(5, 5, 1), binomialPmf(0, 5, 0), binomialCdf(5, 5, 0.2)]).toEqual([0, 1, 1, 1])
    expect([binomialCdf(-1, 5, 0.2), binomialUpperTail(6, 5, 0.2), binomialUpperTail(0, 5, 0.2)]).toEqual([0, 0, 1])
    expect([betaCdf(2, 3, 0), betaCdf(2, 3, 1), betaQuantile(2, 3, 0), betaQuantile(2, 3, 1)]).toEqual([0, 1, 0, 1])
    expect([studentQuantile(0, 3), studentQuantile(1, 3), studentTwoSided(0, 3)]).toEqual([-Infinity, Infinity, 1])
    expect([fUpperTail(0, 2, 3), chiSquareUpperTail(0, 3), gammaUpperTail(2, 0)]).toEqual([1, 1, 1])
  })

  test('the tails are the sums of their parts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.double({ min: 0.01, max: 30, noNaN: true }),
        fc.double({ min: 0.05, max: 1e4, noNaN: true }),
        (count, mean, size) => {
          let [negative, poisson] = [0, 0]
          for (let k = 0; k <= count; k++) {
            negative += negativeBinomialPmf(k, mean, size)
            poisson += poissonPmf(k, mean)
          }
          expect(negativeBinomialCdf(count, mean, size)).toBeCloseTo(negative, 10)
          expect(negativeBinomialUpperTail(count + 1, mean, size)).toBeCloseTo(1 - negative, 10)
          expect(poissonCdf(count, mean)).toBeCloseTo(poisson, 11)
          expect(gammaUpperTail(count + 1, mean) + gammaCdf(count + 1, mean)).toBeCloseTo(1, 12)
        },
      ),
    )
  })

  test('a quantile is the first count that reaches its share', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }),
        fc.double({ min: 0.01, max: 300, noNaN: true }),
        fc.double({ min: 0.1, max: 100, noNaN: true }),
        (p, mean, size) => {
          const count = negativeBinomialQuantile(p, mean, size)
          expect(negativeBinomialCdf(count, mean, size)).toBeGreaterThanOrEqual(p - 1e-12)
          expect(negativeBinomialCdf(count - 1, mean, size)).toBeLessThan(p + 1e-12)
        },
      ),
    )
  })

  test('quantile and share of t and beta undo each other', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }),
        fc.double({ min: 0.5, max: 200, noNaN: true }),
        // Below 1 the density at x = 1 is infinite: no x of 53 bits stands for every share.
        fc.double({ min: 1, max: 50, noNaN: true }),
        (p, a, b) => {
          expect(studentCdf(studentQuantile(p, a), a)).toBeCloseTo(p, 10)
          expect(betaCdf(a, b, betaQuantile(a, b, p))).toBeCloseTo(p, 10)
        },
      ),
    )
  })

  test('a very large size is a Poisson distribution, without a jump', () => {
    for (const size of [1e8, 1e9, 9.9e9, 1e11, Infinity]) {
      expect(negativeBinomialUpperTail(12, 5, size) / poissonUpperTail(12, 5)).toBeCloseTo(1, 5)
      expect(negativeBinomialLogPmf(12, 5, size)).toBeCloseTo(Math.log(poissonPmf(12, 5)), 5)
    }
  })

  test('dice for gamma and negative binomial numbers have the mean and the spread that they should', () => {
    const random = seededRandom(11)
    const n = 40_000
    for (const [draw, mean, variance] of [
      [() => randomGamma(random, 0.4), 0.4, 0.4],
      [() => randomGamma(random, 7), 7, 7],
      [() => randomNegativeBinomial(random, 5, 2), 5, 5 + 25 / 2],
      [() => randomNegativeBinomial(random, 5, Infinity), 5, 5],
    ] as const) {
      const draws = Array.from({ length: n }, draw)
      const average = draws.reduce((a, b) => a + b, 0) / n
      const spread = draws.reduce((a, b) => a + (b - average) ** 2, 0) / n
      expect(Math.abs(average - mean)).toBeLessThan(5 * Math.sqrt(variance / n))
      expect(Math.abs(spread / variance - 1)).toBeLessThan(0.06)
    }
  })
})
