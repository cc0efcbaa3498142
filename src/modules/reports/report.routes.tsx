import { Hono } from 'hono'
import type { App } from '#http/context.ts'
import { answerTemplateRoutes } from './answer-template.routes.tsx'
import { inboxRoutes } from './inbox.routes.tsx'
import { type InboxExtra, inboxReportRoutes } from './inbox-report.routes.tsx'
import { type FollowExtra, reportFollowRoutes } from './report-follow.routes.tsx'
import { reportFormRoutes } from './report-form.routes.tsx'
import { type ReportExtra, reportPageRoutes } from './report-page.routes.tsx'

/** What modules below this one add to its pages; the site is put together in app.tsx, where all are known. */
export type ReportExtras = {
  /** On the public page: the promises made about a report, for instance. */
  readonly onReport?: ReportExtra
  /** On a follower's private page: whether a problem is solved, for instance. */
  readonly onFollow?: FollowExtra
  /** In the inbox: the form of a promise below the answer, the problem beside. */
  readonly onInbox?: InboxExtra
}

/** Everything under /report, /reports, /follow, /photos, /moderation, /inbox and /answer-templates. */
export const reportRoutesWith = ({ onReport, onFollow, onInbox }: ReportExtras): Hono<App> =>
  new Hono<App>()
    .route('/', reportFormRoutes)
    .route('/', reportPageRoutes(onReport))
    .route('/', reportFollowRoutes(onFollow))
    .route('/', inboxRoutes)
    .route('/', inboxReportRoutes(onInbox))
    .route('/', answerTemplateRoutes)

export const reportRoutes = reportRoutesWith({})
