import { type Role, STAFF } from './role.ts'

/** Somebody who is signed in, as every permission table needs them. */
export type Viewer = {
  readonly accountId: string
  readonly name: string
  readonly roles: readonly Role[]
  /** The officer this account is, when it is one. */
  readonly officerId: string | undefined
  /** Beats this officer is assigned to today, or that a sergeant answers for. */
  readonly beatIds: readonly string[]
  readonly sessionId: string
}

export const hasRole = (viewer: Viewer | undefined, ...roles: readonly Role[]): boolean =>
  viewer?.roles.some((role) => roles.includes(role)) ?? false
export const isStaff = (viewer: Viewer | undefined): boolean => hasRole(viewer, ...STAFF)
