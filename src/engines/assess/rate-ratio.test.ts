import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fitCounts } from '#engines/statistics/count-regression.ts'
import { type RateRatioWeighing, relativeIncidenceRateRatio } from './rate-ratio.ts'

type Case = Record<'Tb' | 'Ta' | 'Cb' | 'Ca' | 'phi' | 'rirr' | 'logRirr' | 'se' | 'z' | 'p' | 'farringtonRES', number> & {
  ci95: [number, number]
}
const oracle = JSON.parse(readFileSync('test/oracles/panel/expected.json', 'utf8')) as {
  twoByTwo: Record<'poisson' | 'phi2' | 'unequalPeriods', Case>
  panel: Record<'aggregatedRIRR' | 'aggregatedRIRRphi', Case>
}
const { poisson, phi2, unequalPeriods } = oracle.twoByTwo
const { aggregatedRIRR, aggregatedRIRRphi } = oracle.panel

const ratioOf = ({ Tb, Ta, Cb, Ca }: Pick<Case, 'Tb' | 'Ta' | 'Cb' | 'Ca'>, weighing: RateRatioWeighing = {}) => {
  const ratio = relativeIncidenceRateRatio({ target: { before: Tb, after: Ta }, control: { before: Cb, after: Ca } }, weighing)
  if (typeof ratio === 'string') throw new Error(ratio)
  return ratio
}

describe('the relative incidence rate ratio', () => {
  const periods = { before: 24, after: 12 }
  test.each([
    { name: 'chance alone', expected: poisson, exposure: {} },
    { name: 'dispersion two', expected: phi2, exposure: {} },
    { name: 'periods of unlike length', expected: unequalPeriods, exposure: { target: periods, control: periods } },
    { name: 'a panel summed', expected: aggregatedRIRR, exposure: {} },
    { name: 'a panel summed, with the dispersion of before', expected: aggregatedRIRRphi, exposure: {} },
  ])('is the reference’s: $name', ({ expected, exposure }) => {
    const found = ratioOf(expected, { dispersion: expected.phi, exposure })
    expect(found.ratio).toBeCloseTo(expected.rirr, 12)
    expect(found.logRatio).toBeCloseTo(expected.logRirr, 12)
    expect(found.logError).toBeCloseTo(expected.se, 12)
    expect(found.z).toBeCloseTo(expected.z, 10)
    expect(found.p).toBeCloseTo(expected.p, 10)
    expect(found.relativeEffectSize).toBeCloseTo(expected.farringtonRES, 12)
    expect(found.ratioInterval.low).toBeCloseTo(expected.ci95[0], 10)
    expect(found.ratioInterval.high).toBeCloseTo(expected.ci95[1], 10)
  })
  test('is the interaction of a Poisson regression', () => {
    const column = (...values: number[]) => Float64Array.from(values)
    const fit = fitCounts({
      columns: [column(1, 1, 1, 1), column(1, 1, 0, 0), column(0, 1, 0, 1), column(0, 1, 0, 0)],
      counts: column(120, 80, 300, 290),
      family: 'poisson',
    })
    if (typeof fit === 'string') throw new Error(fit)
    const { logRatio, logError } = ratioOf({ Tb: 120, Ta: 80, Cb: 300, Ca: 290 })
    expect(logRatio).toBeCloseTo(fit.coefficients[3]!, 10)
    expect(logError).toBeCloseTo(Math.sqrt(fit.covariance[15]!), 10)
  })
  test('a zero count and what is no count are refused', () => {
    const control = { before: 3, after: 4 }
    expect(relativeIncidenceRateRatio({ target: { before: 3, after: 0 }, control })).toBe('zero-count')
    expect(relativeIncidenceRateRatio({ target: { before: Number.NaN, after: 1 }, control })).toBe('not-counts')
    expect(relativeIncidenceRateRatio({ target: { before: 3, after: 1 }, control }, { dispersion: -1 })).toBe('not-counts')
    expect(relativeIncidenceRateRatio({ target: { before: 3, after: 1 }, control }, { confidence: 1 })).toBe('not-counts')
  })
})
