import { type Context, Hono } from 'hono'
import { newId } from '#data/id.ts'
import type { ReadAt } from '#data/scope.ts'
import { forbidden, notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { type Form, readForm } from '#http/form.ts'
import { listNeighborhoods, listUnits } from '#modules/agencies/index.ts'
import type { Viewer } from '#modules/people/index.ts'
import { isId } from '#modules/people/index.ts'
import { findProblem } from '#modules/problems/index.ts'
import { findPromise } from '#modules/promises/index.ts'
import { findReport } from '#modules/reports/index.ts'
import { paths } from '#paths.ts'
import { askForBacking } from './backing.actions.ts'
import { ANSWER_DAYS, type RefusalToAsk, USUAL_ANSWER_DAYS } from './backing.ts'
import { adviceOn } from './backing-advice.ts'
import { backingCan } from './backing-can.ts'
import { firstRankOf } from './backing-desk.ts'
import type { Refused } from './backing-form.pages.tsx'
import { type About, NewBackingPage } from './backing-new.pages.tsx'

type Asked = Context<App>

/** What the address says it is about: how the form says it, and what is kept of it. */
type Occasion = {
  readonly about: About
  readonly neighborhoodId: string | null
  readonly reportId: string | null
  readonly problemSlug: string | null
  readonly promiseId: string | null
}
const NOTHING = { neighborhoodId: null, reportId: null, problemSlug: null, promiseId: null }

/** Undefined: about nothing; `not-found`: about something that is not there. */
async function occasionOf(at: ReadAt, asked: (name: string) => string | undefined): Promise<Occasion | 'not-found' | undefined> {
  const [reference, slug, promiseId] = [asked('report'), asked('problem'), asked('promise')]
  if (reference) {
    const report = await findReport(at, { reference })
    if (!report) return 'not-found'
    return { ...NOTHING, about: { kind: 'report', reference }, neighborhoodId: report.neighborhoodId, reportId: report.id }
  }
  if (slug) {
    const problem = await findProblem(at, slug)
    if (!problem) return 'not-found'
    return { ...NOTHING, about: { kind: 'problem', slug, title: problem.title }, neighborhoodId: problem.neighborhoodId, problemSlug: slug }
  }
  if (!promiseId) return undefined
  const promise = isId(promiseId) ? await findPromise(at, promiseId) : undefined
  if (!promise) return 'not-found'
  return { ...NOTHING, about: { kind: 'promise', id: promise.id, what: promise.what }, neighborhoodId: promise.neighborhoodId, promiseId }
}

const around = (c: Asked) =>
  c.var.data.read(async (at) => ({
    occasion: await occasionOf(at, (name) => c.req.query(name)),
    units: await listUnits(at),
    neighborhoods: await listNeighborhoods(at),
  }))
type Around = Awaited<ReturnType<typeof around>>

const FIELD: Record<RefusalToAsk, string> = {
  'no-unit': 'unit',
  'no-what': 'what',
  'no-why': 'why',
  'too-long': 'what',
  'no-day': 'dueOn',
  'day-has-passed': 'dueOn',
  'day-too-far': 'dueOn',
}

function page(c: Asked, { occasion, units, neighborhoods }: Around, draftId: string, refused?: Refused) {
  const about = occasion === 'not-found' ? undefined : occasion?.about
  return c.html(
    <NewBackingPage view={c.var.view} draftId={draftId} about={about} units={units} neighborhoods={neighborhoods} refused={refused} />,
    refused ? 422 : 200,
  )
}

/** The beat whose sergeant it climbs to: of the place it is about, else the asker's first. */
function askedIn(form: Form, viewer: Viewer, { occasion, neighborhoods }: Around) {
  const { about: _about, ...kept } = occasion && occasion !== 'not-found' ? occasion : { about: undefined, ...NOTHING }
  const chosen = occasion ? kept.neighborhoodId : form.text('neighborhood')
  const place = neighborhoods.find(({ id }) => id === chosen)
  return {
    ...kept,
    neighborhoodId: place?.id ?? null,
    beatId: place?.beatId ?? viewer.beatIds[0] ?? null,
    unitId: form.text('unit') || null,
    what: form.text('what'),
    why: form.text('why'),
    dueOn: form.text('dueOn'),
    answerDays: ANSWER_DAYS.find((days) => String(days) === form.text('answerDays')) ?? USUAL_ANSWER_DAYS,
    askedBy: viewer.accountId,
    officerId: viewer.officerId ?? null,
    rank: firstRankOf(viewer),
  }
}

async function ask(c: Asked) {
  const { data, view, viewer, now } = c.var
  if (!viewer || !backingCan.ask(viewer)) return forbidden(c)
  const found = await around(c)
  if (found.occasion === 'not-found') return notFound(c)
  const form = await readForm(c)
  const id = isId(form.text('id')) ? form.text('id') : newId(now)
  const { refusals } = view.words.backing
  const asked = askedIn(form, viewer, found)
  const advice = form.ticked('asItIs') ? [] : adviceOn(asked.what, asked.why)
  if (advice.length > 0) return page(c, found, id, { errors: { asItIs: refusals.advice }, typed: form.typed, advice })
  const done = await data.write(viewer.accountId, (at) => askForBacking(at, c.var, { id, ...asked }))
  if ('id' in done) return seeOther(c, paths.backingRequest(done.id), 'sent')
  return page(c, found, id, { errors: { [FIELD[done.refusal]]: refusals.ask[done.refusal] }, typed: form.typed })
}

/** Asking for backing, by itself or from a report, a problem or a promise. */
export const backingAskingRoutes = new Hono<App>()
  .get('/backing/new', async (c) => {
    if (!backingCan.ask(c.var.viewer)) return forbidden(c)
    const found = await around(c)
    return found.occasion === 'not-found' ? notFound(c) : page(c, found, newId(c.var.now))
  })
  .post('/backing/new', ask)
