import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { gridDisk, latLngToCell } from 'h3-js'
import { describe, expect, test } from 'vitest'
import { packCell } from '#engines/geometry/cell.ts'
import { type Random, randomBelow, randomPoisson, seededRandom } from '#engines/statistics/random.ts'
import { type HotSpots, hotSpots } from './hot-spot.ts'
import { type PredictionAccuracy, predictionAccuracy } from './hot-spot-accuracy.ts'
import { type NeighborLists, neighborsOfCells, neighborsOfGrid } from './hot-spot-neighbors.ts'
import { permutationChances } from './hot-spot-permutation.ts'
import { hotSpotScores } from './hot-spot-score.ts'
import { hotSpotStability } from './hot-spot-stability.ts'

const expected = JSON.parse(readFileSync('test/oracles/getis-ord/expected.json', 'utf8'))
const columnsOf = (file: string) =>
  readFileSync(`test/oracles/getis-ord/${file}`, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map(Number))
const counts = columnsOf('grid20x20.csv').map(([, , , x]) => x!)
const grid = neighborsOfGrid(20, 20)
const listOf = ({ offsets, neighbors }: NeighborLists, i: number) => [...neighbors.subarray(offsets[i], offsets[i + 1])]
const poissonCounts = (random: Random, n: number, mean: number) => Array.from({ length: n }, () => randomPoisson(random, mean))

describe('neighbors', () => {
  test('in a square grid are up to eight, the same both ways', () => {
    const lists = neighborsOfGrid(4, 3)
    expect(listOf(lists, 0)).toEqual([1, 4, 5])
    expect(listOf(lists, 5)).toEqual([0, 1, 2, 4, 6, 8, 9, 10])
    for (let i = 0; i < 12; i++) for (const j of listOf(lists, i)) expect(listOf(lists, j)).toContain(i)
  })
  test('of cells are those among the cells given; an island has none', () => {
    const names = gridDisk(latLngToCell(38.627, -90.199, 9), 2)
    const cells = [...names, latLngToCell(38.7, -90.4, 9)].map((name) => packCell(name, 9))
    const lists = neighborsOfCells(cells, 9)!
    expect(listOf(lists, 0)).toHaveLength(6)
    expect(listOf(lists, cells.length - 1)).toEqual([])
    for (let i = 0; i < cells.length; i++) for (const j of listOf(lists, i)) expect(listOf(lists, j)).toContain(i)
    expect(listOf(neighborsOfCells(cells, 9, 2)!, 0)).toHaveLength(18)
  })
  test('are not made up for cells given twice or of another resolution', () => {
    const cell = packCell(latLngToCell(38.627, -90.199, 9), 9)
    expect(neighborsOfCells([cell, cell], 9)).toBeUndefined()
    expect(neighborsOfCells([cell * 8], 9)).toBeUndefined()
    expect(neighborsOfCells([-1], 9)).toBeUndefined()
    expect(neighborsOfCells([Math.floor(cell / 8) * 8 + 7], 9)).toBeUndefined()
    expect(neighborsOfCells([0.5], 9)).toBeUndefined()
  })
})

describe('the score', () => {
  test('is that of spdep to 1e-10', () => {
    const scores = hotSpotScores(counts, grid) as Float64Array
    scores.forEach((score, i) => {
      expect(Math.abs(score - expected.GiStar[i])).toBeLessThan(1e-10)
    })
  })
  test('does not change with the unit and turns with the sign', () => {
    const [plain, scaled, turned] = [counts, counts.map((x) => 3 * x + 7), counts.map((x) => -x)].map(
      (values) => hotSpotScores(values, grid) as Float64Array,
    )
    plain!.forEach((score, i) => {
      expect(scaled![i]).toBeCloseTo(score, 9)
      expect(turned![i]).toBeCloseTo(-score, 9)
    })
  })
  test('of a cell whose neighborhood is everything is 0, of an island its own', () => {
    const n = 30
    const all = {
      offsets: Int32Array.of(0, n - 1, ...new Array(n - 1).fill(n - 1)),
      neighbors: Int32Array.from({ length: n - 1 }, (_, i) => i + 1),
    }
    const values = Array.from({ length: n }, (_, i) => i % 5)
    const scores = hotSpotScores(values, all) as Float64Array
    expect(scores[0]).toBe(0)
    expect(scores[4]).toBeCloseTo(2 / Math.sqrt(2), 10)
    expect((permutationChances(values, all, seededRandom(1)) as Float64Array).every((p) => p === 1)).toBe(true)
  })
})

