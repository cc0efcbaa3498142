import { type Context, Hono } from 'hono'
import { forbidden, notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { readForm } from '#http/form.ts'
import type { Viewer } from '#modules/people/index.ts'
import { paths } from '#paths.ts'
import { AnalysisPage } from './analysis.pages.tsx'
import { AssessmentPage } from './assessment.pages.tsx'
import { moveProblem } from './problem.actions.ts'
import { findProblem } from './problem.store.ts'
import { type Problem, STAGES } from './problem.ts'
import { problemCan } from './problem-can.ts'
import { loadAnalysis, loadAssessment, loadResponse, loadScanning } from './problem-stage.store.ts'
import { ResponsePage } from './response.pages.tsx'
import { ScanningPage } from './scanning.pages.tsx'
import type { Refused } from './work-frame.pages.tsx'

/** The page of the step the problem is at, where the button was pressed, with why it may not move on. */
function pageWhereItIs(c: Context<App>, problem: Problem, viewer: Viewer, refused: Refused) {
  const { data, view, now, agency } = c.var
  const when = { now, timeZone: agency.timeZone }
  return data.read(async (at) => {
    switch (problem.stage) {
      case 'scanning':
        return <ScanningPage view={view} {...(await loadScanning(at, problem, viewer, when))} refused={refused} />
      case 'analysis':
        return <AnalysisPage view={view} {...(await loadAnalysis(at, problem, viewer))} refused={refused} />
      case 'response':
        return <ResponsePage view={view} {...(await loadResponse(at, problem, viewer))} refused={refused} />
      case 'assessment':
        return <AssessmentPage view={view} {...(await loadAssessment(at, problem, viewer, when))} refused={refused} />
    }
  })
}

/** On to another step, or the page again with why not. */
export const moveRoutes = new Hono<App>().post('/problems/:slug/moves', async (c) => {
  const { data, view, viewer } = c.var
  const problem = await data.read((at) => findProblem(at, c.req.param('slug')))
  const form = await readForm(c)
  const next = STAGES.find((stage) => stage === form.text('to'))
  if (!problem || !next) return notFound(c)
  if (!viewer || !problemCan.work(viewer, problem)) return forbidden(c)
  const refusal = await data.write(viewer.accountId, (at) => moveProblem(at, problem.id, next))
  if (!refusal) return seeOther(c, paths.problemStage(problem.slug, next), 'saved')
  const refused = { errors: { form: view.words.problems.refusals.move[refusal] }, typed: {} }
  return c.html(await pageWhereItIs(c, problem, viewer, refused), 422)
})
