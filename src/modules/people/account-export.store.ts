import type { ReadAt } from '#data/scope.ts'
import { findAccount } from './account.store.ts'

/** Everything kept under an account's name, as the person may take it along: the account, how it signs in (no secrets), where it is signed in, and what was recorded by it or about it. */
export async function exportAccount(at: ReadAt, accountId: string) {
  const account = await findAccount(at, accountId)
  if (!account) return undefined
  return {
    account: {
      id: account.id,
      name: account.name,
      email: account.email,
      language: account.language,
      roles: account.roles,
      createdAt: account.createdAt,
    },
    passkeys: await passkeys(at, accountId),
    sessions: await sessions(at, accountId),
    recordedByYou: await eventsBy(at, accountId),
    recordedAboutYou: await listAccountEvents(at, accountId),
  }
}

const passkeys = (at: ReadAt, accountId: string) =>
  at.db
    .selectFrom('passkey')
    .select(['id', 'name as madeOn', 'created_at as createdAt', 'last_used_at as lastUsedAt'])
    .where('agency_id', '=', at.agencyId)
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .execute()

const sessions = (at: ReadAt, accountId: string) =>
  at.db
    .selectFrom('session')
    .select(['device', 'how', 'created_at as createdAt', 'seen_at as seenAt', 'expires_at as expiresAt', 'ended_at as endedAt'])
    .where('agency_id', '=', at.agencyId)
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .execute()

const about = (at: ReadAt) =>
  at.db
    .selectFrom('event')
    .select(['at', 'kind', 'about_kind as aboutKind', 'about_id as aboutId', 'detail'])
    .where('agency_id', '=', at.agencyId)

const eventsBy = (at: ReadAt, accountId: string) => about(at).where('by_account', '=', accountId).orderBy('seq').limit(10_000).execute()

/** What was recorded about an account, oldest first. */
export const listAccountEvents = (at: ReadAt, accountId: string) =>
  about(at).where('about_kind', '=', 'account').where('about_id', '=', accountId).orderBy('seq').limit(10_000).execute()
