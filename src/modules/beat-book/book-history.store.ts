import { listEventsAbout } from '#data/events.ts'
import { newId } from '#data/id.ts'
import type { ReadAt, WriteAt } from '#data/scope.ts'
import type { BookEntry } from './book-entry.ts'
import type { EntryEvent, EntryVersion } from './book-history.ts'

export async function keepVersion(at: WriteAt, { id, title, words, sourceKind, observedOn }: BookEntry): Promise<void> {
  await at.db
    .insertInto('book_entry_version')
    .values({
      agency_id: at.agencyId,
      id: newId(at.now),
      ...{ entry_id: id, title, words, source_kind: sourceKind, observed_on: observedOn },
      ...{ replaced_at: at.now, replaced_by: at.by },
    })
    .execute()
}

/** Earlier words of an entry, the latest first. */
export const listVersions = (at: ReadAt, entryId: string): Promise<EntryVersion[]> =>
  at.db
    .selectFrom('book_entry_version')
    .select(['id', 'title', 'words', 'source_kind as sourceKind', 'observed_on as observedOn'])
    .select(['replaced_at as replacedAt', 'replaced_by as replacedBy'])
    .where('agency_id', '=', at.agencyId)
    .where('entry_id', '=', entryId)
    .orderBy('replaced_at', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute()

/** Names of accounts by id, as colleagues know them. */
export async function namesOf(at: ReadAt, accountIds: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(accountIds.filter((id) => id !== null))]
  if (ids.length === 0) return new Map()
  const rows = await at.db
    .selectFrom('account')
    .select(['id', 'name'])
    .where('agency_id', '=', at.agencyId)
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Takes away earlier words that were replaced before a moment. How many. */
export async function forgetVersions(at: WriteAt, before: Date): Promise<number> {
  const gone = await at.db
    .deleteFrom('book_entry_version')
    .where('agency_id', '=', at.agencyId)
    .where('replaced_at', '<', before)
    .returning('id')
    .execute()
  return gone.length
}

/** Takes away entries that ended before a moment, with their earlier words, at most `limit` at once. Their ids. */
export async function forgetEnded(at: WriteAt, before: Date, limit: number): Promise<string[]> {
  const rows = await at.db
    .selectFrom('book_entry')
    .select('id')
    .where('agency_id', '=', at.agencyId)
    .where('ended_at', '<', before)
    .orderBy('ended_at')
    .limit(limit)
    .execute()
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  await at.db.deleteFrom('book_entry_version').where('agency_id', '=', at.agencyId).where('entry_id', 'in', ids).execute()
  await at.db.deleteFrom('book_entry').where('agency_id', '=', at.agencyId).where('id', 'in', ids).execute()
  return ids
}

const WHAT: Readonly<Record<string, EntryEvent['what']>> = {
  'book-entry-written': 'written',
  'book-entry-confirmed': 'confirmed',
  'book-entry-changed': 'changed',
  'book-entry-ended': 'ended',
}

/** What happened to an entry, with the names of colleagues, oldest first. */
export async function listEntryEvents(at: ReadAt, id: string): Promise<EntryEvent[]> {
  const events = (await listEventsAbout(at, 'book-entry', id)).filter(({ kind }) => WHAT[kind] !== undefined)
  const names = await namesOf(
    at,
    events.map(({ by }) => by),
  )
  return events.map((event) => ({
    at: event.at,
    what: WHAT[event.kind] ?? 'changed',
    byName: event.by === null ? undefined : names.get(event.by),
  }))
}
