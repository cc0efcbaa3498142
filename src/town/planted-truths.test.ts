import { describe, expect, test } from 'vitest'
import { DAY_MS, dateOf, dayOf } from './calendar.ts'
import { distanceM, meterOf } from './ground.ts'
import { inventTown } from './invent-town.ts'
import type { Truth } from './planted-truths.ts'
import { DUPLICATES, EMERGING, HOT_SPOTS, MOVED_TO, NEAR_REPEATS, RESPONSES } from './planted-truths.ts'

const now = new Date('2026-11-22T21:00:00Z')
const today = dayOf(now)
const town = inventTown({ seed: 'marlow', now })
const on = (daysAgo: number) => dateOf(today - daysAgo)

/** Incidents of the truth's kinds in its circle, whatever made them. */
const within = ({ kinds, radiusM, lat, lng }: Pick<Truth, 'kinds' | 'radiusM' | 'lat' | 'lng'>, reachM = radiusM) =>
  town.incidents.filter(
    (one) =>
      kinds.includes(one.fineKind) &&
      one.lat !== null &&
      one.lng !== null &&
      distanceM(meterOf({ lat: one.lat, lng: one.lng }), meterOf({ lat, lng })) <= reachM,
  )
const dayOn = (at: Date) => dateOf(dayOf(at))

describe('the planted truths are there, by simple counts', () => {
  test.each(HOT_SPOTS)('hot spot $key: the extra incidents, and many times the density around', ({ key, extra, days, radiusM }) => {
    const truth = town.truths.hotSpots.find((one) => one.key === key) as Truth
    expect(truth.incidentIds).toHaveLength(extra)
    const year = (list: typeof town.incidents) =>
      list.filter(({ occurredAt }) => now.getTime() - occurredAt.getTime() <= (days + 1) * DAY_MS).length
    const inside = year(within(truth))
    const ring = year(within(truth, 4 * radiusM)) - inside
    expect(inside).toBeGreaterThanOrEqual(extra)
    expect(inside / radiusM ** 2).toBeGreaterThan((8 * ring) / (15 * radiusM ** 2))
  })
  test('the chain: each burglary within the band of the one before', () => {
    const chain = town.incidents.filter(({ id }) => town.truths.nearRepeats.incidentIds.includes(id))
    expect(chain).toHaveLength(NEAR_REPEATS.count)
    chain.slice(1).forEach((one, i) => {
      const before = chain[i] as (typeof chain)[number]
      expect(
        distanceM(
          meterOf({ lat: one.lat as number, lng: one.lng as number }),
          meterOf({ lat: before.lat as number, lng: before.lng as number }),
        ),
      ).toBeLessThanOrEqual(NEAR_REPEATS.bandM)
      expect(dayOf(one.occurredAt) - dayOf(before.occurredAt)).toBeLessThanOrEqual(NEAR_REPEATS.bandDays)
    })
  })
  test('the emerging problem: rare before, growing week by week since', () => {
    const linden = town.incidents.filter(
      ({ fineKind, neighborhoodId }) => fineKind === EMERGING.kind && neighborhoodId === town.ids.neighborhood(EMERGING.neighborhood),
    )
    const start = today - EMERGING.startsWeeksAgo * 7
    const weekly = EMERGING.weekly.map(
      (_, week) =>
        linden.filter(({ occurredAt }) => Math.floor((dayOf(occurredAt) - start) / 7) === week && dayOf(occurredAt) >= start).length,
    )
    expect(weekly).toEqual([...EMERGING.weekly])
    expect(linden.filter(({ occurredAt }) => dayOf(occurredAt) < start)).toHaveLength(EMERGING.beforePerYear * 3)
  })
  test.each(RESPONSES)(
    'response $key $effect: exact rates before and after, by fine kind and by kind',
    ({ key, responseDaysAgo, beforeWeeks, beforePerWeek, afterPerWeek, radiusM, kind }) => {
      const truth = town.truths.responses.find((one) => one.key === key) as Truth
      const fine = within(truth)
      const before = fine.filter(({ occurredAt }) => dayOn(occurredAt) < on(responseDaysAgo))
      const after = fine.filter(({ occurredAt }) => dayOn(occurredAt) >= on(responseDaysAgo))
      expect([before.length, after.length]).toEqual([
        Math.round(beforeWeeks * beforePerWeek),
        Math.round((responseDaysAgo / 7) * afterPerWeek),
      ])
      const coarse = town.incidents.find(({ fineKind }) => fineKind === kind)?.kind
      const all = town.incidents.filter(
        (one) =>
          one.kind === coarse &&
          one.lat !== null &&
          one.lng !== null &&
          distanceM(meterOf({ lat: one.lat, lng: one.lng }), meterOf(truth)) <= radiusM,
      )
      expect(all.length - fine.length).toBeLessThanOrEqual(2)
    },
  )
  test('what left Carding Yard is in Slipway Lane', () => {
    const days = RESPONSES.find(({ key }) => key === MOVED_TO.of)?.responseDaysAgo as number
    const there = within(town.truths.movedTo)
    expect(there.filter(({ occurredAt }) => dayOn(occurredAt) >= on(days)).length).toBe(Math.round((days / 7) * MOVED_TO.afterPerWeek))
    expect(there.filter(({ occurredAt }) => dayOn(occurredAt) < on(days)).length).toBeLessThan(10)
  })
  test('duplicates: the planted share, each near its first telling and in other words', () => {
    const again = town.truths.clusters.reduce((sum, { reportIds }) => sum + reportIds.length - 1, 0)
    expect(again / town.reports.length).toBe(DUPLICATES.share)
    const byId = new Map(town.reports.map((report) => [report.id, report]))
    for (const { reportIds } of town.truths.clusters) {
      const [first, ...rest] = reportIds.map((id) => byId.get(id) as (typeof town.reports)[number])
      for (const one of rest) {
        expect(one.categoryId).toBe(first?.categoryId)
        expect(distanceM(meterOf(one), meterOf(first as (typeof town.reports)[number]))).toBeLessThanOrEqual(DUPLICATES.withinM)
        expect(one.filedAt.getTime() - (first?.filedAt.getTime() ?? 0)).toBeLessThanOrEqual(DUPLICATES.withinDays * DAY_MS)
      }
    }
  })
  test('few places carry most: a twentieth of street stretches has more than a quarter of incidents', () => {
    const counts = [
      ...Map.groupBy(
        town.incidents.filter(({ isSensitive }) => !isSensitive),
        ({ place }) => place,
      ).values(),
    ]
      .map((list) => list.length)
      .sort((a, b) => b - a)
    const stretches = new Set(
      town.addresses
        .filter(({ kind }) => kind === 'address')
        .map(({ label, street }) => `${street}/${Math.floor(Number.parseInt(label, 10) / 10)}`),
    ).size
    const top = counts.slice(0, Math.round(stretches / 20)).reduce((sum, n) => sum + n, 0)
    expect(top / counts.reduce((sum, n) => sum + n, 0)).toBeGreaterThan(0.25)
  })
  test('trust is known for every neighborhood and wave', () => {
    expect(town.truths.trust).toHaveLength(12 * 6)
    expect(
      town.truths.trust.filter(({ neighborhoodId }) => neighborhoodId === town.ids.neighborhood('elm-square')).map(({ share }) => share),
    ).toEqual([0.49, 0.53, 0.58, 0.6, 0.61, 0.6])
  })
})
