import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededRandom, shuffled } from '#engines/statistics/random.ts'
import { type KnoxQuestion, type KnoxTable, knoxTable } from './knox.ts'
import type { Closure, Metric } from './knox-bands.ts'
import { shareReaching } from './knox-cells.ts'
import { knoxMoments } from './knox-moments.ts'
import { closePairs } from './knox-pairs.ts'
import { knoxTail } from './knox-tail.ts'

const read = (name: string) => readFileSync(`test/oracles/knox/${name}`, 'utf8')
const expected = JSON.parse(read('expected.json'))
const published = JSON.parse(read('near-repeat-calculator.json'))
const rows = read('events260.csv')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',').map(Number) as [number, number, number, number])
const places = { xM: rows.map((row) => row[1]), yM: rows.map((row) => row[2]) }
const invented = { ...places, day: rows.map((row) => row[3]) }

const usual = (seed = 1) => ({
  metric: 'euclidean' as Metric,
  closure: 'inclusive' as Closure,
  layout: 'bands' as 'bands' | 'cumulative',
  permutations: 0,
  random: seededRandom(seed),
})

/** The table; a refusal fails the test. */
function tableOf(question: KnoxQuestion): KnoxTable {
  const table = knoxTable(question)
  if ('refused' in table) throw new Error(table.refused)
  return table
}
const numbers = (table: KnoxTable, of: 'observed' | 'expected' | 'p' | 'adjustedP') => table.cells.map((row) => row.map((cell) => cell[of]))

describe('the Knox test of 260 invented events', () => {
  test('has the counts, the mean and the variance of surveillance::knox and of the exact formula', () => {
    const { knoxSingle } = expected
    const table = tableOf({ ...invented, ...usual(), edgesM: [0, 400], edgesDays: [0, 14], permutations: 999 })
    const cell = table.cells[0]![0]!
    expect([cell.observed, table.pairs]).toEqual([knoxSingle.observed, knoxSingle.nPairs])
    expect([table.meters[0]!.pairs, table.days[0]!.pairs]).toEqual([knoxSingle.nearSpace, knoxSingle.nearTime])
    expect(cell.expected).toBeCloseTo(knoxSingle.exactPermMean, 10)
    expect(cell.variance).toBeCloseTo(knoxSingle.exactPermVar, 10)
    expect([cell.p, cell.adjustedP]).toEqual([0.001, 0.001])
    expect([20, 21]).toContain(Math.round(cell.observed / cell.ratioToMedian!))
    expect([table.metric, table.closure, table.draws]).toEqual(['euclidean', 'inclusive', 1])
  })
  test('has a fitted tail that agrees with 9,999 shuffles of surveillance', () => {
    const { mcTable, mcB, exactPermMean: mean, exactPermVar: variance } = expected.knoxSingle
    for (const count of [15, 20, 25, 28, 30]) {
      const reached = Object.entries(mcTable as Record<string, number>).reduce(
        (sum, [value, n]) => sum + (Number(value) >= count ? n : 0),
        0,
      )
      const share = reached / (mcB + 1)
      expect(Math.abs(knoxTail(count, { mean, variance })! - share)).toBeLessThan(0.01 + 0.1 * share)
    }
  })
  test.each([
    ['euclidean', 'nearRepeat'],
    ['manhattan', 'nearRepeatManhattan'],
  ] as const)('has the %s table of NearRepeat: counts exactly, p and ratios as near as its shuffles allow', (metric, name) => {
    const theirs = expected[name]
    const { sds, tds, nrep } = expected.nearRepeat
    const settings = { ...usual(), metric, closure: 'half-open' as const, permutations: 999 }
    const table = tableOf({ ...invented, ...settings, edgesM: sds, edgesDays: tds })
    expect(numbers(table, 'observed')).toEqual(theirs.observed)
    table.cells.flat().forEach((cell, i) => {
      const their = (what: string) => theirs[what].flat()[i] as number
      const error = Math.sqrt(cell.variance! / nrep)
      if (cell.observed > 0) expect(Math.abs(cell.observed / their('knoxRatio') - cell.expected)).toBeLessThan(4 * error)
      expect(Math.abs(cell.p! - their('p'))).toBeLessThan(0.005 + 3 * Math.sqrt((2 * their('p') * (1 - their('p'))) / nrep))
      expect(cell.adjustedP!).toBeGreaterThanOrEqual(cell.p!)
    })
  })
})

