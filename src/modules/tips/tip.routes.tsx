import { type Context, Hono } from 'hono'
import { forbidden, notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { readForm } from '#http/form.ts'
import { findProblem } from '#modules/problems/index.ts'
import { dayIn } from '#modules/promises/index.ts'
import { paths } from '#paths.ts'
import { TipPage } from './tip.pages.tsx'
import { findTip, listMessages, listTips } from './tip.store.ts'
import { TIP_STATES, type Tip } from './tip.ts'
import { tipCan } from './tip-can.ts'
import { TipListPage } from './tip-list.pages.tsx'
import { isNamedReader, listCurrentKeys, listKeysOf } from './tip-reader.store.ts'
import { bytesOf } from './tip-reader.ts'
import { addFinding, markTip, replyToTip, resealTip } from './tip-reading.actions.ts'
import { listFindings } from './tip-removal.store.ts'

type Asked = Context<App>
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const MOST_LETTERS = 600

const today = (c: Asked) => dayIn(c.var.agency.timeZone, c.var.now)
const named = async ({ var: { data, viewer } }: Asked) =>
  viewer !== undefined && (await data.read((at) => isNamedReader(at, viewer.accountId)))

async function list(c: Asked, refused?: { slug: string; words: string; refusal: 'no-problem' | 'no-words' }) {
  const { data, view, viewer } = c.var
  const isNamed = await named(c)
  if (!tipCan.openList(viewer, isNamed)) return tipCan.nameReaders(viewer) ? seeOther(c, paths.tipReaders()) : forbidden(c)
  const props = await data.read(async (at) => ({
    tips: await listTips(at),
    findings: await listFindings(at),
    hasKey: (await listKeysOf(at, viewer?.accountId ?? '')).some(({ retiredAt }) => retiredAt === null),
  }))
  return c.html(<TipListPage view={view} {...props} refused={refused} namesReaders={tipCan.nameReaders(viewer)} />, refused ? 422 : 200)
}

/** The tip of the address when this viewer may work on it; otherwise the answer that says no. */
async function tipOf(c: Asked): Promise<Tip | Response> {
  const { data, viewer } = c.var
  const [id, isNamed] = [c.req.param('id') ?? '', await named(c)]
  if (!tipCan.openList(viewer, isNamed)) return forbidden(c)
  const tip = ID.test(id) ? await data.read((at) => findTip(at, id)) : undefined
  if (!tip) return notFound(c)
  return tipCan.work(viewer, isNamed, tip) ? tip : forbidden(c)
}

async function show(c: Asked) {
  const tip = await tipOf(c)
  if (tip instanceof Response) return tip
  const { data, view, viewer } = c.var
  const props = await data.read(async (at) => ({
    messages: await listMessages(at, tip.id),
    keys: await listKeysOf(at, viewer?.accountId ?? ''),
    readers: await listCurrentKeys(at),
  }))
  return c.html(<TipPage view={view} tip={tip} {...props} />)
}

async function file(c: Asked) {
  const tip = await tipOf(c)
  if (tip instanceof Response) return tip
  const [message] = (c.req.param('file') ?? '').split('.')
  const found = (await c.var.data.read((at) => listMessages(at, tip.id))).find(({ id }) => id === message)
  if (!found) return notFound(c)
  const name = `tip-${tip.id.slice(0, 8)}-${found.position}.age`
  return c.body(new Uint8Array(found.sealed), 200, {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'private, no-store',
  })
}

async function bodyOf(c: Asked): Promise<Readonly<Record<string, unknown>>> {
  const body: unknown = await c.req.json().catch(() => undefined)
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
}

async function reply(c: Asked) {
  const tip = await tipOf(c)
  if (tip instanceof Response) return tip
  const { sealed } = await bodyOf(c)
  const refusal = await c.var.data.write(c.var.viewer?.accountId ?? null, (at) => replyToTip(at, tip, bytesOf(sealed), today(c)))
  return refusal ? c.json({ refusal }, refusal === 'full' ? 409 : 422) : c.json({ taken: true })
}

async function reseal(c: Asked) {
  const tip = await tipOf(c)
  if (tip instanceof Response) return tip
  const { to, messages } = await bodyOf(c)
  const given = (Array.isArray(messages) ? messages : []) as { id?: unknown; sealed?: unknown }[]
  const resealed = given.map(({ id, sealed }) => ({ id: String(id ?? ''), sealed: bytesOf(sealed) }))
  const heldBy = to === 'all' ? null : String(to ?? '')
  const refusal = await c.var.data.write(c.var.viewer?.accountId ?? null, (at) => resealTip(at, tip.id, heldBy, resealed))
  return refusal ? c.json({ refusal }, 422) : c.json({ taken: true })
}

async function mark(c: Asked) {
  const tip = await tipOf(c)
  if (tip instanceof Response) return tip
  const chosen = (await readForm(c)).text('state')
  const state = TIP_STATES.find((one) => one === chosen)
  if (state) await c.var.data.write(c.var.viewer?.accountId ?? null, (at) => markTip(at, tip.id, state))
  return seeOther(c, paths.tip(tip.id), state && 'saved')
}

async function find(c: Asked) {
  const { data, viewer } = c.var
  if (!viewer || !tipCan.find(viewer, await named(c))) return forbidden(c)
  const form = await readForm(c)
  const [slug, words] = [form.text('problem').replace(/^.*\//, ''), form.text('finding')]
  if (!words || words.length > MOST_LETTERS) return list(c, { slug, words, refusal: 'no-words' })
  const problem = await data.read((at) => findProblem(at, slug))
  if (!problem) return list(c, { slug, words, refusal: 'no-problem' })
  await data.write(viewer.accountId, (at) => addFinding(at, slug, words, today(c)))
  return seeOther(c, paths.tips(), 'added')
}

/** What readers do with tips. */
export const tipReadingRoutes = new Hono<App>()
  .get(paths.tips(), (c) => list(c))
  .post(paths.tipFindings(), find)
  .get('/tips/:id', show)
  .get('/tips/:id/messages/:file', file)
  .post('/tips/:id/replies', reply)
  .post('/tips/:id/reseals', reseal)
  .post('/tips/:id/marks', mark)
