import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import type { createApp } from '../app.tsx'

const YEAR = 'public, max-age=31536000, immutable'

/** The built files, whose names carry their hash and which lie there compressed, and then the app. */
export function siteOf(app: ReturnType<typeof createApp>, root: string): Hono {
  const files = serveStatic({
    root: join(root, 'dist/client'),
    precompressed: true,
    onFound: (_path, c) => {
      c.header('cache-control', YEAR)
      c.header('x-content-type-options', 'nosniff')
    },
  })
  const site = new Hono()
  site.use('/assets/*', files)
  site.route('/', app as unknown as Hono)
  return site
}
