import { Hono } from 'hono'
import { notFound, seeOther } from '#http/answer.tsx'
import { backOr } from '#http/back.ts'
import type { App } from '#http/context.ts'
import { readForm } from '#http/form.ts'
import { isId } from '#modules/people/index.ts'
import { dayIn } from '#modules/promises/index.ts'
import { paths } from '#paths.ts'
import type { BeatGround } from './beat-ground.ts'
import { type Asked, ofBeat, onBeat } from './book-access.routes.tsx'
import { bookCan } from './book-can.ts'
import { changeEntry, confirmEntry, endEntry, writeEntry } from './book-entry.actions.ts'
import { EndPage, EntryPage } from './book-entry.pages.tsx'
import { findEntry } from './book-entry.store.ts'
import { type BookEntry, END_REASONS, ENTRY_KINDS, type EntryKind } from './book-entry.ts'
import { EntryFormPage, KindPage } from './book-form.pages.tsx'
import { listEntryEvents, listVersions, namesOf } from './book-history.store.ts'
import { draftFrom, fieldsRefused, languagesIn, typedOf } from './book-typed.ts'
import { refusalsOf } from './book-words.ts'
import { addOrganization } from './organization.actions.ts'
import { listContacts, listOrganizations } from './organization.store.ts'
import { ORGANIZATION_KINDS } from './organization.ts'

const EMPTY = { text: {}, weekdays: [], months: [] }
const today = (c: Asked) => dayIn(c.var.agency.timeZone, c.var.now)

/** The entry of the address, on this beat; undefined where there is none. */
export const entryAt = async (c: Asked, { beat }: BeatGround): Promise<BookEntry | undefined> => {
  const id = c.req.param('id') ?? ''
  return isId(id) ? c.var.data.read((at) => findEntry(at, beat.id, id)) : undefined
}

async function onOpenEntry(c: Asked, answer: (ground: BeatGround, entry: BookEntry, by: string) => Response | Promise<Response>) {
  return onBeat(c, bookCan.write, async (ground, viewer) => {
    const entry = await entryAt(c, ground)
    return entry && !entry.endedAt ? answer(ground, entry, viewer.accountId) : notFound(c)
  })
}

function showForm(c: Asked, ground: BeatGround) {
  const kind = ENTRY_KINDS.find((one) => one === c.req.query('kind'))
  const { view } = c.var
  return c.html(
    kind ? <EntryFormPage view={view} ground={ground} kind={kind} typed={EMPTY} errors={{}} /> : <KindPage view={view} ground={ground} />,
  )
}

async function write(c: Asked, ground: BeatGround, by: string) {
  const { view, data } = c.var
  const kind: EntryKind | undefined = ENTRY_KINDS.find((one) => one === c.req.query('kind'))
  if (!kind) return c.html(<KindPage view={view} ground={ground} />, 422)
  const form = await readForm(c)
  const draft = draftFrom(form, kind, ground)
  const organizationKind = ORGANIZATION_KINDS.find((one) => one === form.text('organizationKind'))
  const words = view.words.beatBook.refusals
  const errors = fieldsRefused(refusalsOf(draft, today(c)), words)
  if (kind === 'organization' && !organizationKind) errors.organizationKind = words['no-kind']
  const typed = { text: form.typed, weekdays: form.texts('weekdays'), months: form.texts('months') }
  if (Object.keys(errors).length > 0)
    return c.html(<EntryFormPage view={view} ground={ground} kind={kind} typed={typed} errors={errors} />, 422)
  await data.write(by, async (at) => {
    const languages = languagesIn(form.text('languages'))
    const organization =
      organizationKind && kind === 'organization' ? await addOrganization(at, draft, { kind: organizationKind, languages }) : null
    return writeEntry(at, ground.beat.id, draft, today(c), organization)
  })
  return seeOther(c, `${paths.book(ground.beat.slug)}#${kind}`, 'added')
}

