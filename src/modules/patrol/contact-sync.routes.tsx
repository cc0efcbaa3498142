import { type Context, Hono } from 'hono'
import type { App } from '#http/context.ts'
import { csrfToken } from '#http/csrf.tsx'
import { readForm } from '#http/form.ts'
import { preparePhotos } from '#modules/reports/index.ts'
import { logContacts } from './contact.actions.ts'
import { CONTACT_KINDS, THEMES } from './contact.ts'
import type { SyncData } from './contact-choice.ts'
import { CONTACTS_AT_ONCE, isId, sentContactIn } from './contact-log.ts'
import { choicesFor, loggerIn } from './contact-new.routes.tsx'
import { addContactPhoto, type PhotoOutcome } from './contact-photo.actions.ts'

type Asked = Context<App>
const STATUS: Record<PhotoOutcome, 200 | 404 | 403 | 422> = { kept: 200, 'no-contact': 404, 'not-yours': 403, 'too-many-photos': 422 }

/** 401: nobody is signed in, and the phone keeps everything. 403: somebody who logs no contacts. */
const closed = (c: Asked) => (c.var.viewer ? c.json({ refusal: 'not-an-officer' }, 403) : c.json({ refusal: 'signed-out' }, 401))

async function ask(c: Asked) {
  const officer = loggerIn(c.var.viewer)
  if (!officer) return closed(c)
  const answer: SyncData = {
    version: 1,
    officer: { id: officer.officerId, name: officer.name },
    ...(await choicesFor(c, officer)),
    themes: THEMES,
    kinds: CONTACT_KINDS,
    csrf: csrfToken(c),
  }
  return c.json(answer)
}

async function bring(c: Asked) {
  const { data, viewer, agency } = c.var
  const officer = loggerIn(viewer)
  if (!officer) return closed(c)
  const body: unknown = await c.req.json().catch(() => undefined)
  const brought =
    typeof body === 'object' && body !== null && 'contacts' in body && Array.isArray(body.contacts) ? body.contacts : undefined
  if (!brought || brought.length === 0 || brought.length > CONTACTS_AT_ONCE)
    return c.json({ refusal: 'not-contacts', most: CONTACTS_AT_ONCE }, 422)
  const contacts = brought.map((one) => sentContactIn(one, agency.settings.languages[0] ?? 'en'))
  const by = { sender: c.var, officerId: officer.officerId, officerName: officer.name }
  return c.json({ contacts: await data.write(officer.accountId, (at) => logContacts(at, by, contacts)) })
} // prettier-ignore

async function photo(c: Asked) {
  const { data, viewer } = c.var
  const contactId = c.req.param('id') ?? ''
  const officer = loggerIn(viewer)
  if (!officer) return closed(c)
  const form = await readForm(c)
  const id = form.text('id')
  const photos = await preparePhotos(form.files('photo').slice(0, 1))
  if (!isId(contactId)) return c.json({ outcome: 'no-contact' }, 404)
  if (!Array.isArray(photos) || !photos[0] || !isId(id)) return c.json({ outcome: Array.isArray(photos) ? 'not-a-photo' : photos }, 422)
  const [prepared] = photos
  const outcome = await data.write(officer.accountId, (at) => addContactPhoto(at, officer.officerId, { contactId, id }, prepared))
  return c.json({ outcome }, STATUS[outcome])
}

/** What the page that works without signal asks and brings: contacts as JSON, up to 25 at once, photos one by one. */
export const contactSyncRoutes = new Hono<App>()
  .get('/contacts/sync', ask)
  .post('/contacts/sync', bring)
  .post('/contacts/:id/photos', photo)
