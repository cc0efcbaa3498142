import { describe, expect, test } from 'vitest'
import { type EstimateAsked, isShare, type MarginLine, type Response } from './estimate.ts'
import { withoutLuck } from './estimate-change.ts'
import { isFavorable } from './estimate-share.ts'
import { whatIsTold } from './estimate-told.ts'
import { estimateWave } from './estimate-wave.ts'
import { weigh } from './estimate-weights.ts'
import type { SurveyItem } from './survey-item.ts'

const trust: SurveyItem = {
  ...{ slug: 'trust', version: 1, construct: 'trust', scale: 'agree-5', isReversed: false },
  ...{ source: 'ours', licence: 'CC0 1.0' },
}
const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

/** `n` answers from a place, `yes` of them favorable; every third from somebody young. */
const from = (neighborhoodId: string | null, n: number, yes: number): Response[] =>
  Array.from({ length: n }, (_, i) => ({
    neighborhoodId,
    answers: { trust: i < yes ? 1 + (i % 2) : 3 + (i % 3) },
    about: { age: i % 3 === 0 ? '16-24' : '65-plus' },
  }))
const everywhere = (share: number, n = 40) => ids.flatMap((id, i) => from(id, n, Math.round(n * share) + (i % 3) - 1))
const asked = (responses: readonly Response[], more: Partial<EstimateAsked> = {}): EstimateAsked => ({
  ...{ mode: 'sampled', responses, margins: [], items: [trust], neighborhoodIds: ids, earlier: [] },
  ...more,
})
const foundOf = (responses: readonly Response[], more: Partial<EstimateAsked> = {}) => estimateWave(asked(responses, more))
const itemOf = (responses: readonly Response[], more: Partial<EstimateAsked> = {}) => foundOf(responses, more).items[0]!
const ages: MarginLine[] = [
  { margin: 'age', category: '16-24', people: 600 },
  { margin: 'age', category: '65-plus', people: 400 },
]

describe('what counts as favorable', () => {
  test('the good end of the scale, turned where agreeing is unfavorable', () => {
    expect([1, 2, 3, 4, 5].map((code) => isFavorable(trust, code))).toEqual([true, true, false, false, false])
    expect([1, 2, 3, 4, 5].map((code) => isFavorable({ scale: 'agree-5', isReversed: true }, code))).toEqual([
      false,
      false,
      false,
      true,
      true,
    ])
    expect([1, 2, 3, 4].map((code) => isFavorable({ scale: 'worried-4', isReversed: false }, code))).toEqual([false, false, true, true])
  })
})

describe('weights', () => {
  test('bring those who answered to the make-up of the town', () => {
    const responses = everywhere(0.6)
    const { weights, said, unheard } = weigh(responses, ages)
    const young = responses.reduce((sum, { about }, i) => sum + (about.age === '16-24' ? weights[i]! : 0), 0)
    expect(young / weights.reduce((sum, one) => sum + one, 0)).toBeCloseTo(0.6, 6)
    expect(said).toMatchObject({ kind: 'raked', margins: ['age'] })
    expect(unheard).toEqual([])
  })
  test('whoever did not say keeps the share it has, and a group nobody answered from is named', () => {
    const responses = everywhere(0.6).map((one, i) => (i % 5 === 0 ? { ...one, about: {} } : one))
    const { weights, unheard } = weigh(responses, [...ages, { margin: 'age', category: '25-34', people: 300 }])
    const silent = responses.reduce((sum, { about }, i) => sum + (about.age ? 0 : weights[i]!), 0)
    expect(silent / weights.reduce((sum, one) => sum + one, 0)).toBeCloseTo(0.2, 6)
    expect(unheard).toEqual([{ margin: 'age', category: '25-34' }])
  })
  test('without margins all count alike, and it is said', () => {
    expect(weigh(everywhere(0.6), []).said).toEqual({ kind: 'none', why: 'no-margins' })
  })
  test('a margin that would make one person speak for a street is given up', () => {
    const far = ages.map((line) => ({ ...line, people: line.category === '16-24' ? 990_000 : 1 }))
    expect(weigh(everywhere(0.6), far).said).toEqual({ kind: 'none', why: 'weights-run-away' })
  })
})

