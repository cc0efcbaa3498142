import { describe, expect } from 'vitest'
import { newId } from '#data/id.ts'
import { ROLES } from '#modules/people/index.ts'
import { paths } from '#paths.ts'
import { type TestTown, test } from '#test/kit/town.ts'
import { estimateJobs } from './estimate.jobs.ts'
import type { WaveState } from './survey.ts'

const chief = { as: 'chief' } as const
const analyst = { as: 'analyst' } as const

/** A closed round of trust with `share` of 40 answers favorable in every neighborhood but the last, where six answered. */
async function ask(
  town: TestTown,
  name: string,
  { share, opensOn, state = 'closed' }: { share: number; opensOn: string; state?: WaveState },
) {
  const { kysely } = town.connection
  const agency_id = town.data.agencyId
  const [surveyId, waveId, slug] = [newId(), newId(), `${name}-${newId().slice(-6)}`]
  const items = JSON.stringify([
    { slug: 'trust', version: 1 },
    { slug: 'top-concern', version: 1 },
  ])
  const made = { made_at: town.now, made_by: null }
  await kysely
    .insertInto('survey')
    .values({ agency_id, id: surveyId, slug, name, kind: 'own', items, ended_at: null, ...made })
    .execute()
  await kysely
    .insertInto('survey_wave')
    .values({
      ...{ agency_id, id: waveId, survey_id: surveyId, slug, name, opens_on: opensOn, closes_on: opensOn, is_sampled: true, is_open: true },
      ...{ state, closed_at: town.now, published_at: null, published_by: null, ...made },
    })
    .execute()
  const places = town.town.neighborhoods
  const answers = places.flatMap(({ id }, place) => {
    const n = place === places.length - 1 ? 6 : 40
    return Array.from({ length: n }, (_, i) => ({
      ...{ agency_id, id: crypto.randomUUID(), wave_id: waveId, language: 'en', week_on: opensOn, about: JSON.stringify({}) },
      ...{ neighborhood_id: id, mode: i % 4 === 0 ? ('paper' as const) : ('sampled' as const) },
      answers: JSON.stringify({ trust: i < Math.round(n * share) + (place % 3) ? 1 : 4 }),
    }))
  })
  const open = answers.slice(0, 12).map((one, i) => ({
    ...{ ...one, id: crypto.randomUUID(), mode: 'open' as const, answers: JSON.stringify({ trust: i < 6 ? 2 : 5 }) },
  }))
  await kysely
    .insertInto('survey_response')
    .values([...answers, ...open])
    .execute()
  return { waveId, slug }
}

async function say(town: TestTown, waveId: string, words: string): Promise<string> {
  // Lists go by id: these come first, whatever else waits in the town.
  const id = `00000000${crypto.randomUUID().slice(8)}`
  await town.connection.kysely
    .insertInto('survey_open_answer')
    .values({
      ...{
        agency_id: town.data.agencyId,
        id,
        wave_id: waveId,
        item: 'top-concern',
        mode: 'sampled',
        neighborhood_id: null,
        language: 'en',
        words,
      },
      ...{ theme: null, state: 'to-check', checked_at: null, checked_by: null },
    })
    .execute()
  return id
}

const compute = (town: TestTown, waveId: string) =>
  estimateJobs({ agencyData: () => town.data })[0]!.run({ id: '', agencyId: town.data.agencyId, payload: { waveId }, attempt: 1 })
const kindsAbout = async (town: TestTown, id: string) =>
  (await town.connection.kysely.selectFrom('event').select('kind').where('about_id', '=', id).orderBy('seq').execute()).map(
    ({ kind }) => kind,
  )

