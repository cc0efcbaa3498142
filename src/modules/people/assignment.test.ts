import { describe, expect, test } from 'vitest'
import { type Assignment, byDuty, isOn, overlap, refusalToAssign } from './assignment.ts'
import { faultsInWords, isDay, isEmail, slugForOfficer } from './officer.ts'
import { refusalOfRoles, roleChanges, rolesOf } from './role-grant.ts'

const amara: Assignment = {
  id: '1',
  beatId: 'north',
  officerId: 'amara',
  duty: 'neighborhood-officer',
  fromOn: '2023-05-01',
  untilOn: null,
}

describe('giving somebody a beat', () => {
  const ben = { ...amara, id: '2', officerId: 'ben', fromOn: '2026-03-01' }
  test('one beat has one neighborhood officer at a time, and who is in the way is said', () => {
    expect(refusalToAssign(ben, [amara])).toEqual({ refusal: 'beat-has-its-officer', because: amara })
    expect(refusalToAssign(ben, [{ ...amara, untilOn: '2026-03-01' }])?.refusal).toBe('beat-has-its-officer')
    expect(refusalToAssign(ben, [{ ...amara, untilOn: '2026-02-28' }])).toBeUndefined()
    expect(refusalToAssign({ ...ben, fromOn: '2020-01-01', untilOn: '2023-04-30' }, [amara])).toBeUndefined()
  })
  test('several may stand in, and another beat does not matter', () => {
    expect(refusalToAssign({ ...ben, duty: 'stand-in' }, [amara, { ...amara, id: '3', duty: 'stand-in' }])).toBeUndefined()
    expect(refusalToAssign({ ...ben, beatId: 'south' }, [amara])).toBeUndefined()
  })
  test('nobody has the same duty twice in the same days; the days of one may be moved', () => {
    expect(refusalToAssign({ ...amara, id: '4', fromOn: '2024-01-01' }, [amara])?.refusal).toBe('same-duty-twice')
    expect(refusalToAssign({ ...amara, untilOn: '2026-06-30' }, [amara])).toBeUndefined()
  })
  test('the last day is not before the first', () => {
    expect(refusalToAssign({ ...amara, untilOn: '2023-04-30' }, [])?.refusal).toBe('ends-before-it-starts')
    expect(refusalToAssign({ ...amara, untilOn: '2023-05-01' }, [])).toBeUndefined()
  })
  test('first and last day count', () => {
    const span = { fromOn: '2026-03-01', untilOn: '2026-03-31' }
    expect(['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map((day) => isOn(span, day))).toEqual([false, true, true, false])
    expect(overlap(span, { fromOn: '2026-03-31', untilOn: null })).toBe(true)
    expect(overlap(span, { fromOn: '2026-04-01', untilOn: null })).toBe(false)
  })
  test('people meet the neighborhood officer first, then who stands in, then the sergeant', () => {
    const duties = ['sergeant', 'stand-in', 'neighborhood-officer'] as const
    expect(
      duties
        .map((duty) => ({ ...amara, duty }))
        .sort(byDuty)
        .map(({ duty }) => duty),
    ).toEqual(['neighborhood-officer', 'stand-in', 'sergeant'])
  })
})

describe('roles', () => {
  test('an overseer holds no other role of the staff, since oversight is civilian', () => {
    expect(refusalOfRoles(['overseer', 'analyst'])).toBe('overseer-alone')
    expect(refusalOfRoles(['overseer'])).toBeUndefined()
    expect(refusalOfRoles(['officer', 'sergeant'])).toBeUndefined()
    expect(refusalOfRoles([])).toBe('no-role')
  })
  test('the role of a resident is neither given nor taken by hand', () => {
    expect(rolesOf(['resident', 'officer', 'king'])).toEqual(['officer'])
    expect(roleChanges(['resident', 'officer'], ['chief'])).toEqual({ granted: ['chief'], removed: ['officer'] })
  })
})

describe('what an officer says', () => {
  test('may be nothing, and is checked field by field', () => {
    expect(faultsInWords({ ownWords: null, speaks: null, publicEmail: null, publicPhone: null })).toEqual({})
    expect(faultsInWords({ ownWords: 'x'.repeat(401), speaks: 'x'.repeat(121), publicEmail: 'amara', publicPhone: 'call me' })).toEqual({
      ownWords: 'own-words-too-long',
      speaks: 'speaks-too-long',
      publicEmail: 'email-strange',
      publicPhone: 'phone-strange',
    })
  })
  test('a page keeps its address, and two of one name have two', () => {
    expect(slugForOfficer('José Núñez-O’Brien', new Set())).toBe('jose-nunez-obrien')
    expect(slugForOfficer('Amara Diallo', new Set(['amara-diallo', 'amara-diallo-2']))).toBe('amara-diallo-3')
    expect(slugForOfficer('李明', new Set())).toBe('officer')
  })
  test('days and addresses are those that exist', () => {
    expect(['2024-02-29', '2026-12-31'].every(isDay)).toBe(true)
    expect(['2026-02-29', '2026-13-01', '2026-04-31', 'soon', '2026-1-1'].some(isDay)).toBe(false)
    expect(['maria@example.org', 'm.l+x@a-b.example'].every(isEmail)).toBe(true)
    expect(['maria', 'maria@x', 'a b@example.org', '@example.org', 'a@b@example.org'].some(isEmail)).toBe(false)
  })
})
