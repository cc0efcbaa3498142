import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomPoisson, seededRandom } from '#engines/statistics/random.ts'
import { detectableRatio, neededFor, type Planning, powerFor } from './detectable.ts'
import { relativeIncidenceRateRatio } from './rate-ratio.ts'

const planning: Planning = { eventsBefore: 150, controlEventsBefore: 600, weeksBefore: 52, weeksAfter: 52 }

describe('what a response could show, planned before it starts', () => {
  test('the power is that of simulated responses', () => {
    const random = seededRandom(88)
    const trials = 2000
    for (const ratio of [0.85, 0.7, 0.6]) {
      let seen = 0
      for (let trial = 0; trial < trials; trial++) {
        const found = relativeIncidenceRateRatio(
          {
            target: { before: randomPoisson(random, 150), after: randomPoisson(random, 150 * ratio) },
            control: { before: randomPoisson(random, 600), after: randomPoisson(random, 600) },
          },
          { confidence: 0.9 },
        )
        if (typeof found !== 'string' && found.ratioInterval.high < 1) seen++
      }
      expect(Math.abs(seen / trials - (powerFor(planning, ratio) as number))).toBeLessThan(0.045)
    }
  })
  test('the detectable ratio is where the power is the one asked for', () => {
    const ratio = detectableRatio({ ...planning, power: 0.8 }) as number
    expect(ratio).toBeGreaterThan(0.6)
    expect(ratio).toBeLessThan(0.8)
    expect(powerFor(planning, ratio)).toBeCloseTo(0.8, 9)
  })
  test('more events, more weeks and less dispersion show weaker reductions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 120, max: 900 }), fc.integer({ min: 10, max: 100 }), (eventsBefore, weeksAfter) => {
        const at = (change: Partial<Planning>) => Number(detectableRatio({ ...planning, eventsBefore, weeksAfter, ...change }))
        expect(at({ eventsBefore: eventsBefore * 2 })).toBeGreaterThan(at({}))
        expect(at({ weeksAfter: weeksAfter * 2 })).toBeGreaterThan(at({}))
        expect(at({ dispersion: 1.5 })).toBeLessThan(at({}))
      }),
    )
  })
  test('a handful of events can never show anything', () => {
    expect(detectableRatio({ ...planning, eventsBefore: 3, dispersion: 2 })).toBe('never')
  })
  test('what is needed is enough, and a week or an event less is not', () => {
    const thin = { ...planning, eventsBefore: 90, weeksAfter: 20 }
    const needed = neededFor(thin, 0.67)
    if (typeof needed === 'string' || needed.weeksAfter === 'never') throw new Error('unplanned')
    expect(powerFor({ ...thin, weeksAfter: needed.weeksAfter }, 0.67)).toBeGreaterThanOrEqual(0.8)
    expect(powerFor({ ...thin, weeksAfter: needed.weeksAfter - 1 }, 0.67)).toBeLessThan(0.8)
    const scaled = (eventsBefore: number) => ({ ...thin, eventsBefore, controlEventsBefore: (600 * eventsBefore) / 90 })
    expect(powerFor(scaled(needed.eventsBefore), 0.67)).toBeGreaterThanOrEqual(0.8)
    expect(powerFor(scaled(needed.eventsBefore - 1), 0.67)).toBeLessThan(0.8)
    expect(neededFor({ ...planning, eventsBefore: 10 }, 0.8)).toMatchObject({ weeksAfter: 'never' })
  })
  test('nothing to plan with is refused', () => {
    expect(detectableRatio({ ...planning, eventsBefore: 0 })).toBe('no-events')
    expect(powerFor({ ...planning, controlEventsBefore: 0 }, 0.5)).toBe('no-events')
    expect(powerFor(planning, 0)).toBe('not-counts')
    expect(powerFor({ ...planning, weeksAfter: Number.NaN }, 0.5)).toBe('not-counts')
    expect(neededFor(planning, 1)).toBe('not-counts')
    expect(neededFor({ ...planning, power: 1 }, 0.5)).toBe('not-counts')
  })
})
