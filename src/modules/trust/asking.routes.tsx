import { Hono } from 'hono'
import type { App } from '#http/context.ts'
import { answeringRoutes } from './ballot.routes.tsx'
import { surveyRoutes } from './survey.routes.tsx'
import { waveRoutes } from './wave.routes.tsx'
import { wavePaperRoutes } from './wave-paper.routes.tsx'

/** Asking residents. The open link of a wave fits every other address below /surveys, so it comes last. */
export const askingRoutes = new Hono<App>()
  .route('/', surveyRoutes)
  .route('/', waveRoutes)
  .route('/', wavePaperRoutes)
  .route('/', answeringRoutes)
