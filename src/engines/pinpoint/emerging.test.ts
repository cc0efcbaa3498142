import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { negativeBinomialPmf } from '#engines/statistics/negative-binomial.ts'
import { randomNegativeBinomial, randomPoisson, seededRandom } from '#engines/statistics/random.ts'
import { chanceOfTotal, type Scenario } from './emerging-chance.ts'
import { discoveriesAmong, type EmergingChange, scanDesign, scanSeries, WEEKS_TO_SCAN } from './emerging-scan.ts'
import { chancesOf, sizeOf, surpriseAt, surprises } from './emerging-windows.ts'
import { type Baseline, baselineDesign, fitBaseline } from './surveillance-baseline.ts'
import { trimmingLoss } from './surveillance-trimming.ts'

const scan = (counts: ArrayLike<number>, firstWeekOfYear = 0) => scanSeries({ counts, firstWeekOfYear }) as EmergingChange
const tablesFor = (means: Scenario['means'], dispersion: number) => {
  const [a, b, c, d] = means
  return [a, a + b, a + b + c, a + b + c + d].map((mean) => surprises(mean, dispersion))
}
const totalOf = (tables: readonly Float64Array[], counts: readonly number[]) => {
  const [a, b, c, d] = counts as [number, number, number, number]
  return [a, a + b, a + b + c, a + b + c + d].reduce((sum, count, i) => sum + surpriseAt(tables[i]!, count), 0)
}

describe('the chance of several windows together', () => {
  test('is that of all counts tried one by one', () => {
    for (const [means, dispersion] of [
      [[0.2, 0.2, 0.4, 0.4], 1],
      [[1.1, 0.9, 1.8, 2], 1.7],
    ] as const) {
      const tables = tablesFor(means, dispersion)
      const pmf = means.map((mean) => Array.from({ length: 40 }, (_, count) => negativeBinomialPmf(count, mean, sizeOf(mean, dispersion))))
      for (const observed of [
        [0, 0, 0, 0],
        [2, 0, 1, 0],
        [3, 2, 4, 4],
        [0, 5, 0, 9],
      ]) {
        const total = totalOf(tables, observed)
        let chance = 0
        for (let a = 0; a < 40; a++) {
          for (let b = 0; b < 40; b++) {
            for (let c = 0; c < 40; c++) {
              // Rising in d, so that the rest of the distribution counts from the first that is enough.
              let d = 0
              while (d < 40 && totalOf(tables, [a, b, c, d]) < total * (1 - 1e-12)) d++
              let tail = 0
              for (; d < 40; d++) tail += pmf[3]![d]!
              chance += pmf[0]![a]! * pmf[1]![b]! * pmf[2]![c]! * tail
            }
          }
        }
        expect(chanceOfTotal(total, tables, [{ share: 1, means, dispersion }]) / chance).toBeCloseTo(1, 8)
      }
    }
  })

  test('is that of simulated weeks where adjacent counts are summed together', () => {
    const random = seededRandom(31)
    const means = [40, 42, 85, 80] as const
    const dispersion = 3
    const tables = tablesFor(means, dispersion)
    const draws = 20_000
    const totals = Array.from({ length: draws }, () =>
      totalOf(
        tables,
        means.map((mean) => randomNegativeBinomial(random, mean, sizeOf(mean, dispersion))),
      ),
    ).sort((a, b) => b - a)
    for (const share of [0.5, 0.1, 0.01]) {
      const chance = chanceOfTotal(totals[share * draws]!, tables, [{ share: 1, means, dispersion }])
      expect(Math.abs(chance / share - 1)).toBeLessThan(0.03 + 4 * Math.sqrt((1 - share) / share / draws))
    }
  })

  test('falls as the surprise grows, from one to nearly nothing', () => {
    const means = [3, 3, 6, 6] as const
    const tables = tablesFor(means, 1.4)
    const chances = [0, 1, 4, 8, 15, 30, 60, 120].map((total) => chanceOfTotal(total, tables, [{ share: 1, means, dispersion: 1.4 }]))
    expect(chances[0]).toBeCloseTo(1, 9)
    for (const [i, chance] of chances.entries()) if (i > 0) expect(chance).toBeLessThan(chances[i - 1]!)
    expect(chances.at(-1)).toBeLessThan(1e-12)
  })

  test('tables of chances add up to one', () => {
    for (const [mean, dispersion] of [
      [0.05, 1],
      [5, 2],
      [900, 4],
    ] as const) {
      const { pmf, tail } = chancesOf(mean, dispersion, 2000)
      expect(tail[0]).toBeCloseTo(1, 9)
      expect(pmf.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9)
    }
  })
})

