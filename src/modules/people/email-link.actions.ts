import { randomBytes } from 'node:crypto'
import { recordEvent } from '#data/events.ts'
import { newId } from '#data/id.ts'
import type { AgencyData, WriteAt } from '#data/scope.ts'
import { paths } from '#paths.ts'
import { type AccountRow, findAccount, findAccountByEmail, saveAccount, saveRole } from './account.store.ts'
import { writeLetter } from './people-mail.actions.ts'
import { STAFF } from './role.ts'
import { beginSecondStep } from './second-factor.actions.ts'
import { hashOfSecret, secretFrom } from './secret.actions.ts'
import { type Started, startSession } from './session.actions.ts'
import { findStep, type Step, saveStep, takeStep } from './sign-in-step.store.ts'
import type { Site } from './site.ts'
import { tryKey } from './site-key.actions.ts'
import { countTry } from './try.store.ts'
import { linkWaitUntil, normalEmail } from './try.ts'

export const LINK_MIN = 20

type Wanted = { readonly email: string; readonly language: string; readonly next: string }

/**
 * Mails a link that signs in, valid twenty minutes and once, to anybody who asks for it: an address without an account becomes one when the
 * link is used. Says nothing back: not whether there is an account, nor that an address asked too often to be written to again.
 */
export const sendSignInLink = (data: AgencyData, site: Site, wanted: Wanted): Promise<void> =>
  data.write(null, async (at) => {
    const email = normalEmail(wanted.email)
    const count = await countTry(at, tryKey(site, 'link', email), linkWaitUntil)
    if ('refusedUntil' in count) return
    const account = await findAccountByEmail(at, email)
    const secret = secretFrom(randomBytes(32))
    const id = newId(at.now)
    const expiresAt = new Date(at.now.getTime() + LINK_MIN * 60_000)
    const detail = { email, language: wanted.language, next: wanted.next }
    await saveStep(at, { id, kind: 'email-link', secretHash: hashOfSecret(secret), accountId: account?.id ?? null, detail, expiresAt })
    const reader = { email, language: wanted.language, about: { kind: 'sign-in-step', id } }
    await writeLetter(at, site, reader, { kind: 'sign-in-link', link: site.origin + paths.signInByLink(secret), minutes: LINK_MIN })
    await recordEvent(at, { kind: 'sign-in-link-sent', about: { kind: 'sign-in-step', id } })
  })

/** What the page behind a link needs: whether somebody new comes by it. Undefined when the link is used, too old or unknown. Asks only. */
export const findLink = (data: AgencyData, secret: string, now: Date): Promise<{ isNew: boolean } | undefined> =>
  data.read(async (at) => {
    const step = await findStep(at, 'email-link', hashOfSecret(secret), now)
    if (!step) return undefined
    return { isNew: step.accountId === null && !(await findAccountByEmail(at, step.detail.email ?? '')) }
  })

export type LinkAnswer = (Started & { next: string }) | { step: string; next: string } | { refusal: 'expired' }

/** Uses a link up: signs a resident or partner in, and asks staff for their second step. Opens the account of whoever is new, named as they say. */
export const useLink = (data: AgencyData, secret: string, name: string, device: string): Promise<LinkAnswer> =>
  data.write(null, async (at) => {
    const step = await takeStep(at, 'email-link', hashOfSecret(secret))
    const account = step && (await accountOf(at, step, name))
    if (!step || !account) return { refusal: 'expired' as const }
    const next = step.detail.next ?? ''
    if (account.roles.some((role) => STAFF.includes(role))) return { ...(await beginSecondStep(at, account.id)), next }
    return { ...(await startSession(at, { accountId: account.id, roles: account.roles, device, how: 'email-link' })), next }
  })

async function accountOf(at: WriteAt, step: Step, name: string): Promise<AccountRow | undefined> {
  const email = step.detail.email ?? ''
  const known = step.accountId ? await findAccount(at, step.accountId) : await findAccountByEmail(at, email)
  if (known) return known.endedAt ? undefined : known
  if (step.accountId) return undefined
  return openResident(at, { name: name || (email.split('@')[0] ?? email), email, language: step.detail.language ?? 'en' })
}

async function openResident(at: WriteAt, person: { name: string; email: string; language: string }): Promise<AccountRow | undefined> {
  const id = newId(at.now)
  await saveAccount(at, { id, ...person })
  await saveRole(at, id, 'resident')
  await recordEvent(at, { kind: 'account-opened', about: { kind: 'account', id } })
  return findAccount(at, id)
}
