import type { ReadAt, WriteAt } from '#data/scope.ts'
import type { Survey, SurveyKind } from './survey.ts'

export const findSurveyBySlug = (at: ReadAt, slug: string): Promise<Survey | undefined> =>
  at.db
    .selectFrom('survey')
    .select(['id', 'slug', 'name', 'kind', 'items'])
    .where('agency_id', '=', at.agencyId)
    .where('slug', '=', slug)
    .executeTakeFirst()

/** All names in addresses that surveys have, ended ones too. */
export const listSurveySlugs = async (at: ReadAt): Promise<string[]> =>
  (await at.db.selectFrom('survey').select('slug').where('agency_id', '=', at.agencyId).limit(5000).execute()).map(({ slug }) => slug)

type NewSurvey = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly kind: SurveyKind
  readonly items: readonly string[]
}

export async function saveSurvey(at: WriteAt, { items, ...survey }: NewSurvey): Promise<void> {
  const asked = JSON.stringify(items.map((slug) => ({ slug, version: 1 })))
  await at.db
    .insertInto('survey')
    .values({ agency_id: at.agencyId, ...survey, items: asked, made_at: at.now, made_by: at.by, ended_at: null })
    .execute()
}
