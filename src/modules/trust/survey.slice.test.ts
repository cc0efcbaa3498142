import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { verifyChain } from '#data/events.ts'
import { secretFor } from '#http/secrets.ts'
import { ROLES } from '#modules/people/index.ts'
import { paths } from '#paths.ts'
import { type TestTown, test } from '#test/kit/town.ts'
import { SECRET } from '#test/kit/town-seed.ts'
import { surveyJobs } from './survey.jobs.ts'
import { STANDARD_ITEMS } from './survey-bank.ts'
import { codeOfSample } from './survey-code.actions.ts'
import { codeInPrint } from './survey-code.ts'

const KEY = secretFor(SECRET)('survey')
const analyst = { as: 'analyst' } as const
const WAVE = 'baseline-now'
const CHOICES = STANDARD_ITEMS.baseline.filter((slug) => slug !== 'top-concern')

const samples = (town: TestTown, isSpent = false) =>
  town.connection.kysely
    .selectFrom('survey_sample')
    .innerJoin('survey_wave', 'survey_wave.id', 'survey_sample.wave_id')
    .select(['survey_sample.id', 'survey_sample.neighborhood_id'])
    .where('survey_wave.slug', '=', WAVE)
    .where('is_spent', '=', isSpent)
    .orderBy('survey_sample.id')
    .execute()
const codeFor = (town: TestTown, id: string) => codeInPrint(codeOfSample(KEY, town.data.agencyId, id))
const freeCode = async (town: TestTown) => codeFor(town, (await samples(town))[0]!.id)
const count = async (town: TestTown, table: 'survey_response' | 'survey_ballot' | 'survey_open_answer' | 'event') =>
  (await town.connection.kysely.selectFrom(table).select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow()).n
const rowsOf = (town: TestTown, table: 'survey_response' | 'survey_open_answer') =>
  town.connection.kysely.selectFrom(table).selectAll().execute()

async function begin(town: TestTown, code: string): Promise<string> {
  const begun = await town.post(paths.surveyAnswer(), { code })
  expect(begun.status).toBe(303)
  return begun.headers.get('location')!
}

