import { describe, expect } from 'vitest'
import { verifyChain } from '#data/events.ts'
import { newId } from '#data/id.ts'
import { ROLES, type Role } from '#modules/people/index.ts'
import { type TestTown, test } from '#test/kit/town.ts'
import { listPictures } from './analysis-picture.store.ts'

const BARS = '/problems/night-noise-behind-the-bars'
const NUMBERS = `${BARS}/analysis/numbers`
const PICTURES = `${BARS}/pictures`
const kysely = (town: TestTown) => town.connection.kysely
const bars = (town: TestTown) => town.town.problems.find(({ slug }) => BARS.endsWith(slug))!
const kept = (town: TestTown) => town.data.read((at) => listPictures(at, bars(town).id))
const lastEvent = (town: TestTown) =>
  kysely(town)
    .selectFrom('event')
    .select(['kind', 'about_id', 'by_account', 'detail'])
    .where('about_kind', '=', 'problem')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()

/** Pictures of one moment stand in no certain order: they are told apart by kind. */
const keptOf = async (town: TestTown, kind: string) => (await kept(town)).find((one) => one.picture.kind === kind)!

const keep = async (town: TestTown, picture: string, as: Role = 'sergeant') => {
  const response = await town.post(PICTURES, { picture }, { as })
  expect([response.status, response.headers.get('location')]).toEqual([303, `${NUMBERS}#${picture}`])
  return keptOf(town, picture)
}

/** Twenty more of the same at the same spot, on a Tuesday noon. */
async function importMore(town: TestTown): Promise<void> {
  const { area, id } = bars(town)
  const row = await kysely(town)
    .selectFrom('incident')
    .select(['source', 'kind', 'label', 'code', 'is_sensitive', 'place', 'lat', 'lng', 'cell', 'neighborhood_id'])
    .where('kind', '=', 'disorder')
    .where('lat', '>', area.lat - 0.0003)
    .where('lat', '<', area.lat + 0.0003)
    .where('lng', '>', area.lng - 0.0003)
    .where('lng', '<', area.lng + 0.0003)
    .limit(1)
    .executeTakeFirstOrThrow()
  const rows = Array.from({ length: 20 }, (_, i) => ({
    ...row,
    agency_id: town.data.agencyId,
    id: newId(town.now),
    source_key: `late-${id}-${i}`,
    content_hash: String(i),
    occurred_at: new Date('2026-11-17T18:10:00Z'),
    occurred_until: null,
    precise_to: 'minute' as const,
    count: 1,
    import_id: null,
  }))
  await kysely(town).insertInto('incident').values(rows).execute()
}

describe('what the numbers say', () => {
  test('behind the bars it happens Friday and Saturday nights', async ({ town }) => {
    const page = await town.text(await town.get(NUMBERS, { as: 'sergeant' }))
    expect(page).toMatch(/Most happen Friday and Saturday, 10 PM to [234] AM: \d+ of \d+\./)
    for (const group of ['When', 'Where', 'What kinds', 'Who tells us', 'What changed', 'Does one follow another?'])
      expect(page).toContain(group)
    expect(page).toContain('Noise complaint')
    expect(page).toContain('Mill Lane')
    expect(page).toMatch(/How it is worked out: Hours of the week ?, version 1/)
  })
  test('every problem of the town has the page; where too little is known it says what is needed', async ({ town }) => {
    const pages: string[] = []
    for (const { slug } of town.town.problems) {
      const response = await town.get(`/problems/${slug}/analysis/numbers`, { as: 'analyst' })
      expect([slug, response.status]).toEqual([slug, 200])
      pages.push(await town.text(response))
    }
    expect(pages.join(' ')).toMatch(/(One event is|\d+ events are) too few to tell hours apart: 30 are needed\./)
  })
  test('without an area there is nothing to count, and nothing can be kept', async ({ town }) => {
    const opened = await town.post(
      '/problems/new',
      { title: 'Nothing drawn yet', statement: 'It was only just opened.', neighborhood: town.town.neighborhoods[0]!.id },
      { as: 'chief' },
    )
    expect(opened.status).toBe(303)
    expect(await town.text(await town.get('/problems/nothing-drawn-yet/analysis/numbers', { as: 'chief' }))).toContain(
      'There is nothing to count yet',
    )
    const refused = await town.post('/problems/nothing-drawn-yet/pictures', { picture: 'weeks' }, { as: 'chief' })
    expect([refused.status, await town.text(refused)]).toEqual([
      422,
      expect.stringContaining('There is too little to draw this picture now.'),
    ])
  })
  test('in Spanish too', async ({ town }) => {
    const page = await town.text(await town.get(NUMBERS, { as: 'sergeant', headers: { 'accept-language': 'es' } }))
    expect(page).toMatch(/La mayoría pasa los viernes y sábados, de 10.p\.m\. a [234].a\.m\.: \d+ de \d+\./)
  })
})

