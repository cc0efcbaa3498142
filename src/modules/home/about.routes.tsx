import { Hono } from 'hono'
import type { App } from '#http/context.ts'
import { AboutPage, AccessibilityPage, GetStartedPage, HowItWorksPage, PrivacyPage } from './about.pages.tsx'

/** Pages that say what this place is; open to everybody. */
export const aboutRoutes = new Hono<App>()
  .get('/about', (c) => c.html(<AboutPage view={c.var.view} />))
  .get('/how-it-works', (c) => c.html(<HowItWorksPage view={c.var.view} />))
  .get('/privacy', (c) => c.html(<PrivacyPage view={c.var.view} retentionDays={c.var.agency.settings.retentionDays} />))
  .get('/accessibility', (c) => c.html(<AccessibilityPage view={c.var.view} email={c.var.agency.settings.publicEmail} />))
  .get('/get-started', (c) => c.html(<GetStartedPage view={c.var.view} />))
