import { describe, expect, test } from 'vitest'
import { peopleCan } from './people-can.ts'
import { ROLES, type Role } from './role.ts'
import type { Viewer } from './viewer.ts'

const viewer = (role: Role): Viewer => ({
  accountId: `account-of-${role}`,
  name: role,
  roles: [role],
  officerId: `officer-${role}`,
  beatIds: [],
  sessionId: 's',
})
const everybody: [string, Viewer | undefined][] = [['nobody', undefined], ...ROLES.map((role): [string, Viewer] => [role, viewer(role)])]
const whoMay = (may: (viewer: Viewer | undefined) => boolean) => everybody.filter(([, one]) => may(one)).map(([name]) => name)

const staff = ['officer', 'sergeant', 'chief', 'analyst', 'overseer', 'administrator']
const everyRole = ['resident', 'partner', ...staff]

/** Every act with who may: the whole table, so that a new act without a line here fails the count below. */
const TABLE: Record<keyof typeof peopleCan, [(viewer: Viewer | undefined) => boolean, string[]]> = {
  listStaff: [peopleCan.listStaff, ['administrator']],
  invite: [peopleCan.invite, ['administrator']],
  changeRoles: [peopleCan.changeRoles, ['administrator']],
  endAccount: [(one) => peopleCan.endAccount(one, { id: 'somebody-else' }), ['administrator']],
  countStaff: [peopleCan.countStaff, ['overseer', 'administrator']],
  seeOwnAccount: [peopleCan.seeOwnAccount, everyRole],
  setOwnPassword: [peopleCan.setOwnPassword, staff],
  eraseOwnAccount: [peopleCan.eraseOwnAccount, ['resident', 'partner']],
  seeOfficer: [peopleCan.seeOfficer, ['nobody', ...everyRole]],
  writeOfficerWords: [(one) => peopleCan.writeOfficerWords(one, { id: 'officer-officer', endedAt: null }), ['officer']],
  changeOfficers: [peopleCan.changeOfficers, ['administrator']],
  assign: [peopleCan.assign, ['chief', 'administrator']],
  seeAssignments: [peopleCan.seeAssignments, ['sergeant', 'chief', 'overseer', 'administrator']],
}

describe('who may do what with people', () => {
  test.each(Object.entries(TABLE))('%s', (_act, [may, names]) => expect(whoMay(may)).toEqual(names))
  test('nobody ends the own account', () => {
    expect(peopleCan.endAccount(viewer('administrator'), { id: 'account-of-administrator' })).toBe(false)
  })
  test('an officer who left writes no more', () => {
    expect(whoMay((one) => peopleCan.writeOfficerWords(one, { id: 'officer-officer', endedAt: new Date(0) }))).toEqual([])
  })
})
