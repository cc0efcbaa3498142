import { sql } from 'kysely'
import type { ReadAt, WriteAt } from '#data/scope.ts'
import type { Role } from './role.ts'
import type { SessionClock } from './session.ts'

export type SessionRow = SessionClock & {
  readonly id: string
  readonly accountId: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly officerId: string | null
  readonly timeZone: string
}

/** The session behind a secret with all that is known of its owner, or undefined; an ended account has none. One statement on two keys. */
export const findSession = (at: ReadAt, secretHash: string): Promise<SessionRow | undefined> =>
  at.db
    .selectFrom('session as s')
    .innerJoin('account as a', (join) => join.onRef('a.agency_id', '=', 's.agency_id').onRef('a.id', '=', 's.account_id'))
    .innerJoin('agency as g', 'g.id', 's.agency_id')
    .leftJoin('officer as o', (join) =>
      join.onRef('o.agency_id', '=', 's.agency_id').onRef('o.account_id', '=', 's.account_id').on('o.ended_at', 'is', null),
    )
    .select(['s.id', 's.account_id as accountId', 's.created_at as createdAt', 's.seen_at as seenAt', 's.expires_at as expiresAt'])
    .select(['s.ended_at as endedAt', 's.how', 'a.name', 'o.id as officerId', 'g.time_zone as timeZone'])
    .select(
      sql<
        Role[]
      >`array(select r.role from account_role r where r.agency_id = ${at.agencyId} and r.account_id = s.account_id order by r.role)`.as(
        'roles',
      ),
    )
    .where('s.agency_id', '=', at.agencyId)
    .where('a.agency_id', '=', at.agencyId)
    .where('s.secret_hash', '=', secretHash)
    .where('a.ended_at', 'is', null)
    .executeTakeFirst()

export type SessionLine = SessionClock & { readonly id: string; readonly device: string }

/** The open sessions of one account, the last used first; those past their end or their idle hour are not told apart here. */
export const listSessions = (at: ReadAt, accountId: string, now: Date): Promise<SessionLine[]> =>
  at.db
    .selectFrom('session')
    .select(['id', 'device', 'how', 'created_at as createdAt', 'seen_at as seenAt', 'expires_at as expiresAt', 'ended_at as endedAt'])
    .where('agency_id', '=', at.agencyId)
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .limit(50)
    .execute()

export type NewSession = {
  readonly id: string
  readonly secretHash: string
  readonly accountId: string
  readonly device: string
  readonly how: string
  readonly expiresAt: Date
}

export async function saveSession(at: WriteAt, session: NewSession): Promise<void> {
  const { id, secretHash, accountId, device, how, expiresAt } = session
  await at.db
    .insertInto('session')
    .values({
      agency_id: at.agencyId,
      id,
      secret_hash: secretHash,
      account_id: accountId,
      device,
      how,
      created_at: at.now,
      seen_at: at.now,
      expires_at: expiresAt,
      ended_at: null,
    })
    .execute()
}

/** A later moment stays: two requests at once do not turn the clock back. */
export async function saveSeen(at: WriteAt, sessionId: string): Promise<void> {
  await at.db
    .updateTable('session')
    .set({ seen_at: at.now })
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', sessionId)
    .where('seen_at', '<', at.now)
    .execute()
}

/** Ends one open session of one account; false when there was none to end. */
export async function saveSessionEnd(at: WriteAt, accountId: string, sessionId: string): Promise<boolean> {
  const done = await at.db
    .updateTable('session')
    .set({ ended_at: at.now })
    .where('agency_id', '=', at.agencyId)
    .where('account_id', '=', accountId)
    .where('id', '=', sessionId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return Number(done.numUpdatedRows) > 0
}

/** Ends every open session of an account, except the one that is kept; how many there were. */
export async function saveAllSessionsEnd(at: WriteAt, accountId: string, except?: string): Promise<number> {
  let update = at.db
    .updateTable('session')
    .set({ ended_at: at.now })
    .where('agency_id', '=', at.agencyId)
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
  if (except) update = update.where('id', '!=', except)
  return Number((await update.executeTakeFirst()).numUpdatedRows)
}

/** Removes sessions that ended or ran out before `before`. */
export async function removeOldSessions(at: WriteAt, before: Date): Promise<number> {
  const done = await at.db
    .deleteFrom('session')
    .where('agency_id', '=', at.agencyId)
    .where((eb) => eb.or([eb('expires_at', '<', before), eb('ended_at', '<', before)]))
    .executeTakeFirst()
  return Number(done.numDeletedRows)
}
