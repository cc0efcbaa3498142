import type { ReadAt, WriteAt } from '#data/scope.ts'
import type { MarginRow } from './margin.ts'

/** Everything that was uploaded, by margin and group. */
export const listMargins = (at: ReadAt): Promise<MarginRow[]> =>
  at.db
    .selectFrom('survey_margin')
    .select(['margin', 'category', 'people', 'source'])
    .where('agency_id', '=', at.agencyId)
    .orderBy('margin')
    .orderBy('category')
    .limit(1000)
    .execute()

/** Replaces the whole of every margin that occurs in `rows`; the others stay. `ids` has one for each row. */
export async function replaceMargins(at: WriteAt, rows: readonly MarginRow[], ids: readonly string[]): Promise<void> {
  await at.db
    .deleteFrom('survey_margin')
    .where('agency_id', '=', at.agencyId)
    .where('margin', 'in', [...new Set(rows.map(({ margin }) => margin))])
    .execute()
  const mine = { agency_id: at.agencyId, uploaded_at: at.now, uploaded_by: at.by }
  await at.db
    .insertInto('survey_margin')
    .values(rows.map(({ margin, category, people, source }, i) => ({ ...mine, id: ids[i] ?? '', margin, category, people, source })))
    .execute()
}