describe('the table that the Near Repeat Calculator published for burglaries in Chicago', () => {
  const cells = published.observed.flatMap((row: number[], r: number) =>
    row.map((observed, c) => {
      const iterations: number[] = published.iterations[r][c]
      return { observed, r, c, iterations, mean: iterations.reduce((a, b) => a + b) / iterations.length }
    }),
  ) as { observed: number; r: number; c: number; iterations: number[]; mean: number }[]

  test('has the p values that this p makes of its iterations, and its ratios', () => {
    for (const { observed, r, c, iterations, mean } of cells) {
      expect(shareReaching(Float64Array.from(iterations), observed)).toBeCloseTo(published.p[r][c], 12)
      expect(Math.abs(observed / mean - published.ratio[r][c])).toBeLessThan(0.0005001)
    }
  })
  test('has iterations that scatter about the exact mean of its margins', () => {
    const sum = (list: readonly { observed: number }[]) => list.reduce((total, { observed }) => total + observed, 0)
    expect(sum(cells)).toBe((published.events * (published.events - 1)) / 2)
    for (const { r, c, iterations, mean } of cells) {
      const [space, time] = [sum(cells.filter((cell) => cell.r === r)), sum(cells.filter((cell) => cell.c === c))]
      const exact = knoxMoments(published.events, { pairs: space, wedges: 0 }, { pairs: time, wedges: 0 }).mean
      const spread = iterations.reduce((total, one) => total + (one - mean) ** 2, 0) / (iterations.length - 1)
      expect(Math.abs(mean - exact)).toBeLessThan(3.5 * Math.sqrt(spread / iterations.length))
    }
  })
})

/** Events on a small lattice, so that distances fall on edges and places repeat. */
const someEvents = (least: number, most: number) =>
  fc
    .array(fc.tuple(fc.integer({ min: -4, max: 9 }), fc.integer({ min: 0, max: 9 }), fc.integer({ min: -3, max: 20 })), {
      minLength: least,
      maxLength: most,
    })
    .filter((list) => new Set(list.map(([x, y]) => `${x} ${y}`)).size > 1 && new Set(list.map(([, , day]) => day)).size > 1)
    .map((list) => ({ xM: list.map(([x]) => x), yM: list.map(([, y]) => y), day: list.map(([, , day]) => day) }))
const someSettings = fc.record({
  metric: fc.constantFrom<Metric>('euclidean', 'manhattan'),
  closure: fc.constantFrom<Closure>('half-open', 'inclusive'),
})
const EDGES_M = [0, 1, 3, 5, Infinity]
const EDGES_DAYS = [0, 2, 5.5, 9, Infinity]

/** Every pair looked at, the bands written out. */
function bruteForce(events: { xM: number[]; yM: number[]; day: number[] }, { metric, closure }: { metric: Metric; closure: Closure }) {
  const counts = EDGES_M.slice(1).map(() => EDGES_DAYS.slice(1).map(() => 0))
  const bandOf = (value: number, edges: number[]) =>
    edges
      .slice(1)
      .findIndex((to, i) => (closure === 'half-open' ? value >= edges[i]! && value < to : (i === 0 || value > edges[i]!) && value <= to))
  for (let i = 0; i < events.xM.length; i++) {
    for (let j = 0; j < i; j++) {
      const [dx, dy] = [Math.abs(events.xM[i]! - events.xM[j]!), Math.abs(events.yM[i]! - events.yM[j]!)]
      const apartM = metric === 'manhattan' ? dx + dy : Math.sqrt(dx * dx + dy * dy)
      counts[bandOf(apartM, EDGES_M)]![bandOf(Math.abs(events.day[i]! - events.day[j]!), EDGES_DAYS)]!++
    }
  }
  return counts
}

function* allOrders(items: readonly number[]): Generator<number[]> {
  if (items.length === 0) yield []
  for (let i = 0; i < items.length; i++) for (const rest of allOrders(items.toSpliced(i, 1))) yield [items[i]!, ...rest]
}

