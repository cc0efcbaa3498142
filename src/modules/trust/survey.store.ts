import type { ReadAt } from '#data/scope.ts'
import type { Survey, Wave } from './survey.ts'

const waveColumns = [
  'id',
  'survey_id as surveyId',
  'slug',
  'name',
  'opens_on as opensOn',
  'closes_on as closesOn',
  'is_sampled as isSampled',
  'is_open as isOpen',
  'state',
  'published_at as publishedAt',
] as const

/** All surveys, the newest first. */
export const listSurveys = (at: ReadAt): Promise<Survey[]> =>
  at.db
    .selectFrom('survey')
    .select(['id', 'slug', 'name', 'kind', 'items'])
    .where('agency_id', '=', at.agencyId)
    .where('ended_at', 'is', null)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute()

export const findSurvey = (at: ReadAt, id: string): Promise<Survey | undefined> =>
  at.db
    .selectFrom('survey')
    .select(['id', 'slug', 'name', 'kind', 'items'])
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .executeTakeFirst()

/** All waves, the newest first; of one survey where it is given. */
export const listWaves = (at: ReadAt, surveyId?: string): Promise<Wave[]> =>
  at.db
    .selectFrom('survey_wave')
    .select(waveColumns)
    .where('agency_id', '=', at.agencyId)
    .$if(surveyId !== undefined, (query) => query.where('survey_id', '=', surveyId ?? ''))
    .orderBy('opens_on', 'desc')
    .orderBy('id')
    .limit(500)
    .execute()

export const findWave = (at: ReadAt, slug: string): Promise<Wave | undefined> =>
  at.db.selectFrom('survey_wave').select(waveColumns).where('agency_id', '=', at.agencyId).where('slug', '=', slug).executeTakeFirst()

export const findWaveById = (at: ReadAt, id: string): Promise<Wave | undefined> =>
  at.db.selectFrom('survey_wave').select(waveColumns).where('agency_id', '=', at.agencyId).where('id', '=', id).executeTakeFirst()
