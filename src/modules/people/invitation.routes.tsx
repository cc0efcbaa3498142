import { type Context, Hono } from 'hono'
import type { App } from '#http/context.ts'
import { readForm } from '#http/form.ts'
import type { Words } from '#locales/words.ts'
import { paths } from '#paths.ts'
import { InvitationExpiredPage, InvitationPage } from './invitation.pages.tsx'
import type { SetUpFault, SetUpFaults } from './invitation.ts'
import { askForNewPasskey } from './passkey.actions.ts'
import { passwordFaultWords } from './password.pages.tsx'
import { deviceOfRequest, handOverCodes, openSession } from './session-cookie.routes.tsx'
import { acceptAsPartner, acceptByPasskey, acceptByPassword, findInvitation, type SetUp } from './set-up.actions.ts'

const expired = (c: Context<App>) => c.html(<InvitationExpiredPage view={c.var.view} />, 410)

function faultWords(words: Words, fault: SetUpFault): string {
  switch (fault) {
    case 'wrong-code':
      return words.people.authenticator.wrong
    case 'name-missing':
    case 'name-too-long':
    case 'email-missing':
    case 'email-strange':
    case 'email-taken':
      return words.people.person.faults[fault]
    default:
      return passwordFaultWords(words, fault)
  }
}

type Tried = { typed: { name: string; email: string }; errors: Record<string, string>; byPassword: boolean }

async function invitationPage(c: Context<App>, secret: string, tried?: Tried) {
  const open = await findInvitation(c.var.data, c.var, secret, c.var.now)
  if (!open) return expired(c)
  const { account, asksWho, isStaff, totpSecret } = open
  const about = { name: account.name, email: account.email ?? '', roles: account.roles, asksWho, isStaff, totpSecret }
  return c.html(<InvitationPage view={c.var.view} secret={secret} {...about} {...tried} />, tried ? 422 : 200)
}

/** Signed in for the first time: to the recovery codes, which are shown now or never. */
function welcome(c: Context<App>, setUp: SetUp) {
  handOverCodes(c, setUp.codes)
  return openSession(c, setUp, setUp.codes.length > 0 ? paths.accountCodes() : paths.account())
}

const wordsOfFaults = (c: Context<App>, faults: SetUpFaults): Record<string, string> =>
  Object.fromEntries(Object.entries(faults).map(([field, fault]) => [field, faultWords(c.var.view.words, fault)]))

async function accept(c: Context<App>) {
  const secret = c.req.param('secret') ?? ''
  const form = await readForm(c)
  const typed = { name: form.text('name'), email: form.text('email'), password: form.typed.password ?? '', code: form.text('code') }
  const open = await findInvitation(c.var.data, c.var, secret, c.var.now)
  const answer = open?.isStaff
    ? await acceptByPassword(c.var.data, c.var, secret, typed, deviceOfRequest(c), c.var.now)
    : await acceptAsPartner(c.var.data, c.var, secret, deviceOfRequest(c))
  if ('secret' in answer) return welcome(c, answer)
  return 'refusal' in answer ? expired(c) : invitationPage(c, secret, { typed, errors: wordsOfFaults(c, answer.faults), byPassword: true })
}

async function acceptWithPasskey(c: Context<App>) {
  const secret = c.req.param('secret') ?? ''
  const form = await readForm(c)
  const typed = {
    name: form.text('name'),
    email: form.text('email'),
    password: '',
    code: '',
    step: form.text('step'),
    credential: form.text('credential'),
  }
  const answer = await acceptByPasskey(c.var.data, c.var, secret, typed, deviceOfRequest(c), c.var.now)
  if ('secret' in answer) return welcome(c, answer)
  if ('refusal' in answer) return expired(c)
  const { code, ...faults } = answer.faults
  const errors = { ...wordsOfFaults(c, faults), ...(code ? { form: c.var.view.words.people.invitation.passkeyFailed } : {}) }
  return invitationPage(c, secret, { typed, errors, byPassword: false })
}

/** An invitation: choosing how to sign in from now on. */
export const invitationRoutes = new Hono<App>()
  .get('/invitation/:secret', (c) => invitationPage(c, c.req.param('secret')))
  .post('/invitation/:secret', accept)
  .post('/invitation/:secret/passkey/options', async (c) => {
    const open = await findInvitation(c.var.data, c.var, c.req.param('secret'), c.var.now)
    const asked = open && (await askForNewPasskey(c.var.data, c.var, open.account.id))
    return asked ? c.json(asked) : expired(c)
  })
  .post('/invitation/:secret/passkey', acceptWithPasskey)
