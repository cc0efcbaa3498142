import { describe, expect, test } from 'vitest'
import { METHODS } from '#engines/method.ts'
import { wordsOf } from '#locales/language.ts'
import { type DesignDraft, isLate, isSameDesign, type ResponseDesign, refusalToDesign, weeksPlanned, weeksRecorded } from './design.ts'
import { areaIn, keyOf } from './design-area.ts'
import { typedFrom } from './design-typed.ts'
import { foreseenOf, planningWindow, smallestDrop, sumOfWeeks } from './foreseen.ts'
import { judgedFrom, judgedIn } from './judged.ts'
import { blocksOf } from './judged-blocks.ts'
import { moveSentences, neededSentence, notesOf, verdictSentence } from './judged-wording.ts'
import { isEarly, looksThatCount, refusalToLook, weeksOf } from './look.ts'
import type { Assessment } from './problem-case.ts'
import { ranked } from './suggestion.ts'

const area = { lat: 41.88, lng: -87.63, radiusM: 200 }
const control = { kind: 'circle', name: 'Oak Street', lat: 41.9, lng: -87.63, radiusM: 300 } as const
const draft: DesignDraft = {
  area,
  buffer: { ...area, radiusM: 500, name: '' },
  controls: [control],
  counted: { incidentKinds: ['theft'], categories: [] },
  startsOn: '2026-06-01',
  lookOn: '2026-11-30',
  weeksBefore: 52,
}
const standing: ResponseDesign = {
  ...draft,
  id: 'd1',
  supersedes: null,
  reason: null,
  foreseen: foreseenOf([1, 2], [3, 4], 26),
  recordedAt: new Date('2026-05-20T12:00:00Z'),
  recordedBy: null,
}
const now = { today: '2026-05-20', recordsFrom: '2024-01-01', standing: undefined, reason: '' }
const even = (perWeek: number, n: number) => Array.from({ length: n }, () => perWeek)

