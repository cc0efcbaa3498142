import { describe, expect, test } from 'vitest'
import { differenceBetween } from '#engines/assess/difference.ts'
import { changeShares, estimateIn, estimateOf, refusalToAssess, refusalToCompare, weeksOver, windowsOf } from './assessment.ts'
import { NO_CHEERS } from './cheers.ts'
import type { Problem } from './problem.ts'
import { findingSentence } from './problem-mail.ts'
import { NO_TRIANGLE } from './triangle.ts'

const area = { lat: 41.88, lng: -87.63, radiusM: 200 }
const control = { lat: 41.89, lng: -87.63, radiusM: 200 }
const bikes: Problem = {
  id: 'p',
  slug: 'bikes',
  title: 'Bikes stolen at the station',
  statement: '',
  stage: 'assessment',
  state: 'open',
  neighborhoodId: 'n',
  beatId: null,
  leadOfficerId: null,
  area,
  control,
  counted: { incidentKinds: ['theft'], categories: [] },
  cheers: NO_CHEERS,
  triangle: NO_TRIANGLE,
  analysis: null,
  analysisAt: null,
  openedAt: new Date(0),
  openedBy: null,
  responseFromOn: '2026-05-24',
  verdictAskedAt: null,
  closedAt: null,
  closingWords: null,
  isPublic: true,
} // prettier-ignore
const weeks = { before: 26, after: 26 }

describe('when before and after can be compared', () => {
  test('there is an area, something that counts, a place to compare with, a first day', () => {
    expect(refusalToAssess(bikes, weeks, '2026-11-22')).toBeUndefined()
    expect(refusalToAssess({ ...bikes, area: null }, weeks, '2026-11-22')).toBe('no-area')
    expect(refusalToAssess({ ...bikes, counted: { incidentKinds: [], categories: [] } }, weeks, '2026-11-22')).toBe('nothing-counted')
    expect(refusalToAssess({ ...bikes, control: null }, weeks, '2026-11-22')).toBe('no-control')
    expect(refusalToAssess({ ...bikes, responseFromOn: null }, weeks, '2026-11-22')).toBe('no-first-day')
    expect(refusalToAssess({ ...bikes, stage: 'response' }, weeks, '2026-11-22')).toBe('not-checked-yet')
    expect(refusalToAssess({ ...bikes, state: 'closed' }, weeks, '2026-11-22')).toBe('is-closed')
  })
  test('whole weeks that are over, at least four on each side', () => {
    expect(weeksOver('2026-05-24', '2026-11-22')).toBe(26)
    expect(weeksOver('2026-05-24', '2026-11-21')).toBe(25)
    expect(weeksOver('2026-05-24', '2026-05-01')).toBe(0)
    expect(refusalToAssess(bikes, { before: 26, after: 27 }, '2026-11-22')).toBe('weeks-not-over')
    expect(refusalToAssess(bikes, { before: 3, after: 26 }, '2026-11-22')).toBe('too-few-weeks')
    expect(refusalToAssess(bikes, { before: 26, after: 4.5 }, '2026-11-22')).toBe('too-few-weeks')
    expect(refusalToAssess(bikes, { before: 157, after: 26 }, '2026-11-22')).toBe('too-many-weeks')
  })
  test('the first day belongs to after; both ends are counted', () => {
    expect(windowsOf('2026-05-24', { before: 2, after: 1 })).toEqual({
      before: { fromOn: '2026-05-10', untilOn: '2026-05-23' },
      after: { fromOn: '2026-05-24', untilOn: '2026-05-30' },
    })
  })
  test('what is done here must not count there', () => {
    expect(refusalToCompare(area, control)).toBeUndefined()
    expect(refusalToCompare(area, { ...control, radiusM: 1000 })).toBe('overlaps')
    expect(refusalToCompare(null, control)).toBe('no-area')
  })
})

describe('what is said of it', () => {
  const even = (perWeek: number, n: number) => Array.from({ length: n }, () => perWeek)
  const said = (here: [number, number], there: [number, number]) => {
    const difference = differenceBetween({
      response: { before: even(here[0], 26), after: even(here[1], 26) },
      control: { before: even(there[0], 26), after: even(there[1], 26) },
    })
    return { difference, made: { finding: difference.verdict, result: estimateOf(difference) } }
  }
  test('fewer: the sentence has what happened, what was to be expected, and both ends of the interval', () => {
    const { difference, made } = said([6, 2], [5, 5])
    expect(difference.verdict).toBe('fewer')
    const { low, high } = changeShares(estimateOf(difference))
    expect(low).toBeCloseTo(1 - difference.ratioInterval.high, 10)
    expect(high).toBeCloseTo(1 - difference.ratioInterval.low, 10)
    expect(findingSentence('en', made)).toBe(
      'It happened 52 times; had nothing been done, about 156 were to be expected. That is fewer, likely by 50% to 78%.',
    )
    expect(findingSentence('es', made)).toContain('Son menos: probablemente entre 50')
  })
  test('more is said as plainly', () => {
    const { made } = said([2, 6], [5, 5])
    expect(findingSentence('en', made)).toMatch(/That is more, likely by \d+% to \d+%\./)
  })
  test('no detectable change and too few to tell are answers', () => {
    expect(findingSentence('en', said([6, 6], [6, 6]).made)).toContain('No detectable change')
    expect(findingSentence('es', said([0.1, 0.1], [0.1, 0.1]).made)).toContain('Muy pocos casos para saberlo')
  })
  test('an assessment that came without numbers says its finding and no more', () => {
    expect(estimateIn({})).toBeUndefined()
    expect(findingSentence('en', { finding: 'no-detectable-change', result: {} })).toBe('No detectable change.')
  })
  test('what is stored is what is shown', () => {
    const { difference } = said([6, 2], [5, 5])
    expect(estimateIn(JSON.parse(JSON.stringify(estimateOf(difference))))).toEqual(estimateOf(difference))
  })
})
