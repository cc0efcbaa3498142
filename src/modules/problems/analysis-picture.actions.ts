import { newId } from '#data/id.ts'
import type { WriteAt } from '#data/scope.ts'
import { drawPictures, numbersOf } from './analysis-numbers.store.ts'
import { countPictures, deletePicture, insertPicture, saveCaption } from './analysis-picture.store.ts'
import {
  isRefused,
  LONGEST_CAPTION,
  MOST_PICTURES,
  type PictureKind,
  type RefusalOfCaption,
  type RefusalToKeep,
} from './analysis-picture.ts'
import { lockOpen, recordProblemEvent } from './problem.actions.ts'

/** Counts a picture now and puts it into the analysis with its numbers. What cannot be drawn is not kept. */
export async function keepPicture(at: WriteAt, problemId: string, kind: PictureKind, timeZone: string): Promise<RefusalToKeep | undefined> {
  const problem = await lockOpen(at, problemId)
  if (!problem) return 'is-closed'
  if ((await countPictures(at, problemId)) >= MOST_PICTURES) return 'too-many'
  const numbers = await numbersOf(at, problem, { now: at.now, timeZone })
  const [picture] = numbers ? await drawPictures(at, numbers, [kind]) : []
  if (!picture || isRefused(picture)) return 'nothing-to-keep'
  const pictureId = newId(at.now)
  await insertPicture(at, problemId, pictureId, picture)
  const { method, methodVersion } = picture
  await recordProblemEvent(at, problem, 'picture-added', { pictureId, picture: kind, method, methodVersion })
  return undefined
}

/** Writes what the picture shows in somebody's own words; none takes them away. */
export async function captionPicture(
  at: WriteAt,
  problemId: string,
  pictureId: string,
  words: string,
): Promise<RefusalOfCaption | undefined> {
  if (words.length > LONGEST_CAPTION) return 'too-long'
  const problem = await lockOpen(at, problemId)
  if (!problem) return 'is-closed'
  if (!(await saveCaption(at, { problemId, id: pictureId }, words.trim() || null))) return 'not-found'
  await recordProblemEvent(at, problem, 'picture-captioned', { pictureId })
  return undefined
}

/** Takes a picture out of the analysis, with its words; that it was there stays in the history. */
export async function removePicture(at: WriteAt, problemId: string, pictureId: string): Promise<'is-closed' | 'not-found' | undefined> {
  const problem = await lockOpen(at, problemId)
  if (!problem) return 'is-closed'
  const kind = await deletePicture(at, { problemId, id: pictureId })
  if (kind === undefined) return 'not-found'
  await recordProblemEvent(at, problem, 'picture-removed', { pictureId, picture: kind })
  return undefined
}
