import { describe, expect } from 'vitest'
import { distanceM } from '#engines/geometry/distance.ts'
import { secretFor } from '#http/secrets.ts'
import { dayIn, daysBetween } from '#modules/promises/index.ts'
import { followSecret } from '#modules/reports/index.ts'
import { type TestTown, test } from '#test/kit/town.ts'

import { SECRET } from '#test/kit/town-seed.ts'
import { countMonthly, countWeekly } from './problem-count.store.ts'

const DAY_MS = 86_400_000
const kysely = (town: TestTown) => town.connection.kysely
const pathOf = (response: Response) => response.headers.get('location') ?? ''
const problemAt = (town: TestTown, slug: string) =>
  kysely(town)
    .selectFrom('problem')
    .select(['id', 'slug', 'stage', 'state', 'title', 'response_from_on', 'closing_words'])
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
const eventsOf = async (town: TestTown, id: string) =>
  (
    await kysely(town)
      .selectFrom('event')
      .select('kind')
      .where('about_kind', '=', 'problem')
      .where('about_id', '=', id)
      .orderBy('seq')
      .execute()
  ).map(({ kind }) => kind)

/** Reports that are in no problem, with somebody who follows by mail. */
const loose = async (town: TestTown, n: number) => {
  const seen = new Set<string>()
  const taken = (await kysely(town).selectFrom('problem_report').select('report_id').execute()).map(({ report_id }) => report_id)
  const rows = await kysely(town)
    .selectFrom('report')
    .innerJoin('report_follower', 'report_follower.report_id', 'report.id')
    .select(['report.id', 'report.reference', 'report_follower.id as followerId', 'report.neighborhood_id'])
    .where('report.id', 'not in', taken)
    .where('report.state', 'in', ['waiting', 'answered'])
    .where('report.public_lat', 'is not', null)
    .where('report_follower.email', 'is not', null)
    .where('report_follower.ended_at', 'is', null)
    .orderBy('report.filed_at', 'desc')
    .limit(10 * n)
    .execute()
  return rows.filter(({ id }) => !seen.has(id) && seen.add(id)).slice(0, n)
}

describe('what everybody sees', () => {
  test('the list shows what is worked on and what was closed, with its step', async ({ town }) => {
    const page = await town.text(await town.get('/problems'))
    const open = town.town.problems.filter(({ state, isPublic }) => state === 'open' && isPublic)
    for (const problem of open) expect(page).toContain(problem.title)
    expect(page).toContain('Closed, with agreement')
    expect(page).not.toContain('Start on a problem')
  })
  test('every problem of the town has a page that opens with its sentence', async ({ town }) => {
    for (const problem of town.town.problems.filter(({ isPublic }) => isPublic)) {
      const response = await town.get(`/problems/${problem.slug}`)
      expect([problem.slug, response.status]).toEqual([problem.slug, 200])
      expect(await town.text(response)).toContain(problem.statement)
    }
  })
  test('what the check found is a sentence, and the steps are not for visitors', async ({ town }) => {
    const checked = town.town.problems.find(({ assessments }) => assessments.length > 0)!
    const page = await town.text(await town.get(`/problems/${checked.slug}`))
    expect(page).toMatch(/It worked|It moved|It did not work|We cannot tell|Fewer|No detectable change|Too few to tell/)
    expect((await town.get(`/problems/${checked.slug}/assessment`)).status).toBe(303)
    expect((await town.get(`/problems/${checked.slug}/assessment`, { as: 'resident' })).status).toBe(403)
    expect((await town.get('/problems/no-such-thing')).status).toBe(404)
  })
  test('those who work on it see all four steps of every problem, charts and tables too', async ({ town }) => {
    for (const { slug } of town.town.problems)
      for (const stage of ['scanning', 'analysis', 'response', 'assessment'])
        expect([slug, stage, (await town.get(`/problems/${slug}/${stage}`, { as: 'sergeant' })).status]).toEqual([slug, stage, 200])
  })
})

