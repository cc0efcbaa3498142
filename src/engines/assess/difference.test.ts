import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { zOf } from '#engines/statistics/interval.ts'
import { type Random, randomPoisson, seededRandom } from '#engines/statistics/random.ts'
import { differenceBetween, ratioOf, weightedDifference } from './difference.ts'
import { dispersionOf } from './dispersion.ts'

type Four = { tb: number; ta: number; cb: number; ca: number }
type Oracle = {
  difference: (Four & {
    case: string
    confidence: number
    before: number
    after: number
    events: number
    error: number
    low?: number
    high?: number
  })[]
  ratio: {
    Tb: number
    Ta: number
    Cb: number
    Ca: number
    phi: number
    before: number
    after: number
    rirr: number
    ci95: [number, number]
  }[]
  dispersion: { counts: number[][]; phi: number }
}
const oracle = JSON.parse(readFileSync('test/oracles/difference.json', 'utf8')) as Oracle
const weeks = (n: number, count: number) => new Array<number>(n).fill(count)

describe('against reference values', () => {
  test.each(oracle.difference)('the weighted difference: $case', ({ confidence, before, after, events, error, low, high, ...counts }) => {
    const z = zOf(confidence)
    const found = weightedDifference(counts, { share: after / before, dispersion: 1, z })
    expect(found.events).toBeCloseTo(events, 9)
    expect(found.eventsInterval.high).toBeCloseTo(high ?? events + z * error, 6)
    expect(found.eventsInterval.low).toBeCloseTo(low ?? events - z * error, 6)
  })
  test('the ratio of rates and its interval', () => {
    expect(oracle.ratio).toHaveLength(4)
    for (const { Tb: tb, Ta: ta, Cb: cb, Ca: ca, phi, rirr, ci95, before, after } of oracle.ratio) {
      const { ratio, ratioInterval } = ratioOf({ tb, ta, cb, ca }, { share: after / before, dispersion: phi, z: zOf(0.95) })
      expect(ratio).toBeCloseTo(rirr, 9)
      expect(ratioInterval.low).toBeCloseTo(ci95[0], 9)
      expect(ratioInterval.high).toBeCloseTo(ci95[1], 9)
    }
  })
  test('the dispersion of the counts before', () => {
    expect(dispersionOf(oracle.dispersion.counts)).toBeCloseTo(oracle.dispersion.phi, 9)
  })
})

describe('a response beside a control area', () => {
  const control = { before: weeks(26, 12), after: weeks(26, 12) }
  test('that halved its count is followed by fewer', () => {
    const found = differenceBetween({ response: { before: weeks(26, 8), after: weeks(26, 4) }, control })
    expect(found).toMatchObject({ verdict: 'fewer', events: -104, ratio: 0.5, expected: 208, observed: 104, dispersion: 1 })
    expect(found.eventsInterval.high).toBeLessThan(0)
  })
  test('that grew is followed by more', () => {
    expect(differenceBetween({ response: { before: weeks(26, 4), after: weeks(26, 8) }, control }).verdict).toBe('more')
  })
  test('that stayed as it was shows no detectable change, and too little when counts are small', () => {
    expect(differenceBetween({ response: { before: weeks(26, 8), after: weeks(26, 8) }, control }).verdict).toBe('no-detectable-change')
    const few = { before: [1, ...weeks(25, 0)], after: [1, ...weeks(25, 0)] }
    expect(differenceBetween({ response: few, control }).verdict).toBe('too-few-to-tell')
    expect(differenceBetween({ response: { before: weeks(26, 0), after: weeks(26, 0) }, control }).verdict).toBe('too-few-to-tell')
  })
  test('that only fell as everywhere else shows no change though it fell', () => {
    const everywhere = { before: weeks(26, 12), after: weeks(26, 6) }
    expect(differenceBetween({ response: { before: weeks(26, 8), after: weeks(26, 4) }, control: everywhere }).verdict).toBe(
      'no-detectable-change',
    )
  })
  test('that ended the events altogether is followed by fewer, in spite of the zero', () => {
    const found = differenceBetween({ response: { before: weeks(26, 3), after: weeks(26, 0) }, control })
    expect(found.verdict).toBe('fewer')
    expect(found.ratio).toBeGreaterThan(0)
  })
  test('needs the same weeks in both areas', () => {
    expect(() => differenceBetween({ response: { before: [1], after: [] }, control })).toThrow(RangeError)
    expect(() => differenceBetween({ response: { before: weeks(26, -1), after: weeks(26, 1) }, control })).toThrow(RangeError)
  })
})

describe('where nothing was done at all', () => {
  test('a change is claimed about once in twenty times, also for counts that vary more than chance', () => {
    const random = seededRandom(2024)
    for (const clump of [1, 2]) {
      let claims = 0
      const trials = 1000
      for (let i = 0; i < trials; i++) {
        const area = () => ({ before: counts(random, 52, clump), after: counts(random, 26, clump) })
        const { verdict } = differenceBetween({ response: area(), control: area() })
        if (verdict === 'fewer' || verdict === 'more') claims++
      }
      expect(claims / trials).toBeGreaterThan(0.02)
      expect(claims / trials).toBeLessThan(0.08)
    }
  })
})

/** Weekly counts of mean 6 that come in clumps: variance is `clump` times the mean. */
const counts = (random: Random, n: number, clump: number) => Array.from({ length: n }, () => clump * randomPoisson(random, 6 / clump))
