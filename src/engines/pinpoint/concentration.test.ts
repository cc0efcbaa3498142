import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { logGamma } from '#engines/statistics/gamma.ts'
import { poissonCdf } from '#engines/statistics/poisson.ts'
import { randomBelow, randomPoisson, seededRandom } from '#engines/statistics/random.ts'
import { type Concentration, concentrationOf } from './concentration.ts'
import { type Baseline, baselineOf, chanceOfCount, expectedCountOf, smoothedRate } from './concentration-baseline.ts'
import { type Funnel, placeFunnel } from './concentration-funnel.ts'
import { type EqualRiskNull, equalRiskNull } from './concentration-null.ts'
import { type RepeatPlaces, repeatPlaces } from './concentration-places.ts'

const expected = JSON.parse(readFileSync('test/oracles/concentration/expected.json', 'utf8'))
const countsOf = (file: string) =>
  readFileSync(`test/oracles/concentration/${file}.csv`, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => Number(line.split(',')[1]))
const facilities = countsOf('facilities')
const segments = countsOf('segments')
const someCounts = fc.array(fc.nat(9), { minLength: 2, maxLength: 60 }).filter((counts) => counts.some((count) => count > 0))

describe('how events gather at places', () => {
  test.each([
    ['facilities', facilities],
    ['segments', segments],
  ])('is what R says of the %s', (name, counts) => {
    const reference = expected[name]
    const found = concentrationOf(counts) as Concentration
    expect([found.places, found.events, found.largest]).toEqual([reference.n, reference.total, reference.maxCount])
    expect(1 - found.placesWithAny / found.places).toBeCloseTo(reference.zeroShare, 12)
    expect(found.placesFor.map(({ places }) => places)).toEqual([25, 50, 80].map((percent) => reference[`placesFor${percent}`]))
    expect(found.placesFor[1]!.shareOfPlaces).toBeCloseTo(reference.shareOfPlacesFor50, 12)
    expect(found.placesFor[1]!.shareOfPlacesWithAny).toBeCloseTo(reference.shareOfPlacesWithAnyFor50, 12)
    expect(found.gini).toBeCloseTo(reference.gini, 12)
    expect(found.generalizedGini).toBeCloseTo(reference.giniGeneralised, 12)
    expect(found.dispersion.index).toBeCloseTo(reference.dispersionIndex, 10)
    expect(found.dispersion.chiSquare / reference.poissonDispersionChi2).toBeCloseTo(1, 12)
    if (reference.poissonDispersionP > 0) expect(found.dispersion.p / reference.poissonDispersionP).toBeCloseTo(1, 8)
    else expect(found.dispersion.p).toBe(0)
  })
  test('is none where few events are spread as evenly as they can be, and all at one place', () => {
    const even = concentrationOf([1, 1, 1, 0, 0, 0, 0, 0]) as Concentration
    expect(even.generalizedGini).toBeCloseTo(0, 12)
    expect(even.gini).toBeGreaterThan(0.5)
    expect((concentrationOf([0, 0, 9, 0, 0, 0]) as Concentration).generalizedGini).toBeCloseTo(5 / 6, 12)
    expect((concentrationOf([4, 4, 4, 4]) as Concentration).gini).toBeCloseTo(0, 12)
  })
  test('does not depend on the order, and shares never fall with the share of events asked for', () => {
    fc.assert(
      fc.property(someCounts, (counts) => {
        const found = concentrationOf(counts) as Concentration
        expect(concentrationOf([...counts].reverse())).toEqual(found)
        const [quarter, half, most] = found.placesFor.map(({ places }) => places)
        expect(quarter! <= half! && half! <= most! && most! <= found.placesWithAny).toBe(true)
        expect(found.generalizedGini).toBeGreaterThan(-1e-9)
        expect(found.generalizedGini).toBeLessThan(1 + 1e-9)
      }),
    )
  })
})

describe('equal risk', () => {
  test.each([
    ['marginalFacilities', facilities],
    ['marginalSegments', segments],
  ])('leads to expect what 20,000 simulations in R did: %s', (name, counts) => {
    const reference = expected[name]
    const found = equalRiskNull(counts, seededRandom(1)) as EqualRiskNull
    expect(found.observedShare).toBeCloseTo(reference.observedShareFor50, 12)
    expect(Math.abs(found.expectedShare - reference.nullMean)).toBeLessThan(0.002)
    expect(Math.abs(found.expectedInterval.low - reference.nullQ025)).toBeLessThan(0.003)
    expect(Math.abs(found.expectedInterval.high - reference.nullQ975)).toBeLessThan(0.003)
    expect(Math.abs(found.marginalConcentration - reference.marginalConcentration)).toBeLessThan(0.002)
    expect(found.p).toBe(1 / (found.repetitions + 1))
  })
  test('agrees with all 3 ** 4 ways in which four events fall on three places', () => {
    const shares: number[] = []
    for (let way = 0; way < 81; way++) {
      const counts = [0, 0, 0]
      for (let event = 0, rest = way; event < 4; event++, rest = Math.floor(rest / 3)) counts[rest % 3]!++
      shares.push((concentrationOf(counts) as Concentration).placesFor[1]!.shareOfPlaces)
    }
    const mean = shares.reduce((sum, share) => sum + share, 0) / 81
    const found = equalRiskNull([2, 2, 0], seededRandom(5), { repetitions: 40_000 }) as EqualRiskNull
    expect(Math.abs(found.expectedShare - mean)).toBeLessThan(0.002)
  })
  test('is rarely rejected where it is true', () => {
    const random = seededRandom(8)
    let rejected = 0
    for (let trial = 0; trial < 200; trial++) {
      const counts = new Array<number>(80).fill(0)
      for (let event = 0; event < 60; event++) counts[randomBelow(random, 80)]!++
      if ((equalRiskNull(counts, random, { repetitions: 199 }) as EqualRiskNull).p <= 0.05) rejected++
    }
    expect(rejected).toBeLessThan(21)
  })
})

