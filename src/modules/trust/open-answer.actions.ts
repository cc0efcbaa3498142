import { recordEvent } from '#data/events.ts'
import type { ReadAt, WriteAt } from '#data/scope.ts'
import { knownWordsOf } from '#engines/words-check/names-check.ts'
import { listNeighborhoods } from '#modules/agencies/index.ts'
import { findWaiting, saveRead } from './open-answer.store.ts'
import { findingsIn, type Known, type ReadAct, type ReadRefusal, themeNamed } from './open-answer.ts'

/** Words that the town's neighborhoods bear: no names of people. */
export const knownWords = async (at: ReadAt): Promise<Known> => knownWordsOf((await listNeighborhoods(at)).map(({ name }) => name))

/** Publishes own words that tell of nobody, or withholds and removes them; either way they count in their theme. */
export async function readOpenAnswer(
  at: WriteAt,
  id: string,
  { act, theme: named }: { readonly act: ReadAct | undefined; readonly theme: string },
): Promise<ReadRefusal | undefined> {
  const answer = await findWaiting(at, id)
  if (!answer) return 'gone'
  const theme = themeNamed(named)
  if (!act) return 'no-act'
  if (!theme) return 'no-theme'
  if (act === 'publish' && findingsIn(answer.words, await knownWords(at)).length > 0) return 'has-findings'
  const state = act === 'publish' ? 'published' : 'withheld'
  if (!(await saveRead(at, id, { state, theme }))) return 'gone'
  await recordEvent(at, {
    kind: act === 'publish' ? 'open-answer-published' : 'open-answer-withheld',
    about: { kind: 'survey-open-answer', id },
    detail: { theme },
  })
  return undefined
}
