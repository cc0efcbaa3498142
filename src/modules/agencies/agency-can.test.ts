import { describe, expect, test } from 'vitest'
import { ROLES } from '#modules/people/index.ts'
import { type AgencyAct, agencyCan } from './agency-can.ts'

const EVERYBODY = ['nobody', ...ROLES] as const
const ADMINISTRATOR = ['administrator']

/** Who may do what, every act with all who may. */
const ALLOWED: Record<AgencyAct, readonly string[]> = {
  seeSetUp: ADMINISTRATOR,
  changeAgency: ADMINISTRATOR,
  changeMasking: ADMINISTRATOR,
  seeMasking: ['overseer', 'administrator'],
  changeNeighborhoods: ADMINISTRATOR,
  changeBeats: ADMINISTRATOR,
  changeUnits: ADMINISTRATOR,
  changeCategories: ADMINISTRATOR,
  changeAddresses: ADMINISTRATOR,
  changeStreets: ADMINISTRATOR,
  seeBoundaries: EVERYBODY,
  seeLogo: EVERYBODY,
  lookUpPlaces: EVERYBODY,
}

describe('who may do what with the agency', () => {
  const cases = (Object.keys(agencyCan) as AgencyAct[]).flatMap((act) => EVERYBODY.map((who) => ({ act, who })))
  test.each(cases)('$who: $act', ({ act, who }) => {
    const asker = who === 'nobody' ? undefined : { roles: [who] }
    expect(agencyCan[act](asker)).toBe(ALLOWED[act].includes(who))
  })
  test('no act is left out', () => expect(Object.keys(ALLOWED).sort()).toEqual(Object.keys(agencyCan).sort()))
  test('somebody of several roles may what any of them may', () =>
    expect(agencyCan.changeBeats({ roles: ['chief', 'administrator'] })).toBe(true))
})