describe('how a response will be judged', () => {
  test('can be recorded when everything is said', () => expect(refusalToDesign(draft, now)).toBeUndefined())
  test.each([
    ['nothing-counted', { counted: { incidentKinds: [], categories: [] } }],
    ['no-start', { startsOn: '' }],
    ['no-start', { startsOn: '2026-13-40' }],
    ['no-look', { lookOn: 'soon' }],
    ['look-too-soon', { lookOn: '2026-06-28' }],
    ['look-too-late', { lookOn: '2029-12-01' }],
    ['look-is-over', { startsOn: '2026-01-01', lookOn: '2026-05-19' }],
    ['too-few-weeks', { weeksBefore: 7 }],
    ['too-few-weeks', { weeksBefore: 9.5 }],
    ['too-many-weeks', { weeksBefore: 157 }],
    ['no-control', { controls: [] }],
    ['too-many-controls', { controls: Array.from({ length: 13 }, (_, i) => ({ kind: 'neighborhood', id: `${i}`, name: '' }) as const) }],
    ['buffer-too-small', { buffer: { ...area, radiusM: 200, name: '' } }],
    ['buffer-too-small', { buffer: { ...area, radiusM: 30, name: '' } }],
    ['overlaps', { controls: [{ ...control, lat: 41.8801 }] }],
    ['overlaps', { controls: [control, { ...control, lat: 41.901 }] }],
    ['overlaps', { buffer: { ...control, radiusM: 100, name: 'Oak Street' } }],
  ] as const)('%s', (refusal, changes) => expect(refusalToDesign({ ...draft, ...changes }, now)).toBe(refusal))
  test('weeks before which there are no records are missing, not empty', () => {
    expect(refusalToDesign(draft, { ...now, recordsFrom: '2025-09-01' })).toBe('weeks-missing')
    expect(weeksRecorded('2025-09-01', '2026-06-01')).toBe(39)
    expect(refusalToDesign({ ...draft, weeksBefore: 39 }, { ...now, recordsFrom: '2025-09-01' })).toBeUndefined()
    expect(refusalToDesign(draft, { ...now, recordsFrom: undefined })).toBeUndefined()
  })
  test('a change needs a reason, and has to change something', () => {
    expect(refusalToDesign(draft, { ...now, standing, reason: 'x' })).toBe('nothing-changed')
    const later = { ...draft, lookOn: '2026-12-14' }
    expect(refusalToDesign(later, { ...now, standing, reason: ' ' })).toBe('no-reason')
    expect(refusalToDesign(later, { ...now, standing, reason: 'It begins later.' })).toBeUndefined()
    expect(isSameDesign(draft, { ...draft, counted: { ...draft.counted } })).toBe(true)
  })
  test('what is written down on the first day is in time, a day later it is late; a change is measured by the plan before it', () => {
    expect(isLate({ recordedOn: '2026-06-01', startsOn: '2026-06-01', before: undefined })).toBe(false)
    expect(isLate({ recordedOn: '2026-06-02', startsOn: '2026-06-01', before: undefined })).toBe(true)
    expect(isLate({ recordedOn: '2026-06-20', startsOn: '2026-08-01', before: { startsOn: '2026-06-01' } })).toBe(true)
    expect(isLate({ recordedOn: '2026-05-20', startsOn: '2026-08-01', before: { startsOn: '2026-06-01' } })).toBe(false)
  })
  test('an area goes through a form and comes back; anything else is none', () => {
    expect(areaIn(keyOf(control))).toEqual({ kind: 'circle', lat: 41.9, lng: -87.63, radiusM: 300 })
    const id = '01900000-0000-7000-8000-000000000001'
    expect(areaIn(keyOf({ kind: 'neighborhood', id, name: 'x' }))).toEqual({ kind: 'neighborhood', id })
    for (const wrong of ['', 'circle 1 2 3', 'circle 41.900000 -87.630000 9999', 'neighborhood x', 'circle NaN NaN 100'])
      expect(areaIn(wrong)).toBeUndefined()
  })
  test('the usual plan: half a year after the first day, a year before, as far as records reach, a ring around', () => {
    const typed = typedFrom({ area, responseFromOn: '2026-06-01' }, { today: '2026-05-20', recordsFrom: '2026-01-05', standing: undefined })
    expect(typed).toMatchObject({
      startsOn: '2026-06-01',
      lookOn: '2026-11-30',
      weeksBefore: '21',
      buffer: 'ring',
      ringRadius: '500',
      controls: undefined,
    })
    expect(typedFrom({ area, responseFromOn: null }, { today: '2026-05-20', recordsFrom: undefined, standing })).toMatchObject({
      weeksBefore: '52',
      controls: [keyOf(control)],
    })
  })
})

describe('what could be seen', () => {
  test('many events: a small drop would show; few: only a large one; none: nothing can be seen', () => {
    const many = foreseenOf(even(20, 52), even(60, 52), 26)
    expect(many).toMatchObject({ fit: 'good', isPeaked: false })
    expect(smallestDrop(many.detectable as number)).toBeLessThan(0.3)
    expect(foreseenOf(even(0, 52).with(3, 1), even(0, 52).with(9, 1), 26)).toMatchObject({ fit: 'too-few', detectable: 'never' })
    expect(foreseenOf(even(0, 52), even(2, 52), 26).detectable).toBeNull()
    expect(foreseenOf(even(2, 52), even(0, 52), 26).detectable).toBeNull()
  })
  test('a drop is told to the next 5 percent, upward', () => {
    expect([0.8, 0.7999, 0.66, 0.05].map(smallestDrop)).toEqual([0.2, 0.25, 0.35, 0.95])
  })
  test('the weeks before are those that are over, as far as records reach', () => {
    expect(planningWindow(draft, '2026-05-20', undefined)).toEqual({ startsOn: '2026-05-20', weeksBefore: 52 })
    expect(planningWindow(draft, '2026-07-01', '2026-01-05')).toEqual({ startsOn: '2026-06-01', weeksBefore: 21 })
    expect(
      sumOfWeeks([
        [1, 2],
        [3, 4],
      ]),
    ).toEqual([4, 6])
    expect(sumOfWeeks([])).toEqual([])
  })
  test('proposed are areas that went alike and have enough events; what went apart is not', () => {
    const target = even(4, 52)
    const circle = (lat: number) => ({ ...control, lat, name: '' })
    const found = ranked(target, [
      { area: circle(41.91), weekly: even(5, 52) },
      { area: circle(41.9101), weekly: even(4, 52) },
      { area: circle(41.95), weekly: even(1, 52) },
      { area: circle(41.96), weekly: [...even(1, 26), ...even(9, 26)] },
      { area: { kind: 'neighborhood', id: 'n', name: 'Oak Park' }, weekly: even(20, 52) },
    ])
    expect(found.map(({ area, fit }) => [area.kind, fit])).toEqual([
      ['circle', 'good'],
      ['neighborhood', 'good'],
    ])
  })
})

