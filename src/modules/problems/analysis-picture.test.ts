import { describe, expect, test } from 'vitest'
import { cellOf } from '#engines/geometry/cell.ts'
import { busiestOf, isBusiest } from './analysis-busiest.ts'
import { changeOf, halvesOf, ratioOf } from './analysis-change.ts'
import { aroundOf, dayNumber, dayOfNumber, type Happening, type Telling, weekdayOf, weeksCounted } from './analysis-event.ts'
import { followUpsOf } from './analysis-follow.ts'
import { hoursOf } from './analysis-hours.ts'
import { kindsOf } from './analysis-kinds.ts'
import type { Picture, PictureKind, PictureResults } from './analysis-picture.ts'
import { publicPicture } from './analysis-public.ts'
import type { Refused } from './analysis-refusal.ts'
import { seasonOf } from './analysis-season.ts'
import { tellersOf } from './analysis-tellers.ts'
import { weeksOf } from './analysis-weeks.ts'
import { cellMapOf, placesOf } from './analysis-where.ts'

const area = { lat: 41.9, lng: -87.63, radiusM: 150 }
/** Monday. */
const MONDAY = dayNumber('2026-01-05')
const happening = (changes: Partial<Happening> = {}): Happening => ({
  kind: 'disorder',
  label: 'Noise complaint',
  isSensitive: false,
  count: 1,
  day: MONDAY,
  minute: 0,
  until: null,
  preciseTo: 'minute',
  place: 'Mill Lane',
  cell: cellOf(area.lat, area.lng),
  isHere: true,
  ...changes,
})
const telling = (changes: Partial<Telling> = {}): Telling => ({
  day: MONDAY,
  category: 'noise',
  names: { en: 'Noise' },
  isSensitive: false,
  cell: null,
  ...changes,
})
const many = (n: number, changes: Partial<Happening> = {}) => Array.from({ length: n }, () => happening(changes))
const drawn = <T extends object>(result: T): Exclude<T, Refused> => {
  expect(result).not.toHaveProperty('refused')
  return result as Exclude<T, Refused>
}
const picture = <K extends PictureKind>(kind: K, result: PictureResults[K]) =>
  ({ kind, result, method: null, methodVersion: null, query: { fromOn: '2024-11-24', untilOn: '2026-11-21' } }) as unknown as Picture
const publicly = <K extends PictureKind>(kind: K, result: PictureResults[K]) =>
  publicPicture(picture(kind, result))?.result as PictureResults[K] | undefined

describe('the weeks that are counted', () => {
  test('are 104 whole ones that end yesterday', () => {
    expect(weeksCounted('2026-11-22', { fromOn: '2020-01-01', untilOn: '2026-11-22' })).toEqual({
      fromOn: '2024-11-24',
      untilOn: '2026-11-21',
    })
  })
  test('end with what was imported, begin with the first day there is, and are none where not one is whole', () => {
    expect(weeksCounted('2026-11-22', { fromOn: '2026-09-30', untilOn: '2026-10-31' })).toEqual({
      fromOn: '2026-10-04',
      untilOn: '2026-10-31',
    })
    expect(weeksCounted('2026-11-22', { fromOn: '2026-11-20', untilOn: '2026-11-22' })).toBeUndefined()
  })
  test('days have numbers and weekdays', () => {
    expect([dayOfNumber(dayNumber('2026-02-28')), weekdayOf(MONDAY), weekdayOf(dayNumber('1969-12-28'))]).toEqual(['2026-02-28', 0, 6])
  })
  test('a reversal takes one back, a month alone is in no week, and what lies around is not here', () => {
    const span = { fromOn: '2026-01-05', untilOn: '2026-01-18' }
    const list = [
      ...many(3),
      happening({ count: -1 }),
      happening({ day: MONDAY + 7, count: -1 }),
      happening({ preciseTo: 'month' }),
      happening({ isHere: false }),
    ]
    expect(weeksOf(list, [telling({ day: MONDAY + 13 })], span)).toMatchObject({
      incidents: [2, 0],
      reports: [0, 1],
      recorded: 2,
      told: 1,
      leftOut: 1,
    })
    expect(weeksOf([], [], span)).toMatchObject({ refused: 'nothing-counted' })
  })
})