describe('on small inputs', () => {
  const edges = { edgesM: EDGES_M, edgesDays: EDGES_DAYS }

  test('counts are those of looking at every pair', () =>
    fc.assert(
      fc.property(someEvents(4, 30), someSettings, (events, settings) => {
        expect(numbers(tableOf({ ...events, ...usual(), ...settings, ...edges }), 'observed')).toEqual(bruteForce(events, settings))
      }),
    ))
  test('mean and variance are those over every order of the times', () =>
    fc.assert(
      fc.property(someEvents(5, 6), someSettings, (events, settings) => {
        const tables = [...allOrders(events.day)].map((day) => bruteForce({ ...events, day }, settings).flat())
        tableOf({ ...events, ...usual(), ...settings, ...edges })
          .cells.flat()
          .forEach(({ expected: mean, variance }, cell) => {
            const counts = tables.map((table) => table[cell]!)
            const average = counts.reduce((a, b) => a + b) / counts.length
            expect(mean).toBeCloseTo(average, 9)
            expect(variance).toBeCloseTo(counts.reduce((sum, count) => sum + (count - average) ** 2, 0) / counts.length, 8)
          })
      }),
      { numRuns: 12 },
    ))
  test('a pair exactly as far apart as an edge is found across strips, and is closed on the side that was asked for', () => {
    for (const [closure, found] of [
      ['inclusive', 1],
      ['half-open', 0],
    ] as const) {
      for (const at of [0, 0.1, 350_353.394956896, -7]) {
        const pairs = closePairs({ xM: [at, at + 0.3], yM: [5, 5], metric: 'euclidean', closure }, [0, at + 0.3 - at])
        expect(pairs !== 'too-many-pairs' && pairs.second.length).toBe(found)
      }
    }
  })
})

describe('a table', () => {
  const edges = { edgesM: [0, 2, 6], edgesDays: [0, 3, 8] }

  test('is the same wherever the events lie and in whatever order they are given', () =>
    fc.assert(
      fc.property(someEvents(4, 40), someSettings, fc.integer({ min: -5000, max: 5000 }), (events, settings, by) => {
        const table = numbers(tableOf({ ...events, ...usual(), ...settings, ...edges }), 'observed')
        const moved = { xM: events.xM.map((x) => x + by), yM: events.yM.map((y) => y - 2 * by), day: events.day.map((day) => day + by) }
        expect(numbers(tableOf({ ...moved, ...usual(), ...settings, ...edges }), 'observed')).toEqual(table)
        const order = shuffled(seededRandom(by), [...events.xM.keys()])
        const mixed = { xM: order.map((i) => events.xM[i]!), yM: order.map((i) => events.yM[i]!), day: order.map((i) => events.day[i]!) }
        expect(numbers(tableOf({ ...mixed, ...usual(), ...settings, ...edges }), 'observed')).toEqual(table)
      }),
    ))
  test('of narrow bands adds up to that of wide ones, and cumulative to all within', () =>
    fc.assert(
      fc.property(someEvents(4, 40), someSettings, (events, settings) => {
        const ask = { ...events, ...usual(), ...settings }
        const narrow = tableOf({ ...ask, ...edges })
        const wide = tableOf({ ...ask, edgesM: [0, 6], edgesDays: [0, 8] }).cells[0]![0]!
        const within = tableOf({ ...ask, ...edges, layout: 'cumulative' })
        const total = (of: 'observed' | 'expected') =>
          numbers(narrow, of)
            .flat()
            .reduce<number>((sum, value) => sum + value!, 0)
        expect([total('observed'), within.cells[1]![1]!.observed]).toEqual([wide.observed, wide.observed])
        for (const sum of [total('expected'), within.cells[1]![1]!.expected]) expect(sum).toBeCloseTo(wide.expected, 9)
        expect(within.cells[1]![1]!.variance).toBeCloseTo(wide.variance!, 9)
        expect(within.cells[0]![1]!.observed).toBe(narrow.cells[0]![0]!.observed + narrow.cells[0]![1]!.observed)
      }),
    ))
  test('has no number that is none, whatever the events', () =>
    fc.assert(
      fc.property(someEvents(4, 12), someSettings, fc.constantFrom(0, 9), (events, settings, permutations) => {
        const table = tableOf({ ...events, ...usual(), ...settings, ...edges, permutations })
        for (const value of table.cells.flat().flatMap(Object.values)) expect(value === null || Number.isFinite(value)).toBe(true)
      }),
    ))
  test('raises a false alarm anywhere in it as often as its adjusted p says', () => {
    const random = seededRandom(11)
    let alarms = 0
    for (let run = 0; run < 200; run++) {
      const table = tableOf({
        ...{ ...places, day: shuffled(random, invented.day) },
        ...{ ...usual(), edgesM: [0, 100, 200, 400], edgesDays: [0, 7, 14, 28], permutations: 99, random },
      })
      if (table.cells.flat().some(({ adjustedP }) => adjustedP! <= 0.1)) alarms++
    }
    // 200 times 0.1, three standard errors to each side.
    expect(alarms).toBeGreaterThan(7)
    expect(alarms).toBeLessThan(33)
  })
})

