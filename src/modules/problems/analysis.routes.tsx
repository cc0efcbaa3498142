import { type Context, Hono } from 'hono'
import { forbidden, notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { type Form, readForm } from '#http/form.ts'
import { incidentCan } from '#modules/incidents/index.ts'
import { paths } from '#paths.ts'
import { AnalysisPage } from './analysis.pages.tsx'
import { loadKept } from './analysis-kept.store.ts'
import { STANDINGS } from './hypothesis.pages.tsx'
import { findProblem } from './problem.store.ts'
import type { Problem } from './problem.ts'
import { addEvidence, addHypothesis, analyzeProblem, judgeHypothesis } from './problem-analysis.actions.ts'
import { problemCan } from './problem-can.ts'
import { loadAnalysis } from './problem-stage.store.ts'
import { NO_TRIANGLE, TRIANGLE } from './triangle.ts'
import type { Refused } from './work-frame.pages.tsx'

type Asked = Context<App>
type Act = 'work' | 'contribute'

const isId = (text: string) => /^[0-9a-f-]{36}$/.test(text)
const find = (c: Asked) => c.var.data.read((at) => findProblem(at, c.req.param('slug') ?? ''))

/** The page "Understand" of a problem as it is now, with what was refused. */
export async function showAnalysis(c: Asked, problem: Problem, refused?: Refused) {
  const { data, view, viewer } = c.var
  if (!viewer || !problemCan.seeWork(viewer, problem)) return problemCan.see(viewer, problem) ? forbidden(c) : notFound(c)
  const props = await data.read(async (at) => ({
    ...(await loadAnalysis(at, problem, viewer)),
    kept: await loadKept(at, problem.id, incidentCan.seeSmallCounts(viewer)),
  }))
  return c.html(<AnalysisPage view={view} {...props} refused={refused} />, refused ? 422 : 200)
}

type Refusal = 'no-words' | 'too-long' | 'is-closed' | 'not-found' | undefined
type Doing = {
  readonly may: Act
  readonly field: (c: Asked) => string
  readonly run: (c: Asked, problem: Problem, form: Form, by: string) => Promise<Refusal>
}

/** Runs one act on the page and answers: the page again with what was refused at its field, or on to the page as it is now. */
const act =
  ({ may, field, run }: Doing) =>
  async (c: Asked) => {
    const problem = await find(c)
    if (!problem || !isId(c.req.param('id') ?? problem.id)) return notFound(c)
    const { viewer, view } = c.var
    if (!viewer || !problemCan[may](viewer, problem)) return forbidden(c)
    const form = await readForm(c)
    const refusal = await run(c, problem, form, viewer.accountId)
    if (refusal === undefined) return seeOther(c, paths.problemStage(problem.slug, 'analysis'), 'saved')
    if (refusal === 'not-found') return notFound(c)
    const { words, move } = view.words.problems.refusals
    const said = refusal === 'is-closed' ? move['is-closed'] : words[refusal]
    return showAnalysis(c, problem, { errors: { [field(c)]: said }, typed: form.typed })
  }

const hypothesisOf = (c: Asked) => c.req.param('id') ?? ''

const understand = act({
  may: 'work',
  field: () => 'analysis',
  run: (c, { id }, form, by) => {
    const triangle = { ...NO_TRIANGLE, ...Object.fromEntries(TRIANGLE.map((side) => [side, form.text(`side-${side}`).slice(0, 300)])) }
    return c.var.data.write(by, (at) => analyzeProblem(at, id, { triangle, analysis: form.text('analysis') }))
  },
})

const suppose = act({
  may: 'contribute',
  field: () => 'cause',
  run: (c, { id }, form, by) => c.var.data.write(by, (at) => addHypothesis(at, id, form.text('cause'))),
})

const prove = act({
  may: 'contribute',
  field: (c) => `evidence-${hypothesisOf(c)}`,
  run: (c, { id }, form, by) => {
    const hypothesis = hypothesisOf(c)
    const speaks = form.text(`speaks-${hypothesis}`) === 'against' ? 'against' : 'for'
    const source = form.text(`source-${hypothesis}`).slice(0, 200) || null
    const evidence = { speaks, words: form.text(`evidence-${hypothesis}`), source } as const
    return c.var.data.write(by, (at) => addEvidence(at, id, hypothesis, evidence))
  },
})

const judge = act({
  may: 'work',
  field: (c) => `standing-${hypothesisOf(c)}`,
  run: async (c, { id }, form, by) => {
    const hypothesis = hypothesisOf(c)
    const standing = STANDINGS.find((one) => one === form.text(`standing-${hypothesis}`))
    return standing ? c.var.data.write(by, (at) => judgeHypothesis(at, id, hypothesis, standing)) : 'not-found'
  },
})

/** Understand: the triangle, causes, evidence, the analysis. */
export const analysisRoutes = new Hono<App>()
  .get('/problems/:slug/analysis', async (c) => {
    const problem = await find(c)
    return problem ? showAnalysis(c, problem) : notFound(c)
  })
  .post('/problems/:slug/analysis', understand)
  .post('/problems/:slug/hypotheses', suppose)
  .post('/problems/:slug/hypotheses/:id/evidence', prove)
  .post('/problems/:slug/hypotheses/:id/standings', judge)
