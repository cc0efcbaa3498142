import type { ReadAt } from '#data/scope.ts'
import { incidentCan, LEAST_SHOWN } from '#modules/incidents/index.ts'
import type { Viewer } from '#modules/people/index.ts'
import { streetsBehind } from './analysis-kept.store.ts'
import { drawPictures, numbersOf } from './analysis-numbers.store.ts'
import { listPictures } from './analysis-picture.store.ts'
import { type Asked, isRefused, type PictureKind } from './analysis-picture.ts'
import { publicPicture } from './analysis-public.ts'
import type { Problem } from './problem.ts'
import { mayOf } from './problem-can.ts'

/** What the page of numbers shows. A partner sees the pictures as everybody may see them. */
export async function loadNumbers(at: ReadAt, problem: Problem, viewer: Viewer, clock: { readonly now: Date; readonly timeZone: string }) {
  const numbers = await numbersOf(at, problem, clock)
  const exact = numbers && (await drawPictures(at, numbers))
  const hidden = { refused: 'few-to-show', n: 0, needed: LEAST_SHOWN } as const
  const asPublic = (asked: Asked): Asked =>
    isRefused(asked) ? asked : (publicPicture(asked) ?? { kind: asked.kind, query: asked.query, refusal: hidden })
  const kept = await listPictures(at, problem.id)
  return {
    problem,
    may: mayOf(viewer, problem),
    pictures: incidentCan.seeSmallCounts(viewer) ? exact : exact?.map(asPublic),
    background: await streetsBehind(at, numbers ? [numbers.asked.around] : []),
    kept: new Map<PictureKind, Date>(kept.map(({ picture, countedAt }) => [picture.kind, countedAt])),
  }
}
