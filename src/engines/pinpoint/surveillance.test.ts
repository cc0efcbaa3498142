import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { negativeBinomialLogPmf } from '#engines/statistics/negative-binomial.ts'
import { fitNegativeBinomial, type NegativeBinomialFit } from '#engines/statistics/negative-binomial-regression.ts'
import { poissonCusum, poissonEwma, rossiCusum } from './surveillance-cusum.ts'
import { type EarsStep, ears } from './surveillance-ears.ts'
import { type FarringtonOptions, type FarringtonResult, FLEXIBLE, farrington } from './surveillance-farrington.ts'
import { generalizedLikelihoodRatio, likelihoodRatioCusum } from './surveillance-likelihood-ratio.ts'
import { referenceWeeksOf, seasonLevels } from './surveillance-season-levels.ts'

const folder = 'test/oracles/surveillance'
const oracle = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8'))
const rows = readFileSync(`${folder}/weekly416.csv`, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))
const counts = Int32Array.from(rows, (row) => Number(row[2]))
const starts = rows.map((row) => new Date(`${row[1]}T00:00:00Z`))
/** The last 52 of 416 weeks, counted from 0. */
const weeks: number[] = oracle.range.map((week: number) => week - 1)

const near = (seen: readonly number[], wanted: readonly (number | null)[], tolerance: number) => {
  expect(seen.length).toBe(wanted.length)
  for (const [i, value] of wanted.entries()) {
    if (value !== null)
      expect(Math.abs(seen[i]! - value), `place ${i}: ${seen[i]}, wanted ${value}`).toBeLessThan(tolerance * (1 + Math.abs(value)))
  }
}
const farringtonFor = (options: Omit<FarringtonOptions, 'referenceWeeks'>) =>
  weeks.map(
    (week) => farrington(counts, week, { ...options, referenceWeeks: referenceWeeksOf(week, starts[week]!, 5) }) as FarringtonResult,
  )

describe('Farrington', () => {
  test('the flexible variant has the values of R (farringtonFlexible, nbPlugin)', () => {
    const seen = farringtonFor({ ...FLEXIBLE, alpha: 0.005 })
    const wanted = oracle.farringtonFlexible
    near(
      seen.map((week) => week.expected),
      wanted.expected,
      1e-6,
    )
    near(
      seen.map((week) => week.dispersion),
      wanted.phi,
      1e-6,
    )
    near(
      seen.map((week) => week.p),
      wanted.pvalue,
      1e-6,
    )
    expect(seen.map((week) => week.upperLimit)).toEqual(wanted.upperbound)
    expect(seen.map((week) => Number(week.isAlarm))).toEqual(wanted.alarm)
    expect(seen.map((week) => Number(week.hasTrend))).toEqual(wanted.trend)
    for (const week of seen) expect(week.exceedance > 1).toBe(week.isAlarm)
  })

  test('with the upper end of the mean it has the limits of R (muan)', () => {
    const seen = farringtonFor({ ...FLEXIBLE, alpha: 0.005, limit: 'negative-binomial-upper', errorScale: 'relative-residuals' })
    expect(seen.map((week) => week.upperLimit)).toEqual(oracle.farringtonFlexible_muan.upperbound)
    expect(seen.map((week) => Number(week.isAlarm))).toEqual(oracle.farringtonFlexible_muan.alarm)
  })

  test('the old variant has the values of R (delta, power 2/3)', () => {
    const wanted = oracle.farringtonOriginalStyle
    const seen = farringtonFor({
      halfWindowWeeks: 3,
      seasonLevels: 1,
      guardWeeks: 3,
      outbreakResidual: 1,
      trendP: 0.05,
      alpha: 0.05,
      limit: 'two-thirds-power',
      errorScale: 'relative-residuals',
    })
    const expected = seen.map((week) => week.expected)
    const limits = seen.map((week) => week.upperLimit)
    // R's glm takes its leverages from the last step but one, which counts where most weeks are reweighted: hence 5e-5.
    near(expected, wanted.expected, 5e-5)
    near(limits, wanted.upperbound, 5e-5)
    near(
      seen.map((week) => week.p),
      wanted.pvalue,
      5e-5,
    )
    near(
      seen.map((week) => week.exceedance),
      wanted.score,
      5e-5,
    )
    expect(seen.map((week) => Number(week.hasTrend))).toEqual(wanted.trend)
    // The same in R with glm.control(epsilon = 1e-14).
    near(expected.slice(0, 3), [5.51257007117502, 9.03049062230783, 9.72728123933206], 1e-9)
    near(limits.slice(0, 3), [10.6369968820267, 16.2894784300594, 17.2473933638089], 1e-9)
  })

  test('cuts the year into levels that cover every week of the baseline', () => {
    const options = { ...FLEXIBLE, alpha: 0.01, referenceWeeks: [300, 248, 196] }
    const levels = seasonLevels(352, options) as Uint8Array
    expect(levels.length).toBe(352 - 26)
    expect(levels.subarray(0, 193).every((level) => level === 0)).toBe(true)
    expect(levels.subarray(193).every((level) => level > 0)).toBe(true)
    expect([...levels.subarray(193, 206)]).toEqual([10, 10, 10, 10, 10, 10, 10, 1, 1, 1, 1, 1, 2])
    expect(seasonLevels(352, { ...options, referenceWeeks: [2] })).toBe('not-enough-weeks')
    expect(seasonLevels(352, { ...options, referenceWeeks: [] })).toBe('not-enough-weeks')
  })

  test('finds the same week in earlier years, over leap years too', () => {
    expect(referenceWeeksOf(300, new Date('2024-02-29T00:00:00Z'), 4)).toEqual([248, 196, 144, 91])
  })

  test('refuses what it cannot judge', () => {
    const options = { ...FLEXIBLE, alpha: 0.01, referenceWeeks: [308, 256, 204] }
    expect(farrington(counts, 500, { ...options, referenceWeeks: [308] })).toBe('not-enough-weeks')
    expect(farrington(counts, 30, { ...options, referenceWeeks: [-22] })).toBe('not-enough-weeks')
    expect(farrington(new Int32Array(416), 360, options)).toBe('no-baseline')
    expect(farrington(counts, 360, { ...options, referenceWeeks: [3] })).not.toBe('no-baseline')
  })
})

