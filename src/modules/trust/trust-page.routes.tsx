import { type Context, Hono } from 'hono'
import type { ReadAt } from '#data/scope.ts'
import { forbidden, notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { listNeighborhoods } from '#modules/agencies/index.ts'
import { paths } from '#paths.ts'
import { askForEstimate, type PublishRefusal, publishWave } from './estimate.actions.ts'
import { listResults } from './estimate.store.ts'
import { estimateCan } from './estimate-can.ts'
import type { WaveResult } from './estimate-result.ts'
import { countThemes, listQuotes } from './open-answer.store.ts'
import { themesTold } from './open-answer-count.ts'
import { findWave, listSurveys, listWaves } from './survey.store.ts'
import { type FindingsProps, TrustPage, WaveResultPage } from './trust-page.pages.tsx'
import { doneIn } from './trust-page.store.ts'
import { csvOf, DONE_WINDOW_DAYS, dataRows, leadItem } from './trust-page.ts'

type Asked = Context<App>
const MOST_QUOTES = 12
const DAY_MS = 86_400_000

type Chosen = Pick<FindingsProps, 'view' | 'shown' | 'waves' | 'asked' | 'hrefOf'>

/** Everything that the findings of one round stand beside. */
async function findingsOf(at: ReadAt, chosen: Chosen): Promise<FindingsProps> {
  const { shown, asked } = chosen
  const lead = leadItem(shown.sampled?.items ?? [], asked)
  const halfYearBefore = new Date(Date.parse(shown.opensOn) - DONE_WINDOW_DAYS * DAY_MS).toISOString().slice(0, 10)
  const window = { sinceOn: lead?.change?.since.opensOn ?? halfYearBefore, untilOn: shown.closesOn }
  const themes = await countThemes(at, shown.id)
  const counts = (['sampled', 'open'] as const).flatMap((mode) => themesTold(mode, themes[mode]) ?? [])
  const quotes = counts.length > 0 ? await listQuotes(at, shown.id, MOST_QUOTES) : []
  const neighborhoods = await listNeighborhoods(at)
  return { ...chosen, neighborhoods, done: { of: await doneIn(at, window), ...window }, themes: { counts, quotes } }
}

/** Rounds of residents that are closed and not published. */
async function listClosed(at: ReadAt) {
  const ofResidents = (await listSurveys(at)).filter(({ kind }) => kind !== 'officer-pulse').map(({ id }) => id)
  return (await listWaves(at)).filter(({ state, surveyId }) => state === 'closed' && ofResidents.includes(surveyId))
}

async function front(c: Asked) {
  const { data, view, viewer } = c.var
  const asked = c.req.query('item')
  const findings = await data.read(async (at) => {
    const waves = await listResults(at, { published: true })
    // A round asked by letter says more of the town than a newer one that was only open.
    const shown = waves.find(({ sampled }) => sampled) ?? waves[0]
    return shown && findingsOf(at, { view, shown, waves, asked, hrefOf: (item) => paths.trust({ item }) })
  })
  const waiting = estimateCan.publish(viewer) ? await data.read(listClosed) : []
  return c.html(<TrustPage view={view} findings={findings} waiting={waiting} />)
}

async function round(c: Asked, slug: string, refusal?: PublishRefusal) {
  const { data, view, viewer } = c.var
  const asked = c.req.query('item')
  const found = await data.read(async (at) => {
    const wave = await findWave(at, slug)
    if (!wave || !estimateCan.see(viewer, wave)) return undefined
    const published = await listResults(at, { published: true })
    const [shown]: WaveResult[] = await listResults(at, { waveId: wave.id })
    const waves = shown ? [shown, ...published.filter(({ id, opensOn }) => id !== shown.id && opensOn < shown.opensOn)] : []
    const hrefOf = (item: string) => paths.waveResult(slug, { item })
    return { wave, findings: shown && (await findingsOf(at, { view, shown, waves, asked, hrefOf })) }
  })
  if (!found) return notFound(c)
  const refused = refusal && view.words.trustResults.refusals[refusal]
  return c.html(<WaveResultPage view={view} {...found} mayAct={estimateCan.publish(viewer)} refused={refused} />, refusal ? 422 : 200)
}

async function compute(c: Asked, slug: string) {
  const { data, viewer } = c.var
  if (!viewer || !estimateCan.compute(viewer)) return forbidden(c)
  const wave = await data.read((at) => findWave(at, slug))
  if (!wave) return notFound(c)
  const refusal = await data.write(viewer.accountId, (at) => askForEstimate(at, wave.id))
  return refusal ? round(c, slug, refusal) : seeOther(c, paths.waveResult(slug), 'begun')
}

async function publish(c: Asked, slug: string) {
  const { data, viewer } = c.var
  if (!viewer || !estimateCan.publish(viewer)) return forbidden(c)
  const wave = await data.read((at) => findWave(at, slug))
  if (!wave) return notFound(c)
  const refusal = await data.write(viewer.accountId, (at) => publishWave(at, wave.id))
  return refusal ? round(c, slug, refusal) : seeOther(c, paths.waveResult(slug), 'saved')
}

async function file(c: Asked) {
  const { waves, names } = await c.var.data.read(async (at) => ({
    waves: await listResults(at, { published: true }),
    names: new Map((await listNeighborhoods(at)).map(({ id, slug }) => [id, slug])),
  }))
  c.header('content-type', 'text/csv; charset=utf-8')
  c.header('content-disposition', 'attachment; filename="trust.csv"')
  return c.body(csvOf(dataRows(waves, (id) => names.get(id))))
}

/** What surveys found: the public page, one round, its computing and publishing, the open data. */
export const trustPageRoutes = new Hono<App>()
  .get('/trust', front)
  .get('/trust.csv', file)
  .get('/trust/waves/:slug', (c) => round(c, c.req.param('slug')))
  .post('/trust/waves/:slug/estimates', (c) => compute(c, c.req.param('slug')))
  .post('/trust/waves/:slug/publications', (c) => publish(c, c.req.param('slug')))