describe('dates that are uncertain', () => {
  const edges = { edgesM: [0, 400], edgesDays: [0, 14] }

  test('give the table of known dates when every window is one day', () => {
    const known = tableOf({ ...invented, ...usual(), ...edges, permutations: 99 })
    const windows = tableOf({ ...places, fromDay: invented.day, toDay: invented.day, ...usual(), ...edges, permutations: 99, draws: 3 })
    expect(numbers(windows, 'observed')).toEqual(numbers(known, 'observed'))
    expect(numbers(windows, 'p')).toEqual(numbers(known, 'p'))
    expect(windows.cells[0]![0]!.expected).toBeCloseTo(known.cells[0]![0]!.expected, 10)
    expect(windows.cells[0]![0]!.variance! / known.cells[0]![0]!.variance!).toBeCloseTo(1, 0)
  })
  test('blur the pattern and keep it: counts are averages over the draws', () => {
    const toDay = invented.day.map((day, i) => day + (i % 3) * 5)
    const table = tableOf({ ...places, fromDay: invented.day, toDay, ...usual(), ...edges, permutations: 199, draws: 10 })
    const [cell] = table.cells[0]!
    expect(table.draws).toBe(10)
    expect(cell!.observed).toBeGreaterThan(50)
    expect(cell!.observed).toBeLessThan(88)
    expect((cell!.observed * 10) % 1).toBeCloseTo(0, 9)
    expect(cell!.p).toBe(0.005)
  })
  test('have no variance without shuffles, and say so', () => {
    const toDay = invented.day.map((day) => day + 3)
    const [cell] = tableOf({ ...places, fromDay: invented.day, toDay, ...usual(), ...edges }).cells[0]!
    expect([cell!.variance, cell!.z, cell!.p, cell!.tailP]).toEqual([null, null, null, null])
  })
})

describe('is refused, with how many events it is about', () => {
  const good = { ...invented, ...usual(), edgesM: [0, 400], edgesDays: [0, 14] }
  const four = { xM: [0, 1, 2, 3], yM: [0, 0, 0, 0], day: [0, 1, 2, 3] }
  const cases: [string, KnoxQuestion, number][] = [
    ['lengths-differ', { ...good, yM: [1] }, 260],
    ['lengths-differ', { ...good, day: [1] }, 260],
    ['bad-settings', { ...good, edgesM: [0] }, 260],
    ['bad-settings', { ...good, edgesM: [1, 5] }, 260],
    ['bad-settings', { ...good, edgesDays: [0, 7, 7] }, 260],
    ['bad-settings', { ...good, edgesDays: [0, Number.NaN] }, 260],
    ['bad-settings', { ...good, edgesM: [0, Infinity] }, 260],
    ['bad-settings', { ...good, edgesM: [0, 5, Infinity], layout: 'cumulative' }, 260],
    ['bad-settings', { ...good, permutations: -1 }, 260],
    ['bad-settings', { ...good, permutations: 1.5 }, 260],
    ['bad-settings', { ...good, draws: 0 }, 260],
    ['not-a-place', { ...good, ...four, xM: [0, Number.NaN, Infinity, 3] }, 2],
    ['not-a-whole-day', { ...good, ...four, day: [0, 1, 2.5, Number.NaN] }, 2],
    [
      'window-backwards',
      { ...usual(), edgesM: [0, 4], edgesDays: [0, 4], xM: four.xM, yM: four.yM, fromDay: [0, 5, 2, 3], toDay: [1, 2, 3, 4] },
      1,
    ],
    ['too-few-events', { ...good, xM: [0, 1, 2], yM: [0, 1, 2], day: [0, 1, 2] }, 3],
    ['too-few-events', { ...good, xM: [], yM: [], day: [] }, 0],
    ['all-at-one-point', { ...good, ...four, xM: [2, 2, 2, 2] }, 4],
    ['one-day-only', { ...good, ...four, day: [7, 7, 7, 7] }, 4],
  ]
  test.each(cases)('%s', (refused, question, events) => expect(knoxTable(question)).toEqual({ refused, events }))
  test('too-many-pairs, where ten thousand events share a stand-in point', () => {
    const n = 10_000
    const heap = { xM: new Float64Array(n), yM: new Float64Array(n).fill(0, 0, n - 1), day: Int32Array.from({ length: n }, (_, i) => i) }
    heap.yM[n - 1] = 5
    expect(knoxTable({ ...good, ...heap })).toEqual({ refused: 'too-many-pairs', events: n })
  })
})
