import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { benjaminiHochberg, benjaminiYekutieli } from './false-discovery.ts'

const oracle = (what: string) => {
  const line = readFileSync('test/oracles/distributions/values.csv', 'utf8')
    .split('\n')
    .find((row) => row.startsWith(what))!
  const [, ps, adjusted] = line.split(',')
  return { ps: ps!.split(' ').map(Number), adjusted: adjusted!.split(' ').map(Number) }
}

describe('false discoveries', () => {
  test.each([
    ['benjaminiHochberg', benjaminiHochberg],
    ['benjaminiYekutieli', benjaminiYekutieli],
  ] as const)('%s adjusts as R does', (what, adjust) => {
    const { ps, adjusted } = oracle(what)
    for (const [i, value] of adjust(ps).entries()) expect(value).toBeCloseTo(adjusted[i]!, 14)
  })

  test('an adjusted p-value is never below its own, never above 1, and keeps the order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 }), (ps) => {
        const [cautious, adjusted] = [benjaminiYekutieli(ps), benjaminiHochberg(ps)]
        ps.forEach((p, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(p)
          expect(cautious[i]).toBeGreaterThanOrEqual(adjusted[i]!)
          expect(cautious[i]).toBeLessThanOrEqual(1)
          ps.forEach((other, j) => {
            if (p < other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j]!)
          })
        })
      }),
    )
  })

  test('calls what the step-up rule calls', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 0.2, noNaN: true }), { minLength: 1, maxLength: 30 }), (ps) => {
        const sorted = [...ps].sort((a, b) => a - b)
        const last = sorted.findLastIndex((p, i) => p * ps.length <= 0.05 * (i + 1))
        const called = benjaminiHochberg(ps).filter((p) => p <= 0.05 * (1 + 1e-12)).length
        const ties = sorted.filter((p) => last >= 0 && p === sorted[last]).length
        expect(called).toBeGreaterThanOrEqual(last + 1)
        expect(called).toBeLessThanOrEqual(last + 1 + ties)
      }),
    )
  })

  test('nothing tested is nothing adjusted', () => expect(benjaminiHochberg([]).length).toBe(0))
})
