import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calibrateLinear } from './calibration.ts'
import { jackknifeError, rakedJackknifeError } from './jackknife.ts'
import { type RakingInput, rake } from './raking.ts'
import { kornGraubardInterval, logitInterval, waldInterval } from './share-interval.ts'
import { rakeTrimmed, trimWeights } from './trimming.ts'
import { surveyMean, surveyMeanByArea } from './weighted-mean.ts'

type Estimate = { est: number; se: number[][]; deff: number } & Record<
  'ciWald' | 'ciBetaKornGraubard' | 'ciXlogit' | 'ciLogit',
  [number, number]
>
type Oracle = Record<'weights' | 'weightsCalibrateRaking' | 'weightsLinear' | 'weightsTrimmed' | 'weightsPostStratSex', number[]> & {
  margins: Record<string, (Record<string, string> & { Freq: number })[]>
  kishDeff: number
  nEff: number
  trustMean: Estimate
  likertMean: Estimate
  clusterStrata: Estimate
  byArea: { est: number[]; se: number[] }
  jk1: { se: number }
}
const oracle = JSON.parse(readFileSync('test/oracles/survey/raking/expected.json', 'utf8')) as Oracle
const rows = readFileSync('test/oracles/survey/raking/sample600.csv', 'utf8')
  .replaceAll('"', '')
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => row.split(','))
const margins = ['age', 'sex', 'eth'].map((name, m) => ({
  of: rows.map((row) => oracle.margins[name]!.findIndex((group) => group[name] === row[m + 1])),
  targets: oracle.margins[name]!.map(({ Freq }) => Freq),
}))
const baseWeights = rows.map((row) => Number(row[5]))
const input: RakingInput = { margins, baseWeights }
const trust = rows.map((row) => Number(row[6]))
const likert = rows.map((row) => Number(row[7]))
const areaOf = rows.map((row) => Number(row[4]!.slice(1)) - 1)

function found<T>(answer: T): Exclude<T, string> {
  if (typeof answer === 'string') throw new Error(`refused: ${answer}`)
  return answer as Exclude<T, string>
}

const furthest = (seen: ArrayLike<number>, expected: readonly number[]): number =>
  Math.max(...Array.from(seen, (value, i) => Math.abs(value / expected[i]! - 1)))

const raked = found(rake(input))
const design = { weights: raked.weights, margins }

describe('weights of 600 invented answers', () => {
  test('raked are the reference’s', () => {
    expect(furthest(raked.weights, oracle.weights)).toBeLessThan(1e-8)
    expect(furthest(raked.weights, oracle.weightsCalibrateRaking)).toBeLessThan(1e-10)
    expect(raked.designEffect).toBeCloseTo(oracle.kishDeff, 8)
    expect(raked.effectiveAnswers / oracle.nEff).toBeCloseTo(1, 8)
  })
  test('calibrated, trimmed, and of one margin alone they are the reference’s too', () => {
    expect(furthest(found(calibrateLinear(input)).weights, oracle.weightsLinear)).toBeLessThan(1e-10)
    expect(furthest(found(trimWeights(raked.weights)), oracle.weightsTrimmed)).toBeLessThan(1e-8)
    expect(furthest(found(rake({ margins: [margins[1]!], baseWeights })).weights, oracle.weightsPostStratSex)).toBeLessThan(1e-10)
  })
  test('trimmed and raked by turns meet both the margins and the bounds', () => {
    const { weights, largestMultiple } = found(rakeTrimmed(input))
    expect(largestMultiple).toBeLessThan(3.00001)
    for (const { of, targets } of margins) {
      const sums = targets.map((_, group) => weights.reduce((sum, weight, i) => sum + (of[i] === group ? weight : 0), 0))
      sums.forEach((sum, group) => {
        expect(sum / targets[group]!).toBeCloseTo(1, 9)
      })
    }
  })
})

describe('estimates from them', () => {
  test('means, errors and design effects are the reference’s', () => {
    for (const [values, expected] of [
      [trust, oracle.trustMean],
      [likert, oracle.likertMean],
    ] as const) {
      const { mean, error, designEffect } = found(surveyMean(values, design))
      expect(mean).toBeCloseTo(expected.est, 8)
      expect(error).toBeCloseTo(expected.se[0]![0]!, 8)
      expect(designEffect).toBeCloseTo(expected.deff, 7)
    }
  })
  test('the intervals are the reference’s', () => {
    const share = found(surveyMean(trust, design))
    const { ciBetaKornGraubard, ciXlogit, ciLogit, ciWald } = oracle.trustMean
    for (const [seen, expected, digits] of [
      [kornGraubardInterval(share), ciBetaKornGraubard, 8],
      [logitInterval(share), ciXlogit, 8],
      [logitInterval(share), ciLogit, 8],
      [waldInterval(share), ciWald, 8],
    ] as const) {
      const { low, high } = found(seen)
      expect(low).toBeCloseTo(expected[0], digits)
      expect(high).toBeCloseTo(expected[1], digits)
    }
  })
  test('areas are the reference’s', () => {
    const areas = found(surveyMeanByArea(trust, design, { areaOf, areas: 10 })).map(found)
    expect(
      furthest(
        areas.map(({ mean }) => mean),
        oracle.byArea.est,
      ),
    ).toBeLessThan(1e-8) // prettier-ignore
    expect(
      furthest(
        areas.map(({ error }) => error),
        oracle.byArea.se,
      ),
    ).toBeLessThan(1e-8) // prettier-ignore
  })
  test('clusters within strata are the reference’s', () => {
    const clusters = rows.map((row, i) => areaOf[i]! * 5 + (Number(row[0]) % 5))
    const { mean, error, designEffect, freedom } = found(surveyMean(trust, { weights: baseWeights, strata: areaOf, clusters }))
    expect(mean).toBeCloseTo(oracle.clusterStrata.est, 10)
    expect(error).toBeCloseTo(oracle.clusterStrata.se[0]![0]!, 10)
    expect(designEffect).toBeCloseTo(oracle.clusterStrata.deff, 8)
    expect(freedom).toBe(40)
  })
  test('the jackknife’s error is the reference’s, and raked anew it is near the linearized one', () => {
    expect(jackknifeError(trust, raked.weights)).toBeCloseTo(oracle.jk1.se, 8)
    const first = 120
    const few = { margins: margins.map(({ of, targets }) => ({ of: of.slice(0, first), targets })) }
    const linear = found(surveyMean(trust.slice(0, first), { weights: found(rake(few)).weights, margins: few.margins })).error
    expect(rakedJackknifeError(trust.slice(0, first), few)! / linear).toBeGreaterThan(0.95)
    expect(rakedJackknifeError(trust.slice(0, first), few)! / linear).toBeLessThan(1.2)
  })
})

