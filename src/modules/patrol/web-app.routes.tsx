import { Hono } from 'hono'
import type { App } from '#http/context.ts'
import { paths } from '#paths.ts'
import { ContactShellPage } from './contact-shell.pages.tsx'

const HOUR = 'private, max-age=3600'

/**
 * What the log needs to be put on a phone's screen and to start without signal. Nothing in it is about anybody: it is the same for whoever asks,
 * so that a session that ended never replaces the page on the phone by a sign-in page.
 */
export const webAppRoutes = new Hono<App>()
  .get('/patrol/log', (c) => c.html(<ContactShellPage view={c.var.view} />))
  .get('/service-worker.js', (c) =>
    c.body(`import ${JSON.stringify(c.var.view.asset('contact-offline'))}\n`, 200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-cache',
      'service-worker-allowed': '/',
    }),
  )
  .get('/manifest.webmanifest', (c) => {
    const { words, asset, language, dir, agency } = c.var.view
    const { title, shortName, description } = words.contacts.offline
    const icon = (name: string, size: number, purpose: string) => ({
      src: asset(name),
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose,
    })
    const manifest = {
      id: paths.contactLog(),
      name: `${title} · ${agency.name}`,
      short_name: shortName,
      description,
      lang: language,
      dir,
      start_url: paths.contactLog(),
      scope: '/',
      display: 'standalone',
      background_color: '#fbf9f5',
      theme_color: '#fbf9f5',
      icons: [icon('mark-192', 192, 'any'), icon('mark-512', 512, 'any'), icon('mark-whole', 512, 'maskable')],
    }
    return c.body(JSON.stringify(manifest), 200, { 'content-type': 'application/manifest+json', 'cache-control': HOUR })
  })