describe('when it is looked at', () => {
  const problem = { state: 'open', stage: 'assessment' } as const
  const asked = { today: '2026-11-30', earlyReason: '', reach: { from: '2024-01-01', until: '2026-11-28' } }
  test('on the planned day and after; before it only with a reason', () => {
    expect(refusalToLook(problem, standing, asked)).toBeUndefined()
    expect(refusalToLook(problem, standing, { ...asked, today: '2026-09-01' })).toBe('planned-later')
    expect(refusalToLook(problem, standing, { ...asked, today: '2026-09-01', earlyReason: 'The council asks.' })).toBeUndefined()
    expect([isEarly(standing, '2026-11-29'), isEarly(standing, '2026-11-30')]).toEqual([true, false])
  })
  test('the planned weeks are counted, however late the button is pressed; early, those that are over', () => {
    expect(weeksPlanned(standing)).toBe(26)
    expect(weeksOf(standing, '2027-11-30')).toEqual({ before: 52, after: 26 })
    expect(weeksOf(standing, '2026-07-05')).toEqual({ before: 52, after: 4 })
  })
  test('not without a plan, before it begins, before four weeks, or with a gap in the records', () => {
    expect(refusalToLook(problem, undefined, asked)).toBe('no-design')
    expect(refusalToLook(problem, standing, { ...asked, today: '2026-06-01' })).toBe('not-begun')
    expect(refusalToLook(problem, standing, { ...asked, today: '2026-06-20', earlyReason: 'x' })).toBe('too-soon')
    expect(refusalToLook(problem, standing, { ...asked, reach: { from: '2024-01-01', until: '2026-11-14' } })).toBe('records-missing')
    expect(refusalToLook(problem, standing, { ...asked, reach: { from: '2026-01-01', until: undefined } })).toBe('records-missing')
    expect(refusalToLook({ ...problem, stage: 'response' }, standing, asked)).toBe('not-checked-yet')
    expect(refusalToLook({ ...problem, state: 'closed' }, standing, asked)).toBe('is-closed')
  })
  test('a problem closes with planned looks by the plan that stands; an early one, or one by an earlier plan, does not count', () => {
    const made = (id: string, designId: string | null, earlyReason: string | null) => ({ id, designId, earlyReason }) as Assessment
    const all = [made('a', 'd1', null), made('b', 'd1', 'early'), made('c', 'd0', null), made('d', null, null)]
    expect(looksThatCount(all, standing).map(({ id }) => id)).toEqual(['a'])
    expect(looksThatCount(all, undefined).map(({ id }) => id)).toEqual(['d'])
  })
})

