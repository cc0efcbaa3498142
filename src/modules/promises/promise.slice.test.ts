import { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#data/id.ts'
import type { AgencyData } from '#data/scope.ts'
import type { App } from '#http/context.ts'
import { type Agency, findAgency, saveCategories, saveUnits } from '#modules/agencies/index.ts'
import { type Role, saveAccount, saveOfficer, saveRole, type Viewer } from '#modules/people/index.ts'
import { fileReport, followSecret, type Sender } from '#modules/reports/index.ts'
import { type TestDatabase, testDatabase } from '#test/kit/database.ts'
import { viewFor } from '#test/kit/view.ts'
import { breakOverduePromises, keepPromise, makePromise, releasePromise, remindOwners } from './promise.actions.ts'
import { promiseRoutes } from './promise.routes.tsx'
import { findPromise } from './promise.store.ts'
import type { Draft } from './promise.ts'
import { ledgerRoutes } from './promise-ledger.routes.tsx'
import { countPromises, listPromisesOf } from './promise-list.store.ts'
import { makingRoutes } from './promise-making.routes.tsx'
import { promisedToYouRoutes } from './promise-mine.routes.tsx'

let database: TestDatabase
let data: AgencyData
let agency: Agency
let sender: Sender
let officer: Viewer
let chief: Viewer
let report: { id: string; reference: string }

const secretFor = (purpose: string) => Buffer.from(purpose.padEnd(32, '.')).toString('hex').slice(0, 64)
const categoryId = newId()
const lightingId = newId()

beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

async function somebody(name: string, role: Role): Promise<Viewer> {
  const id = newId()
  await data.write(null, async (at) => {
    await saveAccount(at, { id, name, email: `${role}@example.org`, language: 'en' })
    await saveRole(at, id, role)
  })
  return { accountId: id, name, roles: [role], officerId: undefined, beatIds: [], sessionId: 's' }
}

beforeEach(async () => {
  await database.truncateAll()
  data = await database.addAgency('marlow-bridge')
  agency = await data.read(findAgency)
  sender = { agency, origin: 'https://beat.example.org', secretFor }
  chief = await somebody('Ngozi Okafor', 'chief')
  const amara = await somebody('Amara Diallo', 'officer')
  officer = { ...amara, officerId: newId() }
  await data.write(null, async (at) => {
    const face = null
    await saveOfficer(at, {
      id: officer.officerId!,
      accountId: amara.accountId,
      slug: 'amara-diallo',
      name: 'Amara Diallo',
      rank: 'Officer',
      ownWords: null,
      speaks: null,
      face,
      publicEmail: null,
      publicPhone: null,
      sinceOn: null,
      endedAt: null,
    })
    await saveUnits(at, [
      { id: lightingId, slug: 'city-lighting', name: 'City lighting', kind: 'city', contactName: null, email: 'lights@example.org' },
    ])
    await saveCategories(at, [
      {
        id: categoryId,
        slug: 'street-light',
        names: { en: 'Street light' },
        kind: 'neglect',
        icon: 'lightbulb',
        answerHours: 72,
        unitId: null,
        isSensitive: false,
        position: 1,
      },
    ])
  })
  report = await data.write(null, (at) =>
    fileReport(at, sender, {
      categoryId,
      where: { words: 'School path', lat: null, lng: null, neighborhoodId: null },
      words: 'Four lamps are out.',
      email: 'parent@example.org',
      language: 'en',
      photosOffered: false,
      channel: 'web',
    }),
  )
})

const lamps = (changes: Partial<Draft> = {}): Draft => ({
  what: 'Repair the four lamps on the school path',
  ownerKind: 'unit',
  officerId: null,
  unitId: lightingId,
  ownerAccount: null,
  ownerName: 'City lighting',
  toKind: 'everybody',
  toAccount: null,
  toName: '',
  dueOn: '2026-03-10',
  neighborhoodId: null,
  reportId: null,
  problemSlug: null,
  isPublic: true,
  ...changes,
})

async function made(changes: Partial<Draft> = {}, by: string | null = officer.accountId): Promise<string> {
  const result = await data.write(by, (at) => makePromise(at, sender, lamps(changes)))
  if ('refusal' in result) throw new Error(result.refusal)
  return result.id
}
const stateOf = async (id: string) => (await data.read((at) => findPromise(at, id)))?.state
const events = async () =>
  (
    await database.connection.kysely
      .selectFrom('event')
      .select(['kind', 'by_account'])
      .where('about_kind', '=', 'promise')
      .orderBy('seq')
      .execute()
  ).map((row) => row.kind)
const mail = () =>
  database.connection.kysely
    .selectFrom('message')
    .select(['kind', 'to_address', 'subject', 'body'])
    .orderBy('created_at')
    .orderBy('id')
    .execute()

describe('promises over time', () => {
  test('a promise in answer to a report stands on the report, and the one who told us gets a letter', async () => {
    await made({ toKind: 'reporter', reportId: report.id })
    const entries = await database.connection.kysely.selectFrom('report_entry').select(['kind', 'words', 'by_name']).execute()
    expect(entries).toEqual([
      { kind: 'promised', words: 'Repair the four lamps on the school path (by Tuesday, March 10)', by_name: 'City lighting' },
    ])
    expect((await mail()).map(({ to_address }) => to_address)).toEqual(['parent@example.org', 'parent@example.org'])
    expect(await events()).toEqual(['promise-made'])
  })
  test('kept on its day it is kept; the letter has the words of the one who did it', async () => {
    const id = await made({ reportId: report.id })
    database.now = new Date('2026-03-11T04:30:00Z') // still the evening of March 10 in Chicago
    expect(await data.write(officer.accountId, (at) => keepPromise(at, sender, id, 'All four shine again.'))).toBe('done')
    expect(await stateOf(id)).toBe('kept')
    expect((await mail()).at(-1)).toMatchObject({
      kind: 'promise-kept',
      to_address: 'parent@example.org',
      body: expect.stringContaining('All four shine again.'),
    })
  })
  test('the clock breaks it on the day after, once, and it may still be kept late with words', async () => {
    const id = await made({ reportId: report.id })
    database.now = new Date('2026-03-11T04:30:00Z')
    expect(await data.write(null, (at) => breakOverduePromises(at, sender))).toBe(0)
    database.now = new Date('2026-03-11T06:00:00Z')
    expect(await data.write(null, (at) => breakOverduePromises(at, sender))).toBe(1)
    expect(await data.write(null, (at) => breakOverduePromises(at, sender))).toBe(0)
    expect(await stateOf(id)).toBe('broken')
    expect((await mail()).filter(({ kind }) => kind === 'promise-broken')).toHaveLength(1)
    expect(await data.write(officer.accountId, (at) => keepPromise(at, sender, id, ''))).toBe('no-words')
    expect(await data.write(officer.accountId, (at) => keepPromise(at, sender, id, 'The parts came late.'))).toBe('done')
    expect(await stateOf(id)).toBe('kept-late')
    expect(await events()).toEqual(['promise-made', 'promise-broken', 'promise-kept-late'])
  })
  test('the owner is reminded once, three days before: the unit by its mail, the officer by hers', async () => {
    await made()
    await made({ ownerKind: 'officer', unitId: null, officerId: officer.officerId!, ownerName: 'Amara Diallo' })
    database.now = new Date('2026-03-06T15:00:00Z')
    expect(await data.write(null, (at) => remindOwners(at, sender))).toBe(0)
    database.now = new Date('2026-03-07T15:00:00Z')
    expect(await data.write(null, (at) => remindOwners(at, sender))).toBe(2)
    expect(await data.write(null, (at) => remindOwners(at, sender))).toBe(0)
    const reminders = (await mail()).filter(({ kind }) => kind === 'promise-reminder')
    expect(reminders.map(({ to_address }) => to_address).sort()).toEqual(['lights@example.org', 'officer@example.org'])
    expect(reminders[0]?.body).toContain('https://beat.example.org/promises/')
  })
  test('only the one it was made to gives it back, and a refusal writes nothing', async () => {
    const toReporter = await made({ toKind: 'reporter', reportId: report.id })
    const toAll = await made()
    const asReporter = { kind: 'reporter', reportId: report.id } as const
    expect(await data.write(null, (at) => releasePromise(at, toAll, asReporter, ''))).toBe('made-to-many')
    expect(await data.write(null, (at) => releasePromise(at, toReporter, { kind: 'reporter', reportId: newId() }, ''))).toBe(
      'not-made-to-you',
    )
    expect(await events()).toEqual(['promise-made', 'promise-made'])
    expect(await data.write(null, (at) => releasePromise(at, toReporter, asReporter, 'The city took them down.'))).toBe('done')
    expect(await stateOf(toReporter)).toBe('released')
  })
  test('41 of 47: the count of a year, for everybody or for one officer', async () => {
    const kept = await made({ ownerKind: 'officer', unitId: null, officerId: officer.officerId!, ownerName: 'Amara Diallo' })
    await made({ dueOn: '2026-03-03' })
    await made({ dueOn: '2026-04-30', isPublic: false })
    await data.write(officer.accountId, (at) => keepPromise(at, sender, kept, ''))
    database.now = new Date('2026-03-05T15:00:00Z')
    await data.write(null, (at) => breakOverduePromises(at, sender))
    await made({ dueOn: '2026-06-30' })
    const year = { sinceOn: '2026-01-01', today: '2026-03-05' }
    expect(await data.read((at) => countPromises(at, year))).toEqual({ kept: 1, keptLate: 0, broken: 1, open: 1, late: 0 })
    expect(await data.read((at) => countPromises(at, { ...year, officerId: officer.officerId }))).toEqual({
      kept: 1,
      keptLate: 0,
      broken: 0,
      open: 0,
      late: 0,
    })
  })
  test('the list goes on where it stopped, also among promises of one day', async () => {
    for (const n of [1, 2, 3, 4, 5]) await made({ what: `Thing ${n}` })
    const first = await data.read((at) => listPromisesOf(at, { limit: 3 }))
    const rest = await data.read((at) => listPromisesOf(at, { limit: 3, after: first.at(-1) }))
    expect(new Set([...first, ...rest].map(({ what }) => what)).size).toBe(5)
  })
})

describe('promises on the site', () => {
  const app = (viewer: Viewer | undefined) =>
    new Hono<App>()
      .use(async (c, next) => {
        c.set('agency', agency)
        c.set('data', data)
        c.set('viewer', viewer)
        c.set('now', database.now)
        c.set('origin', sender.origin)
        c.set('secretFor', secretFor)
        c.set('view', viewFor('en', { now: database.now, here: new URL(c.req.url).pathname, viewer: viewer && { ...viewer } }))
        await next()
      })
      .route('/', ledgerRoutes)
      .route('/', makingRoutes)
      .route('/', promisedToYouRoutes)
      .route('/', promiseRoutes)
  const get = async (viewer: Viewer | undefined, path: string) => {
    const res = await app(viewer).request(path)
    return { status: res.status, text: await res.text() }
  }
  const post = async (viewer: Viewer | undefined, path: string, form: Record<string, string>) => {
    const res = await app(viewer).request(path, { method: 'POST', body: new URLSearchParams(form) })
    return { status: res.status, to: res.headers.get('location') ?? '', text: await res.text() }
  }

  test('anybody reads the ledger: who, to whom, what, by when, and how it stands', async () => {
    await made({ dueOn: '2026-03-05' })
    const { status, text } = await get(undefined, '/promises')
    expect(status).toBe(200)
    expect(text).toContain('Repair the four lamps on the school path')
    expect(text).toContain('City lighting, to everybody here, by March 5')
    expect(text).toContain('Due in 3 days')
    expect(text).not.toContain('Write down a promise')
  })
  test('an officer promises in her own name; what was typed stays when the day is missing', async () => {
    const typed = {
      what: 'Walk the lane on Friday',
      owner: 'me',
      to: 'residents',
      toName: 'the residents of Mill Lane',
      dueOn: '',
      neighborhood: '',
    }
    const refused = await post(officer, '/promises/new', typed)
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('Give the day by which it will be done.')])
    expect(refused.text).toContain('Walk the lane on Friday')
    const done = await post(officer, '/promises/new', { ...typed, dueOn: '2026-03-06' })
    expect(done.status).toBe(303)
    const page = await get(undefined, done.to)
    expect(page.text).toContain('<strong>Amara Diallo</strong>, to the residents of Mill Lane, by March 6')
  })
  test('nobody promises in the name of another, and no visitor at all', async () => {
    const asChief = { what: 'Publish the numbers', owner: 'chief', to: 'everybody', dueOn: '2026-03-31' }
    expect((await post(officer, '/promises/new', asChief)).text).toContain('You cannot promise in this name.')
    expect((await post(undefined, '/promises/new', asChief)).status).toBe(403)
    const done = await post(chief, '/promises/new', asChief)
    expect((await get(undefined, done.to)).text).toContain('<strong>Ngozi Okafor</strong>, to everybody here, by March 31')
  })
  test('the owner says it is done; another officer may not', async () => {
    const id = await made({ ownerKind: 'officer', unitId: null, officerId: officer.officerId!, ownerName: 'Amara Diallo' })
    expect((await get(officer, `/promises/${id}`)).text).toContain('Is it done?')
    expect((await get(undefined, `/promises/${id}`)).text).not.toContain('Is it done?')
    const other = { ...officer, accountId: newId(), officerId: newId() }
    expect((await post(other, `/promises/${id}/settlements`, { words: 'Done' })).status).toBe(403)
    expect((await post(officer, `/promises/${id}/settlements`, { words: 'Done twice a week.' })).status).toBe(303)
    const page = await get(undefined, `/promises/${id}`)
    expect(page.text).toContain('Done twice a week.')
  })
  test('one about a sensitive report is not there for the public', async () => {
    const id = await made({ isPublic: false })
    expect((await get(undefined, `/promises/${id}`)).status).toBe(404)
    expect((await get(officer, `/promises/${id}`)).status).toBe(200)
    expect((await get(undefined, '/promises/nonsense')).status).toBe(404)
  })
  test('the one who told us sees what was promised behind the private link, and gives it back there', async () => {
    const id = await made({ toKind: 'reporter', reportId: report.id })
    const follower = await database.connection.kysely.selectFrom('report_follower').select('id').executeTakeFirstOrThrow()
    const secret = followSecret(secretFor('follow'), agency.id, follower.id)
    expect((await get(undefined, `/follow/${secret}/promises`)).text).toContain('Repair the four lamps on the school path')
    expect((await post(undefined, `/follow/${'x'.repeat(32)}/promises/${id}/releases`, {})).status).toBe(404)
    expect((await post(undefined, `/follow/${secret}/promises/${id}/releases`, { [`why-${id}`]: 'They took them down.' })).status).toBe(303)
    expect(await stateOf(id)).toBe('released')
  })
})
