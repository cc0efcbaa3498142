import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { forbidden, notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { readForm } from '#http/form.ts'
import { paths } from '#paths.ts'
import { agencyCan } from './agency-can.ts'
import { listBeats } from './beat.store.ts'
import { findDraft } from './boundary.store.ts'
import { describeNeighborhood, drawNeighborhood, endNeighborhood, type NeighborhoodWords } from './neighborhood.actions.ts'
import { findNeighborhood, listBoundaries } from './neighborhood.store.ts'
import { type NeighborhoodErrors, SetUpDrawingPage, SetUpNeighborhoodPage, SetUpNeighborhoodsPage } from './set-up-neighborhoods.pages.tsx'

type Tried = { typed: NeighborhoodWords; errors: NeighborhoodErrors }

async function neighborhoodPage(c: Context<App>, slug: string, tried?: Tried) {
  const neighborhood = await c.var.data.read((at) => findNeighborhood(at, slug))
  if (!neighborhood) return notFound(c)
  const { name, about, population } = neighborhood
  const stored = { name, about: about ?? '', population: population === null ? '' : String(population) }
  const page = <SetUpNeighborhoodPage view={c.var.view} neighborhood={neighborhood} typed={tried?.typed ?? stored} errors={tried?.errors} />
  return c.html(page, tried ? 422 : 200)
}

async function drawingPage(c: Context<App>, typed = { name: '', shape: '' }, errors?: { name?: string; shape?: string }) {
  const neighborhoods = await c.var.data.read(listBoundaries)
  return c.html(<SetUpDrawingPage view={c.var.view} neighborhoods={neighborhoods} typed={typed} errors={errors} />, errors ? 422 : 200)
}

const gate: MiddlewareHandler<App> = async (c, next) => (agencyCan.changeNeighborhoods(c.var.viewer) ? next() : forbidden(c))

/** The list of neighborhoods, each of them, and drawing a new one. */
export const setUpGroundRoutes = new Hono<App>()
  .use('/set-up/neighborhoods/*', gate)
  .use('/set-up/drawing', gate)
  .get('/set-up/neighborhoods', async (c) => {
    const { neighborhoods, beats, draft } = await c.var.data.read(async (at) => ({
      neighborhoods: await listBoundaries(at),
      beats: await listBeats(at),
      draft: await findDraft(at),
    }))
    return c.html(<SetUpNeighborhoodsPage view={c.var.view} neighborhoods={neighborhoods} beats={beats} hasDraft={draft !== undefined} />)
  })
  .get('/set-up/neighborhoods/:slug', (c) => neighborhoodPage(c, c.req.param('slug')))
  .post('/set-up/neighborhoods/:slug', async (c) => {
    const form = await readForm(c)
    const slug = c.req.param('slug')
    const by = c.var.viewer?.accountId ?? null
    if (form.text('act') === 'end') {
      const refusal = await c.var.data.write(by, (at) => endNeighborhood(at, slug))
      return refusal ? notFound(c) : seeOther(c, paths.setUpNeighborhoods(), 'ended')
    }
    const typed = { name: form.text('name'), about: form.text('about'), population: form.text('population').replaceAll(/[,. ]/g, '') }
    const refusals = await c.var.data.write(by, (at) => describeNeighborhood(at, slug, typed))
    if (refusals === 'not-found') return notFound(c)
    if (!refusals) return seeOther(c, paths.setUpNeighborhoods(), 'saved')
    const { names, neighborhoods } = c.var.view.words.agencies
    const errors = {
      ...(refusals.name ? { name: names.refused[refusals.name] } : {}),
      ...(refusals.about ? { about: neighborhoods.refused[refusals.about] } : {}),
      ...(refusals.population ? { population: neighborhoods.refused[refusals.population] } : {}),
    }
    return neighborhoodPage(c, slug, { typed, errors })
  })
  .get('/set-up/drawing', (c) => drawingPage(c))
  .post('/set-up/drawing', async (c) => {
    const form = await readForm(c)
    const typed = { name: form.text('name'), shape: form.text('shape') }
    const drawn = await c.var.data.write(c.var.viewer?.accountId ?? null, (at) => drawNeighborhood(at, typed))
    if ('slug' in drawn) return seeOther(c, paths.setUpNeighborhoods(), 'added')
    const { names, neighborhoods } = c.var.view.words.agencies
    const { refusal } = drawn
    if (refusal === 'not-drawn' || refusal === 'crosses-itself') return drawingPage(c, typed, { shape: neighborhoods.refused[refusal] })
    return drawingPage(c, typed, { name: names.refused[refusal] })
  })
