import { type Context, Hono } from 'hono'
import { forbidden, notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { readForm } from '#http/form.ts'
import { listNeighborhoods } from '#modules/agencies/index.ts'
import { paths } from '#paths.ts'
import { drawSample } from './sample.actions.ts'
import { countSamplesByNeighborhood } from './sample.store.ts'
import { findSurvey, findWave } from './survey.store.ts'
import { isOfSample, type Wave } from './survey.ts'
import { trustCan } from './trust-can.ts'
import { closeWave, openWave } from './wave.actions.ts'
import { type WaveActRefusal, WavePage } from './wave.pages.tsx'
import { countResponses } from './wave.store.ts'
import type { WaveNumbers } from './wave-rates.pages.tsx'

export type Asked = Context<App>

/** The wave of the address, for those who ask; else the answer to give. */
export async function askedWave(
  c: Asked,
): Promise<{ readonly wave: Wave; readonly by: string } | { readonly answer: Response | Promise<Response> }> {
  const { viewer, data } = c.var
  if (!viewer || !trustCan.ask(viewer)) return { answer: forbidden(c) }
  const wave = await data.read((at) => findWave(at, c.req.param('slug') ?? ''))
  return wave ? { wave, by: viewer.accountId } : { answer: notFound(c) }
}

async function numbersOf(c: Asked, waveId: string): Promise<WaveNumbers> {
  const { samples, responses, neighborhoods } = await c.var.data.read(async (at) => ({
    samples: await countSamplesByNeighborhood(at, waveId),
    responses: await countResponses(at, waveId),
    neighborhoods: await listNeighborhoods(at),
  }))
  const answersIn = (id: string) =>
    responses.reduce((sum, { mode, neighborhoodId, n }) => (isOfSample(mode) && neighborhoodId === id ? sum + n : sum), 0)
  const rows = neighborhoods.flatMap(({ id, name }) => {
    const sample = samples.find(({ neighborhoodId }) => neighborhoodId === id)
    return sample ? [{ neighborhoodId: id, neighborhood: name, letters: sample.letters, spent: sample.spent, answers: answersIn(id) }] : []
  })
  return {
    rows,
    unsent: samples.reduce((sum, { unsent }) => sum + unsent, 0),
    toRemind: samples.reduce((sum, { letters, spent, reminded }) => sum + letters - spent - reminded, 0),
    openAnswers: responses.reduce((sum, { mode, n }) => (isOfSample(mode) ? sum : sum + n), 0),
  }
}

/** The wave's page, with what was refused. */
export async function showWave(c: Asked, wave: Wave, refused?: { readonly refusal: WaveActRefusal; readonly each?: string }) {
  const { data, view, origin } = c.var
  const survey = await data.read((at) => findSurvey(at, wave.surveyId))
  if (!survey) return notFound(c)
  const numbers = await numbersOf(c, wave.id)
  return c.html(
    <WavePage view={view} survey={survey} wave={wave} numbers={numbers} origin={origin} refused={refused} />,
    refused ? 422 : 200,
  )
}

async function show(c: Asked) {
  const asked = await askedWave(c)
  return 'answer' in asked ? asked.answer : showWave(c, asked.wave)
}

async function draw(c: Asked) {
  const asked = await askedWave(c)
  if ('answer' in asked) return asked.answer
  const each = (await readForm(c)).text('each')
  const count = /^\d{1,5}$/.test(each) ? Number(each) : 0
  const refusal = await c.var.data.write(asked.by, (at) => drawSample(at, asked.wave, count, c.var.secretFor('survey')))
  return refusal ? showWave(c, asked.wave, { refusal, each }) : seeOther(c, paths.surveyWave(asked.wave.slug), 'saved')
}

async function open(c: Asked) {
  const asked = await askedWave(c)
  if ('answer' in asked) return asked.answer
  const refusal = await c.var.data.write(asked.by, (at) => openWave(at, asked.wave))
  return refusal ? showWave(c, asked.wave, { refusal }) : seeOther(c, paths.surveyWave(asked.wave.slug), 'opened')
}

async function close(c: Asked) {
  const asked = await askedWave(c)
  if ('answer' in asked) return asked.answer
  const refusal = await c.var.data.write(asked.by, (at) => closeWave(at, asked.wave.id))
  return refusal ? showWave(c, asked.wave, { refusal }) : seeOther(c, paths.surveyWave(asked.wave.slug), 'ended')
}

/** One wave: its page, drawing homes, opening, closing. */
export const waveRoutes = new Hono<App>()
  .get('/surveys/waves/:slug', show)
  .post('/surveys/waves/:slug/samples', draw)
  .post('/surveys/waves/:slug/openings', open)
  .post('/surveys/waves/:slug/closings', close)
