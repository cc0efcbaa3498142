/**
 * The measure's yardstick: a server that does nothing but answer a page held in memory. `node bare.ts hono|node <folder of pages>`:
 * /0 answers the folder's 0.html and so on; a posted form is read to its end first.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'

const [kind, folder = '.'] = process.argv.slice(2)
const pages = new Map(readdirSync(folder).map((name) => [`/${name.replace('.html', '')}`, readFileSync(join(folder, name), 'utf8')]))
const page = (path: string | undefined) => pages.get(path ?? '') ?? ''
const say = ({ port }: AddressInfo) => console.log(`http://localhost:${port}`)

function answer(req: IncomingMessage, res: ServerResponse): void {
  req.resume().on('end', () => {
    res.setHeader('content-type', 'text/html; charset=UTF-8')
    res.end(page(req.url))
  })
}

if (kind === 'hono') {
  const app = new Hono()
    .get('*', (c) => c.html(page(c.req.path)))
    .post('*', async (c) => {
      await c.req.parseBody()
      return c.html(page(c.req.path))
    })
  serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, say)
} else {
  const server = createServer(answer).listen(0, '127.0.0.1', () => say(server.address() as AddressInfo))
}
process.once('SIGTERM', () => process.exit(0))
