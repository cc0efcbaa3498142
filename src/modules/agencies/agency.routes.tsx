import { Hono } from 'hono'
import type { App } from '#http/context.ts'
import { groundRoutes } from './ground.routes.tsx'
import { setUpRoutes } from './set-up.routes.tsx'
import { setUpAddressesRoutes } from './set-up-addresses.routes.tsx'
import { setUpBeatsRoutes } from './set-up-beats.routes.tsx'
import { setUpBoundariesRoutes } from './set-up-boundaries.routes.tsx'
import { setUpCategoriesRoutes } from './set-up-categories.routes.tsx'
import { setUpGroundRoutes } from './set-up-ground.routes.tsx'
import { setUpStreetsRoutes } from './set-up-streets.routes.tsx'
import { setUpUnitsRoutes } from './set-up-units.routes.tsx'

/** Everything of this module that is asked over HTTP. */
export const agencyRoutes = new Hono<App>()
  .route('/', groundRoutes)
  .route('/', setUpRoutes)
  .route('/', setUpBoundariesRoutes)
  .route('/', setUpGroundRoutes)
  .route('/', setUpBeatsRoutes)
  .route('/', setUpUnitsRoutes)
  .route('/', setUpCategoriesRoutes)
  .route('/', setUpAddressesRoutes)
  .route('/', setUpStreetsRoutes)
