import { recordEvent } from '#data/events.ts'
import type { AgencyData, WriteAt } from '#data/scope.ts'
import { countWithRole, findAccount, lockAdministrators, removeRole, saveAccountEnd, saveRole } from './account.store.ts'
import { removeCredentials } from './credential.store.ts'
import type { Role } from './role.ts'
import { STAFF } from './role.ts'
import { type RoleRefusal, refusalOfRoles, roleChanges } from './role-grant.ts'
import { endOtherSessions } from './session.actions.ts'
import { saveAllSessionsEnd } from './session.store.ts'

/**
 * Gives somebody these roles and no others (besides a resident's), each change an event. Refused: no role at all, an overseer with another role
 * of the staff, and the last administrator's own role. Whoever joins the staff is signed out everywhere, to come back with a second step.
 */
export const changeRoles = (
  data: AgencyData,
  by: string,
  accountId: string,
  roles: readonly Role[],
): Promise<RoleRefusal | 'unknown' | undefined> =>
  data.write(by, async (at) => {
    const account = await findAccount(at, accountId)
    if (!account || account.endedAt) return 'unknown'
    const { granted, removed } = roleChanges(account.roles, roles)
    const refusal = refusalOfRoles(roles) ?? (removed.includes('administrator') ? await refusalToLose(at) : undefined)
    if (refusal) return refusal
    for (const role of granted) await grant(at, accountId, role)
    for (const role of removed) await withdraw(at, accountId, role)
    const joined = granted.some((role) => STAFF.includes(role)) && !account.roles.some((role) => STAFF.includes(role))
    if (joined) await endOtherSessions(at, accountId, undefined)
    return undefined
  })

async function grant(at: WriteAt, accountId: string, role: Role): Promise<void> {
  await saveRole(at, accountId, role)
  await recordEvent(at, { kind: 'role-granted', about: { kind: 'account', id: accountId }, detail: { role } })
}

async function withdraw(at: WriteAt, accountId: string, role: Role): Promise<void> {
  await removeRole(at, accountId, role)
  await recordEvent(at, { kind: 'role-removed', about: { kind: 'account', id: accountId }, detail: { role } })
}

/** Administrators are locked, so that the last two cannot take each other's role in the same moment. */
async function refusalToLose(at: WriteAt): Promise<'last-administrator' | undefined> {
  await lockAdministrators(at)
  return (await countWithRole(at, 'administrator')) > 1 ? undefined : 'last-administrator'
}

/** Ends an account at once: its sessions, its ways to sign in, its address. Name and past deeds stay in the record. Nobody ends the own account. */
export const endAccount = (data: AgencyData, by: string, accountId: string): Promise<RoleRefusal | 'unknown' | undefined> =>
  data.write(by, async (at) => {
    if (by === accountId) return 'not-yourself'
    const account = await findAccount(at, accountId)
    if (!account || account.endedAt) return 'unknown'
    if (account.roles.includes('administrator') && (await refusalToLose(at))) return 'last-administrator'
    await saveAllSessionsEnd(at, accountId)
    await removeCredentials(at, accountId)
    await saveAccountEnd(at, accountId)
    await recordEvent(at, { kind: 'account-ended', about: { kind: 'account', id: accountId } })
    return undefined
  })
