import { randomBytes } from 'node:crypto'
import { recordEvent } from '#data/events.ts'
import { newId } from '#data/id.ts'
import type { AgencyData, WriteAt } from '#data/scope.ts'
import { listBeatIdsOfOfficer } from './assignment.store.ts'
import { localDay } from './local-day.ts'
import type { Role } from './role.ts'
import { hashOfSecret, secretFrom } from './secret.actions.ts'
import { findSession, saveAllSessionsEnd, saveSeen, saveSession, saveSessionEnd } from './session.store.ts'
import { isAlive, isWorthNoting, type SignInWay, sessionEnd } from './session.ts'
import type { Viewer } from './viewer.ts'

/**
 * Who is behind a session's secret at `now`; undefined when it is unknown here, ended, past its hours or idle, or its account was ended.
 * Cost: one look-up by key, a second for officers; at most one write in five minutes.
 */
export async function findViewer(data: AgencyData, secret: string, now: Date): Promise<Viewer | undefined> {
  const found = await data.read(async (at) => {
    const session = await findSession(at, hashOfSecret(secret))
    if (!session || !isAlive(session, session.roles, now)) return undefined
    const beatIds = session.officerId ? await listBeatIdsOfOfficer(at, session.officerId, localDay(now, session.timeZone)) : []
    return { session, beatIds }
  })
  if (!found) return undefined
  const { session, beatIds } = found
  if (isWorthNoting(session.seenAt, now)) await noteSeen(data, session.accountId, session.id)
  const { accountId, name, roles, id } = session
  return { accountId, name, roles, officerId: session.officerId ?? undefined, beatIds, sessionId: id }
}

/** A sign of life is no change of state: it has no event. */
const noteSeen = (data: AgencyData, by: string, sessionId: string): Promise<void> => data.write(by, (at) => saveSeen(at, sessionId))

export type NewSignIn = { readonly accountId: string; readonly roles: readonly Role[]; readonly device: string; readonly how: SignInWay }

/** A session that begins: its secret for the browser's cookie, told this once. */
export type Started = { readonly secret: string; readonly sessionId: string; readonly expiresAt: Date; readonly roles: readonly Role[] }

/** Signs an account in: always under a new secret, so that one planted before the sign-in is worth nothing. The secret is told once and not kept. */
export async function startSession(at: WriteAt, signIn: NewSignIn): Promise<Started> {
  const secret = secretFrom(randomBytes(32))
  const sessionId = newId(at.now)
  const expiresAt = sessionEnd(signIn.roles, at.now)
  const { accountId, device, how } = signIn
  await saveSession(at, { id: sessionId, secretHash: hashOfSecret(secret), accountId, device, how, expiresAt })
  await recordEvent(at, { kind: 'signed-in', about: { kind: 'account', id: accountId }, detail: { how } })
  return { secret, sessionId, expiresAt, roles: signIn.roles }
}

/** Ends one session of an account: by its owner, on this device or from afar. False when it had ended already. */
export const endSession = (data: AgencyData, accountId: string, sessionId: string): Promise<boolean> =>
  data.write(accountId, async (at) => {
    const ended = await saveSessionEnd(at, accountId, sessionId)
    if (ended) await recordEvent(at, { kind: 'session-ended', about: { kind: 'account', id: accountId } })
    return ended
  })

/** Ends all other sessions of an account, as after a change of how it signs in; how many there were. */
export async function endOtherSessions(at: WriteAt, accountId: string, keep: string | undefined): Promise<number> {
  const count = await saveAllSessionsEnd(at, accountId, keep)
  if (count > 0) await recordEvent(at, { kind: 'session-ended', about: { kind: 'account', id: accountId }, detail: { count } })
  return count
}

/** Ends all sessions of an account except the one it asks from; how many there were. */
export const endOwnSessions = (data: AgencyData, accountId: string, keep: string): Promise<number> =>
  data.write(accountId, (at) => endOtherSessions(at, accountId, keep))
