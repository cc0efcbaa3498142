import { type Context, Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { readForm } from '#http/form.ts'
import { listNeighborhoods } from '#modules/agencies/index.ts'
import { paths } from '#paths.ts'
import { listModeration } from './moderation-log.store.ts'
import { reportCan } from './report-can.ts'
import { DonePage } from './report-done.pages.tsx'
import { joinReport } from './report-filing.actions.ts'
import { isEmail } from './report-filing.ts'
import { sayFixed, sayStillThere } from './report-following.actions.ts'
import { sayingIn } from './report-following.ts'
import { ModerationPage, PERIODS, ReportsPage } from './report-list.pages.tsx'
import { isId, keyIn, keyText } from './report-list.ts'
import { mapAround, mapOfNeighborhoods } from './report-map.store.ts'
import { ReportPage } from './report-page.pages.tsx'
import { findPhoto } from './report-photo.store.ts'
import { findPublicReport, LIST_DAYS, listPublicReports } from './report-public.store.ts'
import { referenceIn } from './report-reference.ts'
import type { PublicReport } from './report-view.ts'

type Asked = Context<App>
/** What modules below add to a report's pages: the promises made about it, for instance. */
export type ReportExtra = (c: Asked, report: PublicReport) => Promise<Child>

async function page(c: Asked, reference: string, extra: ReportExtra | undefined, email?: string) {
  const found = await c.var.data.read(async (at) => {
    const report = await findPublicReport(at, reference)
    return report && { ...report, map: report.report.point ? await mapAround(at, report.report.point) : undefined }
  })
  if (!found) return notFound(c)
  const added = found.report.hiddenAt ? undefined : await extra?.(c, found.report)
  return c.html(
    <ReportPage view={c.var.view} {...found} extra={added} emailRefused={email !== undefined} emailTyped={email} />,
    email === undefined ? 200 : 422,
  )
}

async function list(c: Asked) {
  const days = PERIODS.find((period) => String(period) === c.req.query('days')) ?? LIST_DAYS
  const slug = c.req.query('neighborhood') || undefined
  const found = await c.var.data.read(async (at) => {
    const neighborhoods = await listNeighborhoods(at)
    const neighborhood = neighborhoods.find((each) => each.slug === slug)
    const asked = { now: c.var.now, days, neighborhoodSlug: neighborhood?.slug, after: keyIn(c.req.query('before')) }
    return { ...(await listPublicReports(at, asked)), neighborhoods, neighborhood, map: await mapOfNeighborhoods(at, neighborhood?.slug) }
  })
  if (slug !== undefined && !found.neighborhood) return notFound(c)
  const older =
    found.next &&
    paths.reports({
      ...(slug ? { neighborhood: slug } : {}),
      ...(days === LIST_DAYS ? {} : { days: String(days) }),
      before: keyText(found.next),
    })
  return c.html(<ReportsPage view={c.var.view} {...found} days={days} older={older} />)
}

async function say(c: Asked, reference: string) {
  const saying = sayingIn((await readForm(c)).text('say'))
  const found = await c.var.data.read((at) => findPublicReport(at, reference))
  if (!found || !saying || !reportCan.see(c.var.viewer, found.report)) return notFound(c)
  const by = c.var.viewer?.accountId ?? null
  await c.var.data.write(
    by,
    (at): Promise<unknown> => (saying === 'fixed' ? sayFixed(at, c.var, { reference }) : sayStillThere(at, c.var, { reference })),
  )
  return seeOther(c, paths.reportPage(reference), 'thanks')
}

async function join(c: Asked, reference: string, extra: ReportExtra | undefined) {
  const typed = (await readForm(c)).text('email')
  if (typed !== '' && !isEmail(typed)) return page(c, reference, extra, typed)
  const { view, viewer } = c.var
  const email = typed === '' ? null : typed
  const joined = await c.var.data.write(viewer?.accountId ?? null, (at) =>
    joinReport(at, c.var, { reference, email, language: view.language }),
  )
  if (!joined) return notFound(c)
  const { secret, answerDueAt, answers, answered } = joined
  return c.html(
    <DonePage
      view={view}
      reference={reference}
      link={c.var.origin + paths.follow(secret)}
      answerDueAt={answered ? null : answerDueAt}
      answers={answers}
      email={email}
      joined
    />,
  )
}

async function photo(c: Asked, id: string) {
  if (!isId(id)) return notFound(c)
  const found = await c.var.data.read((at) => findPhoto(at, id, c.req.query('size') === 'small' ? 'small' : 'full'))
  if (!found || (!found.isPublic && !reportCan.readWords(c.var.viewer))) return notFound(c)
  c.header('content-type', 'image/jpeg')
  c.header('content-disposition', 'inline')
  c.header('x-content-type-options', 'nosniff')
  c.header('content-security-policy', "default-src 'none'; sandbox")
  c.header('cache-control', found.isPublic ? 'public, max-age=300' : 'private, no-store')
  return c.body(new Uint8Array(found.bytes))
}

/** The public pages of reports. `extra`: what modules below add to each. */
export const reportPageRoutes = (extra?: ReportExtra) =>
  new Hono<App>()
    .get('/reports', list)
    .get('/moderation', async (c) => c.html(<ModerationPage view={c.var.view} lines={await c.var.data.read(listModeration)} />))
    .get('/photos/:id', (c) => photo(c, c.req.param('id')))
    .get('/reports/:reference', (c) => {
      const reference = referenceIn(c.req.param('reference'))
      if (!reference) return notFound(c)
      return reference === c.req.param('reference') ? page(c, reference, extra) : c.redirect(paths.reportPage(reference), 301)
    })
    .post('/reports/:reference/sayings', (c) => say(c, c.req.param('reference')))
    .post('/reports/:reference/me-too', (c) => join(c, c.req.param('reference'), extra))
