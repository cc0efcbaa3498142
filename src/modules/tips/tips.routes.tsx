import { Hono } from 'hono'
import type { App } from '#http/context.ts'
import { tipReadingRoutes } from './tip.routes.tsx'
import { tipKeyRoutes } from './tip-key.routes.tsx'
import { tipPublicRoutes } from './tip-public.routes.tsx'

/** Everything of this module that is asked over HTTP. */
export const tipRoutes = new Hono<App>().route('/', tipPublicRoutes).route('/', tipKeyRoutes).route('/', tipReadingRoutes)
