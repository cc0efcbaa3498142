import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wilsonInterval } from '#engines/statistics/interval.ts'
import { seededRandom } from '#engines/statistics/random.ts'
import { en } from '#locales/en.ts'
import { es } from '#locales/es.ts'
import { monthsOf, monthsUntil } from './beat-month.ts'
import {
  abstractedShare,
  beatTimeOfShift,
  deliveredMin,
  deliveredShare,
  type LivedShift,
  NO_BEAT_TIME,
  plus,
  reasonShares,
} from './beat-time.ts'
import { abstractedShareOf, abstraction, footPatrol, heard, namedOfficer, priorities, reply } from './guarantee.ts'

const start = Date.parse('2026-10-31T22:00:00Z')
const minute = (n: number) => new Date(start + n * 60_000)
const stretch = (from: number, until: number) => ({ from: minute(from), until: minute(until) })
const lived = (shift: Partial<LivedShift> = {}): LivedShift => ({ ...stretch(0, 480), leave: [], abstractions: [], ...shift })

describe('one shift in minutes', () => {
  test('what was planned and not taken off was delivered', () => {
    const time = beatTimeOfShift(
      lived({
        abstractions: [
          { ...stretch(60, 180), reason: 'court' },
          { ...stretch(400, 480), reason: null },
        ],
      }),
    )
    expect(time).toEqual({ shifts: 1, plannedMin: 480, leaveMin: 0, abstractedMin: 200, byReason: { court: 120, 'not-named': 80 } })
    expect(deliveredMin(time)).toBe(280)
  })
  test('a day of leave is leave and nothing else, whatever was noted on it', () => {
    const time = beatTimeOfShift(lived({ leave: [stretch(-1000, 2000)], abstractions: [{ ...stretch(0, 480), reason: 'training' }] }))
    expect(time).toMatchObject({ plannedMin: 480, leaveMin: 480, abstractedMin: 0, byReason: {} })
    expect(abstractedShare(time)).toBeUndefined()
  })
  test('counted minute by minute, it is the same', () => {
    const part = fc
      .tuple(fc.integer({ min: -60, max: 540 }), fc.integer({ min: 1, max: 300 }))
      .map(([from, length]) => stretch(from, from + length))
    const reason = fc.constantFrom('court' as const, 'training' as const, null)
    const shift = fc.record({ leave: fc.array(part, { maxLength: 2 }), abstractions: fc.array(fc.tuple(part, reason), { maxLength: 4 }) })
    fc.assert(
      fc.property(shift, ({ leave, abstractions }) => {
        const noted = abstractions.map(([one, why]) => ({ ...one, reason: why }))
        const counted = { leave: 0, taken: 0, court: 0, training: 0, 'not-named': 0 }
        for (let n = 0; n < 480; n++) {
          const holds = ({ from, until }: { from: Date; until: Date }) => from <= minute(n) && minute(n) < until
          const first = noted.find(holds)
          if (leave.some(holds)) counted.leave++
          else if (first) {
            counted.taken++
            counted[first.reason ?? 'not-named']++
          }
        }
        const time = beatTimeOfShift(lived({ leave, abstractions: noted }))
        expect([time.leaveMin, time.abstractedMin]).toEqual([counted.leave, counted.taken])
        for (const why of ['court', 'training', 'not-named'] as const) expect(time.byReason[why] ?? 0).toBe(counted[why])
      }),
      { numRuns: 300 },
    )
  })
})

describe('months', () => {
  const month = (text: string, reason: 'court' | null): LivedShift => {
    const from = new Date(text)
    const until = new Date(from.getTime() + 8 * 3_600_000)
    return { from, until, leave: [], abstractions: [{ from, until: new Date(from.getTime() + 3_600_000), reason }] }
  }
  test('a shift belongs to the month in which it begins, by the agency’s own calendar', () => {
    const shifts = [month('2026-11-01T03:30:00Z', 'court'), month('2026-11-01T04:30:00Z', null)]
    const sums = monthsOf(shifts, monthsUntil('2026-11-01', 2), 'America/New_York')
    expect(sums.map(({ monthOn, shifts: n, byReason }) => [monthOn, n, byReason])).toEqual([
      ['2026-10-01', 1, { court: 60 }],
      ['2026-11-01', 1, { 'not-named': 60 }],
    ])
  })
  test('reasons by their share, what nobody named last', () => {
    const sum = [month('2026-10-05T12:00:00Z', 'court'), month('2026-10-06T12:00:00Z', null), month('2026-10-07T12:00:00Z', null)]
      .map(beatTimeOfShift)
      .reduce(plus, NO_BEAT_TIME)
    expect(reasonShares(sum).map(({ named, share }) => [named, share])).toEqual([
      ['court', 1 / 3],
      ['not-named', 2 / 3],
    ])
    expect(reasonShares(NO_BEAT_TIME)).toEqual([])
    expect(deliveredShare(NO_BEAT_TIME)).toBeUndefined()
  })
})

