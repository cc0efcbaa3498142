import { type Context, Hono } from 'hono'
import { notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { type Form, readForm } from '#http/form.ts'
import { listNeighborhoods } from '#modules/agencies/index.ts'
import { localDay } from '#modules/people/index.ts'
import { paths } from '#paths.ts'
import { handIn, keepAnswers, spendCode, startOpenBallot } from './ballot.actions.ts'
import { BallotGonePage, BallotPage, ThanksPage } from './ballot.pages.tsx'
import { type Ballot, findBallot } from './ballot.store.ts'
import { type AnsweringRefusal, firstOpen, stepIn, withPosted } from './ballot.ts'
import { OpenStartPage, StartPage } from './ballot-start.pages.tsx'
import { findSurvey, findWave, findWaveById } from './survey.store.ts'
import { itemsOf, secondsToAnswer } from './survey-bank.ts'
import { hashOfBallotSecret } from './survey-code.actions.ts'
import { phaseOf } from './wave-draft.ts'

type Asked = Context<App>
const KIOSK_IDLE_SECONDS = 300
const KIOSK_THANKS_SECONDS = 15

export const todayOf = (c: Asked) => localDay(c.var.now, c.var.agency.timeZone)
const answeringOf = (c: Asked) => ({ language: c.var.view.language, today: todayOf(c) })
/** The address of such a page is the key to it: no cache and no other site may hold it. */
const secretly = (c: Asked) => {
  c.header('cache-control', 'private, no-store')
  c.header('referrer-policy', 'no-referrer')
}

const showStart = (c: Asked, code: string, refused?: AnsweringRefusal) => {
  secretly(c)
  return c.html(<StartPage view={c.var.view} code={code} refused={refused} />, refused ? 422 : 200)
}

async function begin(c: Asked) {
  const code = (await readForm(c)).text('code')
  const started = await c.var.data.write(null, (at) => spendCode(at, c.var.secretFor('survey'), code, answeringOf(c)))
  return 'refused' in started ? showStart(c, code, started.refused) : seeOther(c, paths.surveyBallot(started.secret))
}

/** The wave of an open link; undefined also where it has none, or is being prepared. */
async function openWaveOf(c: Asked, slug: string) {
  const wave = await c.var.data.read((at) => findWave(at, slug))
  return wave?.isOpen && wave.state !== 'draft' ? wave : undefined
}

async function showOpen(c: Asked, slug: string, status: 200 | 422 = 200) {
  const wave = await openWaveOf(c, slug)
  const survey = wave && (await c.var.data.read((at) => findSurvey(at, wave.surveyId)))
  if (!wave || !survey) return notFound(c)
  const minutes = Math.max(1, Math.ceil(secondsToAnswer(itemsOf(survey)) / 60))
  const about = { slug, surveyName: survey.name, minutes, opensOn: wave.opensOn, phase: phaseOf(wave, todayOf(c)) }
  return c.html(<OpenStartPage view={c.var.view} {...about} isKiosk={c.req.query('kiosk') !== undefined} />, status)
}

async function beginOpen(c: Asked, slug: string) {
  const wave = await openWaveOf(c, slug)
  if (!wave) return notFound(c)
  const mode = c.req.query('kiosk') === undefined ? 'open' : 'kiosk'
  const started = await c.var.data.write(null, (at) => startOpenBallot(at, wave, mode, answeringOf(c)))
  return 'refused' in started ? showOpen(c, slug, 422) : seeOther(c, paths.surveyBallot(started.secret))
}

const isSecret = (text: string) => /^[\w-]{32}$/.test(text)

/** The ballot behind an address with its wave and questions; undefined once it is gone. */
async function held(c: Asked, secret: string) {
  return c.var.data.read(async (at) => {
    const ballot = await findBallot(at, hashOfBallotSecret(secret))
    const wave = ballot && (await findWaveById(at, ballot.waveId))
    const survey = wave && (await findSurvey(at, wave.surveyId))
    if (!ballot || !wave || !survey || phaseOf(wave, todayOf(c)) !== 'open') return undefined
    const neighborhoods = ballot.mode === 'sampled' ? undefined : await listNeighborhoods(at)
    return { ballot, wave, survey, items: itemsOf(survey), neighborhoods }
  })
}
type Held = NonNullable<Awaited<ReturnType<typeof held>>>

function showBallot(c: Asked, secret: string, { ballot, wave, survey, items, neighborhoods }: Held, refused?: AnsweringRefusal) {
  secretly(c)
  if (ballot.mode === 'kiosk') c.header('refresh', `${KIOSK_IDLE_SECONDS}; url=${paths.surveyOpen(wave.slug, '1')}`)
  const step = c.req.query('all') === undefined ? (stepIn(c.req.query('step'), items) ?? firstOpen(items, ballot.content)) : undefined
  const about = { surveyName: survey.name, closesOn: wave.closesOn, items, neighborhoods, step, refused }
  const { content, neighborhoodId } = ballot
  return c.html(
    <BallotPage view={c.var.view} secret={secret} {...about} content={content} neighborhoodId={neighborhoodId} />,
    refused ? 422 : 200,
  )
}

const gone = (c: Asked) => c.html(<BallotGonePage view={c.var.view} />, 410)

/** What the form says of the neighborhood: undefined where its page did not ask, or named none of ours. */
function chosenPlace(form: Form, neighborhoods: Held['neighborhoods']): string | null | undefined {
  if (!neighborhoods || !('neighborhood' in form.typed)) return undefined
  return neighborhoods.find(({ id }) => id === form.text('neighborhood'))?.id ?? null
}

async function finish(c: Asked, secret: string, found: Held, ballot: Ballot) {
  const ended = await c.var.data.write(null, (at) => handIn(at, secret, todayOf(c)))
  if (ended === 'nothing-answered') return showBallot(c, secret, { ...found, ballot }, ended)
  if (ended === 'closed') return gone(c)
  return seeOther(c, paths.surveyThanks(ballot.mode === 'kiosk' ? found.wave.slug : undefined))
}

async function post(c: Asked, secret: string) {
  const found = isSecret(secret) ? await held(c, secret) : undefined
  if (!found) return isSecret(secret) ? gone(c) : notFound(c)
  const form = await readForm(c)
  const { items } = found
  const typed = (name: string) => (name in form.typed ? form.text(name) : undefined)
  const ballot = await c.var.data.write(null, (at) =>
    keepAnswers(at, secret, (content) => withPosted(content, items, typed), chosenPlace(form, found.neighborhoods)),
  )
  if (!ballot) return gone(c)
  const act = form.text('act')
  if (act === 'hand-in') return finish(c, secret, found, ballot)
  if (c.req.query('all') !== undefined) return seeOther(c, paths.surveyBallot(secret, { all: '1' }), 'saved')
  const step = (stepIn(c.req.query('step'), items) ?? 0) + (act === 'back' ? -1 : 1)
  return seeOther(c, paths.surveyBallot(secret, { step: String(Math.min(items.length, Math.max(0, step)) + 1) }))
}

async function show(c: Asked, secret: string) {
  if (!isSecret(secret)) return notFound(c)
  const found = await held(c, secret)
  return found ? showBallot(c, secret, found) : gone(c)
}

function thanks(c: Asked) {
  const kiosk = /^[a-z0-9-]{1,80}$/.exec(c.req.query('kiosk') ?? '')?.[0]
  if (kiosk) c.header('refresh', `${KIOSK_THANKS_SECONDS}; url=${paths.surveyOpen(kiosk, '1')}`)
  return c.html(<ThanksPage view={c.var.view} kiosk={kiosk} />)
}

/** Answering: by the code of a letter, by the open link, at a kiosk. */
export const answeringRoutes = new Hono<App>()
  .get('/surveys/answer', (c) => showStart(c, c.req.query('code') ?? ''))
  .post('/surveys/answer', begin)
  .get('/surveys/thanks', thanks)
  .get('/surveys/ballot/:secret', (c) => show(c, c.req.param('secret')))
  .post('/surveys/ballot/:secret', (c) => post(c, c.req.param('secret')))
  .get('/surveys/:wave', (c) => showOpen(c, c.req.param('wave')))
  .post('/surveys/:wave', (c) => beginOpen(c, c.req.param('wave')))
