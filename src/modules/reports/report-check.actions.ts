import type { ReadAt } from '#data/scope.ts'
import { listCategories, listNeighborhoods } from '#modules/agencies/index.ts'
import type { Draft } from './report-filing.ts'
import type { Sender } from './report-mail.ts'
import { mapAround } from './report-map.store.ts'
import { resolvePlace } from './report-place.store.ts'
import { publicPointOf } from './report-public-point.actions.ts'
import { findSimilar } from './similar-reports.store.ts'

/** What every step of filing needs to know: which kind was chosen, which neighborhoods there are. */
export async function known(at: ReadAt, draft: Draft) {
  const [categories, neighborhoods] = [await listCategories(at), await listNeighborhoods(at)]
  const category = categories.find(({ slug }) => slug === draft.category)
  return { categories, neighborhoods, category, isNeighborhood: neighborhoods.some(({ slug }) => slug === draft.neighborhood) }
}

/**
 * Everything somebody should see before sending; writes nothing. The public point is the very one that will be kept, since it follows from
 * the id the report will have. Undefined where the category is gone.
 */
export async function lookBeforeSending(at: ReadAt, sender: Sender, { draft, id, now }: { draft: Draft; id: string; now: Date }) {
  const { category, neighborhoods } = await known(at, draft)
  if (!category) return undefined
  const place = await resolvePlace(at, draft)
  const { lat, lng, neighborhoodId } = place.where
  const point = lat === null || lng === null ? null : { lat, lng }
  const shown = await publicPointOf(at, sender, { reportId: id, point, isSensitive: category.isSensitive })
  const told = { categorySlug: category.slug, words: draft.words, point: point ?? undefined, now, neighborhoodId }
  const similar = category.isSensitive ? [] : await findSimilar(at, told)
  const map = shown.publicPoint ? await mapAround(at, shown.publicPoint) : undefined
  return { category, neighborhoods, place, similar, map, ...shown }
}
