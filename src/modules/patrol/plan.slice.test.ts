import fs from 'node:fs'
import { beforeEach, describe, expect } from 'vitest'
import { ROLES } from '#modules/people/index.ts'
import { type TestTown, TOWN_NOW, test } from '#test/kit/town.ts'
import { planJobs } from './plan.jobs.ts'
import { findPlan, listPlanStops } from './plan.store.ts'
import type { PlannedStop } from './plan.ts'
import { planCan } from './plan-can.ts'
import { planToday } from './plan-view.store.ts'

const DAY = '2026-11-22'
const MINUTE_MS = 60_000
const officer = { as: 'officer' } as const

const db = (town: TestTown) => town.connection.kysely
const me = (town: TestTown) => {
  const account = town.town.accounts.find(({ roles }) => roles.includes('officer'))!
  return town.town.officers.find(({ accountId }) => accountId === account.id)!
}
const beatOf = (town: TestTown) =>
  town.town.assignments.find(({ officerId, untilOn }) => officerId === me(town).id && untilOn === null)!.beatId
const later = (minutes: number) => new Date(TOWN_NOW.getTime() + minutes * MINUTE_MS)

async function setShift(town: TestTown, from: number, until: number): Promise<void> {
  const [agency_id, officer_id] = [town.data.agencyId, me(town).id]
  const row = { id: crypto.randomUUID(), beat_id: beatOf(town), start_lat: null, start_lng: null, planned_by: null, ended_at: null }
  await db(town)
    .insertInto('shift')
    .values({ agency_id, officer_id, ...row, starts_at: later(from), ends_at: later(until), planned_at: TOWN_NOW })
    .execute()
}

async function setDiary(town: TestTown, title: string, from: number, until: number): Promise<void> {
  const [agency_id, officer_id] = [town.data.agencyId, me(town).id]
  const { lat, lng, neighborhoodId } = town.town.places.find(({ kind }) => kind === 'library') ?? town.town.places[0]!
  const row = {
    id: crypto.randomUUID(),
    kind: 'meeting',
    place: null,
    is_public: false,
    written_at: TOWN_NOW,
    written_by: null,
    ended_at: null,
  } as const
  await db(town)
    .insertInto('diary_entry')
    .values({
      agency_id,
      officer_id,
      ...row,
      title,
      lat,
      lng,
      neighborhood_id: neighborhoodId,
      starts_at: later(from),
      ends_at: later(until),
    })
    .execute()
}

const rowsOf = (town: TestTown): Promise<PlannedStop[]> =>
  town.data.read(async (at) => {
    const plan = await findPlan(at, me(town).id, DAY)
    return plan ? listPlanStops(at, plan.id) : []
  })
const open = (rows: readonly PlannedStop[]) => rows.filter(({ standing }) => standing === 'planned' || standing === 'kept')
const stateOf = async (town: TestTown) => (await town.data.read((at) => findPlan(at, me(town).id, DAY)))!
const act = (town: TestTown, id: string, what: string) => town.post(`/plan/stops/${id}`, { act: what }, officer)

beforeEach<{ town: TestTown }>(async ({ town }) => {
  town.now = TOWN_NOW
  for (const table of ['plan_stop', 'contact_plan', 'follow_up', 'leave', 'abstraction', 'shift', 'diary_entry'] as const)
    await db(town).deleteFrom(table).execute()
})

