import { type Context, Hono } from 'hono'
import { forbidden, notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { readForm } from '#http/form.ts'
import { paths } from '#paths.ts'
import { AccountPage } from './account.pages.tsx'
import { exportAccount } from './account-export.store.ts'
import { isId } from './id.ts'
import { NAME_MAX } from './officer.ts'
import { countWaysIn, eraseOwnAccount, rename } from './own-account.actions.ts'
import { peopleCan } from './people-can.ts'
import { endOwnSessions, endSession } from './session.actions.ts'
import { listSessions } from './session.store.ts'
import { forgetSession } from './session-cookie.routes.tsx'
import { isStaff } from './viewer.ts'

/** The account page of whoever asks; with errors after a refusal. */
export async function accountPage(c: Context<App>, errors?: Record<string, string>) {
  const { viewer, data, now } = c.var
  if (!viewer) return forbidden(c)
  const { account, credentials, passkeys, codesLeft } = await countWaysIn(data, viewer.accountId)
  if (!account) return notFound(c)
  const sessions = await data.read((at) => listSessions(at, viewer.accountId, now))
  const about = { name: account.name, email: account.email, roles: account.roles, isStaff: isStaff(viewer), sessionId: viewer.sessionId }
  const ways = {
    passkeys,
    codesLeft,
    hasPassword: credentials?.passwordHash != null,
    hasAuthenticator: credentials?.totpConfirmedAt != null,
  }
  return c.html(<AccountPage view={c.var.view} {...about} {...ways} sessions={sessions} errors={errors} />, errors ? 422 : 200)
}

/** The own account: name, where one is signed in, the data to take along, and the end of it. */
export const accountRoutes = new Hono<App>()
  .get('/account', (c) => accountPage(c))
  .post('/account/name', async (c) => {
    const { viewer } = c.var
    if (!viewer || !peopleCan.seeOwnAccount(viewer)) return forbidden(c)
    const name = (await readForm(c)).text('name').slice(0, NAME_MAX)
    if (name === '') return accountPage(c, { name: c.var.view.words.people.account.nameMissing })
    await rename(c.var.data, viewer.accountId, name)
    return seeOther(c, paths.account(), 'saved')
  })
  .post('/account/sessions/end', async (c) => {
    const { viewer } = c.var
    if (!viewer) return forbidden(c)
    await endOwnSessions(c.var.data, viewer.accountId, viewer.sessionId)
    return seeOther(c, paths.account(), 'ended')
  })
  .post('/account/sessions/:id/end', async (c) => {
    const { viewer } = c.var
    if (!viewer) return forbidden(c)
    const id = c.req.param('id')
    return isId(id) && (await endSession(c.var.data, viewer.accountId, id)) ? seeOther(c, paths.account(), 'ended') : notFound(c)
  })
  .get('/account/export', async (c) => {
    const { viewer } = c.var
    if (!viewer) return forbidden(c)
    const all = await c.var.data.read((at) => exportAccount(at, viewer.accountId))
    const headers = { 'content-type': 'application/json; charset=utf-8', 'content-disposition': 'attachment; filename="my-data.json"' }
    return c.body(JSON.stringify(all, null, 2), 200, headers)
  })
  .post('/account/erase', async (c) => {
    const { viewer } = c.var
    if (!viewer || !peopleCan.eraseOwnAccount(viewer)) return forbidden(c)
    if (!(await readForm(c)).ticked('sure')) return accountPage(c, { sure: c.var.view.words.people.account.eraseUnconfirmed })
    if (await eraseOwnAccount(c.var.data, viewer.accountId)) return forbidden(c)
    forgetSession(c)
    return seeOther(c, paths.front(), 'erased')
  })
