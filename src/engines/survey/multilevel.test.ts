import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { randomNormal, seededRandom } from '#engines/statistics/random.ts'
import { gradientAt } from './multilevel-gradient.ts'
import { fitMultilevel, type MultilevelFit, type MultilevelInput } from './multilevel-logit.ts'
import { modeAt } from './multilevel-model.ts'
import { type AreaShare, poststratify } from './poststratify.ts'

type Levels = Record<'age' | 'eth' | 'area', number[]>
type Oracle = Record<'fixef' | 'seFixef' | 'areaEstimate', number[]> & {
  sd: Record<keyof Levels, number>
  deviance: number
  ranef: Levels
  postVar: Levels
}
const oracle = JSON.parse(readFileSync('test/oracles/survey/mrp/expected.json', 'utf8')) as Oracle
const read = (name: string) =>
  readFileSync(`test/oracles/survey/mrp/${name}.csv`, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split(',').map(Number))
const [sample, people] = [read('sample1500'), read('poststrat720')]
const from = (rows: number[][], at: number, less = 0) => rows.map((row) => row[at]! - less)
const input: MultilevelInput = {
  yes: from(sample, 0),
  columns: [sample.map(() => 1), from(sample, 2), from(sample, 5)],
  groups: [
    { levels: 4, of: from(sample, 1, 1) },
    { levels: 3, of: from(sample, 3, 1) },
    { levels: 30, of: from(sample, 4, 1) },
  ],
}
const population = {
  columns: [people.map(() => 1), from(people, 1), from(people, 5)],
  groups: [{ of: from(people, 0, 1) }, { of: from(people, 2, 1) }, { of: from(people, 3, 1) }],
  people: from(people, 4),
}

function found<T>(answer: T): Exclude<T, string> {
  if (typeof answer === 'string') throw new Error(`refused: ${answer}`)
  return answer as Exclude<T, string>
}
const near = (seen: ArrayLike<number>, expected: readonly number[], within: number) =>
  expected.forEach((value, i) => {
    expect(Math.abs(seen[i]! - value)).toBeLessThan(within)
  })

describe('1,500 answers from 30 areas', () => {
  const fit = found(fitMultilevel(input))
  test('the fit is the reference’s', () => {
    near(fit.coefficients, oracle.fixef, 1e-5)
    near(fit.deviations, [oracle.sd.age, oracle.sd.eth, oracle.sd.area], 1e-5)
    expect(Math.abs(fit.deviance - oracle.deviance)).toBeLessThan(1e-6)
    expect(fit.isKeptFromZero).toBe(false)
  })
  test('errors of coefficients too, as far as the reference’s differences of heights tell them', () =>
    near(fit.errors, oracle.seFixef, 1e-4))
  test('levels and their variances are the reference’s', () => {
    for (const [g, name] of (['age', 'eth', 'area'] as const).entries()) {
      near(fit.effects[g]!, oracle.ranef[name], 1e-5)
      near(fit.effectVariances[g]!, oracle.postVar[name], 1e-5)
    }
  })
  test('the shares of the areas are the reference’s, each within its interval and the area’s people counted', () => {
    const shares = found(poststratify(fit, population)) as AreaShare[]
    near(
      shares.map(({ share }) => share),
      oracle.areaEstimate,
      1e-5,
    )
    for (const { share, interval } of shares) expect(interval.low < share && share < interval.high).toBe(true)
    expect(shares.reduce((sum, area) => sum + area.people, 0)).toBe(population.people.reduce((sum, count) => sum + count, 0))
  })
  test('that each answer is of one asked may be left out', () => {
    const twice = found(fitMultilevel({ ...input, asked: sample.map(() => 1) }))
    near(twice.coefficients, [...fit.coefficients], 1e-9)
  })
  test('the order of the groups changes nothing', () => {
    const turned = found(fitMultilevel({ ...input, groups: input.groups.toReversed() }))
    near(turned.coefficients, [...fit.coefficients], 1e-6)
    near(turned.deviations, fit.deviations.toReversed(), 1e-6)
  })
  test('slopes are those of the heights', () => {
    const { model } = fit.inner
    const flat = { long: new Float64Array(model.longLevels), short: new Float64Array(model.shortLevels) }
    const at = Float64Array.of(-0.1, -0.2, -0.2, 0.3, 0.2, 0.5)
    const heightAt = (point: Float64Array) => modeAt(model, point.subarray(0, 3), point.slice(3), flat)!
    const slope = gradientAt(model, at.slice(3), heightAt(at))
    at.forEach((value, j) => {
      const by = (step: number) => heightAt(at.with(j, value + step)).deviance
      expect(slope[j]).toBeCloseTo((by(1e-4) - by(-1e-4)) / 2e-4, 4)
    })
  })
})

/** A town where areas truly differ by `spread` on the logit scale, and who answers is uneven. */
function town(seed: number, spread: number) {
  const random = seededRandom(seed)
  const truths = Array.from({ length: 40 }, () => spread * randomNormal(random))
  const of = Array.from({ length: 800 }, () => Math.floor(40 * random() ** 2))
  return { truths, of, yes: of.map((area) => (random() < 1 / (1 + Math.exp(-0.2 - truths[area]!)) ? 1 : 0)) }
}
const fitTown = ({ of, yes }: ReturnType<typeof town>, options = {}): MultilevelFit =>
  found(fitMultilevel({ yes, columns: [yes.map(() => 1)], groups: [{ levels: 40, of }] }, options))

test('intervals hold the truth about as often as they say, areas without answers included', () => {
  let [held, all] = [0, 0]
  for (let seed = 1; seed <= 20; seed++) {
    const made = town(seed, 0.5)
    const each = made.truths.map((_, i) => i)
    const shares = found(poststratify(fitTown(made), { columns: [each.map(() => 1)], groups: [{ of: each }], people: each.map(() => 100) }))
    shares.forEach((area, i) => {
      const truth = 1 / (1 + Math.exp(-0.2 - made.truths[i]!))
      if (area!.interval.low <= truth && truth <= area!.interval.high) held++
      all++
    })
  }
  expect(held / all).toBeGreaterThan(0.91)
})

test('a difference that comes out as none is kept from it, unless zero is allowed', () => {
  const made = Array.from({ length: 20 }, (_, seed) => town(seed, 0)).find(
    (one) => fitTown(one, { allowsZero: true }).deviations[0]! < 0.02,
  )!
  const [kept, zero] = [fitTown(made), fitTown(made, { allowsZero: true })]
  expect([kept.isKeptFromZero, zero.isKeptFromZero]).toEqual([true, false])
  expect(kept.deviations[0]).toBeGreaterThan(0.02)
  expect(kept.deviance).toBeGreaterThan(zero.deviance)
})

const ten = Array.from({ length: 10 }, (_, i) => i % 2)
const one = { columns: [ten.map(() => 1)], groups: [{ levels: 2, of: ten }] }
test.each([
  ['too-few-answers', { ...one, yes: [] }],
  ['all-alike', { ...one, yes: ten.map(() => 1) }],
  ['not-numbers', { ...one, yes: ten.with(2, 3) }],
  ['not-numbers', { ...one, yes: ten, groups: [{ levels: 1, of: ten }] }],
  ['no-fit', { ...one, yes: ten, columns: [one.columns[0]!, one.columns[0]!] }],
  ['no-fit', { ...one, yes: ten, columns: [one.columns[0]!, ten] }],
] as const)('refuses: %s', (refusal, bad) => expect(fitMultilevel(bad)).toBe(refusal))
