import { sendQueue } from './contact-sender.browser.ts'

/**
 * What keeps the contact log on the phone. It answers for the log's own pages and for built files that it holds, and for nothing else:
 * every other page, of whatever role, goes to the server as if this were not here, and is never kept.
 */
type Waiting = Event & { waitUntil(work: Promise<unknown>): void }
type Fetching = Waiting & { readonly request: Request; respondWith(answer: Promise<Response>): void }
type Syncing = Waiting & { readonly tag: string }
type Worker = {
  addEventListener(kind: 'install' | 'activate', does: (event: Waiting) => void): void
  addEventListener(kind: 'fetch', does: (event: Fetching) => void): void
  addEventListener(kind: 'sync', does: (event: Syncing) => void): void
  skipWaiting(): Promise<void>
  readonly clients: { claim(): Promise<void> }
  readonly location: Location
}

const worker = self as unknown as Worker
const SHELL = '/patrol/log'
const FORM = '/contacts/new'
const CACHE = 'commonbeat-contact-log-1'
const PATIENCE_MS = 3_000

/** Built files that a text names: by address in pages and styles, beside each other in scripts. */
function filesIn(text: string): string[] {
  const named = [...text.matchAll(/\/assets\/[\w.-]+/g)].map(([file]) => file)
  const beside = [...text.matchAll(/(?:from|import)\s*\(?\s*["'`]\.\/([\w.-]+)["'`]/g)].map(([, file]) => `/assets/${file}`)
  return [...new Set([...named, ...beside])]
}

/** Puts a built file and everything it names into the cache. Their names carry their content: what is there already is right. */
async function keepFile(cache: Cache, file: string, seen: Set<string>): Promise<void> {
  if (seen.has(file)) return
  seen.add(file)
  const answer = (await cache.match(file)) ?? (await fetch(file))
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`)
  if (/\.(js|mjs|css)$/.test(file)) for (const next of filesIn(await answer.clone().text())) await keepFile(cache, next, seen)
  await cache.put(file, answer)
}

/** Keeps the newest page with all its files: the files first, so that the page that is kept always has them. Files no page names any more go. */
async function keepShell(): Promise<void> {
  const answer = await fetch(SHELL, { cache: 'no-store', credentials: 'same-origin' })
  if (!answer.ok || answer.redirected || !answer.headers.get('content-type')?.startsWith('text/html')) throw new Error('no shell')
  const cache = await caches.open(CACHE)
  const seen = new Set<string>()
  for (const file of filesIn(await answer.clone().text())) await keepFile(cache, file, seen)
  await cache.put(SHELL, answer)
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url)
    if (pathname.startsWith('/assets/') && !seen.has(pathname)) await cache.delete(url)
  }
}

const keptShell = async (): Promise<Response | undefined> => (await caches.open(CACHE)).match(SHELL)

/** The kept page at once, and a newer one for the next time; before there is one, the server's. */
async function shell(event: Fetching): Promise<Response> {
  const kept = await keptShell()
  event.waitUntil(keepShell().catch(() => undefined))
  return kept ?? fetch(event.request)
}

/** The server's form while there is a signal, else the kept page, which keeps what is typed. */
async function form(event: Fetching): Promise<Response> {
  const kept = await keptShell()
  if (!kept) return fetch(event.request)
  const late = new Promise<Response>((done) => setTimeout(() => done(kept.clone()), PATIENCE_MS))
  return Promise.race([fetch(event.request).catch(() => kept.clone()), late])
}

const asset = async (request: Request): Promise<Response> => (await (await caches.open(CACHE)).match(request)) ?? fetch(request)

worker.addEventListener('install', (event) => event.waitUntil(keepShell().then(() => worker.skipWaiting())))
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))
worker.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request
  const { origin, pathname } = new URL(url)
  if (method !== 'GET' || origin !== worker.location.origin) return
  if (mode === 'navigate' && pathname === SHELL) event.respondWith(shell(event))
  else if (mode === 'navigate' && pathname === FORM) event.respondWith(form(event))
  else if (pathname.startsWith('/assets/')) event.respondWith(asset(event.request))
})
// The phone's own background: a throw makes it try again later.
worker.addEventListener('sync', (event) => {
  if (event.tag !== 'contacts') return
  const sent = sendQueue({ sync: '/contacts/sync', contacts: '/contacts' }).then(({ how }) => {
    if (how === 'no-signal' || how === 'later') throw new Error(how)
  })
  event.waitUntil(sent)
})
