import { describe, expect, test } from 'vitest'
import { type Evidence, verdictFrom } from './verdict.ts'

const effect = (ratio: number, logError: number): Evidence['effect'] => ({
  ratio,
  logError,
  ratioInterval: { low: ratio * Math.exp(-1.645 * logError), high: ratio * Math.exp(1.645 * logError) },
  isHalfAdded: false,
})
const total = (high: number) => ({ events: 0, error: 1, z: 0, interval: { low: high - 20, high } })
const alike = { class: 'good', isPeaked: false, deviation: 1.2 } as const
const evidence: Evidence = {
  effect: effect(0.5, 0.1),
  displacement: { reading: 'unclear', shareMoved: 0.1, shareMovedInterval: { low: -0.3, high: 0.4 }, total: total(-5) },
  second: { agrees: true },
  preFit: alike,
  confidence: 0.9,
  meaningfulReduction: 1 / 3,
}
const of = (change: Partial<Evidence>) => verdictFrom({ ...evidence, ...change })

describe('the rule of the verdict, line by line', () => {
  test('fell, and did not move: worked', () => {
    expect(of({})).toEqual({ verdict: 'worked', reasons: ['fewer-than-expected', 'no-clear-displacement'] })
  })
  test('fell by less than was meant: worked, and it is said', () => {
    expect(of({ effect: effect(0.85, 0.05) }).reasons).toContain('less-than-meant')
    expect(of({}).reasons).not.toContain('less-than-meant')
  })
  test('fell and the benefit spread, or nobody looked beside it', () => {
    expect(of({ displacement: { ...evidence.displacement!, reading: 'spread' } })).toMatchObject({
      verdict: 'worked',
      reasons: ['fewer-than-expected', 'benefit-spread'],
    }) // prettier-ignore
    expect(of({ displacement: undefined })).toMatchObject({ verdict: 'worked', reasons: ['fewer-than-expected', 'no-buffer'] })
  })
  test('half of it or more came to the buffer: moved; less with a clear gain in all: worked', () => {
    const came = { ...evidence.displacement!, reading: 'came' } as const
    expect(of({ displacement: { ...came, shareMoved: 0.5 } }).verdict).toBe('moved')
    expect(of({ displacement: { ...came, shareMoved: 0.3 } })).toMatchObject({
      verdict: 'worked',
      reasons: ['fewer-than-expected', 'some-came-to-the-buffer'],
    }) // prettier-ignore
    expect(of({ displacement: { ...came, shareMoved: 0.3, total: total(2) } }).verdict).toBe('moved')
  })
  test('a buffer in which half of it could be hidden: cannot tell, unless the gain in all is clear', () => {
    const hidden = { ...evidence.displacement!, shareMovedInterval: { low: -0.5, high: 0.9 } }
    expect(of({ displacement: hidden }).verdict).toBe('worked')
    expect(of({ displacement: { ...hidden, total: total(1) } })).toMatchObject({
      verdict: 'cannot-tell',
      reasons: ['buffer-unclear', 'fewer-than-expected'],
    }) // prettier-ignore
  })
  test('more than expected did not work', () => {
    expect(of({ effect: effect(1.6, 0.1) })).toMatchObject({ verdict: 'did-not-work', reasons: ['more-than-expected'] })
  })
  test('a reduction worth it is excluded one-sided at the confidence; the bound is an argument', () => {
    // ln(2/3) = -0.405 and 1.2816 * 0.22 = 0.282.
    expect(of({ effect: effect(1, 0.22) })).toMatchObject({ verdict: 'did-not-work', reasons: ['meaningful-reduction-excluded'] })
    expect(of({ effect: effect(1, 0.22), meaningfulReduction: 0.2 })).toMatchObject({
      verdict: 'cannot-tell',
      reasons: ['interval-too-wide'],
    }) // prettier-ignore
    expect(of({ effect: effect(1, 0.33) }).verdict).toBe('cannot-tell')
    expect(of({ effect: effect(1, 0.31) }).verdict).toBe('did-not-work')
    expect(of({ effect: effect(1, 0.31), confidence: 0.95 }).verdict).toBe('cannot-tell')
  })
  test('apart before by as much as is seen after: cannot tell; by less, the verdict stands and it is said', () => {
    const apart = { class: 'poor', isPeaked: true, deviation: 1.6 } as const
    expect(of({ preFit: apart })).toMatchObject({
      verdict: 'worked',
      reasons: ['fewer-than-expected', 'no-clear-displacement', 'unlike-before', 'peaked-before'],
    }) // prettier-ignore
    expect(of({ preFit: { ...apart, deviation: 2 } })).toEqual({ verdict: 'cannot-tell', reasons: ['unlike-before', 'peaked-before'] })
    expect(of({ effect: effect(1, 0.2), preFit: apart }).verdict).toBe('cannot-tell')
    expect(of({ preFit: { ...apart, class: 'fair', deviation: 9 } }).verdict).toBe('worked')
  })
  test('a second method that contradicts: cannot tell; none: it is said', () => {
    expect(of({ second: { agrees: false } })).toEqual({ verdict: 'cannot-tell', reasons: ['methods-disagree'] })
    expect(of({ second: undefined }).reasons).toContain('no-second-method')
  })
})
