import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { zOf } from '#engines/statistics/interval.ts'
import { smoothWaves } from './local-level.ts'
import { monotoneTrend } from './monotone-trend.ts'
import { changeBetween } from './wave-change.ts'
import { waveTrend } from './wave-trend.ts'

type Line = { b: [number, number]; se: [number, number] }
type Oracle = {
  wlsFE: Line & { pSlope: number; QE: number; QEp: number }
  reml: Line & { tau2: number }
  mannKendall: Record<'S' | 'varS' | 'z' | 'p', number>
  senSlope: number
  lastChange: Record<'diff' | 'se' | 'minDetectable95', number>
  localLevel: { q: number; logLik: number; smoothed: number[]; smoothedSe: number[] }
}
const oracle = JSON.parse(readFileSync('test/oracles/survey/trend/expected.json', 'utf8')) as Oracle
const rows = readFileSync('test/oracles/survey/trend/waves12.csv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => row.split(',').map(Number))
const column = (at: number) => rows.map((row) => row[at]!)
const waves = { times: column(0), estimates: column(1), errors: column(2) }

function found<T>(answer: T): Exclude<T, string> {
  if (typeof answer === 'string') throw new Error(`refused: ${answer}`)
  return answer as Exclude<T, string>
}

describe('twelve waves', () => {
  test.each([
    ['none', oracle.wlsFE],
    ['reml', oracle.reml],
  ] as const)('the line is the reference’s, variance between waves: %s', (between, { b, se }) => {
    const line = found(waveTrend(waves, between))
    expect([line.level, line.slope, line.levelError, line.slopeError]).toEqual([...b, ...se].map((value) => expect.closeTo(value, 12)))
    expect(line.p).toBeCloseTo(oracle.wlsFE.pSlope, 10)
    expect(line.heterogeneity).toBeCloseTo(oracle.wlsFE.QE, 10)
    expect(line.heterogeneityP).toBeCloseTo(oracle.wlsFE.QEp, 10)
    expect(line.between).toBe(oracle.reml.tau2)
  })
  test('waves that jump about have a variance between them and a wider error', () => {
    const jumping = { ...waves, estimates: waves.estimates.map((estimate, i) => estimate + (i % 2 ? 0.1 : -0.1)) }
    const [mixed, fixed] = [found(waveTrend(jumping)), found(waveTrend(jumping, 'none'))]
    expect(mixed.between).toBeGreaterThan(0.005)
    expect(mixed.slopeError).toBeGreaterThan(2 * fixed.slopeError)
  })
  test('the course without a line is the reference’s', () => {
    const { S, varS, z, p } = oracle.mannKendall
    expect(monotoneTrend(waves.times, waves.estimates)).toEqual({
      score: S,
      scoreVariance: expect.closeTo(varS, 8),
      z: expect.closeTo(z, 10),
      p: expect.closeTo(p, 10),
      slope: expect.closeTo(oracle.senSlope, 12),
    })
  })
  test('smoothed they are the reference’s', () => {
    const { levels, errors, wander, logLikelihood } = found(smoothWaves(waves.estimates, waves.errors))
    const { q, logLik, smoothed, smoothedSe } = oracle.localLevel
    expect(wander).toBeCloseTo(q, 8)
    expect(logLikelihood).toBeCloseTo(logLik, 8)
    smoothed.forEach((level, i) => {
      expect(levels[i]).toBeCloseTo(level, 8)
      expect(errors[i]).toBeCloseTo(smoothedSe[i]!, 8)
    })
  })
  test('the last change is the reference’s, with what could have been seen (there by 1.96 flat)', () => {
    const [earlier, later] = rows.slice(-2).map((row) => ({ estimate: row[1]!, error: row[2]! }))
    const { change, error, detectableChange, verdict } = found(changeBetween(earlier!, later!))
    expect([change, error]).toEqual([expect.closeTo(oracle.lastChange.diff, 10), expect.closeTo(oracle.lastChange.se, 10)])
    expect((detectableChange / zOf(0.95)) * 1.96).toBeCloseTo(oracle.lastChange.minDetectable95, 10)
    expect(verdict).toBe('no-detectable-change')
  })
})

describe('a change', () => {
  const wave = fc.record({ estimate: fc.double({ min: 0, max: 1, noNaN: true }), error: fc.double({ min: 0.001, max: 0.2, noNaN: true }) })
  test('is up or down only where its interval leaves out none, and turns with the waves', () =>
    fc.assert(
      fc.property(wave, wave, (earlier, later) => {
        const [there, back] = [found(changeBetween(earlier, later)), found(changeBetween(later, earlier))]
        const { low, high } = there.interval
        expect(there.verdict).toBe(low > 0 ? 'up' : high < 0 ? 'down' : 'no-detectable-change')
        expect(back.verdict).toBe({ up: 'down', down: 'up', 'no-detectable-change': 'no-detectable-change' }[there.verdict])
        expect(there.detectableChange).toBeGreaterThan(0)
      }),
    ))
  test.each([
    ['no-error', 0.5, 0],
    ['not-numbers', Number.NaN, 0.1],
    ['not-numbers', 0.5, -1],
    ['not-numbers', 0.5, Infinity],
  ] as const)('is refused: %s', (refusal, estimate, error) =>
    expect(changeBetween({ estimate, error }, { estimate: 0.5, error: 0.1 })).toBe(refusal),
  )
})

test('with ties the variance of the score is that of all orders of the same numbers', () => {
  const orders = (values: number[]): number[][] =>
    values.length < 2 ? [values] : values.flatMap((value, i) => orders(values.toSpliced(i, 1)).map((rest) => [value, ...rest]))
  const scores = orders([1, 1, 2, 3, 3]).map((values) => found(monotoneTrend([0, 1, 2, 3, 4], values)).score)
  const mean = scores.reduce((sum, score) => sum + score ** 2, 0) / scores.length
  expect(found(monotoneTrend([0, 1, 2, 3, 4], [1, 1, 2, 3, 3])).scoreVariance).toBeCloseTo(mean, 10)
})

describe('nothing is drawn through', () => {
  const three = [1, 2, 3]
  test('too few waves, or numbers that are none', () => {
    expect(waveTrend({ times: [1, 2], estimates: [1, 2], errors: [1, 1] })).toBe('too-few-waves')
    expect(waveTrend({ times: [1, 1, 1], estimates: three, errors: three })).toBe('no-fit')
    expect(waveTrend({ times: three, estimates: three, errors: [1, 0, 1] })).toBe('not-numbers')
    expect(smoothWaves([1, 2], [1, 1])).toBe('too-few-waves')
    expect(smoothWaves(three, [1, Number.NaN, 1])).toBe('not-numbers')
    expect(monotoneTrend(three, three)).toBe('too-few-waves')
    expect(monotoneTrend([1, 2, 3, 4], [5, 5, 5, 5])).toBe('no-variance')
    expect(monotoneTrend([1, 2, 2, 4], [5, 6, 7, 8])).toBe('not-numbers')
  })
  test('waves that are all alike are smooth already', () =>
    expect(found(smoothWaves([0.5, 0.5, 0.5, 0.5], [0.1, 0.1, 0.1, 0.1])).levels[2]).toBeCloseTo(0.5, 10))
})
