import { existsSync, readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { serve } from '@hono/node-server'
import type { Browser, BrowserContext } from 'playwright-core'
import { mailJob } from '#data/mailer.ts'
import { inventedLinks, type Role } from '#modules/people/index.ts'
import { paths } from '#paths.ts'
import { assetsFromManifest } from '#ui/assets.ts'
import { siteOf } from '../../src/start/site.ts'
import { openBrowser } from './browser.ts'
import { type Mailbox, openMailbox } from './mailbox.ts'
import { openTown, type TestTown } from './town.ts'

const root = path.join(import.meta.dirname, '../..')

/** The seeded town behind a real server, with a real browser and a real mail server: for journeys. */
export type ServedTown = {
  readonly town: TestTown
  readonly url: string
  readonly mailbox: Mailbox
  /** A fresh browser of somebody: signed in by an invented link when a role is given. A phone in English unless said otherwise. */
  browse(options?: { as?: Role; locale?: string; javaScriptEnabled?: boolean; width?: number; agency?: string }): Promise<BrowserContext>
  /** Sends all mail that is due, as the job does. */
  sendMail(): Promise<void>
  close(): Promise<void>
}

function builtAssets() {
  const file = path.join(root, 'dist/client/manifest.json')
  if (!existsSync(file)) throw new Error('Build the browser files first: npm run build')
  return assetsFromManifest(JSON.parse(readFileSync(file, 'utf8')))
}

export async function serveTown(): Promise<ServedTown> {
  const town = await openTown({ asset: builtAssets(), sendsMail: true })
  const site = siteOf(town.app, root)
  const server = await new Promise<{ close: (done: () => void) => void; port: number }>((listening) => {
    const started = serve({ fetch: site.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }: AddressInfo) =>
      listening({ close: (done) => started.close(done), port }),
    )
  })
  const mailbox = await openMailbox()
  const mail = mailJob(town.connection, { smtpUrl: mailbox.url, from: 'Marlow Bridge <beat@marlow-bridge.example>' }, () => town.now)
  const links = await inventedLinks(town.data, town.now)
  const browser: Browser = await openBrowser()
  const url = `http://localhost:${server.port}`

  return {
    town,
    url,
    mailbox,
    async browse({ as, locale = 'en-US', javaScriptEnabled = true, width = 390, agency } = {}) {
      const baseURL = agency ? url.replace('localhost', `${agency}.localhost`) : url
      const context = await browser.newContext({ baseURL, locale, javaScriptEnabled, viewport: { width, height: 844 } })
      const link = as && links.find(({ role }) => role === as)
      if (link) {
        const page = await context.newPage()
        await page.goto(paths.signInInvented(link.secret))
        const button = page.locator('main form button')
        // Closing a page on its way elsewhere now and then never returns: wait until it has arrived.
        if (await button.count()) await Promise.all([page.waitForURL((to) => !to.pathname.startsWith('/sign-in')), button.first().click()])
        await page.close()
      }
      return context
    },
    sendMail: () => mail.run({ id: '', agencyId: town.data.agencyId, payload: {}, attempt: 1 }),
    async close() {
      await browser.close()
      await new Promise<void>((done) => server.close(done))
      await mailbox.close()
      await town.close()
    },
  }
}
