import { randomBytes } from 'node:crypto'
import { type Context, Hono } from 'hono'
import type { App } from '#http/context.ts'
import { dayAfter, dayIn } from '#modules/promises/index.ts'
import { paths } from '#paths.ts'
import { addToTip, openMailbox, receiveTip, type TipRefusal, withdrawTip } from './tip.actions.ts'
import { byQuarter, quarterOf } from './tip.ts'
import { TipBackPage } from './tip-back.pages.tsx'
import { tipCan } from './tip-can.ts'
import { TipNewPage } from './tip-new.pages.tsx'
import { TipNumbersPage } from './tip-numbers.pages.tsx'
import { listCurrentKeys } from './tip-reader.store.ts'
import { bytesOf } from './tip-reader.ts'
import { listDays } from './tip-removal.store.ts'

type Asked = Context<App>

/** Answers are filled up to a multiple of this, so that their length does not tell whether somebody replied. */
const ANSWER_BYTES = 96 * 1024
const QUARTER_DAYS = 92

const today = (c: Asked) => dayIn(c.var.agency.timeZone, c.var.now)

async function bodyOf(c: Asked): Promise<Readonly<Record<string, unknown>>> {
  const body: unknown = await c.req.json().catch(() => undefined)
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
}

/** No body says more than whether it was taken. */
const answer = (c: Asked, refusal: TipRefusal | undefined) =>
  refusal ? c.json({ refusal }, refusal === 'full' ? 409 : 422) : c.json({ taken: true })

async function showNew(c: Asked) {
  const { data, view, viewer, agency } = c.var
  const keys = await data.read(listCurrentKeys)
  const mayGive = tipCan.give(viewer)
  const recipients = keys.map(({ recipient }) => recipient)
  return c.html(<TipNewPage view={view} agencyId={agency.id} publicPhone={agency.settings.publicPhone} {...{ mayGive, recipients }} />)
}

async function give(c: Asked) {
  if (!tipCan.give(c.var.viewer)) return c.json({ refusal: 'signed-in' }, 403)
  const { mailbox, recipient, sealed } = await bodyOf(c)
  const given = { mailbox: String(mailbox ?? ''), recipient: String(recipient ?? ''), sealed: bytesOf(sealed) }
  return answer(c, await c.var.data.write(null, (at) => receiveTip(at, given, today(c))))
}

const showBack = (c: Asked) => c.html(<TipBackPage view={c.var.view} agencyId={c.var.agency.id} mayCome={tipCan.give(c.var.viewer)} />)

/** The sealed answers behind a code. A wrong code is answered alike and in the same length. */
async function mailbox(c: Asked) {
  const body = await bodyOf(c)
  const found = await c.var.data.read(async (at) => {
    const opened = await openMailbox(at, body.mailbox)
    const keys = await listCurrentKeys(at)
    const held = keys.filter(({ accountId }) => accountId === opened?.tip.heldBy)
    return opened && { ...opened, recipients: (held.length > 0 ? held : keys).map(({ recipient }) => recipient) }
  })
  const messages = (found?.messages ?? []).map(({ side, writtenOn, sealed }) => ({
    side,
    day: writtenOn,
    // What the giver wrote is sealed for readers alone: a code that falls into other hands does not tell it.
    sealed: side === 'reader' ? Buffer.from(sealed).toString('base64') : null,
  }))
  const json = JSON.stringify({ found: found !== undefined, recipients: found?.recipients ?? [], messages })
  const room = ANSWER_BYTES - ((json.length + 12) % ANSWER_BYTES)
  const pad = randomBytes(room).toString('base64').slice(0, room)
  return c.body(`${json.slice(0, -1)},"pad":"${pad}"}`, 200, {
    'content-type': 'application/json',
    'cache-control': 'no-store, no-transform',
  })
}

async function add(c: Asked) {
  const body = await bodyOf(c)
  return answer(c, await c.var.data.write(null, (at) => addToTip(at, body.mailbox, bytesOf(body.sealed), today(c))))
}

async function withdraw(c: Asked) {
  const body = await bodyOf(c)
  return answer(c, await c.var.data.write(null, (at) => withdrawTip(at, body.mailbox, today(c))))
}

async function numbers(c: Asked) {
  const from = quarterOf(dayAfter(today(c), -8 * QUARTER_DAYS))
  const days = await c.var.data.read((at) => listDays(at, from))
  return c.html(<TipNumbersPage view={c.var.view} quarters={byQuarter(days)} />)
}

/** What anybody may do, without an account and without cookies. */
export const tipPublicRoutes = new Hono<App>()
  .get(paths.newTip(), showNew)
  .post(paths.newTip(), give)
  .get(paths.tipBack(), showBack)
  .post(paths.tipMailbox(), mailbox)
  .post(paths.tipMailboxMessages(), add)
  .post(paths.tipMailboxRemovals(), withdraw)
  .get(paths.tipNumbers(), numbers)
