import { randomUUID } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, MiddlewareHandler } from 'hono'
import type { App } from './context.ts'
import type { House } from './house.ts'
import { secretFor } from './secrets.ts'

/** The asker's network address; 'unknown' where there is no socket to tell. */
function addressOf(c: Context, behindProxy: boolean): string {
  const forwarded = behindProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  if (forwarded) return forwarded
  try {
    return getConnInfo(c).remote.address ?? 'unknown'
  } catch {
    return 'unknown'
  }
}

function originOf(c: Context, behindProxy: boolean): string {
  const url = new URL(c.req.url)
  const scheme = behindProxy ? (c.req.header('x-forwarded-proto') ?? url.protocol.replace(':', '')) : url.protocol.replace(':', '')
  return `${scheme}://${c.req.header('host') ?? url.host}`
}

/** Numbers the request, notes its moment and, once answered, writes one line without personal data: no address, no query, no body. */
export const request =
  (house: House): MiddlewareHandler<App> =>
  async (c, next) => {
    const requestId = randomUUID()
    const started = performance.now()
    c.set('requestId', requestId)
    c.set('now', house.clock())
    c.set('address', addressOf(c, house.behindProxy))
    c.set('origin', originOf(c, house.behindProxy))
    c.set('secretFor', secretFor(house.secret))
    c.set('log', house.log.child({ requestId }))
    c.header('x-request-id', requestId)
    await next()
    const route = c.req.routePath
    // A line would tell the minute in which a tip was given or asked for.
    if (/^\/tips\/(new|back|mailbox)/.test(c.req.path) && c.res.status < 500) return
    c.var.log.info({ method: c.req.method, route, status: c.res.status, ms: Math.round(performance.now() - started) }, 'answered')
  }
