import type { ReadAt } from '#data/scope.ts'
import { groundFeaturesIn, mapBackground } from '#modules/agencies/index.ts'
import { listPictures } from './analysis-picture.store.ts'
import type { Kept, KeptPicture } from './analysis-picture.ts'
import { publicPicture } from './analysis-public.ts'
import type { Circle } from './problem.ts'
import type { Case } from './problem-case.ts'
import { boxAround } from './problem-map.ts'

const MOST_FEATURES = 600

/** What lies behind the maps of these circles; undefined for none. */
export async function streetsBehind(at: ReadAt, circles: readonly Circle[]): Promise<Case['background']> {
  return circles.length === 0 ? undefined : mapBackground(await groundFeaturesIn(at, boxAround(circles), MOST_FEATURES))
}

/** The pictures in the analysis of a problem; `isExact` to those who may see small numbers, to all others as everybody may see them. */
export async function loadKept(at: ReadAt, problemId: string, isExact: boolean): Promise<Kept> {
  const kept = await listPictures(at, problemId)
  const asPublic = (one: KeptPicture): KeptPicture[] => {
    const picture = publicPicture(one.picture)
    return picture ? [{ ...one, picture }] : []
  }
  const pictures = isExact ? kept : kept.flatMap(asPublic)
  const circles = kept.flatMap(({ picture }) => (picture.kind === 'map' ? [picture.result.around] : []))
  return { pictures, background: await streetsBehind(at, circles) }
}
