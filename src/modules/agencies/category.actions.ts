import { recordEvent } from '#data/events.ts'
import { newId } from '#data/id.ts'
import type { WriteAt } from '#data/scope.ts'
import { endCategoryRow, findCategory, listCategories, listCategorySlugs, saveCategories, saveCategory } from './category.store.ts'
import { type CategoryFields, type CategoryRefusals, readCategory } from './category-form.ts'
import { freeSlug } from './slug.ts'
import { STARTING_CATEGORIES } from './starting-category.ts'
import { listUnits } from './unit.store.ts'

/** Adds the offered set, without those whose slug was ever used. Returns how many were added. */
export async function addStartingCategories(at: WriteAt): Promise<number> {
  const taken = await listCategorySlugs(at)
  const after = (await listCategories(at)).length
  const added = STARTING_CATEGORIES.filter(({ slug }) => !taken.has(slug)).map((each, i) => ({
    id: newId(),
    ...each,
    unitId: null,
    position: after + i + 1,
  }))
  await saveCategories(at, added)
  if (added.length > 0)
    await recordEvent(at, { kind: 'categories-added', about: { kind: 'agency', id: at.agencyId }, detail: { count: added.length } })
  return added.length
}

export async function addCategory(at: WriteAt, typed: CategoryFields): Promise<CategoryRefusals | undefined> {
  const today = await listCategories(at)
  const read = readCategory(
    typed,
    today,
    (await listUnits(at)).map(({ id }) => id),
  )
  if ('refusals' in read) return read.refusals
  const id = newId()
  const slug = freeSlug(read.category.names.en ?? '', await listCategorySlugs(at))
  const position = Math.max(0, ...today.map((each) => each.position)) + 1
  await saveCategories(at, [{ id, slug, position, ...read.category }])
  await recordEvent(at, { kind: 'category-added', about: { kind: 'category', id } })
  return undefined
}

/** Changes a category from now on; what was reported under it keeps the deadline it had. */
export async function changeCategory(at: WriteAt, id: string, typed: CategoryFields): Promise<'not-found' | CategoryRefusals | undefined> {
  const before = await findCategory(at, id)
  if (!before) return 'not-found'
  const others = (await listCategories(at)).filter((each) => each.id !== id)
  const read = readCategory(
    typed,
    others,
    (await listUnits(at)).map((unit) => unit.id),
  )
  if ('refusals' in read) return read.refusals
  await saveCategory(at, { ...before, ...read.category })
  await recordEvent(at, { kind: 'category-changed', about: { kind: 'category', id }, detail: { answerHours: read.category.answerHours } })
  return undefined
}

/** Ends a category: reports under it stay what they are, new ones are not offered it. */
export async function endCategory(at: WriteAt, id: string): Promise<'not-found' | undefined> {
  if (!(await findCategory(at, id))) return 'not-found'
  await endCategoryRow(at, id)
  await recordEvent(at, { kind: 'category-ended', about: { kind: 'category', id } })
  return undefined
}
