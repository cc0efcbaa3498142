import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Random, randomPoisson, seededRandom } from '#engines/statistics/random.ts'
import { sumOf } from './count.ts'
import { dispersionOf } from './dispersion.ts'
import { type DisplacementCounts, harmDifference, weightedDisplacementDifference } from './displacement-difference.ts'
import { weightedDisplacementQuotient } from './displacement-quotient.ts'

type Pair = [number, number]
type Package = { control: Pair; treated: Pair; dispControl?: Pair; dispTreated?: Pair; timeWeights?: Pair; areaWeights?: number[] }
type PackageCase = Package & {
  out: Record<'Est_Local' | 'SE_Local' | 'Est_Displace' | 'SE_Displace' | 'Est_Total' | 'SE_Total' | 'Z' | 'LowCI' | 'HighCI', number>
}
type QuotientCase = { input: Record<'Rb' | 'Ra' | 'Db' | 'Da' | 'Cb' | 'Ca', number> } & Record<
  'GE' | 'NE' | 'successMeasure' | 'bufferDisplacementMeasure' | 'TNE' | 'ratioInPct',
  number
> & { WDQ: number | null } // prettier-ignore
const oracle = JSON.parse(readFileSync('test/oracles/displacement/expected.json', 'utf8')) as {
  wdd: Record<string, PackageCase>
  wdq: Record<string, QuotientCase>
}
type Published = {
  id: string
  control?: Pair
  treated?: Pair
  disp_control?: Pair
  disp_treated?: Pair
  area_weights?: Record<'control' | 'treated' | 'disp_control' | 'disp_treated', number>
  time_weights?: { pre: number; post: number }
  components?: { weight: number; control: Pair; treated: Pair }[]
  expected: Record<string, number>
}
const published = JSON.parse(readFileSync('test/oracles/displacement/published.json', 'utf8')) as Published[]

const area = ([before, after]: Pair) => ({ before, after })
const countsOf = (control: Pair, treated: Pair, there?: Pair, moved?: Pair): DisplacementCounts => ({
  target: area(treated),
  control: area(control),
  ...(there && moved ? { buffer: area(moved), bufferControl: area(there) } : {}),
})
const found = (...args: Parameters<typeof weightedDisplacementDifference>) => {
  const difference = weightedDisplacementDifference(...args)
  if (typeof difference === 'string') throw new Error(difference)
  return difference
}

