import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fitCounts } from '#engines/statistics/count-regression.ts'
import { randomPoisson, seededRandom } from '#engines/statistics/random.ts'
import { fitFixedEffectsPoisson } from './fixed-effects-poisson.ts'
import { leadsTest } from './leads-test.ts'
import { panelDifference, type ResponsePanel } from './panel-difference.ts'
import { randomisationTest } from './randomisation-test.ts'

type Effect = { logIRR: number; se: number; ci95: [number, number] }
const oracle = JSON.parse(readFileSync('test/oracles/panel/expected.json', 'utf8')).panel as {
  poissonNaive: Effect
  quasi: Effect & { phi: number }
  clusterHC1: Effect
  clusterHC0: Effect
  preTrendWald: { chi2: number; df: number; p: number }
  randomisationInference: { stat: number; B: number; p: number }
}
const converged = JSON.parse(readFileSync('test/oracles/panel/converged.json', 'utf8')) as Record<string, number>

const panel: ResponsePanel = (() => {
  const rows = readFileSync('test/oracles/panel/panel24x36.csv', 'utf8').trim().split('\n').slice(1)
  const counts = Array.from({ length: 24 }, () => new Array<number>(36).fill(0))
  const isTreated = new Array<boolean>(24).fill(false)
  for (const row of rows) {
    const [area, month, treat, , , count] = row.split(',').map(Number)
    counts[area! - 1]![month! - 1] = count!
    isTreated[area! - 1] = treat === 1
  }
  return { counts, isTreated, startsAt: 24 }
})()
const unrefused = <T>(found: T): Exclude<T, string> => {
  if (typeof found === 'string') throw new Error(found)
  return found as Exclude<T, string>
}

describe('difference-in-differences of 24 areas', () => {
  test('is the reference’s within its tolerance, and its own digits when that converges', () => {
    const found = unrefused(panelDifference(panel))
    expect(found.logRatio).toBeCloseTo(oracle.clusterHC1.logIRR, 8)
    expect(found.logError).toBeCloseTo(oracle.clusterHC1.se, 5)
    expect(found.logErrorUncorrected).toBeCloseTo(oracle.clusterHC0.se, 5)
    expect(found.logErrorPoisson).toBeCloseTo(oracle.poissonNaive.se, 5)
    expect(found.ratioInterval.low).toBeCloseTo(oracle.clusterHC1.ci95[0], 5)
    expect(found.ratioInterval.high).toBeCloseTo(oracle.clusterHC1.ci95[1], 5)
    expect(found.logRatio).toBeCloseTo(converged.logRatio!, 12)
    expect(found.logError).toBeCloseTo(converged.seHC1!, 9)
    expect(found.logErrorUncorrected).toBeCloseTo(converged.seHC0!, 9)
    expect(found.logErrorPoisson).toBeCloseTo(converged.sePoisson!, 9)
    expect(found.dispersion).toBeCloseTo(converged.dispersion!, 8)
    expect(found).toMatchObject({ treatedAreas: 8, controlAreas: 16, readBy: 'randomisation' })
  })
  test('the event study finds no course of its own before', () => {
    const found = unrefused(leadsTest(panel, 3))
    expect(found.freedom).toBe(oracle.preTrendWald.df)
    expect(found.chiSquare).toBeCloseTo(converged.leadsChiSquare!, 6)
    expect(found.p).toBeCloseTo(converged.leadsP!, 7)
    expect(found.chiSquare).toBeCloseTo(oracle.preTrendWald.chi2, 3)
    expect(found.stretches.map(({ stretch }) => stretch)).toEqual([-8, -7, -6, -5, -4, -3, -2, 0, 1, 2, 3])
  })
  test('the randomisation test is the reference’s within the error of drawing, and the same for the same seed', () => {
    const { stat, B, p } = oracle.randomisationInference
    const found = unrefused(randomisationTest(panel, seededRandom(7), B))
    expect(found.statistic).toBeCloseTo(stat, 10)
    expect(Math.abs(found.p - p)).toBeLessThan(3 * Math.sqrt((2 * p) / B))
    expect(randomisationTest(panel, seededRandom(7), B)).toEqual(found)
  })
})

