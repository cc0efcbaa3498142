import { Hono } from 'hono'
import { sql } from 'kysely'
import type { Registry } from 'prom-client'
import type { App } from './context.ts'
import type { House } from './house.ts'
import { isLoopback } from './loopback.ts'

/** `/health` for whoever watches the server, `/metrics` for loopback and private scrapers only. Neither belongs to an agency. */
export const houseRoutes = (house: House, registry: Registry) =>
  new Hono<App>()
    .get('/health', async (c) => {
      try {
        await sql`select 1`.execute(house.connection.kysely)
        return c.json({ status: 'ok', engine: house.connection.engine })
      } catch {
        return c.json({ status: 'no-database' }, 503)
      }
    })
    .get('/metrics', async (c) => {
      if (!isLoopback(c.var.address)) return c.text('Not here', 403)
      return c.text(await registry.metrics(), 200, { 'content-type': registry.contentType })
    })
