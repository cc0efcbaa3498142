import { describe, expect } from 'vitest'
import { verifyChain } from '#data/events.ts'
import { secretFor } from '#http/secrets.ts'
import { findAgency } from '#modules/agencies/index.ts'
import { findPromise } from '#modules/promises/index.ts'
import { paths } from '#paths.ts'
import { type TestTown, test } from '#test/kit/town.ts'
import { SECRET } from '#test/kit/town-seed.ts'
import { backingJobs } from './backing.jobs.ts'
import { findBacking } from './backing.store.ts'
import { listBackingOnDesk } from './backing-list.store.ts'
import { answerSecret } from './backing-secret.actions.ts'
import { countBacking, responseTimes } from './backing-times.store.ts'

const DAY_MS = 86_400_000
const officer = { as: 'officer' } as const
const dayIn = (town: TestTown, days: number) => new Date(town.now.getTime() + days * DAY_MS).toISOString().slice(0, 10)

const jobsOf = ({ connection, town }: TestTown) =>
  backingJobs({
    agencyData: (id) => connection.agency(id),
    senderOf: (agency) => ({ agency, origin: `https://${town.agency.slug}.example`, secretFor: secretFor(SECRET) }),
  })
async function runJob(town: TestTown, name: string): Promise<void> {
  const job = jobsOf(town).find((one) => one.name === name)
  await job!.run({ id: '', agencyId: town.data.agencyId, payload: {}, attempt: 1 })
}

const asking = (town: TestTown, unit: string, more: Record<string, string> = {}) => ({
  unit: town.town.units.find(({ slug }) => slug === unit)!.id,
  what: 'Mend the lamp above the steps',
  why: 'It has been dark for two weeks and children walk there.',
  dueOn: dayIn(town, 10),
  answerDays: '3',
  id: crypto.randomUUID(),
  ...more,
})
/** Asks, and gives back the request's id. */
async function ask(
  town: TestTown,
  unit = 'city-lighting',
  more: Record<string, string> = {},
  query: Parameters<typeof paths.newBacking>[0] = {},
) {
  const sent = await town.post(paths.newBacking(query), asking(town, unit, more), officer)
  expect(sent.status).toBe(303)
  return sent.headers.get('location')!.split('/').at(-1)!
}
const linkOf = (town: TestTown, id: string) => paths.backingAnswer(answerSecret(secretFor(SECRET)('backing'), town.data.agencyId, id))
const read = async (town: TestTown, id: string) => (await town.data.read((at) => findBacking(at, id)))!
const lettersAbout = (town: TestTown, id: string) =>
  town.connection.kysely
    .selectFrom('message')
    .select(['kind', 'to_address', 'body', 'language'])
    .where('about_id', '=', id)
    .orderBy('created_at')
    .execute()
const kindsAbout = async (town: TestTown, id: string) =>
  (await town.connection.kysely.selectFrom('event').select('kind').where('about_id', '=', id).orderBy('seq').execute()).map(
    ({ kind }) => kind,
  )
const yes = (town: TestTown) => ({
  act: 'accept',
  promise: 'Put a new lamp above the steps',
  dueOn: dayIn(town, 8),
  name: 'The night crew',
})
const no = { act: 'decline', reason: 'no-people', words: 'Both crews are at the bridge until spring.' }

