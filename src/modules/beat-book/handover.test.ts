import { describe, expect, test } from 'vitest'
import { cellOf } from '#engines/geometry/cell.ts'
import { blocksOf, streetOf } from './block.ts'
import { byWorth, firstTwoWeeks, type Introduction } from './first-weeks.ts'
import {
  CHECK_ITEMS,
  type Handover,
  handoversDue,
  isItem,
  itemsOpen,
  NOTHING_TICKED,
  refusalToClose,
  type Turn,
  ticked,
} from './handover.ts'
import { cutToRead, type PackSection, readingMin, wordsIn } from './handover-pack.ts'

const TODAY = '2026-11-22'
const turn = (id: string, officerId: string, fromOn: string, untilOn: string | null, duty = 'neighborhood-officer'): Turn => ({
  ...{ id, officerId, beatId: 'north', duty, fromOn, untilOn },
})

describe('a beat changes hands', () => {
  test('a pack is due as soon as the officer has a last day, and knows who follows', () => {
    const [due] = handoversDue([turn('a', 'tobias', '2024-05-01', '2026-12-01'), turn('b', 'darnell', '2026-12-02', null)], TODAY)
    expect(due).toMatchObject({ fromOfficerId: 'tobias', toOfficerId: 'darnell', leavesOn: '2026-12-01' })
    expect(due).toMatchObject({ opensOn: '2026-11-22', overlapUntil: '2026-12-15' })
  })
  test('also while nobody follows; the overlap is then two weeks after the last day', () => {
    const [due] = handoversDue([turn('a', 'tobias', '2024-05-01', '2026-12-31')], TODAY)
    expect(due).toMatchObject({ toOfficerId: null, opensOn: '2026-12-18', overlapUntil: '2027-01-14' })
  })
  test('not while nobody leaves, long before, long after, or for a stand-in or sergeant', () => {
    const no = [
      turn('a', 'x', '2024-05-01', null),
      turn('b', 'x', '2024-05-01', '2027-02-01'),
      turn('c', 'x', '2024-05-01', '2026-11-01'),
      turn('d', 'x', '2024-05-01', '2026-12-01', 'stand-in'),
      turn('e', 'x', '2024-05-01', '2026-12-01', 'sergeant'),
    ]
    expect(handoversDue(no, TODAY)).toEqual([])
  })
  test('a colleague of years on the same beat does not follow; a neighborhood officer goes before a stand-in', () => {
    const turns = [
      turn('a', 'tobias', '2024-05-01', '2026-12-01'),
      turn('old', 'lena', '2020-01-01', null),
      turn('s', 'mateo', '2026-11-20', null, 'stand-in'),
    ]
    expect(handoversDue(turns, TODAY)[0]?.toOfficerId).toBe('mateo')
    expect(handoversDue([...turns, turn('n', 'darnell', '2026-12-02', null)], TODAY)[0]?.toOfficerId).toBe('darnell')
  })
})

const all = CHECK_ITEMS.reduce((list, item) => ticked(ticked(list, item, 'from', new Date(0)), item, 'to', new Date(0)), NOTHING_TICKED)
const handover: Handover = {
  ...{ id: 'h', beatId: 'north', fromOfficerId: 'tobias', toOfficerId: 'darnell', fromAssignmentId: 'a', toAssignmentId: 'b' },
  ...{ leavesOn: '2026-12-01', opensOn: '2026-11-22', overlapUntil: '2026-12-15', checklist: all, openedAt: new Date(0), closedAt: null },
}

describe('both tick', () => {
  test('an item is done when both have; a tick can be taken back', () => {
    const one = ticked(NOTHING_TICKED, 'walk', 'from', new Date(0))
    expect(itemsOpen(one)).toContain('walk')
    expect(itemsOpen(all)).toEqual([])
    expect(itemsOpen(ticked(all, 'keys', 'to', undefined))).toEqual(['keys'])
  })
  test('what is not on the list is no item', () => {
    expect(['walk', 'meet-0190a000-0000-7000-8000-000000000001'].every(isItem)).toBe(true)
    expect(['', 'meet-', '__proto__', 'meet-x'].some(isItem)).toBe(false)
  })
  test('it is ended when the overlap is over and everything is ticked', () => {
    expect(refusalToClose(handover, '2026-12-16', false)).toBeUndefined()
    expect(refusalToClose(handover, '2026-12-15', false)).toBe('overlap-not-over')
    expect(refusalToClose({ ...handover, checklist: NOTHING_TICKED }, '2026-12-16', false)).toBe('not-all-ticked')
    expect(refusalToClose({ ...handover, toOfficerId: null }, '2026-12-16', false)).toBe('nobody-follows')
    expect(refusalToClose({ ...handover, closedAt: new Date(0) }, '2026-12-16', true)).toBe('closed-before')
  })
  test('a sergeant may end one that stayed unticked, after the overlap; before it only one that is all ticked', () => {
    const open = { ...handover, checklist: NOTHING_TICKED }
    expect(refusalToClose(open, '2026-12-16', true)).toBeUndefined()
    expect(refusalToClose(open, '2026-12-10', true)).toBe('overlap-not-over')
    expect(refusalToClose(handover, '2026-12-10', true)).toBeUndefined()
  })
})

