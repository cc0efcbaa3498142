import { describe, expect, test } from 'vitest'
import { randomPoisson, seededRandom } from '#engines/statistics/random.ts'
import { dispersionBetween } from './dispersion.ts'
import { preFit } from './pre-fit.ts'

const random = seededRandom(71)
const weekly = (weeks: number, mean: (share: number) => number) =>
  Array.from({ length: weeks }, (_, week) => randomPoisson(random, mean(week / weeks)))
const fitOf = (target: readonly number[], control: readonly number[]) => {
  const found = preFit(target, control)
  if (typeof found === 'string') throw new Error(found)
  return found
}
const season = (share: number) => 1 + 0.5 * Math.sin(2 * Math.PI * share)

describe('how alike two areas were before', () => {
  test('alike with a season that both have: good, and correlated', () => {
    const found = fitOf(
      weekly(52, (share) => 20 * season(share)),
      weekly(52, (share) => 60 * season(share)),
    )
    expect(found.class).toBe('good')
    expect(found.correlation).toBeGreaterThan(0.6)
    expect(found.driftInterval.low).toBeLessThan(1)
    expect(found.driftInterval.high).toBeGreaterThan(1)
  })
  test('too quiet to be sure: fair', () => {
    expect(
      fitOf(
        weekly(30, () => 0.8),
        weekly(30, () => 3),
      ).class,
    ).toBe('fair') // prettier-ignore
  })
  test('one that grew while the other did not: poor, by the factor that it drifted', () => {
    const found = fitOf(
      weekly(52, (share) => 10 * 4 ** share),
      weekly(52, () => 30),
    ) // prettier-ignore
    expect(found.class).toBe('poor')
    expect(found.drift).toBeGreaterThan(2.8)
    expect(found.drift).toBeLessThan(5.6)
    expect(found.deviation).toBeGreaterThanOrEqual(found.drift)
  })
  test('a last quarter above all others is named', () => {
    const peaked = fitOf(
      weekly(40, (share) => (share < 0.75 ? 6 : 14)),
      weekly(40, () => 30),
    )
    expect(peaked.isPeaked).toBe(true)
    expect(peaked.stabilityP).toBeLessThan(0.01)
  })
  test('areas that are alike are called poor about twice in a hundred times', () => {
    let poor = 0
    for (let trial = 0; trial < 600; trial++)
      if (
        fitOf(
          weekly(40, () => 3),
          weekly(40, () => 12),
        ).class === 'poor'
      )
        poor++ // prettier-ignore
    expect(poor / 600).toBeLessThan(0.045)
  })
  test('too little is refused', () => {
    expect(preFit([1, 2], [1, 2, 3])).toBe('unequal-weeks')
    expect(preFit([1, 2], [1, 2])).toBe('too-few-weeks')
    expect(preFit(new Array(20).fill(0), new Array(20).fill(3))).toBe('too-few-events')
    expect(preFit(new Array(20).fill(0), new Array(20).fill(0))).toBe('too-few-events')
    expect(preFit(new Array(20).fill(Number.NaN), new Array(20).fill(3))).toBe('not-counts')
  })
})

describe('the dispersion of areas against each other', () => {
  test('does not see what a season did to both', () => {
    const area = (mean: number) => weekly(200, (share) => mean * season(4 * share))
    expect(dispersionBetween([[area(10), area(40)]])).toBeLessThan(1.3)
  })
  test('is right for clumps and for weeks that expect less than one event', () => {
    const clumped = (mean: number, clump: number) => Array.from({ length: 2000 }, () => clump * randomPoisson(random, mean / clump))
    expect(dispersionBetween([[clumped(9, 3), clumped(9, 3)]])).toBeGreaterThan(2.7)
    expect(dispersionBetween([[clumped(9, 3), clumped(9, 3)]])).toBeLessThan(3.3)
    expect(dispersionBetween([[clumped(0.4, 1), clumped(1, 1)]])).toBeLessThan(1.1)
  })
  test('is not known without two areas of eight weeks with events', () => {
    expect(dispersionBetween([[[1, 2, 1, 3, 1, 2, 1, 1]]])).toBeUndefined()
    expect(
      dispersionBetween([
        [
          [1, 2, 1],
          [2, 1, 1],
        ],
      ]),
    ).toBeUndefined() // prettier-ignore
    expect(dispersionBetween([])).toBeUndefined()
  })
})
