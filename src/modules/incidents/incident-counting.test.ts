import { describe, expect, test } from 'vitest'
import { LEAST_SHOWN, monthsOf, shownKinds, windowIn, withoutSmall } from './incident-counting.ts'
import { addressOfBlock, asWritten } from './learned-address.ts'
import { monthsUntil, periodOf, weeksFrom } from './period.ts'
import { csvValue } from './reject-line.ts'
import { monthWindow } from './window.ts'

describe('counts for the public', () => {
  test('below three become "few"', () => expect(withoutSmall([9, 2, 1, 0, 3])).toEqual([9, 'few', 'few', 0, 3]))
  test('a single "few" takes the smallest other with it: else it could be found by subtraction', () =>
    expect(withoutSmall([9, 2, 4, 0])).toEqual([9, 'few', 'few', 0]))
  test('where there is no other, it stands alone', () => expect(withoutSmall([2, 0, -1])).toEqual(['few', 0, 0]))
  test('no hidden count of a small table can be worked out from the others and the total, where one of them is three or more', () => {
    const upTo = (length: number): number[][] =>
      length === 0 ? [[]] : upTo(length - 1).flatMap((rest) => [0, 1, 2, 3, 4, 5, 6].map((count) => [...rest, count]))
    for (const length of [2, 3, 4]) {
      const alike = Map.groupBy(
        upTo(length),
        (counts) => `${withoutSmall(counts).join()} of ${counts.reduce((sum, count) => sum + count, 0)}`,
      )
      for (const tables of alike.values()) {
        const shown = withoutSmall(tables[0] ?? [])
        if (!tables.some((counts) => counts.some((count) => count >= LEAST_SHOWN)) || tables.some((counts) => Math.max(...counts) === 6))
          continue
        for (const [i, count] of shown.entries())
          if (count === 'few') expect(new Set(tables.map((counts) => counts[i])).size, `${shown.join()}`).toBeGreaterThan(1)
      }
    }
  })
  test('kinds without any are left out', () =>
    expect(
      shownKinds(
        [
          { kind: 'theft', count: 5 },
          { kind: 'drugs', count: 0 },
        ],
        true,
      ),
    ).toEqual([{ kind: 'theft', count: 5 }]))
})

describe('time', () => {
  test('months begin at midnight of the agency’s place, also when clocks change', () => {
    const { starts, until } = monthsUntil(new Date('2026-04-01T04:59:00Z'), 3, 'America/Chicago')
    expect([...starts, until].map((at) => at.toISOString().slice(0, 16))).toEqual([
      '2026-01-01T06:00',
      '2026-02-01T06:00',
      '2026-03-01T06:00',
      '2026-04-01T05:00',
    ])
  })
  test('weeks are whole, and a moment lies in one of them or in none', () => {
    const weeks = weeksFrom(new Date('2026-01-01'), new Date('2026-01-20'))
    expect(weeks.starts).toHaveLength(2)
    expect(['2025-12-31', '2026-01-01', '2026-01-08', '2026-01-15'].map((day) => periodOf(weeks, new Date(day)))).toEqual([
      undefined,
      0,
      1,
      undefined,
    ])
  })
  test('the public sees whole months that are over, back from the newest record', () => {
    const now = new Date('2026-03-10T12:00:00Z')
    const at = (newest: string) => monthWindow({ newest: new Date(newest), now, timeZone: 'UTC', days: 90 })
    expect(at('2026-03-09').until.toISOString()).toBe('2026-03-01T00:00:00.000Z')
    expect(at('2018-12-31').from.toISOString()).toBe('2018-10-01T00:00:00.000Z')
    expect([30, 90, 365].map((days) => monthsOf(windowIn(String(days))))).toEqual([1, 3, 12])
  })
})

describe('learned addresses', () => {
  test.each([
    ['3700 S GRAND BLVD', '3700 S Grand Blvd'],
    ['1500 N 13TH ST', '1500 N 13th St'],
    ["2100 O'FALLON ST", "2100 O'Fallon St"],
    ['300 Elm St', '300 Elm St'],
  ])('%s is written %s', (given, written) => expect(asWritten(given)).toBe(written))
  test('a name that stands for places far apart teaches nothing, and neither does a street without number', () => {
    expect(addressOfBlock({ place: '100 MAIN ST', lat: 1, lng: 1, spreadDegrees: 0.02 })).toBeUndefined()
    expect(addressOfBlock({ place: 'MAIN ST', lat: 1, lng: 1, spreadDegrees: 0 })).toBeUndefined()
  })
})

test.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx'])('%j is no formula in a downloaded file', (text) =>
  expect(csvValue(text).replace(/^"/, '')).toMatch(/^'/),
)
