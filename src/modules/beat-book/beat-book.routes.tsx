import { Hono } from 'hono'
import type { App } from '#http/context.ts'
import { bookRoutes } from './book.routes.tsx'
import { bookEntryRoutes } from './book-entry.routes.tsx'
import { handoverRoutes } from './handover.routes.tsx'
import { organizationRoutes } from './organization.routes.tsx'

/** Everything of this module that is asked over HTTP. */
export const beatBookRoutes = new Hono<App>()
  .route('/', bookRoutes)
  .route('/', bookEntryRoutes)
  .route('/', organizationRoutes)
  .route('/', handoverRoutes)
