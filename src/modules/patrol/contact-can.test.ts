import { describe, expect, test } from 'vitest'
import { ROLES, type Role, type Viewer } from '#modules/people/index.ts'
import { contactCan } from './contact-can.ts'

const BEAT = 'beat-center'
const viewer = (role: Role, beatIds: readonly string[] = []): Viewer => ({
  accountId: `account-of-${role}`,
  name: role,
  roles: [role],
  officerId: ['officer', 'sergeant', 'chief'].includes(role) ? `officer-${role}` : undefined,
  beatIds,
  sessionId: 's',
})
const somebody = (beatIds?: readonly string[]): [string, Viewer | undefined][] => [
  ['nobody', undefined],
  ...ROLES.map((role): [string, Viewer] => [role, viewer(role, beatIds)]),
]
const whoMay = (may: (viewer: Viewer | undefined) => boolean, beatIds?: readonly string[]) =>
  somebody(beatIds)
    .filter(([, one]) => may(one))
    .map(([name]) => name)

const others = { officerId: 'officer-somebody-else', beatId: BEAT }
const nowhere = { officerId: 'officer-somebody-else', beatId: null }

describe('who may log', () => {
  test('those who are officers, each for him- or herself', () => {
    expect(whoMay(contactCan.log)).toEqual(['officer', 'sergeant', 'chief'])
    expect(contactCan.log({ ...viewer('officer'), officerId: undefined })).toBe(false)
    expect(contactCan.log({ ...viewer('resident'), officerId: 'officer-x' })).toBe(false)
  })
  test('photos are added to one’s own contact alone', () => {
    expect(whoMay((one) => contactCan.addPhoto(one, { officerId: 'officer-officer', beatId: BEAT }), [BEAT])).toEqual(['officer'])
    expect(whoMay((one) => contactCan.addPhoto(one, others), [BEAT])).toEqual([])
  })
})

describe('who may see', () => {
  test('the list: those who work beats, and the analyst', () => {
    expect(whoMay(contactCan.list)).toEqual(['officer', 'sergeant', 'chief', 'analyst'])
  })
  test('one of another officer: those of its beat, the chief, the analyst', () => {
    expect(whoMay((one) => contactCan.see(one, others))).toEqual(['chief', 'analyst'])
    expect(whoMay((one) => contactCan.see(one, others), [BEAT])).toEqual(['officer', 'sergeant', 'chief', 'analyst'])
    expect(whoMay((one) => contactCan.see(one, nowhere), [BEAT])).toEqual(['chief', 'analyst'])
  })
  test('one’s own, wherever it was', () => {
    expect(contactCan.see(viewer('officer'), { officerId: 'officer-officer', beatId: null })).toBe(true)
    expect(contactCan.seeLine(viewer('officer'), { officerId: 'officer-officer', beatId: null })).toBe(true)
    expect(contactCan.seePhotos(viewer('officer'), { officerId: 'officer-officer', beatId: null })).toBe(true)
  })
  test('the words: never the analyst', () => {
    expect(whoMay((one) => contactCan.seeLine(one, others), [BEAT])).toEqual(['officer', 'sergeant', 'chief'])
    expect(whoMay((one) => contactCan.seeLine(one, others))).toEqual(['chief'])
  })
  test('photos: those of the beat alone', () => {
    expect(whoMay((one) => contactCan.seePhotos(one, others), [BEAT])).toEqual(['officer', 'sergeant', 'chief'])
    expect(whoMay((one) => contactCan.seePhotos(one, others))).toEqual([])
  })
})