describe('asking', () => {
  test('the unit gets a letter with its own link, and the officer a page that says whose desk it is on', async ({ town }) => {
    const id = await ask(town)
    const [letter, ...rest] = await lettersAbout(town, id)
    expect(rest).toEqual([])
    expect(letter).toMatchObject({ kind: 'backing-asked', to_address: 'city-lighting@marlowbridge.example' })
    expect(letter!.body).toContain(linkOf(town, id))
    const page = await town.text(await town.get(paths.backingRequest(id), officer))
    for (const words of ['Waiting for an answer', 'in 3 days', 'On the desk of', 'It has been dark for two weeks'])
      expect(page).toContain(words)
    expect(await kindsAbout(town, id)).toEqual(['backing-asked'])
  })
  test('the same form sent twice asks once', async ({ town }) => {
    const fields = asking(town, 'parks')
    const sent = [await town.post(paths.newBacking(), fields, officer), await town.post(paths.newBacking(), fields, officer)]
    expect(sent.map(({ status, headers }) => [status, headers.get('location')])).toEqual([
      [303, paths.backingRequest(fields.id)],
      [303, paths.backingRequest(fields.id)],
    ])
    expect(await lettersAbout(town, fields.id)).toHaveLength(1)
  })
  test('a refusal keeps everything typed, and nothing is written', async ({ town }) => {
    const fields = asking(town, 'parks', { dueOn: dayIn(town, -1) })
    const sent = await town.post(paths.newBacking(), fields, officer)
    const body = await sent.text()
    expect([sent.status, body.includes('That day has passed'), body.includes(fields.why)]).toEqual([422, true, true])
    expect(await town.data.read((at) => findBacking(at, fields.id))).toBeUndefined()
  })
  test('words that tell who somebody is are shown once more, and then taken as they are', async ({ town }) => {
    const fields = asking(town, 'parks', { why: 'Call 555-123-4567 and ask.' })
    const first = await town.post(paths.newBacking(), fields, officer)
    expect([first.status, (await first.text()).includes('A phone number.')]).toEqual([422, true])
    expect((await town.post(paths.newBacking(), { ...fields, asItIs: 'yes' }, officer)).status).toBe(303)
  })
  test('from a report, a problem and a promise it knows what it is about, and stands on their pages', async ({ town }) => {
    const report = town.town.reports.find(({ state, neighborhoodId }) => state === 'waiting' && neighborhoodId)!
    const ofReport = await ask(town, 'sanitation', {}, { report: report.reference })
    expect(await read(town, ofReport)).toMatchObject({ reportId: report.id, neighborhoodId: report.neighborhoodId })
    expect(await town.text(await town.get(paths.inboxReport(report.reference), { as: 'chief' }))).toContain('Asked of Sanitation')

    const problem = town.town.problems.find(({ state }) => state === 'open')!
    const ofProblem = await ask(town, 'parks', {}, { problem: problem.slug })
    expect(await read(town, ofProblem)).toMatchObject({ problemSlug: problem.slug })
    expect(await town.text(await town.get(paths.problemStage(problem.slug, 'response'), { as: 'chief' }))).toContain(
      'Asked of Parks and trees',
    )

    const promise = town.town.promises.find(({ ownerKind, state }) => ownerKind === 'officer' && state === 'open')!
    const ofPromise = await ask(town, 'transit', {}, { promise: promise.id })
    expect(await read(town, ofPromise)).toMatchObject({ promiseId: promise.id })
    expect(await town.text(await town.get(paths.promise(promise.id), { as: 'chief' }))).toContain('Asked of Marlow Transit')
    expect(await town.text(await town.get(paths.promise(promise.id)))).not.toContain('Marlow Transit')
    expect((await town.get(paths.newBacking({ report: 'NO-SUCH' }), officer)).status).toBe(404)
  })
})

describe('who reads it', () => {
  test('staff of the beat and those who command; nobody else knows that it is there', async ({ town }) => {
    const id = await ask(town)
    const page = paths.backingRequest(id)
    expect((await town.get(page, { as: 'sergeant' })).status).toBe(200)
    expect((await town.get(page, { as: 'chief' })).status).toBe(200)
    expect((await town.get(page)).status).toBe(303)
    for (const as of ['resident', 'partner', 'analyst', 'overseer', 'administrator'] as const)
      expect([as, (await town.get(page, { as })).status, (await town.get(paths.backing(), { as })).status]).toEqual([as, 403, 403])
    const elsewhere = town.town.accounts.find(({ key }) => key === 'lena-strand')!
    expect((await town.get(page, { as: { account: elsewhere.id } })).status).toBe(404)
    expect(await town.text(await town.get(paths.backingTimes()))).not.toContain('Mend the lamp')
  })
})

