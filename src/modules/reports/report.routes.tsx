import { Hono } from 'hono'
import type { App } from '#http/context.ts'
import { type FollowExtra, reportFollowRoutes } from './report-follow.routes.tsx'
import { reportFormRoutes } from './report-form.routes.tsx'
import { type ReportExtra, reportPageRoutes } from './report-page.routes.tsx'

/** What modules below this one add to its pages; the site is put together in app.tsx, where all are known. */
export type ReportExtras = {
  /** On the public page: the promises made about a report, for instance. */
  readonly onReport?: ReportExtra
  /** On a follower's private page: whether a problem is solved, for instance. */
  readonly onFollow?: FollowExtra
}

/** Everything under /report, /reports, /follow, /photos and /moderation. */
export const reportRoutesWith = ({ onReport, onFollow }: ReportExtras): Hono<App> =>
  new Hono<App>().route('/', reportFormRoutes).route('/', reportPageRoutes(onReport)).route('/', reportFollowRoutes(onFollow))

export const reportRoutes = reportRoutesWith({})
