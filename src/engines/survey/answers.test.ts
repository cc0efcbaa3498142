import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { responsePropensity } from './nonresponse.ts'
import { fitOrdered, stepShares } from './ordered-answers.ts'
import { reliability } from './reliability.ts'
import { responseRate } from './response-rate.ts'

const json = (name: string) => JSON.parse(readFileSync(`test/oracles/survey/${name}/expected.json`, 'utf8'))
const csv = (name: string) =>
  readFileSync(`test/oracles/survey/${name}.csv`, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split(',').map(Number))

function found<T>(answer: T): Exclude<T, string> {
  if (typeof answer === 'string') throw new Error(`refused: ${answer}`)
  return answer as Exclude<T, string>
}
const near = (seen: ArrayLike<number>, expected: readonly number[], within: number) =>
  expected.forEach((value, i) => {
    expect(Math.abs(seen[i]! - value)).toBeLessThan(within)
  })

describe('900 answers on a scale of five', () => {
  const { polr, clm, probByWave, cronbachAlpha } = json('ordinal')
  const rows = csv('ordinal/likert900')
  const answers = rows.map((row) => row[0]! - 1)
  const wave = rows.map((row) => row[2]! - 1)
  const fit = found(fitOrdered({ answers, steps: 5, columns: [wave] }))
  test('the shift, the thresholds and the shares of each wave are the reference’s', () => {
    near(fit.coefficients, [clm.beta], 1e-8)
    near(fit.thresholds, clm.alpha, 1e-8)
    near(fit.coefficients, [polr.coef], 1e-5)
    near(fit.errors, polr.se, 1e-5)
    expect(fit.deviance).toBeCloseTo(-2 * clm.logLik, 6)
    for (const at of [0, 1]) near(stepShares(fit, [at]), probByWave[at], 1e-8)
  })
  test('without columns the shares are those that were counted', () => {
    const counted = [0, 1, 2, 3, 4].map((step) => answers.filter((answer) => answer === step).length / answers.length)
    near(stepShares(found(fitOrdered({ answers, steps: 5, columns: [] })), []), counted, 1e-10)
  })
  test('turning the scale round turns the shift round', () => {
    const turned = found(fitOrdered({ answers: answers.map((answer) => 4 - answer), steps: 5, columns: [wave] }))
    near(turned.coefficients, [-fit.coefficients[0]!], 1e-8)
    near(
      turned.thresholds,
      [...fit.thresholds].reverse().map((value) => -value),
      1e-8,
    ) // prettier-ignore
  })
  test('how four items hang together is the reference’s', () => {
    const items = csv('ordinal/items4')
    expect(reliability([0, 1, 2, 3].map((at) => items.map((row) => row[at]!)))).toBeCloseTo(cronbachAlpha, 10)
  })
  test.each([
    ['too-few-answers', { answers: answers.slice(0, 9), steps: 5, columns: [] }],
    ['all-alike', { answers: answers.map(() => 2), steps: 5, columns: [] }],
    ['empty-step', { answers, steps: 6, columns: [] }],
    ['not-numbers', { answers, steps: 4, columns: [] }],
    ['no-fit', { answers, steps: 5, columns: [wave, wave] }],
    ['no-fit', { answers, steps: 5, columns: [answers] }],
  ] as const)('refuses: %s', (refusal, bad) => expect(fitOrdered(bad)).toBe(refusal))
  test('no reliability of too few, of one item, or of no differences', () => {
    expect(
      reliability([
        [1, 2, 3],
        [1, 2, 3],
      ]),
    ).toBe('too-few-answers') // prettier-ignore
    expect(reliability([answers])).toBe('too-few-answers')
    expect(reliability([answers.map(() => 1), answers.map(() => 1)])).toBe('no-variance')
    expect(reliability([answers, answers.with(0, Number.NaN)])).toBe('not-numbers')
  })
})

describe('3,000 invited', () => {
  const expected = json('nonresponse')
  const rows = csv('nonresponse/frame3000')
  const [responded, ones] = [rows.map((row) => row[3]!), rows.map(() => 1)]
  const columns = [ones, ...[2, 3, 4].map((age) => rows.map((row) => (row[1] === age ? 1 : 0))), rows.map((row) => row[2]!)]
  const { fit, representativity, largestBias, inverseWeights, classWeights } = found(responsePropensity({ responded, columns }))
  test('who answered, how unlike they are, and what the weights make of it are the reference’s', () => {
    near(fit.coefficients, expected.propensityCoef, 1e-8)
    expect(representativity).toBeCloseTo(expected.Rindicator, 10)
    expect(largestBias).toBeCloseTo(expected.maxAbsBiasRSE, 10)
    const said = rows.filter((row) => row[3] === 1).map((row) => row[4]!)
    const mean = (weights: Float64Array) =>
      said.reduce((sum, value, i) => sum + value * weights[i]!, 0) / weights.reduce((sum, weight) => sum + weight, 0)
    expect(mean(inverseWeights)).toBeCloseTo(expected.ipw, 10)
    expect(mean(classWeights)).toBeCloseTo(expected.quintileClass, 10)
  })
  test.each([
    ['too-few-answers', responded.map((_, i) => (i < 9 ? 1 : 0)), columns],
    ['nobody-missing', ones, columns],
    ['not-numbers', responded.with(0, 2), columns],
    ['no-fit', responded, [ones, responded]],
    ['no-fit', responded, [ones, ones]],
  ] as const)('refuses: %s', (refusal, answered, known) =>
    expect(responsePropensity({ responded: answered, columns: known })).toBe(refusal),
  )
})

describe('the response rate', () => {
  const nobody = { completed: 0, partly: 0, refused: 0, notReached: 0, unknown: 0, notEligible: 0 }
  test('counts everybody who may have been eligible, and tells the highest it could be', () => {
    const all = { completed: 240, partly: 10, refused: 90, notReached: 500, unknown: 160, notEligible: 75 }
    expect(found(responseRate(all))).toMatchObject({ rate: 0.24, highest: 240 / 840, completed: 240, eligible: 1000 })
    expect(found(responseRate(all)).interval).toEqual({ low: expect.closeTo(0.2146, 3), high: expect.closeTo(0.2674, 3) })
  })
  test('of none is none, with an interval all the same', () => {
    expect(found(responseRate({ ...nobody, unknown: 30 }))).toMatchObject({ rate: 0, highest: 0, interval: { low: 0 } })
  })
  test('is refused for too few invited, and for what is no count', () => {
    expect(responseRate({ ...nobody, completed: 9, notEligible: 40 })).toBe('too-few-invited')
    expect(responseRate({ ...nobody, completed: 1.5, refused: 40 })).toBe('not-counts')
    expect(responseRate({ ...nobody, completed: Number.NaN, refused: 40 })).toBe('not-counts')
  })
})
