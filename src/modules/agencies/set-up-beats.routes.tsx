import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { forbidden, notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { readForm } from '#http/form.ts'
import { paths } from '#paths.ts'
import { agencyCan } from './agency-can.ts'
import { type BeatRefusals, changeBeat, endBeat, makeBeat, makeBeatPerNeighborhood } from './beat.actions.ts'
import { listBeats } from './beat.store.ts'
import { listNeighborhoods } from './neighborhood.store.ts'
import { type BeatErrors, SetUpBeatPage, SetUpBeatsPage } from './set-up-beats.pages.tsx'

type Tried = { name: string; neighborhoodIds: readonly string[]; refusals: BeatRefusals }

function errorsOf(c: Context<App>, { name, neighborhoods }: BeatRefusals): BeatErrors {
  const words = c.var.view.words.agencies
  return {
    ...(name ? { name: words.names.refused[name] } : {}),
    ...(neighborhoods ? { neighborhoods: words.beats.refused[neighborhoods] } : {}),
  }
}

const ground = (c: Context<App>) =>
  c.var.data.read(async (at) => ({ beats: await listBeats(at), neighborhoods: await listNeighborhoods(at) }))

async function beatsPage(c: Context<App>, tried?: Tried) {
  const typed = { name: tried?.name ?? '', neighborhoods: tried?.neighborhoodIds ?? [] }
  const errors = tried && errorsOf(c, tried.refusals)
  return c.html(<SetUpBeatsPage view={c.var.view} {...(await ground(c))} typed={typed} errors={errors} />, tried ? 422 : 200)
}

async function beatPage(c: Context<App>, slug: string, tried?: Tried) {
  const { beats, neighborhoods } = await ground(c)
  const beat = beats.find((each) => each.slug === slug)
  if (!beat) return notFound(c)
  const own = neighborhoods.filter(({ beatId }) => beatId === beat.id).map(({ id }) => id)
  const typed = { name: tried?.name ?? beat.name, neighborhoods: tried?.neighborhoodIds ?? own }
  const errors = tried && errorsOf(c, tried.refusals)
  const page = <SetUpBeatPage view={c.var.view} beat={beat} beats={beats} neighborhoods={neighborhoods} typed={typed} errors={errors} />
  return c.html(page, tried ? 422 : 200)
}

const gate: MiddlewareHandler<App> = async (c, next) => (agencyCan.changeBeats(c.var.viewer) ? next() : forbidden(c))

/** The beats and each of them. */
export const setUpBeatsRoutes = new Hono<App>()
  .use('/set-up/beats/*', gate)
  .get('/set-up/beats', (c) => beatsPage(c))
  .post('/set-up/beats', async (c) => {
    const form = await readForm(c)
    const by = c.var.viewer?.accountId ?? null
    if (form.text('act') === 'each') {
      await c.var.data.write(by, makeBeatPerNeighborhood)
      return seeOther(c, paths.setUpBeats(), 'added')
    }
    const typed = { name: form.text('name'), neighborhoodIds: form.texts('neighborhoods') }
    const refusals = await c.var.data.write(by, (at) => makeBeat(at, typed))
    return refusals ? beatsPage(c, { ...typed, refusals }) : seeOther(c, paths.setUpBeats(), 'added')
  })
  .get('/set-up/beats/:slug', (c) => beatPage(c, c.req.param('slug')))
  .post('/set-up/beats/:slug', async (c) => {
    const form = await readForm(c)
    const by = c.var.viewer?.accountId ?? null
    const slug = c.req.param('slug')
    const beat = (await c.var.data.read(listBeats)).find((each) => each.slug === slug)
    if (!beat) return notFound(c)
    if (form.text('act') === 'end') {
      await c.var.data.write(by, (at) => endBeat(at, beat.id))
      return seeOther(c, paths.setUpBeats(), 'ended')
    }
    const typed = { name: form.text('name'), neighborhoodIds: form.texts('neighborhoods') }
    const refusals = await c.var.data.write(by, (at) => changeBeat(at, beat.id, typed))
    if (refusals === 'not-found') return notFound(c)
    return refusals ? beatPage(c, slug, { ...typed, refusals }) : seeOther(c, paths.setUpBeats(), 'saved')
  })
