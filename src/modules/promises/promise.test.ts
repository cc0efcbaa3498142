import { describe, expect, test } from 'vitest'
import { type Draft, isOverdue, refusalToKeep, refusalToMake, refusalToRelease, stateWhenKept } from './promise.ts'
import { dayAfter, dayIn, daysBetween, isDay } from './promise-day.ts'
import { isDueForReminder, keptOf, standing } from './promise-standing.ts'

const lamps: Draft = {
  what: 'Repair the four lamps on the school path',
  ownerKind: 'unit',
  officerId: null,
  unitId: 'city-lighting',
  ownerAccount: null,
  ownerName: 'City lighting',
  toKind: 'residents',
  toAccount: null,
  toName: "the parents' group",
  dueOn: '2026-11-18',
  neighborhoodId: 'elm-square',
  reportId: null,
  problemSlug: null,
  isPublic: true,
}

describe('making a promise', () => {
  test('a promise says who, to whom, what and by when', () => {
    expect(refusalToMake(lamps, '2026-11-01')).toBeUndefined()
    expect(refusalToMake({ ...lamps, what: '  ' }, '2026-11-01')).toBe('no-words')
    expect(refusalToMake({ ...lamps, ownerName: '' }, '2026-11-01')).toBe('no-owner')
    expect(refusalToMake({ ...lamps, unitId: null }, '2026-11-01')).toBe('no-owner')
    expect(refusalToMake({ ...lamps, ownerKind: 'officer', officerId: null }, '2026-11-01')).toBe('no-owner')
    expect(refusalToMake({ ...lamps, toName: '' }, '2026-11-01')).toBe('no-receiver')
    expect(refusalToMake({ ...lamps, toKind: 'partner', toName: '' }, '2026-11-01')).toBe('no-receiver')
    expect(refusalToMake({ ...lamps, dueOn: '' }, '2026-11-01')).toBe('no-day')
  })
  test('what is promised to everybody needs no name', () => {
    expect(refusalToMake({ ...lamps, toKind: 'everybody', toName: '' }, '2026-11-01')).toBeUndefined()
  })
  test('only an answer to a report can be promised to its reporter', () => {
    expect(refusalToMake({ ...lamps, toKind: 'reporter', toName: '' }, '2026-11-01')).toBe('no-receiver')
    expect(refusalToMake({ ...lamps, toKind: 'reporter', toName: '', reportId: 'r1' }, '2026-11-01')).toBeUndefined()
  })
  test('today is early enough, yesterday is not, and a mistyped year is noticed', () => {
    expect(refusalToMake(lamps, '2026-11-18')).toBeUndefined()
    expect(refusalToMake(lamps, '2026-11-19')).toBe('day-has-passed')
    expect(refusalToMake({ ...lamps, dueOn: '2062-11-18' }, '2026-11-01')).toBe('day-too-far')
  })
  test('a promise is one thing that fits in a few lines', () => {
    expect(refusalToMake({ ...lamps, what: 'x'.repeat(401) }, '2026-11-01')).toBe('too-many-words')
    expect(refusalToMake({ ...lamps, what: 'x'.repeat(400) }, '2026-11-01')).toBeUndefined()
  })
})

describe('keeping a promise', () => {
  const open = { state: 'open', dueOn: '2026-11-18' } as const
  test('its own day still counts as in time', () => {
    expect(stateWhenKept(open, '2026-11-18')).toBe('kept')
    expect(stateWhenKept(open, '2026-11-19')).toBe('kept-late')
  })
  test('a broken promise may still be kept late, with words for those who waited', () => {
    const broken = { state: 'broken', dueOn: '2026-11-18' } as const
    expect(refusalToKeep(broken, '', '2026-11-22')).toBe('no-words')
    expect(refusalToKeep(broken, 'The parts came on Friday.', '2026-11-22')).toBeUndefined()
    expect(stateWhenKept(broken, '2026-11-22')).toBe('kept-late')
  })
  test('in time needs no words; twice is refused; what was given back is over', () => {
    expect(refusalToKeep(open, '', '2026-11-18')).toBeUndefined()
    expect(refusalToKeep({ ...open, state: 'kept' }, 'again', '2026-11-18')).toBe('already-kept')
    expect(refusalToKeep({ ...open, state: 'kept-late' }, 'again', '2026-11-18')).toBe('already-kept')
    expect(refusalToKeep({ ...open, state: 'released' }, 'yet', '2026-11-18')).toBe('was-released')
  })
})