describe('the baseline', () => {
  const fit = baselineOf(facilities) as Baseline
  test('is likelier than the fit of MASS, and beside it', () => {
    expect(fit.logLikelihood).toBeGreaterThan(expected.nbFit.logLik - 1e-9)
    expect(fit.logLikelihood).toBeCloseTo(expected.nbFit.logLik, 5)
    expect(fit.size! / expected.nbFit.size).toBeCloseTo(1, 3)
    expect(fit.rate).toBeCloseTo(3.81, 12)
  })
  test('with exposures is no worse at any point near it, and equal exposures change nothing', () => {
    const random = seededRandom(3)
    const exposures = facilities.map(() => 0.5 + random() * 4)
    const found = baselineOf(facilities, exposures) as Baseline
    const likelihood = (rate: number, size: number) =>
      facilities.reduce((sum, x, i) => {
        const mean = rate * exposures[i]!
        const rise = logGamma(size + x) - logGamma(size) - logGamma(x + 1)
        return sum + rise + size * Math.log(size / (size + mean)) + x * Math.log(mean / (size + mean))
      }, 0)
    expect(found.logLikelihood).toBeCloseTo(likelihood(found.rate, found.size!), 8)
    for (const [a, b] of [
      [1.001, 1],
      [0.999, 1],
      [1, 1.001],
      [1, 0.999],
      [1.001, 0.999],
    ] as const)
      expect(likelihood(found.rate * a, found.size! * b)).toBeLessThan(found.logLikelihood)
    const doubled = baselineOf(
      facilities,
      facilities.map(() => 2),
    ) as Baseline
    expect(doubled.size).toBeCloseTo(fit.size!, 9)
    expect(doubled.rate).toBeCloseTo(fit.rate / 2, 12)
  })
  test('says so where counts vary no more than chance', () => {
    const even = baselineOf(Array.from({ length: 40 }, (_, i) => 3 + (i % 2))) as Baseline
    expect(even.size).toBeUndefined()
    expect(expectedCountOf(even, 9)).toEqual({ expected: even.rate, interval: { low: even.rate, high: even.rate } })
    expect(chanceOfCount(even, 5)).toBeCloseTo(1 - poissonCdf(4, even.rate), 12)
  })
  test('draws each place to it as the fixture does', () => {
    const reference = { rate: expected.nbFit.mu, size: expected.nbFit.size }
    facilities.forEach((count, i) => {
      expect(expectedCountOf(reference, count).expected).toBeCloseTo(expected.ebExpectedCount[i], 10)
    })
    const { expected: mean, interval } = expectedCountOf(reference, 20)
    expect(interval.low < mean && mean < interval.high).toBe(true)
    expect(smoothedRate(reference, 0, 0)).toBeCloseTo(reference.rate, 12)
  })
  test('foretells a second period better than the counts do', () => {
    const random = seededRandom(77)
    const risks = Array.from({ length: 600 }, () => -Math.log(1 - random()) * 2)
    const [first, second] = [risks, risks].map((all) => all.map((risk) => randomPoisson(random, risk)))
    const fitted = baselineOf(first!) as Baseline
    const error = (guess: (count: number) => number) => first!.reduce((sum, count, i) => sum + (guess(count) - second![i]!) ** 2, 0)
    expect(error((count) => expectedCountOf(fitted, count).expected)).toBeLessThan(error((count) => count) * 0.9)
  })
})

