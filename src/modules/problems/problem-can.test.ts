import { describe, expect, test } from 'vitest'
import { ROLES, type Role, type Viewer } from '#modules/people/index.ts'
import { mayOf, problemCan } from './problem-can.ts'

const viewer = (role: Role, changes: Partial<Viewer> = {}): Viewer => ({
  accountId: `account-of-${role}`,
  name: role,
  roles: [role],
  officerId: role === 'officer' || role === 'sergeant' ? `officer-${role}` : undefined,
  beatIds: role === 'officer' || role === 'sergeant' ? ['center'] : [],
  sessionId: 's',
  ...changes,
})
const everybody: [string, Viewer | undefined][] = [
  ['nobody', undefined],
  ...ROLES.map((role): [string, Viewer] => [role, viewer(role)]),
  ['officer of another beat', viewer('officer', { beatIds: ['harbor'], officerId: 'another' })],
]
const whoMay = (may: (viewer: Viewer | undefined) => boolean) => everybody.filter(([, one]) => may(one)).map(([name]) => name)

const problem = { beatId: 'center', leadOfficerId: null, isPublic: true, state: 'open' } as const
const hidden = { ...problem, isPublic: false }

describe('who may do what with a problem', () => {
  test('everybody sees a public one; one that is not, only staff who work on problems', () => {
    expect(whoMay((one) => problemCan.see(one, problem))).toEqual(everybody.map(([name]) => name))
    expect(whoMay((one) => problemCan.see(one, hidden))).toEqual(['officer', 'sergeant', 'chief', 'analyst', 'officer of another beat'])
  })
  test('the pages of the four steps: those and partners; of a hidden one no partner', () => {
    expect(whoMay((one) => problemCan.seeWork(one, problem))).toEqual([
      'partner',
      'officer',
      'sergeant',
      'chief',
      'analyst',
      'officer of another beat',
    ])
    expect(whoMay((one) => problemCan.seeWork(one, hidden))).toEqual(['officer', 'sergeant', 'chief', 'analyst', 'officer of another beat'])
  })
  test('any officer opens one', () => {
    expect(whoMay(problemCan.open)).toEqual(['officer', 'sergeant', 'chief', 'officer of another beat'])
  })
  test('the officer of the beat works on it, moves it, asks and closes; so do sergeant and chief', () => {
    expect(whoMay((one) => problemCan.work(one, problem))).toEqual(['officer', 'sergeant', 'chief'])
    expect(whoMay((one) => problemCan.close(one, problem))).toEqual(['officer', 'sergeant', 'chief'])
  })
  test('whoever leads it works on it too, on whatever beat', () => {
    expect(whoMay((one) => problemCan.work(one, { ...problem, leadOfficerId: 'another' }))).toEqual([
      'officer',
      'sergeant',
      'chief',
      'officer of another beat',
    ])
    expect(whoMay((one) => problemCan.work(one, { ...problem, beatId: null }))).toEqual(['sergeant', 'chief'])
  })
  test('partners and analysts bring causes and evidence; partners joint actions of their own', () => {
    expect(whoMay((one) => problemCan.contribute(one, problem))).toEqual(['partner', 'officer', 'sergeant', 'chief', 'analyst'])
    expect(whoMay((one) => problemCan.contribute(one, hidden))).toEqual(['officer', 'sergeant', 'chief', 'analyst'])
    expect(whoMay((one) => problemCan.act(one, problem))).toEqual(['partner', 'officer', 'sergeant', 'chief'])
    expect(whoMay((one) => problemCan.act(one, hidden))).toEqual(['officer', 'sergeant', 'chief'])
  })
  test('the analyst measures too', () => {
    expect(whoMay((one) => problemCan.assess(one, problem))).toEqual(['officer', 'sergeant', 'chief', 'analyst'])
  })
  test('once it is closed nobody does anything', () => {
    for (const [, one] of everybody) expect(Object.values(mayOf(one, { ...problem, state: 'closed' }))).not.toContain(true)
    expect(mayOf(viewer('chief'), problem)).toEqual({ work: true, contribute: true, act: true, assess: true, close: true })
  })
})
