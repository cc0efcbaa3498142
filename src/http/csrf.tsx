import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import type { App } from './context.ts'
import { ErrorPage } from './error.pages.tsx'
import { readForm } from './form.ts'

/** Signed with a fresh salt each time, so that no two pages show the same token (a compressed page would otherwise leak it). */
const signed = (c: Context<App>, salt: string) =>
  `${salt}.${createHmac('sha256', c.var.secretFor('csrf'))
    .update(`${salt}:${c.var.agency.id}:${c.var.viewer?.sessionId ?? 'nobody'}`)
    .digest('base64url')}`

/** The value every form carries: bound to the session, or for nobody to the agency. No cookie is set on people without an account. */
export const csrfToken = (c: Context<App>): string => signed(c, randomBytes(9).toString('base64url'))

const isOurs = (c: Context<App>, token: string) => same(token, signed(c, token.split('.')[0] ?? ''))

const same = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/** True when the browser says that the request comes from a page of ours; older browsers send Origin, newest Sec-Fetch-Site. */
function isFromHere(c: Context<App>): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site) return site === 'same-origin' || site === 'none'
  const origin = c.req.header('origin')
  return origin === undefined || origin === 'null' || new URL(origin).host === new URL(c.var.origin).host
}

/** Refuses a change that does not come from a form of ours, with the page that says how to keep what was typed. */
export const csrf: MiddlewareHandler<App> = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
  const token = c.req.header('x-csrf') ?? (await readForm(c)).text('csrf')
  if (isFromHere(c) && isOurs(c, token)) return next()
  return c.html(<ErrorPage view={c.var.view} which="stale" />, 403)
}
