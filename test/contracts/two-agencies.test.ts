import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#data/id.ts'
import type { AgencyData } from '#data/scope.ts'
import { secretFor } from '#http/secrets.ts'
import { createAgency, findAgency, saveBeats, saveCategories, saveNeighborhoods } from '#modules/agencies/index.ts'
import { saveAccount, saveRole, startSession } from '#modules/people/index.ts'
import { runScan } from '#modules/pinpoint/index.ts'
import { fileReport } from '#modules/reports/index.ts'
import { pathsOf, routesOf, type Samples, samplesOf } from '#test/kit/sample-path.ts'
import { openTown } from '#test/kit/town.ts'
import { SECRET } from '#test/kit/town-seed.ts'

/** The first agency is the seeded town; the second, a small one in the same database, tries everything that it can know of the first. */
let town: Awaited<ReturnType<typeof openTown>>
let second: AgencyData
let samples: Samples
let cookie: string

const box = (lng: number, lat: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [lng, lat],
      [lng + 0.01, lat],
      [lng + 0.01, lat + 0.01],
      [lng, lat + 0.01],
      [lng, lat],
    ],
  ], // prettier-ignore
})

async function settleSecond(): Promise<void> {
  const [category, neighborhood, beat, account] = [newId(), newId(), newId(), newId()]
  await second.write(null, async (at) => {
    await createAgency(at, { slug: 'cedarbrook', name: 'Cedarbrook Police', timeZone: 'America/Chicago' })
    await saveBeats(at, [{ id: beat, slug: 'cedar', name: 'Cedar' }])
    const ground = { about: null, population: 900, boundary: box(-93.412, 41.7), areaM2: 900_000, beatId: beat }
    await saveNeighborhoods(at, [{ id: neighborhood, slug: 'cedar-flats', name: 'Cedar Flats', ...ground }])
    const kind = { kind: 'neglect', unitId: null, isSensitive: false, icon: 'lightbulb-off', answerHours: 48, position: 1 } as const
    await saveCategories(at, [{ id: category, slug: 'dark-lamp', names: { en: 'Dark lamp', es: 'Lámpara apagada' }, ...kind }])
    await saveAccount(at, { id: account, name: 'Wren Halloran', email: 'wren@cedarbrook.example', language: 'en' })
    for (const role of ['administrator', 'officer', 'chief'] as const) await saveRole(at, account, role)
  })
  await town.connection.kysely.updateTable('agency').set({ set_up_at: town.now }).where('id', '=', second.agencyId).execute()
  const agency = await second.read(findAgency)
  const where = { place: null, lat: 41.705, lng: -93.405, neighborhoodId: neighborhood }
  const told = {
    categoryId: category,
    where,
    words: 'The lamp at the flats is dark.',
    email: null,
    language: 'en',
    photosOffered: false,
    channel: 'web',
  } as const
  await second.write(null, (at) =>
    fileReport(at, { agency, origin: 'http://cedarbrook.localhost', secretFor: secretFor(SECRET) }, told as never, []),
  )
  const started = await second.write(account, (at) =>
    startSession(at, { accountId: account, roles: ['administrator', 'officer', 'chief'], device: 'test', how: 'invented-link' }),
  )
  cookie = `cb_session=${started.secret}`
}

const there = { agency: 'cedarbrook' }
const asWren = () => ({ ...there, headers: { cookie } })

beforeAll(async () => {
  town = await openTown()
  const { kysely } = town.connection
  const report = await kysely.selectFrom('report').select('id').orderBy('filed_at').limit(1).executeTakeFirstOrThrow()
  const rest = { agency_id: town.data.agencyId, id: crypto.randomUUID() }
  const picture = { image: new Uint8Array([1]), thumbnail: new Uint8Array([1]), width: 4, height: 3, sha256: 'none', is_public: true }
  await kysely
    .insertInto('report_photo')
    .values({ ...rest, report_id: report.id, position: 1, added_at: town.now, ...picture })
    .execute()
  const run = {
    holds: 'incidents',
    preset: 'generic',
    mapping: null,
    file_name: 'calls-of-marlow.csv',
    file_bytes: 10,
    state: 'done',
  } as const
  const times = { failure: null, started_by: null, started_at: town.now, finished_at: town.now }
  await kysely
    .insertInto('import_run')
    .values({ ...rest, ...run, ...times })
    .execute()
  await runScan(town.data)
  samples = await samplesOf(town)
  second = town.connection.agency(newId(town.now))
  await settleSecond()
})
afterAll(() => town?.close())

const headOf = (agencyId: string) =>
  town.connection.kysely.selectFrom('event_head').select(['seq', 'hash']).where('agency_id', '=', agencyId).executeTakeFirstOrThrow()

