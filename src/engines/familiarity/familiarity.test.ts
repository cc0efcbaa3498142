import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '../statistics/random.ts'
import { breadthOf } from './breadth.ts'
import { continuityOf } from './continuity.ts'
import { coverageOf, type Unit } from './coverage.ts'

const unit = (daysSince: number | undefined, need = 1): Unit => ({ daysSince, need, fadeDays: 30 })

describe('coverage', () => {
  test('counts who was met in the window, and what of it has faded', () => {
    const coverage = coverageOf([unit(0), unit(30, 2), unit(200), unit(undefined)], 90)
    if (typeof coverage === 'string') throw new Error(coverage)
    expect([coverage.met, coverage.units, coverage.share]).toEqual([2, 4, 0.5])
    expect(coverage.effective).toBeCloseTo((1 + 2 * Math.exp(-1) + Math.exp(-200 / 30)) / 5, 12)
    expect(coverage.medianDays).toBe(115)
    expect(coverage.interval.low).toBeLessThan(0.5)
  })
  test('where most were never met there is no middle', () =>
    expect(coverageOf([unit(3), unit(undefined), unit(undefined)], 90)).toMatchObject({ medianDays: undefined }))
  test('refuses what cannot be counted', () => {
    expect(coverageOf([], 90)).toBe('no-units')
    for (const bad of [unit(-1), unit(1, -1), { ...unit(1), fadeDays: 0 }, unit(Number.NaN)]) expect(coverageOf([bad], 90)).toBe('bad-unit')
  })
  test('another contact never makes it less', () =>
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(400), { nil: undefined }), { minLength: 1, maxLength: 30 }), fc.nat(), (days, pick) => {
        const before = coverageOf(
          days.map((one) => unit(one)),
          90,
        )
        const after = coverageOf(
          days.map((one, i) => unit(i === pick % days.length ? 0 : one)),
          90,
        )
        if (typeof before === 'string' || typeof after === 'string') throw new Error('refused')
        expect(after.share).toBeGreaterThanOrEqual(before.share)
        expect(after.effective).toBeGreaterThanOrEqual(before.effective - 1e-12)
      }),
    ))
})

describe('breadth', () => {
  test('is one where all groups were met alike, and nothing where one alone was', () => {
    expect(breadthOf([5, 5, 5, 5])).toMatchObject({ breadth: 1, unmet: 0, n: 20 })
    expect(breadthOf([20, 0, 0])).toMatchObject({ breadth: 0, unmet: 2 })
  })
  test('is the entropy worked out by hand', () => {
    const found = breadthOf([10, 5, 5])
    if (typeof found === 'string') throw new Error(found)
    expect(found.breadth).toBeCloseTo((0.5 * Math.log(2) + 0.5 * Math.log(4)) / Math.log(3), 12)
  })
  test('its interval holds the truth nineteen times in twenty', () => {
    const truth = [0.4, 0.3, 0.2, 0.1]
    const value = -truth.reduce((sum, p) => sum + p * Math.log(p), 0) / Math.log(4)
    const random = seededRandom(7)
    const ends = truth.map((_, i) => truth.slice(0, i + 1).reduce((sum, share) => sum + share, 0))
    const drawn = () => {
      const counts = [0, 0, 0, 0]
      for (let i = 0; i < 200; i++) {
        const at = random()
        const group = ends.findIndex((end) => at < end)
        counts[group] = (counts[group] ?? 0) + 1
      }
      return counts
    }
    const held = Array.from({ length: 1000 }, () => breadthOf(drawn())).filter(
      (found) => typeof found !== 'string' && found.interval.low <= value && value <= found.interval.high,
    ).length
    expect(held).toBeGreaterThan(920)
    expect(held).toBeLessThan(980)
  })
  test('refuses one group, and fewer than ten contacts', () => {
    expect(breadthOf([30])).toBe('too-few-groups')
    expect(breadthOf([4, 5])).toBe('too-few-contacts')
  })
})

describe('continuity', () => {
  test('one officer is one face, and each contact with another is none', () => {
    expect(continuityOf([25])).toMatchObject({ same: 1, interval: { low: 1, high: 1 } })
    expect(continuityOf(new Array<number>(25).fill(1))).toMatchObject({ same: 0 })
  })
  test('is the share of equal pairs, counted one by one', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 2, maxLength: 6 }), (byOfficer) => {
        const faces = byOfficer.flatMap((count, officer) => new Array<number>(count).fill(officer))
        fc.pre(faces.length >= 10)
        let equal = 0
        for (const [i, one] of faces.entries()) for (const [j, other] of faces.entries()) if (i !== j && one === other) equal++
        const found = continuityOf(byOfficer)
        if (typeof found === 'string') throw new Error(found)
        expect(found.same).toBeCloseTo(equal / (faces.length * (faces.length - 1)), 12)
      }),
    ))
  test('the jackknife leaves out each contact in turn', () => {
    const byOfficer = [7, 4, 2]
    const faces = byOfficer.flatMap((count, officer) => new Array<number>(count).fill(officer))
    const value = (list: readonly number[]) => {
      let equal = 0
      for (const [i, one] of list.entries()) for (const [j, other] of list.entries()) if (i !== j && one === other) equal++
      return equal / (list.length * (list.length - 1))
    }
    const left = faces.map((_, out) => value(faces.filter((_, i) => i !== out)))
    const mean = left.reduce((sum, one) => sum + one, 0) / left.length
    const variance = ((faces.length - 1) / faces.length) * left.reduce((sum, one) => sum + (one - mean) ** 2, 0)
    const found = continuityOf(byOfficer)
    if (typeof found === 'string') throw new Error(found)
    expect(found.interval.high - found.same).toBeCloseTo(1.959964 * Math.sqrt(variance), 5)
  })
  test('refuses fewer than ten contacts', () => expect(continuityOf([4, 5])).toBe('too-few-contacts'))
})
