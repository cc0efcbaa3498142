import { recordEvent } from '#data/events.ts'
import { forgetMessages } from '#data/messages.ts'
import type { AgencyData } from '#data/scope.ts'
import { findAccount, removeAccount, saveAccountWords } from './account.store.ts'
import { countRecoveryCodes, findCredentials } from './credential.store.ts'
import { faultsInNewPassword, type PasswordChangeFaults, refusalToRemovePasskey } from './own-account.ts'
import { addPasskey, type NewCredential } from './passkey.actions.ts'
import { listPasskeys, removePasskey } from './passkey.store.ts'
import { setPassword } from './password.actions.ts'
import { fitsPassword, hashPassword } from './password-hash.actions.ts'
import { tellOwner } from './people-mail.actions.ts'
import { makeRecoveryCodes } from './recovery-code.actions.ts'
import { STAFF } from './role.ts'
import { endOtherSessions } from './session.actions.ts'
import { setAuthenticator } from './set-up.actions.ts'
import type { Keys, Site } from './site.ts'
import { totpKey } from './site-key.actions.ts'
import { totpSecretFor, totpStep } from './totp.actions.ts'
import type { Viewer } from './viewer.ts'

type Own = Pick<Viewer, 'accountId' | 'sessionId'>

/** Changes the own name. The caller has seen that there is one. */
export const rename = (data: AgencyData, accountId: string, name: string): Promise<void> =>
  data.write(accountId, async (at) => {
    await saveAccountWords(at, accountId, { name })
    await recordEvent(at, { kind: 'account-renamed', about: { kind: 'account', id: accountId } })
  })

/** Sets or changes the own password; who has one types it first. All other sessions end, and the owner is told by mail. Undefined: it was done. */
export async function changePassword(
  data: AgencyData,
  site: Site,
  own: Own,
  typed: { current: string; password: string },
): Promise<PasswordChangeFaults | undefined> {
  const { account, credentials } = await data.read(async (at) => ({
    account: await findAccount(at, own.accountId),
    credentials: await findCredentials(at, own.accountId),
  }))
  const faults = faultsInNewPassword(typed.password, {
    name: account?.name ?? '',
    email: account?.email ?? null,
    agencyName: site.agency.name,
  })
  const mustType = credentials?.passwordHash != null
  if (mustType && !(await fitsPassword(credentials.passwordHash, typed.current))) faults.current = 'wrong-password'
  if (Object.keys(faults).length > 0) return faults
  const hash = await hashPassword(typed.password)
  await data.write(own.accountId, async (at) => {
    await setPassword(at, own.accountId, hash)
    await endOtherSessions(at, own.accountId, own.sessionId)
    await tellOwner(at, site, own.accountId, 'password-set')
  })
  return undefined
}

/** The secret an authenticator is set up with in this session, base32: the same until it is confirmed. */
export const ownTotpSecret = (keys: Keys, own: Own, confirmedAt: Date | null): string =>
  totpSecretFor(totpKey(keys), `${own.accountId}:${own.sessionId}:${confirmedAt?.toISOString() ?? 'first'}`)

/** Puts a new authenticator in place of the old one, proved by a code of it; false when the code is wrong. The owner is told by mail. */
export const changeAuthenticator = (data: AgencyData, site: Site, own: Own, code: string): Promise<boolean> =>
  data.write(own.accountId, async (at) => {
    const credentials = await findCredentials(at, own.accountId)
    const secret = ownTotpSecret(site, own, credentials?.totpConfirmedAt ?? null)
    const step = totpStep(secret, code, null, at.now)
    if (!credentials || step === undefined) return false
    await setAuthenticator(at, site, own.accountId, secret, step)
    await tellOwner(at, site, own.accountId, 'authenticator-set')
    return true
  })

/** Ten new recovery codes, told this once; the owner hears by mail that there are new ones. */
export const renewRecoveryCodes = (data: AgencyData, site: Site, accountId: string): Promise<string[]> =>
  data.write(accountId, async (at) => {
    const codes = await makeRecoveryCodes(at, site, accountId)
    await tellOwner(at, site, accountId, 'recovery-codes-made')
    return codes
  })

/** Adds a passkey to the own account; false when the ceremony did not hold. The owner is told by mail. */
export const addOwnPasskey = (data: AgencyData, site: Site, accountId: string, answer: NewCredential, device: string): Promise<boolean> =>
  data.write(accountId, async (at) => {
    const added = await addPasskey(at, site, accountId, answer, device)
    if (added) await tellOwner(at, site, accountId, 'passkey-added')
    return added
  })

/** Removes a passkey of the own account, unless nothing else would be left to sign in by. */
export const removeOwnPasskey = (
  data: AgencyData,
  site: Site,
  accountId: string,
  passkeyId: string,
): Promise<'last-way-in' | 'unknown' | undefined> =>
  data.write(accountId, async (at) => {
    const account = await findAccount(at, accountId)
    const credentials = await findCredentials(at, accountId)
    if (!account || !credentials) return 'unknown'
    const ways = {
      passkeys: (await listPasskeys(at, accountId)).length,
      hasPassword: credentials.passwordHash !== null,
      hasAuthenticator: credentials.totpConfirmedAt !== null,
      hasEmail: account.email !== null,
    }
    const refusal = refusalToRemovePasskey(
      ways,
      account.roles.some((role) => STAFF.includes(role)),
    )
    if (refusal) return refusal
    if (!(await removePasskey(at, accountId, passkeyId))) return 'unknown'
    await recordEvent(at, { kind: 'passkey-removed', about: { kind: 'account', id: accountId } })
    await tellOwner(at, site, accountId, 'passkey-removed')
    return undefined
  })

/**
 * Removes the own account and everything that hangs on it, for good; refused to staff, whose record others rely on (undefined: it was done).
 * What stays are events with its id, which leads to nobody any more. Mail about the account loses its address and words.
 */
export const eraseOwnAccount = (data: AgencyData, accountId: string): Promise<'is-staff' | undefined> =>
  data.write(accountId, async (at) => {
    const account = await findAccount(at, accountId)
    if (account?.roles.some((role) => STAFF.includes(role))) return 'is-staff'
    await removeAccount(at, accountId)
    await forgetMessages(at, { kind: 'account', id: accountId })
    await recordEvent(at, { kind: 'account-erased', about: { kind: 'account', id: accountId } })
    return undefined
  })

/** How many ways in an account has, for its own page. */
export const countWaysIn = (data: AgencyData, accountId: string) =>
  data.read(async (at) => ({
    account: await findAccount(at, accountId),
    credentials: await findCredentials(at, accountId),
    passkeys: await listPasskeys(at, accountId),
    codesLeft: await countRecoveryCodes(at, accountId),
  }))
