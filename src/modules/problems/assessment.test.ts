import { describe, expect, test } from 'vitest'
import { differenceBetween } from '#engines/assess/difference.ts'
import { changeShares, estimateIn, estimateOf, weeksOver, windowsOf } from './assessment.ts'
import { findingSentence } from './problem-mail.ts'

describe('the days that are counted', () => {
  test('whole weeks of the response that are over', () => {
    expect(weeksOver('2026-05-24', '2026-11-22')).toBe(26)
    expect(weeksOver('2026-05-24', '2026-11-21')).toBe(25)
    expect(weeksOver('2026-05-24', '2026-05-01')).toBe(0)
  })
  test('the first day belongs to after; both ends are counted', () => {
    expect(windowsOf('2026-05-24', { before: 2, after: 1 })).toEqual({
      before: { fromOn: '2026-05-10', untilOn: '2026-05-23' },
      after: { fromOn: '2026-05-24', untilOn: '2026-05-30' },
    })
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
