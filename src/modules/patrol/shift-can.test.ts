import { describe, expect, test } from 'vitest'
import { ROLES, type Role, type Viewer } from '#modules/people/index.ts'
import { beatTimeCan } from './beat-time-can.ts'
import { shiftCan } from './shift-can.ts'

const viewer = (role: Role): Viewer => ({
  accountId: `account-of-${role}`,
  name: role,
  roles: [role],
  officerId: role === 'officer' || role === 'sergeant' ? `officer-${role}` : undefined,
  beatIds: role === 'officer' || role === 'sergeant' ? ['center'] : [],
  sessionId: 's',
})
const everybody: [string, Viewer | undefined][] = [['nobody', undefined], ...ROLES.map((role): [string, Viewer] => [role, viewer(role)])]
const whoMay = (may: (viewer: Viewer | undefined) => boolean) => everybody.filter(([, one]) => may(one)).map(([name]) => name)

const own = { officerId: 'officer-officer', beatId: 'center' }
const elsewhere = { officerId: 'somebody-else', beatId: 'south' }

describe('who may plan beat time', () => {
  test('officers open the page for their own shifts; sergeants, the chief and the administrator to plan', () => {
    expect(whoMay(shiftCan.open)).toEqual(['officer', 'sergeant', 'chief', 'administrator'])
  })
  test('a sergeant the own beats, the chief and the administrator all', () => {
    expect(whoMay((one) => shiftCan.plan(one, 'center'))).toEqual(['sergeant', 'chief', 'administrator'])
    expect(whoMay((one) => shiftCan.plan(one, 'south'))).toEqual(['chief', 'administrator'])
  })
  test('a shift is seen by its officer and by who plans it: not by colleagues, analysts, overseers, the public', () => {
    expect(whoMay((one) => shiftCan.see(one, own))).toEqual(['officer', 'sergeant', 'chief', 'administrator'])
    expect(whoMay((one) => shiftCan.see(one, elsewhere))).toEqual(['chief', 'administrator'])
  })
})

describe('who may write leave and diaries', () => {
  test('leave: the officer, the sergeant of one of their beats, the chief', () => {
    expect(whoMay((one) => shiftCan.writeLeave(one, { id: 'officer-officer', beatIds: ['center'] }))).toEqual([
      'officer',
      'sergeant',
      'chief',
    ])
    expect(whoMay((one) => shiftCan.writeLeave(one, { id: 'somebody-else', beatIds: ['south'] }))).toEqual(['chief'])
    expect(whoMay((one) => shiftCan.writeLeave(one, { id: 'officer-sergeant', beatIds: [] }))).toEqual(['sergeant', 'chief'])
  })
  test('a diary: its officer alone', () => {
    expect(whoMay((one) => shiftCan.keepDiary(one, 'officer-officer'))).toEqual(['officer'])
    expect(whoMay((one) => shiftCan.keepDiary(one, 'somebody-else'))).toEqual([])
  })
})

describe('who may say that beat time went elsewhere', () => {
  test('everybody sees the sums', () => expect(whoMay(beatTimeCan.see)).toEqual(everybody.map(([name]) => name)))
  test('the officer notes it, the sergeant of the beat and the chief too', () => {
    expect(whoMay((one) => beatTimeCan.note(one, own))).toEqual(['officer', 'sergeant', 'chief'])
    expect(whoMay((one) => beatTimeCan.note(one, elsewhere))).toEqual(['chief'])
  })
  test('the reason is named by who answers for the beat, never by the officer', () => {
    expect(whoMay((one) => beatTimeCan.name(one, own))).toEqual(['sergeant', 'chief'])
    expect(whoMay((one) => beatTimeCan.name(one, elsewhere))).toEqual(['chief'])
    expect(whoMay(beatTimeCan.listWaiting)).toEqual(['sergeant', 'chief'])
  })
  test('a note is taken back by its officer until a reason is named, then by the sergeant and the chief', () => {
    expect(whoMay((one) => beatTimeCan.takeBack(one, own, false))).toEqual(['officer', 'sergeant', 'chief'])
    expect(whoMay((one) => beatTimeCan.takeBack(one, own, true))).toEqual(['sergeant', 'chief'])
    expect(whoMay((one) => beatTimeCan.takeBack(one, elsewhere, false))).toEqual(['chief'])
  })
})
