import { newSalt } from '#data/events.ts'
import type { ReadAt, WriteAt } from '#data/scope.ts'
import type { BookEntry, EndReason, EntryDraft } from './book-entry.ts'
import { folded } from './book-words.ts'

const columns = [
  'id',
  'beat_id as beatId',
  'neighborhood_id as neighborhoodId',
  'place_id as placeId',
  'organization_id as organizationId',
  'kind',
  'title',
  'words',
  'weekdays',
  'from_clock as fromClock',
  'until_clock as untilClock',
  'months',
  'source_kind as sourceKind',
  'source_words as sourceWords',
  'observed_on as observedOn',
  'confirmed_on as confirmedOn',
  'written_at as writtenAt',
  'written_by as writtenBy',
  'ended_at as endedAt',
  'end_reason as endReason',
] as const

const MOST = 1000

const entries = (at: ReadAt) => at.db.selectFrom('book_entry').select(columns).where('agency_id', '=', at.agencyId)

/** Everything that holds on some beats, by title; at most 1,000. */
export const listEntries = async (at: ReadAt, beatIds: readonly string[]): Promise<BookEntry[]> =>
  beatIds.length === 0
    ? []
    : entries(at)
        .where('beat_id', 'in', [...beatIds])
        .where('ended_at', 'is', null)
        .orderBy('title')
        .orderBy('id')
        .limit(MOST)
        .execute()

/** One entry of a beat, also one that ended. */
export const findEntry = (at: ReadAt, beatId: string, id: string): Promise<BookEntry | undefined> =>
  entries(at).where('beat_id', '=', beatId).where('id', '=', id).executeTakeFirst()

/** The entry whatever its beat, held until the transaction ends. */
export const lockEntry = (at: WriteAt, id: string): Promise<BookEntry | undefined> =>
  at.db.selectFrom('book_entry').select(columns).where('agency_id', '=', at.agencyId).where('id', '=', id).forUpdate().executeTakeFirst()

/**
 * What holds on a beat and has, in title or words, a word that begins with each of `beginnings` (lower case, no accents, letters and digits alone).
 * Reads the beat's entries, some hundred: no text index works under a policy.
 */
export async function searchEntries(at: ReadAt, beatId: string, beginnings: readonly string[]): Promise<BookEntry[]> {
  if (beginnings.length === 0) return []
  let query = entries(at).where('beat_id', '=', beatId).where('ended_at', 'is', null)
  for (const beginning of beginnings) query = query.where('folded', 'like', `% ${beginning}%`)
  return query.orderBy('title').orderBy('id').limit(100).execute()
}

const said = (draft: EntryDraft, names: string) => ({
  neighborhood_id: draft.neighborhoodId,
  place_id: draft.placeId,
  title: draft.title,
  words: draft.words,
  folded: folded(`${draft.title} ${draft.words} ${names}`),
  weekdays: JSON.stringify(draft.weekdays),
  from_clock: draft.fromClock,
  until_clock: draft.untilClock,
  months: JSON.stringify(draft.months),
  source_kind: draft.sourceKind,
  source_words: draft.sourceWords,
  observed_on: draft.observedOn,
})

type Made = { readonly id: string; readonly beatId: string; readonly organizationId: string | null }

/** Adds an entry; `names` (its place, its neighborhood) are found by a search too. Returns the salt of its words. */
export async function insertEntry(at: WriteAt, made: Made, draft: EntryDraft, names: string): Promise<string> {
  const salt = newSalt()
  const { id, beatId, organizationId } = made
  await at.db
    .insertInto('book_entry')
    .values({
      agency_id: at.agencyId,
      ...{ id, beat_id: beatId, organization_id: organizationId, kind: draft.kind },
      ...said(draft, names),
      words_salt: salt,
      ...{ confirmed_on: null, confirmed_by: null, written_at: at.now, written_by: at.by },
      ...{ ended_at: null, ended_by: null, end_reason: null },
    })
    .execute()
  return salt
}

/** Replaces what an entry says; the kind and the beat of an entry never change. Returns the new salt: the old words can no longer be proved. */
export async function saveEntry(at: WriteAt, id: string, draft: EntryDraft, names: string): Promise<string> {
  const salt = newSalt()
  const seen = { confirmed_on: null, confirmed_by: null, words_salt: salt }
  await at.db
    .updateTable('book_entry')
    .set({ ...said(draft, names), ...seen })
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .execute()
  return salt
}

export async function saveConfirmed(at: WriteAt, id: string, day: string): Promise<void> {
  await at.db
    .updateTable('book_entry')
    .set({ confirmed_on: day, confirmed_by: at.by })
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .execute()
}

export async function saveEnded(at: WriteAt, id: string, reason: EndReason): Promise<void> {
  await at.db
    .updateTable('book_entry')
    .set({ ended_at: at.now, ended_by: at.by, end_reason: reason })
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .execute()
}
