import type { Context } from 'hono'
import type { App } from '#http/context.ts'
import { listPromisesOf } from '#modules/promises/index.ts'
import type { Follower, PublicReport } from '#modules/reports/index.ts'
import { findProblem } from './problem.store.ts'
import { findProblemOfReport } from './problem-report.store.ts'
import { FollowExtra, ReportExtra } from './report-extra.pages.tsx'
import { findVerdictOf } from './verdict.store.ts'

const MOST = 20

/** What promises and problems add to the pages of reports, which stand above them: handed to `reportRoutesWith` where the site is put together. */
export const reportExtras = {
  onReport: async (c: Context<App>, report: Pick<PublicReport, 'id'>) => {
    const found = await c.var.data.read(async (at) => ({
      problem: await findProblemOfReport(at, report.id),
      promises: await listPromisesOf(at, { reportId: report.id, limit: MOST }),
    }))
    return <ReportExtra view={c.var.view} problem={found.problem?.isPublic ? found.problem : undefined} promises={found.promises} />
  },
  onFollow: async (c: Context<App>, follower: Pick<Follower, 'id' | 'reportId'>) => {
    const found = await c.var.data.read(async (at) => {
      const verdict = await findVerdictOf(at, follower.id)
      const problem = verdict && (await findProblem(at, verdict.problemSlug))
      const promises = await listPromisesOf(at, { reportId: follower.reportId, withHidden: true, limit: MOST })
      return { asked: problem?.state === 'open' ? problem : undefined, promises: promises.length }
    })
    return <FollowExtra view={c.var.view} secret={c.req.param('secret') ?? ''} {...found} />
  },
}
