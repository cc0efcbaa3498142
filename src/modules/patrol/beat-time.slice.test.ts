import { describe, expect } from 'vitest'
import { verifyChain } from '#data/events.ts'
import { paths } from '#paths.ts'
import { type TestTown, test } from '#test/kit/town.ts'
import {
  abstractionsOf,
  beatTimeOf,
  deliveredMin,
  isOnLeave,
  leaveOf,
  listDiary,
  listPublicDiary,
  listShifts,
  noteCalledAway,
  shiftAt,
} from './index.ts'

const AMARA = { account: 'amara-diallo' }
const LENA = { account: 'lena-strand' }
const SERGEANT = { account: 'marisol-reyes' }
const zone = 'America/New_York'

const officer = (town: TestTown, slug: string) => town.town.officers.find((one) => one.slug === slug)!.id
const beat = (town: TestTown, slug: string) => town.town.beats.find((one) => one.slug === slug)!.id
const lastEvent = (town: TestTown) =>
  town.connection.kysely.selectFrom('event').select(['kind', 'detail']).orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow()
const statuses = async (town: TestTown, path: string) =>
  Object.fromEntries(
    await Promise.all(
      ([undefined, 'resident', 'partner', 'officer', 'sergeant', 'chief', 'analyst', 'overseer', 'administrator'] as const).map(
        async (as) => [as ?? 'nobody', (await town.get(path, { as })).status] as const,
      ),
    ),
  )
const plan = { beat: 'center', week: '2026-11-30', day: '2026-12-03', from: '09:00', until: '17:00', weeks: '1' }

describe('the invented town', () => {
  test('Officer Diallo is out on her beat right now, with two things in her diary and time between', async ({ town }) => {
    const amara = officer(town, 'amara-diallo')
    const [shifts, diary] = await town.data.read(async (at) => [
      await listShifts(at, amara, town.now, new Date(town.now.getTime() + 8 * 3_600_000)),
      await listDiary(at, amara, town.now, new Date(town.now.getTime() + 6 * 3_600_000)),
    ])
    expect(shiftAt(shifts, town.now)).toMatchObject({ beatId: beat(town, 'center') })
    expect(diary.map(({ kind }) => kind)).toEqual(['visit', 'break'])
  })
  test('leave, reasons that wait and the months of a beat are at the door', async ({ town }) => {
    const lena = officer(town, 'lena-strand')
    const found = await town.data.read(async (at) => ({
      away: await isOnLeave(at, lena, '2026-11-22'),
      leave: await leaveOf(at, [lena], '2026-11-22', '2026-11-22'),
      waits: await abstractionsOf(at, [beat(town, 'center')]),
      time: await beatTimeOf(at, beat(town, 'center'), { now: town.now, timeZone: zone }),
    }))
    expect(found).toMatchObject({ away: true, leave: [{ untilOn: '2026-11-27' }], waits: [{ officerName: 'Amara Diallo', reason: null }] })
    expect(found.time.months).toHaveLength(12)
    for (const month of found.time.months) expect(deliveredMin(month)).toBeGreaterThan(0)
  })
})

