import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { App } from './context.ts'
import { ErrorPage } from './error.pages.tsx'

/** Errors of the network and the server that mean "try again soon" and not "we have a fault". */
const isUnavailable = (error: Error) =>
  'code' in error && ['ECONNREFUSED', 'ECONNRESET', '57P01', '57P03', '53300', '25006'].includes(String(error.code))

/** Everything thrown ends here: one line in the log with the request's number, one page for the person. Never a stack, never the input. */
export function failure(error: Error, c: Context<App>) {
  if (error instanceof HTTPException) return error.getResponse()
  c.var.log?.error({ error: error.name, message: error.message, stack: error.stack, route: c.req.routePath }, 'failed')
  const unavailable = isUnavailable(error)
  if (!c.var.view) return c.text(unavailable ? 'Unavailable' : `Failed: ${c.var.requestId}`, unavailable ? 503 : 500)
  const page = <ErrorPage view={c.var.view} which={unavailable ? 'unavailable' : 'failed'} requestId={c.var.requestId} />
  return c.html(page, unavailable ? 503 : 500)
}