describe('answering by a letter', () => {
  test('one question a page, kept at every step, resumed by the address alone', async ({ town }) => {
    const ballot = await begin(town, await freeCode(town))
    const first = await town.get(ballot)
    expect([first.headers.get('cache-control'), first.status]).toEqual(['private, no-store', 200])
    expect(await town.text(first)).toContain('listen to the concerns of local people')
    const next = await town.post(`${ballot}?step=1`, { listen: '2', act: 'next' })
    expect(next.headers.get('location')).toBe(`${ballot}?step=2`)
    // Somebody comes back later: the page goes on at the first question without an answer.
    expect(await town.text(await town.get(ballot))).toContain('deal with the things that matter')
    expect(await town.text(await town.get(`${ballot}?all=1`))).toContain('65 or older')
    expect(await (await town.get(`${ballot}?step=1`)).text()).toMatch(/value="2" checked/)
  })

  test('after handing in nothing connects code and answers: no row, no column, no time, no event', async ({ town }) => {
    const { kysely } = town.connection
    const [sample] = await samples(town)
    const events = await count(town, 'event')
    const before = new Set((await rowsOf(town, 'survey_response')).map(({ id }) => id))
    const wordsBefore = new Set((await rowsOf(town, 'survey_open_answer')).map(({ id }) => id))
    const ballot = await begin(town, codeFor(town, sample!.id))
    const secret = ballot.split('/').at(-1)!
    const between = await kysely.selectFrom('survey_ballot').selectAll().orderBy('id').execute()
    await town.post(`${ballot}?step=1`, { listen: '1', act: 'next' })
    const fields = { 'top-concern': 'The dark path', age: '35-44', act: 'hand-in' }
    const done = await town.post(`${ballot}?all=1`, fields)
    expect([done.status, done.headers.get('location')]).toEqual([303, paths.surveyThanks()])

    const spent = await kysely.selectFrom('survey_sample').selectAll().where('id', '=', sample!.id).executeTakeFirstOrThrow()
    const response = (await rowsOf(town, 'survey_response')).find(({ id }) => !before.has(id))!
    const words = (await rowsOf(town, 'survey_open_answer')).find(({ id }) => !wordsBefore.has(id))!
    expect(spent.is_spent).toBe(true)
    expect(response).toMatchObject({ mode: 'sampled', answers: { listen: 1 }, about: { age: '35-44' }, week_on: '2026-11-16' })
    expect(words).toMatchObject({ words: 'The dark path', state: 'to-check' })

    // What the three rows share is the agency, the wave and the neighborhood: hundreds of others share them too.
    const shared = (one: object, other: object) => {
      const values = new Set(
        Object.values(one)
          .filter((value) => typeof value === 'string')
          .map(String),
      )
      return Object.values(other)
        .filter((value) => typeof value === 'string' && values.has(value))
        .map(String)
    }
    const known = [town.data.agencyId, spent.wave_id, spent.neighborhood_id]
    expect(shared(spent, response).filter((value) => !known.includes(value))).toEqual([])
    expect(shared(spent, words).filter((value) => !known.includes(value))).toEqual([])
    expect(shared(response, words).filter((value) => !known.includes(value) && !['sampled', 'en'].includes(value))).toEqual([])
    for (const old of between)
      expect(shared(old, response).filter((value) => ![...known, 'sampled', 'en', old.started_on].includes(value))).toEqual([])

    // No column of either table holds a moment; the ids are random, not by time; the ballot and its secret are gone.
    const columns = await sql<{ table_name: string; column_name: string; data_type: string }>`
      select table_name, column_name, data_type from information_schema.columns
      where table_name in ('survey_sample', 'survey_response', 'survey_ballot')`.execute(kysely)
    expect(columns.rows.filter(({ data_type }) => /timestamp|time/.test(data_type))).toEqual([])
    expect(
      columns.rows.filter(
        ({ table_name, column_name }) => table_name === 'survey_response' && /sample|ballot|code|address|account/.test(column_name),
      ),
    ).toEqual([])
    expect([response.id, words.id].every((id) => id[14] === '4')).toBe(true)
    expect(
      (
        await kysely
          .selectFrom('survey_ballot')
          .select('id')
          .where(
            'id',
            'in',
            between.map(({ id }) => id),
          )
          .execute()
      ).length,
    ).toBe(between.length - 1)
    expect((await town.get(paths.surveyBallot(secret))).status).toBe(410)
    // Neither step left an event: their order would have told what the rows do not.
    expect(await count(town, 'event')).toBe(events)
  })

  test('a code works once; slips, unknown and spent codes are told apart, and what was typed is kept', async ({ town }) => {
    const code = await freeCode(town)
    await begin(town, code)
    const said = async (typed: string) => {
      const response = await town.post(paths.surveyAnswer(), { code: typed })
      const body = await response.text()
      return [response.status, body.includes(`value="${typed}"`), body]
    }
    const [status, kept, body] = await said(code)
    expect([status, kept]).toEqual([422, true])
    expect(body).toContain('This code has been used')
    expect((await said('K7MP'))[2]).toContain('not a whole code')
    expect((await said(codeFor(town, 'of nobody')))[2]).toContain('do not know this code')
    expect((await town.get(paths.surveyAnswer(code))).status).toBe(200)
  })

  test('an empty questionnaire is not handed in, and stays', async ({ town }) => {
    const ballot = await begin(town, await freeCode(town))
    const refused = await town.post(`${ballot}?all=1`, { act: 'hand-in' })
    expect(refused.status).toBe(422)
    expect(await town.text(refused)).toContain('Answer at least one question')
    expect((await town.get(ballot)).status).toBe(200)
  })

  test('handed in twice at once, it counts once', async ({ town }) => {
    const ballot = await begin(town, await freeCode(town))
    const before = await count(town, 'survey_response')
    const sent = await Promise.all([1, 2].map(() => town.post(`${ballot}?all=1`, { listen: '3', act: 'hand-in' })))
    expect(sent.every(({ status }) => status === 303 || status === 410)).toBe(true)
    expect(await count(town, 'survey_response')).toBe(before + 1)
  })
})

describe('the open link and the kiosk', () => {
  test('it says that it is counted apart, asks the neighborhood, and its answers carry their way', async ({ town }) => {
    expect(await town.text(await town.get(paths.surveyOpen(WAVE)))).toContain('counted and shown apart')
    for (const [kiosk, mode] of [
      [undefined, 'open'],
      ['1', 'kiosk'],
    ] as const) {
      const begun = await town.post(paths.surveyOpen(WAVE, kiosk))
      const ballot = begun.headers.get('location')!
      const page = await town.get(`${ballot}?all=1`)
      expect(await town.text(page)).toContain('Your neighborhood')
      expect(page.headers.get('refresh')?.startsWith('300;') ?? false).toBe(kiosk === '1')
      const place = town.town.neighborhoods[3]!.id
      const done = await town.post(`${ballot}?all=1`, { listen: '5', neighborhood: place, act: 'hand-in' })
      expect(done.headers.get('location')).toBe(paths.surveyThanks(kiosk && WAVE))
      const found = (await rowsOf(town, 'survey_response')).filter((row) => row.mode === mode && row.neighborhood_id === place)
      expect(found.some(({ answers }) => answers.listen === 5)).toBe(true)
    }
    expect((await town.get(paths.surveyThanks(WAVE))).headers.get('refresh')).toContain(paths.surveyOpen(WAVE, '1'))
  })
  test('a closed wave says so, one that is not there is not found', async ({ town }) => {
    expect(await town.text(await town.get(paths.surveyOpen('baseline-spring')))).toContain('This survey is over')
    expect((await town.post(paths.surveyOpen('baseline-spring'))).status).toBe(422)
    expect((await town.get(paths.surveyOpen('nothing'))).status).toBe(404)
  })
})