describe('the week of a beat', () => {
  test('is open to those who plan and, for their own shifts, to officers', async ({ town }) => {
    const those = {
      nobody: 303,
      resident: 403,
      partner: 403,
      officer: 200,
      sergeant: 200,
      chief: 200,
      analyst: 403,
      overseer: 403,
      administrator: 200,
    }
    expect(await statuses(town, paths.shifts())).toEqual(those)
    expect(await town.text(await town.get(paths.shifts(), { as: AMARA }))).toContain('My shifts')
    expect((await town.get(paths.shifts({ beat: 'center' }), { as: AMARA })).status).toBe(404)
  })
  test('a shift is planned for several weeks, refused where it overlaps, and taken over the next week', async ({ town }) => {
    const amara = officer(town, 'amara-diallo')
    const done = await town.post('/shifts', { ...plan, officer: amara, weeks: '2' }, { as: SERGEANT })
    expect(done.headers.get('location')).toBe('/shifts?beat=center&week=2026-11-30&planned=2')
    expect(await lastEvent(town)).toEqual({ kind: 'shift-planned', detail: { beatId: beat(town, 'center'), minutes: 480 } })
    const again = await town.post('/shifts', { ...plan, officer: amara, from: '16:30' }, { as: SERGEANT })
    expect(again.status).toBe(422)
    const page = await again.text()
    expect(page).toContain('This officer has another shift at that time: Thursday, December 3 at 9:00 AM.')
    expect(page).toContain('value="16:30"')
    const pasted = await town.post('/shifts/pastes', { beat: 'center', week: '2026-12-07' }, { as: SERGEANT })
    expect(pasted.headers.get('location')).toMatch(/planned=4&leftOut=1$/)
    expect(await town.text(await town.get(pasted.headers.get('location')!, { as: SERGEANT }))).toContain(
      '1 shift of last week was left out',
    )
  })
  test('no one plans another’s beat, or somebody who does not have it, or longer than sixteen hours', async ({ town }) => {
    const amara = officer(town, 'amara-diallo')
    for (const as of ['resident', 'officer', 'analyst', 'overseer'] as const)
      expect([as, (await town.post('/shifts', { ...plan, officer: amara }, { as })).status]).toEqual([as, 403])
    const joel = await town.post('/shifts', { ...plan, officer: officer(town, 'joel-whitcomb') }, { as: SERGEANT })
    expect(await town.text(joel)).toContain('Choose an officer.')
    const long = await town.post('/shifts', { ...plan, day: '2026-12-06', officer: amara, from: '06:00', until: '22:30' }, { as: SERGEANT })
    expect([long.status, await town.text(long)]).toEqual([422, expect.stringContaining('A shift lasts 16 hours at most.')])
  })
  test('a shift is taken off until two days before; then it needs a reason', async ({ town }) => {
    const { kysely } = town.connection
    const far = await kysely
      .selectFrom('shift')
      .select('id')
      .where('starts_at', '>', new Date('2026-11-27'))
      .limit(1)
      .executeTakeFirstOrThrow()
    expect((await town.post(paths.shiftRemovals(far.id), {}, { as: 'chief' })).status).toBe(303)
    expect((await town.get(paths.shift(far.id), { as: 'chief' })).status).toBe(404)
    const soon = await kysely
      .selectFrom('shift')
      .select('id')
      .where('starts_at', '>', town.now)
      .where('starts_at', '<', new Date(town.now.getTime() + 86_400_000))
      .limit(1)
      .executeTakeFirstOrThrow()
    const refused = await town.post(paths.shiftRemovals(soon.id), {}, { as: 'chief' })
    expect([refused.status, await town.text(refused)]).toEqual([422, expect.stringContaining('less than two days')])
  })
})

