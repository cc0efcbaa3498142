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
import { aboutRoutes, homeRoutes, houseKeepingRoutes } from '#modules/home/index.ts'
import { peopleRoutes } from '#modules/people/people.routes.tsx'
import { analysisRoutes } from '#modules/problems/analysis.routes.tsx'
import { assessmentRoutes } from '#modules/problems/assessment.routes.tsx'
import { moveRoutes } from '#modules/problems/move.routes.tsx'
import { problemRoutes } from '#modules/problems/problem.routes.tsx'
import { responseRoutes } from '#modules/problems/response.routes.tsx'
import { scanningRoutes } from '#modules/problems/scanning.routes.tsx'
import { verdictRoutes } from '#modules/problems/verdict.routes.tsx'
import { promiseRoutes } from '#modules/promises/promise.routes.tsx'
import { ledgerRoutes } from '#modules/promises/promise-ledger.routes.tsx'
import { makingRoutes } from '#modules/promises/promise-making.routes.tsx'
import { promisedToYouRoutes } from '#modules/promises/promise-mine.routes.tsx'
import { promisesRoutes } from '#modules/promises/promises.routes.tsx'
import { reportRoutesWith } from '#modules/reports/report.routes.tsx'

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
  app.route('/', peopleRoutes)
  app.route('/', reportRoutesWith({}))
  app.route('/', promisesRoutes)
  app.route('/', aboutRoutes)
  app.route('/', homeRoutes)
  app.route('/', houseKeepingRoutes(house.connection))
  app.route('/', promiseRoutes)
  app.route('/', ledgerRoutes)
  app.route('/', makingRoutes)
  app.route('/', promisedToYouRoutes)
  app.route('/', analysisRoutes)
  app.route('/', assessmentRoutes)
  app.route('/', moveRoutes)
  app.route('/', problemRoutes)
  app.route('/', responseRoutes)
  app.route('/', scanningRoutes)
  app.route('/', verdictRoutes)
  return app
}
