import type { ReadAt, WriteAt } from '#data/scope.ts'
import type { ContactDraft, ContactPerson, Organization } from './organization.ts'

const columns = ['id', 'slug', 'name', 'kind', 'does', 'languages', 'neighborhood_id as neighborhoodId'] as const
const contactColumns = [
  'id',
  'organization_id as organizationId',
  'name',
  'role',
  'channel',
  'consent_how as consentHow',
  'consent_on as consentOn',
  'consent_until as consentUntil',
  'recorded_by as recordedBy',
] as const

/** Organizations by id. */
export const listOrganizations = async (at: ReadAt, ids: readonly string[]): Promise<Organization[]> =>
  ids.length === 0
    ? []
    : at.db
        .selectFrom('organization')
        .select(columns)
        .where('agency_id', '=', at.agencyId)
        .where('id', 'in', [...ids])
        .where('ended_at', 'is', null)
        .orderBy('name')
        .execute()

/** Every slug ever used. */
export async function listOrganizationSlugs(at: ReadAt): Promise<Set<string>> {
  const rows = await at.db.selectFrom('organization').select('slug').where('agency_id', '=', at.agencyId).execute()
  return new Set(rows.map(({ slug }) => slug))
}

/** Adds an organization, or replaces what is said of the one with this id; its slug stays. */
export async function saveOrganization(at: WriteAt, organization: Organization): Promise<void> {
  const { id, slug, name, kind, does, neighborhoodId } = organization
  const said = { name, kind, does, languages: JSON.stringify(organization.languages), neighborhood_id: neighborhoodId }
  await at.db
    .insertInto('organization')
    .values({ agency_id: at.agencyId, id, slug, ...said, added_at: at.now, added_by: at.by, ended_at: null })
    .onConflict((conflict) => conflict.columns(['agency_id', 'id']).doUpdateSet(said))
    .execute()
}

export async function saveOrganizationEnded(at: WriteAt, id: string): Promise<void> {
  await at.db.updateTable('organization').set({ ended_at: at.now }).where('agency_id', '=', at.agencyId).where('id', '=', id).execute()
}

/** How many entries in force tell of an organization: it may be in the book of several beats. */
export async function countEntriesOf(at: ReadAt, organizationId: string): Promise<number> {
  const { count } = await at.db
    .selectFrom('book_entry')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('agency_id', '=', at.agencyId)
    .where('organization_id', '=', organizationId)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Contact people whose consent holds on `today`, by name. One that ran out is not shown, even before the job has removed it. */
export const listContacts = async (at: ReadAt, organizationIds: readonly string[], today: string): Promise<ContactPerson[]> =>
  organizationIds.length === 0
    ? []
    : at.db
        .selectFrom('organization_contact')
        .select(contactColumns)
        .where('agency_id', '=', at.agencyId)
        .where('organization_id', 'in', [...organizationIds])
        .where('consent_until', '>=', today)
        .orderBy('name')
        .execute()

export async function insertContact(at: WriteAt, id: string, organizationId: string, by: string, draft: ContactDraft): Promise<void> {
  const { name, role, channel, consentHow, consentOn, consentUntil } = draft
  const consent = { consent_how: consentHow, consent_on: consentOn, consent_until: consentUntil, recorded_at: at.now, recorded_by: by }
  await at.db
    .insertInto('organization_contact')
    .values({ agency_id: at.agencyId, id, organization_id: organizationId, name, role, channel, ...consent })
    .execute()
}

/** Deletes contact people: one of an organization, all of it, or those whose consent ended before a day. Their ids and organizations. */
export async function deleteContacts(
  at: WriteAt,
  which: { readonly organizationId: string; readonly id?: string } | { readonly untilBefore: string },
): Promise<{ id: string; organizationId: string }[]> {
  let query = at.db.deleteFrom('organization_contact').where('agency_id', '=', at.agencyId)
  if ('untilBefore' in which) query = query.where('consent_until', '<', which.untilBefore)
  else {
    query = query.where('organization_id', '=', which.organizationId)
    if (which.id !== undefined) query = query.where('id', '=', which.id)
  }
  return query.returning(['id', 'organization_id as organizationId']).execute()
}
