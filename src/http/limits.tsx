import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { App } from './context.ts'
import { ErrorPage } from './error.pages.tsx'

const KB = 1024
const MB = 1024 * KB

/** The largest body by first part of the path; everything else is a form of words. */
const BODY_LIMITS: readonly [RegExp, number][] = [
  [/^\/report($|s\/[^/]+\/me-too$)/, 34 * MB],
  [/^\/contacts\/(new$|[^/]+\/photos$)/, 34 * MB],
  [/^\/imports/, 120 * MB],
  [/^\/set-up\/streets/, 120 * MB],
  [/^\/set-up/, 24 * MB],
]

const tooLarge = (c: Context<App>) => c.html(<ErrorPage view={c.var.view} which="tooLarge" />, 413)

const limitOf = (path: string) => BODY_LIMITS.find(([pattern]) => pattern.test(path))?.[1] ?? 256 * KB

export const bodyLimits: MiddlewareHandler<App> = (c, next) =>
  bodyLimit({ maxSize: limitOf(c.req.path), onError: (over) => tooLarge(over as Context<App>) })(c, next)

/** The pages of those who give tips, not of those who read them. */
const isTip = (c: Context<App>) => /^\/tips\/(new|back|mailbox|numbers)(\/|$)/.test(c.req.path)

/** Points a minute for changes, by what is asked; reading is limited far higher, against a flood and not against a person. */
const RATES: readonly {
  name: string
  fits: (c: Context<App>) => boolean
  points: number
  seconds: number
  /** One count for everybody: no address is looked at. */
  isShared?: boolean
}[] = [
  // Whoever gives a tip is not told apart from the others, not even in memory.
  { name: 'tips', fits: (c) => isTip(c) && c.req.method === 'POST', points: 240, seconds: 600, isShared: true },
  { name: 'tips-read', fits: isTip, points: 2400, seconds: 60, isShared: true },
  { name: 'sign-in', fits: (c) => c.req.method === 'POST' && /^\/(sign-in|invitation)/.test(c.req.path), points: 20, seconds: 300 },
  { name: 'report', fits: (c) => c.req.method === 'POST' && /^\/report(s\/|$)/.test(c.req.path), points: 40, seconds: 600 },
  // A phone that was out of reach all week sends hundreds of contacts, each with its photos.
  { name: 'contacts', fits: (c) => c.req.method === 'POST' && /^\/contacts\//.test(c.req.path), points: 600, seconds: 60 },
  { name: 'change', fits: (c) => c.req.method === 'POST', points: 120, seconds: 60 },
  { name: 'read', fits: () => true, points: 1200, seconds: 60 },
]

/** Limits per account when somebody is signed in, else per address, which is held in memory for the window and nowhere else; for tips, of all together. */
export function rateLimits(factor: number): MiddlewareHandler<App> {
  const limiters = RATES.map((rate) => ({
    ...rate,
    limiter: new RateLimiterMemory({ points: Math.ceil(rate.points * factor), duration: rate.seconds }),
  }))
  return async (c, next) => {
    const rate = limiters.find(({ fits }) => fits(c))
    if (!rate) return next()
    const who = `${c.var.agency.id}:${rate.isShared ? 'everybody' : (c.var.viewer?.accountId ?? c.var.address)}`
    try {
      await rate.limiter.consume(who)
    } catch (over) {
      if (!(over instanceof RateLimiterRes)) throw over
      c.header('retry-after', String(Math.ceil(over.msBeforeNext / 1000)))
      return c.html(<ErrorPage view={c.var.view} which="tooMany" minutes={Math.ceil(over.msBeforeNext / 60_000)} />, 429)
    }
    return next()
  }
}
