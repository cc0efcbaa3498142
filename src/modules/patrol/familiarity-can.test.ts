import { describe, expect, test } from 'vitest'
import { ROLES, type Role, type Viewer } from '#modules/people/index.ts'
import { familiarityCan } from './familiarity-can.ts'

const viewer = (role: Role, beatIds: readonly string[]): Viewer => ({
  ...{ accountId: 'a', name: 'Somebody', officerId: undefined, sessionId: 's', roles: [role], beatIds },
})
const may = (beatIds: readonly string[]) => ROLES.filter((role) => familiarityCan.seeEquity(viewer(role, beatIds), { id: 'elm' }))

describe('who may see whom contact does not reach', () => {
  test('officers and sergeants of the beat, the chief and the analyst', () =>
    expect(may(['elm'])).toEqual(['officer', 'sergeant', 'chief', 'analyst']))
  test('not those of another beat', () => expect(may(['quay'])).toEqual(['chief', 'analyst']))
  test('nobody who is not signed in', () => expect(familiarityCan.seeEquity(undefined, { id: 'elm' })).toBe(false))
})

test('how well a neighborhood is known is for everybody', () => {
  expect(familiarityCan.seeFamiliarity(undefined)).toBe(true)
  for (const role of ROLES) expect(familiarityCan.seeFamiliarity(viewer(role, []))).toBe(true)
})
