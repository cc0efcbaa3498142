import { describe, expect, test } from 'vitest'
import { ROLES, type Role, type Viewer } from '#modules/people/index.ts'
import { incidentCan } from './incident-can.ts'

const viewer = (role: Role): Viewer => ({ accountId: role, name: role, roles: [role], officerId: undefined, beatIds: [], sessionId: 's' })
const everybody: [string, Viewer | undefined][] = [['nobody', undefined], ...ROLES.map((role): [string, Viewer] => [role, viewer(role)])]
const whoMay = (may: (viewer: Viewer | undefined) => boolean) => everybody.filter(([, one]) => may(one)).map(([name]) => name)

describe('who may do what with incidents', () => {
  test.each([
    ['import', ['analyst', 'administrator']],
    ['learnAddresses', ['administrator']],
    ['seeSingle', ['officer', 'sergeant', 'chief', 'analyst']],
    ['seeSmallCounts', ['officer', 'sergeant', 'chief', 'analyst']],
    ['seeCounts', everybody.map(([name]) => name)],
  ] as const)('%s', (act, who) => expect(whoMay(incidentCan[act])).toEqual(who))

  test('every act is in the list above', () =>
    expect(Object.keys(incidentCan)).toEqual(['import', 'learnAddresses', 'seeSingle', 'seeSmallCounts', 'seeCounts']))
})
