import { describe, expect, test } from 'vitest'
import { ROLES, type Role, type Viewer } from '#modules/people/index.ts'
import { bookCan } from './book-can.ts'

const viewer = (role: Role, beatIds: readonly string[], officerId?: string): Viewer => ({
  accountId: `account-of-${role}`,
  name: role,
  roles: [role],
  officerId: officerId ?? (role === 'officer' || role === 'sergeant' || role === 'chief' ? `officer-${role}` : undefined),
  beatIds,
  sessionId: 's',
})
type One = Viewer | undefined
const everybody = (beatIds: readonly string[]): [string, One][] => [
  ['nobody', undefined],
  ...ROLES.map((role): [string, One] => [role, viewer(role, beatIds)]),
]
const whoMay = (may: (one: One) => boolean, beatIds: readonly string[]) =>
  everybody(beatIds)
    .filter(([, one]) => may(one))
    .map(([name]) => name)

const handover = { fromOfficerId: 'leaving', toOfficerId: 'coming', closedAt: null }
const beat = { id: 'center' }
const changing = { id: 'center', handover }

const ON_BEAT: Readonly<Record<'see' | 'write' | 'seeContacts' | 'keepContacts' | 'startHandover' | 'seeHandover', readonly string[]>> = {
  see: ['officer', 'sergeant', 'chief'],
  write: ['officer', 'sergeant'],
  seeContacts: ['officer', 'sergeant'],
  keepContacts: ['officer', 'sergeant'],
  startHandover: ['officer', 'sergeant', 'chief'],
  seeHandover: ['officer', 'sergeant', 'chief'],
}
const acts = Object.keys(ON_BEAT) as (keyof typeof ON_BEAT)[]

describe('a beat’s book', () => {
  test('every act is in this test', () => expect([...acts, 'tick', 'close'].sort()).toEqual(Object.keys(bookCan).sort()))

  test.each(acts)('%s: those who work the beat, and where nothing is named the chief', (act) => {
    expect(whoMay((one) => bookCan[act](one, beat), ['center'])).toEqual(ON_BEAT[act])
  })
  test.each(acts)('%s: officers and sergeants of other beats do not', (act) => {
    const others = whoMay((one) => bookCan[act](one, beat), ['west'])
    expect(others).toEqual(ON_BEAT[act].filter((role) => role === 'chief'))
  })
  test.each(acts)('%s: who leaves and who comes does while the handover is open, and no longer', (act) => {
    for (const officerId of ['leaving', 'coming']) {
      expect(bookCan[act](viewer('officer', [], officerId), changing)).toBe(true)
      expect(bookCan[act](viewer('officer', [], officerId), { ...changing, handover: { ...handover, closedAt: new Date(0) } })).toBe(false)
    }
    expect(bookCan[act](viewer('officer', [], 'somebody'), changing)).toBe(false)
  })
})

describe('a handover', () => {
  const as = (officerId: string | undefined, roles: readonly Role[] = ROLES) =>
    roles.filter((role) => bookCan.tick({ ...viewer(role, ['center']), officerId }, handover))
  test('is ticked by the two alone, each for themselves', () => {
    expect(as('leaving')).toEqual(['officer', 'sergeant'])
    expect(as('coming')).toEqual(['officer', 'sergeant'])
    expect(as('somebody')).toEqual([])
    expect(as(undefined)).toEqual([])
    expect(bookCan.tick(undefined, handover)).toBe(false)
    expect(bookCan.tick(viewer('officer', [], 'coming'), { ...handover, closedAt: new Date(0) })).toBe(false)
  })
  test('is ended by the new officer, or by a sergeant of the beat', () => {
    expect(whoMay((one) => bookCan.close(one, beat, handover), ['center'])).toEqual(['sergeant'])
    expect(whoMay((one) => bookCan.close(one, beat, handover), ['west'])).toEqual([])
    expect(bookCan.close(viewer('officer', [], 'coming'), beat, handover)).toBe(true)
    expect(bookCan.close(viewer('officer', ['center'], 'leaving'), beat, handover)).toBe(false)
  })
})
