import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomPoisson, seededRandom } from '#engines/statistics/random.ts'
import { type Decomposition, decomposeSeason } from './season-decomposition.ts'
import { movingMeans, smoothSeries } from './season-loess.ts'
import { type Seasonality, seasonality } from './season-wave.ts'

const folder = 'test/oracles/seasonality'
const oracle = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8'))
const lines = (file: string) => readFileSync(`${folder}/${file}`, 'utf8').trim().split('\n').slice(1)
const monthly = lines('monthly96.csv').map((line) => Number(line.split(',')[3]))
const logs = Float64Array.from(monthly, (count) => Math.log(count + 0.5))

const furthest = (seen: ArrayLike<number>, wanted: readonly number[]) => Math.max(...wanted.map((value, i) => Math.abs(value - seen[i]!)))
const yearly = { period: 12, phase: 1 } as const

describe('decomposition (STL)', () => {
  test('with one season for all years it has the parts of R to 1e-8', () => {
    const seen = decomposeSeason(logs, { period: 12, seasonSpan: 'periodic', robustRounds: 0 }) as Decomposition
    for (const part of ['seasonal', 'trend', 'remainder'] as const)
      expect(furthest(seen[part], oracle.stlPeriodic[part])).toBeLessThan(1e-8)
    expect(seen.strength).toBeCloseTo(oracle.stlPeriodic.Fs, 8)
    expect(seen.weights.every((weight) => weight === 1)).toBe(true)
  })

  test.each([7, 100])('robust with a changing season it has the parts of R to 1e-8 after %i rounds', (robustRounds) => {
    const rows = lines('rounds.csv').map((line) => line.split(',').map(Number))
    const wanted = rows.filter(([rounds]) => rounds === robustRounds)
    const seen = decomposeSeason(logs, { period: 12, seasonSpan: 13, robustRounds }) as Decomposition
    for (const [at, part] of ['seasonal', 'trend', 'remainder', 'weights'].entries()) {
      const column = wanted.map((row) => row[at + 1]!)
      expect(furthest(seen[part as keyof Decomposition] as Float64Array, column)).toBeLessThan(1e-8)
    }
  })

  test('and after 15 rounds those of R but for the wrong median that its eighth round takes', () => {
    const wanted = oracle.stlRobust13
    const seen = decomposeSeason(logs, { period: 12, seasonSpan: 13, robustRounds: 15 }) as Decomposition
    for (const part of ['seasonal', 'trend', 'remainder', 'weights'] as const) expect(furthest(seen[part], wanted[part])).toBeLessThan(6e-5)
    expect(seen.strength).toBeCloseTo(wanted.Fs, 5)
  })

  test('the parts add up, and a shifted series has a shifted trend', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 2, max: 9 }), (seed, period) => {
        const random = seededRandom(seed)
        const values = Float64Array.from({ length: 4 * period + 3 }, random)
        const options = { period, seasonSpan: 7, robustRounds: seed % 2 } as const
        const seen = decomposeSeason(values, options) as Decomposition
        const shifted = decomposeSeason(
          values.map((value) => value + 5),
          options,
        ) as Decomposition
        for (const [i, value] of values.entries()) {
          expect(seen.seasonal[i]! + seen.trend[i]! + seen.remainder[i]!).toBeCloseTo(value, 10)
          expect(shifted.trend[i]! - seen.trend[i]!).toBeCloseTo(5, 6)
          expect(shifted.seasonal[i]!).toBeCloseTo(seen.seasonal[i]!, 6)
        }
      }),
      { numRuns: 30 },
    )
  })

  test('a pure season comes out as it went in', () => {
    const values = Float64Array.from({ length: 48 }, (_, i) => Math.sin((2 * Math.PI * i) / 12))
    const seen = decomposeSeason(values, { period: 12, seasonSpan: 'periodic', robustRounds: 0 }) as Decomposition
    expect(furthest(seen.seasonal, [...values])).toBeLessThan(1e-3)
    expect(seen.strength).toBeGreaterThan(0.999)
  })

  test('refuses less than two cycles and what is no number', () => {
    expect(decomposeSeason(logs.subarray(0, 24), { period: 12, seasonSpan: 7, robustRounds: 0 })).toBe('too-short')
    expect(decomposeSeason(logs, { period: 1, seasonSpan: 7, robustRounds: 0 })).toBe('too-short')
    expect(decomposeSeason(Float64Array.of(...logs, NaN), { period: 12, seasonSpan: 7, robustRounds: 0 })).toBe('not-finite')
    const flat = decomposeSeason(new Float64Array(48), { period: 12, seasonSpan: 7, robustRounds: 3 }) as Decomposition
    expect([flat.strength, flat.trend[9]]).toEqual([0, 0])
  })
})

