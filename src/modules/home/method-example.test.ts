import { describe, expect, test } from 'vitest'
import { weightedDisplacementDifference } from '#engines/assess/displacement-difference.ts'
import { weightedDisplacementQuotient } from '#engines/assess/displacement-quotient.ts'
import { interruptedSeries } from '#engines/assess/interrupted-series.ts'
import { judgeResponse } from '#engines/assess/judge-response.ts'
import { panelDifference } from '#engines/assess/panel-difference.ts'
import { relativeIncidenceRateRatio } from '#engines/assess/rate-ratio.ts'
import { syntheticControl } from '#engines/assess/synthetic-control.ts'
import type { MethodSlug } from '#engines/method.ts'
import { concentrationOf } from '#engines/pinpoint/concentration.ts'
import { equalRiskNull } from '#engines/pinpoint/concentration-null.ts'
import { repeatPlaces } from '#engines/pinpoint/concentration-places.ts'
import { scanSeries } from '#engines/pinpoint/emerging-scan.ts'
import { aoristicCounts } from '#engines/pinpoint/hour-of-week.ts'
import { seasonality } from '#engines/pinpoint/season-wave.ts'
import { likelihoodOfDuplicate } from '#engines/similarity/duplicate.ts'
import { benjaminiHochberg } from '#engines/statistics/false-discovery.ts'
import { randomPoisson, seededRandom } from '#engines/statistics/random.ts'
import { rake } from '#engines/survey/raking.ts'
import { responseRate } from '#engines/survey/response-rate.ts'
import { kornGraubardInterval } from '#engines/survey/share-interval.ts'
import { type SmallArea, smallAreas } from '#engines/survey/small-areas.ts'
import { suppressTable } from '#engines/survey/table-suppression.ts'
import { changeBetween } from '#engines/survey/wave-change.ts'
import { surveyMean } from '#engines/survey/weighted-mean.ts'
import { en } from '#locales/en.ts'
import { es } from '#locales/es.ts'
import { NEED_POINTS, worthOf } from '#modules/patrol/plan-value.ts'

/** Numbers of a sentence in both languages, in the order in which they stand there. */
const numbersIn = (slug: MethodSlug): readonly (readonly number[])[] =>
  [en, es].map(({ methods }) =>
    [...methods.each[slug].example.matchAll(/-?\d[\d,]*(\.\d+)?/g)].map(([text]) => Number(text.replaceAll(',', ''))),
  )

/** The sentence of the page tells what the engine finds, in either language. */
function tells(slug: MethodSlug, ...numbers: readonly number[]) {
  for (const told of numbersIn(slug)) for (const number of numbers) expect([slug, ...told]).toContain(number)
}

function found<T>(answer: T): Exclude<T, string> {
  if (typeof answer === 'string') throw new Error(`refused: ${answer}`)
  return answer as Exclude<T, string>
}

const repeated = (times: number, value: number): number[] => new Array<number>(times).fill(value)
const cycle = (weeks: number, of: readonly number[]): number[] => Array.from({ length: weeks }, (_, week) => of[week % of.length]!)
const percent = (share: number): number => Math.round(100 * share)
const fewer = (ratio: number): number => Math.round(100 * (1 - ratio))

