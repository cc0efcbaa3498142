import { type Context, Hono } from 'hono'
import { forbidden, notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { type Form, readForm } from '#http/form.ts'
import { listCategories } from '#modules/agencies/index.ts'
import { paths } from '#paths.ts'
import { CHEERS, NO_CHEERS } from './cheers.ts'
import { scanProblem } from './problem.actions.ts'
import { findProblem } from './problem.store.ts'
import type { Problem } from './problem.ts'
import { circleTyped, type RefusalOfPlace } from './problem-area.store.ts'
import { problemCan } from './problem-can.ts'
import { referencesIn } from './problem-reference.ts'
import { joinReports, partReport } from './problem-report.actions.ts'
import { loadScanning } from './problem-stage.store.ts'
import { ScanningPage } from './scanning.pages.tsx'
import type { Refused } from './work-frame.pages.tsx'

type Asked = Context<App>

const find = (c: Asked) => c.var.data.read((at) => findProblem(at, c.req.param('slug') ?? ''))

async function show(c: Asked, problem: Problem, refused?: Refused, ticked?: { kinds: string[]; categories: string[] }) {
  const { data, view, viewer, now, agency } = c.var
  if (!viewer || !problemCan.seeWork(viewer, problem)) return problemCan.see(viewer, problem) ? forbidden(c) : notFound(c)
  const props = await data.read((at) => loadScanning(at, problem, viewer, { now, timeZone: agency.timeZone }))
  return c.html(<ScanningPage view={view} {...props} refused={refused} ticked={ticked} />, refused ? 422 : 200)
}

/** Words, cut to what a field holds; an empty field empties the answer. */
const cheersIn = (form: Form) => ({
  ...NO_CHEERS,
  ...Object.fromEntries(CHEERS.map((question) => [question, form.text(`cheers-${question}`).slice(0, 1000)])),
})

const placeErrors = (c: Asked, refusal: RefusalOfPlace) => {
  const words = c.var.view.words.problems.refusals.area
  return refusal === 'no-place' ? { where: words['no-place'] } : { radius: words['no-radius'] }
}

async function scan(c: Asked) {
  const problem = await find(c)
  if (!problem) return notFound(c)
  const { data, view, viewer } = c.var
  if (!viewer || !problemCan.assess(viewer, problem)) return forbidden(c)
  const form = await readForm(c)
  const ticked = { kinds: form.texts('kinds'), categories: form.texts('categories') }
  const typed = { where: form.text('where'), radius: form.text('radius') }
  const { area, categories } = await data.read(async (at) => ({
    area: await circleTyped(at, typed, problem.area),
    categories: await listCategories(at),
  }))
  const refused = (errors: Refused['errors']) => show(c, problem, { errors, typed: form.typed }, ticked)
  if (typeof area === 'string') return refused(placeErrors(c, area))
  const counted = {
    incidentKinds: ticked.kinds.filter((kind) => kind in view.words.problems.kinds),
    categories: categories.map(({ slug }) => slug).filter((slug) => ticked.categories.includes(slug)),
  }
  const scanned = { title: form.text('title'), statement: form.text('statement'), area, counted, cheers: cheersIn(form) }
  const refusal = await data.write(viewer.accountId, (at) => scanProblem(at, problem.id, scanned))
  const words = view.words.problems.refusals
  if (refusal === 'is-closed') return refused({ form: words.move['is-closed'] })
  if (refusal) return refused({ [refusal.includes('title') ? 'title' : 'statement']: words.open[refusal] })
  return seeOther(c, paths.problemStage(problem.slug, 'scanning'), 'saved')
}

async function join(c: Asked) {
  const problem = await find(c)
  if (!problem) return notFound(c)
  const { data, view, viewer } = c.var
  if (!viewer || !problemCan.work(viewer, problem)) return forbidden(c)
  const form = await readForm(c)
  const refusal = await data.write(viewer.accountId, (at) => joinReports(at, c.var, problem.id, referencesIn(form.text('references'))))
  if (!refusal) return seeOther(c, paths.problemStage(problem.slug, 'scanning'), 'joined')
  const { reports, move } = view.words.problems.refusals
  const words = refusal === 'is-closed' ? move['is-closed'] : reports[refusal]
  return show(c, problem, { errors: { references: words }, typed: form.typed })
}

async function part(c: Asked) {
  const problem = await find(c)
  if (!problem) return notFound(c)
  const { data, viewer } = c.var
  if (!viewer || !problemCan.work(viewer, problem)) return forbidden(c)
  const reportId = (await readForm(c)).text('report')
  if (!/^[0-9a-f-]{36}$/.test(reportId)) return notFound(c)
  const refusal = await data.write(viewer.accountId, (at) => partReport(at, problem.id, reportId))
  return refusal ? notFound(c) : seeOther(c, paths.problemStage(problem.slug, 'scanning'), 'removed')
}

/** Look: the words, the area, what counts, the six questions, the reports. */
export const scanningRoutes = new Hono<App>()
  .get('/problems/:slug/scanning', async (c) => {
    const problem = await find(c)
    return problem ? show(c, problem) : notFound(c)
  })
  .post('/problems/:slug/scanning', scan)
  .post('/problems/:slug/reports', join)
  .post('/problems/:slug/partings', part)
