import type { ReadAt, WriteAt } from '#data/scope.ts'
import type { Contact } from './contact.ts'

/** A contact as it is written the first time. */
export type NewContact = Contact & { readonly salt: string | null; readonly fingerprint: string | null }

export const contactColumns = [
  'c.id',
  'c.officer_id as officerId',
  'c.kind',
  'c.happened_at as happenedAt',
  'c.began_by as beganBy',
  'c.place_id as placeId',
  'c.block',
  'c.block_name as blockName',
  'c.neighborhood_id as neighborhoodId',
  'c.people',
  'c.themes',
  'c.language',
  'c.line',
  'c.promise_id as promiseId',
  'c.report_id as reportId',
] as const

/** What is known of ids that a phone sends again: whose they are and what was sent. */
export async function findSentBefore(at: ReadAt, ids: readonly string[]) {
  if (ids.length === 0) return []
  return at.db
    .selectFrom('contact')
    .select(['id', 'officer_id as officerId', 'salt', 'fingerprint'])
    .where('agency_id', '=', at.agencyId)
    .where('id', 'in', ids)
    .execute()
}

const ROWS_AT_ONCE = 500

/** Writes contacts in as few statements as fit; the ids of those that were not there before. */
export async function insertContacts(at: WriteAt, contacts: readonly NewContact[]): Promise<Set<string>> {
  const added = new Set<string>()
  for (let from = 0; from < contacts.length; from += ROWS_AT_ONCE) {
    const rows = contacts.slice(from, from + ROWS_AT_ONCE).map((contact) => rowOf(at, contact))
    const kept = await at.db
      .insertInto('contact')
      .values(rows)
      .onConflict((on) => on.columns(['agency_id', 'id']).doNothing())
      .returning('id')
      .execute()
    for (const { id } of kept) added.add(id)
  }
  return added
}

const rowOf = (at: WriteAt, { themes, ...contact }: NewContact) => ({
  agency_id: at.agencyId,
  id: contact.id,
  officer_id: contact.officerId,
  kind: contact.kind,
  happened_at: contact.happenedAt,
  began_by: contact.beganBy,
  place_id: contact.placeId,
  block: contact.block,
  block_name: contact.blockName,
  neighborhood_id: contact.neighborhoodId,
  people: contact.people,
  themes: JSON.stringify(themes),
  language: contact.language,
  line: contact.line,
  salt: contact.salt,
  fingerprint: contact.fingerprint,
  promise_id: contact.promiseId,
  report_id: contact.reportId,
  received_at: at.now,
  forgotten_at: null,
})

/** Writes down what the contact led to. */
export async function saveOutgrowths(at: WriteAt, id: string, made: { promiseId: string | null; reportId: string | null }): Promise<void> {
  await at.db
    .updateTable('contact')
    .set({ promise_id: made.promiseId, report_id: made.reportId })
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .execute()
}

/** Contacts as they were, for an agency's history from elsewhere: the invented town. Whoever calls it records what happened. */
export const saveContacts = async (at: WriteAt, contacts: readonly Contact[]): Promise<void> => {
  await insertContacts(
    at,
    contacts.map((contact) => ({ ...contact, salt: null, fingerprint: null })),
  )
}

/** Locked rows whose words and photos are to go: what happened before `before`, at most `limit`. */
export const lockContactsToForget = (at: WriteAt, before: Date, limit: number): Promise<{ id: string }[]> =>
  at.db
    .selectFrom('contact')
    .select('id')
    .where('agency_id', '=', at.agencyId)
    .where('happened_at', '<', before)
    .where('forgotten_at', 'is', null)
    .orderBy('happened_at')
    .limit(limit)
    .forUpdate()
    .execute()

/** Removes the line, its salt and the fingerprint. That somebody was met, where and how many stays. */
export async function eraseLines(at: WriteAt, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await at.db
    .updateTable('contact')
    .set({ line: null, salt: null, fingerprint: null, forgotten_at: at.now })
    .where('agency_id', '=', at.agencyId)
    .where('id', 'in', ids)
    .execute()
}
