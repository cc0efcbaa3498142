import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { forbidden, notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { readForm } from '#http/form.ts'
import { paths } from '#paths.ts'
import { accountPage } from './account.routes.tsx'
import { AuthenticatorPage } from './authenticator.pages.tsx'
import {
  addOwnPasskey,
  changeAuthenticator,
  changePassword,
  countWaysIn,
  ownTotpSecret,
  removeOwnPasskey,
  renewRecoveryCodes,
} from './own-account.actions.ts'
import type { PasswordChangeFaults } from './own-account.ts'
import { askForNewPasskey } from './passkey.actions.ts'
import { PasswordPage } from './password.pages.tsx'
import { peopleCan } from './people-can.ts'
import { RecoveryCodesPage } from './recovery-code.pages.tsx'
import { deviceOfRequest, handOverCodes, takeCodes } from './session-cookie.routes.tsx'
import type { Viewer } from './viewer.ts'

const gate: MiddlewareHandler<App> = async (c, next) => (peopleCan.setOwnPassword(c.var.viewer) ? next() : forbidden(c))

const ownWays = (c: Context<App>, viewer: Viewer) => countWaysIn(c.var.data, viewer.accountId)

async function passwordPage(c: Context<App>, faults?: PasswordChangeFaults) {
  const { viewer } = c.var
  if (!viewer) return forbidden(c)
  const { credentials } = await ownWays(c, viewer)
  const ways = { hasPassword: credentials?.passwordHash != null, hasAuthenticator: credentials?.totpConfirmedAt != null }
  return c.html(<PasswordPage view={c.var.view} {...ways} faults={faults} />, faults ? 422 : 200)
}

async function authenticatorPage(c: Context<App>, error?: string) {
  const { viewer } = c.var
  if (!viewer) return forbidden(c)
  const { account, credentials } = await ownWays(c, viewer)
  const secret = ownTotpSecret(c.var, viewer, credentials?.totpConfirmedAt ?? null)
  const person = account?.email ?? viewer.name
  const replaces = credentials?.totpConfirmedAt != null
  return c.html(
    <AuthenticatorPage view={c.var.view} secret={secret} person={person} replaces={replaces} error={error} />,
    error ? 422 : 200,
  )
}

/** How staff sign in besides passkeys: password, authenticator, recovery codes. */
const staffWays = new Hono<App>()
  .use('/account/password', gate)
  .use('/account/authenticator', gate)
  .use('/account/recovery-codes', gate)
  .get('/account/password', (c) => passwordPage(c))
  .post('/account/password', async (c) => {
    const { viewer } = c.var
    if (!viewer) return forbidden(c)
    const form = await readForm(c)
    const faults = await changePassword(c.var.data, c.var, viewer, {
      current: form.typed.current ?? '',
      password: form.typed.password ?? '',
    })
    return faults ? passwordPage(c, faults) : seeOther(c, paths.account(), 'saved')
  })
  .get('/account/authenticator', (c) => authenticatorPage(c))
  .post('/account/authenticator', async (c) => {
    const { viewer } = c.var
    if (!viewer) return forbidden(c)
    const done = await changeAuthenticator(c.var.data, c.var, viewer, (await readForm(c)).text('code'))
    return done ? seeOther(c, paths.account(), 'saved') : authenticatorPage(c, c.var.view.words.people.authenticator.wrong)
  })
  .get('/account/recovery-codes', async (c) => {
    const { viewer } = c.var
    if (!viewer) return forbidden(c)
    const { codesLeft } = await ownWays(c, viewer)
    return c.html(<RecoveryCodesPage view={c.var.view} codes={takeCodes(c)} left={codesLeft} />)
  })
  .post('/account/recovery-codes', async (c) => {
    const { viewer } = c.var
    if (!viewer) return forbidden(c)
    handOverCodes(c, await renewRecoveryCodes(c.var.data, c.var, viewer.accountId))
    return seeOther(c, paths.accountCodes())
  })

/** Passkeys of the own account, for everybody. */
export const accountWaysRoutes = new Hono<App>()
  .route('/', staffWays)
  .post('/account/passkeys/options', async (c) => {
    const { viewer } = c.var
    const asked = viewer && (await askForNewPasskey(c.var.data, c.var, viewer.accountId))
    return asked ? c.json(asked) : forbidden(c)
  })
  .post('/account/passkeys', async (c) => {
    const { viewer } = c.var
    if (!viewer) return forbidden(c)
    const form = await readForm(c)
    const answer = { step: form.text('step'), credential: form.text('credential') }
    const added = await addOwnPasskey(c.var.data, c.var, viewer.accountId, answer, deviceOfRequest(c))
    return added ? seeOther(c, paths.account(), 'added') : accountPage(c, { form: c.var.view.words.people.invitation.passkeyFailed })
  })
  .post('/account/passkeys/:id/end', async (c) => {
    const { viewer } = c.var
    if (!viewer) return forbidden(c)
    const refusal = await removeOwnPasskey(c.var.data, c.var, viewer.accountId, c.req.param('id'))
    if (refusal === 'unknown') return notFound(c)
    return refusal ? accountPage(c, { form: c.var.view.words.people.account.lastWayIn }) : seeOther(c, paths.account(), 'removed')
  })
