import { Hono } from 'hono'
import { notFound } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { groundIndex, lookUpPlace, ringsOfArea } from '#modules/agencies/index.ts'
import { localDay } from '#modules/people/index.ts'
import { paths } from '#paths.ts'
import { boundsAround } from '#ui/map-data.ts'
import { FindPage, NeighborhoodsPage } from './find.pages.tsx'
import { FrontPage } from './front.pages.tsx'
import { gatherFront, listNeighborhoodLines } from './front.store.ts'
import { NeighborhoodPage } from './neighborhood.pages.tsx'
import { gatherNeighborhood } from './neighborhood.store.ts'

type Ground = Awaited<ReturnType<typeof groundIndex>>

/** All boundaries on one map; undefined before there are any. */
function mapOfAll(ground: Ground) {
  const boundaries = ground.neighborhoods.flatMap(({ area }) => ringsOfArea(area))
  const bounds = boundsAround(boundaries.flat(), 0.03)
  return bounds && { bounds, boundaries }
}

/** Places with the neighborhood each lies in. */
const located = (ground: Ground, places: Awaited<ReturnType<typeof lookUpPlace>>) =>
  places.map((place) => ({ place, neighborhood: ground.neighborhoodAt(place.lat, place.lng) }))

/** The front door of an agency and of each neighborhood; open to everybody. */
export const homeRoutes = new Hono<App>()
  .get('/', async (c) => {
    const { now, agency, data, view } = c.var
    if (!agency.isSetUp) return c.redirect(paths.setUp(), 303)
    return c.html(
      <FrontPage view={view} content={await data.read((at) => gatherFront(at, { now, today: localDay(now, agency.timeZone) }))} />,
    )
  })
  .get('/neighborhoods', async (c) => {
    const { now, agency, data, view } = c.var
    const { neighborhoods, ground } = await data.read(async (at) => ({
      neighborhoods: await listNeighborhoodLines(at, localDay(now, agency.timeZone)),
      ground: await groundIndex(at),
    }))
    return c.html(<NeighborhoodsPage view={view} neighborhoods={neighborhoods} map={mapOfAll(ground)} />)
  })
  .get('/neighborhoods/:slug', async (c) => {
    const { now, agency, data, view } = c.var
    const content = await data.read((at) => gatherNeighborhood(at, c.req.param('slug'), { now, today: localDay(now, agency.timeZone) }))
    return content ? c.html(<NeighborhoodPage view={view} content={content} />) : notFound(c)
  })
  .get('/find', async (c) => {
    const { now, agency, data, view } = c.var
    const text = (c.req.query('address') ?? '').trim()
    const { places, neighborhoods } = await data.read(async (at) => ({
      places: text === '' ? [] : located(await groundIndex(at), await lookUpPlace(at, text)),
      neighborhoods: await listNeighborhoodLines(at, localDay(now, agency.timeZone)),
    }))
    const [only] = new Set(places.map(({ neighborhood }) => neighborhood?.slug))
    const isOne = only !== undefined && places.every(({ neighborhood }) => neighborhood?.slug === only)
    if (isOne) return c.redirect(paths.neighborhood(only), 303)
    return c.html(<FindPage view={view} text={text} places={places} neighborhoods={neighborhoods} />)
  })
