import { keyedHash } from './secret.actions.ts'
import type { Keys } from './site.ts'

/** Under what tries are counted: the typed address or the account, never readable again. */
export const tryKey = (keys: Keys, what: 'email' | 'account' | 'link', text: string): string =>
  keyedHash(keys.secretFor('sign-in-tries'), `${what}:${text}`)

/** What is stored of a recovery code; `code` as `normalRecoveryCode` writes it. */
export const recoveryHash = (keys: Keys, accountId: string, code: string): string =>
  keyedHash(keys.secretFor('recovery-codes'), `${accountId}:${code}`)

/** The keys that seal authenticator secrets at rest and that make them. */
export const sealKey = (keys: Keys): string => keys.secretFor('authenticator-seal')
export const totpKey = (keys: Keys): string => keys.secretFor('authenticator-setup')
