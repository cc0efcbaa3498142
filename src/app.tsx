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
import { groundRoutes } from '#modules/agencies/ground.routes.tsx'
import { setUpRoutes } from '#modules/agencies/set-up.routes.tsx'
import { setUpAddressesRoutes } from '#modules/agencies/set-up-addresses.routes.tsx'
import { setUpBeatsRoutes } from '#modules/agencies/set-up-beats.routes.tsx'
import { setUpBoundariesRoutes } from '#modules/agencies/set-up-boundaries.routes.tsx'
import { setUpCategoriesRoutes } from '#modules/agencies/set-up-categories.routes.tsx'
import { setUpGroundRoutes } from '#modules/agencies/set-up-ground.routes.tsx'
import { setUpUnitsRoutes } from '#modules/agencies/set-up-units.routes.tsx'

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
  app.route('/', groundRoutes)
  app.route('/', setUpRoutes)
  app.route('/', setUpAddressesRoutes)
  app.route('/', setUpBeatsRoutes)
  app.route('/', setUpBoundariesRoutes)
  app.route('/', setUpCategoriesRoutes)
  app.route('/', setUpGroundRoutes)
  app.route('/', setUpUnitsRoutes)
  return app
}
