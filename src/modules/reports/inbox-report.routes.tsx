import { type Context, Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { forbidden, notFound, seeOther } from '#http/answer.tsx'
import { backOr } from '#http/back.ts'
import type { App } from '#http/context.ts'
import { readForm } from '#http/form.ts'
import { listUnits } from '#modules/agencies/index.ts'
import { findOfficerById, listOfficers } from '#modules/people/index.ts'
import { paths } from '#paths.ts'
import { listTemplates } from './answer-template.store.ts'
import { fitting, wordsFor } from './answer-template.ts'
import { ACTS, type Act } from './inbox-act.routes.tsx'
import type { Refused } from './inbox-form.pages.tsx'
import { type InboxMay, InboxReportPage } from './inbox-report.pages.tsx'
import { findReport } from './report.store.ts'
import type { Actor } from './report-answering.actions.ts'
import { reportCan } from './report-can.ts'
import { findInboxReport } from './report-inbox.store.ts'
import { mapAround } from './report-map.store.ts'
import type { InboxLine } from './report-view.ts'
import { findSimilar } from './similar-reports.store.ts'

type Asked = Context<App>
/** What modules below add for those who answer: the form of a promise below the answer, the problem beside. */
export type InboxExtra = (c: Asked, report: InboxLine) => Promise<{ promiseForm?: Child; extra?: Child }>

const mayOf = ({ viewer }: Asked['var'], report: InboxLine): InboxMay => ({
  readWords: reportCan.readWords(viewer),
  answer: reportCan.answer(viewer),
  assign: reportCan.assign(viewer, report),
  move: reportCan.move(viewer, report),
  decide: reportCan.decide(viewer, report),
  note: reportCan.note(viewer),
  moderate: reportCan.moderate(viewer),
  hide: reportCan.hide(viewer),
})

async function show(c: Asked, extra: InboxExtra | undefined, refused?: Refused) {
  if (!reportCan.openInbox(c.var.viewer)) return forbidden(c)
  const found = await c.var.data.read(async (at) => {
    const page = await findInboxReport(at, c.req.param('reference') ?? '')
    const report = page && (await findReport(at, { id: page.report.id }))
    if (!page || !report) return undefined
    const told = {
      categorySlug: page.report.category.slug,
      words: page.report.allWords ?? '',
      point: page.report.truePoint ?? undefined,
      now: page.report.filedAt,
    }
    const similar = report.isSensitive ? [] : await findSimilar(at, { ...told, neighborhoodId: report.neighborhoodId, exceptId: report.id })
    const map = page.report.truePoint ? await mapAround(at, page.report.truePoint) : undefined
    const templates = fitting(await listTemplates(at), report.categoryId)
    return { ...page, similar, map, templates, officers: await listOfficers(at), units: await listUnits(at) }
  })
  if (!found) return notFound(c)
  const template = found.templates.find(({ id }) => id === c.req.query('template'))
  const begun = template ? wordsFor(template, found.report.language) : ''
  const added = await extra?.(c, found.report)
  const page = <InboxReportPage view={c.var.view} {...found} {...added} may={mayOf(c.var, found.report)} begun={begun} refused={refused} />
  return c.html(page, refused ? 422 : 200)
}

/** The name under which the public reads who acted: the officer's own, else the agency speaks. */
async function actorOf(c: Asked): Promise<Actor> {
  const officerId = c.var.viewer?.officerId
  const officer = officerId ? await c.var.data.read((at) => findOfficerById(at, officerId)) : undefined
  return { publicName: officer?.name ?? null }
}

async function post(c: Asked, act: Act, extra: InboxExtra | undefined) {
  const reference = c.req.param('reference') ?? ''
  if (!reportCan.openInbox(c.var.viewer)) return forbidden(c)
  const report = await c.var.data.read((at) => findReport(at, { reference }))
  if (!report) return notFound(c)
  if (!act.may(c.var.viewer, report)) return forbidden(c)
  const [form, actor] = [await readForm(c), await actorOf(c)]
  const refusal = await c.var.data.write(c.var.viewer?.accountId ?? null, (at) => act.act(at, c, actor, reference, form))
  if (refusal) return show(c, extra, { form: act.form, why: c.var.view.words.reports.inbox.refusals[refusal], typed: form.typed })
  return seeOther(c, backOr(form, paths.inboxReport(reference)), act.notice)
}

/** One report for those who answer, and everything they do with it. `extra`: what modules below add. */
export function inboxReportRoutes(extra?: InboxExtra): Hono<App> {
  const routes = new Hono<App>().get('/inbox/:reference', (c) => show(c, extra))
  for (const [name, act] of Object.entries(ACTS)) routes.post(`/inbox/:reference/${name}`, (c) => post(c, act, extra))
  return routes
}