describe('the weighted displacement difference', () => {
  test.each(Object.entries(oracle.wdd))(
    'is the package’s: %s',
    (_name, { control, treated, dispControl, dispTreated, out, ...weights }) => {
      const [wControl, wTarget, wBufferControl, wBuffer] = weights.areaWeights ?? []
      const { local, displacement, total } = found(countsOf(control, treated, dispControl, dispTreated), {
        confidence: 0.9,
        ...(weights.timeWeights ? { lengths: area(weights.timeWeights) } : {}),
        ...(wControl && wTarget
          ? {
              areaWeights: {
                control: wControl,
                target: wTarget,
                ...(wBuffer && wBufferControl ? { buffer: wBuffer, bufferControl: wBufferControl } : {}),
              },
            }
          : {}),
      }) // prettier-ignore
      expect(local.events).toBeCloseTo(out.Est_Local, 9)
      expect(local.error).toBeCloseTo(out.SE_Local, 9)
      expect(displacement?.events ?? 0).toBeCloseTo(out.Est_Displace, 9)
      expect(displacement?.error ?? 0).toBeCloseTo(out.SE_Displace, 9)
      expect(total.events).toBeCloseTo(out.Est_Total, 9)
      expect(total.error).toBeCloseTo(out.SE_Total, 9)
      expect(total.z).toBeCloseTo(out.Z, 9)
      expect(total.interval.low).toBeCloseTo(out.LowCI, 6)
      expect(total.interval.high).toBeCloseTo(out.HighCI, 6)
    },
  )
  test.each(published.filter(({ components }) => !components))('is the published one: $id', (one) => {
    const weights = one.area_weights
    const { local, displacement, total } = found(countsOf(one.control!, one.treated!, one.disp_control, one.disp_treated), {
      ...(one.time_weights ? { lengths: { before: one.time_weights.pre, after: one.time_weights.post } } : {}),
      ...(weights
        ? {
            areaWeights: {
              control: weights.control,
              target: weights.treated,
              buffer: weights.disp_treated,
              bufferControl: weights.disp_control,
            },
          }
        : {}),
    }) // prettier-ignore
    const seen = {
      est_local: local.events,
      est_displace: displacement?.events,
      est_total: total.events,
      se_total: total.error,
      low_ci: total.interval.low,
      high_ci: total.interval.high,
    } // prettier-ignore
    for (const [name, value] of Object.entries(one.expected)) {
      if (name in seen) expect(seen[name as keyof typeof seen]).toBeCloseTo(value, 5)
      if (name === 'z') expect(total.z).toBeCloseTo(value, 2)
      if (name.endsWith('_rounded')) expect(Math.round(name.startsWith('low') ? total.interval.low : total.interval.high)).toBe(value)
    }
  })
  test('weighted by harm is the published one', () => {
    const { components, expected } = published.find((one) => one.components)!
    const harm = harmDifference(components!.map(({ weight, control, treated }) => ({ weight, counts: countsOf(control, treated) })))
    expect(harm).toMatchObject({ events: expected.harm_est })
    if (typeof harm === 'string') return
    expect(harm.error).toBeCloseTo(expected.harm_se!, 7)
    expect(harm.z).toBeCloseTo(expected.z!, 7)
    expect(harm.interval.low).toBeCloseTo(expected.low_ci!, 7)
    expect(harm.interval.high).toBeCloseTo(expected.high_ci!, 7)
  })
  test('a control that serves both areas enters the total once, with both weights', () => {
    const shared = found({ target: area([20, 10]), control: area([30, 30]), buffer: area([20, 25]) })
    // By hand: the total is (10 + 25) - (20 + 20) - 2 * (30 - 30), its variance 75 + 4 * 60.
    expect(shared.total.events).toBeCloseTo(-5, 12)
    expect(shared.total.error).toBeCloseTo(Math.sqrt(75 + 4 * 60), 12)
  })
  test('dispersion widens the interval by its square root and leaves the estimate', () => {
    const [once, four] = [1, 4].map((dispersion) => found(countsOf([20, 20], [20, 10]), { dispersion }))
    expect(four!.local.events).toBe(once!.local.events)
    expect(four!.local.error).toBeCloseTo(2 * once!.local.error, 12)
  })
  test('what cannot be counted is refused', () => {
    expect(weightedDisplacementDifference(countsOf([1, -1], [2, 3]))).toBe('not-counts')
    expect(weightedDisplacementDifference(countsOf([1, Number.NaN], [2, 3]))).toBe('not-counts')
    expect(weightedDisplacementDifference(countsOf([0, 0], [0, 0]))).toBe('no-events')
    expect(weightedDisplacementDifference(countsOf([1, 1], [2, 3]), { lengths: { before: 0, after: 1 } })).toBe('not-counts')
    expect(weightedDisplacementDifference(countsOf([1, 1], [2, 3]), { dispersion: 0 })).toBe('not-counts')
    expect(harmDifference([])).toBe('no-events')
  })
})

/** Weekly counts that come in clumps: their variance is `clump` times their mean. */
const clumped = (random: Random, mean: number, { weeks, clump }: { weeks: number; clump: number }) =>
  Array.from({ length: weeks }, () => clump * randomPoisson(random, mean / clump))

