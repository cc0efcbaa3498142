import type { ReadAt, WriteAt } from '#data/scope.ts'
import type { EarlierWave, EstimateMode, MarginLine, Response, SurveyFound } from './estimate.ts'
import type { WaveResult } from './estimate-result.ts'
import type { Mode, Wave } from './survey.ts'

const MODES_OF: Record<EstimateMode, readonly Mode[]> = { sampled: ['sampled', 'paper'], open: ['open', 'kiosk'] }

/** Everybody who answered in that way, without anything but what is estimated from. At most 200,000. */
export const listResponses = (at: ReadAt, waveId: string, mode: EstimateMode): Promise<Response[]> =>
  at.db
    .selectFrom('survey_response')
    .select(['neighborhood_id as neighborhoodId', 'answers', 'about'])
    .where('agency_id', '=', at.agencyId)
    .where('wave_id', '=', waveId)
    .where('mode', 'in', MODES_OF[mode])
    // Ids are random: an order that tells nothing of who was first.
    .orderBy('id')
    .limit(200_000)
    .execute()

export const listMarginLines = (at: ReadAt): Promise<MarginLine[]> =>
  at.db
    .selectFrom('survey_margin')
    .select(['margin', 'category', 'people'])
    .where('agency_id', '=', at.agencyId)
    .orderBy('margin')
    .orderBy('category')
    .limit(1000)
    .execute()

/** Puts what was found in the place of what an earlier computing found. */
export async function saveResult(
  at: WriteAt,
  { id, waveId, found }: { readonly id: string; readonly waveId: string; readonly found: SurveyFound },
): Promise<void> {
  const fresh = { result: JSON.stringify(found), method_version: found.version, computed_at: at.now }
  await at.db
    .insertInto('survey_result')
    .values({ agency_id: at.agencyId, id, wave_id: waveId, mode: found.mode, ...fresh })
    .onConflict((conflict) => conflict.columns(['agency_id', 'wave_id', 'mode']).doUpdateSet(fresh))
    .execute()
}

/** Waves with results, the newest first; `published` leaves out those nobody has published. Officers' own surveys are not among them. */
export async function listResults(
  at: ReadAt,
  { waveId, published, limit = 40 }: { readonly waveId?: string; readonly published?: boolean; readonly limit?: number } = {},
): Promise<WaveResult[]> {
  const rows = await at.db
    .selectFrom('survey_result as found')
    .innerJoin('survey_wave as wave', (join) => join.onRef('wave.agency_id', '=', 'found.agency_id').onRef('wave.id', '=', 'found.wave_id'))
    .innerJoin('survey', (join) => join.onRef('survey.agency_id', '=', 'wave.agency_id').onRef('survey.id', '=', 'wave.survey_id'))
    .select(['wave.id', 'wave.slug', 'wave.name', 'wave.opens_on as opensOn', 'wave.closes_on as closesOn', 'wave.state'])
    .select(['survey.slug as surveySlug', 'survey.kind', 'found.mode', 'found.result', 'found.computed_at as computedAt'])
    .where('found.agency_id', '=', at.agencyId)
    .where('survey.kind', '<>', 'officer-pulse')
    .$if(waveId !== undefined, (query) => query.where('wave.id', '=', waveId ?? ''))
    .$if(published === true, (query) => query.where('wave.state', '=', 'published'))
    .orderBy('wave.opens_on', 'desc')
    .orderBy('wave.id')
    .orderBy('found.mode')
    .limit(2 * limit)
    .execute()
  const waves = new Map<string, WaveResult>()
  for (const { mode, result, ...row } of rows) {
    const known = waves.get(row.id) ?? { ...row, sampled: undefined, open: undefined }
    waves.set(row.id, { ...known, [mode]: result as SurveyFound })
  }
  return [...waves.values()]
}

/** Published waves whose sample was asked before `opensOn`, the newest first: what a later one is compared with. */
export const listEarlier = async (at: ReadAt, { id, opensOn }: Pick<Wave, 'id' | 'opensOn'>): Promise<EarlierWave[]> =>
  (await listResults(at, { published: true })).flatMap(({ sampled, ...wave }) =>
    sampled && wave.id !== id && wave.opensOn < opensOn ? [{ id: wave.id, name: wave.name, opensOn: wave.opensOn, found: sampled }] : [],
  )

export const findWaveById = (at: ReadAt, id: string) =>
  at.db
    .selectFrom('survey_wave')
    .select(['id', 'survey_id as surveyId', 'slug', 'opens_on as opensOn', 'is_sampled as isSampled', 'is_open as isOpen', 'state'])
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .executeTakeFirst()

/** The wave is published from now on; false where it was not closed. */
export async function savePublished(at: WriteAt, waveId: string): Promise<boolean> {
  const { numUpdatedRows } = await at.db
    .updateTable('survey_wave')
    .set({ state: 'published', published_at: at.now, published_by: at.by })
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', waveId)
    .where('state', '=', 'closed')
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}