const section = (name: PackSection['name'], lines: number, words: number): PackSection => ({
  ...{ name, heading: name, lede: '' },
  lines: Array.from({ length: lines }, (_, i) => ({ title: `t${i}`, words: 'word '.repeat(words).trim(), note: '' })),
})

describe('a pack is read in a quarter of an hour', () => {
  test('a short one is not cut', () => {
    expect(cutToRead([section('places', 3, 20)])).toMatchObject([{ left: 0 }])
    expect(readingMin([section('places', 3, 20)])).toBe(1)
  })
  test('a long one is: the longest sections give first, each keeps a line, and it says how much is left', () => {
    const cut = cutToRead([section('places', 200, 40), section('hazards', 10, 40), section('tried', 100, 40)])
    expect(readingMin(cut)).toBeLessThanOrEqual(15)
    expect(cut.map(({ lines, left }) => lines.length + left)).toEqual([200, 10, 100])
    expect(cut[1]!.left).toBe(0)
    expect(readingMin(cutToRead([section('places', 1, 9000)]))).toBeGreaterThan(15)
  })
  test('of a long list of blocks the first dozen stand there', () =>
    expect(cutToRead([section('blind-spots', 247, 1)])[0]).toMatchObject({ left: 235, lines: { length: 12 } }))
  test('words are counted as they are read', () =>
    expect(wordsIn({ heading: 'Two words', lede: '', lines: [{ title: 'one', words: 'two  three', note: 'four' }] })).toBe(6))
})

describe('the first two weeks', () => {
  const one = (name: string, change: Partial<Introduction> = {}): Introduction => ({
    ...{ kind: 'place', id: name, name, contacts: 0, hasContactPerson: false },
    ...change,
  })
  test('begin with a walk and introductions: who agreed to be asked first, then where most people are met', () => {
    const introductions = [
      one('Corner', { contacts: 2 }),
      one('Library', { contacts: 40 }),
      one('Club', { kind: 'organization' }),
      one('Tenants', { kind: 'organization', hasContactPerson: true }),
    ]
    expect(introductions.toSorted(byWorth).map(({ name }) => name)).toEqual(['Tenants', 'Club', 'Library', 'Corner'])
    const plan = firstTwoWeeks({
      introductions: [...introductions, ...Array.from({ length: 20 }, (_, i) => one(`x${i}`))],
      promises: [
        { id: 'p', what: 'Call back', dueOn: '2026-11-24' },
        { id: 'q', what: 'Lamp', dueOn: '2026-12-02' },
        { id: 'r', what: 'Later', dueOn: '2027-01-01' },
      ],
      blindSpots: [{ name: 'Sage Drive' }, { name: 'Mill Lane' }],
      weekOneUntil: '2026-11-28',
      weekTwoUntil: '2026-12-05',
    })
    expect(plan[0]).toEqual({ kind: 'walk', week: 1 })
    expect(plan.filter(({ kind }) => kind === 'meet')).toHaveLength(12)
    expect(plan.filter(({ kind, week }) => kind === 'meet' && week === 1)).toHaveLength(6)
    expect(plan.flatMap((step) => (step.kind === 'promise' ? [[step.promiseId, step.week]] : []))).toEqual([
      ['p', 1],
      ['q', 2],
    ])
    expect(plan.at(-1)).toMatchObject({ kind: 'blocks', count: 2, first: ['Sage Drive', 'Mill Lane'] })
  })
})

test('addresses gather into blocks, each named by the street with most addresses', () => {
  const [here, near] = [cellOf(41.7, -93.4), cellOf(41.7001, -93.4)]
  const far = cellOf(41.71, -93.4)
  const blocks = blocksOf([
    { cell: here, label: '12 Mill Lane', count: 5 },
    { cell: near, label: '1204 Alder Court, Apt 3', count: here === near ? 1 : 2 },
    { cell: far, label: '7B Sage Drive', count: 30 },
  ])
  expect(blocks[0]).toMatchObject({ name: 'Sage Drive', addresses: 30 })
  expect(blocks.map(({ name }) => name)).toContain('Mill Lane')
  expect(streetOf('1204 Alder Court, Apt 3')).toBe('Alder Court')
})
