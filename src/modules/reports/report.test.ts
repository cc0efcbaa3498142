import { describe, expect, test } from 'vitest'
import { answerDueAt, canReopen, isClosed, isOverdue, refusalToReopen, STATES, standingOf, stateAfterAnswer } from './report.ts'

const at = (text: string) => new Date(text)

describe('what is owed to somebody who reports', () => {
  test('the answer is due whole hours after filing, nights and holidays counted', () => {
    expect(answerDueAt(72, at('2026-11-22T21:30:00Z'))).toEqual(at('2026-11-25T21:30:00Z'))
  })
  test('an answer is late only once its hour has passed and none was given', () => {
    const report = { answeredAt: null, answerDueAt: at('2026-11-22T12:00:00Z'), standing: { state: 'waiting' } } as const
    expect(isOverdue(report, at('2026-11-22T12:00:00Z'))).toBe(false)
    expect(isOverdue(report, at('2026-11-22T12:00:01Z'))).toBe(true)
    expect(isOverdue({ ...report, answeredAt: at('2026-11-22T11:00:00Z') }, at('2026-11-23T12:00:00Z'))).toBe(false)
    expect(isOverdue({ ...report, standing: { state: 'fixed' } }, at('2026-11-23T12:00:00Z'))).toBe(false)
  })
  test('an answer moves a waiting report on, and undoes no outcome', () => {
    expect(STATES.map(stateAfterAnswer)).toEqual(['answered', 'answered', 'in-problem', 'fixed', 'not-fixed', 'not-ours', 'duplicate'])
  })
})

describe('opening a report again', () => {
  const fixed = { standing: { state: 'fixed' }, closedAt: at('2026-09-01T00:00:00Z') } as const
  test('anybody may within 90 days of closing', () => {
    expect(canReopen(fixed, at('2026-11-30T00:00:00Z'))).toBe(true)
    expect(refusalToReopen(fixed, at('2026-11-30T00:00:01Z'))).toBe('too-long-ago')
  })
  test('what is open needs no opening, and a repeat is opened where it goes on', () => {
    expect(refusalToReopen({ standing: { state: 'answered' }, closedAt: null }, at('2026-11-30T00:00:00Z'))).toBe('not-closed')
    expect(refusalToReopen({ standing: { state: 'duplicate', of: 'K7M-4QX' }, closedAt: fixed.closedAt }, at('2026-09-02T00:00:00Z'))).toBe(
      'joined-another',
    )
  })
  test('"not ours" and "not fixed" can be opened again too', () => {
    expect(canReopen({ standing: { state: 'not-ours', whose: 'the county' }, closedAt: fixed.closedAt }, at('2026-09-02T00:00:00Z'))).toBe(
      true,
    )
    expect(canReopen({ standing: { state: 'not-fixed', reason: 'no-means' }, closedAt: fixed.closedAt }, at('2026-09-02T00:00:00Z'))).toBe(
      true,
    )
  })
})

describe('a state has what belongs to it', () => {
  test('"not ours" says whose, "not fixed" why, a repeat of which', () => {
    expect(standingOf({ state: 'not-ours', state_reason: 'the county', duplicate_reference: null })).toEqual({
      state: 'not-ours',
      whose: 'the county',
    })
    expect(standingOf({ state: 'not-fixed', state_reason: 'no-means', duplicate_reference: null })).toEqual({
      state: 'not-fixed',
      reason: 'no-means',
    })
    expect(standingOf({ state: 'duplicate', state_reason: null, duplicate_reference: 'K7M-4QX' })).toEqual({
      state: 'duplicate',
      of: 'K7M-4QX',
    })
  })
  test('a reason that is no longer in the list reads as another', () => {
    expect(standingOf({ state: 'not-fixed', state_reason: 'gone', duplicate_reference: null })).toEqual({
      state: 'not-fixed',
      reason: 'other',
    })
  })
  test('"closed" is four different words', () => expect(STATES.filter(isClosed)).toEqual(['fixed', 'not-fixed', 'not-ours', 'duplicate']))
})
