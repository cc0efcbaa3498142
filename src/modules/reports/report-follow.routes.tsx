import { type Context, Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { readForm } from '#http/form.ts'
import { isLanguage } from '#locales/language.ts'
import { paths } from '#paths.ts'
import { FollowPage } from './report-follow.pages.tsx'
import { type Follower, findFollower } from './report-follower.store.ts'
import { chooseFollowerLanguage, reopenReport, reply, sayFixed, sayStillThere, stopFollowing } from './report-following.actions.ts'
import { isFollowSecret } from './report-following.ts'
import { mapAround } from './report-map.store.ts'
import { findFollowedReport } from './report-public.store.ts'
import { hashOfFollowSecret } from './report-secret.actions.ts'

type Asked = Context<App>
/** What modules below ask a follower: whether a problem is solved, for instance. */
export type FollowExtra = (c: Asked, follower: Follower) => Promise<Child>
type Refused = Awaited<ReturnType<typeof reopenReport>> | Awaited<ReturnType<typeof reply>>

/** Who holds this link, with the report; undefined for any other text. */
async function held(c: Asked, secret: string) {
  if (!isFollowSecret(secret)) return undefined
  return c.var.data.read(async (at) => {
    const follower = await findFollower(at, hashOfFollowSecret(secret))
    const page = follower && (await findFollowedReport(at, follower))
    return follower && page && { follower, page, map: page.report.point ? await mapAround(at, page.report.point) : undefined }
  })
}

async function show(c: Asked, secret: string, extra: FollowExtra | undefined, refused?: { refusal: Refused; typed: string }) {
  const found = await held(c, secret)
  if (!found) return notFound(c)
  // The address of this page is the key to it: it must not stay in shared caches. (Referrers never leave the site.)
  c.header('cache-control', 'private, no-store')
  const { follower, page, map } = found
  const added = await extra?.(c, follower)
  return c.html(
    <FollowPage
      view={c.var.view}
      secret={secret}
      follower={follower}
      {...page}
      map={map}
      extra={added}
      refusal={refused?.refusal}
      typed={refused?.typed}
    />,
    refused ? 422 : 200,
  )
}

/** What was said on the private page, written down; a refusal when it was not. */
async function entry(c: Asked, secret: string, extra: FollowExtra | undefined) {
  const found = await held(c, secret)
  if (!found) return notFound(c)
  const form = await readForm(c)
  const [say, words] = [form.text('say'), form.text('words')]
  const { follower } = found
  const { reference } = found.page.report
  const refusal = await c.var.data.write(c.var.viewer?.accountId ?? null, async (at): Promise<Refused> => {
    if (say === 'reopen') return reopenReport(at, c.var, { reference, follower, words })
    if (say === 'fixed') await sayFixed(at, c.var, { reference, follower })
    else if (say === 'still-there') await sayStillThere(at, c.var, { reference, follower })
    else return reply(at, { reference, follower, words })
    return undefined
  })
  return refusal ? show(c, secret, extra, { refusal, typed: words }) : seeOther(c, paths.follow(secret), 'thanks')
}

/** The private page of who reported or follows. `extra`: what modules below add to it. */
export const reportFollowRoutes = (extra?: FollowExtra) =>
  new Hono<App>()
    .get('/follow/:secret', (c) => show(c, c.req.param('secret'), extra))
    .post('/follow/:secret/entries', (c) => entry(c, c.req.param('secret'), extra))
    .post('/follow/:secret/end', async (c) => {
      const found = await held(c, c.req.param('secret'))
      if (!found) return notFound(c)
      await c.var.data.write(c.var.viewer?.accountId ?? null, (at) => stopFollowing(at, found.follower))
      return seeOther(c, paths.follow(c.req.param('secret')), 'stoppedFollowing')
    })
    .post('/follow/:secret/language', async (c) => {
      const found = await held(c, c.req.param('secret'))
      const language = (await readForm(c)).text('language')
      if (!found || !isLanguage(language)) return notFound(c)
      await c.var.data.write(c.var.viewer?.accountId ?? null, (at) => chooseFollowerLanguage(at, found.follower, language))
      return seeOther(c, paths.follow(c.req.param('secret')), 'saved')
    })
