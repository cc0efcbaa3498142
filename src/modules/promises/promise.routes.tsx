import { type Context, Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { forbidden, notFound, seeOther } from '#http/answer.tsx'
import { backOr } from '#http/back.ts'
import type { App } from '#http/context.ts'
import { readForm } from '#http/form.ts'
import { listNeighborhoods } from '#modules/agencies/index.ts'
import { isId } from '#modules/people/index.ts'
import { paths } from '#paths.ts'
import { keepPromise, releasePromise } from './promise.actions.ts'
import { PromisePage } from './promise.pages.tsx'
import { findPromise, findPublicReference, listPromiseHistory } from './promise.store.ts'
import type { MadePromise } from './promise.ts'
import { promiseCan } from './promise-can.ts'

const MOST_SAID = 1000

/** What modules below add for those who serve: the help they asked for. */
export type PromiseExtra = (c: Context<App>, promise: MadePromise) => Promise<Child>

/** The promise of the address, when this viewer may know of it. */
async function seen(c: Context<App>): Promise<MadePromise | undefined> {
  const id = c.req.param('id') ?? ''
  const promise = isId(id) ? await c.var.data.read((at) => findPromise(at, id)) : undefined
  return promise && promiseCan.see(c.var.viewer, promise) ? promise : undefined
}

type Refused = Pick<Parameters<typeof PromisePage>[0], 'refusal' | 'typed'>

async function show(c: Context<App>, promise: MadePromise, extra: PromiseExtra | undefined, refused: Refused = {}) {
  const { view, viewer, data } = c.var
  const around = await data.read(async (at) => ({
    neighborhoods: promise.neighborhoodId === null ? [] : await listNeighborhoods(at),
    reportReference: promise.reportId === null ? undefined : await findPublicReference(at, promise.reportId),
    history: await listPromiseHistory(at, promise.id),
  }))
  const isUnkept = promise.state === 'open' || promise.state === 'broken'
  return c.html(
    <PromisePage
      view={view}
      promise={promise}
      neighborhoodName={around.neighborhoods.find(({ id }) => id === promise.neighborhoodId)?.name}
      reportReference={around.reportReference}
      history={around.history}
      may={{ keep: isUnkept && promiseCan.keep(viewer, promise), release: promise.state === 'open' && promiseCan.release(viewer, promise) }}
      extra={await extra?.(c, promise)}
      {...refused}
    />,
    refused.refusal ? 422 : 200,
  )
}

/** One promise: its page, saying that it is done, giving it back. */
export const promiseRoutesWith = (extra?: PromiseExtra): Hono<App> =>
  new Hono<App>()
    .get('/promises/:id{[0-9a-f-]{36}}', async (c) => {
      const promise = await seen(c)
      return promise ? show(c, promise, extra) : notFound(c)
    })
    .post('/promises/:id{[0-9a-f-]{36}}/settlements', async (c) => {
      const promise = await seen(c)
      if (!promise) return notFound(c)
      const { viewer, data } = c.var
      if (!viewer || !promiseCan.keep(viewer, promise)) return forbidden(c)
      const form = await readForm(c)
      const refusal = await data.write(viewer.accountId, (at) => keepPromise(at, c.var, promise.id, form.text('words').slice(0, MOST_SAID)))
      if (refusal === undefined) return notFound(c)
      return refusal === 'done'
        ? seeOther(c, backOr(form, paths.promise(promise.id)), 'kept')
        : show(c, promise, extra, { refusal: { keep: refusal }, typed: form.typed })
    })
    .post('/promises/:id{[0-9a-f-]{36}}/releases', async (c) => {
      const promise = await seen(c)
      if (!promise) return notFound(c)
      const { viewer, data } = c.var
      if (!viewer || !promiseCan.release(viewer, promise)) return forbidden(c)
      const form = await readForm(c)
      const receiver = { kind: 'account', accountId: viewer.accountId } as const
      const refusal = await data.write(viewer.accountId, (at) =>
        releasePromise(at, promise.id, receiver, form.text('why').slice(0, MOST_SAID)),
      )
      if (refusal === undefined) return notFound(c)
      return refusal === 'done'
        ? seeOther(c, paths.promise(promise.id), 'released')
        : show(c, promise, extra, { refusal: { release: refusal }, typed: form.typed })
    })

export const promiseRoutes = promiseRoutesWith()