describe('the sentence on a method’s page is what its engine answers', () => {
  test('repeat places', () => {
    const counts = [23, 9, 7, 6, 5, 4, 4, 3, 3, 3, ...repeated(10, 2), ...repeated(20, 1), ...repeated(20, 0)]
    const [worst] = found(repeatPlaces(counts)).places
    const { low, high } = worst!.expectedInterval
    const byLuck = found(equalRiskNull(counts, seededRandom(1))).expectedShare * counts.length
    tells('repeat-places', counts.length, worst!.count, Math.round(worst!.usual), Math.round(low), Math.round(high))
    tells('repeat-places', found(concentrationOf(counts)).placesFor[1]!.places, Math.round(byLuck))
  })

  test('emerging change', () => {
    const counts = cycle(156, [1, 2, 0, 1, 3, 1, 1, 2, 0, 1]).map((count, week) => (week >= 152 ? count + 3 : count))
    const change = found(scanSeries({ counts, firstWeekOfYear: 0 }))
    tells('emerging-change', change.observed, change.windowWeeks, Math.round(change.expected), Math.round(change.p * 10_000))
  })

  test('false discoveries', () => {
    const ps = [0.001, 0.004, 0.012, 0.03, 0.04, 0.2, 0.4, 0.5, 0.7, 0.9]
    const kept = benjaminiHochberg(ps).filter((q) => q <= 0.05).length
    tells('false-discoveries', ps.length, ps.filter((p) => p <= 0.05).length, kept)
  })

  test('seasons', () => {
    const counts = Array.from({ length: 48 }, (_, month) => Math.round(40 * Math.exp(0.3 * Math.cos((2 * Math.PI * (month - 6)) / 12))))
    const { peakToTrough, peakAt, troughAt, p } = found(seasonality(counts, { period: 12, phase: 0, season: 1 }))
    tells('seasons', Number(peakToTrough.toFixed(1)))
    expect([Math.round(peakAt), Math.round(troughAt), p < 0.001]).toEqual([6, 0, true])
  })

  test('hours of the week', () => {
    const shares = aoristicCounts({ from: [4 * 24 + 18], laterHours: [7] }, 168)
    tells('hour-of-week', shares.filter((share) => share === 1 / 8).length)
    expect([shares[4 * 24 + 18], shares[5 * 24 + 1]]).toEqual([1 / 8, 1 / 8])
  })

  test('rate ratio', () => {
    const counts = { target: { before: 90, after: 54 }, control: { before: 200, after: 180 } }
    const { ratio, ratioInterval } = found(relativeIncidenceRateRatio(counts, { dispersion: 1.2, confidence: 0.9 }))
    tells('rate-ratio', 90, 54, 200, 180, (90 * 180) / 200, fewer(ratio), fewer(ratioInterval.low), fewer(ratioInterval.high))
  })

  test('displacement difference', () => {
    const counts = {
      target: { before: 200, after: 120 },
      control: { before: 200, after: 190 },
      buffer: { before: 150, after: 170 },
      bufferControl: { before: 150, after: 143 },
    }
    const { local, displacement, total } = found(weightedDisplacementDifference(counts, { dispersion: 1.2, confidence: 0.9 }))
    for (const { events, interval } of [local, displacement!, total])
      tells('displacement-difference', ...[events, interval.low, interval.high].map((value) => Math.abs(Math.round(value))))
    expect([displacement!.interval.low < 0, total.interval.high > 0]).toEqual([true, true])
  })

  test('displacement quotient', () => {
    const counts = { target: { before: 200, after: 120 }, buffer: { before: 150, after: 185 }, control: { before: 1000, after: 1000 } }
    const { quotient, totalNetEffect } = found(weightedDisplacementQuotient(counts))
    tells('displacement-quotient', Number(quotient!.toFixed(2)), Math.round(-100 * quotient!), totalNetEffect)
  })

  test('judging a response', () => {
    const judgement = found(
      judgeResponse({
        target: { before: cycle(26, [4, 2, 3, 5, 3, 4, 2]), after: cycle(26, [2, 1, 2, 1, 2, 2, 1]) },
        buffer: { before: cycle(26, [2, 3, 1, 2, 2]), after: cycle(26, [2, 2, 2, 1, 3]) },
        comparisons: [{ before: cycle(26, [8, 6, 7, 9, 7, 6, 8]), after: cycle(26, [7, 8, 6, 7, 8, 9, 6]) }],
      }),
    )
    const { ratio, ratioInterval, observed, expected } = judgement.effect
    expect([judgement.verdict, judgement.displacement!.reading, judgement.second!.agrees]).toEqual(['worked', 'unclear', true])
    tells('judging-a-response', 26, observed, Math.round(expected), fewer(ratio), fewer(ratioInterval.low), fewer(ratioInterval.high))
  })

  test('interrupted series', () => {
    const counts = [9, 11, 10, 12, 8, 10, 11, 9, 10, 12, 9, 9, 7, 8, 6, 9, 7, 8, 6, 7, 9, 8, 7, 8]
    const series = found(interruptedSeries({ counts, startsAt: 12, bendsTrend: false, confidence: 0.9 }))
    const { low, high } = series.ratioInterval
    tells('interrupted-series', series.observedAfter, Math.round(series.expectedAfter), fewer(series.ratio), fewer(low), -fewer(high))
  })

  test('many areas compared', () => {
    const random = seededRandom(7)
    const isLit = (area: number) => area < 12
    const counts = Array.from({ length: 24 }, (_, area) =>
      Array.from({ length: 24 }, (_, month) => randomPoisson(random, (4 + (area % 5)) * (isLit(area) && month >= 12 ? 0.8 : 1))),
    )
    const { ratio, ratioInterval } = found(panelDifference({ counts, isTreated: counts.map((_, area) => isLit(area)), startsAt: 12 }, 0.9))
    tells('panel-difference', 12, fewer(ratio), fewer(ratioInterval.low), fewer(ratioInterval.high))
  })

  test('mixed comparison', () => {
    const comparisons = Array.from({ length: 11 }, (_, area) =>
      Array.from({ length: 24 }, (_, month) => Math.round((6 + area) * (1 + 0.2 * Math.sin(month * 1.3 + area)))),
    )
    const target = comparisons[3]!.map((count, month) => Math.round(((count + comparisons[6]![month]!) / 2) * (month >= 16 ? 0.6 : 1)))
    const { events, p } = found(syntheticControl({ target, comparisons, periodsBefore: 16 }))
    const after = target.slice(16).reduce((sum, count) => sum + count, 0)
    tells('synthetic-control', after, Math.round(after - events), -Math.round(events), comparisons.length, Math.round(1 / p))
  })

  test('the officer’s walk', () => {
    const waits = 3 * NEED_POINTS['report-waits'] + NEED_POINTS.block
    const worth = (need: number, days: number) => Number(worthOf({ kind: 'block', need, days, own: 0 }).toFixed(1))
    const grown = Math.round(100 * worthOf({ kind: 'block', need: 1, days: 42, own: 0 }))
    tells('contact-plan', 3, 42, waits, grown, worth(waits, 42), 7, worth(NEED_POINTS.block, 7))
  })

  test('weighing answers', () => {
    const isYoung = Array.from({ length: 200 }, (_, i) => (i < 60 ? 1 : 0))
    const yes = isYoung.map((_, i) => (i < 24 || (i >= 60 && i < 158) ? 1 : 0))
    const margins = [{ of: isYoung, targets: [5000, 5000] }]
    const share = found(surveyMean(yes, { weights: found(rake({ margins })).weights, margins }))
    const { low, high } = found(kornGraubardInterval(share))
    tells('survey-weights', yes.length, 60, yes.filter(Boolean).length / 2, ...[share.mean, low, high].map(percent))
  })

  test('small neighborhoods', () => {
    const shares = [0.75, 0.52, 0.61, 0.48, 0.55, 0.66, 0.43, 0.58, 0.5, 0.63, 0.46, 0.57]
    const variances = [12, 60, 45, 80, 50, 70, 55, 90, 65, 40, 75, 60].map((answers) => 0.25 / answers)
    const [{ expected, estimate, interval }] = found(smallAreas({ estimates: shares, variances, columns: [shares.map(() => 1)] }))
      .areas as [SmallArea]
    tells('small-areas', 9, 12, ...[9 / 12, expected, estimate, interval.low, interval.high].map(percent))
  })

  test('change between two surveys', () => {
    const { verdict, change, detectableChange } = found(changeBetween({ estimate: 0.58, error: 0.03 }, { estimate: 0.62, error: 0.03 }))
    tells('survey-change', 58, 62, 3, percent(change), percent(detectableChange))
    expect(verdict).toBe('no-detectable-change')
  })

  test('response rate', () => {
    const asked = { completed: 240, partly: 10, refused: 90, notReached: 500, unknown: 160, notEligible: 0 }
    const { rate, interval, highest, eligible } = found(responseRate(asked))
    tells('response-rate', eligible, 240, ...[rate, interval.low, interval.high, highest].map(percent))
  })

  test('hiding small groups', () => {
    const { cells, rowSums } = found(
      suppressTable([
        [14, 31],
        [3, 22],
        [20, 40],
        [12, 18],
      ]),
    ) // prettier-ignore
    tells('suppression', ...rowSums, 3)
    expect(cells.map((row) => row.includes('hidden'))).toEqual([false, true, false, true])
  })

  test('same thing reported twice', () => {
    const at = (distanceM: number) => likelihoodOfDuplicate({ distanceM, days: 2, sameCategory: true, textSimilarity: undefined })
    tells('duplicate-reports', 60, 300, 2, Math.round(100 * at(60)))
    expect(at(300)).toBeLessThan(0.01)
  })
})
