import { type Role, STAFF } from './role.ts'

/** How somebody proved who they are; kept with the session, so that an unknown one is noticed. */
export const SIGN_IN_WAYS = ['passkey', 'authenticator', 'recovery-code', 'email-link', 'invitation', 'invented-link'] as const
export type SignInWay = (typeof SIGN_IN_WAYS)[number]

/** Staff sign in again after 12 hours, or after one hour without a request (NIST SP 800-63B-4, 2.2.3: at most 24 h and 1 h at AAL2). */
export const STAFF_SESSION_HOURS = 12
export const STAFF_IDLE_MIN = 60

/** Residents and partners stay signed in for a month (NIST SP 800-63B-4, 2.1.3: AAL1). */
export const PUBLIC_SESSION_DAYS = 30

/** A session's last sign of life is written down at most this often: a page view is no reason to write. */
export const SEEN_EVERY_MIN = 5

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

const isOfStaff = (roles: readonly Role[]) => roles.some((role) => STAFF.includes(role))

/** When a session that begins at `now` ends, whatever happens. */
export const sessionEnd = (roles: readonly Role[], now: Date): Date =>
  new Date(now.getTime() + (isOfStaff(roles) ? STAFF_SESSION_HOURS * HOUR_MS : PUBLIC_SESSION_DAYS * 24 * HOUR_MS))

export type SessionClock = {
  readonly how: string
  readonly createdAt: Date
  readonly seenAt: Date
  readonly expiresAt: Date
  readonly endedAt: Date | null
}

/**
 * Whether a session still counts at `now`. The roles are those of this moment, not of the sign-in: whoever became
 * staff since is held to the staff's hours at once, and a mailed link alone never opens a session of staff.
 */
export function isAlive(session: SessionClock, roles: readonly Role[], now: Date): boolean {
  if (session.endedAt || session.expiresAt <= now) return false
  if (sessionEnd(roles, session.createdAt) <= now) return false
  if (!isOfStaff(roles)) return true
  return session.how !== 'email-link' && now.getTime() - session.seenAt.getTime() < STAFF_IDLE_MIN * MINUTE_MS
}

/** Whether this request is worth writing down as the session's last sign of life. */
export const isWorthNoting = (seenAt: Date, now: Date): boolean => now.getTime() - seenAt.getTime() >= SEEN_EVERY_MIN * MINUTE_MS
