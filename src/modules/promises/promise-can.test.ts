import { describe, expect, test } from 'vitest'
import { ROLES, type Role, type Viewer } from '#modules/people/index.ts'
import { promiseCan } from './promise-can.ts'

const viewer = (role: Role): Viewer => ({
  accountId: `account-of-${role}`,
  name: role,
  roles: [role],
  officerId: role === 'officer' || role === 'sergeant' ? `officer-${role}` : undefined,
  beatIds: [],
  sessionId: 's',
})
const everybody: [string, Viewer | undefined][] = [['nobody', undefined], ...ROLES.map((role): [string, Viewer] => [role, viewer(role)])]
const whoMay = (may: (viewer: Viewer | undefined) => boolean) => everybody.filter(([, one]) => may(one)).map(([name]) => name)

const ofOfficer = {
  ownerKind: 'officer',
  officerId: 'officer-officer',
  ownerAccount: null,
  madeBy: null,
  isPublic: true,
  toAccount: null,
} as const
const ofChief = { ...ofOfficer, ownerKind: 'chief', officerId: null } as const
const ofUnit = { ...ofOfficer, ownerKind: 'unit', officerId: null, madeBy: 'account-of-officer' } as const
const ofPartner = { ...ofOfficer, ownerKind: 'partner', officerId: null, ownerAccount: 'account-of-partner' } as const
const owner = (
  kind: 'officer' | 'unit' | 'partner' | 'resident' | 'chief',
  officerId: string | null = null,
  account: string | null = null,
) => ({
  kind,
  officerId,
  account,
})

describe('who may see a promise', () => {
  test('everybody, the police promises like all others', () => {
    expect(whoMay((one) => promiseCan.see(one, ofOfficer))).toEqual(everybody.map(([name]) => name))
  })
  test('one about a sensitive report: those who answer, its owner and its receiver', () => {
    expect(whoMay((one) => promiseCan.see(one, { ...ofOfficer, isPublic: false }))).toEqual(['officer', 'sergeant', 'chief'])
    expect(whoMay((one) => promiseCan.see(one, { ...ofPartner, isPublic: false, toAccount: 'account-of-resident' }))).toEqual([
      'resident',
      'partner',
      'officer',
      'sergeant',
      'chief',
    ])
  })
})

describe('who may promise', () => {
  test('partners and those who work a beat find the form', () => {
    expect(whoMay(promiseCan.make)).toEqual(['partner', 'officer', 'sergeant', 'chief'])
  })
  test('for an officer: the officer, a sergeant, the chief', () => {
    expect(whoMay((one) => promiseCan.makeFor(one, owner('officer', 'officer-officer')))).toEqual(['officer', 'sergeant', 'chief'])
    expect(whoMay((one) => promiseCan.makeFor(one, owner('officer', 'somebody-else')))).toEqual(['sergeant', 'chief'])
  })
  test('as the chief: the chief alone', () => {
    expect(whoMay((one) => promiseCan.makeFor(one, owner('chief')))).toEqual(['chief'])
  })
  test('a partner in their own name; what a partner, a unit or a resident said, staff of the beat write down', () => {
    expect(whoMay((one) => promiseCan.makeFor(one, owner('partner', null, 'account-of-partner')))).toEqual([
      'partner',
      'officer',
      'sergeant',
      'chief',
    ])
    expect(whoMay((one) => promiseCan.makeFor(one, owner('partner')))).toEqual(['officer', 'sergeant', 'chief'])
    expect(whoMay((one) => promiseCan.makeFor(one, owner('unit')))).toEqual(['officer', 'sergeant', 'chief'])
    expect(whoMay((one) => promiseCan.makeFor(one, owner('resident')))).toEqual(['officer', 'sergeant', 'chief'])
  })
})

describe('who may say that it is done', () => {
  test('the owner and a sergeant', () => {
    expect(whoMay((one) => promiseCan.keep(one, ofOfficer))).toEqual(['officer', 'sergeant'])
    expect(whoMay((one) => promiseCan.keep(one, ofPartner))).toEqual(['partner', 'sergeant'])
  })
  test('for a unit without an account, whoever wrote it down', () => {
    expect(whoMay((one) => promiseCan.keep(one, ofUnit))).toEqual(['officer', 'sergeant'])
    expect(whoMay((one) => promiseCan.keep(one, { ...ofUnit, madeBy: 'account-of-chief' }))).toEqual(['sergeant', 'chief'])
    expect(whoMay((one) => promiseCan.keep(one, { ...ofUnit, madeBy: 'account-of-partner' }))).toEqual(['sergeant'])
  })
  test("the chief's promise is the chief's alone to answer for", () => {
    expect(whoMay((one) => promiseCan.keep(one, ofChief))).toEqual(['chief'])
  })
})

describe('who may give it back', () => {
  test('only the account it was made to', () => {
    expect(whoMay((one) => promiseCan.release(one, { toAccount: 'account-of-partner' }))).toEqual(['partner'])
    expect(whoMay((one) => promiseCan.release(one, { toAccount: null }))).toEqual([])
  })
})