describe('what is said of it', () => {
  const said = (target: [number, number], there: [number, number], buffer?: [number, number]) => {
    const of = ([before, after]: [number, number]) => ({ before: even(before, 52), after: even(after, 26) })
    const found = judgedFrom(
      { target: of(target), comparisons: [of(there)], ...(buffer && { buffer: of(buffer) }) },
      buffer ? 'Slip Lane' : null,
    )
    if (typeof found === 'string') throw new Error(found)
    return found
  }
  test('worked, by how much at least and at most', () => {
    const judged = said([6, 2], [20, 20], [3, 3])
    expect(judged.verdict).toBe('worked')
    expect(verdictSentence('en', judged)).toMatch(
      /^It worked: it happened 52 times, which is \d\d% to \d\d% less than was to be expected without it\.$/,
    )
    expect(verdictSentence('es', judged)).toMatch(/^Funcionó: ocurrió 52 veces, entre \d\d/)
    expect(moveSentences('en', judged)[0]).toMatch(/^In Slip Lane no clear change can be seen/)
    expect(neededSentence('en', judged)).toBeUndefined()
  })
  test('moved, and where to', () => {
    const judged = said([6, 1], [20, 20], [1, 6])
    expect(judged.verdict).toBe('moved')
    expect(verdictSentence('en', judged)).toMatch(
      /^It moved: here it happened 26 times instead of about 156, but in Slip Lane about 130 more/,
    )
    expect(moveSentences('en', judged)[0]).toMatch(
      /^In Slip Lane it happened about 130 times more than was to be expected, likely \d+ to \d+ more\.$/,
    )
  })
  test('did not work: as many as before, or more', () => {
    expect(verdictSentence('en', said([6, 6], [20, 20]))).toContain('a drop of 33% would have shown')
    expect(verdictSentence('en', said([3, 6], [20, 20]))).toContain('more than the 78 or so')
    expect(moveSentences('es', said([6, 6], [20, 20]))).toEqual([wordsOf('es').problems.judged.notWatched])
  })
  test('cannot tell says what would be needed', () => {
    const few = judgedFrom(
      { target: { before: even(1, 12), after: even(1, 12) }, comparisons: [{ before: even(9, 12), after: even(9, 12) }] },
      null,
    )
    if (typeof few === 'string') throw new Error(few)
    expect(few.verdict).toBe('cannot-tell')
    expect(verdictSentence('en', few)).toMatch(/^We cannot tell: it happened 12 times/)
    expect(neededSentence('en', few)).toMatch(/about \d+ (weeks more|events before)|weeks more of counting/)
  })
  test('nothing counted, here or there, is an answer without a number', () => {
    for (const [target, there, words] of [
      [[0, 4], [9, 9], 'nothing was counted here before'],
      [[4, 4], [0, 0], 'nothing was counted in the places we compare with'],
      [[0, 0], [0, 0], 'We cannot tell'],
    ] as const) {
      const judged = said([...target], [...there])
      expect(judged).toMatchObject({ verdict: 'cannot-tell', effect: null, path: [] })
      expect(verdictSentence('en', judged)).toContain(words)
      expect(neededSentence('en', judged)).toMatch(/^To tell/)
      expect(JSON.stringify(judged)).not.toMatch(/null,null|NaN|Infinity/)
    }
  })
  test('what is stored is what is shown, with the version of every method in it', () => {
    const judged = said([6, 2], [20, 20], [3, 3])
    expect(judgedIn(JSON.parse(JSON.stringify(judged)))).toEqual(judged)
    expect(judged.methods).toMatchObject({
      'judging-a-response': METHODS['judging-a-response'].version,
      'rate-ratio': 1,
      'displacement-quotient': 1,
    })
    expect(judgedIn({ ratio: 0.5 })).toBeUndefined()
    expect(notesOf('en', judged)).toEqual([])
  })
  test('four weeks a point, none on both sides of the first day', () => {
    const path = Array.from({ length: 21 }, (_, week) => [week, week, week, week] as const)
    expect(blocksOf({ path, weeks: { before: 10, after: 11 } }).map(({ firstWeek, weeks }) => [firstWeek, weeks])).toEqual([
      [-10, 2],
      [-8, 4],
      [-4, 4],
      [0, 4],
      [4, 4],
      [8, 3],
    ])
  })
})
