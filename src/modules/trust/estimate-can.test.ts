import { describe, expect, test } from 'vitest'
import { ROLES, type Role, type Viewer } from '#modules/people/index.ts'
import { estimateCan } from './estimate-can.ts'
import { WAVE_STATES } from './survey.ts'

const viewer = (role: Role): Viewer => ({
  ...{ accountId: role, name: role, roles: [role], officerId: role === 'officer' ? 'o' : undefined, beatIds: [], sessionId: 's' },
})
const everybody: [string, Viewer | undefined][] = [['nobody', undefined], ...ROLES.map((role): [string, Viewer] => [role, viewer(role)])]
const whoMay = (may: (one: Viewer | undefined) => boolean) => everybody.filter(([, one]) => may(one)).map(([name]) => name)

describe('who may do what with what was found', () => {
  test.each(WAVE_STATES)('see a wave that is %s', (state) => {
    expect(whoMay((one) => estimateCan.see(one, { state }))).toEqual(
      state === 'published' ? everybody.map(([name]) => name) : ['chief', 'analyst'],
    )
  })
  test.each(['compute', 'publish', 'uploadMargins', 'readOpenAnswers'] as const)('%s: the chief and the analyst', (act) => {
    expect(whoMay(estimateCan[act])).toEqual(['chief', 'analyst'])
  })
})
