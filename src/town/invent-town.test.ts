import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { hourOf, offsetHours } from './calendar.ts'
import { areaM2, isInside, type Meter, meterOf } from './ground.ts'
import { inventTown } from './invent-town.ts'
import { NEIGHBORHOOD_SLUGS, ringOf, townRing } from './outline.ts'

const now = new Date('2026-11-22T21:00:00Z')
const town = inventTown({ seed: 'marlow', now })
const digest = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')
const count = <T>(list: readonly T[], test: (one: T) => boolean) => list.filter(test).length

describe('one seed, one town', () => {
  test('the same seed and moment give the same town to the byte', () => {
    expect(digest(inventTown({ seed: 'marlow', now }))).toBe(digest(town))
  })
  test('another seed gives another', () => {
    expect(digest(inventTown({ seed: 'other', now }).reports)).not.toBe(digest(town.reports))
  })
  test('ids do not move with the day', () => {
    const later = inventTown({ seed: 'marlow', now: new Date('2027-03-02T12:00:00Z') })
    expect(later.ids.neighborhood('elm-square')).toBe(town.neighborhoods.find(({ slug }) => slug === 'elm-square')?.id)
    expect(later.addresses.map(({ id }) => id)).toEqual(town.addresses.map(({ id }) => id))
  })
  test('it is made within two seconds of processor time', () => {
    const before = process.cpuUsage()
    inventTown({ seed: 'marlow', now })
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000)
  })
  test('its clock is New York’s', () => {
    const wall = new Intl.DateTimeFormat('en-US', { timeZone: 'America/New_York', hour: 'numeric', hourCycle: 'h23' })
    for (let at = Date.UTC(2023, 10, 1); at < Date.UTC(2027, 0, 1); at += 5.5 * 3_600_000) {
      expect(Math.floor(hourOf(new Date(at)))).toBe(Number(wall.format(at)))
    }
    expect(offsetHours(Date.UTC(2026, 6, 1))).toBe(-4)
  })
})

describe('the ground', () => {
  test('twelve neighborhoods fill the town: their areas sum to it', () => {
    const sum = NEIGHBORHOOD_SLUGS.reduce((total, slug) => total + areaM2(ringOf(slug)), 0)
    expect(Math.abs(sum - areaM2(townRing()))).toBeLessThan(1)
  })
  test('no point lies in two of them, and none of the town in no one', () => {
    const [rings, ring] = [NEIGHBORHOOD_SLUGS.map(ringOf), townRing()]
    for (let x = -2600; x < 2700; x += 37)
      for (let y = -1900; y < 2100; y += 41) {
        const p: Meter = [x, y]
        expect(count(rings, (one) => isInside(p, one))).toBe(isInside(p, ring) ? 1 : 0)
      }
  })
  test('every address, incident, report and place lies inside its neighborhood', () => {
    const rings = new Map(
      town.neighborhoods.map(({ id, boundary }) => [
        id,
        boundary.coordinates[0]?.map(([lng, lat]) => meterOf({ lat: lat as number, lng: lng as number })) ?? [],
      ]),
    )
    const strays = [...town.addresses, ...town.reports, ...town.places, ...town.serviceRequests, ...town.incidents].filter(
      ({ lat, lng, neighborhoodId }) => lat !== null && lng !== null && !isInside(meterOf({ lat, lng }), rings.get(neighborhoodId) ?? []),
    )
    expect(strays).toEqual([])
  })
  test('some forty thousand people, eight to thirteen thousand houses, distinct addresses', () => {
    const houses = town.addresses.filter(({ kind }) => kind === 'address')
    expect(town.agency.population).toBeGreaterThan(39_000)
    expect(town.agency.population).toBeLessThan(42_000)
    expect(houses.length).toBeGreaterThan(8000)
    expect(houses.length).toBeLessThan(13_000)
    expect(new Set(houses.map(({ label }) => label)).size).toBe(houses.length)
  })
  test('the streets of the stories are there', () => {
    const names = new Set(town.features.map(({ name }) => name))
    for (const name of [
      'Mill Street',
      'Mill Lane',
      'Alder Court',
      'Station Road',
      'School Path',
      'Elm Square',
      'Bridge Street',
      'Marlow River',
    ])
      expect(names).toContain(name)
    expect(town.addresses.some(({ label }) => label === '14 Alder Court')).toBe(true)
    const elm = town.ids.neighborhood('elm-square')
    expect(
      town.addresses
        .filter(({ street }) => street === 'Mill Lane' || street === 'Alder Court')
        .every(({ neighborhoodId }) => neighborhoodId === elm),
    ).toBe(true)
  })
})

