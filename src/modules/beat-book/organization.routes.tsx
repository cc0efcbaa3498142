import { Hono } from 'hono'
import { notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { type Form, readForm } from '#http/form.ts'
import { isId } from '#modules/people/index.ts'
import { dayIn } from '#modules/promises/index.ts'
import { paths } from '#paths.ts'
import type { BeatGround } from './beat-ground.ts'
import { type Asked, onBeat } from './book-access.routes.tsx'
import { bookCan } from './book-can.ts'
import { entryAt } from './book-entry.routes.tsx'
import type { BookEntry } from './book-entry.ts'
import { languagesIn } from './book-typed.ts'
import { changeOrganization, keepContact, withdrawContact } from './organization.actions.ts'
import { CONSENT_HOW, type ContactRefusal, ORGANIZATION_KINDS } from './organization.ts'
import { ContactFormPage } from './organization-contact-form.pages.tsx'

type OfOrganization = { readonly ground: BeatGround; readonly entry: BookEntry; readonly organizationId: string; readonly by: string }

const onOrganization = (c: Asked, answer: (of: OfOrganization) => Response | Promise<Response>) =>
  onBeat(c, bookCan.keepContacts, async (ground, { accountId }) => {
    const entry = await entryAt(c, ground)
    return entry?.organizationId && !entry.endedAt
      ? answer({ ground, entry, organizationId: entry.organizationId, by: accountId })
      : notFound(c)
  })

const FIELD: Readonly<Record<ContactRefusal, string>> = {
  'no-name': 'name',
  'name-too-long': 'name',
  'no-role': 'role',
  'role-too-long': 'role',
  'role-tells-more': 'role',
  'no-channel': 'channel',
  'channel-too-long': 'channel',
  'no-consent': 'consentOn',
  'consent-ahead': 'consentOn',
  'consent-too-long': 'consentUntil',
  'consent-over': 'consentUntil',
  'too-many': 'name',
}

const contactIn = (form: Form) => ({
  name: form.text('name'),
  role: form.text('role'),
  channel: form.text('channel'),
  consentHow: CONSENT_HOW.find((one) => one === form.text('how')) ?? 'in-person',
  consentOn: form.text('consentOn'),
  consentUntil: form.text('consentUntil'),
})

async function keep(c: Asked, { ground, entry, organizationId, by }: OfOrganization) {
  const { view, data, agency, now } = c.var
  const form = await readForm(c)
  const words = view.words.beatBook.contacts.refusals
  const errors: Record<string, string> = {}
  if (!CONSENT_HOW.some((one) => one === form.text('how'))) errors.how = words['no-how']
  if (!form.ticked('asked')) errors.asked = words['not-asked']
  const asked = Object.keys(errors).length === 0
  const done = asked
    ? await data.write(by, (at) => keepContact(at, organizationId, by, contactIn(form), dayIn(agency.timeZone, now)))
    : { refusals: [] }
  if (done === 'done') return seeOther(c, paths.bookEntry(ground.beat.slug, entry.id), 'added')
  for (const refusal of done.refusals) errors[FIELD[refusal]] ??= words[refusal]
  return c.html(<ContactFormPage view={view} ground={ground} entry={entry} typed={form.typed} errors={errors} />, 422)
}

async function withdraw(c: Asked, { ground, entry, organizationId, by }: OfOrganization) {
  const contact = c.req.param('contact') ?? ''
  const done = isId(contact) && (await c.var.data.write(by, (at) => withdrawContact(at, organizationId, contact)))
  return done ? seeOther(c, paths.bookEntry(ground.beat.slug, entry.id), 'removed') : notFound(c)
}

async function change(c: Asked, { ground, entry, organizationId, by }: OfOrganization) {
  const form = await readForm(c)
  const kind = ORGANIZATION_KINDS.find((one) => one === form.text('organizationKind')) ?? 'other'
  await c.var.data.write(by, (at) => changeOrganization(at, organizationId, { kind, languages: languagesIn(form.text('languages')) }))
  return seeOther(c, paths.bookEntry(ground.beat.slug, entry.id), 'saved')
}

/** An organization's kind and languages, and the people there who agreed to be asked. */
export const organizationRoutes = new Hono<App>()
  .post('/beats/:slug/book/entries/:id/organization', (c) => onOrganization(c, (of) => change(c, of)))
  .get('/beats/:slug/book/entries/:id/contacts', (c) =>
    onOrganization(c, ({ ground, entry }) => c.html(<ContactFormPage view={c.var.view} ground={ground} entry={entry} />)),
  )
  .post('/beats/:slug/book/entries/:id/contacts', (c) => onOrganization(c, (of) => keep(c, of)))
  .post('/beats/:slug/book/entries/:id/contacts/:contact/end', (c) => onOrganization(c, (of) => withdraw(c, of)))
