import { describe, expect, test } from 'vitest'
import { ROLES, type Role, STAFF, type Viewer } from '#modules/people/index.ts'
import { tipCan } from './tip-can.ts'

const somebody = (role: Role): Viewer => ({
  accountId: 'me',
  name: 'Somebody',
  roles: [role],
  officerId: undefined,
  beatIds: [],
  sessionId: 's',
})
const HELD = { 'by nobody': null, 'by me': 'me', 'by another': 'else' } as const

const everybody = [undefined, ...ROLES]
const cases = everybody.flatMap((role) => [true, false].map((named) => ({ role, named })))
const withTips = cases.flatMap((one) => (Object.keys(HELD) as (keyof typeof HELD)[]).map((held) => ({ ...one, held })))

describe('what needs no tip', () => {
  test.each(cases)('$role, named: $named', ({ role, named }) => {
    const viewer = role && somebody(role)
    const reads = role !== undefined && STAFF.includes(role) && named
    expect(tipCan.give(viewer)).toBe(role === undefined)
    expect(tipCan.seeNumbers(viewer)).toBe(true)
    expect(tipCan.seeFindings(viewer)).toBe(role !== undefined && STAFF.includes(role))
    expect(tipCan.nameReaders(viewer)).toBe(role === 'chief')
    expect([tipCan.openList(viewer, named), tipCan.makeKey(viewer, named), tipCan.find(viewer, named)]).toEqual([reads, reads, reads])
  })
})

describe('what is done with a tip', () => {
  test.each(withTips)('$role, named: $named, held $held', ({ role, named, held }) => {
    const viewer = role && somebody(role)
    const may = role !== undefined && STAFF.includes(role) && named && held !== 'by another'
    const tip = { heldBy: HELD[held] }
    expect([tipCan.open(viewer, named, tip), tipCan.work(viewer, named, tip)]).toEqual([may, may])
  })
})
