import { Hono } from 'hono'
import type { App } from '#http/context.ts'
import { backingPageRoutes } from './backing.routes.tsx'
import { backingActRoutes } from './backing-act.routes.tsx'
import { backingAnswerRoutes } from './backing-answer.routes.tsx'
import { backingAskingRoutes } from './backing-asking.routes.tsx'

/** Everything of this module that is asked over HTTP. */
export const backingRoutes = new Hono<App>()
  .route('/', backingAskingRoutes)
  .route('/', backingPageRoutes)
  .route('/', backingActRoutes)
  .route('/', backingAnswerRoutes)
