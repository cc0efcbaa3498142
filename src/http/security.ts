import { randomBytes } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { App } from './context.ts'

/**
 * The headers of every answer. Scripts: our own files under this request's nonce, never inline.
 * Styles: our own file; maplibre writes element styles by script, which CSP does not count as inline style attributes.
 * Nothing is loaded from anywhere else, and nobody may frame these pages.
 */
const policy = (nonce: string) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), payment=(), usb=(), geolocation=(self)',
}

/** What keeps a page out of other sites; a page made to stand in them says so in its own policy. */
const FRAMING: ReadonlySet<string> = new Set(['x-frame-options', 'cross-origin-resource-policy'])

export const nonces = new WeakMap<Request, string>()

export const security: MiddlewareHandler<App> = async (c, next) => {
  const nonce = randomBytes(16).toString('base64')
  nonces.set(c.req.raw, nonce)
  await next()
  const mayBeFramed = c.res.headers.get('content-security-policy')?.includes('frame-ancestors *') ?? false
  for (const [name, value] of Object.entries(HEADERS))
    if (!(mayBeFramed && FRAMING.has(name)) && !(name === 'referrer-policy' && c.res.headers.has(name))) c.res.headers.set(name, value)
  if (!c.res.headers.has('content-security-policy')) c.res.headers.set('content-security-policy', policy(nonce))
  if (c.var.origin.startsWith('https:')) c.res.headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains')
  if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
}