describe('hours of the week', () => {
  const nights = [4, 5].flatMap((weekday) =>
    [22, 23, 24, 25].flatMap((hour) => many(5, { day: MONDAY + weekday + Math.floor(hour / 24), minute: (hour % 24) * 60 })),
  )

  test('Friday and Saturday from ten to two is found, past midnight', () => {
    const { busiest, n, isUneven } = drawn(hoursOf([...nights, ...many(2, { day: MONDAY + 1, minute: 600 })]))
    expect(busiest).toMatchObject({ firstDay: 4, days: 2, fromHour: 22, hours: 4, count: 40 })
    expect([n, isUneven, isBusiest(busiest, 5 * 24 + 1), isBusiest(busiest, 4 * 24 + 1)]).toEqual([42, true, true, false])
  })
  test('a stretch may go over Sunday midnight', () => {
    const weights = Array.from({ length: 168 }, (_, hour) => (hour === 167 || hour === 0 || hour === 1 ? 20 : 0.1))
    expect(busiestOf(weights)).toMatchObject({ firstDay: 6, days: 1, fromHour: 23, hours: 3 })
  })
  test('what happened unseen over three hours counts a quarter in each of the four that it touches', () => {
    const { counts, spread } = drawn(hoursOf(many(30, { minute: 610, until: { day: MONDAY, minute: 790 } })))
    expect(counts.slice(9, 15)).toEqual([0, 7.5, 7.5, 7.5, 7.5, 0])
    expect([counts.reduce<number>((sum, one) => sum + (one ?? 0), 0), spread]).toEqual([30, 30])
  })
  test('known to the day or month alone, or unseen for more than a week: left out and counted as such', () => {
    const unclear = [
      happening({ preciseTo: 'day' }),
      happening({ preciseTo: 'month' }),
      happening({ until: { day: MONDAY + 8, minute: 0 } }),
    ]
    expect(hoursOf([...nights, ...unclear])).toMatchObject({ n: 40, leftOut: 3 })
  })
  test('twelve are too few to tell hours apart: 30 are needed', () => {
    expect(hoursOf([...many(12), ...many(40, { preciseTo: 'day' })])).toEqual({ refused: 'too-few-events', n: 12, needed: 30 })
  })
})

describe('what changed', () => {
  test('this half-year stands against the same half-year before; without it nothing is compared', () => {
    expect(halvesOf({ fromOn: '2024-11-24', untilOn: '2026-11-21' })).toEqual({
      after: { fromOn: '2026-05-24', untilOn: '2026-11-21' },
      before: { fromOn: '2025-05-25', untilOn: '2025-11-22' },
    })
    expect(changeOf(many(50), [], { fromOn: '2025-12-01', untilOn: '2026-11-21' })).toMatchObject({ refused: 'too-short', needed: 78 })
  })
  test('a ratio has its range, wider where weeks vary; with few there is none', () => {
    const { ratio, low, high } = ratioOf(70, 45, 1)!
    expect([ratio, low, high].map((one) => Math.round(one * 100) / 100)).toEqual([0.64, 0.44, 0.93])
    expect(ratioOf(70, 45, 2)!.high).toBeGreaterThan(1)
    expect([ratioOf(4, 60, 1), ratioOf(9, 10, 1)]).toEqual([null, null])
  })
})