describe('where nothing was done', () => {
  test.each([1, 2, 4])('the nominal interval of nine in ten holds zero nine times in ten at dispersion %i', (clump) => {
    const random = seededRandom(417, clump)
    const means = [6, 8, 5, 9]
    const trials = 1500
    let held = 0
    for (let trial = 0; trial < trials; trial++) {
      const before = means.map((mean) => clumped(random, mean, { weeks: 30, clump }))
      const after = means.map((mean) => sumOf(clumped(random, mean, { weeks: 20, clump })))
      const areas = before.map((weeks, i) => ({ before: sumOf(weeks), after: after[i]! }))
      const [target, control, buffer, bufferControl] = areas as [(typeof areas)[0], (typeof areas)[0], (typeof areas)[0], (typeof areas)[0]]
      const dispersion = dispersionOf(before)!
      const { interval } = found(
        { target, control, buffer, bufferControl },
        { dispersion, lengths: { before: 30, after: 20 }, confidence: 0.9 },
      ).total
      if (interval.low <= 0 && interval.high >= 0) held++
    }
    // Three standard errors of a share of 0.9 among 1,500.
    expect(held / trials).toBeGreaterThan(0.877)
    expect(held / trials).toBeLessThan(0.923)
  })
})

describe('the weighted displacement quotient', () => {
  test.each(Object.entries(oracle.wdq))('is the formula’s: %s', (_name, { input: { Rb, Ra, Db, Da, Cb, Ca }, ...expected }) => {
    const quotient = weightedDisplacementQuotient({ target: area([Rb, Ra]), buffer: area([Db, Da]), control: area([Cb, Ca]) })
    if (typeof quotient === 'string') throw new Error(quotient)
    expect(quotient.grossEffect).toBe(expected.GE)
    expect(quotient.netEffect).toBeCloseTo(expected.NE, 12)
    expect(quotient.successMeasure).toBeCloseTo(expected.successMeasure, 12)
    expect(quotient.bufferMeasure).toBeCloseTo(expected.bufferDisplacementMeasure, 12)
    expect(quotient.totalNetEffect).toBeCloseTo(expected.TNE, 10)
    expect(100 * (quotient.reductionShare ?? Number.NaN)).toBeCloseTo(expected.ratioInPct, 10)
    if (expected.WDQ === null) expect(quotient.quotient).toBeUndefined()
    else expect(quotient.quotient).toBeCloseTo(expected.WDQ, 12)
    expect(quotient.isReadable).toBe(expected.successMeasure < 0)
  })
  test('in words, and only after success', () => {
    const readingOf = (target: Pair, buffer: Pair) => {
      const quotient = weightedDisplacementQuotient({ target: area(target), buffer: area(buffer), control: area([1000, 1000]) })
      return typeof quotient === 'string' ? quotient : quotient.reading
    }
    expect(readingOf([200, 120], [150, 130])).toBe('diffusion')
    expect(readingOf([200, 120], [150, 60])).toBe('diffusion-beyond-effect')
    expect(readingOf([200, 120], [150, 150])).toBe('neither')
    expect(readingOf([200, 120], [150, 185])).toBe('partial-displacement')
    expect(readingOf([200, 150], [100, 150])).toBe('total-displacement')
    expect(readingOf([200, 150], [100, 160])).toBe('displacement-beyond-effect')
    expect(readingOf([200, 210], [150, 120])).toBe('not-to-be-read')
    expect(readingOf([200, 200], [150, 120])).toBe('not-to-be-read')
  })
  test('all of it moved is exactly -1, whatever the counts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 5000 }),
        (fall, buffer, control) => {
          const quotient = weightedDisplacementQuotient({
            target: area([fall, 0]),
            buffer: area([buffer, buffer + fall]),
            control: area([control, control]),
          })
          expect(quotient).toMatchObject({ quotient: -1, reading: 'total-displacement' })
        },
      ),
    ) // prettier-ignore
  })
  test('a control without events divides nothing', () => {
    const areas = { target: area([2, 1]), buffer: area([1, 1]) }
    expect(weightedDisplacementQuotient({ ...areas, control: area([0, 5]) })).toBe('no-control-events')
    expect(weightedDisplacementQuotient({ ...areas, control: area([Number.POSITIVE_INFINITY, 5]) })).toBe('not-counts')
  })
})