describe('a day with a shift', () => {
  test('the officer sees what to do before the meeting, about when, and why', async ({ town }) => {
    await setShift(town, -60, 240)
    await setDiary(town, 'Coffee at the library', 90, 150)
    const page = await town.get('/plan', officer)
    expect(page.status).toBe(200)
    const text = await town.text(page)
    expect(text).toContain('then: Coffee at the library')
    expect(text).toContain('then: end of shift')
    expect(text).toMatch(/About \d{1,2}:\d[05] PM/)
    expect(text).toMatch(/No contact here (for \d+ weeks|in the past year)|reports? waits? here|You promised this/)
    expect(text).toContain('Only you see this plan.')
    const rows = await rowsOf(town)
    expect(new Set(rows.map(({ gap }) => gap))).toEqual(new Set([0, 1]))
    for (const { startsAt, leavesAt, gap } of rows) {
      expect(startsAt >= later(gap === 0 ? 0 : 150)).toBe(true)
      expect(leavesAt <= later(gap === 0 ? 90 : 240)).toBe(true)
    }
  })

  test('looking again changes nothing, and a plan leaves no event', async ({ town }) => {
    await setShift(town, -60, 240)
    const events = async () => (await db(town).selectFrom('event').select('seq').execute()).length
    const before = await events()
    await town.get('/plan', officer)
    const rows = await rowsOf(town)
    town.now = later(5)
    await town.get('/plan', officer)
    await act(town, rows[0]!.id, 'keep')
    await act(town, rows[1]!.id, 'drop')
    expect((await rowsOf(town)).length).toBeGreaterThan(1)
    expect(await events()).toBe(before)
  })

  test('an officer’s open promise with a day this week is the first thing in it, and its words are not stored', async ({ town }) => {
    await setShift(town, -60, 240)
    const area = town.town.neighborhoods.find(({ beatId }) => beatId === beatOf(town))!
    const promise = {
      id: crypto.randomUUID(),
      what: 'Call back about the broken gate',
      owner_kind: 'officer',
      state: 'open',
      due_on: '2026-11-23',
    } as const
    const rest = {
      to_kind: 'residents',
      to_account: null,
      to_name: 'the tenants',
      made_by: null,
      settled_at: null,
      settled_words: null,
    } as const
    const none = { unit_id: null, owner_account: null, reminded_at: null, report_id: null, problem_slug: null, is_public: true }
    const row = {
      agency_id: town.data.agencyId,
      officer_id: me(town).id,
      owner_name: me(town).name,
      neighborhood_id: area.id,
      made_at: TOWN_NOW,
    }
    await db(town)
      .insertInto('promise')
      .values({ ...row, ...promise, ...rest, ...none })
      .execute()
    const text = await town.text(await town.get('/plan', officer))
    expect(text).toContain('Call back about the broken gate')
    expect(text).toContain('You promised this. Due tomorrow.')
    const { state } = await stateOf(town)
    expect(JSON.stringify(state)).not.toContain('broken gate')
    expect((await rowsOf(town)).map(({ stop }) => stop)).toContain(`promise:${promise.id}`)
    await db(town).deleteFrom('promise').where('id', '=', promise.id).execute()
  })
})

