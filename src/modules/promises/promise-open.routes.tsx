import { type Context, Hono } from 'hono'
import type { App } from '#http/context.ts'
import { listNeighborhoods } from '#modules/agencies/index.ts'
import { paths } from '#paths.ts'
import { dayAt } from '#ui/calendar.ts'
import { EmbedPage } from './promise-embed.pages.tsx'
import { atomOf } from './promise-feed.ts'
import { promiseLine } from './promise-line.pages.tsx'
import { countPromises, listOpenPromises, listPromisesOf } from './promise-list.store.ts'
import { RatesPage } from './promise-rate.pages.tsx'
import { countByNeighborhood, countByOwner, countByUnit, type GroupedCount } from './promise-rate.store.ts'
import { byOwnFirst, rateOf } from './promise-rate.ts'

const FEED = 40
const EMBEDDED = 4
const SHARED_S = 300

const yearBefore = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4).replace('-02-29', '-02-28')}`

async function rates(c: Context<App>) {
  const { view, data } = c.var
  const today = dayAt(view, view.now)
  const window = { sinceOn: yearBefore(today), today }
  const { owners } = view.words.promises
  const counted = await data.read(
    async (at) => [await countByOwner(at, window), await countByUnit(at, window), await countByNeighborhood(at, window)] as const,
  )
  const ownerName = ({ key, name }: GroupedCount) => name ?? owners[key as keyof typeof owners]
  const [byOwner, units, neighborhoods] = counted
  const named = (rows: readonly GroupedCount[]) => rows.map((row) => rateOf(row.key, row.name ?? row.key, row)).sort(byOwnFirst)
  return c.html(
    <RatesPage
      view={view}
      owners={byOwner.map((row) => rateOf(row.key, ownerName(row), row)).sort(byOwnFirst)}
      units={named(units)}
      neighborhoods={named(neighborhoods)}
    />,
  )
}

/** What was asked for by the neighborhood's slug, if it is one. */
async function asked(c: Context<App>) {
  const slug = c.req.query('neighborhood') ?? ''
  const all = slug ? await c.var.data.read(listNeighborhoods) : []
  return all.find((one) => one.slug === slug)
}

async function feed(c: Context<App>) {
  const { view, data, origin, agency } = c.var
  const place = await asked(c)
  const promises = await data.read((at) => listPromisesOf(at, { neighborhoodId: place?.id, limit: FEED }))
  const words = view.words.promises
  const entries = promises.map((promise) => ({
    id: promise.id,
    title: `${promise.ownerName}: ${promise.what}`,
    words: [promiseLine(view, promise).stateWords, promise.settledWords].filter(Boolean).join('. '),
    at: promise.settledAt ?? promise.madeAt,
    url: `${origin}${paths.promise(promise.id)}`,
  }))
  entries.sort((a, b) => b.at.getTime() - a.at.getTime())
  const title = place ? words.madeHere(place.name) : words.title
  const of = { url: `${origin}${paths.promises({ neighborhood: place?.slug })}`, self: `${origin}${paths.promiseFeed(place?.slug)}` }
  c.header('content-type', 'application/atom+xml; charset=utf-8')
  c.header('cache-control', `public, max-age=${SHARED_S}`)
  return c.body(atomOf({ ...of, title: `${title}, ${agency.name}`, author: agency.name, language: view.language, now: view.now }, entries))
}

/** A small page that other sites may frame: counts and the newest promises, links that open outside of the frame, no form, no script. */
async function embed(c: Context<App>) {
  const { view, data } = c.var
  const place = await asked(c)
  const today = dayAt(view, view.now)
  const found = await data.read(async (at) => ({
    count: await countPromises(at, { neighborhoodId: place?.id, sinceOn: yearBefore(today), today }),
    open: await listOpenPromises(at, { neighborhoodId: place?.id, limit: EMBEDDED }),
  }))
  c.header(
    'content-security-policy',
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors *",
  )
  c.header('cross-origin-resource-policy', 'cross-origin')
  return c.html(<EmbedPage view={view} place={place} {...found} />)
}

/** The ledger for others: rates, a feed, and a piece for their own sites. */
export const openLedgerRoutes = new Hono<App>().get('/promises/rates', rates).get('/promises/feed.atom', feed).get('/promises/embed', embed)
