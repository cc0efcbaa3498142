import type { ReadAt, WriteAt } from '#data/scope.ts'
import type { AnswerTemplate } from './answer-template.ts'

const columns = ['id', 'category_id as categoryId', 'title', 'words'] as const
const MOST = 200

/** Those in use, in order. */
export const listTemplates = (at: ReadAt): Promise<AnswerTemplate[]> =>
  at.db
    .selectFrom('answer_template')
    .select(columns)
    .where('agency_id', '=', at.agencyId)
    .where('ended_at', 'is', null)
    .orderBy('position')
    .orderBy('title')
    .limit(MOST)
    .execute()

export async function saveTemplate(at: WriteAt, { id, categoryId, title, words }: AnswerTemplate): Promise<void> {
  const said = { category_id: categoryId, title, words: JSON.stringify(words) }
  await at.db
    .insertInto('answer_template')
    .values({ agency_id: at.agencyId, id, ...said, position: 0, ended_at: null })
    .onConflict((conflict) => conflict.columns(['agency_id', 'id']).doUpdateSet(said))
    .execute()
}

export async function saveTemplateEnd(at: WriteAt, id: string): Promise<void> {
  await at.db.updateTable('answer_template').set({ ended_at: at.now }).where('agency_id', '=', at.agencyId).where('id', '=', id).execute()
}
