import { sql } from 'kysely'
import type { ReadAt, WriteAt } from '#data/scope.ts'
import type { Entry, EntryKind, NewEntry } from './report-entry.ts'

const columns = ['id', 'kind', 'at', 'by_name', 'by_reporter', 'words', 'detail', 'is_public'] as const
const MOST_ENTRIES = 200

/** `public`: what anybody may read; a follower's id: that and the follower's own replies; `all`: notes and every reply too. */
type Seen = 'public' | 'all' | { readonly follower: string }

async function list(at: ReadAt, reportId: string, seen: Seen): Promise<Entry[]> {
  const rows = await at.db
    .selectFrom('report_entry')
    .select(columns)
    .where('agency_id', '=', at.agencyId)
    .where('report_id', '=', reportId)
    .$if(seen === 'public', (query) => query.where('is_public', '=', true))
    .$if(typeof seen === 'object', (query) => {
      const own = sql<string>`detail ->> 'follower'`
      return query.where((where) =>
        where.or([
          where('is_public', '=', true),
          where.and([where('kind', '=', 'reply'), where(own, '=', typeof seen === 'object' ? seen.follower : '')]),
        ]),
      )
    })
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_ENTRIES)
    .execute()
  return rows.map(({ by_name, by_reporter, is_public, ...row }) => ({
    ...row,
    byName: by_name,
    byReporter: by_reporter,
    isPublic: is_public,
  }))
}

/** What anybody may read, newest first; at most 200. */
export const listPublicEntries = (at: ReadAt, reportId: string): Promise<Entry[]> => list(at, reportId, 'public')

/** What one follower may read: the public lines and the own replies, newest first; at most 200. */
export const listEntriesFor = (at: ReadAt, reportId: string, follower: string): Promise<Entry[]> => list(at, reportId, { follower })

/** Every line, notes and replies too, newest first; at most 200. */
export const listEntries = (at: ReadAt, reportId: string): Promise<Entry[]> => list(at, reportId, 'all')

export async function insertEntry(at: WriteAt, reportId: string, id: string, entry: NewEntry, salt: string | null): Promise<void> {
  await at.db
    .insertInto('report_entry')
    .values({
      agency_id: at.agencyId,
      id,
      report_id: reportId,
      kind: entry.kind,
      at: at.now,
      by_account: at.by,
      by_name: entry.byName ?? null,
      by_reporter: entry.byReporter ?? false,
      words: entry.words ?? null,
      words_salt: salt,
      detail: JSON.stringify(entry.detail ?? {}),
      is_public: entry.isPublic,
    })
    .execute()
}

/** Whether such a line was written since `since`: so that one tap a day counts once. */
export async function wasSaidSince(at: WriteAt, reportId: string, kind: EntryKind, since: Date): Promise<boolean> {
  const row = await at.db
    .selectFrom('report_entry')
    .select('id')
    .where('agency_id', '=', at.agencyId)
    .where('report_id', '=', reportId)
    .where('kind', '=', kind)
    .where('at', '>', since)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Erases the words of one line, or with no id of every line that residents wrote; the lines stay. */
export async function eraseEntryWords(at: WriteAt, reportId: string, id?: string): Promise<void> {
  await at.db
    .updateTable('report_entry')
    .set({ words: null, words_salt: null })
    .where('agency_id', '=', at.agencyId)
    .where('report_id', '=', reportId)
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .$if(id === undefined, (query) => query.where('kind', 'in', ['reply', 'reopened', 'note']))
    .execute()
}

/** True when the line is one of this report. */
export const isEntryOf = async (at: WriteAt, reportId: string, id: string): Promise<boolean> =>
  (await at.db
    .selectFrom('report_entry')
    .select('id')
    .where('agency_id', '=', at.agencyId)
    .where('report_id', '=', reportId)
    .where('id', '=', id)
    .executeTakeFirst()) !== undefined
