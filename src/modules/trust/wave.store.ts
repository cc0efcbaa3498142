import { sql } from 'kysely'
import type { ReadAt, WriteAt } from '#data/scope.ts'
import type { WaveState } from './survey.ts'
import type { WaveTyped } from './wave-draft.ts'

export const listWaveSlugs = async (at: ReadAt): Promise<string[]> =>
  (await at.db.selectFrom('survey_wave').select('slug').where('agency_id', '=', at.agencyId).limit(5000).execute()).map(({ slug }) => slug)

export async function saveWave(
  at: WriteAt,
  wave: WaveTyped & { readonly id: string; readonly surveyId: string; readonly slug: string },
): Promise<void> {
  const { id, surveyId, slug, name, opensOn, closesOn, isSampled, isOpen } = wave
  await at.db
    .insertInto('survey_wave')
    .values({
      ...{ agency_id: at.agencyId, id, survey_id: surveyId, slug, name, opens_on: opensOn, closes_on: closesOn },
      ...{ is_sampled: isSampled, is_open: isOpen, state: 'draft', made_at: at.now, made_by: at.by },
      ...{ closed_at: null, published_at: null, published_by: null },
    })
    .execute()
}

/** Takes the wave from one state to the next; false when it is not in the first. */
export async function moveWave(at: WriteAt, id: string, from: WaveState, to: WaveState): Promise<boolean> {
  const moved = await at.db
    .updateTable('survey_wave')
    .set({ state: to, ...(to === 'closed' ? { closed_at: at.now } : {}) })
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .where('state', '=', from)
    .returning('id')
    .executeTakeFirst()
  return moved !== undefined
}

/** Waves whose last day is over and that nobody closed. */
export const listOverdueWaves = (at: ReadAt, today: string) =>
  at.db
    .selectFrom('survey_wave')
    .select(['id', 'slug'])
    .where('agency_id', '=', at.agencyId)
    .where('state', '=', 'open')
    .where('closes_on', '<', today)
    .limit(100)
    .execute()

/** Answers handed in, by way: what the wave's page and its events count. */
export const countResponses = (at: ReadAt, waveId: string) =>
  at.db
    .selectFrom('survey_response')
    .select(['mode', 'neighborhood_id as neighborhoodId', sql<number>`count(*)::int`.as('n')])
    .where('agency_id', '=', at.agencyId)
    .where('wave_id', '=', waveId)
    .groupBy(['mode', 'neighborhood_id'])
    .execute()

/** Lays the answers of a closed wave down anew in the order of their random ids, so that neither the order of rows nor the number of the writing transaction tells who came when. */
export async function shuffleResponses(at: WriteAt, waveId: string): Promise<void> {
  await sql`with gone as (
      delete from survey_response where agency_id = ${at.agencyId} and wave_id = ${waveId}
      returning agency_id, id, wave_id, mode, neighborhood_id, language, week_on, answers, about)
    insert into survey_response (agency_id, id, wave_id, mode, neighborhood_id, language, week_on, answers, about)
    select agency_id, gen_random_uuid(), wave_id, mode, neighborhood_id, language, week_on, answers, about from gone order by id`.execute(
    at.db,
  )
  await sql`with gone as (
      delete from survey_open_answer where agency_id = ${at.agencyId} and wave_id = ${waveId}
      returning agency_id, id, wave_id, item, mode, neighborhood_id, language, words, theme, state, checked_at, checked_by)
    insert into survey_open_answer (agency_id, id, wave_id, item, mode, neighborhood_id, language, words, theme, state, checked_at, checked_by)
    select agency_id, gen_random_uuid(), wave_id, item, mode, neighborhood_id, language, words, theme, state, checked_at, checked_by from gone order by id`.execute(
    at.db,
  )
}
