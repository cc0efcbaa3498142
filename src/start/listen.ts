import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Logger } from 'pino'
import { assetsFromManifest } from '#ui/assets.ts'
import { createApp } from '../app.tsx'
import { firstStart } from './first-start.ts'
import { openHouse } from './open-house.ts'
import type { Settings } from './settings.ts'
import { siteOf } from './site.ts'
import { startWork } from './work.ts'

const listening = (site: Hono, { host, port }: Settings) =>
  new Promise<{ close: () => Promise<void>; port: number }>((done, failed) => {
    const server = serve({ fetch: site.fetch, hostname: host, port }, (info: AddressInfo) =>
      done({ port: info.port, close: () => new Promise((closed) => server.close(() => closed())) }),
    )
    server.on('error', failed)
  })

const builtAssets = (root: string) => assetsFromManifest(JSON.parse(readFileSync(join(root, 'dist/client/manifest.json'), 'utf8')))

/** Runs until the process is told to stop; then answers what was begun, finishes its work and closes the database. */
export async function listen(settings: Settings, log: Logger): Promise<void> {
  const house = await openHouse(settings, log, builtAssets(settings.root), () => new Date())
  const first = await firstStart(house, settings)
  const server = await listening(siteOf(createApp(house), settings.root), settings)
  process.stdout.write(`${first.welcome(`http://localhost:${server.port}`)}\n`)
  const work = await startWork(house, settings)

  const stop = async () => {
    await server.close()
    await work.stop()
    await house.connection.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
}
