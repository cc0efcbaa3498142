import { hasRole, isStaff, type Viewer } from './viewer.ts'

type Asker = Viewer | undefined
type OfOfficer = { readonly id: string; readonly endedAt: Date | null }
type OfAccount = { readonly id: string }

const isAdministrator = (asker: Asker) => hasRole(asker, 'administrator')

/** Who may do what with accounts, roles, officers and assignments. */
export const peopleCan = {
  /** One hand on the list of staff: the administrator adds people and takes their access away. */
  listStaff: isAdministrator,
  invite: isAdministrator,
  changeRoles: isAdministrator,
  /** Nobody ends the own account by accident and locks the agency out; another administrator does it. */
  endAccount: (asker: Asker, account: OfAccount) => isAdministrator(asker) && asker?.accountId !== account.id,
  /** Oversight sees how many hold which role, and no names. */
  countStaff: (asker: Asker) => hasRole(asker, 'overseer', 'administrator'),
  /** Everybody sees and changes how they themselves sign in, and takes their own data along. */
  seeOwnAccount: (asker: Asker) => asker !== undefined,
  /** Passwords and codes are for staff: residents and partners sign in by link or passkey, and have nothing to forget. */
  setOwnPassword: (asker: Asker) => isStaff(asker),
  /** What staff did under their name is part of a record others rely on; their access is ended, not their history. */
  eraseOwnAccount: (asker: Asker) => asker !== undefined && !isStaff(asker),
  /** An officer on duty is a public person on the beat page, with what that officer chose to say. */
  seeOfficer: (_asker: Asker) => true,
  /** Only the officer says what stands there: not the sergeant, not the chief, not the administrator. */
  writeOfficerWords: (asker: Asker, officer: OfOfficer) => asker?.officerId === officer.id && officer.endedAt === null,
  /** Name and rank, who has left: the administrator's list. */
  changeOfficers: isAdministrator,
  /** Who has which beat is decided by those who lead; the administrator may write it down for them. */
  assign: (asker: Asker) => hasRole(asker, 'administrator', 'chief'),
  seeAssignments: (asker: Asker) => hasRole(asker, 'administrator', 'chief', 'sergeant', 'overseer'),
} as const

export type PeopleAct = keyof typeof peopleCan
