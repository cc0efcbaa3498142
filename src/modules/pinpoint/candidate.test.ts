import { describe, expect, test } from 'vitest'
import { comesBack, isDetection, refusalToDecide } from './candidate.ts'
import { doubtsOf, surenessOf } from './candidate-view.ts'
import { isSameCandidate, type Known, oneIn, timesUsual } from './finding.ts'
import { dayNumber, dayOfNumber, isUnderWay } from './scan.ts'

const spot: Known = {
  kind: 'hot-spot',
  source: 'incidents',
  topic: 'disorder',
  label: null,
  place: null,
  neighborhoodId: 'n',
  area: { lat: 41.7, lng: -93.4, radiusM: 80 },
  untilDay: 20_000,
}

describe('what a scan finds again is brought up to date and not repeated', () => {
  test('a hot spot that overlaps the known one is the same, one across town is another', () => {
    expect(isSameCandidate(spot, { ...spot, area: { ...spot.area, lat: 41.701 } })).toBe(true)
    expect(isSameCandidate(spot, { ...spot, area: { ...spot.area, lat: 41.72 } })).toBe(false)
    expect(isSameCandidate(spot, { ...spot, topic: 'theft' })).toBe(false)
    expect(isSameCandidate(spot, { ...spot, source: 'reports' })).toBe(false)
  })
  test('a chain that rested for two months is over', () => {
    const chain = { ...spot, kind: 'near-repeat' } as const
    expect(isSameCandidate(chain, { ...chain, untilDay: 20_030 })).toBe(true)
    expect(isSameCandidate(chain, { ...chain, untilDay: 20_060 })).toBe(false)
  })
  test('a rise is known by its neighborhood and sort, a place by its block', () => {
    const rise = { ...spot, kind: 'emerging', label: 'Theft of a parcel' } as const
    expect(isSameCandidate(rise, { ...rise, area: { ...rise.area, lat: 41.9 } })).toBe(true)
    expect(isSameCandidate(rise, { ...rise, label: null })).toBe(false)
    expect(isSameCandidate(rise, { ...rise, neighborhoodId: 'm' })).toBe(false)
    const place = { ...spot, kind: 'repeat-place', place: 'MILL LANE 10' } as const
    expect(isSameCandidate(place, { ...place, place: 'MILL LANE 20' })).toBe(false)
  })
})

describe('deciding', () => {
  const fresh = { state: 'new' } as const
  test('dismissing needs a reason, and "something else" needs words', () => {
    expect(refusalToDecide(fresh, { act: 'dismiss', reason: undefined, words: '' })).toBe('no-reason')
    expect(refusalToDecide(fresh, { act: 'dismiss', reason: 'other', words: ' ' })).toBe('no-words')
    expect(refusalToDecide(fresh, { act: 'dismiss', reason: 'patrol', words: '' })).toBeUndefined()
    expect(refusalToDecide(fresh, { act: 'watch', reason: undefined, words: '' })).toBeUndefined()
    expect(refusalToDecide(fresh, { act: 'watch', reason: undefined, words: 'x'.repeat(501) })).toBe('too-long')
  })
  test('what became a problem is decided there', () => {
    expect(refusalToDecide({ state: 'problem' }, { act: 'dismiss', reason: 'patrol', words: '' })).toBe('is-problem')
  })
  test('what was dismissed comes back when it grew by half, and not before', () => {
    expect(comesBack({ state: 'dismissed', decidedObserved: 10 }, 15)).toBe(true)
    expect(comesBack({ state: 'dismissed', decidedObserved: 10 }, 14)).toBe(false)
    expect(comesBack({ state: 'watched', decidedObserved: 10 }, 99)).toBe(false)
  })
})

test('a chance is said no smaller than it is known', () => {
  expect([0.5, 0.21, 0.0007, 1 / 1000, 2e-4, 1e-12, 1].map(oneIn)).toEqual([2, 4, 1000, 1000, 5000, 1_000_000, 1])
})
test('how many times as many as usual, where anything is usual', () => {
  expect(timesUsual({ observed: 9, usual: 3 })).toBe(3)
  expect(timesUsual({ observed: 9, usual: 0 })).toBeNull()
})
test('what the police mostly find themselves is labeled, what residents say never is', () => {
  expect(isDetection({ source: 'incidents', topic: 'drugs' })).toBe(true)
  expect(isDetection({ source: 'incidents', topic: 'burglary' })).toBe(false)
  expect(isDetection({ source: 'reports', topic: 'drugs' })).toBe(false)
})
test('every kind of every source says what it might not mean', () => {
  expect(doubtsOf({ kind: 'hot-spot', source: 'incidents' })).toEqual(['patrol', 'recording', 'busy'])
  expect(doubtsOf({ kind: 'emerging', source: 'reports' })).toEqual(['reporting', 'oneCaller', 'season'])
  expect([1e-6, 5e-4, 0.02].map((p) => surenessOf({ p }))).toEqual([3, 2, 1])
})
test('days are whole numbers and back', () => {
  expect(dayNumber('1970-01-02')).toBe(1)
  expect(dayOfNumber(dayNumber('2026-11-22'))).toBe('2026-11-22')
})
test('a look that did not end in half an hour has died', () => {
  const now = new Date('2026-11-22T10:00:00Z')
  expect(isUnderWay({ state: 'looking', askedAt: new Date('2026-11-22T09:50:00Z') }, now)).toBe(true)
  expect(isUnderWay({ state: 'looking', askedAt: new Date('2026-11-22T09:20:00Z') }, now)).toBe(false)
  expect(isUnderWay({ state: 'done', askedAt: now }, now)).toBe(false)
})
