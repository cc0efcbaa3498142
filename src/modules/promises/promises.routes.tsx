import { Hono } from 'hono'
import type { App } from '#http/context.ts'
import { type PromiseExtra, promiseRoutesWith } from './promise.routes.tsx'
import { ledgerRoutes } from './promise-ledger.routes.tsx'
import { makingRoutes } from './promise-making.routes.tsx'
import { promisedToYouRoutes } from './promise-mine.routes.tsx'
import { openLedgerRoutes } from './promise-open.routes.tsx'

/** Everything of this module that is asked over HTTP; `/promises/new` before `/promises/:id`. `onPromise`: what modules below add to a promise's page. */
export const promisesRoutesWith = ({ onPromise }: { readonly onPromise?: PromiseExtra }): Hono<App> =>
  new Hono<App>()
    .route('/', makingRoutes)
    .route('/', ledgerRoutes)
    .route('/', openLedgerRoutes)
    .route('/', promisedToYouRoutes)
    .route('/', promiseRoutesWith(onPromise))
