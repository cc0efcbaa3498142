import type { Context } from 'hono'
import { deleteCookie, getCookie } from 'hono/cookie'
import type { Words } from '#locales/words.ts'

export type Notice = keyof Words['house']['notices']

const COOKIE = 'cb_notice'

/** Lets the next page say once that it was done. The cookie holds the name of the sentence, never a text. */
export const leaveNotice = (c: Context, notice: Notice) =>
  c.header('set-cookie', `${COOKIE}=${notice}; Path=/; Max-Age=30; HttpOnly; SameSite=Lax`, { append: true })

/** The sentence left by the request before, which is then forgotten; undefined when there is none. */
export function takeNotice(c: Context, words: Words): string | undefined {
  const name = getCookie(c, COOKIE)
  if (!name || c.req.method !== 'GET') return undefined
  deleteCookie(c, COOKIE, { path: '/' })
  return Object.entries(words.house.notices).find(([key]) => key === name)?.[1]
}
