import { recordEvent } from '#data/events.ts'
import type { AgencyData, WriteAt } from '#data/scope.ts'
import { findCredentialsByEmail, savePasswordHash } from './credential.store.ts'
import { recordFailure } from './failed-sign-in.actions.ts'
import { fitsPassword } from './password-hash.actions.ts'
import { beginSecondStep } from './second-factor.actions.ts'
import type { Keys } from './site.ts'
import { tryKey } from './site-key.actions.ts'
import { countTry, forgetTries } from './try.store.ts'
import { normalEmail, waitUntil } from './try.ts'

export type PasswordRefusal = { readonly refusal: 'wrong' | 'no-second-step' } | { readonly refusal: 'wait'; readonly until: Date }

/**
 * The first half of a sign-in by password: the secret of the second half, or why not.
 * The answer, the work and the waiting are the same whether or not the address has an account. The hash is computed outside of any
 * transaction, since the embedded database answers one at a time.
 */
export async function signInByPassword(
  data: AgencyData,
  keys: Keys,
  typed: { email: string; password: string },
): Promise<{ step: string } | PasswordRefusal> {
  const email = normalEmail(typed.email)
  const key = tryKey(keys, 'email', email)
  const { count, credentials } = await data.write(null, async (at) => {
    const counted = await countTry(at, key, waitUntil)
    return { count: counted, credentials: 'refusedUntil' in counted ? undefined : await findCredentialsByEmail(at, email) }
  })
  if ('refusedUntil' in count) return { refusal: 'wait', until: count.refusedUntil }
  const fits = await fitsPassword(credentials?.passwordHash, typed.password)
  if (!fits || !credentials) {
    await data.write(null, (at) => recordFailure(at, credentials?.accountId, 'password'))
    return count.waitUntil ? { refusal: 'wait', until: count.waitUntil } : { refusal: 'wrong' }
  }
  return data.write(credentials.accountId, async (at) => {
    await forgetTries(at, key)
    return credentials.totpConfirmedAt ? beginSecondStep(at, credentials.accountId) : { refusal: 'no-second-step' as const }
  })
}

/** Sets an account's password, as a hash made before. */
export async function setPassword(at: WriteAt, accountId: string, hash: string): Promise<void> {
  await savePasswordHash(at, accountId, hash)
  await recordEvent(at, { kind: 'password-set', about: { kind: 'account', id: accountId } })
}