describe('EARS', () => {
  test.each([
    ['earsC1', { method: 'C1', baseline: 7, smallestDeviation: 0, alpha: 0.001 }],
    ['earsC2', { method: 'C2', baseline: 7, smallestDeviation: 0, alpha: 0.001 }],
    ['earsC3', { method: 'C3', baseline: 7, smallestDeviation: 0, alpha: 0.001 }],
    ['earsC2_b28_min1_a01', { method: 'C2', baseline: 28, smallestDeviation: 1, alpha: 0.01 }],
  ] as const)('%s has the limits of R', (name, options) => {
    const seen = weeks.map((week) => ears(counts, week, options) as EarsStep)
    near(
      seen.map((step) => step.upperLimit),
      oracle[name].upperbound,
      1e-9,
    )
    expect(seen.map((step) => Number(step.isAlarm))).toEqual(oracle[name].alarm)
  })

  test('refuses too few steps, and has a limit where nothing varies', () => {
    const options = { method: 'C3', baseline: 7, smallestDeviation: 0, alpha: 0.001 } as const
    expect(ears(counts, 10, options)).toBe('not-enough-weeks')
    expect(ears(counts, 416, options)).toBe('not-enough-weeks')
    expect(ears(counts, 50, { ...options, baseline: 2 })).toBe('not-enough-weeks')
    expect(ears(new Int32Array(20), 15, options)).toEqual({ upperLimit: 0, isAlarm: false })
    expect(ears([...new Int32Array(14), 5, 5], 15, options)).toEqual({ upperLimit: 5, isAlarm: false })
  })
})

