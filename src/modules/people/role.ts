/** Who a person is to the agency (GLOSSARY.md). One person may hold several. */
export const ROLES = ['resident', 'partner', 'officer', 'sergeant', 'chief', 'analyst', 'overseer', 'administrator'] as const
export type Role = (typeof ROLES)[number]

/** Those who work for the agency; residents and partners are the public side of the partnership. */
export const STAFF: readonly Role[] = ['officer', 'sergeant', 'chief', 'analyst', 'overseer', 'administrator']
