import { describe, expect, test } from 'vitest'
import type { WeeklyCounts } from '#engines/assess/difference.ts'
import { type Judgement, judgeResponse } from '#engines/assess/judge-response.ts'
import { dayOf } from './calendar.ts'
import { distanceM, type Meter, meterOf } from './ground.ts'
import { inventTown } from './invent-town.ts'
import { MOVED_TO, RESPONSES, type Truth } from './planted-truths.ts'
import type { Town } from './town.ts'

const now = new Date('2026-11-22T21:00:00Z')
const today = dayOf(now)

/** How wide the ring around the target is in which people would look first for what moved. */
const RING_M = 250
/** Comparison areas keep this far from the target, and clear of every other place where something was done. */
const APART_M = 600

type Response = (typeof RESPONSES)[number]

/** Whole weeks before and after the first day, of the kind as the records have it, where `isIn` holds. */
function weeklyOf(town: Town, response: Response, isIn: (at: Meter, neighborhoodId: string) => boolean): WeeklyCounts {
  const kind = town.incidents.find(({ fineKind }) => fineKind === response.kind)?.kind
  const weeksAfter = Math.floor(response.responseDaysAgo / 7)
  const counts = new Array<number>(response.beforeWeeks + weeksAfter).fill(0)
  for (const { kind: its, lat, lng, occurredAt, neighborhoodId } of town.incidents) {
    if (its !== kind || lat === null || lng === null || !isIn(meterOf({ lat, lng }), neighborhoodId)) continue
    const week = response.beforeWeeks + Math.floor((dayOf(occurredAt) - today + response.responseDaysAgo) / 7)
    if (week >= 0 && week < counts.length) counts[week]! += 1
  }
  return { before: counts.slice(0, response.beforeWeeks), after: counts.slice(response.beforeWeeks) }
}

function judge(town: Town, response: Response, buffer: 'ring' | 'named-place'): Judgement {
  const truth = town.truths.responses.find(({ key }) => key === response.key) as Truth
  const center = meterOf(truth)
  const inCircle =
    (one: Truth, extraM = 0) =>
    (at: Meter) =>
      distanceM(at, meterOf(one)) <= one.radiusM + extraM
  const treated = [...town.truths.responses, town.truths.movedTo].map((one) => inCircle(one, 25))
  const isClear = (at: Meter) => distanceM(at, center) > APART_M && !treated.some((isIn) => isIn(at))
  // The bars of Elm Square are a growing problem of their own: no place to compare with.
  const alike = town.neighborhoods.filter(({ slug }) => slug !== 'elm-square')
  const isInRing = (at: Meter) => !inCircle(truth)(at) && inCircle(truth, RING_M)(at)
  const found = judgeResponse({
    target: weeklyOf(town, response, inCircle(truth)),
    buffer: weeklyOf(town, response, buffer === 'ring' ? isInRing : inCircle(town.truths.movedTo)),
    comparisons: alike.map(({ id }) => weeklyOf(town, response, (at, neighborhoodId) => neighborhoodId === id && isClear(at))),
  })
  if (typeof found === 'string') throw new Error(found)
  return found
}

const planted = (effect: Response['effect']) => RESPONSES.find((response) => response.effect === effect) as Response

const towns = ['marlow', 'harbor', 'mill', 'quay'].map((seed) => inventTown({ seed, now }))

describe.each(towns)('the planted responses of the town $seed are judged as they are', (town) => {
  test('the bicycles: worked, without a clear move around the corner', () => {
    const { verdict, effect, second } = judge(town, planted('worked'), 'ring')
    expect(verdict).toBe('worked')
    // 78 in 52 weeks, then 16 in 26: 0.4 of what a steady control leads to expect.
    expect(effect.ratioInterval.low).toBeLessThan(0.41)
    expect(effect.ratioInterval.high).toBeGreaterThan(0.4)
    expect(second).toMatchObject({ method: 'synthetic-control', agrees: true })
  })
  test('the car meets: moved, to the street that people name', () => {
    const { verdict, displacement } = judge(town, planted('moved'), 'named-place')
    expect(verdict).toBe('moved')
    expect(displacement?.shareMoved).toBeGreaterThan(0.5)
    const truly = Math.round((planted('moved').responseDaysAgo / 7) * (MOVED_TO.afterPerWeek - MOVED_TO.beforePerWeek))
    expect(displacement?.eventsInterval.low).toBeLessThan(truly)
    expect(displacement?.eventsInterval.high).toBeGreaterThan(truly)
  })
  test('the shop thefts: never worked nor moved; where it cannot be told, what is needed is said', () => {
    const { verdict, reasons, effect, needed } = judge(town, planted('nothing'), 'ring')
    expect(effect.ratioInterval.low).toBeLessThan(1)
    expect(effect.ratioInterval.high).toBeGreaterThan(1)
    expect([verdict, reasons[0]]).toEqual(needed ? ['cannot-tell', 'interval-too-wide'] : ['did-not-work', 'meaningful-reduction-excluded'])
  })
})

test('the shop thefts did not work: told so in the town that everybody sees and in most others', () => {
  const verdicts = towns.map((town) => judge(town, planted('nothing'), 'ring').verdict)
  expect(verdicts[0]).toBe('did-not-work')
  // 49 events before and 49 after: by their own noise a reduction by a third is left out in about five towns of six.
  expect(verdicts.filter((verdict) => verdict === 'did-not-work').length).toBeGreaterThanOrEqual(3)
})