describe('a wave', () => {
  test('gives the town its share with interval and how many answered', () => {
    const { town } = itemOf(everywhere(0.6))
    expect(isShare(town) && town.n).toBe(320)
    if (!isShare(town)) return
    expect(town.share).toBeCloseTo(0.6, 1)
    expect(town.low).toBeLessThan(town.share)
    expect(town.high).toBeGreaterThan(town.share)
  })
  test('with margins its share moves towards those who answered too seldom', () => {
    const [plain, raked] = [itemOf(everywhere(0.6)).town, itemOf(everywhere(0.6), { margins: ages }).town]
    expect(isShare(plain) && isShare(raked) && raked.share !== plain.share).toBe(true)
  })
  test('draws neighborhoods together, the one that stands out most', () => {
    const responses = [...everywhere(0.6).filter(({ neighborhoodId }) => neighborhoodId !== 'a'), ...from('a', 40, 10)]
    const item = itemOf(responses)
    const a = item.neighborhoods[0]!
    expect(item.areaMethod).toBe('small-areas')
    expect(a.own!.share).toBeCloseTo(0.25, 3)
    expect(isShare(a.found) && a.found.share).toBeGreaterThan(0.25)
    expect(isShare(a.found) && a.found.share).toBeLessThan(0.6)
  })
  test('with few neighborhoods gives each its own', () => {
    const three = ids.slice(0, 3)
    const item = itemOf(
      three.flatMap((id, i) => from(id, 40, 22 + i)),
      { neighborhoodIds: three },
    )
    expect(item.areaMethod).toBe('direct')
  })
  test('with fewer than ten answers gives no number anywhere', () => {
    const item = itemOf(from('a', 9, 5))
    expect(item.town).toBe('too-few')
    expect(item.neighborhoods.every(({ found }) => !isShare(found))).toBe(true)
  })
  test('of nobody finds nothing and does not throw', () => {
    expect(foundOf([]).items[0]!.town).toBe('too-few')
  })
  test('by an open link says only what those who came said', () => {
    const found = foundOf(everywhere(0.6), { mode: 'open', margins: ages })
    const { town, neighborhoods, change } = found.items[0]!
    expect(found.weights).toEqual({ kind: 'none', why: 'not-a-sample' })
    expect(isShare(town) && town.low === town.share && town.high === town.share).toBe(true)
    expect([neighborhoods, change]).toEqual([[], null])
  })
})

describe('what is told', () => {
  const many = { yes: 20, no: 20 }
  const none = { yes: 0, no: 0 }
  test('a neighborhood with too few takes another with it, so that subtraction finds nothing', () => {
    const told = whatIsTold([many, many, many, { yes: 3, no: 3 }], none)
    expect(told.town).toBe('told')
    expect(told.areas[3]).toBe('too-few')
    expect(told.areas.filter((one) => one === 'held-back')).toHaveLength(1)
  })
  test('where all said one thing, or nearly, it is held back', () => {
    expect(whatIsTold([many, many, many, { yes: 12, no: 0 }], none).areas[3]).toBe('held-back')
    expect(whatIsTold([many, many, many, { yes: 28, no: 2 }], none).areas[3]).toBe('held-back')
  })
  test('whoever did not say where they live may be the one that hides it', () => {
    const told = whatIsTold([many, many, many], { yes: 4, no: 3 })
    expect(told.areas.filter((one) => one === 'held-back')).toHaveLength(1)
  })
  test('never exactly one row is hidden, and never too few answers, whatever the answers', () => {
    for (let seed = 0; seed < 400; seed++) {
      const rows = ids.map((_, i) => ({ yes: (seed * (i + 3) * 7) % 31, no: (seed * (i + 5) * 11) % 29 }))
      const { town, areas } = whatIsTold(rows, none)
      const hidden = rows.filter(({ yes, no }, i) => areas[i] !== 'told' && yes + no > 0)
      const sum = hidden.reduce((all, { yes, no }) => all + yes + no, 0)
      if (town === 'told' && hidden.length > 0) expect(hidden.length > 1 && sum >= 10, `seed ${seed}`).toBe(true)
    }
  })
})

describe('change', () => {
  const wave = (share: number) => ({ id: 'w', name: 'Spring', opensOn: '2026-04-01', found: foundOf(everywhere(share)) })
  test('is no detectable change where it is within what such waves can tell, with that beside it', () => {
    const { change } = itemOf(everywhere(0.62), { earlier: [wave(0.6)] })
    expect(change).toMatchObject({ verdict: 'no-detectable-change', since: { waveName: 'Spring' } })
    expect(change!.detectable).toBeGreaterThan(Math.abs(change!.change))
  })
  test('goes up and down', () => {
    expect(itemOf(everywhere(0.8), { earlier: [wave(0.5)] }).change?.verdict).toBe('up')
    expect(itemOf(everywhere(0.3), { earlier: [wave(0.5)] }).change?.verdict).toBe('down')
  })
  test('other words are another question', () => {
    expect(itemOf(everywhere(0.8), { items: [{ ...trust, version: 2 }], earlier: [wave(0.5)] }).change).toBeNull()
  })
  test('of many neighborhoods, one that stands out by luck is not named', () => {
    const since = { waveId: 'w', waveName: 'Spring', opensOn: '2026-04-01' }
    const one = (change: number) => ({ verdict: 'up', change, low: change - 0.1, high: change + 0.1, detectable: 0.1, since }) as const
    const quiet = Array.from({ length: 9 }, () => ({ ...one(0.01), verdict: 'no-detectable-change' as const }))
    expect(withoutLuck([one(0.105), ...quiet])[0]!.verdict).toBe('no-detectable-change')
    expect(withoutLuck([one(0.3), null, ...quiet])[0]!.verdict).toBe('up')
  })
})
