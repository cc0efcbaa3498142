import { recordEvent } from '#data/events.ts'
import { newId } from '#data/id.ts'
import { enqueue } from '#data/jobs.ts'
import type { ReadAt, WriteAt } from '#data/scope.ts'
import { listNeighborhoods } from '#modules/agencies/index.ts'
import { findWaveById, listEarlier, listMarginLines, listResponses, listResults, savePublished, saveResult } from './estimate.store.ts'
import type { EstimateMode, MarginLine } from './estimate.ts'
import { estimateWave } from './estimate-wave.ts'
import { findSurvey } from './survey.store.ts'
import { itemsOf } from './survey-bank.ts'

/** Asked for with `{ waveId }` when a wave closes, and by a button. */
export const ESTIMATE_JOB = 'estimate-wave'

/** `gone`: no such wave. `still-open`: numbers looked at while people answer would change who is asked again. `published`: it stands as it is. */
export type EstimateRefusal = 'gone' | 'still-open' | 'published'

/** Has the wave computed soon. */
export async function askForEstimate(at: WriteAt, waveId: string): Promise<EstimateRefusal | undefined> {
  const wave = await findWaveById(at, waveId)
  if (!wave) return 'gone'
  if (wave.state === 'published') return 'published'
  if (wave.state !== 'closed') return 'still-open'
  await enqueue(at, ESTIMATE_JOB, { waveId })
  return undefined
}

/** Margins name neighborhoods by slug, answers by id; a neighborhood that is no more stands for nobody. */
async function groundOf(at: ReadAt): Promise<{ margins: MarginLine[]; neighborhoodIds: string[] }> {
  const neighborhoods = await listNeighborhoods(at)
  const margins = (await listMarginLines(at)).flatMap((line) => {
    if (line.margin !== 'neighborhood') return [line]
    const place = neighborhoods.find(({ slug }) => slug === line.category)
    return place ? [{ ...line, category: place.id }] : []
  })
  return { margins, neighborhoodIds: neighborhoods.map(({ id }) => id) }
}

/** Computes a closed wave from its answers, the sample and the open link apart, and keeps what was found. Bears being run again. */
export async function estimateClosedWave(at: WriteAt, waveId: string): Promise<EstimateRefusal | undefined> {
  const wave = await findWaveById(at, waveId)
  const survey = wave && (await findSurvey(at, wave.surveyId))
  if (!wave || !survey) return 'gone'
  if (wave.state === 'published') return 'published'
  if (wave.state !== 'closed') return 'still-open'
  const ground = await groundOf(at)
  const earlier = await listEarlier(at, wave)
  const items = itemsOf(survey).filter(({ slug, version }) =>
    survey.items.some((asked) => asked.slug === slug && asked.version === version),
  )
  const modes = (['sampled', 'open'] as const).filter((mode: EstimateMode) => (mode === 'sampled' ? wave.isSampled : wave.isOpen))
  for (const mode of modes) {
    const responses = await listResponses(at, waveId, mode)
    const found = estimateWave({ mode, responses, items, earlier, ...ground })
    await saveResult(at, { id: newId(at.now), waveId, found })
    const detail = { mode, answers: found.answers, version: found.version }
    await recordEvent(at, { kind: 'wave-estimated', about: { kind: 'survey-wave', id: waveId }, detail })
  }
  return undefined
}

/** `not-computed`: there is nothing yet that could be published. */
export type PublishRefusal = EstimateRefusal | 'not-computed'

/** Shows the wave to everybody, whatever it found. It stands from then on as it is. */
export async function publishWave(at: WriteAt, waveId: string): Promise<PublishRefusal | undefined> {
  const wave = await findWaveById(at, waveId)
  if (!wave) return 'gone'
  if (wave.state === 'published') return 'published'
  if (wave.state !== 'closed') return 'still-open'
  if ((await listResults(at, { waveId })).length === 0) return 'not-computed'
  if (!(await savePublished(at, waveId))) return 'still-open'
  await recordEvent(at, { kind: 'wave-published', about: { kind: 'survey-wave', id: waveId } })
  return undefined
}
