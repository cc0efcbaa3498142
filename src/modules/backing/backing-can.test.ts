import { describe, expect, test } from 'vitest'
import { ROLES, type Role, type Viewer } from '#modules/people/index.ts'
import { backingCan } from './backing-can.ts'

/** What a request is to somebody: they asked it themselves, it is of their beat, of none, of another's. */
const OWNED = {
  own: { askedBy: 'me', beatId: 'elsewhere' },
  'of their beat': { askedBy: 'else', beatId: 'mine' },
  'of no beat': { askedBy: 'else', beatId: null },
  'of another beat': { askedBy: 'else', beatId: 'elsewhere' },
} as const
type Owned = keyof typeof OWNED
const everyOwned = Object.keys(OWNED) as Owned[]

const somebody = (role: Role): Viewer => ({
  accountId: 'me',
  name: 'Somebody',
  roles: [role],
  officerId: undefined,
  beatIds: ['mine'],
  sessionId: 's',
})

const SERVING: readonly Role[] = ['officer', 'sergeant', 'chief']
const SEES: Record<Owned, readonly Role[]> = {
  own: SERVING,
  'of their beat': SERVING,
  'of no beat': ['sergeant', 'chief'],
  'of another beat': ['chief'],
}
const ENDS: Record<Owned, readonly Role[]> = { ...SEES, 'of their beat': ['sergeant', 'chief'] }
const ANSWERS: Record<Owned, readonly Role[]> = { ...ENDS, own: [] }

const everybody = [undefined, ...ROLES]
const cases = everyOwned.flatMap((owned) => everybody.map((role) => ({ owned, role })))
const police = { unitKind: 'police', unitEmail: 'team@town.example' } as const
const city = { unitKind: 'city', unitEmail: 'lights@town.example' } as const

describe('what needs no request', () => {
  test.each(everybody.map((role) => ({ role })))('$role asks and opens the list, and sees the times', ({ role }) => {
    const serves = role !== undefined && SERVING.includes(role)
    const viewer = role && somebody(role)
    expect([backingCan.ask(viewer), backingCan.openList(viewer), backingCan.seeTimes(viewer)]).toEqual([serves, serves, true])
  })
})

describe('what is done with a request', () => {
  const may = (table: Record<Owned, readonly Role[]>, owned: Owned, role: Role | undefined) =>
    role !== undefined && table[owned].includes(role)
  test.each(cases)('$role sees one that is $owned', ({ owned, role }) =>
    expect(backingCan.see(role && somebody(role), OWNED[owned])).toBe(may(SEES, owned, role)),
  )
  test.each(cases)('$role ends one that is $owned', ({ owned, role }) =>
    expect(backingCan.end(role && somebody(role), OWNED[owned])).toBe(may(ENDS, owned, role)),
  )
  test.each(cases)('$role takes back one that is $owned', ({ owned, role }) =>
    expect(backingCan.withdraw(role && somebody(role), OWNED[owned])).toBe(may(ENDS, owned, role)),
  )
  test.each(cases)('$role answers one that is $owned for a police unit, never the own', ({ owned, role }) => {
    expect(backingCan.answer(role && somebody(role), { ...OWNED[owned], ...police })).toBe(may(ANSWERS, owned, role))
    expect(backingCan.answer(role && somebody(role), { ...OWNED[owned], ...city, unitEmail: null })).toBe(may(ANSWERS, owned, role))
  })
  test.each(cases)('$role never answers one that is $owned for a department that answers by its link', ({ owned, role }) =>
    expect(backingCan.answer(role && somebody(role), { ...OWNED[owned], ...city })).toBe(false),
  )
})
