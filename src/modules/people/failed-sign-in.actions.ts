import { recordEvent } from '#data/events.ts'
import type { WriteAt } from '#data/scope.ts'

/**
 * Records that somebody failed to sign in: by the account's id, or, where what was typed belongs to nobody, by the agency's.
 * One row either way, so that the time it takes tells nothing; never what was typed, nor from where.
 */
export async function recordFailure(at: WriteAt, accountId: string | undefined, how: 'password' | 'code' | 'passkey'): Promise<void> {
  const about = accountId ? { kind: 'account', id: accountId } : { kind: 'agency', id: at.agencyId }
  await recordEvent(at, { kind: 'sign-in-failed', about, detail: { how } })
}
