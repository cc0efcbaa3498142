// The development server: every request loads the newest sources; browser files come from Vite; pages reload by themselves.
import { globSync } from 'node:fs'
import { createServer as createHttpServer } from 'node:http'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { pino } from 'pino'
import { createServer } from 'vite'
import { root } from './prepare.mjs'

const vite = await createServer({ root, appType: 'custom', server: { middlewareMode: true } })
const load = (file) => vite.ssrLoadModule(join(root, file))

const { settingsOf } = await load('src/start/settings.ts')
const { openHouse } = await load('src/start/open-house.ts')
const { firstStart } = await load('src/start/first-start.ts')
const { startWork } = await load('src/start/work.ts')
const { assetsFromSource } = await load('src/ui/assets.ts')
const asset = assetsFromSource(globSync('src/**/*.island.ts', { cwd: root }))

const settings = settingsOf(process.env, process.argv.slice(2))
const log = pino({ level: settings.logLevel, base: null })
const house = await openHouse(settings, log, asset, () => new Date())
const first = await firstStart(house, settings)
const work = await startWork(house, settings)

/** Pages get Vite's client, which reloads them when a source changes. */
async function withReload(response) {
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response
  const html = (await response.text()).replace('</head>', '<script type="module" src="/@vite/client"></script></head>')
  return new Response(html, { status: response.status, headers: response.headers })
}

const site = getRequestListener(async (request, env) => {
  const { createApp } = await load('src/app.tsx')
  request.headers.delete('accept-encoding')
  return withReload(await createApp(house).fetch(request, env))
})

vite.watcher.on('change', (file) => {
  if (!file.endsWith('.island.ts') && !file.endsWith('.css')) vite.ws.send({ type: 'full-reload' })
})

const server = createHttpServer((req, res) => vite.middlewares(req, res, () => void site(req, res)))
server.listen(settings.port, settings.host, () => console.log(first.welcome(`http://localhost:${server.address().port}`)))

async function stop() {
  server.close()
  await work.stop()
  await house.connection.close()
  await vite.close()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop())