describe('the baseline', () => {
  test('has the mean and the dispersion that quiet weeks were drawn with, though their highest weigh less', () => {
    const random = seededRandom(23)
    for (const [mean, dispersion] of [
      [0.5, 1.6],
      [4, 2.5],
      [30, 5],
    ] as const) {
      const counts = Float64Array.from({ length: 4000 }, () => randomNegativeBinomial(random, mean, sizeOf(mean, dispersion)))
      const seen = fitBaseline(counts, baselineDesign(4000, 0)) as Baseline
      const fitted = (seen.level * seen.fit.fitted.reduce((sum, one) => sum + one, 0)) / 4000
      expect(seen.outbreakWeeks).toBeGreaterThan(5)
      expect(Math.abs(fitted / mean - 1)).toBeLessThan(4 * Math.sqrt(dispersion / mean / 4000))
      expect(Math.abs(seen.dispersion / dispersion - 1)).toBeLessThan(0.09)
    }
  })

  test('loses nothing where no count is high enough, and more the lower the threshold', () => {
    expect(trimmingLoss(3, 2, Infinity)).toEqual({ mean: expect.closeTo(1, 9), dispersion: expect.closeTo(1, 9) })
    const losses = [3, 2.58, 2, 1].map((threshold) => trimmingLoss(3, 2, threshold).dispersion)
    for (const [i, loss] of losses.entries()) if (i > 0) expect(loss).toBeLessThan(losses[i - 1]!)
    expect(losses[1]).toBeGreaterThan(0.85)
  })

  test('is none for counts that are all zero', () => {
    expect(fitBaseline(new Float64Array(40), baselineDesign(40, 0))).toBe(undefined)
  })
})

