import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cellCenter, cellOf } from '#engines/geometry/cell.ts'
import { detourTravel } from '#engines/street-network/detour-travel.ts'
import { BLOCK_RESOLUTION } from './contact.ts'
import type { PlanState } from './plan.ts'
import { areasOf, candidatesOf } from './plan-candidate.ts'
import { momentOf } from './plan-day.ts'
import { referenceOf, refusalToFollowUp } from './plan-follow-up.ts'
import { gapsOf } from './plan-gap.ts'
import type { BeatGround } from './plan-ground.ts'
import { blockCell } from './plan-recency.ts'
import { planFrom, type Standings } from './plan-solve.ts'
import { shortlist, stateOf } from './plan-state.ts'
import type { StopsAsked } from './plan-stop.ts'
import { familiarityOf, worthInGap, worthOf } from './plan-value.ts'

const ZONE = 'America/Chicago'
const DAY = '2026-11-20'
const at = (clock: string) => momentOf(DAY, Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)), ZONE)
const ago = (days: number) => new Date(at('09:00').getTime() - days * 86_400_000)
const spot = (east: number, north = 0) => ({ lat: 41.8 + north * 0.001, lng: -89.6 + east * 0.001 })
const station = spot(0)
const nothing: Standings = { gone: new Set(), done: new Set(), kept: new Map() }

const area = (id: string, east: number) => ({ id, name: id, middle: spot(east) })
const place = (id: string, east: number, neighborhoodId = 'elm') =>
  ({ id, slug: id, name: id, kind: 'park', ...spot(east), neighborhoodId }) as const
const block = (east: number, north: number, neighborhoodId = 'elm') => {
  const { lat, lng } = spot(east, north)
  return { cell: blockCell(lat, lng), neighborhoodId, addresses: 12 }
}
const met = (placeId: string, days: number, own = 0, neighborhoodId = 'elm') => ({
  placeId,
  cell: null,
  neighborhoodId,
  lastAt: ago(days),
  own,
})
const empty: BeatGround = {
  ...{ areas: [area('elm', 0)], places: [], blocks: [], contacts: [], reports: [], promises: [], problems: [], followUps: [], events: [] },
  sinceOn: '2024-01-01',
}
const asked = (ground: Partial<BeatGround>, seed = 7): StopsAsked => ({
  ground: { ...empty, ...ground },
  ...{ day: DAY, timeZone: ZONE, beginsAt: at('09:00'), until: at('12:00'), seed },
})
function planned(
  ground: Partial<BeatGround>,
  seed = 7,
  gaps = gapsOf({ from: at('09:00'), until: at('12:00'), start: station, end: station, diary: [] }),
): PlanState {
  const question = asked(ground, seed)
  const stops = shortlist(candidatesOf(question)).map((stop) => ({ ...stop, blockName: null }))
  const state = stateOf({ beginsAt: question.beginsAt, beatId: 'north', seed, gaps, stops, areas: areasOf(question) })
  return { ...state, travelS: Array.from(detourTravel(state.locations).seconds, Math.round) }
}
const entry = (from: string, until: string, where: { lat: number; lng: number } | null = null) => ({
  id: `${from} ${until}`,
  startsAt: at(from),
  endsAt: at(until),
  lat: where?.lat ?? null,
  lng: where?.lng ?? null,
})
const clocks = (gaps: readonly { startsAt: Date; endsAt: Date }[]) =>
  gaps.map(({ startsAt, endsAt }) =>
    [startsAt, endsAt].map((moment) => moment.toLocaleTimeString('en-GB', { timeZone: ZONE }).slice(0, 5)).join('-'),
  )

