import { Hono } from 'hono'
import { forbidden } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { listBeats, listNeighborhoods } from '#modules/agencies/index.ts'
import { findOfficerById, hasRole } from '#modules/people/index.ts'
import { dayIn } from '#modules/promises/index.ts'
import { paths } from '#paths.ts'
import type { BeatGround } from './beat-ground.ts'
import { BookPage } from './book.pages.tsx'
import { drawnGround, readBook } from './book.store.ts'
import { type Asked, ofBeat, onBeat } from './book-access.routes.tsx'
import { bookCan } from './book-can.ts'
import { listEntries, searchEntries } from './book-entry.store.ts'
import { namesOf } from './book-history.store.ts'
import { BookSearchPage, BooksPage } from './book-search.pages.tsx'
import { beginningsIn } from './book-words.ts'
import { listContacts } from './organization.store.ts'
import { ContactsPage } from './organization-contact.pages.tsx'

/** The books one may read; a person with one beat goes straight to it. */
async function books(c: Asked) {
  const { viewer, data, view } = c.var
  if (!hasRole(viewer, 'officer', 'sergeant', 'chief')) return forbidden(c)
  const { beats, neighborhoods } = await data.read(async (at) => ({
    beats: await listBeats(at),
    neighborhoods: await listNeighborhoods(at),
  }))
  const own = beats.filter(({ id }) => bookCan.see(viewer, { id }))
  const [only] = own
  if (only && own.length === 1) return c.redirect(paths.book(only.slug), 303)
  const shown = own.map(({ id, slug, name }) => ({
    slug,
    name,
    neighborhoods: neighborhoods.filter(({ beatId }) => beatId === id).map((one) => one.name),
  }))
  return c.html(<BooksPage view={view} beats={shown} />)
}

/** The page of a book; 422 where a handover was asked for and nobody leaves. */
export async function showBook(c: Asked, ground: BeatGround, refused = false) {
  const { data, view, viewer, now } = c.var
  const found = await data.read(async (at) => {
    const { handover } = ground
    const from = handover && (await findOfficerById(at, handover.fromOfficerId))
    const to = handover?.toOfficerId ? await findOfficerById(at, handover.toOfficerId) : undefined
    return {
      ground: await drawnGround(at, ground),
      book: await readBook(at, ground, now),
      handoverNames: from && { from: from.name, to: to?.name },
    }
  })
  const beat = ofBeat(ground)
  const may = {
    write: bookCan.write(viewer, beat),
    contacts: bookCan.seeContacts(viewer, beat),
    startHandover: bookCan.startHandover(viewer, beat),
  }
  return c.html(<BookPage view={view} {...found} may={may} refused={refused} />, refused ? 422 : 200)
}

async function search(c: Asked, ground: BeatGround) {
  const text = (c.req.query('text') ?? '').slice(0, 100)
  const beginnings = beginningsIn(text)
  const found = beginnings.length > 0 ? await c.var.data.read((at) => searchEntries(at, ground.beat.id, beginnings)) : undefined
  return c.html(<BookSearchPage view={c.var.view} ground={ground} text={text} found={found} />)
}

async function contacts(c: Asked, ground: BeatGround) {
  const { data, view, agency, now } = c.var
  const organizations = await data.read(async (at) => {
    const entries = (await listEntries(at, [ground.beat.id])).filter(({ organizationId }) => organizationId !== null)
    const ids = entries.flatMap(({ organizationId }) => organizationId ?? [])
    const people = await listContacts(at, ids, dayIn(agency.timeZone, now))
    const names = await namesOf(
      at,
      people.map(({ recordedBy }) => recordedBy),
    )
    const lines = people.map((one) => ({ ...one, recordedByName: names.get(one.recordedBy) }))
    return entries
      .map((entry) => ({ entry, contacts: lines.filter(({ organizationId }) => organizationId === entry.organizationId) }))
      .filter((one) => one.contacts.length > 0)
  })
  return c.html(<ContactsPage view={view} ground={ground} organizations={organizations} />)
}

/** Reading a book: which, all of it, a word in it, whom to ask. */
export const bookRoutes = new Hono<App>()
  .get('/books', books)
  .get('/beats/:slug/book', (c) => onBeat(c, bookCan.see, (ground) => showBook(c, ground)))
  .get('/beats/:slug/book/search', (c) => onBeat(c, bookCan.see, (ground) => search(c, ground)))
  .get('/beats/:slug/book/contacts', (c) => onBeat(c, bookCan.seeContacts, (ground) => contacts(c, ground)))