describe('one tap', () => {
  test('done writes a contact down that nothing links to the plan, and the rest goes on from there', async ({ town }) => {
    await setShift(town, -60, 240)
    await town.get('/plan', officer)
    const [first] = await rowsOf(town)
    town.now = later(15)
    const contacts = () =>
      db(town)
        .selectFrom('contact')
        .select(['id', 'officer_id', 'kind', 'people', 'line', 'block'])
        .where('happened_at', '=', later(15))
        .execute()
    expect(await contacts()).toEqual([])
    const answer = await act(town, first!.id, 'done')
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/plan'])
    const [contact, ...others] = await contacts()
    expect(others).toEqual([])
    expect(contact).toMatchObject({ officer_id: me(town).id, people: 1, line: null, block: expect.any(Number) })
    const rows = await rowsOf(town)
    expect(rows.find(({ id }) => id === first!.id)?.standing).toBe('done')
    for (const { startsAt } of open(rows)) expect(startsAt >= later(15)).toBe(true)
    expect(JSON.stringify([await stateOf(town), rows])).not.toContain(contact!.id)
    expect(await town.text(await town.get('/plan', officer))).toContain('Done today')
    expect((await act(town, first!.id, 'done')).status).toBe(303)
    expect(await contacts()).toHaveLength(1)
    await db(town).deleteFrom('contact').where('happened_at', '=', later(15)).execute()
  })

  test('nobody there ends the stop without a contact', async ({ town }) => {
    await setShift(town, -60, 240)
    await town.get('/plan', officer)
    const [first] = await rowsOf(town)
    town.now = later(15)
    await act(town, first!.id, 'nobody')
    expect((await rowsOf(town)).find(({ id }) => id === first!.id)?.standing).toBe('done')
    expect(await db(town).selectFrom('contact').select('id').where('happened_at', '=', later(15)).execute()).toEqual([])
  })

  test('dropped it is gone for today and nothing takes its place; something else puts another there', async ({ town }) => {
    await setShift(town, -60, 240)
    await town.get('/plan', officer)
    const before = open(await rowsOf(town))
    await act(town, before[0]!.id, 'drop')
    const dropped = open(await rowsOf(town))
    expect(dropped.map(({ stop }) => stop).sort()).toEqual(
      before
        .slice(1)
        .map(({ stop }) => stop)
        .sort(),
    )
    await act(town, dropped[0]!.id, 'replace')
    const replaced = open(await rowsOf(town)).map(({ stop }) => stop)
    expect(replaced).not.toContain(dropped[0]!.stop)
    expect(replaced).not.toContain(before[0]!.stop)
    expect(replaced.some((stop) => !before.some((row) => row.stop === stop))).toBe(true)
    await town.post('/plan/makings', {}, officer)
    const anew = open(await rowsOf(town)).map(({ stop }) => stop)
    expect(anew).not.toContain(before[0]!.stop)
    expect(anew.length).toBeGreaterThan(0)
  })

  test('a page that is older than the plan is told so', async ({ town }) => {
    await setShift(town, -60, 240)
    await town.get('/plan', officer)
    const [first] = await rowsOf(town)
    await act(town, first!.id, 'drop')
    const again = await act(town, first!.id, 'keep')
    expect([again.status, again.headers.get('set-cookie')]).toEqual([303, expect.stringContaining('planHadChanged')])
    expect((await act(town, crypto.randomUUID(), 'keep')).status).toBe(404)
    expect((await act(town, first!.id, 'burn')).status).toBe(404)
  })
})

describe('called away', () => {
  test('after a call of twenty minutes the rest is planned from where the officer is, and what was kept stays', async ({ town }) => {
    await setShift(town, -60, 240)
    await town.get('/plan', officer)
    const last = open(await rowsOf(town)).at(-1)!
    await act(town, last.id, 'keep')
    town.now = later(10)
    await town.post('/plan/calls', {}, officer)
    expect(await town.text(await town.get('/plan', officer))).toContain('Away on a call since 4:40 PM')
    town.now = later(30)
    const { state } = await stateOf(town)
    const here = state.stops.find(({ kind }) => kind === 'place')!.location
    expect((await town.post('/plan/returns', { here: String(here) }, officer)).status).toBe(303)
    const rows = open(await rowsOf(town))
    expect(rows.find(({ stop }) => stop === last.stop)?.standing).toBe('kept')
    for (const { startsAt } of rows) expect(startsAt >= later(30)).toBe(true)
    expect((await stateOf(town)).state.here).toEqual({ location: here, atS: 30 * 60 })
    expect((await stateOf(town)).awaySince).toBeNull()
  })

  test('whoever is away twice or was not away is shown the plan as it is', async ({ town }) => {
    await setShift(town, -60, 240)
    expect((await town.post('/plan/returns', {}, officer)).status).toBe(303)
    await town.get('/plan', officer)
    expect((await town.post('/plan/returns', {}, officer)).headers.get('set-cookie')).toContain('planHadChanged')
    await town.post('/plan/calls', {}, officer)
    expect((await town.post('/plan/calls', {}, officer)).headers.get('set-cookie')).toContain('planHadChanged')
  })
})

