import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalCdf } from '#engines/statistics/normal.ts'
import { randomNormal, seededRandom } from '#engines/statistics/random.ts'
import { type Density, type DensityOptions, densityOf } from './density.ts'
import { candidateBandwidths, inverseDensityBandwidth, likelihoodBandwidth, scottBandwidth } from './density-bandwidth.ts'
import { inverseDensitySum, likelihoodCriterion, ordered } from './density-criterion.ts'
import { coverageOf, isWithin } from './density-grid.ts'
import { quarticDensityOf, quarticRadiusM } from './density-quartic.ts'

const expected = JSON.parse(readFileSync('test/oracles/kde/expected.json', 'utf8'))
const columnsOf = (file: string) =>
  readFileSync(`test/oracles/kde/${file}`, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map(Number))
const points = columnsOf('points.csv')
const places = { xsM: points.map(([x]) => x!), ysM: points.map(([, y]) => y!) }
const box = { west: 0, south: 0, east: 10_000, north: 10_000 }
const gridOf = (size: number) => ({ ...box, columns: size, rows: size })
const bandwidths = columnsOf('bandwidth.csv') as [number, number, number, number][]

const largest = (values: ArrayLike<number>) => Array.from(values).reduce((most, value) => Math.max(most, value), 0)
/** The 50 x 50 pixels whose middles are those of the fixture, out of a grid with an odd multiple of them. */
const every = ({ perM2, grid }: Density) => {
  const times = grid.columns / 50
  const at = (i: number) => i * times + (times - 1) / 2
  return Array.from({ length: 2500 }, (_, i) => perM2[at(Math.floor(i / 50)) * grid.columns + at(i % 50)]!)
}
const total = ({ perM2, grid }: Density) =>
  (perM2.reduce((sum, value) => sum + value, 0) * (grid.east - grid.west) * (grid.north - grid.south)) / perM2.length
const worst = (found: readonly number[], exact: readonly number[]) => largest(found.map((value, i) => Math.abs(value / exact[i]! - 1)))
const gaussian = (options: Partial<DensityOptions> = {}) => densityOf(places, { grid: gridOf(250), sigmaM: 500, ...options }) as Density

