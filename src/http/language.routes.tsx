import { Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import { isLanguage } from '#locales/language.ts'
import { paths } from '#paths.ts'
import { LANGUAGE_COOKIE } from './around.ts'
import type { App } from './context.ts'
import { readForm } from './form.ts'

const YEAR_SECONDS = 31_536_000

/** A path of this site and of no other, or the front page. */
const wayBack = (to: string) => (/^\/(?![/\\])/.test(to) ? to : paths.front())

/** The switch in the header: remembers the choice and goes back to where it was made. */
export const languageRoutes = new Hono<App>().post('/language', async (c) => {
  const form = await readForm(c)
  const chosen = form.text('language')
  if (isLanguage(chosen)) setCookie(c, LANGUAGE_COOKIE, chosen, { path: '/', maxAge: YEAR_SECONDS, sameSite: 'Lax', httpOnly: true })
  return c.redirect(wayBack(form.text('to')), 303)
})
