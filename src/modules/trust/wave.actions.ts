import { recordEvent } from '#data/events.ts'
import { newId } from '#data/id.ts'
import { enqueue } from '#data/jobs.ts'
import type { WriteAt } from '#data/scope.ts'
import { deleteBallots } from './ballot.store.ts'
import { ESTIMATE_JOB } from './estimate.actions.ts'
import { countSamples, forgetSamples } from './sample.store.ts'
import { slugFor } from './survey-draft.ts'
import { countResponses, listWaveSlugs, moveWave, saveWave, shuffleResponses } from './wave.store.ts'
import type { WaveTyped } from './wave-draft.ts'

/** A new wave of a survey, not open yet; gives back the name in its address. */
export async function makeWave(at: WriteAt, survey: { readonly id: string; readonly slug: string }, typed: WaveTyped): Promise<string> {
  const id = newId()
  const slug = slugFor(`${survey.slug} ${typed.opensOn}`, await listWaveSlugs(at))
  await saveWave(at, { ...typed, id, surveyId: survey.id, slug })
  await recordEvent(at, { kind: 'survey-wave-made', about: { kind: 'survey-wave', id }, detail: { surveyId: survey.id } })
  return slug
}

export type WaveMoveRefusal = 'not-a-draft' | 'not-open' | 'no-sample'

/** Opens it for answers, from its first day on. A sampled wave needs its addresses first. */
export async function openWave(
  at: WriteAt,
  wave: { readonly id: string; readonly isSampled: boolean },
): Promise<WaveMoveRefusal | undefined> {
  const letters = await countSamples(at, wave.id)
  if (wave.isSampled && letters === 0) return 'no-sample'
  if (!(await moveWave(at, wave.id, 'draft', 'open'))) return 'not-a-draft'
  await recordEvent(at, { kind: 'survey-wave-opened', about: { kind: 'survey-wave', id: wave.id }, detail: { letters } })
  return undefined
}

/**
 * Closes it for good. Addresses and codes go, questionnaires that nobody handed in go, and answers are laid down anew without the order in
 * which they came. The event holds how many there are, and nothing of any of them.
 */
export async function closeWave(at: WriteAt, id: string): Promise<WaveMoveRefusal | undefined> {
  if (!(await moveWave(at, id, 'open', 'closed'))) return 'not-open'
  await forgetSamples(at, id)
  await deleteBallots(at, id)
  await shuffleResponses(at, id)
  const answers = (await countResponses(at, id)).reduce((sum, { n }) => sum + n, 0)
  await recordEvent(at, { kind: 'survey-wave-closed', about: { kind: 'survey-wave', id }, detail: { answers } })
  await enqueue(at, ESTIMATE_JOB, { waveId: id })
  return undefined
}