describe('the Gaussian surface', () => {
  test('is within 1 % of the exact sum at every place, with and without edge correction', () => {
    expect(worst(every(gaussian({ edge: 'none' })), expected.exactGaussianDirect.noEdge)).toBeLessThan(0.01)
    expect(worst(every(gaussian()), expected.exactGaussianDirect.uniformEdge)).toBeLessThan(0.01)
  })
  test('is that of spatstat to 1 % of the highest', () => {
    // spatstat moves each event to the middle of its pixel: on 512 x 512 pixels that is little.
    for (const edge of ['none', 'uniform'] as const) {
      const reference = expected[edge === 'none' ? 'gaussian_noedge' : 'gaussian_edge'].at512
      const found = gaussian({ grid: gridOf(512), edge })
      expect(Math.abs(largest(found.perM2) / reference.max - 1)).toBeLessThan(0.01)
      expect(Math.abs(total(found) / reference.integral - 1)).toBeLessThan(0.001)
    }
  })
  test('keeps the number of events when each is weighed by the share around itself', () => {
    expect(total(gaussian({ edge: 'diggle' }))).toBeCloseTo(points.length, 1)
    expect(total(gaussian({ edge: 'none' }))).toBeLessThan(points.length)
  })
  test('is within 1 % of the exact sum by far more events, edges and corners included', () => {
    const random = seededRandom(4)
    const n = 4000
    const xsM = Float64Array.from({ length: n }, (_, i) => (i % 2 ? random() * 10_000 : 3000 + 400 * randomNormal(random)))
    const ysM = Float64Array.from({ length: n }, (_, i) => (i % 2 ? random() * 10_000 : 9000 * random() ** 2))
    const grid = { ...box, columns: 200, rows: 120 }
    const { perM2 } = densityOf({ xsM, ysM }, { grid, sigmaM: 400 }) as Density
    for (const [column, row] of [0, 60, 130, 199].flatMap((c) => [0, 11, 60, 119].map((r) => [c, r] as const))) {
      const [x, y] = [(column + 0.5) * 50, ((row + 0.5) * 10_000) / 120]
      const sum = xsM.reduce((all, at, i) => all + Math.exp(-((x - at) ** 2 + (y - ysM[i]!) ** 2) / 320_000), 0) / (2 * Math.PI * 160_000)
      const within = (at: number) => normalCdf((10_000 - at) / 400) - normalCdf(-at / 400)
      expect(Math.abs((perM2[row * 200 + column]! * within(x) * within(y)) / sum - 1)).toBeLessThan(0.01)
    }
  })
  test('in an outline that is the box is that of the box, and 0 outside one that is smaller', () => {
    const square = (size: number) => [
      [
        { x: 0, y: 0 },
        { x: size, y: 0 },
        { x: size, y: size },
        { x: 0, y: size },
      ],
    ]
    for (const edge of ['uniform', 'diggle'] as const)
      expect(worst(every(gaussian({ edge, outline: square(10_000) })), every(gaussian({ edge })))).toBeLessThan(1e-3)
    const half = gaussian({ edge: 'diggle', outline: square(5000) })
    const inside = points.filter(([x, y]) => x! < 5000 && y! < 5000).length
    expect([half.events, half.leftOut]).toEqual([inside, points.length - inside])
    expect(total(half)).toBeCloseTo(inside, 1)
    expect(half.perM2[200 * 250 + 10]).toBe(0)
  })
  test('sees an outline with a hole', () => {
    const ring = (from: number, to: number) => [
      { x: from, y: from },
      { x: to, y: from },
      { x: to, y: to },
      { x: from, y: to },
    ]
    const outline = [ring(1000, 9000), ring(4000, 6000)]
    expect([isWithin(outline, 2000, 2000), isWithin(outline, 5000, 5000), isWithin(outline, 500, 5000)]).toEqual([true, false, false])
    const share = coverageOf(outline, gridOf(33)).reduce((sum, part) => sum + part, 0) / 33 ** 2
    expect(share).toBeCloseTo(0.6, 2)
  })
  test('is higher nowhere than one event would make it times the events, and never negative', () => {
    const near = fc.array(fc.tuple(fc.nat(10_000), fc.nat(10_000)), { minLength: 12, maxLength: 40 })
    fc.assert(
      fc.property(near, fc.integer({ min: 400, max: 3000 }), (some, sigmaM) => {
        const found = densityOf({ xsM: some.map(([x]) => x), ysM: some.map(([, y]) => y) }, { grid: gridOf(40), sigmaM, edge: 'none' })
        if (typeof found === 'string') return expect(found).toBe('all-at-one-point')
        for (const value of found.perM2) expect(value >= 0 && value <= (some.length * 1.1) / (2 * Math.PI * sigmaM ** 2)).toBe(true)
      }),
      { numRuns: 30 },
    )
  })
})

describe('the quartic surface', () => {
  test('is exact at the radius of crime mapping programs', () => {
    const found = quarticDensityOf(places, gridOf(50), 1000) as Density
    const exact: number[] = expected.exactQuarticRadius1000.noEdge
    found.perM2.forEach((value, i) => {
      expect(Math.abs(value - exact[i]!)).toBeLessThan(1e-18)
    })
  })
  test('is that of spatstat when its standard deviation is told as a radius', () => {
    const found = quarticDensityOf(places, gridOf(512), quarticRadiusM(500)) as Density
    expect(Math.abs(largest(found.perM2) / expected.quartic_noedge.at512.max - 1)).toBeLessThan(0.01)
    expect(Math.abs(total(found) / expected.quartic_noedge.at512.integral - 1)).toBeLessThan(0.001)
  })
})