describe('the chance by permutation', () => {
  const chances = permutationChances(counts, grid, seededRandom(9), { permutations: 99_999 }) as Float64Array

  test('is that of 99,999 draws of its own for each cell, made in R', () => {
    for (const [id, p] of columnsOf('permutation.csv')) {
      const allowed = 4 * Math.sqrt((2 * p! * (1 - p!)) / 99_999) + 2e-5
      expect(Math.abs(chances[id! - 1]! - p!)).toBeLessThan(allowed)
    }
  })
  test('orders the cells as the simulated chances of spdep do, which draws otherwise', () => {
    const spdep = expected.perm.internals.map((row: number[], i: number) => (expected.GiStar[i] > 0 ? row[5]! : 1 - row[5]!))
    const rank = (values: ArrayLike<number>) => {
      const order = Array.from(values, (_, i) => i).sort((a, b) => values[a]! - values[b]!)
      const ranks = new Array<number>(order.length)
      for (const [place, at] of order.entries()) ranks[at] = place
      return ranks
    }
    const [ours, theirs] = [rank(chances), rank(spdep)]
    const apart = ours.reduce((sum, place, i) => sum + (place - theirs[i]!) ** 2, 0)
    expect(1 - (6 * apart) / (400 * (400 ** 2 - 1))).toBeGreaterThan(0.93)
    spdep.forEach((p: number, i: number) => {
      if (p <= 0.001 && expected.GiStar[i] > 4) expect(chances[i]).toBeLessThan(0.01)
    })
  })
  test('is exact where every deal can be listed', () => {
    const random = seededRandom(6)
    const values = Array.from({ length: 30 }, () => randomBelow(random, 4) + random())
    const lists = neighborsOfGrid(15, 2)
    const found = permutationChances(values, lists, random, { permutations: 40_000 }) as Float64Array
    for (const i of [0, 14, 15, 29]) {
      const others = values.filter((_, j) => j !== i)
      const sum = listOf(lists, i).reduce((total, j) => total + values[j]!, 0)
      let [large, all] = [0, 0]
      for (let a = 0; a < 29; a++)
        for (let b = a + 1; b < 29; b++)
          for (let c = b + 1; c < 29; c++) {
            all++
            if (others[a]! + others[b]! + others[c]! >= sum - 1e-9) large++
          }
      const p = large / all
      expect(Math.abs(found[i]! - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / 40_000) + 1e-4)
    }
  })
  test('is as likely to be small as it says where nothing is hot, even with many zeros', () => {
    const random = seededRandom(14)
    const lists = neighborsOfGrid(60, 60)
    for (const mean of [0.1, 3]) {
      const ps = permutationChances(poissonCounts(random, 3600, mean), lists, random, { permutations: 999 }) as Float64Array
      for (const level of [0.01, 0.05, 0.2]) {
        const share = ps.filter((p) => p <= level).length / 3600
        expect(share).toBeLessThan(level * 1.25 + 0.006)
        if (mean > 1) expect(share).toBeGreaterThan(level * 0.5)
      }
    }
  })
  test('of cold cells is that of hot ones with every sign turned, and both together make up more than all', () => {
    const cold = permutationChances(counts, grid, seededRandom(9), { permutations: 999, side: 'cold' }) as Float64Array
    const turned = permutationChances(
      counts.map((x) => -x),
      grid,
      seededRandom(9),
      { permutations: 999 },
    )
    expect(cold).toEqual(turned)
    const hot = permutationChances(counts, grid, seededRandom(9), { permutations: 999 }) as Float64Array
    cold.forEach((p, i) => {
      expect(p + hot[i]!).toBeGreaterThan(0.95)
    })
  })
})

describe('hot spots', () => {
  test('are the two planted ones, with more events than expected', () => {
    const found = hotSpots(counts, grid, seededRandom(1)) as HotSpots
    const hot = [...found.isHot.keys()].filter((i) => found.isHot[i] === 1)
    expect(hot.length).toBeGreaterThan(20)
    for (const i of hot) {
      const [column, row] = [(i % 20) + 1, Math.floor(i / 20) + 1]
      expect(Math.min(Math.hypot(column - 5, row - 6), Math.hypot(column - 15, row - 14))).toBeLessThan(5)
      expect(found.observed[i]).toBeGreaterThan(found.expected[i]!)
      expect(expected.pBH[i]).toBeLessThan(0.3)
    }
    expect(found.expected[21]).toBeCloseTo(9 * 1.8325, 10)
    const strict = hotSpots(counts, grid, seededRandom(1), { correction: 'benjamini-yekutieli' }) as HotSpots
    expect(strict.isHot.every((is, i) => is <= found.isHot[i]!)).toBe(true)
  })
  test('are the same for the same seed', () =>
    expect(hotSpots(counts, grid, seededRandom(4))).toEqual(hotSpots(counts, grid, seededRandom(4))))
  test('are hardly ever found where every cell runs the same risk', () => {
    const random = seededRandom(40)
    let maps = 0
    for (let trial = 0; trial < 60; trial++) {
      const found = hotSpots(poissonCounts(random, 400, 0.7), grid, random, { permutations: 1999 }) as HotSpots
      if (found.isHot.includes(1)) maps++
    }
    expect(maps).toBeLessThan(9)
  })
  test('are not where many people are, once it is known how many', () => {
    const random = seededRandom(17)
    const exposures = Array.from({ length: 400 }, (_, i) => (Math.hypot((i % 20) - 5, Math.floor(i / 20) - 5) < 4 ? 30 : 3))
    const even = exposures.map((exposure) => randomPoisson(random, exposure * (0.3 + 0.4 * random())))
    expect((hotSpots(even, grid, random) as HotSpots).isHot.includes(1)).toBe(true)
    const known = hotSpots(even, grid, random, { exposures }) as HotSpots
    expect(known.isHot.includes(1)).toBe(false)
    const risky = even.map((count, i) => count + (Math.hypot((i % 20) - 14, Math.floor(i / 20) - 14) < 2 ? 12 : 0))
    const found = hotSpots(risky, grid, random, { exposures }) as HotSpots
    expect(found.isHot[14 * 20 + 14]).toBe(1)
    expect(found.isHot[5 * 20 + 5]).toBe(0)
  })
})

