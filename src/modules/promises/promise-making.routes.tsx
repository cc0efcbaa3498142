import { type Context, Hono } from 'hono'
import { forbidden, notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { type Form, readForm } from '#http/form.ts'
import { listNeighborhoods, listUnits } from '#modules/agencies/index.ts'
import { listOfficers, type Viewer } from '#modules/people/index.ts'
import { paths } from '#paths.ts'
import { makePromise } from './promise.actions.ts'
import { findAnsweredReport } from './promise.store.ts'
import { promiseCan } from './promise-can.ts'
import { draftIn, ownersFor } from './promise-draft.ts'
import { type MakeRefusal, NewPromisePage } from './promise-form.pages.tsx'

async function around(c: Context<App>, viewer: Viewer) {
  const reference = c.req.query('report')
  return c.var.data.read(async (at) => ({
    report: reference ? await findAnsweredReport(at, reference) : undefined,
    neighborhoods: await listNeighborhoods(at),
    owners: ownersFor(viewer, await listOfficers(at), await listUnits(at)),
  }))
}

type Around = Awaited<ReturnType<typeof around>>

/** An answer to a report counts in the report's neighborhood, and is not public where its kind is sensitive. */
const occasionOf = (form: Form, { report, neighborhoods }: Around) => ({
  neighborhoodId: report ? report.neighborhoodId : (neighborhoods.find(({ id }) => id === form.text('neighborhood'))?.id ?? null),
  reportId: report?.id ?? null,
  problemSlug: null,
  isPublic: !report?.isSensitive,
})

/** Writing a promise down, by itself or in answer to a report. */
export const makingRoutes = new Hono<App>()
  .get('/promises/new', async (c) => {
    const { view, viewer } = c.var
    if (!viewer || !promiseCan.make(viewer)) return forbidden(c)
    const found = await around(c, viewer)
    if (c.req.query('report') && !found.report) return notFound(c)
    return c.html(<NewPromisePage view={view} {...found} />)
  })
  .post('/promises/new', async (c) => {
    const { view, viewer, data } = c.var
    if (!viewer || !promiseCan.make(viewer)) return forbidden(c)
    const found = await around(c, viewer)
    if (c.req.query('report') && !found.report) return notFound(c)
    const form = await readForm(c)
    const draft = draftIn(form.text, viewer, found.owners, occasionOf(form, found))
    const refused = (refusal: MakeRefusal) => c.html(<NewPromisePage view={view} {...found} typed={form.typed} refusal={refusal} />, 422)
    if (draft === 'not-yours-to-make') return refused(draft)
    const made = await data.write(viewer.accountId, (at) => makePromise(at, c.var, draft))
    return 'refusal' in made ? refused(made.refusal) : seeOther(c, paths.promise(made.id), 'promised')
  })