async function show(c: Asked, ground: BeatGround) {
  const { view, viewer, data } = c.var
  const entry = await entryAt(c, ground)
  if (!entry) return notFound(c)
  const beat = ofBeat(ground)
  const maySee = bookCan.seeContacts(viewer, beat)
  const props = await data.read(async (at) => {
    const [organization] = entry.organizationId ? await listOrganizations(at, [entry.organizationId]) : []
    const contacts = organization && maySee ? await listContacts(at, [organization.id], today(c)) : undefined
    const names = await namesOf(at, contacts?.map(({ recordedBy }) => recordedBy) ?? [])
    return {
      organization,
      contacts: contacts?.map((one) => ({ ...one, recordedByName: names.get(one.recordedBy) })),
      events: await listEntryEvents(at, entry.id),
      versions: await listVersions(at, entry.id),
    }
  })
  return c.html(<EntryPage view={view} ground={ground} entry={entry} {...props} may={{ write: bookCan.write(viewer, beat) }} />)
}

async function change(c: Asked, ground: BeatGround, entry: BookEntry, by: string) {
  const { view, data } = c.var
  const form = await readForm(c)
  const draft = draftFrom(form, entry.kind, ground)
  const done = await data.write(by, (at) => changeEntry(at, ground.beat.id, entry.id, draft, today(c)))
  if (!done) return notFound(c)
  if (done === 'done') return seeOther(c, paths.bookEntry(ground.beat.slug, entry.id), 'saved')
  const typed = { text: form.typed, weekdays: form.texts('weekdays'), months: form.texts('months') }
  const errors = fieldsRefused(done.refusals, view.words.beatBook.refusals)
  return c.html(<EntryFormPage view={view} ground={ground} kind={entry.kind} typed={typed} errors={errors} entryId={entry.id} />, 422)
}

async function end(c: Asked, ground: BeatGround, entry: BookEntry, by: string) {
  const { view, data } = c.var
  const form = await readForm(c)
  const reason = END_REASONS.find((one) => one === form.text('reason'))
  if (!reason) return c.html(<EndPage view={view} ground={ground} entry={entry} error={view.words.beatBook.refusals['no-reason']} />, 422)
  await data.write(by, (at) => endEntry(at, ground.beat.id, entry.id, reason))
  return seeOther(c, paths.book(ground.beat.slug), 'ended')
}

async function confirm(c: Asked, ground: BeatGround, entry: BookEntry, by: string) {
  const form = await readForm(c)
  await c.var.data.write(by, (at) => confirmEntry(at, ground.beat.id, entry.id, today(c)))
  return seeOther(c, backOr(form, paths.book(ground.beat.slug)), 'saved')
}

/** Writing into the book: new, still true, changed, no longer. */
export const bookEntryRoutes = new Hono<App>()
  .get('/beats/:slug/book/new', (c) => onBeat(c, bookCan.write, (ground) => showForm(c, ground)))
  .post('/beats/:slug/book/new', (c) => onBeat(c, bookCan.write, (ground, { accountId }) => write(c, ground, accountId)))
  .get('/beats/:slug/book/entries/:id', (c) => onBeat(c, bookCan.see, (ground) => show(c, ground)))
  .get('/beats/:slug/book/entries/:id/edit', (c) =>
    onOpenEntry(c, (ground, entry) =>
      c.html(<EntryFormPage view={c.var.view} ground={ground} kind={entry.kind} typed={typedOf(entry)} errors={{}} entryId={entry.id} />),
    ),
  )
  .post('/beats/:slug/book/entries/:id/edit', (c) => onOpenEntry(c, (ground, entry, by) => change(c, ground, entry, by)))
  .post('/beats/:slug/book/entries/:id/confirmations', (c) => onOpenEntry(c, (ground, entry, by) => confirm(c, ground, entry, by)))
  .get('/beats/:slug/book/entries/:id/end', (c) =>
    onOpenEntry(c, (ground, entry) => c.html(<EndPage view={c.var.view} ground={ground} entry={entry} />)),
  )
  .post('/beats/:slug/book/entries/:id/end', (c) => onOpenEntry(c, (ground, entry, by) => end(c, ground, entry, by)))