describe('stability', () => {
  test('is high for what is hot every week, low for one bad week', () => {
    const random = seededRandom(3)
    const [cells, weeks]: [number[], number[]] = [[], []]
    const add = (cell: number, week: number) => {
      cells.push(cell)
      weeks.push(week)
    }
    for (let i = 0; i < 400; i++) add(randomBelow(random, 400), randomBelow(random, 26))
    for (let week = 0; week < 26; week++) for (const cell of [84, 85, 104, 105]) add(cell, week)
    for (const cell of [294, 295, 314, 315]) for (let i = 0; i < 15; i++) add(cell, 12)
    const stable = hotSpotStability({ cells, weeks, weekCount: 26 }, grid, random, { resamples: 40, permutations: 1999 }) as Float64Array
    expect(stable[84]).toBeGreaterThan(0.9)
    expect(stable[294]).toBeLessThan(0.8)
    expect(stable[0]).toBe(0)
    expect(stable.every((share) => share >= 0 && share <= 1)).toBe(true)
  })
})

describe('the accuracy of cells marked beforehand', () => {
  test('follows its definition', () => {
    const found = predictionAccuracy([1, 0, 1, 0, 0], [4, 6, 0, 0, 0]) as PredictionAccuracy
    expect(found).toEqual({ hitShare: 0.4, areaShare: 0.4, accuracyIndex: 1, efficiencyIndex: 0.4 })
    const uneven = predictionAccuracy([1, 0], [9, 1], [1, 3]) as PredictionAccuracy
    expect(uneven.accuracyIndex).toBeCloseTo(0.9 / 0.25, 12)
    expect(uneven.efficiencyIndex).toBe(1)
  })
  test('is never better than the best', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.nat(9)), { minLength: 1 }), (cells) => {
        const found = predictionAccuracy(
          cells.map(([marked]) => Number(marked)),
          cells.map(([, count]) => count),
        )
        if (typeof found !== 'string') expect(found.efficiencyIndex <= 1 && found.efficiencyIndex >= 0).toBe(true)
      }),
    )
  })
})

describe('bad input', () => {
  const random = seededRandom(1)
  const events = { cells: [1, 2], weeks: [0, 1], weekCount: 26 }
  test.each([
    ['not-numbers', () => hotSpotScores(counts.with(0, Number.NaN), grid)],
    ['not-neighbors', () => hotSpotScores(counts.slice(1), grid)],
    ['not-neighbors', () => permutationChances(counts, { ...grid, neighbors: grid.neighbors.map(() => 999) }, random)],
    ['too-few-cells', () => hotSpotScores([1, 2, 3, 4], neighborsOfGrid(2, 2))],
    ['no-variance', () => hotSpotScores(new Array(400).fill(0.1), grid)],
    ['no-variance', () => hotSpots(new Array(400).fill(2), grid, random)],
    ['no-variance', () => hotSpots(new Array(400).fill(2), grid, random, { exposures: new Array(400).fill(5) })],
    ['not-counts', () => hotSpots(counts.with(0, -1), grid, random)],
    ['too-few-events', () => hotSpots(new Array(400).fill(0).with(7, 29), grid, random)],
    ['not-exposures', () => hotSpots(counts, grid, random, { exposures: [1] })],
    ['events-without-exposure', () => hotSpots(counts, grid, random, { exposures: new Array(400).fill(0) })],
    ['too-few-events', () => hotSpotStability(events, grid, random)],
    ['too-few-weeks', () => hotSpotStability({ ...events, weekCount: 7 }, grid, random)],
    ['not-events', () => hotSpotStability({ ...events, cells: [400, 1] }, grid, random)],
    ['not-events', () => hotSpotStability({ ...events, weeks: [26, 1] }, grid, random)],
    ['not-events', () => hotSpotStability({ ...events, weeks: [1] }, grid, random)],
    ['nothing-marked', () => predictionAccuracy([0, 0], [1, 1])],
    ['no-events', () => predictionAccuracy([1, 0], [0, 0])],
    ['not-counts', () => predictionAccuracy([1], [0, 0])],
    ['not-areas', () => predictionAccuracy([1, 1], [1, 1], [0, 1])],
  ])('is refused with %s', (refusal, ask) => expect(ask()).toBe(refusal))
})