describe('the people', () => {
  test('every beat has an officer today, and every neighborhood a beat', () => {
    const today = '2026-11-22'
    const beats = new Set(town.beats.map(({ id }) => id))
    expect(town.neighborhoods.every(({ beatId }) => beats.has(beatId))).toBe(true)
    const on = town.assignments.filter(
      ({ duty, fromOn, untilOn }) => duty === 'neighborhood-officer' && fromOn <= today && (untilOn === null || untilOn >= today),
    )
    expect(new Set(on.map(({ beatId }) => beatId))).toEqual(beats)
    expect(new Set(on.map(({ officerId }) => officerId)).size).toBe(8)
  })
  test('Amara Diallo has the center, one beat changed hands, and one officer was stood in for', () => {
    const amara = town.assignments.find(({ officerId }) => officerId === town.ids.officer('amara-diallo'))
    expect(amara?.beatId).toBe(town.ids.beat('center'))
    expect(count(town.assignments, ({ duty, untilOn }) => duty === 'neighborhood-officer' && untilOn !== null)).toBe(1)
    expect(count(town.assignments, ({ duty }) => duty === 'stand-in')).toBe(1)
  })
  test('accounts have distinct addresses and every officer has one', () => {
    expect(new Set(town.accounts.map(({ email }) => email)).size).toBe(town.accounts.length)
    const known = new Set(town.accounts.map(({ id }) => id))
    expect(town.officers.every(({ accountId }) => known.has(accountId))).toBe(true)
    expect(town.organizations).toHaveLength(25)
  })
})

describe('what happened', () => {
  test('every row points to rows that exist, and no id is used twice', () => {
    const ids = [
      ...town.addresses,
      ...town.incidents,
      ...town.serviceRequests,
      ...town.reports,
      ...town.promises,
      ...town.problems,
      ...town.accounts,
      ...town.features,
    ].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const [reports, promises, accounts, addresses] = [town.reports, town.promises, town.accounts, town.addresses].map(
      (rows) => new Set(rows.map(({ id }) => id)),
    )
    for (const report of town.reports) {
      if (report.duplicateOf) expect(reports?.has(report.duplicateOf)).toBe(true)
      if (report.addressId) expect(addresses?.has(report.addressId)).toBe(true)
      for (const entry of report.entries) if (entry.byAccountId) expect(accounts?.has(entry.byAccountId)).toBe(true)
    }
    for (const promise of town.promises) {
      if (promise.reportId) expect(reports?.has(promise.reportId)).toBe(true)
      if (promise.madeById) expect(accounts?.has(promise.madeById)).toBe(true)
    }
    for (const problem of town.problems) for (const { promiseId } of problem.jointActions) expect(promises?.has(promiseId)).toBe(true)
  })
  test('nothing happened after now, and threads run forward', () => {
    expect(count(town.incidents, ({ occurredAt, occurredUntil }) => occurredAt > now || (occurredUntil ?? now) > now)).toBe(0)
    for (const { filedAt, entries, answeredAt, closedAt } of town.reports) {
      expect(filedAt < now && (answeredAt ?? filedAt) <= now && (closedAt ?? filedAt) <= now).toBe(true)
      expect(entries.every(({ at }, i) => at >= filedAt && at <= now && (i === 0 || at >= (entries[i - 1]?.at as Date)))).toBe(true)
    }
    for (const { madeAt, settledAt } of town.promises)
      expect(madeAt < now && (settledAt === null || (settledAt >= madeAt && settledAt <= now))).toBe(true)
    for (const { openedAt, closedAt, analysisAt } of town.problems)
      expect(openedAt < now && (closedAt ?? now) > openedAt && (analysisAt ?? now) > openedAt).toBe(true)
  })
  test('reports end in every way, in two languages, under distinct references', () => {
    expect(town.reports).toHaveLength(1800)
    expect(new Set(town.reports.map(({ reference }) => reference)).size).toBe(1800)
    for (const state of ['waiting', 'answered', 'in-problem', 'fixed', 'not-fixed', 'not-ours', 'duplicate'])
      expect(count(town.reports, (report) => report.state === state)).toBeGreaterThan(10)
    expect(count(town.reports, ({ language }) => language === 'es')).toBeGreaterThan(150)
    expect(count(town.reports, ({ filedAt }) => now.getTime() - filedAt.getTime() < 60 * 86_400_000)).toBeGreaterThan(300)
    for (const kind of ['still-there', 'fixed', 'reopened', 'promised', 'reply', 'note'])
      expect(count(town.reports, ({ entries }) => entries.some((entry) => entry.kind === kind))).toBeGreaterThan(5)
  })
  test('promises end in every way, by every kind of owner', () => {
    for (const state of ['open', 'kept', 'kept-late', 'broken', 'released'])
      expect(count(town.promises, (promise) => promise.state === state)).toBeGreaterThan(1)
    for (const kind of ['officer', 'unit', 'partner', 'resident', 'chief'])
      expect(count(town.promises, ({ ownerKind }) => ownerKind === kind)).toBeGreaterThan(1)
    for (const { state, dueOn, settledAt } of town.promises) {
      expect(settledAt === null).toBe(state === 'open')
      if (state === 'kept') expect((settledAt as Date).getTime()).toBeLessThanOrEqual(Date.parse(`${dueOn}T23:59:59-04:00`) + 3_600_000)
    }
  })
  test('problems stand in every stage, two closed with agreement and more, one without', () => {
    for (const stage of ['scanning', 'analysis', 'response', 'assessment'])
      expect(count(town.problems, (problem) => problem.stage === stage)).toBeGreaterThan(0)
    expect(count(town.problems, ({ state }) => state === 'closed-without-agreement')).toBe(1)
    expect(count(town.problems, ({ state }) => state === 'closed')).toBeGreaterThan(1)
    expect(
      town.problems
        .filter(({ neighborhoodId }) => neighborhoodId === town.ids.neighborhood('elm-square'))
        .map(({ slug }) => slug)
        .sort(),
    ).toEqual(['bikes-at-the-station', 'dark-school-path', 'night-noise-behind-the-bars'])
  })
})