describe('a department answers by its link', () => {
  test('yes: its promise stands in the public ledger and on the report, and who asked is told', async ({ town }) => {
    const report = town.town.reports.find(({ state, followers }) => state === 'waiting' && followers.some(({ email }) => email))!
    const id = await ask(town, 'city-lighting', {}, { report: report.reference })
    const link = linkOf(town, id)
    const opened = await town.get(link)
    expect([opened.status, opened.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    expect(await (await town.get(link, { headers: { 'accept-language': 'es' } })).text()).toContain('Una solicitud de ayuda para ustedes')

    const refused = await town.post(link, { ...yes(town), name: '' })
    expect([refused.status, await town.text(refused)]).toEqual([422, expect.stringContaining('Say who has it.')])
    expect((await town.post(link, yes(town))).status).toBe(303)
    expect((await town.post(link, yes(town))).status).toBe(303)
    const request = await read(town, id)
    expect(request).toMatchObject({ state: 'accepted', answeredBy: 'link', acceptedName: 'The night crew', deskDueAt: null })
    const promise = await town.data.read((at) => findPromise(at, request.madePromiseId!))
    expect(promise).toMatchObject({
      ownerKind: 'unit',
      ownerName: 'City lighting',
      toKind: 'reporter',
      reportId: report.id,
      isPublic: true,
    })
    expect(await town.text(await town.get(paths.promise(promise!.id)))).toContain('Put a new lamp above the steps')
    expect((await kindsAbout(town, id)).filter((kind) => kind === 'backing-accepted')).toHaveLength(1)
    expect((await lettersAbout(town, id)).map(({ kind }) => kind)).toEqual(['backing-asked', 'backing-accepted'])

    expect((await town.post(link, { act: 'done', ended: '' })).status).toBe(303)
    expect(await read(town, id)).toMatchObject({ state: 'done' })
    expect(await town.data.read((at) => findPromise(at, promise!.id))).toMatchObject({ state: 'kept' })
    expect((await town.get(link)).status).toBe(410)
  })
  test('no: a reason and words, which the asker reads; then the link has ended and tells nothing', async ({ town }) => {
    const id = await ask(town)
    const link = linkOf(town, id)
    const refused = await town.post(link, { ...no, words: '' })
    expect([refused.status, await town.text(refused)]).toEqual([422, expect.stringContaining('Say in a few words why not')])
    expect((await town.post(link, no)).headers.get('location')).toBe(paths.backingTimes())
    expect(await read(town, id)).toMatchObject({ state: 'declined', declineReason: 'no-people', answerWords: no.words })
    const page = await town.text(await town.get(paths.backingRequest(id), officer))
    for (const words of ['Too few people', no.words]) expect(page).toContain(words)
    const over = await town.get(link)
    expect(over.status).toBe(410)
    expect(await over.text()).not.toContain('Mend the lamp')
    expect((await town.post(link, yes(town))).status).toBe(410)
  })
  test('a made-up secret opens nothing, and of a true one only the hash is kept', async ({ town }) => {
    expect((await town.get(paths.backingAnswer('x'.repeat(32)))).status).toBe(404)
    expect((await town.get(paths.backingAnswer('short'))).status).toBe(404)
    const id = await ask(town)
    const stored = await town.connection.kysely
      .selectFrom('backing_request')
      .select('secret_hash')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(linkOf(town, id)).not.toContain(stored.secret_hash!)
  })
  test('an answer and taking it back at the same moment: one of them counts', async ({ town }) => {
    const id = await ask(town)
    await Promise.all([town.post(linkOf(town, id), no), town.post(paths.backingWithdrawals(id), {}, officer)])
    const { state } = await read(town, id)
    expect(['declined', 'withdrawn']).toContain(state)
    expect((await kindsAbout(town, id)).filter((kind) => kind !== 'backing-asked')).toEqual([`backing-${state}`])
  })
})

describe('a police unit answers on the site', () => {
  test('there is no link; the sergeant answers, the asker may not', async ({ town }) => {
    const id = await ask(town, 'neighborhood-team')
    expect((await town.get(linkOf(town, id))).status).toBe(404)
    expect((await town.post(paths.backingAnswers(id), yes(town), officer)).status).toBe(403)
    expect(await town.text(await town.get(paths.backing(), { as: 'sergeant' }))).toContain('Answer it: yes with a day')
    expect((await town.post(paths.backingAnswers(id), { act: '' }, { as: 'sergeant' })).status).toBe(422)
    expect((await town.post(paths.backingAnswers(id), yes(town), { as: 'sergeant' })).status).toBe(303)
    expect(await read(town, id)).toMatchObject({ state: 'accepted', answeredBy: 'staff' })
    expect((await town.post(paths.backingEndings(id), { act: 'not-done', ended: '' }, officer)).status).toBe(422)
    expect((await town.post(paths.backingEndings(id), { act: 'not-done', ended: 'The shift was taken.' }, officer)).status).toBe(303)
    expect(await read(town, id)).toMatchObject({ state: 'not-done', endedWords: 'The shift was taken.' })
  })
})

describe('silence climbs', () => {
  test('to the sergeant, then to the chief, where it stays; running the clock twice changes nothing', async ({ town }) => {
    const id = await ask(town, 'traffic-engineering')
    const before = town.now
    await runJob(town, 'escalate-backing')
    expect((await read(town, id)).rank).toBe('officer')

    town.now = new Date(before.getTime() + 3 * DAY_MS + 60_000)
    await runJob(town, 'escalate-backing')
    await runJob(town, 'escalate-backing')
    expect(await read(town, id)).toMatchObject({ rank: 'sergeant', state: 'asked' })
    const told = (await lettersAbout(town, id)).map(({ kind, to_address }) => `${kind} ${to_address?.split('@')[0]}`)
    expect(told).toEqual([
      'backing-asked traffic-engineering',
      expect.any(String),
      expect.any(String),
      'backing-reminder traffic-engineering',
    ])
    expect(told).toContain('backing-escalated marisol-reyes')

    town.now = new Date(before.getTime() + 6 * DAY_MS + 120_000)
    await runJob(town, 'escalate-backing')
    town.now = new Date(before.getTime() + 40 * DAY_MS)
    await runJob(town, 'escalate-backing')
    expect(await read(town, id)).toMatchObject({ rank: 'chief', state: 'asked', deskDueAt: null })
    expect((await kindsAbout(town, id)).filter((kind) => kind === 'backing-escalated')).toHaveLength(2)
    const chief = town.town.accounts.find(({ roles }) => roles.includes('chief'))!
    const viewer = { accountId: chief.id, name: chief.name, roles: chief.roles, officerId: undefined, beatIds: [], sessionId: 's' }
    const desk = await town.data.read((at) => listBackingOnDesk(at, viewer, dayIn(town, 0)))
    expect(desk.map(({ request }) => request.id)).toContain(id)
    expect((await town.data.read(countBacking)).onChief).toBeGreaterThan(0)
    town.now = before
  })
  test('an answer that came in time does not climb', async ({ town }) => {
    const id = await ask(town)
    await town.post(linkOf(town, id), yes(town))
    const before = town.now
    town.now = new Date(before.getTime() + 4 * DAY_MS)
    await runJob(town, 'escalate-backing')
    expect(await read(town, id)).toMatchObject({ rank: 'officer', state: 'accepted' })
    town.now = before
  })
  test('what is done after its day needs words, and is kept late in the ledger', async ({ town }) => {
    const id = await ask(town)
    await town.post(linkOf(town, id), { ...yes(town), dueOn: dayIn(town, 0) })
    const before = town.now
    town.now = new Date(before.getTime() + 2 * DAY_MS)
    const refused = await town.post(linkOf(town, id), { act: 'done', ended: '' })
    expect([refused.status, await town.text(refused)]).toEqual([422, expect.stringContaining('Say what happened')])
    await town.post(linkOf(town, id), { act: 'done', ended: 'The part came late.' })
    const { madePromiseId, state } = await read(town, id)
    expect([state, (await town.data.read((at) => findPromise(at, madePromiseId!)))?.state]).toEqual(['done', 'kept-late'])
    town.now = before
  })
})

describe('numbers', () => {
  test('what came in time is counted per unit: late, unanswered and taken back each in their own way', async ({ town }) => {
    const unitId = town.town.units.find(({ slug }) => slug === 'school-district')!.id
    const of = async () => (await town.data.read((at) => responseTimes(at, town.now))).find((unit) => unit.unitId === unitId)
    const start = await of()
    const before = town.now
    const [inTime, late, silent, backInTime, backLate] = [
      await ask(town, 'school-district'),
      await ask(town, 'school-district'),
      await ask(town, 'school-district'),
      await ask(town, 'school-district'),
      await ask(town, 'school-district'),
    ]
    await town.post(linkOf(town, inTime), no)
    await town.post(paths.backingWithdrawals(backInTime), {}, officer)
    town.now = new Date(before.getTime() + 4 * DAY_MS)
    await town.post(linkOf(town, late), no)
    await town.post(paths.backingWithdrawals(backLate), {}, officer)
    const then = (await of())!
    const more = (name: 'asked' | 'answered' | 'judged' | 'inTime' | 'declined') => then[name] - (start?.[name] ?? 0)
    expect([more('asked'), more('answered'), more('judged'), more('inTime'), more('declined')]).toEqual([5, 2, 4, 1, 2])
    expect((then.reasons['no-people'] ?? 0) - (start?.reasons['no-people'] ?? 0)).toBe(2)
    expect(await read(town, silent)).toMatchObject({ state: 'asked' })
    town.now = before
  })
  test('the public page names units and counts, and no officer', async ({ town }) => {
    const page = await town.text(await town.get(paths.backingTimes()))
    expect(page).toContain('School district')
    for (const { name } of town.town.officers) expect(page).not.toContain(name)
  })
})

describe('what goes away', () => {
  test('a day after the end the link leaves no trace; after the agreed time the words go and the counts stay', async ({ town }) => {
    const id = await ask(town, 'parks')
    await town.post(linkOf(town, id), no)
    const before = town.now
    const { settings } = await town.data.read(findAgency)
    town.now = new Date(before.getTime() + 2 * DAY_MS)
    await runJob(town, 'forget-old-backing')
    expect((await town.get(linkOf(town, id))).status).toBe(404)
    expect((await read(town, id)).what).toBe('Mend the lamp above the steps')

    town.now = new Date(before.getTime() + (settings.retentionDays + 1) * DAY_MS)
    await runJob(town, 'forget-old-backing')
    expect(await read(town, id)).toMatchObject({ what: null, why: null, answerWords: null, state: 'declined', declineReason: 'no-people' })
    expect((await lettersAbout(town, id)).every(({ to_address, body }) => to_address === null && body === null)).toBe(true)
    expect(await town.data.read(verifyChain)).toMatchObject({ ok: true })
    town.now = before
    expect(await town.text(await town.get(paths.backingRequest(id), { as: 'chief' }))).toContain('The words were removed')
  })
})
