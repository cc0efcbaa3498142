import { type Context, Hono } from 'hono'
import { forbidden, notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { readForm } from '#http/form.ts'
import { paths } from '#paths.ts'
import { todayOf } from './ballot.routes.tsx'
import { makeSurvey } from './survey.actions.ts'
import { SurveysPage } from './survey.pages.tsx'
import { listSurveys, listWaves } from './survey.store.ts'
import { isStandard, readSurvey, standardItems } from './survey-draft.ts'
import { findSurveyBySlug } from './survey-list.store.ts'
import { NewSurveyPage } from './survey-new.pages.tsx'
import { trustCan } from './trust-can.ts'
import { makeWave } from './wave.actions.ts'
import { refuseWave } from './wave-draft.ts'
import { NewWavePage } from './wave-new.pages.tsx'

type Asked = Context<App>

async function list(c: Asked) {
  const { data, view, viewer } = c.var
  if (!trustCan.ask(viewer)) return forbidden(c)
  const found = await data.read(async (at) => ({ surveys: await listSurveys(at), waves: await listWaves(at) }))
  // What officers are asked of their own work has its pages elsewhere.
  const surveys = found.surveys.filter(({ kind }) => kind !== 'officer-pulse')
  return c.html(<SurveysPage view={view} surveys={surveys} waves={found.waves} />)
}

async function make(c: Asked) {
  const { data, view, viewer } = c.var
  if (!viewer || !trustCan.ask(viewer)) return forbidden(c)
  const form = await readForm(c)
  const ticked = Object.keys(form.typed).flatMap((name) => (name.startsWith('ask-') ? [name.slice('ask-'.length)] : []))
  const draft = readSurvey(form.text('name'), ticked, (slug) => form.text(`place-${slug}`))
  if (typeof draft === 'string') return c.html(<NewSurveyPage view={view} refused={{ refusal: draft, typed: form.typed, ticked }} />, 422)
  await data.write(viewer.accountId, (at) => makeSurvey(at, 'own', draft))
  return seeOther(c, paths.surveys(), 'added')
}

async function makeStandard(c: Asked) {
  const { data, view, viewer } = c.var
  if (!viewer || !trustCan.ask(viewer)) return forbidden(c)
  const kind = (await readForm(c)).text('kind')
  if (!isStandard(kind)) return notFound(c)
  const name = view.words.trustAsking.list.standard[kind]
  await data.write(viewer.accountId, (at) => makeSurvey(at, kind, { name, items: standardItems(kind) }))
  return seeOther(c, paths.surveys(), 'added')
}

const surveyAsked = (c: Asked) => c.var.data.read((at) => findSurveyBySlug(at, c.req.query('survey') ?? ''))

async function showNewWave(c: Asked) {
  if (!trustCan.ask(c.var.viewer)) return forbidden(c)
  const survey = await surveyAsked(c)
  return survey ? c.html(<NewWavePage view={c.var.view} survey={survey} />) : notFound(c)
}

async function newWave(c: Asked) {
  const { data, view, viewer } = c.var
  if (!viewer || !trustCan.ask(viewer)) return forbidden(c)
  const survey = await surveyAsked(c)
  if (!survey) return notFound(c)
  const form = await readForm(c)
  const [name, opensOn, closesOn] = [form.text('name'), form.text('opensOn'), form.text('closesOn')]
  const typed = { name, opensOn, closesOn, isSampled: form.ticked('isSampled'), isOpen: form.ticked('isOpen') }
  const refusal = refuseWave(typed, todayOf(c))
  if (refusal) return c.html(<NewWavePage view={view} survey={survey} refused={{ refusal, typed }} />, 422)
  const slug = await data.write(viewer.accountId, (at) => makeWave(at, survey, typed))
  return seeOther(c, paths.surveyWave(slug), 'added')
}

/** The list of surveys, the builder, and new waves. */
export const surveyRoutes = new Hono<App>()
  .get('/surveys', list)
  .post('/surveys', make)
  .get('/surveys/new', (c) => (trustCan.ask(c.var.viewer) ? c.html(<NewSurveyPage view={c.var.view} />) : forbidden(c)))
  .post('/surveys/standard', makeStandard)
  .get('/surveys/waves', showNewWave)
  .post('/surveys/waves', newWave)