describe('charts', () => {
  const judged = counts.subarray(364)

  test('the Poisson CUSUM has the values of its formula in R', () => {
    const { mu0, mu1, S } = oracle.poissonCusumHand
    const seen = poissonCusum(judged, { usualMean: mu0, risenMean: mu1, limit: 20 })
    near(
      (seen as { value: number }[]).map((step) => step.value),
      S,
      1e-12,
    )
  })

  test('the Rossi CUSUM alarms as in R', () => {
    const { k, h, m, alarm } = oracle.cusumRossi
    const seen = rossiCusum(judged, { usualMean: m, reference: k, limit: h })
    expect((seen as { isAlarm: boolean }[]).map((step) => Number(step.isAlarm))).toEqual(alarm)
  })

  test('the Poisson EWMA has the values of its formula in R', () => {
    const { mu0, lambda, L, z, ucl, alarm } = oracle.poissonEwmaHand
    const seen = poissonEwma(judged, { usualMean: mu0, weight: lambda, width: L })
    if (typeof seen === 'string') throw new Error(seen)
    near(
      seen.map((step) => step.value),
      z,
      1e-12,
    )
    near(
      seen.map((step) => step.limit),
      ucl,
      1e-12,
    )
    expect(seen.map((step) => Number(step.isAlarm))).toEqual(alarm)
  })

  test('the generalized likelihood ratio has the values of R (glrnb)', () => {
    const time = Float64Array.from({ length: 416 }, (_, i) => i + 1)
    const design = [
      time.map(() => 1),
      time,
      time.map((t) => Math.cos((2 * Math.PI * t) / 52)),
      time.map((t) => Math.sin((2 * Math.PI * t) / 52)),
    ]
    const columns = design.map((column) => column.slice(0, 364))
    const fit = fitNegativeBinomial({ columns, counts: Float64Array.from(counts.subarray(0, 364)) }) as NegativeBinomialFit
    near([1 / fit.theta], [oracle.glrnb.alphaHat], 1e-4)
    const means = weeks.map((week) => Math.exp(design.reduce((sum, column, j) => sum + column[week]! * fit.coefficients[j]!, 0)))
    const seen = generalizedLikelihoodRatio({ counts: judged, means, size: fit.theta }, oracle.glrnb.cARL)
    if (typeof seen === 'string') throw new Error(seen)
    near(
      seen.map((step) => step.value),
      oracle.glrnb.value,
      1e-4,
    )
    expect(seen.map((step) => Number(step.isAlarm))).toEqual(oracle.glrnb.alarm)
  })

  test('the generalized ratio is the best of all ratios and starts, tried one by one', () => {
    const sample = [3, 0, 6, 9, 4]
    for (const size of [2.5, Infinity]) {
      const series = { counts: sample, means: [2, 3, 3, 4, 2], size }
      const [step] = (generalizedLikelihoodRatio(series, 100) as { value: number }[]).slice(-1)
      let best = 0
      for (let from = 0; from < 5; from++) {
        for (let ratio = 1; ratio < 6; ratio += 0.001) {
          let gain = 0
          for (let i = from; i < 5; i++) {
            const mean = series.means[i]!
            gain += negativeBinomialLogPmf(sample[i]!, ratio * mean, size) - negativeBinomialLogPmf(sample[i]!, mean, size)
          }
          best = Math.max(best, gain)
        }
      }
      expect(step!.value).toBeCloseTo(best, 5)
    }
  })

  test('the likelihood-ratio CUSUM starts over below zero and after an alarm', () => {
    const seen = likelihoodRatioCusum({ counts: [0, 9, 9, 0], means: [3, 3, 3, 3], size: Infinity }, 2, 3)
    const gain = 9 * Math.log(2) - 3
    expect((seen as { value: number }[]).map((step) => step.value)).toEqual([0, expect.closeTo(gain, 9), expect.closeTo(gain, 9), 0])
  })

  test('refuse a mean of nothing and a rise that is none', () => {
    expect(poissonCusum([1], { usualMean: 0, risenMean: 2, limit: 4 })).toBe('no-mean')
    expect(poissonCusum([1], { usualMean: 2, risenMean: 2, limit: 4 })).toBe('no-rise')
    expect(rossiCusum([1], { usualMean: 0, reference: 1, limit: 2 })).toBe('no-mean')
    expect(poissonEwma([1], { usualMean: -1, weight: 0.2, width: 3 })).toBe('no-mean')
    expect(likelihoodRatioCusum({ counts: [1], means: [0], size: 3 }, 2, 3)).toBe('no-mean')
    expect(likelihoodRatioCusum({ counts: [1], means: [1], size: 3 }, 1, 3)).toBe('no-rise')
    expect(generalizedLikelihoodRatio({ counts: [1, 2], means: [1], size: 3 }, 3)).toBe('no-mean')
  })
})
