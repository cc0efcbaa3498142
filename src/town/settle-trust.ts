import { recordEvents } from '#data/events.ts'
import type { WriteAt } from '#data/scope.ts'
import { codeOfSample, hashOfCode, STANDARD_ITEMS } from '#modules/trust/index.ts'
import { instantOf } from './calendar.ts'
import { insertAll } from './settle-rows.ts'
import { surveyOf, TOWN_SURVEY, type TownWave } from './survey.ts'
import type { Town } from './town.ts'

const NAME = 'How are we doing?'

const rowsOf = (wave: TownWave) => ({
  samples: (agencyId: string, key: string) =>
    wave.letters.map(({ id, neighborhoodId, addressId, isSpent }) => ({
      id,
      wave_id: wave.id,
      neighborhood_id: neighborhoodId,
      address_id: addressId,
      code_hash: wave.isClosed ? null : hashOfCode(key, codeOfSample(key, agencyId, id)),
      letters: 1,
      is_spent: isSpent,
    })),
  responses: wave.responses.map(({ id, mode, neighborhoodId, language, weekOn, answers, about }) => ({
    ...{ id, wave_id: wave.id, mode, neighborhood_id: neighborhoodId, language, week_on: weekOn },
    ...{ answers: JSON.stringify(answers), about: JSON.stringify(about) },
  })),
  concerns: wave.concerns.map(({ id, mode, neighborhoodId, language, words }) => ({
    ...{ id, wave_id: wave.id, item: 'top-concern', mode, neighborhood_id: neighborhoodId, language, words },
    ...{ theme: null, state: 'to-check' as const, checked_at: null, checked_by: null },
  })),
})

async function settleWave(at: WriteAt, surveyId: string, wave: TownWave, by: string, key: string): Promise<void> {
  const opened = new Date(`${wave.opensOn}T14:00:00Z`)
  const closedAt = wave.isClosed ? instantOf(wave.closedOnDay, 9) : null
  await insertAll(at, 'survey_wave', [
    {
      ...{ id: wave.id, survey_id: surveyId, slug: wave.slug, name: wave.name, opens_on: wave.opensOn, closes_on: wave.closesOn },
      ...{ is_sampled: true, is_open: true, state: wave.isClosed ? 'closed' : 'open', made_at: opened, made_by: by },
      ...{ closed_at: closedAt, published_at: null, published_by: null },
    },
  ])
  const rows = rowsOf(wave)
  await insertAll(at, 'survey_sample', rows.samples(at.agencyId, key))
  await insertAll(at, 'survey_response', rows.responses)
  await insertAll(at, 'survey_open_answer', rows.concerns)
  const about = { kind: 'survey-wave', id: wave.id }
  await recordEvents(at, [{ at: opened, kind: 'survey-wave-opened', about, by, detail: { letters: wave.letters.length } }])
  if (closedAt)
    await recordEvents(at, [{ at: closedAt, kind: 'survey-wave-closed', about, by, detail: { answers: wave.responses.length } }])
}

/** What residents answered in three waves. `key`: the installation's for survey codes. */
export async function settleTrust(at: WriteAt, town: Town, key: string): Promise<void> {
  const { id, waves } = surveyOf(town)
  const by = town.accounts.find(({ roles }) => roles.includes('analyst'))?.id ?? town.accounts[0]!.id
  const items = JSON.stringify(STANDARD_ITEMS.baseline.map((slug) => ({ slug, version: 1 })))
  const made = new Date(`${waves[0]!.opensOn}T12:00:00Z`)
  await insertAll(at, 'survey', [
    { id, slug: TOWN_SURVEY, name: NAME, kind: 'baseline', items, made_at: made, made_by: by, ended_at: null },
  ])
  for (const wave of waves) await settleWave(at, id, wave, by, key)
}
