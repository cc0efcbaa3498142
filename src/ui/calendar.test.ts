import { describe, expect, test } from 'vitest'
import { NOW, viewFor } from '#test/kit/view.ts'
import { clockInWords, countInWords, dayAt, dayInWords, daysAway, nearInWords, percentInWords } from './calendar.ts'

const view = viewFor()
const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000)

describe('days and moments are told as at the place of the agency', () => {
  test('after midnight in London it is still yesterday evening in Iowa', () => {
    expect(dayAt(view, new Date('2026-11-23T03:00:00Z'))).toBe('2026-11-22')
    expect(daysAway(view, new Date('2026-11-23T03:00:00Z'))).toBe(0)
  })
  test('the change of the clocks does not shift a day', () => {
    const beforeTheChange = { ...view, now: new Date('2026-10-31T12:00:00Z') }
    expect(daysAway(beforeTheChange, new Date('2026-11-02T05:30:00Z'))).toBe(1)
  })
  test('nearness is told in the largest whole unit, and after four weeks by the day', () => {
    expect(nearInWords(view, later(-0.1))).toBe('6 minutes ago')
    expect(nearInWords(view, later(-3))).toBe('3 hours ago')
    expect(nearInWords(view, later(-24))).toBe('yesterday')
    expect(nearInWords(view, later(24 * 3))).toBe('in 3 days')
    expect(nearInWords(view, later(-24 * 16))).toBe('2 weeks ago')
    expect(nearInWords(view, later(-24 * 60))).toBe('September 23')
  })
  test('a day of another year carries the year', () => {
    expect(dayInWords(view, new Date('2025-10-12T12:00:00Z'))).toBe('October 12, 2025')
    expect(dayInWords(viewFor('es'), new Date('2026-10-12T12:00:00Z'))).toBe('12 de octubre')
  })
  test('clock, counts and shares are written as people write them', () => {
    expect(clockInWords(view, NOW).replace(/\s/, ' ')).toBe('3:30 PM')
    expect(countInWords(view, 3412)).toBe('3,412')
    expect(percentInWords(view, 0.584)).toBe('58%')
  })
})
