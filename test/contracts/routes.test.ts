import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROLES, type Role } from '#modules/people/index.ts'
import { runScan } from '#modules/pinpoint/index.ts'
import { pathsOf, routesOf, type Samples, samplesOf } from '#test/kit/sample-path.ts'
import { openTown, type TestTown } from '#test/kit/town.ts'

type OpenTown = Awaited<ReturnType<typeof openTown>>
type Answer = {
  readonly path: string
  readonly as: Role | undefined
  readonly status: number
  readonly headers: Headers
  readonly body: string
}

let town: OpenTown
let samples: Samples
const answers: Answer[] = []

beforeAll(async () => {
  town = await openTown()
  await settleRest(town)
  samples = await samplesOf(town)
  for (const path of routesOf(town.app, 'GET').flatMap((route) => pathsOf(route, samples)))
    for (const as of [undefined, ...ROLES]) answers.push(await ask(path, as))
}, 300_000)
afterAll(() => town?.close())

async function ask(path: string, as: Role | undefined): Promise<Answer> {
  const response = await town.get(path, { as })
  const isText = /^(text|application\/(json|geo))/.test(response.headers.get('content-type') ?? '')
  return { path, as, status: response.status, headers: response.headers, body: isText ? await response.text() : '' }
}

/** What the town was not made with: a photo, an import, what stands out. */
async function settleRest({ connection, data }: TestTown): Promise<void> {
  await runScan(data)
  const report = await connection.kysely.selectFrom('report').select('id').orderBy('filed_at').limit(1).executeTakeFirstOrThrow()
  const [agency_id, now] = [data.agencyId, town.now]
  const picture = { image: new Uint8Array([1]), thumbnail: new Uint8Array([1]), width: 4, height: 3, sha256: 'none', is_public: false }
  await connection.kysely
    .insertInto('report_photo')
    .values({ agency_id, id: crypto.randomUUID(), report_id: report.id, position: 1, added_at: now, ...picture })
    .execute()
  const run = { holds: 'incidents', preset: 'generic', mapping: null, file_name: 'calls.csv', file_bytes: 10, state: 'done' } as const
  await connection.kysely
    .insertInto('import_run')
    .values({ agency_id, id: crypto.randomUUID(), ...run, failure: null, started_by: null, started_at: now, finished_at: now })
    .execute()
}

const said = ({ path, as, status }: Answer) => `${path} as ${as ?? 'nobody'}: ${status}`
const pages = () => answers.filter(({ headers }) => headers.get('content-type')?.startsWith('text/html'))

/** The one page that is made to stand in other sites: no form, no script, nothing but what is public. */
const FOR_OTHER_SITES = ['/promises/embed']