describe('giving a promise back', () => {
  test('only the one it was made to can', () => {
    expect(refusalToRelease({ state: 'open', toKind: 'reporter' }, true)).toBeUndefined()
    expect(refusalToRelease({ state: 'open', toKind: 'partner' }, true)).toBeUndefined()
    expect(refusalToRelease({ state: 'open', toKind: 'partner' }, false)).toBe('not-made-to-you')
  })
  test('what was promised to many, nobody gives back in their name', () => {
    expect(refusalToRelease({ state: 'open', toKind: 'residents' }, true)).toBe('made-to-many')
    expect(refusalToRelease({ state: 'open', toKind: 'everybody' }, true)).toBe('made-to-many')
  })
  test('a broken promise is not made good by giving it back', () => {
    expect(refusalToRelease({ state: 'broken', toKind: 'reporter' }, true)).toBe('already-settled')
  })
})

describe('how a promise stands', () => {
  const due = (dueOn: string, state: 'open' | 'kept' | 'kept-late' | 'broken' | 'released' = 'open') => ({ state, dueOn })
  test('due in three days, due today, late by four days', () => {
    expect(standing(due('2026-11-25'), '2026-11-22')).toEqual({ kind: 'due', days: 3 })
    expect(standing(due('2026-11-22'), '2026-11-22')).toEqual({ kind: 'due', days: 0 })
    expect(standing(due('2026-11-18'), '2026-11-22')).toEqual({ kind: 'late', days: 4 })
  })
  test('broken says for how long, kept late says how late', () => {
    expect(standing(due('2026-10-31', 'broken'), '2026-11-22')).toEqual({ kind: 'broken', days: 22 })
    expect(standing(due('2026-10-31', 'kept-late'), '2026-11-22', '2026-11-02')).toEqual({ kind: 'kept-late', days: 2 })
    expect(standing(due('2026-10-31', 'kept'), '2026-11-22')).toEqual({ kind: 'kept' })
    expect(standing(due('2026-10-31', 'released'), '2026-11-22')).toEqual({ kind: 'released' })
  })
  test('it breaks on the day after its day, and only while it is open', () => {
    expect(isOverdue(due('2026-11-22'), '2026-11-22')).toBe(false)
    expect(isOverdue(due('2026-11-22'), '2026-11-23')).toBe(true)
    expect(isOverdue(due('2026-11-22', 'kept'), '2026-11-23')).toBe(false)
  })
  test('its owner is reminded once, three days before', () => {
    const promise = { state: 'open', dueOn: '2026-11-25', remindedAt: null } as const
    expect(isDueForReminder(promise, '2026-11-21')).toBe(false)
    expect(isDueForReminder(promise, '2026-11-22')).toBe(true)
    expect(isDueForReminder({ ...promise, remindedAt: new Date('2026-11-22T09:00:00Z') }, '2026-11-23')).toBe(false)
    expect(isDueForReminder(promise, '2026-11-26')).toBe(false)
  })
  test('41 of 47 kept: late ones count as kept, those past their day as not, open and given back ones not at all', () => {
    expect(keptOf({ kept: 38, keptLate: 3, broken: 5, late: 1, open: 9 })).toEqual({ kept: 41, of: 47 })
  })
})

describe('days', () => {
  test('February 30 is not a day, February 29 is one in a leap year', () => {
    expect(['2026-02-30', '2026-02-29', '2028-02-29', '2026-13-01', '2026-1-1', 'soon', ''].map(isDay)).toEqual([
      false,
      false,
      true,
      false,
      false,
      false,
      false,
    ])
  })
  test('a day ends where the agency is, and summer time does not shorten the count', () => {
    expect(dayIn('America/New_York', new Date('2026-11-23T03:00:00Z'))).toBe('2026-11-22')
    expect(daysBetween('2026-03-01', '2026-03-31')).toBe(30)
    expect(dayAfter('2026-12-30', 3)).toBe('2027-01-02')
    expect(dayAfter('2026-03-01', -1)).toBe('2026-02-28')
  })
})