describe('the gaps of a shift', () => {
  const shift = { from: at('08:00'), until: at('16:00'), start: station, end: station }

  test('a day without appointments is one gap, from the station and back to it', () =>
    expect(gapsOf({ ...shift, diary: [] })).toEqual([
      { startsAt: at('08:00'), endsAt: at('16:00'), start: station, end: station, before: null },
    ]))

  test('each ends where the next appointment is and begins where the last one was', () => {
    const gaps = gapsOf({ ...shift, diary: [entry('10:00', '11:00', spot(4)), entry('13:00', '13:30')] })
    expect(clocks(gaps)).toEqual(['08:00-10:00', '11:00-13:00', '13:30-16:00'])
    expect(gaps.map(({ start, end }) => [start, end])).toEqual([
      [station, spot(4)],
      [spot(4), null],
      [spot(4), station],
    ])
  })

  test('appointments that overlap are one, minutes too few for a walk are for breathing, and what is outside the shift does not count', () => {
    const diary = [
      entry('09:00', '11:00'),
      entry('10:00', '10:30'),
      entry('11:08', '12:00'),
      entry('07:00', '07:50'),
      entry('17:00', '18:00'),
    ]
    expect(clocks(gapsOf({ ...shift, diary }))).toEqual(['08:00-09:00', '12:00-16:00'])
  })
})

describe('what a stop is worth', () => {
  const block = (days: number | null) => worthOf({ kind: 'block', need: 1, days, own: 0 })
  test('the need grows back: none after a contact today, 63 percent after six weeks on a block, nearly all after a year', () => {
    expect(block(0)).toBe(0)
    expect(block(42)).toBeCloseTo(0.632, 3)
    expect(block(365)).toBeGreaterThan(0.99)
    expect(block(null)).toBe(1)
  })

  test('the same officer counts for more, at most half as much again, and a long gap holds less often', () => {
    const worth = (own: number) => worthOf({ kind: 'place', need: 2, days: null, own })
    expect(worth(0)).toBe(2)
    expect(worth(3)).toBe(2 * (1 + 0.5 * familiarityOf(3)))
    expect(worth(1000)).toBeLessThan(3)
    expect(worthInGap(1, 1)).toBeCloseTo(0.779, 3)
  })
})

describe('what could be done', () => {
  test('a block says why: how long nobody was met there and how many reports wait', () => {
    const one = block(3, 3)
    const [stop] = candidatesOf(
      asked({
        blocks: [one],
        reports: [{ cell: one.cell, waiting: 3, open: 0 }],
        contacts: [{ placeId: null, cell: one.cell, neighborhoodId: 'elm', lastAt: ago(42), own: 0 }],
        areas: [],
      }),
    )
    expect(stop?.reasons).toEqual([
      { kind: 'reports-wait', count: 3 },
      { kind: 'no-contact', days: 42 },
    ])
  })

  test('where somebody was met this week and nothing waits there is no reason to go', () =>
    expect(candidatesOf(asked({ places: [place('park', 2)], contacts: [met('park', 3)] }))).toEqual([]))

  test('a promised call-back comes before everything else, then a follow-up', () => {
    const followUp = { id: 'f', block: cellOf(41.801, -89.601), blockName: null, neighborhoodId: 'elm', dueOn: DAY, reference: null }
    const kinds = candidatesOf(
      asked({
        places: [place('park', 2)],
        problems: [{ slug: 'glass', ...spot(1), neighborhoodId: 'elm', radiusM: 120 }],
        promises: [{ id: 'p', dueOn: '2026-11-27', neighborhoodId: 'elm', at: null }],
        followUps: [followUp],
      }),
    ).map(({ kind }) => kind)
    expect(kinds).toEqual(['promise', 'follow-up', 'problem', 'place'])
  })

  test('an officer who is new is introduced at places never visited, before blocks and known places', () => {
    const ground = { places: [place('known', 1), place('unknown', 2)], contacts: [met('known', 90, 2)], sinceOn: '2026-11-01' }
    const [first, second] = candidatesOf(asked(ground))
    expect([first?.placeId, first?.rank, first?.reasons[0]]).toEqual(['unknown', 1, { kind: 'introduce' }])
    expect(second?.rank).toBe(0)
    expect(candidatesOf(asked({ ...ground, sinceOn: '2024-01-01' })).every(({ rank }) => rank === 0)).toBe(true)
  })

  test('nobody is sent to a school at nine in the evening', () => {
    const school = { ...place('school', 1), kind: 'school' } as const
    const evening = { ...asked({ places: [school] }), beginsAt: at('20:30'), until: at('23:00') }
    expect(candidatesOf(evening)).toEqual([])
  })
})