/** Words that stand nowhere but in the first agency's records. */
function firstsWords(): string[] {
  const { neighborhoods, officers, problems, promises, accounts, reports, beats, units } = town.town
  const words = [
    'Marlow Bridge',
    ...neighborhoods.map(({ name }) => name),
    ...beats.map(({ name }) => name).filter((name) => name.length > 8),
    ...officers.map(({ name }) => name),
    ...units.map(({ contactName }) => contactName),
    ...problems.map(({ title }) => title),
    ...promises.map(({ what }) => what),
    ...accounts.map(({ email }) => email),
    ...reports.slice(-200).flatMap(({ words, reference }) => [reference, ...(words && words.length > 20 ? [words] : [])]),
  ]
  // Our own sentences give examples from the invented town.
  const folder = path.join(import.meta.dirname, '../../locales/en')
  const ours = readdirSync(folder)
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join()
  return [...new Set(words)].filter((one) => !ours.includes(one))
}

/** Pages that say back what was asked, or hold an id in their own address. */
const withoutEcho = (body: string, to: string) =>
  body.replaceAll(to, '').replaceAll(encodeURIComponent(to), '').replaceAll(encodeURI(to), '')

describe('two agencies on one house know nothing of each other', () => {
  test('the second has a site of its own, with its own words', async () => {
    const body = await town.text(await town.get('/neighborhoods', asWren()))
    expect(body).toContain('Cedar Flats')
    expect((await town.get('/people', asWren())).status).toBe(200)
    expect(await town.text(await town.get('/inbox', asWren()))).toContain('The lamp at the flats is dark.')
  })

  test("every page asked for by what is known of the first shows nothing of it, to the second's administrator and to nobody", async () => {
    const words = firstsWords()
    const leaks: string[] = []
    for (const to of routesOf(town.app, 'GET').flatMap((route) => pathsOf(route, samples)))
      for (const asked of [asWren(), there]) {
        const response = await town.get(to, asked)
        const kind = response.headers.get('content-type') ?? 'text/none'
        if (!/^(text|application\/(json|geo|atom|manifest))/.test(kind)) leaks.push(`${to}: ${kind}`)
        const body = withoutEcho(await response.text(), to)
        const found = words.filter((one) => body.includes(one))
        if (found.length > 0) leaks.push(`${to} (${response.status}): ${found.slice(0, 3).join(', ')}`)
      }
    expect(leaks).toEqual([])
  })

  test('what carries an id of the first is not found, or not for them', async () => {
    const wrong: string[] = []
    // A method's page is the same for every agency and holds nobody's data.
    for (const route of routesOf(town.app, 'GET').filter((one) => one.includes(':') && !one.startsWith('/methods/')))
      for (const path of pathsOf(route, samples)) {
        const { status } = await town.get(path, asWren())
        if (![303, 403, 404, 410].includes(status)) wrong.push(`${path}: ${status}`)
      }
    expect(wrong).toEqual([])
  })

  test('every change asked for by what is known of the first changes nothing there', async () => {
    const before = await headOf(town.data.agencyId)
    const counted = async () =>
      Promise.all(
        (
          [
            'report_entry',
            'promise',
            'problem',
            'account',
            'session',
            'message',
            'report_follower',
            'verdict',
            'unit',
            'backing_request',
            'candidate',
            'scan',
          ] as const
        ).map(async (table) => {
          const row = await town.connection.kysely
            .selectFrom(table)
            .select(({ fn }) => fn.countAll<number>().as('n'))
            .where('agency_id', '=', town.data.agencyId)
            .executeTakeFirstOrThrow()
          return [table, row.n]
        }),
      )
    const rows = await counted()
    const wrong: string[] = []
    const ending = /^\/(sign-out|account\/(erase|sessions))/
    for (const route of routesOf(town.app, 'POST').filter((one) => !ending.test(one)))
      for (const path of pathsOf(route, samples)) {
        const fields = { words: 'x', answer: 'x', say: 'reply', to: 'analysis', outcome: 'fixed', officer: town.town.officers[0]!.id }
        const { status } = await town.post(path, fields, asWren())
        if (![200, 303, 400, 403, 404, 410, 422].includes(status)) wrong.push(`${path}: ${status}`)
        if (route.includes(':') && status === 200) wrong.push(`${path}: ${status}`)
      }
    expect(wrong).toEqual([])
    expect([await headOf(town.data.agencyId), await counted()]).toEqual([before, rows])
  })

  test('a session of one opens nothing at the other', async () => {
    expect((await town.get('/inbox', { as: 'officer', agency: town.town.agency.slug })).status).toBe(200)
    expect((await town.get('/inbox', { as: 'officer', ...there })).status).toBe(303)
    expect((await town.get('/inbox', { agency: town.town.agency.slug, headers: { cookie } })).status).toBe(303)
  })
})
