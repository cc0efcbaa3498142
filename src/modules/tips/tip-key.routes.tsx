import { type Context, Hono } from 'hono'
import { forbidden, notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { readForm } from '#http/form.ts'
import { paths } from '#paths.ts'
import { tipCan } from './tip-can.ts'
import { TipKeysPage } from './tip-keys.pages.tsx'
import { endReader, makeKey, nameReader } from './tip-reader.actions.ts'
import { isNamedReader, listKeysOf, listReaders } from './tip-reader.store.ts'
import { bytesOf, type KeyRefusal } from './tip-reader.ts'
import { TipReadersPage } from './tip-readers.pages.tsx'

type Asked = Context<App>

const mayRead = async ({ var: { data, viewer } }: Asked) =>
  viewer !== undefined && tipCan.makeKey(viewer, await data.read((at) => isNamedReader(at, viewer.accountId)))

async function showKeys(c: Asked, refusal?: KeyRefusal) {
  const { data, view, viewer } = c.var
  if (!viewer || !(await mayRead(c))) return forbidden(c)
  const keys = await data.read((at) => listKeysOf(at, viewer.accountId))
  return c.html(<TipKeysPage view={view} keys={keys} refusal={refusal} />, refusal ? 422 : 200)
}

async function make(c: Asked) {
  const { data, viewer } = c.var
  if (!viewer || !(await mayRead(c))) return forbidden(c)
  const form = await readForm(c)
  const refusal = await data.write(viewer.accountId, (at) =>
    makeKey(at, viewer.accountId, form.text('recipient'), form.text('sealedIdentity')),
  )
  return refusal ? showKeys(c, refusal) : seeOther(c, paths.tipKeys(), 'added')
}

/** The sealed secret half as a file, for the `age` program: `age -d -i key.age`. Its owner's alone. */
async function keyFile(c: Asked) {
  const { data, viewer } = c.var
  if (!viewer || !(await mayRead(c))) return forbidden(c)
  const key = (await data.read((at) => listKeysOf(at, viewer.accountId))).find(({ id }) => id === c.req.param('id'))
  if (!key) return notFound(c)
  return c.body(new Uint8Array(bytesOf(key.sealedIdentity) ?? []), 200, {
    'content-type': 'application/octet-stream',
    'content-disposition': 'attachment; filename="tip-key.age"',
    'cache-control': 'private, no-store',
  })
}

async function showReaders(c: Asked) {
  if (!tipCan.nameReaders(c.var.viewer)) return forbidden(c)
  return c.html(<TipReadersPage view={c.var.view} readers={await c.var.data.read(listReaders)} />)
}

async function change(c: Asked) {
  const { data, viewer } = c.var
  if (!tipCan.nameReaders(viewer)) return forbidden(c)
  const form = await readForm(c)
  const [account, act] = [form.text('account'), form.text('act')]
  if (act === 'end') await data.write(viewer?.accountId ?? null, (at) => endReader(at, account))
  else if (!(await data.write(viewer?.accountId ?? null, (at) => nameReader(at, account)))) return notFound(c)
  return seeOther(c, paths.tipReaders(), 'saved')
}

/** Who reads, and with which keys. */
export const tipKeyRoutes = new Hono<App>()
  .get(paths.tipKeys(), (c) => showKeys(c))
  .post(paths.tipKeys(), make)
  .get('/tips/keys/:id', keyFile)
  .get(paths.tipReaders(), showReaders)
  .post(paths.tipReaders(), change)