describe('the season', () => {
  const months = (counts: readonly number[]) =>
    counts.map((incidents, i) => ({
      month: `${2023 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
      incidents,
      reports: 0,
    }))
  const summer = (i: number) => Math.round(20 + 12 * Math.cos((2 * Math.PI * (i - 6)) / 12))

  test('July over January is found with its range', () => {
    const season = drawn(seasonOf(months(Array.from({ length: 36 }, (_, i) => summer(i)))))
    expect(season).toMatchObject({ isSeason: true, highMonth: 6, lowMonth: 0 })
    expect(season.low).toBeGreaterThan(1)
    expect(season.high).toBeGreaterThan(season.highToLow)
  })
  test('one bad summer is no season, and less than two years say nothing', () => {
    expect(drawn(seasonOf(months(Array.from({ length: 36 }, (_, i) => (i > 27 && i < 34 ? 30 : 4))))).isSeason).toBe(false)
    expect(seasonOf(months(Array.from({ length: 23 }, (_, i) => summer(i))))).toMatchObject({
      refused: 'too-short-for-season',
      n: 23,
      needed: 24,
    })
  })
})

describe('where', () => {
  test('a sensitive kind is on no map and among no places', () => {
    const map = drawn(
      cellMapOf([...many(6), happening({ isSensitive: true })], [telling({ cell: null }), telling({ cell: cellOf(41.9, -87.63) })], area),
    )
    expect(map).toMatchObject({ recorded: 6, told: 1, sensitive: 1, placeless: 1 })
    expect(map.cells).toMatchObject([{ incidents: 6, reports: 1, name: 'Mill Lane' }])
    expect(cellMapOf(many(4), [], area)).toEqual({ refused: 'too-few-events', n: 4, needed: 5 })
  })
  test('the place where it repeats is named first, with less to be expected than it had', () => {
    const span = { fromOn: '2026-01-05', untilOn: '2026-03-01' }
    const spread = Array.from({ length: 12 }, (_, i) => happening({ place: `Street ${i}`, cell: cellOf(41.899 + i * 0.0003, -87.631) }))
    const { places, recorded } = drawn(placesOf([...many(25), ...spread], area, span))
    expect([recorded, places[0]]).toMatchObject([37, { name: 'Mill Lane', count: 25 }])
    expect(places[0]!.expected).toBeLessThan(25)
    expect(placesOf(many(12), area, span)).toMatchObject({ refused: 'too-few-events', n: 12, needed: 20 })
  })
  test('what lies around is a bit, in small areas and large ones', () => {
    expect([50, 150, 2000].map((radiusM) => aroundOf({ ...area, radiusM }).radiusM)).toEqual([120, 240, 2400])
  })
})

describe('whether one follows another', () => {
  const scattered = Array.from({ length: 40 }, (_, i) => ({
    lat: 41.9 + ((i * 7) % 40) * 0.002,
    lng: -87.63 + ((i * 13) % 40) * 0.002,
    day: i * 9,
    untilDay: i * 9,
  }))
  const pairs = scattered.map((one) => ({ ...one, lat: one.lat + 0.0002, day: one.day + 2, untilDay: one.untilDay + 2 }))

  test('pairs that follow closely are found, the same each time', () => {
    const found = drawn(followUpsOf([...scattered, ...pairs], false))
    expect(found.p).toBeLessThanOrEqual(0.01)
    expect(found.pairs).toBeGreaterThan(3 * found.expected)
    expect(followUpsOf([...scattered, ...pairs], false)).toEqual(found)
  })
  test('fewer than 30 say nothing, nor do many at one spot', () => {
    expect(followUpsOf(scattered.slice(0, 29), false)).toEqual({ refused: 'too-few-events', n: 29, needed: 30 })
    expect(
      followUpsOf(
        scattered.map((one) => ({ ...one, lat: 41.9, lng: -87.63 })),
        false,
      ),
    ).toMatchObject({ refused: 'all-in-one-place' })
  })
})

describe('who tells us', () => {
  const counts = {
    reports: 40,
    addressed: 30,
    people: 20,
    most: 6,
    languages: [
      { language: 'en', reports: 36 },
      { language: 'es', reports: 4 },
    ],
    requests: [],
  }

  test('people are counted from ten on; below, neither how many nor how much the one tells', () => {
    expect(tellersOf(counts, 5)).toMatchObject({
      people: 20,
      mostOfOne: 6,
      languages: [{ reports: 36 }, { language: 'es', reports: null }],
    })
    expect(tellersOf({ ...counts, people: 9 }, 5)).toMatchObject({ people: 'fewer', mostOfOne: null })
  })
  test('how much one person tells is not for everybody', () => {
    expect(publicly('tellers', tellersOf(counts, 2))).toMatchObject({ people: 20, mostOfOne: null, incidents: null })
  })
})

describe('what everybody may see', () => {
  test('kinds below three are few, with one more where it could be worked out; sensitive ones have no name', () => {
    const list = [
      ...many(9),
      ...many(5, { label: 'Trespass' }),
      ...many(1, { label: 'Fight' }),
      ...many(4, { label: 'Family call', isSensitive: true }),
    ]
    const kinds = publicly('kinds', drawn(kindsOf(list, [telling(), telling({ category: 'family', isSensitive: true })])))!
    expect(kinds.incidents.map(({ label, count }) => [label, count])).toEqual([
      ['Noise complaint', 9],
      ['Trespass', 5],
      ['Fight', null],
    ])
    expect([kinds.otherIncidents, kinds.otherReports, kinds.reports.length]).toEqual([null, null, 1])
  })
  test('a cell with one or two has no number and no name', () => {
    const [elsewhere, third] = [cellOf(41.9005, -87.63), cellOf(41.8995, -87.63)]
    const list = [...many(7), ...many(1, { cell: elsewhere, place: 'Oak Street' }), ...many(2, { cell: third, place: 'Elm Street' })]
    const { cells } = publicly('map', drawn(cellMapOf(list, [], area)))!
    expect(cells.map(({ incidents, name }) => [incidents, name])).toEqual([
      [7, 'Mill Lane'],
      [null, null],
      [null, null],
    ])
  })
  test('weeks are told four at a time and hours three at a time; made public twice is the same', () => {
    const span = { fromOn: '2026-01-05', untilOn: '2026-03-29' }
    const weeks = publicly(
      'weeks',
      drawn(weeksOf([...many(5), ...many(1, { day: MONDAY + 30 }), ...many(2, { day: MONDAY + 60 })], [telling()], span)),
    )!
    expect(weeks).toMatchObject({ days: 28, incidents: [5, null, null], reports: [1, 0, 0] })
    expect(publicly('weeks', weeks)).toEqual(weeks)
    const hours = publicly('hours', drawn(hoursOf([...many(30), ...many(1, { minute: 600 })])))!
    expect([hours.blockHours, hours.counts.length, hours.counts[0], hours.counts[3]]).toEqual([3, 56, 30, null])
    expect(publicly('hours', hours)).toEqual(hours)
  })
  test('where all together are one or two, nothing is drawn', () => {
    const span = { fromOn: '2026-01-05', untilOn: '2026-03-29' }
    expect(publicly('weeks', drawn(weeksOf(many(2), [], span)))).toBeUndefined()
    expect(publicly('kinds', drawn(kindsOf(many(1), [])))).toBeUndefined()
  })
  test('a kind with few in a half is left out of the comparison, and a second where it would show the first', () => {
    const span = { fromOn: '2024-11-24', untilOn: '2026-11-21' }
    const [before, after] = [dayNumber('2025-07-01'), dayNumber('2026-07-01')]
    const of = (label: string, first: number, second: number) => [
      ...many(first, { label, day: before }),
      ...many(second, { label, day: after }),
    ]
    const change = drawn(changeOf([...of('Noise', 20, 12), ...of('Fight', 8, 9), ...of('Trespass', 1, 4)], [], span))
    expect(change.rows.map(({ label }) => label)).toEqual([null, 'Noise', 'Fight', 'Trespass'])
    expect(publicly('change', change)!.rows.map(({ label }) => label)).toEqual([null, 'Noise'])
  })
})