describe('what is counted', () => {
  test('the weekly counts are those one would count by hand, incidents and reports, in the circle and not beside it', async ({ town }) => {
    const problem = town.town.problems.find(({ slug }) => slug === 'bikes-at-the-station')!
    const circle = { ...problem.area, radiusM: 600 }
    const counted = { incidentKinds: ['theft', 'vehicle'], categories: town.town.categories.map(({ slug }) => slug) }
    const span = { fromOn: '2026-01-05', untilOn: '2026-03-29' }
    const timeZone = town.town.agency.timeZone
    const byHand = new Array<number>(12).fill(0)
    const add = (at: Date, place: { lat: number | null; lng: number | null }) => {
      if (place.lat === null || place.lng === null || distanceM(circle, { lat: place.lat, lng: place.lng }) > circle.radiusM) return
      const week = Math.floor(daysBetween(span.fromOn, dayIn(timeZone, at)) / 7)
      if (week >= 0 && week < 12) byHand[week]! += 1
    }
    for (const one of town.town.incidents) if (counted.incidentKinds.includes(one.kind)) add(one.occurredAt, one)
    const stored = await kysely(town).selectFrom('report').select(['filed_at', 'lat', 'lng']).where('state', '!=', 'duplicate').execute()
    for (const one of stored) add(one.filed_at, one)
    const weekly = await town.data.read((at) => countWeekly(at, { circle, counted, span, timeZone }, 12))
    expect(weekly).toEqual(byHand)
    expect(weekly.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(20)
    const monthly = await town.data.read((at) => countMonthly(at, { circle, counted, span, timeZone }))
    expect(monthly.map(({ month }) => month)).toEqual(['2026-01', '2026-02', '2026-03'])
    expect(monthly.reduce((sum, one) => sum + one.incidents + one.reports, 0)).toBe(weekly.reduce((sum, count) => sum + count, 0))
  })
})

describe('from the first report to the end', () => {
  test('a problem goes all the way: opened, understood, acted on, checked, judged by those who reported, closed', async ({ town }) => {
    const as = { as: 'sergeant' } as const
    const reports = await loose(town, 3)
    const [first] = reports
    const references = reports.map(({ reference }) => reference)

    // Look
    const form = await town.text(await town.get(`/problems/new?reports=${references.join(',')}`, as))
    expect(form).toContain('3 reports join it')
    const typed = {
      title: 'Bins burning behind the bakery',
      statement: 'Bins are set on fire at night behind the bakery.',
      reports: references.join(','),
      isPublic: 'yes',
    }
    const refused = await town.post('/problems/new', { ...typed, neighborhood: '' }, as)
    expect([refused.status, await town.text(refused)]).toEqual([422, expect.stringContaining('Choose the neighborhood.')])
    const opened = await town.post('/problems/new', { ...typed, neighborhood: first!.neighborhood_id! }, as)
    expect([opened.status, pathOf(opened)]).toEqual([303, '/problems/bins-burning-behind-the-bakery/scanning'])
    const slug = 'bins-burning-behind-the-bakery'
    const at = (path: string) => `/problems/${slug}/${path}`
    const { id } = await problemAt(town, slug)
    expect(
      await kysely(town)
        .selectFrom('report')
        .select('state')
        .where(
          'id',
          'in',
          reports.map((one) => one.id),
        )
        .execute(),
    ).toEqual([{ state: 'in-problem' }, { state: 'in-problem' }, { state: 'in-problem' }])
    const joinedMail = await kysely(town).selectFrom('message').select('id').where('kind', '=', 'report-joined-problem').execute()
    expect(joinedMail.length).toBeGreaterThanOrEqual(3)
    const twice = await town.post('/problems/new', { ...typed, title: 'Again', neighborhood: first!.neighborhood_id! }, as)
    expect(await town.text(twice)).toContain('already belongs to another problem')
    expect(await town.text(await town.get(`/reports/${references[0]}`))).toContain('Bins burning behind the bakery')

    // Understand
    const move = (to: string) => town.post(at('moves'), { to }, as)
    expect(await town.text(await move('response'))).toContain('Go one step at a time.')
    expect((await move('analysis')).status).toBe(303)
    expect(await town.text(await move('response'))).toContain('Answer the six questions')
    const cheers = Object.fromEntries(
      ['community', 'harmful', 'expectation', 'events', 'recurring', 'similarity'].map((one) => [`cheers-${one}`, 'Known.']),
    )
    const scanned = await town.post(
      at('scanning'),
      { title: typed.title, statement: typed.statement, where: '', radius: '300', kinds: ['disorder', 'damage'], ...cheers },
      as,
    )
    expect(scanned.status).toBe(303)
    const unknownPlace = await town.post(
      at('scanning'),
      { title: typed.title, statement: typed.statement, where: 'Nowhere at all 9999', radius: '300', ...cheers },
      as,
    )
    expect([unknownPlace.status, await town.text(unknownPlace)]).toEqual([422, expect.stringContaining('We did not find this place.')])
    expect(await town.text(await move('response'))).toContain('Write down what we understand')
    expect((await town.post(at('analysis'), { analysis: 'The bins stand open all night.', 'side-place': 'A dark lane' }, as)).status).toBe(
      303,
    )
    expect((await town.post(at('hypotheses'), { cause: 'Nobody locks the gate.' }, as)).status).toBe(303)
    const cause = await kysely(town).selectFrom('hypothesis').select('id').where('problem_id', '=', id).executeTakeFirstOrThrow()
    const evidence = {
      [`evidence-${cause.id}`]: 'Open on five of five nights.',
      [`speaks-${cause.id}`]: 'for',
      [`source-${cause.id}`]: 'Walks',
    }
    expect((await town.post(at(`hypotheses/${cause.id}/evidence`), evidence, as)).status).toBe(303)
    expect((await town.post(at(`hypotheses/${cause.id}/standings`), { [`standing-${cause.id}`]: 'supported' }, as)).status).toBe(303)

    // Act
    expect((await move('response')).status).toBe(303)
    expect(await town.text(await move('assessment'))).toContain('Choose at least one thing to try')
    await town.post(at('responses'), { technique: '10', response: 'Night patrols', isEnforcement: 'yes' }, as)
    expect(await town.text(await move('assessment'))).toContain('must be more than enforcement')
    await town.post(at('responses'), { technique: '2', response: 'Lock the gate at ten' }, as)
    expect(await town.text(await move('assessment'))).toContain('at least one joint action')
    const action = {
      what: 'Lock the gate every night at ten',
      owner: 'partner',
      ownerName: 'The bakery',
      to: 'everybody',
      dueOn: '2026-12-01',
    }
    expect(await town.text(await town.post(at('actions'), { ...action, dueOn: '' }, as))).toContain(
      'Give the day by which it will be done.',
    )
    expect((await town.post(at('actions'), action, as)).status).toBe(303)
    expect(await town.text(await town.get('/promises'))).toContain('Lock the gate every night at ten')
    expect(await town.text(await move('assessment'))).toContain('Set the first day of the response')
    const begun = new Date(town.now.getTime() - 70 * DAY_MS).toISOString().slice(0, 10)
    expect((await town.post(at('first-day'), { firstDay: begun }, as)).status).toBe(303)
    expect(await town.text(await move('assessment'))).toContain('Plan how it is judged first')
    const area = await kysely(town).selectFrom('problem').select(['lat', 'lng']).where('id', '=', id).executeTakeFirstOrThrow()
    const far = await kysely(town)
      .selectFrom('address')
      .select('label')
      .where('kind', '=', 'address')
      .where('lat', '>', area.lat! + 0.008)
      .orderBy('id')
      .limit(1)
      .executeTakeFirstOrThrow()
    const today = town.now.toISOString().slice(0, 10)
    const design = {
      startsOn: begun,
      lookOn: today,
      weeksBefore: '10',
      buffer: 'none',
      controlWhere: far.label,
      controlRadius: '300',
      act: 'record',
    }
    expect((await town.post(at('design'), design, as)).status).toBe(303)
    expect(await town.text(await town.get(at('response'), as))).toContain('whoever planned this could already know how it went')
    expect((await move('assessment')).status).toBe(303)

    // Check
    const close = (how: string) => town.post(at('closing'), { how, closing: 'The gate is locked now.' }, as)
    expect(await town.text(await close('closed'))).toContain('Check whether it helped, at the planned look.')
    expect((await town.post(at('assessments'), { words: 'Quieter since.' }, as)).status).toBe(303)
    expect(await town.text(await town.get(at('assessment'), as))).toMatch(
      /Looked at on .+, as planned (It worked|It did not work|We cannot tell): .+ Quieter since\./,
    )

    // Those who reported
    expect(await town.text(await close('closed'))).toContain('Ask everybody who reported.')
    expect((await town.post(at('verdicts'), {}, as)).status).toBe(303)
    expect(await town.text(await close('closed'))).toContain('two weeks have not passed')
    const secrets = reports.map(({ followerId }) => followSecret(secretFor(SECRET)('follow'), town.town.agency.id, followerId))
    expect(await town.text(await town.get(`/follow/${secrets[0]}`))).toContain('Is it better?')
    expect(await town.text(await town.get(`/follow/${secrets[0]}/verdict`))).toContain('Bins burning behind the bakery')
    expect(await town.text(await town.post(`/follow/${secrets[0]}/verdict`, { words: 'Well' }))).toContain('Choose one of the two.')
    expect((await town.post(`/follow/${secrets[0]}/verdict`, { answer: 'agree', words: 'I sleep again.' })).status).toBe(303)
    expect((await town.post(`/follow/${secrets[1]}/verdict`, { answer: 'disagree' })).status).toBe(303)
    expect((await town.get(`/follow/${'x'.repeat(32)}/verdict`)).status).toBe(404)
    const worked = await town.text(await town.get(at('assessment'), as))
    expect(worked).toContain('I sleep again.')
    expect(await town.text(await town.get(`/problems/${slug}`))).not.toContain('I sleep again.')

    // The end
    const later = town.now
    town.now = new Date(later.getTime() + 15 * DAY_MS)
    const asLater = { as: { account: await accountOf(town, 'chief') } } as const
    const closing = (how: string, words: string) => town.post(at('closing'), { how, closing: words }, asLater)
    expect(await town.text(await closing('closed', 'Done.'))).toContain('can be closed openly without agreement')
    expect((await town.post(`/follow/${secrets[1]}/verdict`, { answer: 'agree' })).status).toBe(303)
    expect(await town.text(await closing('closed', ''))).toContain('Write what everybody reads.')
    expect((await closing('closed', 'The gate is locked now.')).status).toBe(303)
    expect(await problemAt(town, slug)).toMatchObject({ state: 'closed', closing_words: 'The gate is locked now.' })
    const ended = await kysely(town)
      .selectFrom('report')
      .select('state')
      .where(
        'id',
        'in',
        reports.map((one) => one.id),
      )
      .execute()
    expect(ended.every(({ state }) => state === 'fixed')).toBe(true)
    const news = await kysely(town).selectFrom('message').select('body').where('kind', '=', 'report-problem-news').execute()
    expect(news.some(({ body }) => body?.includes('The gate is locked now.'))).toBe(true)
    expect(await town.text(await town.get(`/problems/${slug}`))).toContain('Closed, with agreement')
    expect((await town.post(at('moves'), { to: 'analysis' }, asLater)).status).toBe(422)
    expect(await town.text(await town.post(`/follow/${secrets[0]}/verdict`, { answer: 'agree' }))).toContain(
      'This problem is closed by now.',
    )
    town.now = later
    const kinds = await eventsOf(town, id)
    expect(kinds[0]).toBe('problem-opened')
    expect(kinds.at(-1)).toBe('problem-closed')
    expect(kinds).toEqual(
      expect.arrayContaining([
        'problem-scanned',
        'problem-analyzed',
        'hypothesis-added',
        'evidence-added',
        'hypothesis-judged',
        'response-added',
        'action-added',
        'response-started',
        'design-recorded',
        'assessment-made',
        'verdict-asked',
        'verdict-given',
      ]),
    )
  })

  test('a report that is in one problem is not put into another, and one that is taken out stands on its own', async ({ town }) => {
    const as = { as: 'sergeant' } as const
    const inside = town.town.problems.find(({ reportIds, state }) => reportIds.length > 0 && state === 'open')!
    const other = town.town.problems.find(({ id, state }) => id !== inside.id && state === 'open')!
    const report = town.town.reports.find(({ id }) => id === inside.reportIds[0])!
    const refused = await town.post(`/problems/${other.slug}/reports`, { references: report.reference }, as)
    expect([refused.status, await town.text(refused)]).toEqual([422, expect.stringContaining('already belongs to another problem')])
    expect((await town.post(`/problems/${inside.slug}/partings`, { report: report.id }, as)).status).toBe(303)
    expect((await town.post(`/problems/${other.slug}/reports`, { references: report.reference.toLowerCase() }, as)).status).toBe(303)
  })

  test('a partner brings causes and promises in the own name, and moves nothing', async ({ town }) => {
    const as = { as: 'partner' } as const
    const open = town.town.problems.find(({ state, stage, isPublic }) => state === 'open' && isPublic && stage !== 'scanning')!
    expect((await town.post(`/problems/${open.slug}/hypotheses`, { cause: 'The bus comes too late.' }, as)).status).toBe(303)
    expect((await town.post(`/problems/${open.slug}/moves`, { to: 'scanning' }, as)).status).toBe(403)
    const promise = { what: 'Run a late bus on Fridays', owner: 'me', to: 'everybody', dueOn: '2026-12-18' }
    expect((await town.post(`/problems/${open.slug}/actions`, promise, as)).status).toBe(303)
    expect((await town.post(`/problems/${open.slug}/actions`, { ...promise, owner: 'chief' }, as)).status).toBe(422)
    const made = await kysely(town).selectFrom('promise').select(['owner_kind', 'problem_slug']).where('what', '=', promise.what).execute()
    expect(made).toEqual([{ owner_kind: 'partner', problem_slug: open.slug }])
  })
})

const accountOf = async (town: TestTown, role: string) =>
  (
    await kysely(town)
      .selectFrom('account_role')
      .select('account_id')
      .where('role', '=', role as never)
      .limit(1)
      .executeTakeFirstOrThrow()
  ).account_id
