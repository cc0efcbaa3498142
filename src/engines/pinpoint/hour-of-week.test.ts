import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '#engines/statistics/random.ts'
import { type Direction, rayleigh } from '#engines/statistics/rayleigh.ts'
import { aoristicCounts, type HourOfWeek, hourOfWeek } from './hour-of-week.ts'

const oracle = JSON.parse(readFileSync('test/oracles/seasonality/expected.json', 'utf8'))
const rows = readFileSync('test/oracles/seasonality/aoristic500.csv', 'utf8').trim().split('\n').slice(1)
const from = rows.map((line) => Number(line.split(',')[0]))
const laterHours = rows.map((line) => Number(line.split(',')[1]))

describe('hours of events', () => {
  test('have the aoristic weights of R', () => {
    const seen = aoristicCounts({ from, laterHours }, 24)
    for (const [hour, weight] of oracle.aoristic.hourWeights.entries()) expect(seen[hour]).toBeCloseTo(weight, 10)
  })

  test('have the Rayleigh test and the mean hour of R', () => {
    const known = aoristicCounts({ from, laterHours: from.map(() => 0) }, 24)
    const seen = rayleigh(known, 500, 24) as Direction
    expect(seen.concentration).toBeCloseTo(oracle.rayleigh.R, 12)
    expect(seen.mean).toBeCloseTo(oracle.rayleigh.meanHour, 10)
    expect(seen.p / oracle.rayleigh.p).toBeCloseTo(1, 6)
  })

  test('keep the number of events, however long the unknown stretch', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 700 })), { minLength: 20, maxLength: 60 }),
        (events) => {
          const seen = hourOfWeek({ from: events.map(([hour]) => hour), laterHours: events.map(([, later]) => later) }) as HourOfWeek
          const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)
          for (const counts of [seen.counts, seen.byHourOfDay, seen.byDayOfWeek]) expect(sum(counts)).toBeCloseTo(events.length, 9)
          expect(seen.peak.share).toBeGreaterThanOrEqual(seen.peak.shareIfEven - 1e-9)
          expect(seen.hoursForHalf).toBeGreaterThan(0)
          expect(seen.hoursForHalf).toBeLessThanOrEqual(84)
          expect(seen.day.p).toBeGreaterThanOrEqual(0)
          expect(seen.week.p).toBeLessThanOrEqual(1)
        },
      ),
    )
  })

  test('are seen to crowd on Friday and Saturday nights', () => {
    const random = seededRandom(4)
    const friday = 4 * 24
    const nights = Array.from({ length: 200 }, () => friday + 20 + Math.floor(random() * 6) + (random() < 0.5 ? 24 : 0))
    const seen = hourOfWeek({ from: nights, laterHours: nights.map(() => 0) }, 6) as HourOfWeek
    expect(seen.isUneven).toBe(true)
    expect(seen.peak.share).toBeGreaterThan(0.4)
    expect([friday + 20, friday + 44]).toContain(seen.peak.startHour)
    expect(seen.byDayOfWeek[1]).toBe(0)
    expect(seen.hoursForHalf).toBeLessThanOrEqual(6)
  })

  test('of a peak over Sunday midnight begin on Sunday', () => {
    const nights = Array.from({ length: 30 }, (_, i) => (165 + (i % 6)) % 168)
    const seen = hourOfWeek({ from: nights, laterHours: nights.map(() => 0) }, 6) as HourOfWeek
    expect(seen.peak).toEqual({ startHour: 165, hours: 6, share: 1, shareIfEven: 6 / 168 })
  })

  test('without any pattern are called uneven about as often as they should', () => {
    const random = seededRandom(21)
    let called = 0
    for (let run = 0; run < 500; run++) {
      const even = Array.from({ length: 60 }, () => Math.floor(random() * 168))
      if ((hourOfWeek({ from: even, laterHours: even.map(() => 0) }) as HourOfWeek).isUneven) called++
    }
    expect(called / 500).toBeGreaterThan(0.02)
    expect(called / 500).toBeLessThan(0.085)
  })

  test('refuse too few events and hours that are none', () => {
    const few = Array.from({ length: 19 }, () => 5)
    expect(hourOfWeek({ from: few, laterHours: few })).toBe('too-few-events')
    expect(hourOfWeek({ from: [...few, 1.5], laterHours: [...few, 0] })).toBe('not-hours')
    expect(hourOfWeek({ from: [...few, 1], laterHours: [...few, -1] })).toBe('not-hours')
    expect(hourOfWeek({ from: [...few, 1], laterHours: few })).toBe('not-hours')
    expect(rayleigh(new Float64Array(24), 20, 24)).toBe('no-events')
    expect(rayleigh([1, 2], 0, 24)).toBe('no-events')
  })
})
