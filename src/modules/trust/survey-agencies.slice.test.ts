import { expect } from 'vitest'
import { newId } from '#data/id.ts'
import { secretFor } from '#http/secrets.ts'
import { createAgency } from '#modules/agencies/index.ts'
import { saveAccount, saveRole, startSession } from '#modules/people/index.ts'
import { paths } from '#paths.ts'
import { type TestTown, test } from '#test/kit/town.ts'
import { SECRET } from '#test/kit/town-seed.ts'
import { codeOfSample } from './survey-code.actions.ts'

const WAVE = 'baseline-now'

async function settleSecond({ connection, now }: TestTown) {
  const [data, account] = [connection.agency(newId(now)), newId()]
  await data.write(null, async (at) => {
    await createAgency(at, { slug: 'cedarbrook', name: 'Cedarbrook Police', timeZone: 'America/Chicago' })
    await saveAccount(at, { id: account, name: 'Wren Halloran', email: 'wren@cedarbrook.example', language: 'en' })
    await saveRole(at, account, 'chief')
  })
  await connection.kysely.updateTable('agency').set({ set_up_at: now }).where('id', '=', data.agencyId).execute()
  const { secret } = await data.write(account, (at) =>
    startSession(at, { accountId: account, roles: ['chief'], device: 'test', how: 'invented-link' }),
  )
  return { data, asked: { agency: 'cedarbrook', headers: { cookie: `cb_session=${secret}` } } }
}

test('another agency finds no survey, no wave and no code of the first, and changes nothing there', async ({ town }) => {
  const { data, asked } = await settleSecond(town)
  const { kysely } = town.connection
  const sample = await kysely
    .selectFrom('survey_sample')
    .select('id')
    .where('is_spent', '=', false)
    .where('code_hash', 'is not', null)
    .executeTakeFirstOrThrow()
  const counted = async () => [
    await kysely.selectFrom('survey_response').select('id').where('agency_id', '=', town.data.agencyId).execute(),
    await kysely.selectFrom('survey_wave').selectAll().where('agency_id', '=', town.data.agencyId).execute(),
    await kysely.selectFrom('survey_sample').selectAll().where('agency_id', '=', town.data.agencyId).orderBy('id').execute(),
  ]
  const before = await counted()
  expect(await town.text(await town.get(paths.surveys(), asked))).toContain('No survey yet')
  const wavePages = [
    paths.surveyWaves('baseline'),
    paths.surveyWave(WAVE),
    paths.surveyPaper(WAVE),
    paths.surveyQuestionnaire(WAVE),
    paths.surveyOpen(WAVE),
  ]
  for (const page of wavePages) expect([page, (await town.get(page, asked)).status]).toEqual([page, 404])
  const acts = [paths.surveySamples, paths.surveyLetters, paths.surveyOpenings, paths.surveyClosings, paths.surveyPaper, paths.surveyOpen]
  for (const act of acts) expect([act(WAVE), (await town.post(act(WAVE), { each: '5' }, asked)).status]).toEqual([act(WAVE), 404])
  const code = codeOfSample(secretFor(SECRET)('survey'), town.data.agencyId, sample.id)
  const refused = await town.post(paths.surveyAnswer(), { code }, asked)
  expect(await town.text(refused)).toContain('We do not know this code')
  expect(await counted()).toEqual(before)
  expect(
    (await data.read((at) => at.db.selectFrom('survey_ballot').select('id').where('agency_id', '=', at.agencyId).execute())).length,
  ).toBe(0)
  // The same code opens its own agency's questionnaire.
  expect((await town.post(paths.surveyAnswer(), { code }, { agency: town.town.agency.slug })).status).toBe(303)
})