describe('who may', () => {
  const statusOf = async (ask: (as: Role | undefined) => Promise<Response>) =>
    Object.fromEntries(await Promise.all([undefined, ...ROLES].map(async (as) => [as ?? 'nobody', (await ask(as)).status] as const)))

  test('staff who work on problems and partners look at the numbers', async ({ town }) => {
    expect(await statusOf((as) => town.get(NUMBERS, { as }))).toEqual({
      nobody: 303,
      resident: 403,
      partner: 200,
      officer: 200,
      sergeant: 200,
      chief: 200,
      analyst: 200,
      overseer: 403,
      administrator: 403,
    }) // prettier-ignore
  })
  test('those who contribute put a picture in; only those who work on it write on it and take it out', async ({ town }) => {
    expect(await statusOf((as) => town.post(PICTURES, { picture: 'kinds' }, { as }))).toEqual({
      nobody: 403,
      resident: 403,
      partner: 303,
      officer: 303,
      sergeant: 303,
      chief: 303,
      analyst: 303,
      overseer: 403,
      administrator: 403,
    }) // prettier-ignore
    const one = (await kept(town)).at(-1)!
    const words = { [`caption-${one.id}`]: 'Noise above all.' }
    const may = {
      nobody: 403,
      resident: 403,
      partner: 403,
      officer: 303,
      sergeant: 303,
      chief: 303,
      analyst: 403,
      overseer: 403,
      administrator: 403,
    }
    expect(await statusOf((as) => town.post(`${PICTURES}/${one.id}/captions`, words, { as }))).toEqual(may)
    const before = (await kept(town)).length
    for (const as of ['partner', 'analyst', 'resident', 'overseer', 'administrator', undefined] as const)
      expect((await town.post(`${PICTURES}/${one.id}/removals`, {}, { as })).status).toBe(403)
    expect((await kept(town)).length).toBe(before)
    expect((await town.post(`${PICTURES}/${one.id}/removals`, {}, { as: 'chief' })).status).toBe(303)
    expect((await town.post(`${PICTURES}/${one.id}/removals`, {}, { as: 'chief' })).status).toBe(404)
    for (const { id } of await kept(town)) await town.post(`${PICTURES}/${id}/removals`, {}, { as: 'chief' })
    expect(await kept(town)).toEqual([])
  })
  test('an officer of another beat looks and changes nothing', async ({ town }) => {
    const officers = town.town.accounts.filter(
      ({ roles }) => roles.includes('officer') && !roles.includes('sergeant') && !roles.includes('chief'),
    )
    const statuses = new Set<string>()
    for (const { id } of officers) {
      const as = { as: { account: id } }
      statuses.add([(await town.get(NUMBERS, as)).status, (await town.post(PICTURES, { picture: 'suspects' }, as)).status].join(' '))
    }
    expect([...statuses].sort()).toEqual(['200 403', '200 404'])
  })
  test('a problem that is not public: no partner sees its numbers', async ({ town }) => {
    const slug = bars(town).slug
    const set = (is_public: boolean) => kysely(town).updateTable('problem').set({ is_public }).where('slug', '=', slug).execute()
    await set(false)
    expect((await town.get(NUMBERS, { as: 'partner' })).status).toBe(404)
    expect((await town.post(PICTURES, { picture: 'weeks' }, { as: 'partner' })).status).toBe(403)
    await set(true)
  })
  test('another agency has none of it', async ({ town }) => {
    const one = await keep(town, 'weeks')
    const other = town.connection.agency(newId(town.now))
    expect(await other.read((at) => listPictures(at, bars(town).id))).toEqual([])
    // Not even where the question forgets the agency: the policy holds.
    const all = await other.read((at) => at.db.selectFrom('problem_picture').select('id').execute())
    expect(all).toEqual([])
    await town.post(`${PICTURES}/${one.id}/removals`, {}, { as: 'chief' })
  })
})

