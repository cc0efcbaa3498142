import { type Context, Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { forbidden, notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { readForm } from '#http/form.ts'
import { listUnits } from '#modules/agencies/index.ts'
import { listOfficers } from '#modules/people/index.ts'
import { draftIn, type MakeRefusal, ownersFor, promiseErrors } from '#modules/promises/index.ts'
import { paths } from '#paths.ts'
import { findProblem } from './problem.store.ts'
import type { Problem } from './problem.ts'
import { problemCan } from './problem-can.ts'
import { addJointAction, addResponse, startResponse } from './problem-response.actions.ts'
import { loadResponse } from './problem-stage.store.ts'
import { OUTSIDE, ResponsePage } from './response.pages.tsx'
import type { Refused } from './work-frame.pages.tsx'

type Asked = Context<App>
/** What modules below add for those who serve: the help they asked for. */
export type ProblemExtra = (c: Asked, problem: Problem) => Promise<Child>

const find = (c: Asked) => c.var.data.read((at) => findProblem(at, c.req.param('slug') ?? ''))

type Extra = ProblemExtra | undefined

async function show(c: Asked, problem: Problem, extra: Extra, refused?: Refused, promiseRefusal?: MakeRefusal) {
  const { data, view, viewer } = c.var
  if (!viewer || !problemCan.seeWork(viewer, problem)) return problemCan.see(viewer, problem) ? forbidden(c) : notFound(c)
  const props = await data.read((at) => loadResponse(at, problem, viewer))
  const added = await extra?.(c, problem)
  return c.html(
    <ResponsePage view={view} {...props} refused={refused} promiseRefusal={promiseRefusal} extra={added} />,
    refused ? 422 : 200,
  )
}

/** The number of a technique, null for something outside the 25, undefined where nothing was chosen. */
const techniqueIn = (text: string): number | null | undefined =>
  text === OUTSIDE ? null : /^\d{1,2}$/.test(text) ? Number(text) : undefined

async function choose(c: Asked, extra: Extra) {
  const problem = await find(c)
  if (!problem) return notFound(c)
  const { data, view, viewer } = c.var
  if (!viewer || !problemCan.work(viewer, problem)) return forbidden(c)
  const form = await readForm(c)
  const technique = techniqueIn(form.text('technique'))
  const response = { technique: technique ?? null, words: form.text('response'), isEnforcement: form.ticked('isEnforcement') }
  const refusal =
    technique === undefined ? 'no-technique' : await data.write(viewer.accountId, (at) => addResponse(at, problem.id, response))
  if (!refusal) return seeOther(c, paths.problemStage(problem.slug, 'response'), 'added')
  const words = view.words.problems.refusals
  const said = refusal === 'is-closed' ? words.move['is-closed'] : words.response[refusal]
  return show(c, problem, extra, { errors: { [refusal === 'no-technique' ? 'technique' : 'response']: said }, typed: form.typed })
}

async function promise(c: Asked, extra: Extra) {
  const problem = await find(c)
  if (!problem) return notFound(c)
  const { data, view, viewer } = c.var
  if (!viewer || !problemCan.act(viewer, problem)) return forbidden(c)
  const form = await readForm(c)
  const owners = await data.read(async (at) => ownersFor(viewer, await listOfficers(at), await listUnits(at)))
  const { neighborhoodId, slug, isPublic } = problem
  const draft = draftIn(form.text, viewer, owners, { neighborhoodId, reportId: null, problemSlug: slug, isPublic })
  const refusal =
    draft === 'not-yours-to-make'
      ? draft
      : await data.write(viewer.accountId, (at) => addJointAction(at, c.var, problem.id, { draft, responseId: form.text('part') || null }))
  if (!refusal) return seeOther(c, paths.problemStage(slug, 'response'), 'promised')
  if (refusal === 'is-closed')
    return show(c, problem, extra, { errors: { form: view.words.problems.refusals.move['is-closed'] }, typed: form.typed })
  return show(c, problem, extra, { errors: promiseErrors({ view, refusal }), typed: form.typed }, refusal)
}

async function begin(c: Asked, extra: Extra) {
  const problem = await find(c)
  if (!problem) return notFound(c)
  const { data, view, viewer } = c.var
  if (!viewer || !problemCan.work(viewer, problem)) return forbidden(c)
  const form = await readForm(c)
  const refusal = await data.write(viewer.accountId, (at) => startResponse(at, problem.id, form.text('firstDay')))
  if (!refusal) return seeOther(c, paths.problemStage(problem.slug, 'response'), 'saved')
  const words = view.words.problems.refusals
  const said = refusal === 'is-closed' ? words.move['is-closed'] : words.firstDay[refusal]
  return show(c, problem, extra, { errors: { firstDay: said }, typed: form.typed })
}

/** Act: what we try, joint actions, the first day. */
export const responseRoutesWith = (extra?: ProblemExtra): Hono<App> =>
  new Hono<App>()
    .get('/problems/:slug/response', async (c) => {
      const problem = await find(c)
      return problem ? show(c, problem, extra) : notFound(c)
    })
    .post('/problems/:slug/responses', (c) => choose(c, extra))
    .post('/problems/:slug/actions', (c) => promise(c, extra))
    .post('/problems/:slug/first-day', (c) => begin(c, extra))
