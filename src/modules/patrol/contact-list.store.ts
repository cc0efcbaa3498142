import type { ReadAt } from '#data/scope.ts'
import { contactColumns } from './contact.store.ts'
import type { Contact } from './contact.ts'

/** A contact as a page shows it. */
export type KeptContact = Contact & { readonly placeName: string | null; readonly photos: number; readonly isForgotten: boolean }

const contacts = (at: ReadAt) => at.db.selectFrom('contact as c').select(contactColumns).where('c.agency_id', '=', at.agencyId)

const lines = (at: ReadAt) =>
  contacts(at)
    .leftJoin('place as p', (join) => join.onRef('p.agency_id', '=', 'c.agency_id').onRef('p.id', '=', 'c.place_id'))
    .select(['p.name as placeName', 'c.forgotten_at'])
    .select((select) =>
      select
        .selectFrom('contact_photo as f')
        .select((count) => count.fn.countAll<number>().as('photos'))
        .whereRef('f.agency_id', '=', 'c.agency_id')
        .whereRef('f.contact_id', '=', 'c.id')
        .as('photos'),
    )

type Row = Contact & { placeName: string | null; forgotten_at: Date | null; photos: number | null }

const lineOf = ({ forgotten_at, photos, ...row }: Row): KeptContact => ({
  ...row,
  photos: Number(photos ?? 0),
  isForgotten: forgotten_at !== null,
})

/** One contact; undefined where there is none. */
export async function findContact(at: ReadAt, id: string): Promise<KeptContact | undefined> {
  const row = await lines(at).where('c.id', '=', id).executeTakeFirst()
  return row && lineOf(row)
}

export type ContactFilter = {
  readonly officerId?: string | undefined
  readonly neighborhoodIds?: readonly string[] | undefined
  readonly since?: Date | undefined
  readonly before?: Date | undefined
}

/** Contacts, the latest first, at most `limit`. */
export async function listContacts(at: ReadAt, filter: ContactFilter, limit = 50): Promise<KeptContact[]> {
  if (filter.neighborhoodIds?.length === 0) return []
  let query = lines(at)
  if (filter.officerId) query = query.where('c.officer_id', '=', filter.officerId)
  if (filter.neighborhoodIds) query = query.where('c.neighborhood_id', 'in', filter.neighborhoodIds)
  if (filter.since) query = query.where('c.happened_at', '>=', filter.since)
  if (filter.before) query = query.where('c.happened_at', '<', filter.before)
  return (await query.orderBy('c.happened_at', 'desc').orderBy('c.id').limit(limit).execute()).map(lineOf)
}

/** Every contact in these neighborhoods since a moment, the latest first, at most 20,000: for the plan, familiarity and equity. */
export const listContactsOfNeighborhoods = (at: ReadAt, neighborhoodIds: readonly string[], since: Date): Promise<Contact[]> =>
  neighborhoodIds.length === 0
    ? Promise.resolve([])
    : contacts(at)
        .where('c.neighborhood_id', 'in', neighborhoodIds)
        .where('c.happened_at', '>=', since)
        .orderBy('c.happened_at', 'desc')
        .orderBy('c.id')
        .limit(20_000)
        .execute()

/** When somebody of ours last met people at a place or on a block, and which officer it was. */
export type LastContact = {
  readonly placeId: string | null
  readonly block: number | null
  readonly happenedAt: Date
  readonly officerId: string
}

/** The last contact of every place and every block of these neighborhoods that ever had one; a contact at a place stands for its block too. */
export const lastContacts = (at: ReadAt, neighborhoodIds: readonly string[]): Promise<LastContact[]> =>
  neighborhoodIds.length === 0
    ? Promise.resolve([])
    : at.db
        .selectFrom('contact')
        .distinctOn(['place_id', 'block'])
        .select(['place_id as placeId', 'block', 'happened_at as happenedAt', 'officer_id as officerId'])
        .where('agency_id', '=', at.agencyId)
        .where('neighborhood_id', 'in', neighborhoodIds)
        .orderBy('place_id')
        .orderBy('block')
        .orderBy('happened_at', 'desc')
        .execute()
