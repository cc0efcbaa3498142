import { type Context, Hono } from 'hono'
import { forbidden, notFound } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { groundIndex } from '#modules/agencies/index.ts'
import { localDay } from '#modules/people/index.ts'
import { findReport } from '#modules/reports/index.ts'
import { paths } from '#paths.ts'
import { ContactPage, ContactsPage } from './contact.pages.tsx'
import { contactCan } from './contact-can.ts'
import { instantOf } from './contact-form.ts'
import { findContact, listContacts } from './contact-list.store.ts'
import { isId } from './contact-log.ts'
import { newContactRoutes } from './contact-new.routes.tsx'
import { findContactPhoto, listContactPhotos } from './contact-photo.store.ts'
import { contactSyncRoutes } from './contact-sync.routes.tsx'
import { metOf, shownTo } from './contact-view.ts'

type Asked = Context<App>
const AT_ONCE = 50

/** The moment a list goes on from, in the address: '2026-03-01T14:05:00.000Z'. */
const momentIn = (text: string | undefined): Date | undefined => {
  const at = new Date(text ?? '')
  return Number.isNaN(at.getTime()) ? undefined : at
}

async function list(c: Asked) {
  const { data, view, viewer, agency, now } = c.var
  if (!viewer || !contactCan.list(viewer)) return forbidden(c)
  const before = momentIn(c.req.query('before'))
  const today = instantOf(`${localDay(now, agency.timeZone)}T00:00`, agency.timeZone)
  const props = await data.read(async (at) => {
    const ground = await groundIndex(at)
    const ofBeats = ground.neighborhoods.filter(({ beatId }) => beatId !== null && viewer.beatIds.includes(beatId)).map(({ id }) => id)
    const wholeTown = viewer.beatIds.length === 0
    const others = await listContacts(at, { before, ...(wholeTown ? {} : { neighborhoodIds: ofBeats }) }, AT_ONCE)
    const own = contactCan.log(viewer) ? await listContacts(at, { officerId: viewer.officerId, since: today }, AT_ONCE) : undefined
    const shown = (contacts: typeof others) => contacts.flatMap((contact) => shownTo(viewer, contact, ground) ?? [])
    const last = others.length === AT_ONCE ? others.at(-1)?.happenedAt.toISOString() : undefined
    return { own: own && shown(own), others: shown(others), wholeTown, older: last && paths.contacts({ before: last }) }
  })
  return c.html(<ContactsPage view={view} {...props} newer={before && paths.contacts()} />)
}

async function show(c: Asked) {
  const id = c.req.param('id') ?? ''
  const { data, view, viewer } = c.var
  if (!contactCan.list(viewer)) return forbidden(c)
  const props = await data.read(async (at) => {
    const [kept, ground] = [isId(id) ? await findContact(at, id) : undefined, await groundIndex(at)]
    const contact = kept && shownTo(viewer, kept, ground)
    if (!contact) return undefined
    const mayRead = contactCan.seeLine(viewer, metOf(kept, ground))
    const report = contact.reportId && mayRead ? await findReport(at, { id: contact.reportId }) : undefined
    return {
      contact,
      neighborhood: contact.neighborhoodId === null ? undefined : ground.byId.get(contact.neighborhoodId)?.name,
      photos: contact.photos > 0 ? await listContactPhotos(at, contact.id) : [],
      report: report?.reference,
    }
  })
  return props ? c.html(<ContactPage view={view} {...props} />) : notFound(c)
}

async function photo(c: Asked) {
  const [id = '', photoId = ''] = [c.req.param('id'), c.req.param('photo')]
  if (!isId(id) || !isId(photoId)) return notFound(c)
  const { data, viewer } = c.var
  if (!contactCan.list(viewer)) return forbidden(c)
  const found = await data.read(async (at) => {
    const contact = await findContact(at, id)
    if (!contact || !contactCan.seePhotos(viewer, metOf(contact, await groundIndex(at)))) return undefined
    return findContactPhoto(at, id, photoId, c.req.query('size') === 'small' ? 'small' : 'full')
  })
  if (!found) return notFound(c)
  return c.body(found.bytes as Uint8Array<ArrayBuffer>, 200, { 'content-type': 'image/jpeg', 'cache-control': 'private, no-store' })
}

/** Contacts: the list, logging one, one of them, its photos, and what the page that works without signal asks and brings. */
export const contactRoutes = new Hono<App>()
  .get('/contacts', list)
  .route('/', newContactRoutes)
  .route('/', contactSyncRoutes)
  .get('/contacts/:id', show)
  .get('/contacts/:id/photos/:photo', photo)
