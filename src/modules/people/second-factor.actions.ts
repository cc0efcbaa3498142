import { randomBytes } from 'node:crypto'
import { recordEvent } from '#data/events.ts'
import { newId } from '#data/id.ts'
import type { AgencyData, WriteAt } from '#data/scope.ts'
import { findAccount } from './account.store.ts'
import { type Credentials, lockCredentials, saveTotpStep, takeRecoveryCode } from './credential.store.ts'
import { recordFailure } from './failed-sign-in.actions.ts'
import { isRecoveryShaped, normalRecoveryCode } from './recovery-code.ts'
import { unseal } from './seal.actions.ts'
import { hashOfSecret, secretFrom } from './secret.actions.ts'
import { type Started, startSession } from './session.actions.ts'
import { findStep, removeStep, saveStep } from './sign-in-step.store.ts'
import type { Keys } from './site.ts'
import { recoveryHash, sealKey, tryKey } from './site-key.actions.ts'
import { totpStep } from './totp.actions.ts'
import { countTry, forgetTries } from './try.store.ts'
import { waitUntil } from './try.ts'

/** Minutes to find the phone and read the code. */
export const SECOND_STEP_MIN = 10

export type CodeRefusal = { readonly refusal: 'expired' | 'wrong-code' } | { readonly refusal: 'wait'; readonly until: Date }

/** The first half of a sign-in is done; the secret proves it for ten minutes to whoever brings the second. */
export async function beginSecondStep(at: WriteAt, accountId: string): Promise<{ step: string }> {
  const secret = secretFrom(randomBytes(32))
  const expiresAt = new Date(at.now.getTime() + SECOND_STEP_MIN * 60_000)
  await saveStep(at, { id: newId(at.now), kind: 'second-factor', secretHash: hashOfSecret(secret), accountId, detail: {}, expiresAt })
  return { step: secret }
}

/**
 * The second half: a code of the authenticator, or one of the recovery codes, each good once. Wrong ones are counted by the account,
 * whichever first half they follow, and written as events.
 */
export const finishSecondStep = (
  data: AgencyData,
  keys: Keys,
  typed: { step: string; code: string },
  device: string,
): Promise<Started | CodeRefusal> =>
  data.write(null, async (at) => {
    const step = await findStep(at, 'second-factor', hashOfSecret(typed.step), at.now)
    const credentials = step?.accountId ? await lockCredentials(at, step.accountId) : undefined
    if (!step || !credentials) return { refusal: 'expired' }
    const key = tryKey(keys, 'account', credentials.accountId)
    const count = await countTry(at, key, waitUntil)
    if ('refusedUntil' in count) return { refusal: 'wait', until: count.refusedUntil }
    const how = await provedBy(at, keys, credentials, typed.code)
    if (!how) {
      await recordFailure(at, credentials.accountId, 'code')
      return count.waitUntil ? { refusal: 'wait', until: count.waitUntil } : { refusal: 'wrong-code' }
    }
    await removeStep(at, step.id)
    await forgetTries(at, key)
    const account = await findAccount(at, credentials.accountId)
    return startSession(at, { accountId: credentials.accountId, roles: account?.roles ?? [], device, how })
  })

async function provedBy(
  at: WriteAt,
  keys: Keys,
  credentials: Credentials,
  code: string,
): Promise<'authenticator' | 'recovery-code' | undefined> {
  const { accountId } = credentials
  if (isRecoveryShaped(code)) {
    if (!(await takeRecoveryCode(at, accountId, recoveryHash(keys, accountId, normalRecoveryCode(code))))) return undefined
    await recordEvent(at, { kind: 'recovery-code-used', about: { kind: 'account', id: accountId } })
    return 'recovery-code'
  }
  return (await useTotp(at, keys, credentials, code)) ? 'authenticator' : undefined
}

/** Whether a code of the authenticator is right now, and used up by this. The account is locked by whoever asks. */
export async function useTotp(at: WriteAt, keys: Keys, credentials: Credentials, code: string): Promise<boolean> {
  const { accountId, totpSecret, totpConfirmedAt, totpLastStep } = credentials
  const secret = totpSecret && totpConfirmedAt ? unseal(sealKey(keys), totpSecret) : undefined
  const step = secret ? totpStep(secret, code, totpLastStep, at.now) : undefined
  if (step === undefined) return false
  await saveTotpStep(at, accountId, step)
  return true
}
