import { type Context, Hono } from 'hono'
import type { ReadAt } from '#data/scope.ts'
import { cellCenter } from '#engines/geometry/cell.ts'
import { forbidden, notFound } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { findNeighborhood, groundFeaturesIn, listBeats, listNeighborhoods, mapBackground } from '#modules/agencies/index.ts'
import { boundsAround } from '#ui/map-data.ts'
import { listBlocks } from './contact-block.store.ts'
import { ContactEquityPage } from './contact-equity.pages.tsx'
import { equityOf } from './contact-equity.ts'
import { FamiliarityPage } from './familiarity.pages.tsx'
import { countReportLanguages, listContactFacts } from './familiarity.store.ts'
import { familiarityOf } from './familiarity.ts'
import { familiarityCan } from './familiarity-can.ts'
import { listPlaces } from './place.store.ts'

const STREETS = 3000

async function familiarity(c: Context<App>, slug: string) {
  const { data, view, viewer, now } = c.var
  if (!familiarityCan.seeFamiliarity(viewer)) return forbidden(c)
  const found = await data.read(async (at) => {
    const neighborhood = await findNeighborhood(at, slug)
    if (!neighborhood) return undefined
    const blocks = await listBlocks(at, [neighborhood.id])
    const facts = await listContactFacts(at, [neighborhood.id], now)
    const familiarity = familiarityOf(
      blocks.map(({ block }) => block),
      facts,
      now,
    )
    return { neighborhood, familiarity }
  })
  return found ? c.html(<FamiliarityPage view={view} {...found} />) : notFound(c)
}

async function equityOfBeat(at: ReadAt, beatId: string, now: Date) {
  const ids = (await listNeighborhoods(at)).filter((one) => one.beatId === beatId).map(({ id }) => id)
  const kinds = Map.groupBy(await listPlaces(at, ids), ({ kind }) => kind)
  const ground = {
    blocks: await listBlocks(at, ids),
    languages: await countReportLanguages(at, ids, now),
    placeKinds: [...kinds].map(([kind, places]) => ({ kind, places: places.length })),
  }
  const equity = equityOf(ground, await listContactFacts(at, ids, now), now)
  const middles = equity.blocks.unmet.map(({ block }) => cellCenter(block)).map(({ lat, lng }) => [lng, lat] as const)
  const box = boundsAround(middles)
  if (!box) return { equity, background: {} }
  const [west, south, east, north] = box
  return { equity, background: mapBackground(await groundFeaturesIn(at, { west, south, east, north }, STREETS)) }
}

async function equity(c: Context<App>, slug: string) {
  const { data, view, viewer, now } = c.var
  const beat = (await data.read(listBeats)).find((one) => one.slug === slug)
  if (!beat) return notFound(c)
  if (!familiarityCan.seeEquity(viewer, beat)) return forbidden(c)
  const found = await data.read((at) => equityOfBeat(at, beat.id, now))
  return c.html(<ContactEquityPage view={view} beat={beat} {...found} />)
}

export const familiarityRoutes = new Hono<App>()
  .get('/neighborhoods/:slug/familiarity', (c) => familiarity(c, c.req.param('slug')))
  .get('/beats/:slug/contact-equity', (c) => equity(c, c.req.param('slug')))