describe('smoothing', () => {
  test('a line stays a line, at the ends too and between the jumps', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 40 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 9 }), (n, half, jump) => {
        const line = Float64Array.from({ length: n }, (_, i) => 3 - 0.2 * i)
        const seen = smoothSeries(line, { span: 2 * half + 1, degree: 1, jump })
        // With a span of 3 the outer two weigh nothing: a mean of one value.
        expect(furthest(seen, [...line])).toBeLessThan(1e-9)
      }),
    )
  })
  test('one value stays, values without any trust stay, moving means are means', () => {
    const smoothing = { span: 3, degree: 1, jump: 1 } as const
    expect([...smoothSeries(Float64Array.of(4), smoothing)]).toEqual([4])
    expect([...smoothSeries(Float64Array.of(4, 9, 1), smoothing, new Float64Array(3))]).toEqual([4, 9, 1])
    expect([...movingMeans(Float64Array.of(1, 2, 6, 3), 3)]).toEqual([3, 11 / 3])
  })
})

describe('seasonality of counts', () => {
  test('one wave has the coefficients, F-test and peak of R', () => {
    const seen = seasonality(monthly, { ...yearly, season: 1 }) as Seasonality
    const wanted = oracle.harmonic
    expect(seen.fit.coefficients[2]).toBeCloseTo(wanted.coef[2], 8)
    expect(seen.fit.coefficients[3]).toBeCloseTo(wanted.coef[3], 8)
    expect(Math.log(seen.trendFactor)).toBeCloseTo(wanted.coef[1], 8)
    expect(seen.f / wanted.F).toBeCloseTo(1, 5)
    expect(seen.p / wanted.p).toBeCloseTo(1, 4)
    expect(seen.dispersion / wanted.phi).toBeCloseTo(1, 5)
    expect(seen.amplitude).toBeCloseTo(wanted.amplitude, 8)
    expect(seen.peakAt).toBeCloseTo(wanted.peakMonthOffset, 6)
    expect(seen.troughAt).toBeCloseTo(wanted.peakMonthOffset - 6, 6)
    expect(seen.peakToTrough).toBeCloseTo(wanted.peakToTroughRatio, 7)
    expect(seen.fit.deviance).toBeCloseTo(wanted.deviance, 6)
  })

  test('a level for each month has the F-test of R and the highest month', () => {
    const seen = seasonality(monthly, { period: 12, phase: 0, season: 'each-step' }) as Seasonality
    const { coef, F, p, phi } = oracle.monthFactor
    expect(seen.f / F).toBeCloseTo(1, 5)
    expect(seen.p / p).toBeCloseTo(1, 4)
    expect(seen.dispersion / phi).toBeCloseTo(1, 5)
    expect(seen.peakAt).toBe(coef.indexOf(Math.max(...coef.slice(2))) - 1)
    expect(Math.log(seen.peakToTrough)).toBeCloseTo(Math.max(...coef.slice(2)) - Math.min(0, ...coef.slice(2)), 7)
  })

  test('two waves find two peaks, and the higher of them', () => {
    const counts = Array.from({ length: 120 }, (_, t) =>
      Math.round(200 * Math.exp(0.4 * Math.cos((4 * Math.PI * t) / 12) + 0.1 * Math.cos((2 * Math.PI * t) / 12))),
    )
    const seen = seasonality(counts, { period: 12, phase: 0, season: 2 }) as Seasonality
    expect(Math.min(seen.peakAt, 12 - seen.peakAt)).toBeLessThan(0.1)
    expect(seen.peakToTrough).toBeGreaterThan(Math.exp(0.8))
  })

  test('counts without season are called seasonal about as often as they should', () => {
    const random = seededRandom(8)
    let called = 0
    for (let run = 0; run < 400; run++) {
      const seen = seasonality(
        Array.from({ length: 60 }, () => randomPoisson(random, 5)),
        { ...yearly, season: 1 },
      ) as Seasonality
      if (seen.p < 0.05) called++
    }
    expect(called / 400).toBeGreaterThan(0.02)
    expect(called / 400).toBeLessThan(0.085)
  })

  test('refuses too short, too few and what has no finite fit', () => {
    expect(seasonality(monthly.slice(0, 23), { ...yearly, season: 1 })).toBe('too-short')
    expect(seasonality(new Float64Array(48), { ...yearly, season: 1 })).toBe('too-few-events')
    expect(seasonality([...new Float64Array(47), NaN], { ...yearly, season: 1 })).toBe('too-few-events')
    const onlyJune = Array.from({ length: 48 }, (_, t) => (t % 12 === 5 ? 20 : 0))
    expect(seasonality(onlyJune, { ...yearly, season: 'each-step' })).toBe('no-fit')
    expect(
      seasonality(
        Array.from({ length: 24 }, () => 3),
        { period: 12, phase: 0, season: 1 },
      ),
    ).toBe('no-variance')
  })
})
