import { ROLES, type Role, STAFF } from './role.ts'

export type RoleRefusal = 'no-role' | 'overseer-alone' | 'last-administrator' | 'not-yourself'

/** The roles an administrator gives out; a resident becomes one by signing in. */
export const GRANTED_ROLES: readonly Role[] = ROLES.filter((role) => role !== 'resident')

/** Those of the typed texts that are roles, in the order of the list. */
export const rolesOf = (typed: readonly string[]): Role[] => GRANTED_ROLES.filter((role) => typed.includes(role))

/**
 * Why nobody may hold these roles together; undefined when somebody may.
 * Oversight is civilian and looks at the others' work: an overseer holds no other role of the staff.
 */
export function refusalOfRoles(roles: readonly Role[]): RoleRefusal | undefined {
  if (roles.length === 0) return 'no-role'
  if (roles.includes('overseer') && roles.some((role) => role !== 'overseer' && STAFF.includes(role))) return 'overseer-alone'
  return undefined
}

/** What changes when `before` becomes `after`. The role of a resident is neither given nor taken here. */
export function roleChanges(before: readonly Role[], after: readonly Role[]): { granted: Role[]; removed: Role[] } {
  return {
    granted: after.filter((role) => !before.includes(role)),
    removed: before.filter((role) => role !== 'resident' && !after.includes(role)),
  }
}
