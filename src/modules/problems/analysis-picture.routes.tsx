import { type Context, Hono } from 'hono'
import { forbidden, notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { readForm } from '#http/form.ts'
import { paths } from '#paths.ts'
import { showAnalysis } from './analysis.routes.tsx'
import { NumbersPage } from './analysis-numbers.pages.tsx'
import { loadNumbers } from './analysis-page.store.ts'
import { captionPicture, keepPicture, removePicture } from './analysis-picture.actions.ts'
import { pictureIn } from './analysis-picture.ts'
import { findProblem } from './problem.store.ts'
import type { Problem } from './problem.ts'
import { problemCan } from './problem-can.ts'
import type { Refused } from './work-frame.pages.tsx'

type Asked = Context<App>

const find = (c: Asked) => c.var.data.read((at) => findProblem(at, c.req.param('slug') ?? ''))
/** The id of a picture in the address; undefined where it is no id. */
const pictureId = (c: Asked) => /^[0-9a-f-]{36}$/.exec(c.req.param('id') ?? '')?.[0]

async function show(c: Asked, problem: Problem, refused?: Refused) {
  const { data, view, viewer, now, agency } = c.var
  if (!viewer || !problemCan.seeWork(viewer, problem)) return problemCan.see(viewer, problem) ? forbidden(c) : notFound(c)
  const props = await data.read((at) => loadNumbers(at, problem, viewer, { now, timeZone: agency.timeZone }))
  return c.html(<NumbersPage view={view} {...props} refused={refused} />, refused ? 422 : 200)
}

async function keep(c: Asked) {
  const problem = await find(c)
  if (!problem) return notFound(c)
  const { data, view, viewer, agency } = c.var
  if (!viewer || !problemCan.contribute(viewer, problem)) return forbidden(c)
  const kind = pictureIn((await readForm(c)).text('picture'))
  if (!kind) return notFound(c)
  const refusal = await data.write(viewer.accountId, (at) => keepPicture(at, problem.id, kind, agency.timeZone))
  if (refusal) return show(c, problem, { errors: { form: view.words.problems.pictures.refusals[refusal] }, typed: {} })
  return seeOther(c, `${paths.problemNumbers(problem.slug)}#${kind}`, 'added')
}

async function caption(c: Asked) {
  const [problem, id] = [await find(c), pictureId(c)]
  if (!problem || !id) return notFound(c)
  const { data, view, viewer } = c.var
  if (!viewer || !problemCan.work(viewer, problem)) return forbidden(c)
  const form = await readForm(c)
  const field = `caption-${id}`
  const refusal = await data.write(viewer.accountId, (at) => captionPicture(at, problem.id, id, form.text(field)))
  if (refusal === 'not-found') return notFound(c)
  if (refusal) return showAnalysis(c, problem, { errors: { [field]: view.words.problems.pictures.refusals[refusal] }, typed: form.typed })
  return seeOther(c, `${paths.problemStage(problem.slug, 'analysis')}#picture-${id}`, 'saved')
}

async function remove(c: Asked) {
  const [problem, id] = [await find(c), pictureId(c)]
  if (!problem || !id) return notFound(c)
  const { data, view, viewer } = c.var
  if (!viewer || !problemCan.work(viewer, problem)) return forbidden(c)
  const refusal = await data.write(viewer.accountId, (at) => removePicture(at, problem.id, id))
  if (refusal === 'not-found') return notFound(c)
  if (refusal) return showAnalysis(c, problem, { errors: { form: view.words.problems.pictures.refusals[refusal] }, typed: {} })
  return seeOther(c, paths.problemStage(problem.slug, 'analysis'), 'removed')
}

/** Understand by numbers: the pictures, and which of them stand in the analysis. */
export const analysisPictureRoutes = new Hono<App>()
  .get('/problems/:slug/analysis/numbers', async (c) => {
    const problem = await find(c)
    return problem ? show(c, problem) : notFound(c)
  })
  .post('/problems/:slug/pictures', keep)
  .post('/problems/:slug/pictures/:id/captions', caption)
  .post('/problems/:slug/pictures/:id/removals', remove)
