import type { ReadAt, WriteAt } from '#data/scope.ts'
import type { EstimateMode } from './estimate.ts'
import type { Mode } from './survey.ts'
import { isOfSample } from './survey.ts'

/** Own words that wait to be read. */
export type WaitingAnswer = {
  readonly id: string
  readonly waveName: string
  readonly mode: Mode
  readonly language: string
  readonly words: string
}

const waiting = (at: ReadAt) =>
  at.db
    .selectFrom('survey_open_answer as said')
    .innerJoin('survey_wave as wave', (join) => join.onRef('wave.agency_id', '=', 'said.agency_id').onRef('wave.id', '=', 'said.wave_id'))
    .where('said.agency_id', '=', at.agencyId)
    .where('said.state', '=', 'to-check')
    .where('said.words', 'is not', null)
    // While a round is open, who reads what came today might know who answered today.
    .where('wave.state', 'in', ['closed', 'published'])

/** Of rounds that are closed, in the order of their random ids; at most `limit`. */
export async function listWaiting(at: ReadAt, limit = 20): Promise<WaitingAnswer[]> {
  const rows = await waiting(at)
    .select(['said.id', 'wave.name as waveName', 'said.mode', 'said.language', 'said.words'])
    .orderBy('said.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, words: row.words ?? '' }))
}

export async function countWaiting(at: ReadAt): Promise<number> {
  const counted = await waiting(at)
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirst()
  return Number(counted?.count ?? 0)
}

export async function findWaiting(at: ReadAt, id: string): Promise<{ readonly words: string; readonly waveId: string } | undefined> {
  const row = await waiting(at).select(['said.words', 'said.wave_id as waveId']).where('said.id', '=', id).executeTakeFirst()
  return row && { words: row.words ?? '', waveId: row.waveId }
}

/** What somebody decided; withheld words go at once. False where somebody else was first. */
export async function saveRead(
  at: WriteAt,
  id: string,
  { state, theme }: { readonly state: 'published' | 'withheld'; readonly theme: string },
): Promise<boolean> {
  const { numUpdatedRows } = await at.db
    .updateTable('survey_open_answer')
    .set({ state, theme, checked_at: at.now, checked_by: at.by, ...(state === 'withheld' && { words: null }) })
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .where('state', '=', 'to-check')
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

/** How many answers of a wave, read by somebody, are in each theme, by the way they came. */
export async function countThemes(at: ReadAt, waveId: string): Promise<Record<EstimateMode, Record<string, number>>> {
  const rows = await at.db
    .selectFrom('survey_open_answer')
    .select(['mode', 'theme', (select) => select.fn.countAll<number>().as('count')])
    .where('agency_id', '=', at.agencyId)
    .where('wave_id', '=', waveId)
    .where('state', '<>', 'to-check')
    .groupBy(['mode', 'theme'])
    .execute()
  const counts: Record<EstimateMode, Record<string, number>> = { sampled: {}, open: {} }
  for (const { mode, theme, count } of rows) {
    const of = counts[isOfSample(mode) ? 'sampled' : 'open']
    const name = theme ?? 'other'
    of[name] = (of[name] ?? 0) + Number(count)
  }
  return counts
}

/** Published words of a wave, in the order of random ids: without place, language or way, which might tell who. */
export async function listQuotes(at: ReadAt, waveId: string, limit: number): Promise<string[]> {
  const rows = await at.db
    .selectFrom('survey_open_answer')
    .select('words')
    .where('agency_id', '=', at.agencyId)
    .where('wave_id', '=', waveId)
    .where('state', '=', 'published')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.flatMap(({ words }) => words ?? [])
}
