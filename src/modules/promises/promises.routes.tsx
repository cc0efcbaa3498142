import { Hono } from 'hono'
import type { App } from '#http/context.ts'
import { promiseRoutes } from './promise.routes.tsx'
import { ledgerRoutes } from './promise-ledger.routes.tsx'
import { makingRoutes } from './promise-making.routes.tsx'
import { promisedToYouRoutes } from './promise-mine.routes.tsx'

/** Everything of this module that is asked over HTTP; `/promises/new` before `/promises/:id`. */
export const promisesRoutes = new Hono<App>()
  .route('/', makingRoutes)
  .route('/', ledgerRoutes)
  .route('/', promisedToYouRoutes)
  .route('/', promiseRoutes)
