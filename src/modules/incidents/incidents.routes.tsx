import { Hono } from 'hono'
import type { App } from '#http/context.ts'
import { importRoutes } from './import.routes.tsx'
import { importColumnsRoutes } from './import-columns.routes.tsx'
import { incidentPageRoutes } from './incident.routes.tsx'

/** All pages of this module. */
export const incidentRoutes = new Hono<App>().route('/', incidentPageRoutes).route('/', importColumnsRoutes).route('/', importRoutes)