describe('from answers to a public page', () => {
  test('computed, seen by those who check it alone, published, compared with the next', async ({ town }) => {
    const spring = await ask(town, 'Spring', { share: 0.6, opensOn: '2031-04-01' })
    expect((await town.post(paths.wavePublications(spring.slug), {}, chief)).status).toBe(422)
    await compute(town, spring.waveId)
    await compute(town, spring.waveId)
    expect(await town.text(await town.get(paths.trust()))).not.toContain('Spring')
    expect(await (await town.get(paths.trust(), analyst)).text()).toContain(paths.waveResult(spring.slug))
    for (const role of [undefined, ...ROLES]) {
      const may = role === 'chief' || role === 'analyst'
      expect((await town.get(paths.waveResult(spring.slug), { as: role })).status, role).toBe(may ? 200 : 404)
      if (may) continue
      expect((await town.post(paths.wavePublications(spring.slug), {}, { as: role })).status, role).toBe(403)
      expect((await town.post(paths.waveEstimates(spring.slug), {}, { as: role })).status, role).toBe(403)
    }
    expect((await town.post(paths.waveEstimates(spring.slug), {}, analyst)).status).toBe(303)
    expect((await town.post(paths.wavePublications(spring.slug), {}, analyst)).status).toBe(303)
    expect(await kindsAbout(town, spring.waveId)).toEqual([...Array(4).fill('wave-estimated'), 'wave-published'])
    expect((await town.post(paths.waveEstimates(spring.slug), {}, chief)).status).toBe(422)

    const page = await town.text(await town.get(paths.trust()))
    expect(page).toMatch(/6 in 10 trust the police department, give or take \d points/)
    expect(page).toContain('Fewer than 10 answered')
    expect(page).toContain('Held back, so that nobody')
    expect(page).toContain('Beside is not because')
    expect(page).toContain('These people are not a sample')

    const fall = await ask(town, 'Fall', { share: 0.62, opensOn: '2031-10-01' })
    await compute(town, fall.waveId)
    await town.post(paths.wavePublications(fall.slug), {}, chief)
    expect(await town.text(await town.get(paths.trust()))).toMatch(
      /No detectable change since “Spring”. Only a change of \d+ points or more/,
    )

    const csv = await (await town.get(paths.trustData())).text()
    expect(csv.split('\r\n').filter((line) => line.startsWith(fall.slug) && line.endsWith('too-few'))).toHaveLength(1)
    expect(csv).toMatch(new RegExp(`${fall.slug},.*,no-detectable-change,`))
    expect(csv).toMatch(/,open,trust,1,,50,,,12,,,,not-a-sample/)
  })

  test('an open round is not computed, and another agency sees nothing', async ({ town }) => {
    const open = await ask(town, 'Now', { share: 0.5, opensOn: '2031-12-01', state: 'open' })
    expect((await town.post(paths.waveEstimates(open.slug), {}, chief)).status).toBe(422)
    await compute(town, open.waveId)
    expect(await kindsAbout(town, open.waveId)).toEqual([])
    const closed = await ask(town, 'Elsewhere', { share: 0.5, opensOn: '2032-01-01' })
    await compute(town, closed.waveId)
    await town.post(paths.wavePublications(closed.slug), {}, chief)
    const other = await town.connection.kysely.selectFrom('agency').select('slug').where('id', '<>', town.data.agencyId).executeTakeFirst()
    if (!other) return
    expect((await town.get(paths.waveResult(closed.slug), { agency: other.slug })).status).toBe(404)
    expect(await (await town.get(paths.trustData(), { agency: other.slug })).text()).not.toContain(closed.slug)
  })
})

describe('census numbers', () => {
  test('are replaced margin by margin, refused whole with every fault, and nobody else sees the form', async ({ town }) => {
    const good = 'age,16-24,400,Census\nage,65-plus,600,Census'
    expect((await town.post(paths.surveyMargins(), { lines: good }, analyst)).status).toBe(303)
    const refused = await town.post(paths.surveyMargins(), { lines: 'age,16-24,1,x\nrace,a,2,y' }, analyst)
    expect(refused.status).toBe(422)
    const page = await town.text(refused)
    expect(page).toContain('Line 2: “race” is no margin.')
    expect(page).toContain('race,a,2,y')
    expect(page).toContain('1,000 people in all')
    await town.post(paths.surveyMargins(), { lines: 'age,16-24,500,Census\nage,25-34,500,Census' }, chief)
    expect(await town.text(await town.get(paths.surveyMargins(), chief))).not.toContain('65-plus')
    for (const role of ROLES.filter((one) => one !== 'chief' && one !== 'analyst')) {
      expect((await town.get(paths.surveyMargins(), { as: role })).status, role).toBe(403)
      expect((await town.post(paths.surveyMargins(), { lines: good }, { as: role })).status, role).toBe(403)
    }
  })
})

describe('own words', () => {
  test('are read before publication; what tells of somebody is withheld and removed', async ({ town }) => {
    const { waveId, slug } = await ask(town, 'Words', { share: 0.6, opensOn: '2033-04-01' })
    const good = await say(town, waveId, 'cars go too fast past the school')
    const bad = await say(town, waveId, 'call me at 555-201-3344 about the noise')
    const page = await town.text(await town.get(paths.openAnswers(), analyst))
    expect(page).toContain('Marked: a phone number')
    expect((await town.post(paths.openAnswer(bad), { act: 'publish', theme: 'noise' }, analyst)).status).toBe(422)
    expect((await town.post(paths.openAnswer(good), { act: 'publish', theme: 'nothing' }, analyst)).status).toBe(422)
    expect((await town.post(paths.openAnswer(good), { act: 'publish', theme: 'traffic' }, analyst)).status).toBe(303)
    expect((await town.post(paths.openAnswer(bad), { act: 'withhold', theme: 'noise' }, chief)).status).toBe(303)
    expect((await town.post(paths.openAnswer(bad), { act: 'withhold', theme: 'noise' }, chief)).status).toBe(422)
    const kept = await town.connection.kysely
      .selectFrom('survey_open_answer')
      .select(['words', 'state'])
      .where('id', '=', bad)
      .executeTakeFirst()
    expect(kept).toEqual({ words: null, state: 'withheld' })
    for (const role of ROLES.filter((one) => one !== 'chief' && one !== 'analyst'))
      expect((await town.get(paths.openAnswers(), { as: role })).status, role).toBe(403)

    await compute(town, waveId)
    expect(await town.text(await town.get(paths.waveResult(slug), chief))).not.toContain('cars go too fast')
    for (let i = 0; i < 10; i++)
      await town.post(paths.openAnswer(await say(town, waveId, 'loud music every night')), { act: 'publish', theme: 'noise' }, chief)
    const shown = await town.text(await town.get(paths.waveResult(slug), chief))
    expect(shown).toContain('cars go too fast')
    expect(shown).not.toContain('555')
  })
})
