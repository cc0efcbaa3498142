import { expect, test } from 'vitest'
import { benjaminiHochberg } from './false-discovery.ts'
import { seededRandom } from './random.ts'
import { thresholdsOfFamilies } from './selected-families.ts'

test('one family of several is tested at its share of the level, and nothing is named where no family holds anything', () => {
  expect(thresholdsOfFamilies([0.0001, 0.6, 0.9, 0.4], 0.05)).toEqual([0.0125, null, null, null])
  expect(thresholdsOfFamilies([0.5, 0.6], 0.05)).toEqual([null, null])
  expect(thresholdsOfFamilies([0.01], 0.05)).toEqual([0.05])
  expect(thresholdsOfFamilies([], 0.05)).toEqual([])
})

test('with nothing true anywhere, at most one search in twenty names anything', () => {
  const random = seededRandom(7)
  let named = 0
  for (let search = 0; search < 2000; search++) {
    const families = [40, 3, 200, 1].map((size) => Math.min(...benjaminiHochberg(Array.from({ length: size }, random))))
    if (thresholdsOfFamilies(families, 0.05).some((threshold, i) => threshold !== null && families[i]! <= threshold)) named++
  }
  expect(named / 2000).toBeLessThan(0.065)
})

test('where half of the families hold true effects, the named ones are false at most at the level, on average', () => {
  const random = seededRandom(11)
  let [shares, searches] = [0, 0]
  for (let search = 0; search < 500; search++) {
    const families = Array.from({ length: 6 }, (_, family) =>
      Array.from({ length: 50 }, (_, member) => (family < 3 && member < 10 ? random() / 5000 : random())),
    )
    const adjusted = families.map((ps) => benjaminiHochberg(ps))
    const thresholds = thresholdsOfFamilies(
      adjusted.map((qs) => Math.min(...qs)),
      0.05,
    )
    const parts = thresholds.flatMap((threshold, family) => {
      if (threshold === null) return []
      const named = [...adjusted[family]!.keys()].filter((member) => adjusted[family]![member]! <= threshold)
      return [named.length === 0 ? 0 : named.filter((member) => family >= 3 || member >= 10).length / named.length]
    })
    shares += parts.reduce((sum, part) => sum + part, 0) / Math.max(1, parts.length)
    searches++
  }
  expect(shares / searches).toBeLessThanOrEqual(0.05)
})