describe('the plan', () => {
  const promise = { id: 'p', dueOn: DAY, neighborhoodId: 'elm', at: spot(9, 9) }
  const places = Array.from({ length: 20 }, (_, index) => place(`place-${index}`, (index % 5) * 1.5, 'elm'))

  test('what was promised is in it, however far, and every stop lies within its gap', () => {
    const state = planned({ places, promises: [promise] })
    const timed = planFrom(state, 0, nothing)!
    expect(timed.map(({ stop }) => stop)).toContain('promise:p')
    expect(timed.length).toBeGreaterThan(4)
    for (const { startS, leaveS, gap } of timed) {
      expect(startS).toBeGreaterThanOrEqual(state.gaps[gap]!.startS)
      expect(leaveS).toBeLessThanOrEqual(state.gaps[gap]!.endS)
    }
  })

  test('a neighborhood nobody was met in for two weeks gets its stop, but not at the price of a promise', () => {
    const areas = [area('elm', 0), area('alder', 30)]
    const far = place('far', 30, 'alder')
    const contacts = [met('place-0', 1)]
    const fair = planned({ areas, places: [...places, far], contacts })
    expect(fair.areas.map(({ floor }) => floor)).toEqual([0, 1])
    expect(planFrom(fair, 0, nothing)!.map(({ stop }) => stop)).toContain('place:far')
    const short = gapsOf({ from: at('09:00'), until: at('10:10'), start: station, end: station, diary: [] })
    const torn = planned({ areas, places: [...places, far], contacts, promises: [{ ...promise, at: spot(-14) }] }, 7, short)
    const stops = planFrom(torn, 0, nothing)!.map(({ stop }) => stop)
    expect(stops).toContain('promise:p')
    expect(stops).not.toContain('place:far')
  })

  test('contact spreads: of two neighborhoods alike, both get some', () => {
    const two = Array.from({ length: 20 }, (_, index) => place(`p${index}`, (index % 10) * 0.5, index % 2 ? 'elm' : 'alder'))
    const state = planned({ areas: [area('elm', 0), area('alder', 1)], places: two })
    const areas = new Set(planFrom(state, 0, nothing)!.map(({ stop }) => state.stops.find(({ key }) => key === stop)?.neighborhoodId))
    expect(areas).toEqual(new Set(['elm', 'alder']))
  })

  test('after a call the rest is planned from where the officer is; what is kept stays, what was done or dropped does not come back', () => {
    const state = planned({ places, promises: [promise] })
    const before = planFrom(state, 0, nothing)!
    const [done, dropped, kept] = before.map(({ stop }) => stop).filter((stop) => stop !== 'promise:p')
    const nowS = 5400
    const here = { location: state.stops.find(({ key }) => key === done)!.location, atS: nowS }
    const standings = { gone: new Set([dropped!]), done: new Set([done!]), kept: new Map([[kept!, 0]]) }
    const after = planFrom({ ...state, here }, nowS, standings)!
    const stops = after.map(({ stop }) => stop)
    expect(stops).toContain(kept)
    expect(stops).not.toContain(done)
    expect(stops).not.toContain(dropped)
    expect(after[0]!.startS).toBeGreaterThanOrEqual(nowS)
  })

  test('what was kept and fits no more is said so, and a day that is over is empty', () => {
    const state = planned({ places })
    const all = new Map(places.map(({ id }) => [`place:${id}`, 0]))
    expect(planFrom(state, 0, { ...nothing, kept: all })).toBeUndefined()
    expect(planFrom(state, 3 * 3600, nothing)).toEqual([])
  })

  test('the same day gives the same plan', () =>
    expect(planFrom(planned({ places }), 0, nothing)).toEqual(planFrom(planned({ places }), 0, nothing)))
})