describe('a scan', () => {
  test('finds the rise of the last six weeks in the oracle series, not the outbreak three years before', () => {
    const lines = readFileSync('test/oracles/surveillance/weekly416.csv', 'utf8').trim().split('\n').slice(1)
    const counts = lines.map((line) => Number(line.split(',')[2]))
    const seen = scan(counts)
    expect(seen.p).toBeLessThan(0.001)
    expect(seen.startedWeeksAgo).toBeGreaterThanOrEqual(4)
    // A single week of 19 lies ten weeks back.
    expect(seen.startedWeeksAgo).toBeLessThanOrEqual(10)
    expect(seen.ratio).toBeGreaterThan(1.5)
    expect(seen.baseline.model).toBe('season-and-trend')
    expect(scan(counts.slice(0, 396)).p).toBeGreaterThan(0.05)
    expect(scan(counts.slice(0, 233)).p).toBeLessThan(0.001)
  })

  test('calls quiet series about as often as its p-value says: from half a year to eight, from rare to frequent', () => {
    const random = seededRandom(17)
    for (const [weeks, mean, size] of [
      [32, 1.5, 6],
      [60, 0.2, 6],
      [160, 4, 6],
      [416, 0.4, Infinity],
    ] as const) {
      const ps = Array.from({ length: 250 }, () => {
        const phase = random() * 52
        const swing = weeks < 104 ? 0 : 0.3
        return scan(
          Int32Array.from({ length: weeks }, (_, t) =>
            randomNegativeBinomial(random, mean * Math.exp(swing * Math.sin((t + phase) * 0.1204)), size),
          ),
        ).p
      })
      const below = (limit: number) => ps.filter((p) => p <= limit).length / ps.length
      expect(below(0.05), `${weeks} weeks of ${mean}`).toBeLessThan(0.09)
      expect(below(0.01)).toBeLessThan(0.035)
      expect(below(0.5)).toBeGreaterThan(0.35)
    }
  })

  test('does not take the high season for a problem when it has two years', () => {
    const season = Array.from({ length: 300 }, (_, t) => Math.round(20 * Math.exp(0.8 * Math.sin((2 * Math.PI * t) / 52.18))))
    // Week 274 to 300 are the rise of the sixth year.
    expect(scan(season).p).toBeGreaterThan(0.3)
    expect(scan(season).baseline.model).toBe('season-and-trend')
    expect(scan(season.slice(0, 60)).baseline.model).toBe('level')
  })

  test('is not deaf after an outbreak long ago', () => {
    const random = seededRandom(3)
    const quiet = Array.from({ length: 208 }, () => randomPoisson(random, 3))
    const rise = (counts: readonly number[]) => counts.map((count, t) => (t >= 202 ? count + 4 : count))
    const outbreak = quiet.map((count, t) => (t >= 80 && t < 90 ? count + 15 : count))
    expect(scan(rise(quiet)).p).toBeLessThan(0.002)
    expect(scan(rise(outbreak)).p).toBeLessThan(0.005)
    expect(scan(outbreak).baseline.outbreakWeeks).toBeGreaterThanOrEqual(8)
    expect(scan(outbreak).baseline.dispersion / scan(quiet).baseline.dispersion).toBeLessThan(1.5)
    expect(scan(outbreak).baseline.perWeek / scan(quiet).baseline.perWeek).toBeLessThan(1.1)
  })

  test('says when it started and which weeks show it most', () => {
    const counts = Array.from({ length: 160 }, (_, t) => (t % 2) + 2)
    const jump = counts.map((count, t) => (t === 159 ? 14 : count))
    expect(scan(jump)).toMatchObject({ windowWeeks: 1, observed: 14, startedWeeksAgo: 1 })
    const lasting = counts.map((count, t) => (t >= 150 ? count + 2 : count))
    expect(scan(lasting)).toMatchObject({ windowWeeks: 6, observed: 27, startedWeeksAgo: 10 })
    expect(scan(lasting).ratio).toBeCloseTo(27 / 15, 1)
    const fallen = counts.map((count, t) => (t >= 130 ? 0 : count))
    expect(scan(fallen).startedWeeksAgo).toBe(null)
    expect(scan(fallen).p).toBeGreaterThan(0.9)
  })

  test('never takes more events in the newest weeks for less of a rise', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 9 }), (seed, week, more) => {
        const random = seededRandom(seed)
        const counts = Array.from({ length: 40 + (seed % 100) }, () => randomNegativeBinomial(random, 1 + (seed % 7), 4))
        const raised = counts.map((count, t) => (t === counts.length - 1 - week ? count + more : count))
        const [before, after] = [scanSeries({ counts, firstWeekOfYear: 9 }), scanSeries({ counts: raised, firstWeekOfYear: 9 })]
        if (typeof before === 'string' || typeof after === 'string') return
        // The quick and the full p-value meet at 0.1, not quite without a step.
        expect(after.p).toBeLessThanOrEqual(before.p * 1.25 + 1e-9)
        expect(after.p).toBeGreaterThan(0)
      }),
      { numRuns: 60 },
    )
  })

  test('gives the same with a shared design as without', () => {
    const random = seededRandom(12)
    const counts = Array.from({ length: 150 }, () => randomPoisson(random, 2))
    expect(scanSeries({ counts, firstWeekOfYear: 7 }, scanDesign(150, 7))).toEqual(scanSeries({ counts, firstWeekOfYear: 7 }))
    expect(scanSeries({ counts, firstWeekOfYear: 7 }, scanDesign(90, 7))).toEqual(scanSeries({ counts, firstWeekOfYear: 7 }))
  })

  test('sees something new where there was never anything, without a ratio', () => {
    const seen = scan([...new Array(60).fill(0), 1, 2, 3])
    expect(seen).toMatchObject({ ratio: null, startedWeeksAgo: 3 })
    expect(seen.p).toBeLessThan(0.001)
    expect(scan([...new Array(60).fill(0), 1]).p).toBeGreaterThan(0.01)
    const rare = scan(Array.from({ length: 200 }, (_, t) => (t % 100 === 50 ? 1 : 0)))
    expect(rare.baseline.model).toBe('level')
    expect(rare.p).toBeGreaterThan(0.2)
  })

  test('refuses what it cannot judge', () => {
    const refusal = (counts: ArrayLike<number>) => scanSeries({ counts, firstWeekOfYear: 0 })
    expect(refusal(new Int32Array(WEEKS_TO_SCAN - 1).fill(3))).toBe('not-enough-weeks')
    expect(refusal([])).toBe('not-enough-weeks')
    expect(refusal(new Int32Array(100))).toBe('no-events')
    expect(refusal([...new Array(50).fill(1), -1])).toBe('not-counts')
    expect(refusal([...new Array(50).fill(1), 0.5])).toBe('not-counts')
    expect(refusal([...new Array(50).fill(1), NaN])).toBe('not-counts')
    expect(refusal([...new Array(50).fill(1), Infinity])).toBe('not-counts')
  })
})

test('among many series the few that changed are named, most unusual first', () => {
  const ps = [...Array.from({ length: 98 }, (_, i) => (i + 1) / 99), 1e-5, 1e-7]
  expect(discoveriesAmong(ps, 0.05)).toEqual([99, 98])
  expect(discoveriesAmong([0.04, 0.5], 0.05)).toEqual([])
  expect(discoveriesAmong([], 0.05)).toEqual([])
})
