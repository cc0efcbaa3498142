import type { ReadAt, WriteAt } from '#data/scope.ts'
import type { RejectReason } from './draft.ts'

export type RejectedRow = { readonly line: number; readonly reason: string; readonly detail: string; readonly raw: string }

const ROWS_AT_ONCE = 1000

export async function saveRejects(at: WriteAt, importId: string, rows: readonly RejectedRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    await at.db
      .insertInto('import_reject')
      .values(
        rows.slice(from, from + ROWS_AT_ONCE).map(({ line, reason, detail, raw }) => ({
          agency_id: at.agencyId,
          import_id: importId,
          line,
          reason,
          detail,
          raw,
        })),
      )
      .execute()
}

/** How many rows were not taken for each reason, the most frequent first. */
export async function countRejects(at: ReadAt, importId: string): Promise<{ reason: RejectReason; count: number }[]> {
  const rows = await at.db
    .selectFrom('import_reject')
    .select(['reason', (select) => select.fn.countAll<number>().as('count')])
    .where('agency_id', '=', at.agencyId)
    .where('import_id', '=', importId)
    .groupBy('reason')
    .execute()
  return rows
    .map(({ reason, count }) => ({ reason: reason as RejectReason, count: Number(count) }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1))
}

/** Rows that were not taken, in the file's order, after `line`. */
export const listRejects = (at: ReadAt, importId: string, { after, limit }: { after: number; limit: number }): Promise<RejectedRow[]> =>
  at.db
    .selectFrom('import_reject')
    .select(['line', 'reason', 'detail', 'raw'])
    .where('agency_id', '=', at.agencyId)
    .where('import_id', '=', importId)
    .where('line', '>', after)
    .orderBy('line')
    .limit(limit)
    .execute()

/** Empties the words of rows rejected in imports that began before `before`; line and reason stay. Returns how many. */
export async function forgetRejectedWords(at: WriteAt, before: Date): Promise<number> {
  const { numUpdatedRows } = await at.db
    .updateTable('import_reject')
    .set({ raw: '', detail: '' })
    .where('agency_id', '=', at.agencyId)
    .where('raw', '<>', '')
    .where('import_id', 'in', (runs) =>
      runs.selectFrom('import_run').select('id').where('agency_id', '=', at.agencyId).where('started_at', '<', before),
    )
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