describe('taken off the beat', () => {
  const ownNow = (town: TestTown) =>
    town.connection.kysely
      .selectFrom('shift')
      .select('id')
      .where('officer_id', '=', officer(town, 'amara-diallo'))
      .where('starts_at', '<', town.now)
      .where('ends_at', '>', town.now)
      .executeTakeFirstOrThrow()
  const waiting = (town: TestTown) => town.data.read((at) => abstractionsOf(at, [beat(town, 'center')]))

  test('the officer notes it with one tap, the sergeant names the reason, and the officer cannot', async ({ town }) => {
    const shift = await ownNow(town)
    expect((await town.get(paths.shift(shift.id), { as: LENA })).status).toBe(404)
    const page = await (await town.get(paths.shift(shift.id), { as: AMARA })).text()
    expect(page).toContain('I was taken off')
    expect(page).not.toContain('name="reason"')
    expect((await town.post(paths.shiftAbstractions(shift.id), { from: '14:30', until: '16:00' }, { as: AMARA })).status).toBe(303)
    const twice = await town.post(paths.shiftAbstractions(shift.id), { from: '15:30', until: '16:30' }, { as: AMARA })
    expect([twice.status, await town.text(twice)]).toEqual([422, expect.stringContaining('noted already')])
    const noted = (await waiting(town)).find(({ shiftId }) => shiftId === shift.id)!
    const naming = { [`reason-${noted.id}`]: 'court', [`orderedBy-${noted.id}`]: 'court' }
    expect((await town.post(paths.abstractionReasons(noted.id), naming, { as: AMARA })).status).toBe(403)
    expect((await town.post(paths.abstractionReasons(noted.id), naming, { as: LENA })).status).toBe(404)
    const empty = await town.post(paths.abstractionReasons(noted.id), {}, { as: SERGEANT })
    expect([empty.status, await town.text(empty)]).toEqual([422, expect.stringContaining('Choose a reason.')])
    expect(await town.text(await town.get(paths.abstraction(noted.id), { as: SERGEANT }))).toContain('Name the reason')
    expect((await town.post(paths.abstractionReasons(noted.id), naming, { as: SERGEANT })).status).toBe(303)
    expect(await lastEvent(town)).toMatchObject({ kind: 'abstraction-named', detail: { reason: 'court', before: null } })
    expect((await waiting(town)).map(({ id }) => id)).not.toContain(noted.id)
    expect((await town.post(paths.abstractionRemovals(noted.id), {}, { as: AMARA })).status).toBe(403)
    expect((await town.post(paths.abstractionRemovals(noted.id), {}, { as: SERGEANT })).status).toBe(303)
  })
  test('the sergeant who notes it must name the reason at once', async ({ town }) => {
    const shift = await ownNow(town)
    const bare = await town.post(paths.shiftAbstractions(shift.id), { from: '20:00', until: '21:00' }, { as: SERGEANT })
    expect([bare.status, await town.text(bare)]).toEqual([422, expect.stringContaining('Choose a reason.')])
    const fields = { from: '20:00', until: '21:00', reason: 'custody', orderedBy: 'dispatch' }
    expect((await town.post(paths.shiftAbstractions(shift.id), fields, { as: SERGEANT })).status).toBe(303)
  })
  test('called away from the plan is cut to the shift, and nothing where there is none', async ({ town }) => {
    const amara = officer(town, 'amara-diallo')
    const made = await town.data.write(null, (at) => noteCalledAway(at, amara, new Date('2026-11-23T02:30:00Z'), null))
    expect(made).toEqual({ id: expect.any(String) })
    expect((await waiting(town)).find(({ id }) => 'id' in made && id === made.id)).toMatchObject({
      until: new Date('2026-11-23T03:00:00Z'),
    })
    expect(await town.data.write(null, (at) => noteCalledAway(at, amara, new Date('2026-11-23T09:00:00Z'), null))).toEqual({
      refusal: 'no-shift',
    })
  })
  test('what waits is seen by sergeants and the chief', async ({ town }) => {
    const those = {
      nobody: 303,
      resident: 403,
      partner: 403,
      officer: 403,
      sergeant: 200,
      chief: 200,
      analyst: 403,
      overseer: 403,
      administrator: 403,
    }
    expect(await statuses(town, paths.abstractions())).toEqual(those)
  })
})