describe('what a neighborhood can hold its police to', () => {
  const reachable = { name: 'Amara Diallo', publicEmail: 'a@b.example', publicPhone: null }
  const day = (text: string) => new Date(`${text}T12:00:00Z`)
  test('a named officer counts when reachable', () => {
    expect(namedOfficer([reachable])).toMatchObject({ standing: 'met', name: 'Amara Diallo' })
    expect(namedOfficer([{ ...reachable, publicEmail: null }])).toMatchObject({
      standing: 'not-met',
      name: 'Amara Diallo',
      hasChannel: false,
    })
    expect(namedOfficer([])).toMatchObject({ standing: 'not-met', name: null })
  })
  test('priorities are up to date when one of them moved', () => {
    expect(priorities([day('2026-05-01'), day('2026-09-01')], day('2026-08-24'))).toMatchObject({ standing: 'met', moved: 1, open: 2 })
    expect(priorities([day('2026-05-01')], day('2026-08-24'))).toMatchObject({ standing: 'not-met', moved: 0 })
    expect(priorities([], day('2026-08-24'))).toMatchObject({ standing: 'not-met', newest: null })
  })
  test('shares stand on ten or more, and 9 in 10 is the line', () => {
    expect(heard({ answered: 9, due: 10, news: 0, promises: 0 })).toMatchObject({ standing: 'met', counted: { share: 0.9, n: 10 } })
    expect(heard({ answered: 9, due: 9, news: 0, promises: 0 })).toMatchObject({ standing: 'cannot-tell', counted: null })
    expect(reply(89, 100)).toMatchObject({ standing: 'not-met' })
    expect(reply(0, 0)).toMatchObject({ standing: 'cannot-tell', n: 0 })
  })
  test('whether officers are seen on foot nobody can tell by counting hours', () => {
    expect(footPatrol(60_000, 12)).toEqual({ kind: 'foot-patrol', standing: 'cannot-tell', deliveredMin: 60_000, walks: 12 })
  })
  test('one hour in ten taken off is the line', () => {
    const shifts = (taken: number) => Array.from({ length: 20 }, (_, i) => ({ thereMin: 480, abstractedMin: i < taken ? 480 : 0 }))
    expect(abstraction(shifts(2))).toMatchObject({ standing: 'met', counted: { share: 0.1, n: 20 } })
    expect(abstraction(shifts(3))).toMatchObject({ standing: 'not-met' })
    expect(abstraction(shifts(3).slice(0, 9))).toMatchObject({ standing: 'cannot-tell', n: 9 })
    expect(abstraction([...shifts(0), { thereMin: 0, abstractedMin: 0 }])).toMatchObject({ n: 20, counted: { share: 0 } })
  })
  test('the range of the share taken off holds the truth as often as its page says', () => {
    const random = seededRandom(1)
    const truth = 0.25 * 0.5
    let held = 0
    for (let quarter = 0; quarter < 2000; quarter++) {
      const shifts = Array.from({ length: 50 }, () => ({ thereMin: 480, abstractedMin: random() < 0.25 ? Math.round(480 * random()) : 0 }))
      const { interval } = abstractedShareOf(shifts)!
      if (interval.low <= truth && truth <= interval.high) held++
    }
    expect(Math.round((100 * held) / 2000)).toBe(93)
  })
})

describe('the sentences on the pages of the methods', () => {
  const told = (slug: 'beat-time' | 'beat-guarantee', ...numbers: number[]) => {
    for (const { methods } of [en, es])
      for (const number of numbers) expect(methods.each[slug].example.match(/\d+/g)?.map(Number)).toContain(number)
  }
  test('beat time', () => {
    const time = { shifts: 16, plannedMin: 128 * 60, leaveMin: 16 * 60, abstractedMin: 14 * 60, byReason: {} }
    told(
      'beat-time',
      16,
      128,
      14,
      deliveredMin(time) / 60,
      Math.round(100 * deliveredShare(time)!),
      Math.round(100 * abstractedShare(time)!),
      112,
    )
  })
  test('what you can hold us to', () => {
    const { low, high } = wilsonInterval(51, 60)
    told('beat-guarantee', 60, 51, 85, Math.round(100 * low), Math.round(100 * high), 90)
    expect(reply(51, 60).standing).toBe('not-met')
  })
})