describe('bandwidths', () => {
  const read = ordered(Float64Array.from(places.xsM), Float64Array.from(places.ysM))
  test('by Scott are those of spatstat', () => {
    const found = scottBandwidth(places, box)
    expect(found).toEqual({
      xM: expect.closeTo(expected.bandwidth.scott[0], 8),
      yM: expect.closeTo(expected.bandwidth.scott[1], 8),
    })
  })
  test('are judged as by the definition worked out in R, and near the pixels of spatstat', () => {
    for (const [sigmaM, likelihood, spatstat, inverse] of bandwidths) {
      const found = likelihoodCriterion(read, box, sigmaM)
      expect(Math.abs(found - likelihood)).toBeLessThan(0.01)
      expect(Math.abs(found - spatstat)).toBeLessThan(0.3)
      expect(((inverseDensitySum(read, sigmaM) - 1e8) ** 2 / inverse - 1) * 1e6).toBeCloseTo(0, 0)
    }
  })
  test('among the sixteen of spatstat are the ones that it takes', () => {
    const candidates = candidateBandwidths(read, box)
    const best = (score: (sigmaM: number) => number) => candidates.reduce((a, b) => (score(b) > score(a) ? b : a))
    expect(best((sigmaM) => likelihoodCriterion(read, box, sigmaM))).toBeCloseTo(expected.bandwidth.ppl, 6)
    expect(best((sigmaM) => -((inverseDensitySum(read, sigmaM) - 1e8) ** 2))).toBeCloseTo(expected.bandwidth.CvL, 6)
  })
  test('between them are better still', () => {
    const likely = likelihoodBandwidth(places, box) as number
    const score = (sigmaM: number) => likelihoodCriterion(read, box, sigmaM)
    expect(score(likely)).toBeGreaterThan(score(expected.bandwidth.ppl))
    expect(score(likely)).toBeGreaterThan(Math.max(score(likely * 1.05), score(likely * 0.95)))
    expect(inverseDensitySum(read, inverseDensityBandwidth(places, box) as number) / 1e8).toBeCloseTo(1, 6)
  })
})

describe('bad input', () => {
  const grid = gridOf(100)
  const same = { xsM: new Array(20).fill(5), ysM: new Array(20).fill(5) }
  const many = { xsM: Array.from({ length: 5001 }, (_, i) => i), ysM: new Array(5001).fill(1) }
  test.each([
    ['not-places', () => densityOf({ xsM: [1], ysM: [] }, { grid, sigmaM: 500 })],
    ['not-places', () => densityOf({ ...places, xsM: places.xsM.with(3, Number.NaN) }, { grid, sigmaM: 500 })],
    ['not-a-grid', () => densityOf(places, { grid: { ...grid, east: 0 }, sigmaM: 500 })],
    ['not-a-grid', () => densityOf(places, { grid: { ...grid, columns: 1e6 }, sigmaM: 500 })],
    ['not-a-bandwidth', () => densityOf(places, { grid, sigmaM: 0 })],
    ['not-a-bandwidth', () => densityOf(places, { grid, sigmaM: Infinity })],
    ['bandwidth-below-pixel', () => densityOf(places, { grid, sigmaM: 99 })],
    ['too-few-events', () => densityOf({ xsM: [1, 2], ysM: [1, 2] }, { grid, sigmaM: 500 })],
    ['too-few-events', () => densityOf(places, { grid: { ...grid, west: -9000, east: -10 }, sigmaM: 500 })],
    ['all-at-one-point', () => densityOf(same, { grid, sigmaM: 500 })],
    ['all-at-one-point', () => quarticDensityOf(same, grid, 500)],
    ['not-a-bandwidth', () => quarticDensityOf(places, grid, Number.NaN)],
    ['bandwidth-below-pixel', () => quarticDensityOf(places, grid, 10)],
    ['all-at-one-point', () => scottBandwidth(same, box)],
    ['all-at-one-point', () => likelihoodBandwidth(same, box)],
    ['too-few-events', () => inverseDensityBandwidth({ xsM: [], ysM: [] }, box)],
    ['too-many-events', () => likelihoodBandwidth(many, box)],
    ['not-a-grid', () => scottBandwidth(places, { ...box, north: 0 })],
  ])('is refused with %s', (refusal, ask) => expect(ask()).toBe(refusal))
})
