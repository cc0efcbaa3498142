import { sql } from 'kysely'
import type { ReadAt, WriteAt } from '#data/scope.ts'
import type { Holds, ImportCounts, ImportFailure, ImportMapping, ImportRun, ImportState } from './import-run.ts'

const columns = [
  'id',
  'holds',
  'preset',
  'mapping',
  'file_name as fileName',
  'file_bytes as fileBytes',
  'state',
  'failure',
  'rows_read as rowsRead',
  'rows_new as rowsNew',
  'rows_same as rowsSame',
  'rows_changed as rowsChanged',
  'rows_rejected as rowsRejected',
  'rows_unlocated as rowsUnlocated',
  'started_by as startedBy',
  'started_at as startedAt',
  'finished_at as finishedAt',
] as const

const countsIn = (counts: ImportCounts) => ({
  rows_read: counts.rowsRead,
  rows_new: counts.rowsNew,
  rows_same: counts.rowsSame,
  rows_changed: counts.rowsChanged,
  rows_rejected: counts.rowsRejected,
  rows_unlocated: counts.rowsUnlocated,
})

export type NewRun = Pick<ImportRun, 'id' | 'holds' | 'preset' | 'mapping' | 'fileName' | 'fileBytes'>

export async function saveRun(at: WriteAt, run: NewRun): Promise<void> {
  await at.db
    .insertInto('import_run')
    .values({
      agency_id: at.agencyId,
      id: run.id,
      holds: run.holds,
      preset: run.preset,
      mapping: run.mapping === null ? null : JSON.stringify(run.mapping),
      file_name: run.fileName,
      file_bytes: run.fileBytes,
      state: 'waiting',
      failure: null,
      started_by: at.by,
      started_at: at.now,
      finished_at: null,
    })
    .execute()
}

export const findRun = (at: ReadAt, id: string): Promise<ImportRun | undefined> =>
  at.db.selectFrom('import_run').select(columns).where('agency_id', '=', at.agencyId).where('id', '=', id).executeTakeFirst()

/** Locks the row: two that would read one file queue, and the second finds that the first is ahead. */
export const lockRun = (at: WriteAt, id: string): Promise<ImportRun | undefined> =>
  at.db.selectFrom('import_run').select(columns).where('agency_id', '=', at.agencyId).where('id', '=', id).forUpdate().executeTakeFirst()

/** The latest first; `before` the start of the last one of the page before. */
export const listRuns = (at: ReadAt, { before, limit }: { before?: Date | undefined; limit: number }): Promise<ImportRun[]> =>
  at.db
    .selectFrom('import_run')
    .select(columns)
    .where('agency_id', '=', at.agencyId)
    .$if(before !== undefined, (query) => query.where('started_at', '<', before ?? new Date(0)))
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

/** Uploads whose columns nobody has matched since `before`. */
export const listUnmatched = (at: ReadAt, before: Date): Promise<{ id: string }[]> =>
  at.db
    .selectFrom('import_run')
    .select('id')
    .where('agency_id', '=', at.agencyId)
    .where('state', '=', 'waiting')
    .where('preset', '=', 'generic')
    .where('mapping', 'is', null)
    .where('started_at', '<', before)
    .execute()

export async function saveMatching(at: WriteAt, id: string, { holds, mapping }: { holds: Holds; mapping: ImportMapping }): Promise<void> {
  await at.db
    .updateTable('import_run')
    .set({ holds, mapping: JSON.stringify(mapping) })
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .execute()
}

export async function saveCounts(at: WriteAt, id: string, counts: ImportCounts): Promise<void> {
  await at.db.updateTable('import_run').set(countsIn(counts)).where('agency_id', '=', at.agencyId).where('id', '=', id).execute()
}

/** `failure` says why it ended early; null for every other state. */
export async function saveState(at: WriteAt, id: string, state: ImportState, failure: ImportFailure | null = null): Promise<void> {
  const finished_at = state === 'done' || state === 'failed' ? at.now : null
  await at.db
    .updateTable('import_run')
    .set({ state, failure, finished_at })
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .execute()
}

/** The names that people gave to sources of files without a known layout, the latest first. */
export async function listSources(at: ReadAt): Promise<string[]> {
  const rows = await at.db
    .selectFrom('import_run')
    .select(sql<string>`mapping ->> 'source'`.as('source'))
    .where('agency_id', '=', at.agencyId)
    .where('mapping', 'is not', null)
    .orderBy('started_at', 'desc')
    .limit(200)
    .execute()
  return [...new Set(rows.map(({ source }) => source))]
}
