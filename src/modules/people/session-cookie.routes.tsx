import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { seeOther } from '#http/answer.tsx'
import { SESSION_COOKIE } from '#http/around.ts'
import type { App } from '#http/context.ts'
import { paths } from '#paths.ts'
import { deviceOf } from './device.ts'
import { safeNext } from './landing.ts'
import { seal, unseal } from './seal.actions.ts'
import { endSession } from './session.actions.ts'
import { hasRole, type Viewer } from './viewer.ts'

const STEP_COOKIE = 'cb_step'
const CODES_COOKIE = 'cb_codes'
const STEP_MAX_AGE_S = 600
const CODES_MAX_AGE_S = 300

const flags = (c: Context<App>) => ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: c.var.origin.startsWith('https:') }) as const

/** The device that asks, as its owner would call it. */
export const deviceOfRequest = (c: Context<App>): string => deviceOf(c.req.header('user-agent') ?? '')

/** Where somebody goes who did not say: those who serve to their day, the administrator to the set-up, everybody else to the front page. */
function landing(viewer: Pick<Viewer, 'roles'> | undefined): string {
  const has = (...roles: Parameters<typeof hasRole>[1][]) => hasRole(viewer as Viewer | undefined, ...roles)
  if (has('officer', 'sergeant', 'chief')) return paths.today()
  if (has('administrator')) return paths.setUp()
  return paths.front()
}

/** Gives the browser its new secret, ends the session it came with, and leads on. */
export async function openSession(c: Context<App>, started: { secret: string; expiresAt: Date; roles: Viewer['roles'] }, next: string) {
  if (c.var.viewer) await endSession(c.var.data, c.var.viewer.accountId, c.var.viewer.sessionId)
  deleteCookie(c, STEP_COOKIE, { path: '/' })
  setCookie(c, SESSION_COOKIE, started.secret, { ...flags(c), expires: started.expiresAt })
  return seeOther(c, safeNext(next) || landing({ roles: started.roles }))
}

export const forgetSession = (c: Context<App>) => deleteCookie(c, SESSION_COOKIE, { path: '/' })

/** Remembers the first half of a sign-in for ten minutes, and asks for the second. */
export function askSecondStep(c: Context<App>, step: string, next: string) {
  setCookie(c, STEP_COOKIE, step, { ...flags(c), maxAge: STEP_MAX_AGE_S })
  const to = safeNext(next)
  return seeOther(c, to ? `${paths.signInCode()}?next=${encodeURIComponent(to)}` : paths.signInCode())
}

export const secondStepOf = (c: Context<App>): string => getCookie(c, STEP_COOKIE) ?? ''

/** Hands fresh recovery codes to the next page alone: sealed, for five minutes, and gone once shown. */
export function handOverCodes(c: Context<App>, codes: readonly string[]): void {
  if (codes.length === 0) return
  const sealed = seal(c.var.secretFor('codes-once'), codes.join(' '), randomBytes(12))
  setCookie(c, CODES_COOKIE, sealed, { ...flags(c), path: paths.accountCodes(), maxAge: CODES_MAX_AGE_S })
}

export function takeCodes(c: Context<App>): string[] | undefined {
  const sealed = getCookie(c, CODES_COOKIE)
  if (!sealed) return undefined
  deleteCookie(c, CODES_COOKIE, { path: paths.accountCodes() })
  return unseal(c.var.secretFor('codes-once'), sealed)?.split(' ')
}