describe('days without a plan', () => {
  test('no shift: the officer says how many minutes there are, and gets a walk for them', async ({ town }) => {
    expect(await town.text(await town.get('/plan', officer))).toContain('No shift is planned for you today')
    const refused = await town.post('/plan/makings', { minutes: '7000' }, officer)
    expect([refused.status, await town.text(refused)]).toEqual([422, expect.stringContaining('Choose between 10 and 240 minutes.')])
    expect((await town.post('/plan/makings', { minutes: '60' }, officer)).status).toBe(303)
    const rows = await rowsOf(town)
    expect(rows.length).toBeGreaterThan(0)
    for (const { leavesAt } of rows) expect(leavesAt <= later(60)).toBe(true)
  })

  test('on leave, after the shift, and with a full day, it says so', async ({ town }) => {
    await setShift(town, -300, -60)
    expect(await town.text(await town.get('/plan', officer))).toContain('Your shift is over')
    await setShift(town, -10, 100)
    await setDiary(town, 'Training', -20, 95)
    expect(await town.text(await town.get('/plan', officer))).toContain('Your day is full')
    const leave = { agency_id: town.data.agencyId, id: crypto.randomUUID(), officer_id: me(town).id, from_on: DAY, until_on: DAY }
    await db(town)
      .insertInto('leave')
      .values({ ...leave, written_at: TOWN_NOW, written_by: null })
      .execute()
    expect(await town.text(await town.get('/plan', officer))).toContain('You are on leave today')
  })

  test('when the time is used up the page says so and offers to plan again', async ({ town }) => {
    await setShift(town, -60, 60)
    await town.get('/plan', officer)
    town.now = later(58)
    const text = await town.text(await town.get('/plan', officer))
    expect(text).toContain('Plan again from now')
    town.now = later(61)
    expect(await town.text(await town.get('/plan', officer))).toContain('The plan is used up')
  })
})

describe('a follow-up visit', () => {
  const typed = (town: TestTown) => {
    const area = town.town.neighborhoods.find(({ beatId }) => beatId === beatOf(town))!
    const address = town.town.addresses.find(({ kind, neighborhoodId }) => kind === 'address' && neighborhoodId === area.id)!
    return { place: address.label, dueOn: '2026-11-23', reference: '26-004182', consent: 'yes' }
  }

  test('is written down with a block, a day and a yes; the address is kept nowhere', async ({ town }) => {
    await setShift(town, -60, 240)
    const fields = typed(town)
    expect((await town.post('/plan/follow-ups', fields, officer)).status).toBe(303)
    const rows = await db(town).selectFrom('follow_up').selectAll().execute()
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(fields.place)
    expect(await town.text(await town.get('/plan', officer))).toContain('asked for a visit. Due tomorrow. Record 26-004182.')
    const row = (await rowsOf(town)).find(({ stop }) => stop.startsWith('follow-up:'))!
    await act(town, row.id, 'done')
    expect(await db(town).selectFrom('follow_up').select('done_at').execute()).toEqual([{ done_at: TOWN_NOW }])
    await db(town).deleteFrom('contact').where('happened_at', '=', TOWN_NOW).execute()
  })

  test('without consent, with a name for a number, or elsewhere it is refused, and what was typed stays', async ({ town }) => {
    const { consent: _yes, ...silent } = typed(town)
    for (const [fields, words] of [
      [silent, 'Without a yes there is no visit.'],
      [{ ...typed(town), reference: 'Maria Lopez' }, 'does not look like a record'],
      [{ ...typed(town), place: 'Nowhere Lane 99999' }, 'We do not know that place'],
    ] as const) {
      const answer = await town.post('/plan/follow-ups', fields, officer)
      const html = await answer.text()
      expect([answer.status, html]).toEqual([422, expect.stringContaining(words)])
      expect(html).toContain(`value="${fields.place.replaceAll('&', '&amp;')}"`)
    }
    expect(await db(town).selectFrom('follow_up').select('id').execute()).toEqual([])
  })

  test('another officer’s is not found', async ({ town }) => {
    await town.post('/plan/follow-ups', typed(town), officer)
    const [{ id }] = (await db(town).selectFrom('follow_up').select('id').execute()) as [{ id: string }]
    const other = town.town.accounts.find(({ roles, id: account }) => roles.includes('officer') && account !== me(town).accountId)!
    expect((await town.post(`/plan/follow-ups/${id}`, { how: 'done' }, { as: { account: other.key } })).status).toBe(404)
    expect((await town.post(`/plan/follow-ups/${id}`, { how: 'taken-back' }, officer)).status).toBe(303)
    expect(await db(town).selectFrom('follow_up').select('id').execute()).toEqual([])
  })
})