describe('area and period effects without dummies', () => {
  test('are those of a regression with dummies', () => {
    const random = seededRandom(5)
    const [areas, periods] = [6, 5]
    const counts = Float64Array.from({ length: areas * periods }, () => randomPoisson(random, 4))
    counts.fill(0, 2 * periods, 3 * periods)
    const one = Float64Array.from(counts, () => random())
    const two = Float64Array.from(counts, (_, i) => Number(i < 2 * periods && i % periods > 2))
    const found = unrefused(fitFixedEffectsPoisson({ counts, periods, regressors: [one, two] }))
    const kept = Array.from(counts.keys()).filter((i) => Math.floor(i / periods) !== 2)
    const column = (value: (i: number) => number) => Float64Array.from(kept, value)
    const dummies = [
      ...[0, 1, 3, 4, 5].map((area) => column((i) => Number(Math.floor(i / periods) === area))),
      ...[1, 2, 3, 4].map((period) => column((i) => Number(i % periods === period))),
    ]
    const fit = unrefused(
      fitCounts({
        columns: [column((i) => one[i]!), column((i) => two[i]!), ...dummies],
        counts: column((i) => counts[i]!),
        family: 'poisson',
      }),
    )
    expect(found.coefficients[0]).toBeCloseTo(fit.coefficients[0]!, 9)
    expect(found.coefficients[1]).toBeCloseTo(fit.coefficients[1]!, 9)
    expect(found.covariance[0]).toBeCloseTo(fit.covariance[0]!, 9)
    expect(found.covariance[3]).toBeCloseTo(fit.covariance[fit.coefficients.length + 1]!, 9)
    expect(found.dispersion).toBeCloseTo(fit.dispersion, 8)
    expect([found.areas, found.rows, found.columns]).toEqual([5, 25, 11])
  })
  test('an effect that is one per area or period, or repeats another, is collinear', () => {
    const counts = Float64Array.of(3, 4, 5, 2, 6, 1)
    const perArea = Float64Array.of(1, 1, 1, 0, 0, 0)
    const apart = Float64Array.of(1, 0, 0, 0, 0, 1)
    expect(fitFixedEffectsPoisson({ counts, periods: 3, regressors: [perArea] })).toBe('collinear')
    expect(fitFixedEffectsPoisson({ counts, periods: 3, regressors: [apart, apart] })).toBe('collinear')
  })
})

describe('what cannot be told is refused', () => {
  const small = (counts: number[][], startsAt = 2): ResponsePanel => ({ counts, isTreated: counts.map((_, i) => i < 2), startsAt })
  const rows = [
    [4, 5, 1, 2],
    [3, 6, 2, 2],
    [5, 4, 5, 6],
    [6, 3, 5, 4],
  ] // prettier-ignore
  test('a panel that is none', () => {
    expect(panelDifference(small([...rows.slice(0, 3), [1]]))).toBe('unequal-periods')
    expect(panelDifference(small(rows.slice(0, 3)))).toBe('too-few-areas')
    expect(panelDifference(small(rows, 0))).toBe('too-few-periods')
    expect(panelDifference(small(rows, 4))).toBe('too-few-periods')
    expect(panelDifference(small([[-1, 0, 0, 0], ...rows.slice(1)]))).toBe('not-counts')
    expect(panelDifference(small([[Number.NaN, 0, 0, 0], ...rows.slice(1)]))).toBe('not-counts')
    expect(panelDifference({ counts: [], isTreated: [], startsAt: 1 })).toBe('too-few-areas')
  })
  test('no events where the response was, after or before', () => {
    expect(panelDifference(small([[4, 5, 0, 0], [3, 6, 0, 0], ...rows.slice(2)]))).toBe('no-events')
    expect(panelDifference(small([[0, 0, 5, 4], [0, 0, 2, 3], ...rows.slice(2)]))).toBe('did-not-converge')
    expect(randomisationTest(small([[4, 5, 0, 0], [3, 6, 0, 0], ...rows.slice(2)]), seededRandom(1))).toBe('zero-count')
  })
  test('leads that the areas are too few for', () => {
    expect(leadsTest({ ...panel, startsAt: 24 }, 1)).toBe('too-few-areas')
    expect(leadsTest(panel, 24)).toBe('too-few-periods')
    expect(leadsTest(panel, 0.5)).toBe('too-few-periods')
  })
  test('one area with a response goes by randomisation alone', () => {
    const alone = { ...panel, isTreated: panel.isTreated.map((_, area) => area === 0) }
    expect(panelDifference(alone)).toBe('too-few-areas')
    expect(unrefused(randomisationTest(alone, seededRandom(2), 999)).p).toBeGreaterThan(1 / 24 - 0.03)
  })
})
