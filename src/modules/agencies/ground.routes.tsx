import { Hono } from 'hono'
import { notFound } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { lookUpPlace } from './address.store.ts'
import { listBoundaries } from './neighborhood.store.ts'

/** More letters than any address has. */
const LONGEST_TEXT = 200

/** What is public about the ground: boundaries, places by what is typed, and the agency's logo. Anybody may ask. */
export const groundRoutes = new Hono<App>()
  .get('/boundaries.geojson', async (c) => {
    const neighborhoods = await c.var.data.read(listBoundaries)
    c.header('content-type', 'application/geo+json')
    c.header('cache-control', 'public, max-age=300')
    return c.body(
      JSON.stringify({
        type: 'FeatureCollection',
        features: neighborhoods.map(({ slug, name, population, areaM2, boundary }) => ({
          type: 'Feature',
          id: slug,
          properties: { slug, name, population, areaM2: Math.round(areaM2) },
          geometry: boundary,
        })),
      }),
    )
  })
  .get('/places', async (c) => {
    const text = (c.req.query('text') ?? '').trim().slice(0, LONGEST_TEXT)
    const places = text.length < 2 ? [] : await c.var.data.read((at) => lookUpPlace(at, text))
    // What somebody types is where something happens to them: it stays out of shared caches.
    c.header('cache-control', 'private, max-age=60')
    return c.json({ places: places.map(({ kind, label, lat, lng }) => ({ kind, label, lat, lng })) })
  })
  .get('/logo', (c) => {
    const { logo } = c.var.agency.settings
    if (!logo) return notFound(c)
    c.header('content-type', logo.type)
    c.header('cache-control', 'public, max-age=300')
    return c.body(new Uint8Array(Buffer.from(logo.base64, 'base64')))
  })