describe('raking', () => {
  const answers = fc.array(fc.tuple(fc.nat(2), fc.nat(1), fc.integer({ min: 1, max: 9 })), { minLength: 30, maxLength: 80 })
  test('meets every target it does not refuse, in any order of the margins', () => {
    fc.assert(
      fc.property(answers, fc.array(fc.integer({ min: 20, max: 60 }), { minLength: 5, maxLength: 5 }), (drawn, sizes) => {
        const total = sizes[0]! + sizes[1]! + sizes[2]!
        const two = [
          { of: drawn.map(([a]) => a), targets: sizes.slice(0, 3) },
          { of: drawn.map(([, b]) => b), targets: [0.4 * total, 0.6 * total] },
        ]
        const base = drawn.map(([, , weight]) => weight)
        const [one, other] = [rake({ margins: two, baseWeights: base }), rake({ margins: two.toReversed(), baseWeights: base })]
        if (typeof one === 'string' || typeof other === 'string') {
          expect(one).toEqual(other)
          return
        }
        for (const { of, targets } of two) {
          const sums = targets.map((_, group) => one.weights.reduce((sum, weight, i) => sum + (of[i] === group ? weight : 0), 0))
          sums.forEach((sum, group) => {
            expect(sum).toBeCloseTo(targets[group]!, 6)
          })
        }
        expect(furthest(one.weights, [...other.weights])).toBeLessThan(1e-8)
      }),
      { numRuns: 60 },
    )
  })
  const group = (of: number[], targets: number[]) => ({ of, targets })
  const twenty = Array.from({ length: 20 }, (_, i) => i % 2)
  test.each([
    ['too-few-answers', { margins: [group([0, 1, 0], [1, 1])] }],
    ['too-few-answers', { margins: [] }],
    ['empty-group', { margins: [group(twenty, [40, 40, 20])] }],
    ['contradicting-margins', { margins: [group(twenty, [50, 50]), group(twenty, [70, 50])] }],
    ['contradicting-margins', { margins: [group(twenty, [100, 0])] }],
    ['not-groups', { margins: [group(twenty, [100])] }],
    ['not-groups', { margins: [group(twenty, [Number.NaN, 5])] }],
    ['not-weights', { margins: [group(twenty, [50, 50])], baseWeights: twenty }],
    ['cannot-be-met', { margins: [group(twenty, [50, 50]), group(twenty, [60, 40])] }],
    ['weights-run-away', { margins: [group([...twenty, 2], [5, 5, 90])] }],
  ] as const)('refuses: %s', (refusal, bad) => expect(rake(bad as unknown as RakingInput)).toBe(refusal))
  test('margins rounded to whole percents are taken as they are meant', () =>
    expect(
      found(
        rake({
          margins: [
            group(twenty, [50, 51]),
            group(
              twenty.map((_, i) => (i < 9 ? 0 : 1)),
              [50, 50],
            ),
          ],
        }),
      ).weights,
    ).toHaveLength(20))
})

describe('no estimate is made', () => {
  const ten = Array.from({ length: 10 }, (_, i) => i % 3)
  const weights = new Float64Array(10).fill(1)
  test.each([
    ['too-few-answers', ten.slice(1), { weights: weights.slice(1) }],
    ['all-alike', ten.map(() => 1), { weights }],
    ['not-numbers', ten.with(3, Number.NaN), { weights }],
    ['not-numbers', ten, { weights: weights.with(2, 0) }],
    ['lonely-stratum', ten, { weights, strata: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1] }],
    ['no-fit', ten, { weights, margins: [0, 1].map(() => ({ of: ten, targets: [4, 3, 3] })) }],
  ] as const)('%s', (refusal, values, bad) => expect(surveyMean(values, bad)).toBe(refusal))
  test('nor an interval for what is no share between none and all', () => {
    for (const mean of [0, 1, Number.NaN, 3])
      expect(kornGraubardInterval({ mean, error: 0.1, answers: 20, freedom: 19 })).toBe('not-a-share')
  })
})