describe('asking every page as everybody', () => {
  test('the walk sees the site', () => expect(answers.length).toBeGreaterThan(500))

  test('it is shown, sent elsewhere, refused or not found; it never fails', () => {
    // 401: the phone's own question, which no sign-in page may answer. 410: a link that was used or has run out.
    const known = [200, 303, 401, 403, 404, 410]
    expect(answers.filter(({ status }) => !known.includes(status)).map(said)).toEqual([])
  })

  test('whoever is not signed in is never refused, only shown the way in', () => {
    // A link of the invented town that no start of it has given out is refused like a wrong password.
    const refused = answers.filter(({ path, as, status }) => !as && status === 403 && !path.startsWith('/sign-in/invented/'))
    expect(refused.map(said)).toEqual([])
  })

  test('what an administrator sets up is closed to residents and partners', () => {
    const shut = /^\/(set-up|people|imports|inbox|answer-templates|jobs)/
    const open = answers.filter(({ path, as, status }) => shut.test(path) && (as === 'resident' || as === 'partner') && status === 200)
    expect(open.map(said)).toEqual([])
  })

  test('every answer carries the headers that guard it, and no page may be framed or load from elsewhere', () => {
    for (const { path, headers } of answers) {
      const policy = headers.get('content-security-policy') ?? ''
      expect([path, policy]).toEqual([path, expect.stringMatching(/default-src '(self|none)'/)])
      expect([path, policy]).toEqual([path, expect.not.stringContaining('unsafe-')])
      expect([path, headers.get('x-content-type-options')]).toEqual([path, 'nosniff'])
      expect([path, headers.get('referrer-policy')]).toEqual([path, expect.stringMatching(/same-origin|no-referrer/)])
      expect([path, headers.get('x-request-id')]).toEqual([path, expect.any(String)])
    }
    for (const { path, headers } of pages()) {
      const mayFrame = FOR_OTHER_SITES.some((one) => path.startsWith(one)) ? '*' : "'none'"
      expect([path, headers.get('content-security-policy')]).toEqual([path, expect.stringContaining(`frame-ancestors ${mayFrame}`)])
    }
  })

  test('no page holds script or style of its own', () => {
    const inline = [/<script(?![^>]*\bsrc=)(?![^>]*type="application\/)/, /<style[\s>]/, /\sstyle="/, /\son[a-z]+="/, /javascript:/]
    const found = pages().flatMap((answer) => inline.filter((one) => one.test(answer.body)).map((one) => `${said(answer)}: ${one}`))
    expect(found).toEqual([])
  })

  test('every page says its language, has a title and one heading', () => {
    for (const answer of pages()) {
      expect([said(answer), /<html lang="en/.test(answer.body), /<title>[^<]+<\/title>/.test(answer.body)]).toEqual([
        said(answer),
        true,
        true,
      ])
      expect([said(answer), answer.body.match(/<h1[\s>]/g)?.length]).toEqual([said(answer), 1])
    }
  })
})

describe('what people entrusted to us', () => {
  const publicly = () => answers.filter(({ as }) => !as || as === 'resident' || as === 'partner')

  test('no resident is named by address, on any page that the public sees', () => {
    const officers = new Set(town.town.officers.map(({ publicEmail }) => publicEmail))
    const staff = /^(officer|sergeant|chief|analyst|overseer|administrator)$/
    const residents = town.town.accounts.filter(({ roles }) => !roles.some((role) => staff.test(role)))
    const followers = town.town.reports.flatMap(({ followers }) => followers.flatMap(({ email }) => email ?? []))
    const kept = [...new Set([...followers, ...residents.map(({ email }) => email)])].filter((email) => email && !officers.has(email))
    expect(kept.length).toBeGreaterThan(300)
    const own = /^\/account/
    // One's own address stands on one's own page, and behind one's own private link.
    for (const answer of publicly().filter(({ path }) => !own.test(path) && !path.startsWith('/follow/'))) {
      const found = [...answer.body.matchAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g)]
        .map(([email]) => email)
        .filter((email) => kept.includes(email))
      expect([said(answer), found]).toEqual([said(answer), []])
    }
  })

  test('the true place of a sensitive report is on no page, and of any other on none that the public sees', async () => {
    const sensitive = new Set(town.town.categories.filter(({ isSensitive }) => isSensitive).map(({ id }) => id))
    // To about a meter, and in either order: maps are drawn from pairs of numbers.
    const pair = (a: number, b: number) => `${a.toFixed(5)} ${b.toFixed(5)}`
    const pairsIn = (text: string) =>
      [...text.matchAll(/(-?\d{1,3}\.\d{4,})(?=[^\d[\]]{1,12}?(-?\d{1,3}\.\d{4,}))/g)].map(([, a, b]) => pair(Number(a), Number(b)))
    // What happened at a corner has the same numbers as the streets that every map draws.
    const drawn = new Set(pairsIn(JSON.stringify([town.town.features, town.town.neighborhoods])))
    const located = town.town.reports.filter(({ lat, lng }) => lat !== null && lng !== null && !drawn.has(pair(lng, lat)))
    const true_ = new Set(located.flatMap(({ lat, lng }) => [pair(lat!, lng!), pair(lng!, lat!)]))
    // A public point may fall on the true place of a report that it does not belong to, by chance; on its own it never does.
    const points = await town.connection.kysely.selectFrom('report').select(['lat', 'lng', 'public_lat', 'public_lng']).execute()
    for (const { lat, lng, public_lat, public_lng } of points.filter((one) => one.public_lat !== null && one.lat !== null)) {
      expect(pair(public_lat!, public_lng!)).not.toBe(pair(lat!, lng!))
      for (const one of [pair(public_lat!, public_lng!), pair(public_lng!, public_lat!)]) true_.delete(one)
    }
    expect(located.filter(({ categoryId }) => sensitive.has(categoryId)).length).toBeGreaterThan(5)
    expect(pairsIn(JSON.stringify(located)).filter((one) => true_.has(one)).length).toBeGreaterThan(1000)
    for (const answer of publicly().filter(({ path }) => !/^\/(places|boundaries)/.test(path))) {
      const found = pairsIn(answer.body).filter((one) => true_.has(one))
      expect([said(answer), found]).toEqual([said(answer), []])
    }
  })

  test('words about a sensitive place are read by staff alone', () => {
    const sensitive = new Set(town.town.categories.filter(({ isSensitive }) => isSensitive).map(({ id }) => id))
    const held = town.town.reports.filter(({ categoryId, words }) => sensitive.has(categoryId) && words).map(({ words }) => words!)
    const everywhere = new Set(town.town.reports.filter(({ categoryId }) => !sensitive.has(categoryId)).map(({ words }) => words))
    const secret = held.filter((words) => !everywhere.has(words))
    expect(secret.length).toBeGreaterThan(5)
    for (const answer of publicly())
      expect([said(answer), secret.filter((words) => answer.body.includes(words))]).toEqual([said(answer), []])
  })

  test('an analyst and an overseer read the address of nobody who reported', () => {
    const emails = town.town.reports.flatMap(({ followers }) => followers.flatMap(({ email }) => email ?? []))
    for (const answer of answers.filter(({ as, path }) => (as === 'analyst' || as === 'overseer') && !path.startsWith('/follow/')))
      expect([said(answer), emails.filter((email) => answer.body.includes(email))]).toEqual([said(answer), []])
  })
})

describe('changing something', () => {
  const head = () =>
    town.connection.kysely
      .selectFrom('event_head')
      .select(['seq', 'hash'])
      .where('agency_id', '=', town.data.agencyId)
      .executeTakeFirstOrThrow()
  const posts = () => routesOf(town.app, 'POST').flatMap((route) => pathsOf(route, samples))
  test.each([undefined, 'resident', 'officer', 'administrator'] as const)(
    'without the token of our own page nothing is taken, from %s',
    async (as) => {
      // Signing somebody in is an event too: it happens before the count.
      await town.get('/about', { as })
      const before = await head()
      const taken: string[] = []
      for (const path of posts()) {
        const response = await town.post(path, { csrf: 'made-up.token' }, { as })
        if (response.status !== 403) taken.push(`${path}: ${response.status}`)
      }
      expect(taken).toEqual([])
      expect(await head()).toEqual(before)
    },
  )

  test('nor from another site, token or not', async () => {
    const before = await head()
    const headers = [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://elsewhere.example' }]
    for (const path of posts())
      for (const header of headers)
        expect([path, (await town.post(path, {}, { as: 'administrator', headers: header })).status]).toEqual([path, 403])
    expect(await head()).toEqual(before)
  })

  test('an empty form with the token is answered: done, sent back with what is missing, refused or not found; it never fails', async () => {
    const failed: string[] = []
    // Signing out and erasing oneself would end the walk: they are walked by their own tests.
    const ending = /^\/(sign-out|account\/erase|account\/sessions)/
    for (const as of [undefined, 'resident', 'officer', 'administrator'] as const)
      for (const path of posts().filter((one) => !ending.test(one))) {
        const { status } = await town.post(path, {}, { as })
        if (![200, 303, 400, 401, 403, 404, 410, 422].includes(status)) failed.push(`${path} as ${as ?? 'nobody'}: ${status}`)
      }
    expect(failed).toEqual([])
  })
})
