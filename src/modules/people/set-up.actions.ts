import { randomBytes } from 'node:crypto'
import { recordEvent } from '#data/events.ts'
import type { AgencyData, ReadAt, WriteAt } from '#data/scope.ts'
import { type AccountRow, findAccount, findAccountByEmail, saveAccountWords } from './account.store.ts'
import { saveTotp } from './credential.store.ts'
import { faultsInPerson, faultsInSetUp, type SetUpFaults, type SetUpTyped } from './invitation.ts'
import { addPasskey, type NewCredential } from './passkey.actions.ts'
import { setPassword } from './password.actions.ts'
import { hashPassword } from './password-hash.actions.ts'
import { makeRecoveryCodes } from './recovery-code.actions.ts'
import { STAFF } from './role.ts'
import { seal } from './seal.actions.ts'
import { hashOfSecret } from './secret.actions.ts'
import { type Started, startSession } from './session.actions.ts'
import { findStep, removeSteps } from './sign-in-step.store.ts'
import type { Keys, Site } from './site.ts'
import { sealKey, totpKey } from './site-key.actions.ts'
import { totpSecretFor, totpStep } from './totp.actions.ts'
import { normalEmail } from './try.ts'

/** An open invitation, as its page needs it. */
export type Invitation = {
  readonly account: AccountRow
  /** The first administrator says who that is; everybody else was named by who invited them. */
  readonly asksWho: boolean
  /** Staff set up two things to sign in by; a partner may just begin. */
  readonly isStaff: boolean
  /** The authenticator's secret, base32: the same as long as the invitation is open. */
  readonly totpSecret: string
}

/** The invitation behind a secret; undefined when it was used, is older than seven days, or its account was ended. Asks only. */
export const findInvitation = (data: AgencyData, keys: Keys, secret: string, now: Date): Promise<Invitation | undefined> =>
  data.read((at) => invitationAt(at, keys, secret, now))

async function invitationAt(at: ReadAt, keys: Keys, secret: string, now: Date): Promise<Invitation | undefined> {
  const step = await findStep(at, 'invitation', hashOfSecret(secret), now)
  const account = step?.accountId ? await findAccount(at, step.accountId) : undefined
  if (!step || !account || account.endedAt) return undefined
  return {
    account,
    asksWho: account.name === '',
    isStaff: account.roles.some((role) => STAFF.includes(role)),
    totpSecret: totpSecretFor(totpKey(keys), `${at.agencyId}:invitation:${step.id}`),
  }
}

export type SetUp = Started & { readonly codes: readonly string[] }
type Refused = { readonly refusal: 'expired' } | { readonly faults: SetUpFaults }

/** Accepts an invitation with a password and an authenticator: signs in, and tells ten recovery codes once. */
export async function acceptByPassword(
  data: AgencyData,
  site: Site,
  secret: string,
  typed: SetUpTyped,
  device: string,
  now: Date,
): Promise<SetUp | Refused> {
  const open = await findInvitation(data, site, secret, now)
  if (!open) return { refusal: 'expired' }
  const person = open.asksWho ? typed : { ...typed, name: open.account.name, email: open.account.email ?? '' }
  const faults = faultsInSetUp(person, open.asksWho, site.agency.name)
  const step = totpStep(open.totpSecret, typed.code, null, now)
  if (step === undefined) faults.code = 'wrong-code'
  if (Object.keys(faults).length > 0) return { faults }
  const hash = await hashPassword(typed.password)
  return accept(data, site, secret, person, device, async (at, account) => {
    await setPassword(at, account.id, hash)
    await setAuthenticator(at, site, account.id, open.totpSecret, step ?? 0)
    return 'authenticator'
  })
}

/** Accepts an invitation with a passkey: signs in, and tells ten recovery codes once. `wrong-code` where the passkey was not made as asked. */
export async function acceptByPasskey(
  data: AgencyData,
  site: Site,
  secret: string,
  typed: SetUpTyped & NewCredential,
  device: string,
  now: Date,
): Promise<SetUp | Refused> {
  const open = await findInvitation(data, site, secret, now)
  if (!open) return { refusal: 'expired' }
  const faults: SetUpFaults = open.asksWho ? faultsInPerson(typed) : {}
  if (Object.keys(faults).length > 0) return { faults }
  return accept(data, site, secret, typed, device, async (at, account) => {
    const added = await addPasskey(at, site, account.id, { step: typed.step, credential: typed.credential }, device)
    return added ? 'passkey' : undefined
  })
}

/** Accepts an invitation of a partner, who needs no second step. */
export const acceptAsPartner = (data: AgencyData, site: Site, secret: string, device: string): Promise<SetUp | Refused> =>
  accept(data, site, secret, { name: '', email: '' }, device, async (_at, account) =>
    account.roles.some((role) => STAFF.includes(role)) ? undefined : 'invitation',
  )

type Prove = (at: WriteAt, account: AccountRow) => Promise<'authenticator' | 'passkey' | 'invitation' | undefined>

async function accept(
  data: AgencyData,
  site: Site,
  secret: string,
  person: { name: string; email: string },
  device: string,
  prove: Prove,
): Promise<SetUp | Refused> {
  return data.write(null, async (at): Promise<SetUp | Refused> => {
    const open = await invitationAt(at, site, secret, at.now)
    if (!open) return { refusal: 'expired' }
    const { account } = open
    if (open.asksWho && (await findAccountByEmail(at, normalEmail(person.email)))) return { faults: { email: 'email-taken' } }
    const how = await prove(at, account)
    if (!how) return { faults: { code: 'wrong-code' } }
    if (open.asksWho) await saveAccountWords(at, account.id, { name: person.name, email: normalEmail(person.email) })
    await removeSteps(at, 'invitation', account.id)
    await recordEvent(at, { kind: 'invitation-accepted', about: { kind: 'account', id: account.id } })
    const codes = open.isStaff ? await makeRecoveryCodes(at, site, account.id) : []
    return { ...(await startSession(at, { accountId: account.id, roles: account.roles, device, how })), codes }
  })
}

/** Puts an authenticator in place of the one before. `step` is that of the code that proved it: it is used up. */
export async function setAuthenticator(at: WriteAt, keys: Keys, accountId: string, totpSecret: string, step: number): Promise<void> {
  await saveTotp(at, accountId, { sealedSecret: seal(sealKey(keys), totpSecret, randomBytes(12)), lastStep: step })
  await recordEvent(at, { kind: 'authenticator-set', about: { kind: 'account', id: accountId } })
}