describe('paper', () => {
  const digits = CHOICES.map(() => '1').join('')
  test('code and digits count with the sample; slips keep what was typed', async ({ town }) => {
    const code = await freeCode(town)
    const bad = await town.post(paths.surveyPaper(WAVE), { code, digits: '12', language: 'es' }, analyst)
    expect([bad.status, (await bad.text()).includes(code)]).toEqual([422, true])
    const before = await count(town, 'survey_response')
    const sent = await town.post(paths.surveyPaper(WAVE), { code, digits, language: 'es', 'top-concern': 'Los faros' }, analyst)
    expect(sent.status).toBe(303)
    expect(await count(town, 'survey_response')).toBe(before + 1)
    expect(await town.text(await town.get(sent.headers.get('location')!, analyst))).toContain('Saved. The next one')
    const again = await town.post(paths.surveyPaper(WAVE), { code, digits, language: 'es' }, analyst)
    expect(await town.text(again)).toContain('This code has been used')
  })
  test('the questionnaire prints every question with its choices', async ({ town }) => {
    const page = await town.text(await town.get(paths.surveyQuestionnaire(WAVE), analyst))
    for (const words of ['Tend to disagree', 'The code of your letter', 'Do you own or rent']) expect(page).toContain(words)
  })
})

describe('preparing', () => {
  test('from a click to letters, opening, reminders and closing', async ({ town }) => {
    expect((await town.post(paths.standardSurvey(), { kind: 'pulse' }, analyst)).status).toBe(303)
    const typed = { name: 'Fall pulse', opensOn: '2026-11-20', closesOn: '2026-12-20', isSampled: 'yes', isOpen: 'yes' }
    const refused = await town.post(paths.surveyWaves('pulse'), { ...typed, closesOn: '2026-11-01' }, analyst)
    expect([refused.status, (await refused.text()).includes('value="Fall pulse"')]).toEqual([422, true])
    const made = await town.post(paths.surveyWaves('pulse'), typed, analyst)
    const slug = made.headers.get('location')!.split('/').at(-1)!
    expect((await town.post(paths.surveyOpenings(slug), {}, analyst)).status).toBe(422)
    expect((await town.get(paths.surveyOpen(slug))).status).toBe(404)
    expect((await town.post(paths.surveySamples(slug), { each: 'many' }, analyst)).status).toBe(422)
    expect((await town.post(paths.surveySamples(slug), { each: '2' }, analyst)).status).toBe(303)
    expect(await town.text(await town.get(paths.surveyWave(slug), analyst))).toContain('24 letters in all')
    expect((await town.post(paths.surveySamples(slug), { each: '2' }, analyst)).status).toBe(422)

    const letters = await town.post(paths.surveyLetters(slug), { which: 'first' }, analyst)
    const bytes = new Uint8Array(await letters.arrayBuffer())
    expect([letters.headers.get('content-type'), new TextDecoder().decode(bytes.slice(0, 5))]).toEqual(['application/pdf', '%PDF-'])
    expect([...new TextDecoder('latin1').decode(bytes).matchAll(/\/Type \/Page\b(?!s)/g)]).toHaveLength(24)
    expect((await town.post(paths.surveyLetters(slug), { which: 'first' }, analyst)).status).toBe(422)
    expect((await town.post(paths.surveyOpenings(slug), {}, analyst)).status).toBe(303)

    const wave = await town.connection.kysely.selectFrom('survey_wave').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()
    const sampled = await town.connection.kysely.selectFrom('survey_sample').selectAll().where('wave_id', '=', wave.id).execute()
    const ballot = await begin(town, codeFor(town, sampled[0]!.id))
    await town.post(`${ballot}?all=1`, { listen: '2', act: 'hand-in' })
    const third = await begin(town, codeFor(town, sampled[3]!.id))
    await town.post(`${third}?all=1`, { listen: '4', act: 'hand-in' })
    const laid = (await rowsOf(town, 'survey_response')).filter((row) => row.wave_id === wave.id).map(({ id }) => id)
    const left = await begin(town, codeFor(town, sampled[1]!.id))
    const reminders = await town.post(paths.surveyLetters(slug), { which: 'reminder' }, analyst)
    const pages = new TextDecoder('latin1').decode(await reminders.arrayBuffer()).matchAll(/\/Type \/Page\b(?!s)/g)
    expect([...pages]).toHaveLength(21)

    expect((await town.post(paths.surveyClosings(slug), {}, analyst)).status).toBe(303)
    const after = await town.connection.kysely.selectFrom('survey_sample').selectAll().where('wave_id', '=', wave.id).execute()
    expect(after.every(({ address_id, code_hash }) => address_id === null && code_hash === null)).toBe(true)
    expect([after.length, (await town.get(left)).status]).toEqual([24, 410])
    // Laid down anew: other ids, and one writing transaction for all, so that no order of arrival is left.
    const anew = await sql<{ id: string; xmin: string }>`select id, xmin::text from survey_response where wave_id = ${wave.id}`.execute(
      town.connection.kysely,
    )
    expect([
      anew.rows.length,
      anew.rows.filter(({ id }) => laid.includes(id)).length,
      new Set(anew.rows.map(({ xmin }) => xmin)).size,
    ]).toEqual([2, 0, 1])
    expect((await town.post(paths.surveyClosings(slug), {}, analyst)).status).toBe(422)
    expect(await town.text(await town.post(paths.surveyAnswer(), { code: codeFor(town, sampled[2]!.id) }))).toContain(
      'do not know this code',
    )
    expect(await town.data.read(verifyChain)).toMatchObject({ ok: true })
  })

  test('questions of one’s own, in the order of the numbers, with what was typed kept after a refusal', async ({ town }) => {
    const refused = await town.post(paths.surveys(), { name: 'Ours', 'place-trust': '1' }, analyst)
    expect([refused.status, (await refused.text()).includes('value="Ours"')]).toEqual([422, true])
    await town.post(
      paths.surveys(),
      { name: 'Ours', 'ask-trust': 'yes', 'ask-listen': 'yes', 'place-trust': '1', 'place-listen': '2' },
      analyst,
    )
    const made = await town.connection.kysely.selectFrom('survey').select('items').where('slug', '=', 'ours').executeTakeFirstOrThrow()
    expect(made.items.map(({ slug }) => slug)).toEqual(['trust', 'listen'])
  })

  test('a night after its last day a wave is closed by itself', async ({ town }) => {
    const job = surveyJobs({ agencyData: (id) => town.connection.agency(id), clock: () => new Date('2026-12-30T12:00:00Z') })[0]!
    await town.post(paths.standardSurvey(), { kind: 'pulse' }, analyst)
    const made = await town.post(
      paths.surveyWaves('pulse'),
      { name: 'Short', opensOn: '2026-11-20', closesOn: '2026-11-25', isOpen: 'yes' },
      analyst,
    )
    const slug = made.headers.get('location')!.split('/').at(-1)!
    await town.post(paths.surveyOpenings(slug), {}, analyst)
    await town.connection.kysely.updateTable('survey_wave').set({ closes_on: '2027-12-31' }).where('slug', '=', WAVE).execute()
    await job.run({ id: '', agencyId: town.data.agencyId, payload: {}, attempt: 1 })
    const wave = await town.connection.kysely.selectFrom('survey_wave').select('state').where('slug', '=', slug).executeTakeFirstOrThrow()
    expect(wave.state).toBe('closed')
  })
})

