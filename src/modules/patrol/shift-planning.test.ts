import { describe, expect, test } from 'vitest'
import { namingOf, refusalToNote } from './abstraction.ts'
import { atOnce, entryOf, kindsInWords } from './diary-writing.ts'
import { refusalOfLeave, takenBack } from './leave.ts'
import { refusalToPlan, refusalToTakeOff, shiftInTheWay, stretchesOf } from './shift-planning.ts'
import { dayPlus, instantAt, isDayText, mondayOf, monthPlus, stretchAt, wallAt } from './wall-clock.ts'

const NEW_YORK = 'America/New_York'
const now = new Date('2026-03-01T15:00:00Z')
const hours = (stretch: { from: Date; until: Date } | undefined) =>
  stretch && (stretch.until.getTime() - stretch.from.getTime()) / 3_600_000
const at = (text: string) => new Date(text)
const shift = (startsAt: string, endsAt: string, officerId = 'amara') => ({
  id: '1',
  officerId,
  beatId: 'center',
  startsAt: at(startsAt),
  endsAt: at(endsAt),
})

describe('the clock on the wall', () => {
  test('a night when the clock goes forward is an hour shorter, and one when it goes back an hour longer', () => {
    expect(hours(stretchAt('2026-03-07', '22:00', '06:00', NEW_YORK))).toBe(7)
    expect(hours(stretchAt('2026-10-31', '22:00', '06:00', NEW_YORK))).toBe(9)
    expect(hours(stretchAt('2026-06-01', '22:00', '06:00', NEW_YORK))).toBe(8)
  })
  test('a time that spring skips is as much later; one that comes twice in autumn is the first', () => {
    expect(instantAt('2026-03-08', '02:30', NEW_YORK).toISOString()).toBe('2026-03-08T07:30:00.000Z')
    expect(instantAt('2026-11-01', '01:30', NEW_YORK).toISOString()).toBe('2026-11-01T05:30:00.000Z')
    expect(instantAt('2026-04-05', '01:45', 'Australia/Lord_Howe').toISOString()).toBe('2026-04-04T14:45:00.000Z')
  })
  test('what the clock shows is what was meant, every half hour of two years, in five zones', () => {
    for (const zone of [NEW_YORK, 'America/Denver', 'America/Phoenix', 'Europe/London', 'Pacific/Auckland'])
      for (let moment = Date.parse('2026-01-01T00:00:00Z'); moment < Date.parse('2028-01-01T00:00:00Z'); moment += 11.5 * 3_600_000) {
        const wall = wallAt(new Date(moment), zone)
        const back = instantAt(wall.day, wall.clock, zone)
        expect(wallAt(back, zone)).toEqual(wall)
        expect(Math.abs(back.getTime() - moment)).toBeLessThanOrEqual(3_600_000)
      }
  })
  test('days, weeks and months', () => {
    expect([mondayOf('2026-11-22'), mondayOf('2026-11-23'), dayPlus('2026-02-28', 1)]).toEqual(['2026-11-16', '2026-11-23', '2026-03-01'])
    expect([monthPlus('2026-11-22', 0), monthPlus('2026-01-31', -1), monthPlus('2026-11-01', 14)]).toEqual([
      '2026-11-01',
      '2025-12-01',
      '2028-01-01',
    ])
    expect(['2026-02-29', '2026-13-01', 'soon', ''].some(isDayText)).toBe(false)
  })
})

describe('planning a shift', () => {
  test('the same time each week stays the same time when the clocks change', () => {
    const weeks = stretchesOf({ day: '2026-03-03', from: '13:00', until: '21:00', weeks: 2 }, NEW_YORK)
    expect(Array.isArray(weeks) && weeks.map(({ from }) => from.toISOString())).toEqual([
      '2026-03-03T18:00:00.000Z',
      '2026-03-10T17:00:00.000Z',
    ])
  })
  test('sixteen hours that really pass are the most', () => {
    expect(refusalToPlan(shift('2026-03-02T10:00:00Z', '2026-03-03T02:00:00Z'), now)).toBeUndefined()
    expect(refusalToPlan(shift('2026-03-02T10:00:00Z', '2026-03-03T02:01:00Z'), now)).toBe('too-long')
  })
  test('what has passed was not planned, and next year is too far', () => {
    expect(refusalToPlan(shift('2026-02-28T10:00:00Z', '2026-02-28T18:00:00Z'), now)).toBe('has-passed')
    expect(refusalToPlan(shift('2027-06-01T10:00:00Z', '2027-06-01T18:00:00Z'), now)).toBe('too-far')
    expect(stretchesOf({ day: '2026-03-03', from: '13:00', until: '21:00', weeks: 13 }, NEW_YORK)).toBe('too-many-weeks')
    expect(stretchesOf({ day: '2026-02-30', from: '13:00', until: '21:00', weeks: 1 }, NEW_YORK)).toBe('no-time')
    expect(stretchesOf({ day: '2026-03-03', from: '13', until: '', weeks: 1 }, NEW_YORK)).toBe('no-time')
  })
  test('nobody is on two shifts at once; one may follow the other', () => {
    const others = [shift('2026-03-02T10:00:00Z', '2026-03-02T18:00:00Z')]
    expect(shiftInTheWay(shift('2026-03-02T17:59:00Z', '2026-03-02T20:00:00Z'), others)).toBe(others[0])
    expect(shiftInTheWay(shift('2026-03-02T18:00:00Z', '2026-03-02T20:00:00Z'), others)).toBeUndefined()
    expect(shiftInTheWay(shift('2026-03-02T12:00:00Z', '2026-03-02T20:00:00Z', 'joel'), others)).toBeUndefined()
  })
  test('beat time does not vanish from the plan: two days before, it needs a reason', () => {
    expect(refusalToTakeOff(shift('2026-03-03T15:00:00Z', '2026-03-03T23:00:00Z'), now)).toBeUndefined()
    expect(refusalToTakeOff(shift('2026-03-03T14:59:00Z', '2026-03-03T23:00:00Z'), now)).toBe('too-late')
    expect(refusalToTakeOff(shift('2026-03-01T15:00:00Z', '2026-03-01T23:00:00Z'), now)).toBe('has-begun')
  })
})

