import type { Context, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { chooseLanguage, dirOf, isLanguage, wordsOf } from '#locales/language.ts'
import { type Agency, findAgencyByHost } from '#modules/agencies/index.ts'
import { findViewer } from '#modules/people/index.ts'
import { paths } from '#paths.ts'
import type { View } from '#ui/view.ts'
import type { App } from './context.ts'
import { csrfToken } from './csrf.tsx'
import type { House } from './house.ts'
import { takeNotice } from './notice.ts'
import { nonces } from './security.ts'

export const SESSION_COOKIE = 'cb_session'
export const LANGUAGE_COOKIE = 'cb_language'

/** Which agency is asked, and its door to the data. No agency at all: 503 in plain text, since no page can be drawn. */
export const agency =
  (house: House): MiddlewareHandler<App> =>
  async (c, next) => {
    const found = await findAgencyByHost(house.connection.kysely, c.req.header('host') ?? '')
    if (!found) return c.text('No agency answers at this address.', 503)
    c.set('agency', found)
    c.set('data', house.connection.agency(found.id))
    return next()
  }

/** Who asks: by the session cookie, or nobody. */
export const viewer: MiddlewareHandler<App> = async (c, next) => {
  const secret = getCookie(c, SESSION_COOKIE)
  c.set('viewer', secret ? await findViewer(c.var.data, secret, c.var.now) : undefined)
  return next()
}

/** What pages need around their own content. */
export const view =
  (house: House): MiddlewareHandler<App> =>
  async (c, next) => {
    c.set('view', viewOf(c, house))
    await next()
    c.res.headers.set('content-language', c.var.view.language)
  }

const cardOf = (agency: Agency): View['agency'] => ({
  name: agency.name,
  slug: agency.slug,
  emergencyNumber: agency.settings.emergencyNumber,
  timeZone: agency.timeZone,
  languages: agency.settings.languages,
  logoUrl: agency.settings.logo ? paths.logo() : undefined,
  isInvented: agency.isInvented,
})

function viewOf(c: Context<App>, house: House): View {
  const { agency, viewer, now } = c.var
  const asked = c.req.query('lang')
  const choice = isLanguage(asked) ? asked : getCookie(c, LANGUAGE_COOKIE)
  const language = chooseLanguage(choice, c.req.header('accept-language'), agency.settings.languages)
  const words = wordsOf(language)
  const url = new URL(c.req.url)
  return {
    words,
    language,
    dir: dirOf(language),
    agency: cardOf(agency),
    viewer: viewer && { accountId: viewer.accountId, name: viewer.name, roles: viewer.roles },
    now,
    here: url.pathname + url.search,
    nonce: nonces.get(c.req.raw) ?? '',
    csrf: csrfToken(c),
    asset: house.asset,
    notice: takeNotice(c, words),
  }
}
