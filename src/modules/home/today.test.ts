import { describe, expect, test } from 'vitest'
import { type DiaryLine, freeMinutes, partOfDay } from './today.ts'

const at = (clock: string) => new Date(`2026-11-22T${clock}:00Z`)
const shift = { startsAt: at('13:00'), endsAt: at('21:00') }
const entry = (from: string, until: string): DiaryLine => ({
  ...{ id: from, title: 'Meeting', startsAt: at(from), endsAt: at(until), place: null, isPublic: false },
})

describe('free minutes', () => {
  test('run until the next thing in the diary', () =>
    expect(freeMinutes(at('16:19'), shift, [entry('17:00', '18:00')])).toMatchObject({ minutes: 41, next: { id: '17:00' } }))
  test('run until the shift ends where nothing more comes', () =>
    expect(freeMinutes(at('20:30'), shift, [])).toEqual({ minutes: 30, next: undefined }))
  test('there are none in a meeting, before the shift and after it', () => {
    expect(freeMinutes(at('17:10'), shift, [entry('17:00', '18:00')])).toBeUndefined()
    expect(freeMinutes(at('12:59'), shift, [])).toBeUndefined()
    expect(freeMinutes(at('21:00'), shift, [])).toBeUndefined()
    expect(freeMinutes(at('16:00'), undefined, [])).toBeUndefined()
  })
  test('what comes after the shift does not shorten it', () =>
    expect(freeMinutes(at('20:00'), shift, [entry('22:00', '23:00')])).toEqual({ minutes: 60, next: undefined }))
})

test('the greeting follows the clock', () =>
  expect([3, 4, 11, 12, 17, 18, 23].map(partOfDay)).toEqual([
    'evening',
    'morning',
    'morning',
    'afternoon',
    'afternoon',
    'evening',
    'evening',
  ]))