describe('repeat places', () => {
  test('find the planted ones among unequal places, and none where there is none', () => {
    const random = seededRandom(12)
    const counts = Array.from({ length: 500 }, () => randomPoisson(random, 2 * -Math.log(1 - random())))
    const none = repeatPlaces(counts) as RepeatPlaces
    expect(none.places.filter(({ standsOut }) => standsOut)).toEqual([])
    counts[100] = 60
    counts[200] = 45
    const { places } = repeatPlaces(counts) as RepeatPlaces
    expect(places.filter(({ standsOut }) => standsOut).map(({ index }) => index)).toEqual([100, 200])
    expect(places[0]!.isAboveUsual).toBe(true)
    expect(places[0]!.expected).toBeLessThan(60)
    expect(places).toHaveLength(20)
  })
  test('are ranked by the low end of what is to be expected, exactly as if all places had been looked at', () => {
    const random = seededRandom(21)
    const exposures = facilities.map(() => 0.2 + random() * 9)
    const some = repeatPlaces(facilities, { exposures, limit: 15 }) as RepeatPlaces
    const all = repeatPlaces(facilities, { exposures, limit: 400 }) as RepeatPlaces
    expect(some.places).toEqual(all.places.slice(0, 15))
    const lows = all.places.map(({ expectedInterval }) => expectedInterval.low)
    expect(lows).toEqual([...lows].sort((a, b) => b - a))
  })
  test('a large place with its fair part does not stand out when its size is known', () => {
    const random = seededRandom(4)
    const exposures = Array.from({ length: 300 }, (_, i) => (i === 7 ? 80 : 1))
    const counts = exposures.map((exposure) => randomPoisson(random, exposure * (0.5 + random())))
    expect((repeatPlaces(counts) as RepeatPlaces).places[0]).toMatchObject({ index: 7, standsOut: true })
    const known = repeatPlaces(counts, { exposures }) as RepeatPlaces
    expect(known.places.find(({ index }) => index === 7)?.standsOut ?? false).toBe(false)
  })
})

describe('the funnel', () => {
  test('has exact Poisson limits, interpolated between counts', () => {
    const { places, dispersion } = placeFunnel(new Array(30).fill(10), new Array(30).fill(1)) as Funnel
    expect(dispersion).toBe(1)
    const { low, high } = places[0]!.limits95
    // ppois(c(3, 4, 16, 17), 10) in R is 0.01034, 0.02925, 0.97296, 0.98572.
    expect(low).toBeCloseTo(4 - (0.02925269 - 0.025) / (0.02925269 - 0.01033605), 5)
    expect(high).toBeCloseTo(17 - (0.98572239 - 0.975) / (0.98572239 - 0.97295839), 5)
    expect(places[0]!.side).toBe('within')
  })
  test('shows the place beyond its exposure, and widens where all places scatter', () => {
    const random = seededRandom(2)
    const exposures = Array.from({ length: 200 }, (_, i) => 5 + (i % 50))
    const counts = exposures.map((exposure) => randomPoisson(random, exposure))
    counts[3] = 60
    const { places, dispersion } = placeFunnel(counts, exposures) as Funnel
    expect(places[3]).toMatchObject({ side: 'above' })
    expect(places.filter((place) => place?.side !== 'within')).toHaveLength(1)
    const rough = placeFunnel(
      counts.map((count, i) => (i % 2 ? count * 2 : Math.round(count / 2))),
      exposures,
    ) as Funnel
    expect(rough.dispersion).toBeGreaterThan(dispersion + 1)
  })
  test('never has a limit on the wrong side of what is expected, however little that is', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(30), fc.double({ min: 1e-6, max: 50, noNaN: true })), { minLength: 10 }), (some) => {
        const found = placeFunnel(
          some.map(([count]) => count),
          some.map(([, exposure]) => exposure),
        )
        if (typeof found === 'string') return expect(found).toBe('no-events')
        for (const place of found.places) {
          const { expected: mean, limits95, limits998 } = place!
          const order = [0, limits998.low, limits95.low, mean, limits95.high, limits998.high]
          expect(order.every((value, i) => i === 0 || value >= order[i - 1]! - 1e-9)).toBe(true)
        }
      }),
    )
  })
  test('leaves out places that were not exposed', () => {
    const { places } = placeFunnel([0, ...new Array(20).fill(3)], [0, ...new Array(20).fill(1)]) as Funnel
    expect(places[0]).toBeUndefined()
  })
})

describe('bad input', () => {
  const many = new Array<number>(30).fill(1)
  test.each([
    ['not-counts', () => concentrationOf([1, -1])],
    ['not-counts', () => concentrationOf([1, Number.NaN])],
    ['too-few-places', () => concentrationOf([3])],
    ['too-few-places', () => concentrationOf([])],
    ['no-events', () => concentrationOf([0, 0])],
    ['not-counts', () => equalRiskNull([0.5, 1], seededRandom(1))],
    ['not-counts', () => baselineOf(many.with(0, 1e12))],
    ['too-many-events', () => equalRiskNull([9_000_000, 9], seededRandom(1))],
    ['too-few-places', () => equalRiskNull([1], seededRandom(1))],
    ['no-events', () => equalRiskNull([0, 0], seededRandom(1))],
    ['not-counts', () => baselineOf([Infinity])],
    ['too-few-places', () => baselineOf([1, 2, 3])],
    ['no-events', () => baselineOf(many.map(() => 0))],
    ['not-exposures', () => baselineOf(many, [1])],
    ['not-exposures', () => baselineOf(many, many.with(0, -1))],
    ['events-without-exposure', () => baselineOf(new Array(30).fill(1), [0, ...new Array(29).fill(1)])],
    ['too-few-events', () => repeatPlaces([...new Array(19).fill(1), ...new Array(10).fill(0)])],
    ['too-few-places', () => placeFunnel([9, 9], [1, 1])],
  ])('is refused with %s', (refusal, ask) => expect(ask()).toBe(refusal))
})
