import { Hono } from 'hono'
import { forbidden, notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { readForm } from '#http/form.ts'
import { hasRole, isId, type Viewer } from '#modules/people/index.ts'
import { dayIn } from '#modules/promises/index.ts'
import { paths } from '#paths.ts'
import type { BeatGround } from './beat-ground.ts'
import { showBook } from './book.routes.tsx'
import { drawnGround } from './book.store.ts'
import { type Asked, ofBeat, onBeat } from './book-access.routes.tsx'
import { bookCan } from './book-can.ts'
import { agreeOnPromise, closeHandover, openHandovers, tickItem } from './handover.actions.ts'
import { HandoverPage } from './handover.pages.tsx'
import { findHandover } from './handover.store.ts'
import { type ClosingRefusal, type Handover, isItem, PROMISE_CHOICES, sideOf } from './handover.ts'
import { readPack } from './handover-pack.store.ts'
import { drawPaper } from './handover-paper.actions.ts'
import { paperOf } from './handover-paper.pages.tsx'

type Of = { readonly ground: BeatGround; readonly handover: Handover; readonly viewer: Viewer }

/** The handover of the address for those who may see it; `id` without what the file's name adds. */
const onHandover = (c: Asked, answer: (of: Of) => Response | Promise<Response>) =>
  onBeat(c, bookCan.seeHandover, async (ground, viewer) => {
    const id = (c.req.param('id') ?? c.req.param('file') ?? '').replace(/\.pdf$/, '')
    const handover = isId(id) ? await c.var.data.read((at) => findHandover(at, ground.beat.id, id)) : undefined
    return handover ? answer({ ground, handover, viewer }) : notFound(c)
  })

async function show(c: Asked, { ground, handover, viewer }: Of, refusal?: ClosingRefusal) {
  const { view, data, now } = c.var
  const facts = await data.read((at) => readPack(at, ground, handover, now))
  const may = { tick: bookCan.tick(viewer, handover), close: bookCan.close(viewer, ofBeat(ground), handover) }
  const side = sideOf(handover, viewer.officerId)
  return c.html(<HandoverPage view={view} ground={ground} facts={facts} side={side} may={may} refusal={refusal} />, refusal ? 422 : 200)
}

async function paper(c: Asked, { ground, handover }: Of) {
  const { view, data, now } = c.var
  const { drawn, facts } = await data.read(async (at) => ({
    drawn: await drawnGround(at, ground),
    facts: await readPack(at, ground, handover, now),
  }))
  const bytes = await drawPaper(paperOf(view, drawn, facts))
  return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="handover-${ground.beat.slug}.pdf"`,
    'cache-control': 'no-store',
  })
}

/** Makes the packs that are due on this beat; where nobody leaves, the book's page says so. */
async function start(c: Asked, ground: BeatGround, by: string) {
  const { data, agency, now } = c.var
  const [made] = await data.write(by, (at) => openHandovers(at, dayIn(agency.timeZone, now), ground.beat.id))
  const id = made ?? ground.handover?.id
  return id ? seeOther(c, paths.handover(ground.beat.slug, id), made ? 'opened' : undefined) : showBook(c, ground, true)
}

async function tick(c: Asked, { ground, handover, viewer }: Of) {
  const side = sideOf(handover, viewer.officerId)
  if (!side || !bookCan.tick(viewer, handover)) return forbidden(c)
  const form = await readForm(c)
  const item = form.text('item')
  if (!isItem(item)) return notFound(c)
  await c.var.data.write(viewer.accountId, (at) =>
    tickItem(at, ground.beat.id, handover.id, { item, side, done: form.text('done') !== 'no' }),
  )
  return seeOther(c, `${paths.handover(ground.beat.slug, handover.id)}#checklist`)
}

async function agree(c: Asked, { ground, handover, viewer }: Of) {
  if (!bookCan.tick(viewer, handover)) return forbidden(c)
  const form = await readForm(c)
  const promise = form.text('promise')
  const choice = PROMISE_CHOICES.find((one) => one === form.text('choice'))
  if (!choice || !isId(promise)) return notFound(c)
  await c.var.data.write(viewer.accountId, (at) => agreeOnPromise(at, ground.beat.id, handover.id, promise, choice))
  return seeOther(c, `${paths.handover(ground.beat.slug, handover.id)}#agreements`)
}

async function close(c: Asked, of: Of) {
  const { ground, handover, viewer } = of
  if (!bookCan.close(viewer, ofBeat(ground), handover)) return forbidden(c)
  const { data, agency, now } = c.var
  const isSergeant = hasRole(viewer, 'sergeant') && viewer.beatIds.includes(ground.beat.id)
  const day = dayIn(agency.timeZone, now)
  const done = await data.write(viewer.accountId, (at) => closeHandover(at, ground.beat.id, handover.id, { today: day, isSergeant }))
  if (!done) return notFound(c)
  return done === 'done' ? seeOther(c, paths.book(ground.beat.slug), 'saved') : show(c, of, done)
}

/** Handing a beat over: the pack as a page and on paper, ticks, promises one by one, the end. */
export const handoverRoutes = new Hono<App>()
  .post('/beats/:slug/handovers', (c) => onBeat(c, bookCan.startHandover, (ground, { accountId }) => start(c, ground, accountId)))
  .get('/beats/:slug/handover/:file{.+[.]pdf}', (c) => onHandover(c, (of) => paper(c, of)))
  .get('/beats/:slug/handover/:id', (c) => onHandover(c, (of) => show(c, of)))
  .post('/beats/:slug/handover/:id/ticks', (c) => onHandover(c, (of) => tick(c, of)))
  .post('/beats/:slug/handover/:id/promises', (c) => onHandover(c, (of) => agree(c, of)))
  .post('/beats/:slug/handover/:id/closings', (c) => onHandover(c, (of) => close(c, of)))
