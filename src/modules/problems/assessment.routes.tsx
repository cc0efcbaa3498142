import { type Context, Hono } from 'hono'
import { forbidden, notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { type Form, readForm } from '#http/form.ts'
import { paths } from '#paths.ts'
import { assessProblem } from './assessment.actions.ts'
import { AssessmentPage } from './assessment.pages.tsx'
import { listDesigns } from './design.store.ts'
import { recordsReach } from './design-count.store.ts'
import type { RefusalToLook } from './look.ts'
import { findProblem } from './problem.store.ts'
import type { Problem } from './problem.ts'
import { problemCan } from './problem-can.ts'
import { askForVerdict, closeProblem } from './problem-closing.actions.ts'
import { loadAssessment } from './problem-stage.store.ts'
import { dateIn } from './problem-wording.ts'
import type { Refused } from './work-frame.pages.tsx'

type Asked = Context<App>

async function show(c: Asked, problem: Problem, refused?: Refused) {
  const { data, view, viewer, now, agency } = c.var
  if (!viewer || !problemCan.seeWork(viewer, problem)) return problemCan.see(viewer, problem) ? forbidden(c) : notFound(c)
  const props = await data.read((at) => loadAssessment(at, problem, viewer, { now, timeZone: agency.timeZone }))
  return c.html(<AssessmentPage view={view} {...props} refused={refused} />, refused ? 422 : 200)
}

type Errors = Refused['errors']
type Doing = {
  readonly may: 'assess' | 'close'
  readonly notice: 'saved' | 'asked' | 'closed'
  /** What is refused, at its field; undefined: done. */
  readonly run: (c: Asked, problem: Problem, form: Form, by: string) => Promise<Errors | undefined>
}

const find = (c: Asked) => c.var.data.read((at) => findProblem(at, c.req.param('slug') ?? ''))

/** Runs one act on the page and answers: the page again with what was refused, or on to the page as it is now. */
const act =
  ({ may, notice, run }: Doing) =>
  async (c: Asked) => {
    const problem = await find(c)
    if (!problem) return notFound(c)
    const { viewer } = c.var
    if (!viewer || !problemCan[may](viewer, problem)) return forbidden(c)
    const form = await readForm(c)
    const errors = await run(c, problem, form, viewer.accountId)
    return errors ? show(c, problem, { errors, typed: form.typed }) : seeOther(c, paths.problemStage(problem.slug, 'assessment'), notice)
  }

const FIELD: Partial<Record<RefusalToLook, string>> = { 'planned-later': 'earlyReason' }

/** The days that a refusal tells of. */
async function daysTold(c: Asked, problem: Problem) {
  const { data, view, agency } = c.var
  const { design, reach } = await data.read(async (at) => {
    const [standing] = await listDesigns(at, problem.id)
    return { design: standing, reach: standing && (await recordsReach(at, standing.counted, agency.timeZone)) }
  })
  const day = (on: string | undefined) => (on === undefined ? '' : dateIn(view.language, on))
  return { look: day(design?.lookOn), starts: day(design?.startsOn), from: day(reach?.from), until: day(reach?.until) }
}

const look = act({
  may: 'assess',
  notice: 'saved',
  run: async (c, problem, form, by) => {
    const made = { earlyReason: form.text('earlyReason').slice(0, 500), words: form.text('words').slice(0, 2000) }
    const refusal = await c.var.data.write(by, (at) => assessProblem(at, c.var.agency.timeZone, problem.id, made))
    if (!refusal) return undefined
    const says = c.var.view.words.problems.judged.refusals[refusal]
    return { [FIELD[refusal] ?? 'form']: says(await daysTold(c, problem)) }
  },
})

const ask = act({
  may: 'close',
  notice: 'asked',
  run: async (c, problem, _form, by) => {
    const asked = await c.var.data.write(by, (at) => askForVerdict(at, c.var, problem.id))
    return typeof asked === 'number' ? undefined : { form: c.var.view.words.problems.refusals.ask[asked] }
  },
})

const close = act({
  may: 'close',
  notice: 'closed',
  run: async (c, problem, form, by) => {
    const how = form.text('how') === 'closed' ? 'closed' : 'closed-without-agreement'
    const ending = { how, words: form.text('closing').slice(0, 4000) } as const
    const refusal = await c.var.data.write(by, (at) => closeProblem(at, c.var, problem.id, ending))
    const field = refusal === 'no-words' ? 'closing' : refusal === 'no-agreement' ? 'how' : 'form'
    return refusal && { [field]: c.var.view.words.problems.refusals.close[refusal] }
  },
})

/** Check: the look, asking those who reported, closing. */
export const assessmentRoutes = new Hono<App>()
  .get('/problems/:slug/assessment', async (c) => {
    const problem = await find(c)
    return problem ? show(c, problem) : notFound(c)
  })
  .post('/problems/:slug/assessments', look)
  .post('/problems/:slug/verdicts', ask)
  .post('/problems/:slug/closing', close)
