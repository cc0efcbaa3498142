import { Hono } from 'hono'
import type { App } from '#http/context.ts'
import { analysisRoutes } from './analysis.routes.tsx'
import { analysisPictureRoutes } from './analysis-picture.routes.tsx'
import { assessmentRoutes } from './assessment.routes.tsx'
import { designRoutes } from './design.routes.tsx'
import { moveRoutes } from './move.routes.tsx'
import { problemRoutes } from './problem.routes.tsx'
import { type ProblemExtra, responseRoutesWith } from './response.routes.tsx'
import { scanningRoutes } from './scanning.routes.tsx'
import { verdictRoutes } from './verdict.routes.tsx'

/** Everything of this module that is asked over HTTP: the public pages, the four steps, the question to those who reported. `onProblem`: what modules below add to "Act". */
export const problemsRoutesWith = ({ onProblem }: { readonly onProblem?: ProblemExtra }): Hono<App> =>
  new Hono<App>()
    .route('/', problemRoutes)
    .route('/', scanningRoutes)
    .route('/', analysisRoutes)
    .route('/', analysisPictureRoutes)
    .route('/', responseRoutesWith(onProblem))
    .route('/', designRoutes)
    .route('/', assessmentRoutes)
    .route('/', moveRoutes)
    .route('/', verdictRoutes)
