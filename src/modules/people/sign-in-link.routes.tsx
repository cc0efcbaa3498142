import { type Context, Hono } from 'hono'
import type { App } from '#http/context.ts'
import { readForm } from '#http/form.ts'
import { isLoopback } from '#http/loopback.ts'
import { findLink, useLink } from './email-link.actions.ts'
import { findInventedPerson, signInInvented } from './invented.actions.ts'
import { NAME_MAX } from './officer.ts'
import { ROLES } from './role.ts'
import { askSecondStep, deviceOfRequest, openSession } from './session-cookie.routes.tsx'
import { InventedPage, InventedRefusedPage, LinkExpiredPage, LinkPage } from './sign-in-link.pages.tsx'

const expired = (c: Context<App>) => c.html(<LinkExpiredPage view={c.var.view} />, 410)
const refused = (c: Context<App>) => c.html(<InventedRefusedPage view={c.var.view} />, 403)
/** Links of an invented town work there alone, and only from the machine it runs on: one printed on a screen is no key for the network. */
const mayInvent = (c: Context<App>) => c.var.agency.isInvented && isLoopback(c.var.address)

/** Links that sign in. Looking at one uses nothing up; the button behind it does. */
export const signInLinkRoutes = new Hono<App>()
  .get('/sign-in/link/:secret', async (c) => {
    const secret = c.req.param('secret')
    const link = await findLink(c.var.data, secret, c.var.now)
    return link ? c.html(<LinkPage view={c.var.view} secret={secret} isNew={link.isNew} />) : expired(c)
  })
  .post('/sign-in/link/:secret', async (c) => {
    const name = (await readForm(c)).text('name').slice(0, NAME_MAX)
    const answer = await useLink(c.var.data, c.req.param('secret'), name, deviceOfRequest(c))
    if ('refusal' in answer) return expired(c)
    return 'step' in answer ? askSecondStep(c, answer.step, answer.next) : openSession(c, answer, answer.next)
  })
  .get('/sign-in/invented/:secret', async (c) => {
    const secret = c.req.param('secret')
    const person = mayInvent(c) ? await findInventedPerson(c.var.data, secret, c.var.now) : undefined
    const role = ROLES.find((known) => known === person?.role)
    return person && role
      ? c.html(<InventedPage view={c.var.view} secret={secret} name={person.account.name} serving={role} />)
      : refused(c)
  })
  .post('/sign-in/invented/:secret', async (c) => {
    const started = mayInvent(c) ? await signInInvented(c.var.data, c.req.param('secret'), deviceOfRequest(c), c.var.now) : undefined
    return started ? openSession(c, started, '') : refused(c)
  })