describe('noting that time was taken off', () => {
  const own = shift('2026-03-01T14:00:00Z', '2026-03-01T22:00:00Z')
  const stretch = (from: string, until: string) => ({ from: at(`2026-03-01T${from}:00Z`), until: at(`2026-03-01T${until}:00Z`) })
  test('only planned time, and each hour once', () => {
    expect(refusalToNote(stretch('14:00', '22:00'), own, [])).toBeUndefined()
    expect(refusalToNote(stretch('13:00', '15:00'), own, [])).toBe('outside-the-shift')
    expect(refusalToNote(stretch('16:00', '16:00'), own, [])).toBe('ends-before-it-starts')
    expect(refusalToNote(stretch('15:00', '17:00'), own, [stretch('16:00', '18:00')])).toBe('already-taken-off')
    expect(refusalToNote(stretch('15:00', '16:00'), own, [stretch('16:00', '18:00')])).toBeUndefined()
  })
  test('a reason of the list and who ordered it, both; "something else" with words', () => {
    expect(namingOf({ reason: 'court', orderedBy: 'court', words: 'dropped' })).toEqual({
      reason: 'court',
      orderedBy: 'court',
      words: null,
    })
    expect(namingOf({ reason: '', orderedBy: 'court', words: '' })).toBe('no-reason')
    expect(namingOf({ reason: 'court', orderedBy: 'Lt. Smith', words: '' })).toBe('no-order')
    expect(namingOf({ reason: 'other', orderedBy: 'chief', words: ' ' })).toBe('no-words')
    expect(namingOf({ reason: 'other', orderedBy: 'chief', words: 'x'.repeat(201) })).toBe('words-too-long')
  })
})

describe('leave', () => {
  const days = (fromOn: string, untilOn: string) => ({ fromOn, untilOn })
  test('days in order, once, not long after', () => {
    expect(refusalOfLeave(days('2026-03-05', '2026-03-05'), [], '2026-03-01')).toBeUndefined()
    expect(refusalOfLeave(days('2026-03-05', '2026-03-04'), [], '2026-03-01')).toBe('ends-before-it-starts')
    expect(refusalOfLeave(days('2026-03-05', '2028-03-04'), [], '2026-03-01')).toBe('too-long')
    expect(refusalOfLeave(days('2026-01-05', '2026-01-08'), [], '2026-03-01')).toBe('long-over')
    expect(refusalOfLeave(days('2026-03-05', '2026-03-09'), [days('2026-03-09', '2026-03-12')], '2026-03-01')).toBe('already-on-leave')
  })
  test('taken back before it begins it is gone, later it ends yesterday, and what is over stays', () => {
    expect(takenBack(days('2026-03-05', '2026-03-09'), '2026-03-05', '2026-03-04')).toBe('gone')
    expect(takenBack(days('2026-03-05', '2026-03-09'), '2026-03-07', '2026-03-06')).toEqual({ untilOn: '2026-03-06' })
    expect(takenBack(days('2026-03-05', '2026-03-09'), '2026-03-10', '2026-03-09')).toBe('stays')
  })
})

describe('a diary entry', () => {
  const typed = { kind: 'walk', title: 'Walk around the square', day: '2026-03-02', from: '10:00', until: '11:00', isPublic: true }
  test('is something with a time, open to residents where it is a walk, a meeting or an event', () => {
    expect(entryOf(typed, NEW_YORK, now)).toMatchObject({ kind: 'walk', isPublic: true, startsAt: at('2026-03-02T15:00:00Z') })
    expect(entryOf({ ...typed, kind: 'break' }, NEW_YORK, now)).toBe('not-for-the-public')
    expect(entryOf({ ...typed, kind: 'nap' }, NEW_YORK, now)).toBe('no-kind')
    expect(entryOf({ ...typed, title: ' ' }, NEW_YORK, now)).toBe('no-title')
    expect(entryOf({ ...typed, title: 'x'.repeat(121) }, NEW_YORK, now)).toBe('too-many-words')
    expect(entryOf({ ...typed, from: '' }, NEW_YORK, now)).toBe('no-time')
    expect(entryOf({ ...typed, day: '2026-02-28' }, NEW_YORK, now)).toBe('has-passed')
    expect(entryOf({ ...typed, day: '2028-02-28' }, NEW_YORK, now)).toBe('too-far')
  })
  test('words that may tell who somebody is are seen', () => {
    expect(kindsInWords('Visit', 'call 555-201-7788')).toEqual(['phone'])
    expect(kindsInWords('Walk around the square', 'Elm Square')).toEqual([])
  })
  test('two at once are marked, one after the other are not', () => {
    const entry = (id: string, from: string, until: string) => ({
      id,
      startsAt: at(`2026-03-02T${from}:00Z`),
      endsAt: at(`2026-03-02T${until}:00Z`),
    })
    expect([...atOnce([entry('a', '10:00', '11:00'), entry('b', '10:30', '12:00'), entry('c', '12:00', '13:00')])].sort()).toEqual([
      'a',
      'b',
    ])
  })
})
