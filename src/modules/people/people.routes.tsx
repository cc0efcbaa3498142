import { Hono } from 'hono'
import type { App } from '#http/context.ts'
import { accountRoutes } from './account.routes.tsx'
import { accountWaysRoutes } from './account-ways.routes.tsx'
import { assignmentRoutes } from './assignment.routes.tsx'
import { invitationRoutes } from './invitation.routes.tsx'
import { type OfficerExtras, officerRoutesWith } from './officer.routes.tsx'
import { officerSetUpRoutes } from './officer-set-up.routes.tsx'
import { passkeyRoutes } from './passkey.routes.tsx'
import { signInRoutes } from './sign-in.routes.tsx'
import { signInLinkRoutes } from './sign-in-link.routes.tsx'
import { staffRoutes } from './staff.routes.tsx'

/** Everything of this module that is asked over HTTP; `extras` fill the slots of its pages. */
export const peopleRoutesWith = (extras: OfficerExtras): Hono<App> =>
  new Hono<App>()
    .route('/', signInRoutes)
    .route('/', signInLinkRoutes)
    .route('/', passkeyRoutes)
    .route('/', invitationRoutes)
    .route('/', accountRoutes)
    .route('/', accountWaysRoutes)
    .route('/', staffRoutes)
    .route('/', officerRoutesWith(extras))
    .route('/', officerSetUpRoutes)
    .route('/', assignmentRoutes)