describe('a picture in the analysis', () => {
  test('keeps its date, what was asked, its method and its numbers, and is recorded', async ({ town }) => {
    const one = await keep(town, 'hours')
    expect(one).toMatchObject({
      caption: null,
      countedAt: town.now,
      picture: {
        kind: 'hours',
        method: 'hour-of-week',
        methodVersion: 1,
        query: { area: bars(town).area, incidentKinds: ['disorder'], untilOn: '2026-11-21', timeZone: town.town.agency.timeZone },
      },
    })
    const event = await lastEvent(town)
    expect(event).toMatchObject({
      kind: 'picture-added',
      about_id: bars(town).id,
      detail: { pictureId: one.id, picture: 'hours', method: 'hour-of-week', methodVersion: 1 },
    })
    expect(event.by_account).not.toBeNull()
    expect(await town.data.read(verifyChain)).toMatchObject({ ok: true })
  })
  test('is drawn from its own numbers, whatever is imported later', async ({ town }) => {
    await keep(town, 'map')
    const sentence = /Most happen [^:]+: \d+ of \d+\./
    const asIt = async (path: string) => sentence.exec(await town.text(await town.get(path, { as: 'sergeant' })))?.[0]
    const [live, before] = [await asIt(NUMBERS), await town.text(await town.get(`${BARS}/analysis`, { as: 'sergeant' }))]
    expect(before).toContain(live)
    await importMore(town)
    expect(await asIt(NUMBERS)).not.toBe(live)
    expect(await town.text(await town.get(`${BARS}/analysis`, { as: 'sergeant' }))).toBe(before)
    await kysely(town).deleteFrom('incident').where('source_key', 'like', 'late-%').execute()
  })
  test('takes a caption, which everybody reads; too long a one is kept in the form', async ({ town }) => {
    const one = await keptOf(town, 'hours')
    const field = `caption-${one.id}`
    const long = 'Both bars close at two. '.repeat(50)
    const refused = await town.post(`${PICTURES}/${one.id}/captions`, { [field]: long }, { as: 'sergeant' })
    const page = await refused.text()
    expect(refused.status).toBe(422)
    expect(page).toContain('Use at most 1000 characters.')
    expect(page).toContain(long.trim())
    await town.post(`${PICTURES}/${one.id}/captions`, { [field]: 'Both bars close at two.' }, { as: 'sergeant' })
    expect(await town.text(await town.get(BARS))).toContain('Both bars close at two.')
    expect(await lastEvent(town)).toMatchObject({ kind: 'picture-captioned', detail: { pictureId: one.id } })
  })
  test('stands on the public page without small numbers; a partner sees no more', async ({ town }) => {
    await keep(town, 'kinds')
    const seen = await town.text(await town.get(BARS))
    expect(seen).toContain('What the numbers said')
    expect(seen).toContain('Counted on November 22')
    expect(seen).toContain('Fewer than three, or left out so that they cannot be worked out')
    const html = await (await town.get(BARS)).text()
    expect(html).not.toMatch(/>Loud car gathering<\/(th|text)>/)
    const [staff, partner] = [
      await town.text(await town.get(NUMBERS, { as: 'analyst' })),
      await town.text(await town.get(NUMBERS, { as: 'partner' })),
    ]
    expect([staff.includes('Numbers below three are not shown'), partner.includes('Numbers below three are not shown')]).toEqual([
      false,
      true,
    ])
  })
  test('is taken out again with its words; that it was there stays in the history', async ({ town }) => {
    const one = await keptOf(town, 'hours')
    expect((await town.post(`${PICTURES}/${one.id}/removals`, {}, { as: 'sergeant' })).status).toBe(303)
    expect(await lastEvent(town)).toMatchObject({ kind: 'picture-removed', detail: { pictureId: one.id, picture: 'hours' } })
    const page = await town.text(await town.get(BARS))
    expect(page).not.toContain('Both bars close at two.')
    expect(page).toContain('took a picture out of the analysis')
  })
  test('what is no picture is not found', async ({ town }) => {
    expect((await town.post(PICTURES, { picture: 'suspects' }, { as: 'sergeant' })).status).toBe(404)
    expect((await town.post(`${PICTURES}/${newId(town.now)}/captions`, {}, { as: 'sergeant' })).status).toBe(404)
    expect((await town.post(`${PICTURES}/not-an-id/removals`, {}, { as: 'sergeant' })).status).toBe(404)
  })
  test('of a closed problem nobody changes anything', async ({ town }) => {
    const closed = town.town.problems.find(({ state }) => state !== 'open')!
    const refused = await town.post(`/problems/${closed.slug}/pictures`, { picture: 'weeks' }, { as: 'chief' })
    expect([refused.status, await town.text(refused)]).toEqual([422, expect.stringContaining('This problem is closed.')])
  })
})
