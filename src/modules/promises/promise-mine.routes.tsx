import { type Context, Hono } from 'hono'
import { notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { readForm } from '#http/form.ts'
import { findFollower, hashOfFollowSecret, isFollowSecret } from '#modules/reports/index.ts'
import { paths } from '#paths.ts'
import { releasePromise } from './promise.actions.ts'
import type { RefusalToRelease } from './promise.ts'
import { listPromisesOf } from './promise-list.store.ts'
import { PromisedToYouPage } from './promise-mine.pages.tsx'

const MOST = 100

/** Who holds the private link of the address. */
async function followerOf(c: Context<App>) {
  const secret = c.req.param('secret') ?? ''
  return isFollowSecret(secret) ? c.var.data.read((at) => findFollower(at, hashOfFollowSecret(secret))) : undefined
}

type Follower = NonNullable<Awaited<ReturnType<typeof followerOf>>>

async function show(c: Context<App>, follower: Follower, refusal?: RefusalToRelease) {
  const promises = await c.var.data.read((at) => listPromisesOf(at, { reportId: follower.reportId, withHidden: true, limit: MOST }))
  // The address of this page is the key to it: it must not travel to other sites, nor stay in shared caches.
  c.header('referrer-policy', 'no-referrer')
  c.header('cache-control', 'private, no-store')
  return c.html(
    <PromisedToYouPage
      view={c.var.view}
      secret={c.req.param('secret') ?? ''}
      promises={promises}
      mayRelease={follower.isReporter}
      refusal={refusal}
    />,
    refusal ? 422 : 200,
  )
}

/** What was promised to those who told us, behind their private link. */
export const promisedToYouRoutes = new Hono<App>()
  .get('/follow/:secret/promises', async (c) => {
    const follower = await followerOf(c)
    return follower ? show(c, follower) : notFound(c)
  })
  .post('/follow/:secret/promises/:id/releases', async (c) => {
    const follower = await followerOf(c)
    if (!follower?.isReporter) return notFound(c)
    const { id } = c.req.param()
    const form = await readForm(c)
    const receiver = { kind: 'reporter', reportId: follower.reportId } as const
    const words = form.text(`why-${id}`).slice(0, 1000)
    const isId = /^[0-9a-f-]{36}$/.test(id)
    const refusal = isId ? await c.var.data.write(null, (at) => releasePromise(at, id, receiver, words)) : undefined
    if (refusal === undefined) return notFound(c)
    return refusal === 'done' ? seeOther(c, paths.followPromises(c.req.param('secret')), 'released') : show(c, follower, refusal)
  })
