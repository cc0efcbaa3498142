import { type Context, Hono } from 'hono'
import { forbidden, notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { type Form, readForm } from '#http/form.ts'
import { listNeighborhoods } from '#modules/agencies/index.ts'
import { isId } from '#modules/people/index.ts'
import { paths } from '#paths.ts'
import { decideCandidate, makeProblem } from './candidate.actions.ts'
import { CandidatePage } from './candidate.pages.tsx'
import { countCandidates, findCandidate } from './candidate.store.ts'
import { CANDIDATE_STATES, DECISIONS, DISMISS_REASONS } from './candidate.ts'
import type { ActsProps } from './candidate-act.pages.tsx'
import { candidateCan } from './candidate-can.ts'
import { cardsOf, listCards, scanViewOf, surroundingsOf } from './candidate-card.store.ts'
import { listEventsBehind } from './candidate-event.store.ts'
import { CandidatesPage } from './candidate-list.pages.tsx'
import { CANDIDATE_KINDS } from './finding.ts'
import { askForScan } from './scan.actions.ts'

type Asked = Context<App>
const MOST_EVENTS = 50

async function list(c: Asked) {
  const { data, view, viewer, now } = c.var
  if (!candidateCan.see(viewer)) return forbidden(c)
  const state = CANDIDATE_STATES.find((one) => one === c.req.query('state')) ?? 'new'
  const kind = CANDIDATE_KINDS.find((one) => one === c.req.query('kind'))
  const found = await data.read(async (at) => ({
    cards: await listCards(at, { state, kind, ...(state === 'new' && { current: true }) }, { exact: candidateCan.seeEvents(viewer) }),
    counts: await countCandidates(at),
    scan: await scanViewOf(at, now),
  }))
  return c.html(<CandidatesPage view={view} state={state} {...found} mayScan={candidateCan.scan(viewer)} />)
}

async function show(c: Asked, id: string, refused?: ActsProps['refused']) {
  const { data, view, viewer, agency } = c.var
  if (!candidateCan.see(viewer)) return forbidden(c)
  const exact = candidateCan.seeEvents(viewer)
  const props = await data.read(async (at) => {
    const candidate = isId(id) ? await findCandidate(at, id) : undefined
    const [card] = candidate ? await cardsOf(at, [candidate], { exact }) : []
    if (!candidate || !card) return undefined
    const asked = { timeZone: agency.timeZone, language: view.language, limit: MOST_EVENTS }
    return {
      card,
      ...(await surroundingsOf(at, card.candidate)),
      neighborhoods: await listNeighborhoods(at),
      events: exact ? await listEventsBehind(at, candidate, asked) : undefined,
    }
  })
  if (!props) return notFound(c)
  const may = { decide: candidateCan.decide(viewer), open: candidateCan.open(viewer) }
  return c.html(<CandidatePage view={view} {...props} may={may} refused={refused} />, refused ? 422 : 200)
}

const decisionIn = (form: Form) => ({
  act: DECISIONS.find((one) => one === form.text('act')),
  reason: DISMISS_REASONS.find((one) => one === form.text('reason')),
  words: form.text('words'),
})
const FIELD = { 'no-act': 'form', 'no-reason': 'reason', 'no-words': 'words', 'too-long': 'words', 'is-problem': 'form' } as const

async function decide(c: Asked) {
  const id = c.req.param('id') ?? ''
  const { data, view, viewer } = c.var
  if (!viewer || !candidateCan.decide(viewer)) return forbidden(c)
  if (!isId(id)) return notFound(c)
  const form = await readForm(c)
  const { act, ...rest } = decisionIn(form)
  const refusal = act ? await data.write(viewer.accountId, (at) => decideCandidate(at, id, { act, ...rest })) : 'no-act'
  if (!refusal) return seeOther(c, paths.candidate(id), 'saved')
  if (refusal === 'gone') return notFound(c)
  const errors = { [FIELD[refusal]]: view.words.pinpoint.refusals[refusal] }
  return show(c, id, { form: 'dismiss', errors, typed: form.typed })
}

const PROBLEM_FIELD: Readonly<Record<string, string>> = {
  'no-title': 'title',
  'title-too-long': 'title',
  'no-statement': 'statement',
  'statement-too-long': 'statement',
  'no-neighborhood': 'neighborhood',
}

async function open(c: Asked) {
  const id = c.req.param('id') ?? ''
  const { data, view, viewer } = c.var
  if (!viewer || !candidateCan.open(viewer)) return forbidden(c)
  if (!isId(id)) return notFound(c)
  const form = await readForm(c)
  const neighborhoods = await data.read(listNeighborhoods)
  const made = {
    title: form.text('title'),
    statement: form.text('statement'),
    neighborhoodId: neighborhoods.find((one) => one.id === form.text('neighborhood'))?.id ?? null,
    leadOfficerId: viewer.officerId ?? null,
    isPublic: form.ticked('isPublic'),
  }
  const opened = await data.write(viewer.accountId, (at) => makeProblem(at, c.var, id, made))
  if ('slug' in opened) return seeOther(c, paths.problemStage(opened.slug, 'scanning'), 'opened')
  if (opened.refusal === 'gone') return notFound(c)
  const { refusals } = view.words.pinpoint
  const said = opened.refusal === 'is-problem' ? refusals['is-problem'] : view.words.problems.refusals.open[opened.refusal]
  return show(c, id, { form: 'problem', errors: { [PROBLEM_FIELD[opened.refusal] ?? 'form']: said }, typed: form.typed })
}

async function scan(c: Asked) {
  const { data, viewer } = c.var
  if (!viewer || !candidateCan.scan(viewer)) return forbidden(c)
  await data.write(viewer.accountId, askForScan)
  return seeOther(c, paths.candidates(), 'begun')
}

/** What stands out: the list, one of it, what is decided about it, and looking now. */
export const candidateRoutes = new Hono<App>()
  .get('/candidates', list)
  .get('/candidates/:id', (c) => show(c, c.req.param('id')))
  .post('/candidates/:id/decisions', decide)
  .post('/candidates/:id/problem', open)
  .post('/scans', scan)