describe('who may', () => {
  const ASKING: readonly string[] = ['chief', 'analyst', 'administrator']
  const pages = [
    paths.surveys(),
    paths.newSurvey(),
    paths.surveyWaves('baseline'),
    paths.surveyWave(WAVE),
    paths.surveyPaper(WAVE),
    paths.surveyQuestionnaire(WAVE),
  ]
  test('every role opens the pages of those who ask, or not; everybody may answer', async ({ town }) => {
    for (const as of [undefined, ...ROLES]) {
      const expected = as === undefined ? 303 : ASKING.includes(as) ? 200 : 403
      for (const page of pages) expect([as, page, (await town.get(page, { as })).status]).toEqual([as, page, expected])
      for (const page of [paths.surveyAnswer(), paths.surveyOpen(WAVE)]) expect((await town.get(page, { as })).status).toBe(200)
    }
  })
  test('nobody else changes anything', async ({ town }) => {
    const acts = [
      paths.surveys(),
      paths.standardSurvey(),
      paths.surveyWaves('baseline'),
      ...[paths.surveySamples, paths.surveyLetters, paths.surveyOpenings, paths.surveyClosings, paths.surveyPaper].map((path) =>
        path(WAVE),
      ),
    ]
    for (const as of [undefined, 'resident', 'officer', 'sergeant', 'overseer', 'partner'] as const)
      for (const act of acts) expect((await town.post(act, {}, { as })).status).toBe(403)
  })
})