describe('nobody can tell when and where an officer will be', () => {
  const ring = (index: number) => spot(4 * Math.cos((index * Math.PI) / 12), 3 * Math.sin((index * Math.PI) / 12))
  const places = Array.from({ length: 24 }, (_, index) => ({ ...place(`place-${index}`, 0), ...ring(index) }))
  const days = Array.from({ length: 60 }, (_, seed) => planFrom(planned({ places }, seed * 7919 + 1), 0, nothing)!)

  test('the first stop is another one on most days, though all are alike', () => {
    expect(new Set(days.map(([first]) => first!.stop)).size).toBeGreaterThan(8)
    expect(days.filter(([first], index) => first!.stop === days[index - 1]?.[0]?.stop).length).toBeLessThan(15)
  })

  test('it begins in another minute: none is met on more than a sixth of the days', () => {
    const minutes = Map.groupBy(days, ([first]) => Math.floor(first!.startS / 60))
    expect(Math.max(...[...minutes.values()].map(({ length }) => length))).toBeLessThanOrEqual(10)
  })

  test('the same place is not met at the same minute', () => {
    for (const { id } of places) {
      const visits = days.flatMap((day) => day.filter(({ stop }) => stop === `place:${id}`).map(({ startS }) => Math.floor(startS / 60)))
      const often = Math.max(0, ...[...Map.groupBy(visits, (minute) => minute).values()].map(({ length }) => length))
      expect(often).toBeLessThanOrEqual(Math.max(3, visits.length / 4))
    }
  })
})

describe('a follow-up', () => {
  const draft = { hasPlace: true, dueOn: '2026-11-24', hasConsent: true, reference: '' }

  test('without a yes there is none', () => expect(refusalToFollowUp({ ...draft, hasConsent: false }, DAY)).toBe('no-consent'))
  test('it has a place and a day', () => {
    expect(refusalToFollowUp({ ...draft, hasPlace: false }, DAY)).toBe('no-place')
    expect(refusalToFollowUp({ ...draft, dueOn: '2026-02-30' }, DAY)).toBe('no-day')
    expect(refusalToFollowUp({ ...draft, dueOn: '2026-11-19' }, DAY)).toBe('day-has-passed')
    expect(refusalToFollowUp({ ...draft, dueOn: '2028-11-19' }, DAY)).toBe('day-too-far')
    expect(refusalToFollowUp(draft, DAY)).toBeUndefined()
  })
  test.each(['26-004182', 'MB/26/0418', 'mb 26 0418', 'R2026-118'])('a record may be named: %s', (typed) =>
    expect(refusalToFollowUp({ ...draft, reference: referenceOf(typed) }, DAY)).toBeUndefined(),
  )
  test.each(['Maria Lopez', 'MARIA-LOPEZ-123', '214 Elm Street', '555-201-4477', '(555) 201-4477', '12', 'a@b.example', 'x'.repeat(21)])(
    'what could name somebody may not: %s',
    (typed) => expect(refusalToFollowUp({ ...draft, reference: referenceOf(typed) }, DAY)).toBe('reference-strange'),
  )
})

describe('a plan is made of what people said', () => {
  const files = fs.globSync('src/modules/patrol/plan*').filter((file) => !file.includes('.test.'))

  test('no part of it reads what police recorded or found', () => {
    expect(files.length).toBeGreaterThan(15)
    const forbidden =
      /#modules\/(incidents|pinpoint)\b|['"`.\s](incident|incident_kind|service_request|candidate|scan)\b(?!s? that)|\bselectFrom\('(incident|service_request|candidate)/
    expect(files.filter((file) => forbidden.test(fs.readFileSync(file, 'utf8').replaceAll(/\/\*\*[\s\S]*?\*\/|\/\/.*/g, '')))).toEqual([])
  })
})

test('a block lies in the middle of its own cell', () => {
  const cell = blockCell(41.8, -89.6)
  const middle = cellCenter(cell, BLOCK_RESOLUTION)
  expect(blockCell(middle.lat, middle.lng)).toBe(cell)
})

test('a day begins at its own midnight, also where clocks change', () => {
  expect(momentOf('2026-11-20', 0, ZONE).toISOString()).toBe('2026-11-20T06:00:00.000Z')
  expect(momentOf('2026-11-01', 0, ZONE).toISOString()).toBe('2026-11-01T05:00:00.000Z')
  expect(momentOf('2026-11-01', 12 * 60, ZONE).toISOString()).toBe('2026-11-01T18:00:00.000Z')
  expect(momentOf('2026-03-08', 9 * 60, ZONE).toISOString()).toBe('2026-03-08T14:00:00.000Z')
})
