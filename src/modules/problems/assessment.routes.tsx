import { type Context, Hono } from 'hono'
import { forbidden, notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { type Form, readForm } from '#http/form.ts'
import { paths } from '#paths.ts'
import { assessProblem, chooseControl } from './assessment.actions.ts'
import { AssessmentPage } from './assessment.pages.tsx'
import type { RefusalToAssess } from './assessment.ts'
import { findProblem } from './problem.store.ts'
import type { Problem } from './problem.ts'
import { circleTyped } from './problem-area.store.ts'
import { problemCan } from './problem-can.ts'
import { askForVerdict, closeProblem } from './problem-closing.actions.ts'
import { loadAssessment } from './problem-stage.store.ts'
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

const compare = act({
  may: 'assess',
  notice: 'saved',
  run: async (c, problem, form, by) => {
    const { control: words, move } = c.var.view.words.problems.refusals
    const typed = { where: form.text('controlWhere'), radius: form.text('controlRadius') }
    const circle = await c.var.data.read((at) => circleTyped(at, typed, problem.control))
    if (circle === null || circle === 'no-place') return { controlWhere: words['no-place'] }
    if (circle === 'no-radius') return { controlRadius: words['no-radius'] }
    const refusal = await c.var.data.write(by, (at) => chooseControl(at, problem.id, circle))
    if (refusal === 'is-closed') return { form: move['is-closed'] }
    return refusal && { controlWhere: words[refusal] }
  },
})

const weeksIn = (text: string) => (/^\d{1,4}$/.test(text) ? Number(text) : 0)
const FIELD: Partial<Record<RefusalToAssess, string>> = {
  'too-few-weeks': 'weeksBefore',
  'too-many-weeks': 'weeksBefore',
  'weeks-not-over': 'weeksAfter',
}

const count = act({
  may: 'assess',
  notice: 'saved',
  run: async (c, problem, form, by) => {
    const weeks = { before: weeksIn(form.text('weeksBefore')), after: weeksIn(form.text('weeksAfter')) }
    const made = { weeks, words: form.text('words').slice(0, 2000) }
    const refusal = await c.var.data.write(by, (at) => assessProblem(at, c.var.agency.timeZone, problem.id, made))
    return refusal && { [FIELD[refusal] ?? 'form']: c.var.view.words.problems.refusals.assess[refusal] }
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

/** Check: the comparison area, counting, asking those who reported, closing. */
export const assessmentRoutes = new Hono<App>()
  .get('/problems/:slug/assessment', async (c) => {
    const problem = await find(c)
    return problem ? show(c, problem) : notFound(c)
  })
  .post('/problems/:slug/control', compare)
  .post('/problems/:slug/assessments', count)
  .post('/problems/:slug/verdicts', ask)
  .post('/problems/:slug/closing', close)
