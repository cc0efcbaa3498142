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
  return app
}
