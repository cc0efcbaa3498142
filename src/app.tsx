import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { notFound } from '#http/answer.tsx'
import { agency, view, viewer } from '#http/around.ts'
import type { App } from '#http/context.ts'
import { csrf } from '#http/csrf.tsx'
import { failure } from '#http/failure.tsx'
import { houseRoutes } from '#http/house.routes.tsx'
import type { House } from '#http/house.ts'
import { languageRoutes } from '#http/language.routes.tsx'
import { bodyLimits, rateLimits } from '#http/limits.tsx'
import { metrics } from '#http/metrics.ts'
import { request } from '#http/request.ts'
import { security } from '#http/security.ts'
import { agencyRoutes } from '#modules/agencies/agency.routes.tsx'
import { backingExtras } from '#modules/backing/backing-extra.routes.tsx'
import { backingRoutes } from '#modules/backing/backings.routes.tsx'
import { beatBookRoutes } from '#modules/beat-book/beat-book.routes.tsx'
import { aboutRoutes } from '#modules/home/about.routes.tsx'
import { homeRoutes } from '#modules/home/home.routes.tsx'
import { houseKeepingRoutes } from '#modules/home/house-keeping.routes.tsx'
import { onInbox } from '#modules/home/inbox-extra.routes.tsx'
import { methodRoutes } from '#modules/home/method.routes.tsx'
import { onOfficer } from '#modules/home/officer-extra.routes.tsx'
import { todayRoutes } from '#modules/home/today.routes.tsx'
import { incidentRoutes } from '#modules/incidents/incidents.routes.tsx'
import { beatTimeRoutes } from '#modules/patrol/beat-time.routes.tsx'
import { contactRoutes } from '#modules/patrol/contact.routes.tsx'
import { familiarityRoutes } from '#modules/patrol/familiarity.routes.tsx'
import { planRoutes } from '#modules/patrol/plan.routes.tsx'
import { followUpRoutes } from '#modules/patrol/plan-follow-up.routes.tsx'
import { webAppRoutes } from '#modules/patrol/web-app.routes.tsx'
import { peopleRoutesWith } from '#modules/people/people.routes.tsx'
import { candidateRoutes } from '#modules/pinpoint/candidate.routes.tsx'
import { problemsRoutesWith } from '#modules/problems/problems.routes.tsx'
import { reportExtras } from '#modules/problems/report-extra.routes.tsx'
import { promisesRoutesWith } from '#modules/promises/promises.routes.tsx'
import { reportRoutesWith } from '#modules/reports/report.routes.tsx'
import { findingsOnProblem } from '#modules/tips/tip-extra.routes.tsx'
import { tipRoutes } from '#modules/tips/tips.routes.tsx'
import { askingRoutes } from '#modules/trust/asking.routes.tsx'
import { marginRoutes } from '#modules/trust/margin.routes.tsx'
import { openAnswerRoutes } from '#modules/trust/open-answer.routes.tsx'
import { trustPageRoutes } from '#modules/trust/trust-page.routes.tsx'

/** What modules below problems add to the staff's page of one. */
const onProblem: typeof backingExtras.onProblem = async (c, problem) => (
  <>
    {await backingExtras.onProblem(c, problem)}
    {await findingsOnProblem(c, problem)}
  </>
)

/** The whole site: the middleware stack in order, then every module. */
export function createApp(house: House): Hono<App> {
  const { registry, measure } = metrics()
  const app = new Hono<App>()
  app.onError(failure)
  app.notFound(notFound)

  app.use(request(house), security, measure, compress())
  app.route('/', houseRoutes(house, registry))
  app.use(agency(house), viewer, view(house), bodyLimits, rateLimits(house.limitFactor), csrf)

  app.route('/', languageRoutes)
  app.route('/', agencyRoutes)
  app.route('/', peopleRoutesWith({ onOfficer }))
  app.route('/', incidentRoutes)
  app.route('/', reportRoutesWith({ ...reportExtras, onInbox }))
  app.route('/', promisesRoutesWith(backingExtras))
  app.route('/', problemsRoutesWith({ onProblem }))
  app.route('/', candidateRoutes)
  app.route('/', backingRoutes)
  app.route('/', marginRoutes)
  app.route('/', openAnswerRoutes)
  app.route('/', trustPageRoutes)
  app.route('/', planRoutes)
  app.route('/', followUpRoutes)
  app.route('/', familiarityRoutes)
  app.route('/', beatTimeRoutes)
  app.route('/', contactRoutes)
  app.route('/', webAppRoutes)
  app.route('/', beatBookRoutes)
  app.route('/', askingRoutes)
  app.route('/', tipRoutes)
  app.route('/', aboutRoutes)
  app.route('/', methodRoutes)
  app.route('/', homeRoutes)
  app.route('/', todayRoutes)
  app.route('/', houseKeepingRoutes(house.connection))
  return app
}