describe('nobody else sees a plan, and it goes away', () => {
  test('every role but the officer is refused, and nobody signed in is shown the way in', async ({ town }) => {
    for (const as of ROLES.filter((role) => role !== 'officer'))
      for (const path of ['/plan', '/plan/follow-ups']) {
        const account = town.town.accounts.find(({ roles }) => roles.includes(as))!
        const expected = account.roles.includes('officer') ? 200 : 403
        expect([as, path, (await town.get(path, { as })).status]).toEqual([as, path, expected])
      }
    expect((await town.get('/plan')).status).toBe(303)
    for (const path of ['/plan/makings', '/plan/calls', '/plan/returns', '/plan/follow-ups', `/plan/stops/${crypto.randomUUID()}`])
      expect([path, (await town.post(path, {}, { as: 'analyst' })).status]).toEqual([path, 403])
  })

  test('the table of permissions: the officer alone, and only one who is an officer', () => {
    const viewer = (role: (typeof ROLES)[number], officerId: string | undefined) =>
      ({ accountId: 'a', name: 'x', roles: [role], officerId, beatIds: [], sessionId: 's' }) as const
    for (const can of Object.values(planCan)) {
      expect(ROLES.filter((role) => can(viewer(role, 'o')))).toEqual(['officer'])
      expect(ROLES.filter((role) => can(viewer(role, undefined)))).toEqual([])
      expect(can(undefined)).toBe(false)
    }
  })

  test('another agency finds none', async ({ town }) => {
    await setShift(town, -60, 240)
    await town.get('/plan', officer)
    const elsewhere = town.connection.agency(crypto.randomUUID())
    expect(await elsewhere.read((at) => findPlan(at, me(town).id, DAY))).toBeUndefined()
    expect(await town.data.read((at) => planToday(at, me(town).id, town.now, 'America/Chicago'))).toMatchObject({
      stops: expect.any(Array),
    })
    expect(await elsewhere.read((at) => planToday(at, me(town).id, town.now, 'America/Chicago'))).toBeUndefined()
  })

  test('two days later it is deleted, and of whom and how many there were is recorded nowhere', async ({ town }) => {
    await setShift(town, -60, 240)
    await town.get('/plan', officer)
    await town.post('/plan/follow-ups', { ...{ place: town.town.addresses[0]!.label, dueOn: DAY }, consent: 'yes' }, officer)
    const night = async (days: number) => {
      town.now = later(days * 24 * 60)
      for (const job of planJobs({ agencyData: town.connection.agency }))
        await job.run({ id: '', agencyId: town.data.agencyId, payload: {}, attempt: 1 })
      return (await db(town).selectFrom('contact_plan').select('id').execute()).length
    }
    expect([await night(1), await night(2)]).toEqual([1, 0])
    expect(await db(town).selectFrom('plan_stop').select('id').execute()).toEqual([])
    const [event] = await db(town).selectFrom('event').select(['kind', 'detail', 'by_account']).orderBy('seq', 'desc').limit(1).execute()
    expect(event).toEqual({ kind: 'contact-plans-forgotten', detail: {}, by_account: null })
    await night(62)
    expect(await db(town).selectFrom('follow_up').select('id').execute()).toEqual([])
  })

  test('no file but the plan’s own store touches its stops, and nothing there counts them', () => {
    const files = fs.globSync('src/**/*.{ts,tsx}').filter((file) => !/\.test\.|\/town\/|\.tables\.ts$/.test(file))
    const naming = files.filter((file) => /['"`\s]plan_stop\b/.test(fs.readFileSync(file, 'utf8')))
    expect(naming).toEqual(['src/modules/patrol/plan.store.ts'])
    expect(fs.readFileSync(naming[0]!, 'utf8')).not.toMatch(/count|group(By| by)|\bsum\b|\bavg\b/i)
    const readers = files.filter((file) => /\b(listPlanStops|findPlan)\b/.test(fs.readFileSync(file, 'utf8')))
    expect(readers.every((file) => /^src\/modules\/patrol\/plan[.-]/.test(file))).toBe(true)
  })
})