describe('leave and diaries', () => {
  test('leave is written by the officer or those who lead, and by nobody else', async ({ town }) => {
    const those = {
      nobody: 303,
      resident: 403,
      partner: 403,
      officer: 200,
      sergeant: 200,
      chief: 200,
      analyst: 403,
      overseer: 403,
      administrator: 403,
    }
    expect(await statuses(town, paths.leave())).toEqual(those)
    const days = { fromOn: '2026-12-21', untilOn: '2026-12-28' }
    const other = await town.post('/leave', { ...days, officer: officer(town, 'lena-strand') }, { as: AMARA })
    expect([other.status, await town.text(other)]).toEqual([422, expect.stringContaining('Choose an officer.')])
    expect((await town.post('/leave', { ...days, officer: officer(town, 'amara-diallo') }, { as: AMARA })).status).toBe(303)
    expect(await lastEvent(town)).toEqual({ kind: 'leave-written', detail: {} })
    const page = await town.text(await town.get(paths.leave(), { as: SERGEANT }))
    expect(page).toContain('Amara Diallo December 21 to December 28, 8 days')
    expect(page).toContain('Nobody stands in yet.')
    expect(page).toContain('Lena Strand')
  })
  test('the diary is its officer’s own; what is open stands at the door of the neighborhood', async ({ town }) => {
    expect((await town.get(paths.diary(), { as: 'analyst' })).status).toBe(403)
    const place = town.town.places.find(({ slug }) => slug === 'marlow-bridge-library')!
    const entry = {
      kind: 'walk',
      title: 'Walk with the lamps on',
      day: '2026-11-25',
      from: '16:00',
      until: '17:00',
      placeId: place.id,
      isPublic: 'yes',
    }
    expect((await town.post('/diary', entry, { as: AMARA })).status).toBe(303)
    const open = await town.data.read((at) => listPublicDiary(at, { neighborhoodIds: [place.neighborhoodId] }, town.now, 20))
    const mine = open.find(({ title }) => title === 'Walk with the lamps on')!
    expect(mine).toMatchObject({ place: 'Marlow Bridge Library', lat: place.lat })
    const asked = await town.post('/diary', { ...entry, title: 'Call Mr. Smith, 555-201-7788', isPublic: '' }, { as: AMARA })
    expect([asked.status, await town.text(asked)]).toEqual([422, expect.stringContaining('They may tell who somebody is.')])
    const atOnce = await town.post('/diary', { ...entry, title: 'Meeting', kind: 'meeting' }, { as: AMARA })
    expect(atOnce.status).toBe(303)
    expect(await town.text(await town.get(paths.diary(), { as: AMARA }))).toContain('At the same time as another entry')
    expect((await town.post(paths.diaryRemovals(mine.id), {}, { as: LENA })).status).toBe(404)
    expect((await town.post(paths.diaryRemovals(mine.id), {}, { as: AMARA })).status).toBe(303)
    expect(
      (await town.data.read((at) => listPublicDiary(at, { officerId: mine.officerId }, town.now, 20))).map(({ id }) => id),
    ).not.toContain(mine.id)
  })
})

describe('the public pages', () => {
  test('everybody reads the sums, and nobody’s name beside hours', async ({ town }) => {
    const all = await town.text(await town.get(paths.beatTime()))
    for (const { name } of town.town.beats) expect(all).toContain(name)
    for (const { name } of town.town.officers) expect(all).not.toContain(name)
    const south = await town.text(await town.get(paths.beatTimeOf('south')))
    expect(south).toMatch(/\d+ hours of [\d,]+ hours planned were delivered: \d\d%\./)
    expect(south).toContain('Not named')
    expect(south).toContain('No survey has asked yet.')
    expect(south).toMatch(/\d of 6 measures met/)
    expect(south).not.toContain('Tobias Merrin')
    expect((await town.get('/beat-time/nowhere')).status).toBe(404)
  })
  test('the months before are a page further, where there are any', async ({ town }) => {
    const page = await (await town.get(paths.beatTimeOf('center'))).text()
    expect(page).toContain('href="/beat-time/center?until=2025-10"')
    expect((await town.get(paths.beatTimeOf('center', '2025-10'))).status).toBe(200)
    expect((await town.get(paths.beatTimeOf('center', 'soon'))).status).toBe(200)
  })
  test('all of it is one unbroken chain of events', async ({ town }) =>
    expect(await town.data.read(verifyChain)).toMatchObject({ ok: true }))
})
