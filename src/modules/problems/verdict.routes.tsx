import { type Context, Hono } from 'hono'
import { notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { readForm } from '#http/form.ts'
import { listPromisesOf } from '#modules/promises/index.ts'
import { findFollower, hashOfFollowSecret, isFollowSecret } from '#modules/reports/index.ts'
import { paths } from '#paths.ts'
import { listAssessments } from './assessment.store.ts'
import { findProblem } from './problem.store.ts'
import { giveVerdict } from './problem-closing.actions.ts'
import { type RefusalOfVerdict, VerdictPage } from './verdict.pages.tsx'
import { findVerdictOf } from './verdict.store.ts'

type Asked = Context<App>

/** Who holds the private link, and what they were asked. */
async function held(c: Asked) {
  const secret = c.req.param('secret') ?? ''
  if (!isFollowSecret(secret)) return undefined
  return c.var.data.read(async (at) => {
    const follower = await findFollower(at, hashOfFollowSecret(secret))
    if (!follower) return undefined
    const verdict = await findVerdictOf(at, follower.id)
    const problem = verdict && (await findProblem(at, verdict.problemSlug))
    if (!verdict || !problem) return { follower, asked: undefined }
    const [assessment] = await listAssessments(at, problem.id)
    const actions = await listPromisesOf(at, { problemSlug: problem.slug, withHidden: true, limit: 20 })
    return { follower, asked: { problem, assessment, actions, answer: verdict.answer, words: verdict.words } }
  })
}

type Held = NonNullable<Awaited<ReturnType<typeof held>>>

function show(c: Asked, { asked }: Held, refused?: { refusal: RefusalOfVerdict; typed: Readonly<Record<string, string>> }) {
  // The address of this page is the key to it: it must not travel to other sites, nor stay in shared caches.
  c.header('referrer-policy', 'no-referrer')
  c.header('cache-control', 'private, no-store')
  const secret = c.req.param('secret') ?? ''
  return c.html(
    <VerdictPage view={c.var.view} secret={secret} asked={asked} typed={refused?.typed} refusal={refused?.refusal} />,
    refused ? 422 : 200,
  )
}

/** Is it better? Asked of everybody who reported, behind their private link. */
export const verdictRoutes = new Hono<App>()
  .get('/follow/:secret/verdict', async (c) => {
    const found = await held(c)
    return found ? show(c, found) : notFound(c)
  })
  .post('/follow/:secret/verdict', async (c) => {
    const found = await held(c)
    if (!found) return notFound(c)
    const form = await readForm(c)
    const given = { answer: form.text('answer'), words: form.text('words') }
    const refusal = await c.var.data.write(null, (at) => giveVerdict(at, found.follower.id, given))
    return refusal ? show(c, found, { refusal, typed: form.typed }) : seeOther(c, paths.followVerdict(c.req.param('secret')), 'thanks')
  })
