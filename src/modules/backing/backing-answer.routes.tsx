import { type Context, Hono } from 'hono'
import { notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { readForm } from '#http/form.ts'
import { paths } from '#paths.ts'
import { findBackingByLink } from './backing.store.ts'
import type { RefusedAct } from './backing-act.pages.tsx'
import { answer, end } from './backing-act.routes.tsx'
import { BackingAnswerPage, BackingOverPage } from './backing-answer.pages.tsx'
import { isAnswerSecret, isLinkAlive } from './backing-link.ts'
import { hashOfAnswerSecret } from './backing-secret.actions.ts'

type Asked = Context<App>

/** The request behind the link: undefined for any other text, `over` once it has ended or the link ran out. */
async function held(c: Asked, secret: string) {
  if (!isAnswerSecret(secret)) return undefined
  const found = await c.var.data.read((at) => findBackingByLink(at, hashOfAnswerSecret(secret)))
  if (!found) return undefined
  return isLinkAlive({ endedAt: found.request.endedAt, until: found.until }, c.var.now) ? found.request : 'over'
}

const over = (c: Asked) => c.html(<BackingOverPage view={c.var.view} />, 410)

async function show(c: Asked, secret: string, refused?: RefusedAct) {
  const request = await held(c, secret)
  if (!request) return notFound(c)
  // The address of this page is the key to it: it must not stay in shared caches. (Referrers never leave the site.)
  c.header('cache-control', 'private, no-store')
  if (request === 'over') return over(c)
  return c.html(<BackingAnswerPage view={c.var.view} secret={secret} request={request} refused={refused} />, refused ? 422 : 200)
}

async function post(c: Asked, secret: string) {
  const request = await held(c, secret)
  if (!request) return notFound(c)
  if (request === 'over') return over(c)
  const form = await readForm(c)
  const act = form.text('act')
  const doing = { c, id: request.id, by: 'link' as const, form }
  const outcome = act === 'done' || act === 'not-done' ? await end(doing) : await answer(doing)
  if (!outcome) return notFound(c)
  if ('refused' in outcome) return show(c, secret, outcome.refused)
  if (outcome.done === 'promised') return seeOther(c, paths.backingAnswer(secret), 'promised')
  return seeOther(c, paths.backingTimes(), 'thanks')
}

/** What a unit without an account does behind the link in its mail. */
export const backingAnswerRoutes = new Hono<App>()
  .get('/backing/answer/:secret', (c) => show(c, c.req.param('secret')))
  .post('/backing/answer/:secret', (c) => post(c, c.req.param('secret')))
