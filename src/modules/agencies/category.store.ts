import type { ReadAt, WriteAt } from '#data/scope.ts'
import type { Category } from './category.ts'

const columns = [
  'id',
  'slug',
  'names',
  'kind',
  'icon',
  'answer_hours as answerHours',
  'unit_id as unitId',
  'is_sensitive as isSensitive',
  'position',
] as const

/** The categories of today in the agency's order. */
export const listCategories = (at: ReadAt): Promise<Category[]> =>
  at.db
    .selectFrom('category')
    .select(columns)
    .where('agency_id', '=', at.agencyId)
    .where('ended_at', 'is', null)
    .orderBy('position')
    .orderBy('slug')
    .execute()

/** One category, also one that ended: what was reported under it still names it. */
export const findCategory = (at: ReadAt, id: string): Promise<Category | undefined> =>
  at.db.selectFrom('category').select(columns).where('agency_id', '=', at.agencyId).where('id', '=', id).executeTakeFirst()

export async function listCategorySlugs(at: ReadAt): Promise<Set<string>> {
  const rows = await at.db.selectFrom('category').select('slug').where('agency_id', '=', at.agencyId).execute()
  return new Set(rows.map(({ slug }) => slug))
}

const fields = (category: Category) => ({
  names: JSON.stringify(category.names),
  kind: category.kind,
  icon: category.icon,
  answer_hours: category.answerHours,
  unit_id: category.unitId,
  is_sensitive: category.isSensitive,
  position: category.position,
})

export async function saveCategories(at: WriteAt, categories: readonly Category[]): Promise<void> {
  if (categories.length === 0) return
  await at.db
    .insertInto('category')
    .values(
      categories.map((category) => ({ agency_id: at.agencyId, id: category.id, slug: category.slug, ended_at: null, ...fields(category) })),
    )
    .execute()
}

export async function saveCategory(at: WriteAt, category: Category): Promise<void> {
  await at.db.updateTable('category').set(fields(category)).where('agency_id', '=', at.agencyId).where('id', '=', category.id).execute()
}

export async function endCategoryRow(at: WriteAt, id: string): Promise<void> {
  await at.db.updateTable('category').set({ ended_at: at.now }).where('agency_id', '=', at.agencyId).where('id', '=', id).execute()
}
