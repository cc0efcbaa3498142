import { describe, expect, test } from 'vitest'
import { ROLES, type Role, type Viewer } from '#modules/people/index.ts'
import { reportCan } from './report-can.ts'

const mine = { beatId: 'north', officerId: null, hiddenAt: null }
const givenToMe = { beatId: 'south', officerId: 'amara', hiddenAt: null }
const elsewhere = { beatId: 'south', officerId: null, hiddenAt: null }

const viewer = (role: Role): Viewer => ({
  accountId: role,
  name: role,
  roles: [role],
  officerId: 'amara',
  beatIds: ['north'],
  sessionId: 's',
})
const EVERYBODY = ['nobody', ...ROLES] as const
const who = (may: (viewer: Viewer | undefined) => boolean) => EVERYBODY.filter((one) => may(one === 'nobody' ? undefined : viewer(one)))
const SERVING = ['officer', 'sergeant', 'chief']

describe('who may do what with a report, every role and nobody', () => {
  const table: Record<keyof typeof reportCan, readonly string[]> = {
    file: EVERYBODY,
    see: EVERYBODY,
    openInbox: [...SERVING, 'analyst'],
    readWords: SERVING,
    seePlace: [...SERVING, 'analyst'],
    answer: SERVING,
    assign: SERVING,
    move: SERVING,
    decide: SERVING,
    note: SERVING,
    moderate: SERVING,
    hide: ['sergeant', 'chief'],
    writeTemplates: ['sergeant', 'administrator'],
    seeModeration: EVERYBODY,
  }
  test.each(Object.entries(table))('%s', (act, expected) =>
    expect(who((one) => reportCan[act as keyof typeof reportCan](one, mine))).toEqual(expected),
  )
  test('the table is whole', () => expect(Object.keys(table).sort()).toEqual(Object.keys(reportCan).sort()))

  test.each(['assign', 'move', 'decide'] as const)(
    'an officer may %s what lies on the own beat or was given by name, and nothing else',
    (act) => {
      expect(who((one) => reportCan[act](one, givenToMe))).toEqual(SERVING)
      expect(who((one) => reportCan[act](one, elsewhere))).toEqual(['sergeant', 'chief'])
    },
  )
  test('a report in no beat belongs to those who command', () => {
    expect(who((one) => reportCan.decide(one, { beatId: null, officerId: null, hiddenAt: null }))).toEqual(['sergeant', 'chief'])
  })
  test('what was taken from view is seen by nobody on the public side', () => {
    expect(who((one) => reportCan.see(one, { hiddenAt: new Date(0) }))).toEqual([])
  })
})
