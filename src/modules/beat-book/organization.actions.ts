import { recordEvent } from '#data/events.ts'
import { newId } from '#data/id.ts'
import type { WriteAt } from '#data/scope.ts'
import type { BookEntry, EntryDraft } from './book-entry.ts'
import {
  countEntriesOf,
  deleteContacts,
  insertContact,
  listContacts,
  listOrganizationSlugs,
  listOrganizations,
  saveOrganization,
  saveOrganizationEnded,
} from './organization.store.ts'
import {
  type ContactDraft,
  type ContactRefusal,
  type Organization,
  type OrganizationKind,
  refusalsOfContact,
  slugOfOrganization,
} from './organization.ts'

const about = (id: string) => ({ kind: 'organization', id }) as const

/** Adds an organization of which an entry is about to tell, under a slug of its own. Its id. */
export async function addOrganization(
  at: WriteAt,
  draft: Pick<EntryDraft, 'title' | 'words' | 'neighborhoodId'>,
  of: { readonly kind: OrganizationKind; readonly languages: readonly string[] },
): Promise<string> {
  const id = newId(at.now)
  const slug = slugOfOrganization(draft.title, await listOrganizationSlugs(at))
  await saveOrganization(at, { id, slug, name: draft.title, does: draft.words, neighborhoodId: draft.neighborhoodId, ...of })
  await recordEvent(at, { kind: 'organization-added', about: about(id), detail: { kind: of.kind }, neighborhoodId: draft.neighborhoodId })
  return id
}

/** An organization's name and what it does are its entry's title and words: what is changed there is changed here. */
export async function keepInStep(at: WriteAt, entry: BookEntry, draft: EntryDraft): Promise<void> {
  if (!entry.organizationId) return
  const [organization] = await listOrganizations(at, [entry.organizationId])
  if (!organization) return
  await saveOrganization(at, { ...organization, name: draft.title, does: draft.words, neighborhoodId: draft.neighborhoodId })
}

/** Saves what kind it is and which languages are spoken there; undefined: there is no such organization. */
export async function changeOrganization(
  at: WriteAt,
  id: string,
  of: Pick<Organization, 'kind' | 'languages'>,
): Promise<'done' | undefined> {
  const [organization] = await listOrganizations(at, [id])
  if (!organization) return undefined
  await saveOrganization(at, { ...organization, ...of })
  return 'done'
}

/** Ends an organization when no book tells of it any more. Its contact people go at once: what they agreed to is over. */
export async function endOrganization(at: WriteAt, id: string): Promise<void> {
  if ((await countEntriesOf(at, id)) > 0) return
  await removed(at, await deleteContacts(at, { organizationId: id }), 'organization-ended')
  await saveOrganizationEnded(at, id)
  await recordEvent(at, { kind: 'organization-ended', about: about(id) })
}

type Gone = readonly { readonly id: string; readonly organizationId: string }[]

/** Events name nobody: the contact's id leads nowhere once its row is gone. */
async function removed(at: WriteAt, contacts: Gone, reason: 'withdrawn' | 'run-out' | 'organization-ended'): Promise<void> {
  for (const { id, organizationId } of contacts)
    await recordEvent(at, { kind: 'organization-contact-removed', about: about(organizationId), detail: { contactId: id, reason } })
}

/** Keeps a contact person who agreed to it. Refused, with every reason, without a consent that holds; `by` is who heard the yes. */
export async function keepContact(
  at: WriteAt,
  organizationId: string,
  by: string,
  draft: ContactDraft,
  today: string,
): Promise<'done' | { readonly refusals: readonly ContactRefusal[] }> {
  const refusals = refusalsOfContact(draft, (await listContacts(at, [organizationId], today)).length, today)
  if (refusals.length > 0) return { refusals }
  const id = newId(at.now)
  await insertContact(at, id, organizationId, by, draft)
  const { consentHow, consentOn, consentUntil } = draft
  const detail = { contactId: id, consentHow, consentOn, consentUntil }
  await recordEvent(at, { kind: 'organization-contact-kept', about: about(organizationId), detail })
  return 'done'
}

/** Takes a contact person out for good, as they asked. Undefined: there is none. */
export async function withdrawContact(at: WriteAt, organizationId: string, id: string): Promise<'done' | undefined> {
  const gone = await deleteContacts(at, { organizationId, id })
  if (gone.length === 0) return undefined
  await removed(at, gone, 'withdrawn')
  return 'done'
}

/** Takes out every contact person whose consent ran out before `today`. How many. */
export async function removeRunOut(at: WriteAt, today: string): Promise<number> {
  const gone = await deleteContacts(at, { untilBefore: today })
  await removed(at, gone, 'run-out')
  return gone.length
}
