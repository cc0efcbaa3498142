import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Random, randomPoisson, seededRandom } from '#engines/statistics/random.ts'
import { sumOf } from './count.ts'
import type { WeeklyCounts } from './difference.ts'
import { type Judgement, judgeResponse, type ResponseCounts } from './judge-response.ts'

const weeks = { before: 40, after: 36 }
const area = (random: Random, mean: number, ratio = 1, clump = 1): WeeklyCounts => ({
  before: Array.from({ length: weeks.before }, () => clump * randomPoisson(random, mean / clump)),
  after: Array.from({ length: weeks.after }, () => clump * randomPoisson(random, (mean * ratio) / clump)),
})
const judged = (counts: ResponseCounts): Judgement => {
  const found = judgeResponse(counts)
  if (typeof found === 'string') throw new Error(found)
  return found
}

/** Share of each verdict over seeded responses. */
function verdicts(trials: number, make: (random: Random) => ResponseCounts): Record<string, number> {
  const random = seededRandom(2026, trials)
  const counts: Record<string, number> = { worked: 0, moved: 0, 'did-not-work': 0, 'cannot-tell': 0 }
  for (let trial = 0; trial < trials; trial++) counts[judged(make(random)).verdict]! += 1 / trials
  return counts
}

describe('many responses of which the truth is known', () => {
  test('one that changed nothing is called worked or moved at most once in twenty times, also when counts come in clumps', () => {
    for (const clump of [1, 2]) {
      const found = verdicts(400, (random) => ({
        target: area(random, 3, 1, clump),
        buffer: area(random, 6, 1, clump),
        comparisons: [area(random, 12, 1, clump)],
      }))
      expect(found.worked! + found.moved!).toBeLessThan(0.08)
    }
  })
  test('one that changed nothing where enough happens is mostly told to have not worked', () => {
    const found = verdicts(200, (random) => ({ target: area(random, 4), comparisons: [area(random, 25)] }))
    expect(found['did-not-work']).toBeGreaterThan(0.75)
  })
  test('one that brought the reduction meant is told to have not worked about once in ten times at most', () => {
    const found = verdicts(300, (random) => ({ target: area(random, 3, 2 / 3), comparisons: [area(random, 20)] }))
    expect(found['did-not-work']).toBeLessThan(0.14)
  })
  test('one that halved a busy place worked; one whose events went next door moved', () => {
    const halved = verdicts(100, (random) => ({ target: area(random, 6, 0.5), buffer: area(random, 3), comparisons: [area(random, 25)] }))
    expect(halved.worked).toBeGreaterThan(0.85)
    const moved = verdicts(100, (random) => ({
      target: area(random, 6, 0.4),
      buffer: area(random, 3, 2.2),
      comparisons: [area(random, 25)],
    }))
    expect(moved.moved).toBeGreaterThan(0.9)
  })
})

describe('one judgement', () => {
  const random = seededRandom(9)
  const counts: ResponseCounts = {
    target: area(random, 6, 0.5),
    buffer: area(random, 5),
    comparisons: [10, 12, 8, 9, 11, 7].map((mean) => area(random, mean)),
  }
  test('has the path of every week, which sums to what was expected', () => {
    const { path, effect } = judged(counts)
    expect(path).toHaveLength(weeks.before + weeks.after)
    expect(sumOf(path.slice(weeks.before).map(({ expected }) => expected))).toBeCloseTo(effect.expected, 8)
    expect(sumOf(path.slice(0, weeks.before).map(({ expected }) => expected))).toBeCloseTo(sumOf(counts.target.before), 8)
    expect(path.every(({ low, expected, high }) => low < expected && expected < high)).toBe(true)
  })
  test('takes a mixture of five areas or more as second method, a series of one', () => {
    expect(judged(counts).second?.method).toBe('synthetic-control')
    const one = judged({ ...counts, comparisons: counts.comparisons.slice(0, 1) })
    expect(one.second?.method).toBe('interrupted-series')
    const short = (weekly: WeeklyCounts) => ({ before: weekly.before.slice(0, 9), after: weekly.after.slice(0, 9) })
    const few = judged({ target: short(counts.target), comparisons: [short(counts.comparisons[0]!)] })
    expect(few.second?.method).toBe('displacement-difference')
  })
  test('says what would be needed when it cannot tell', () => {
    const every = (n: number, one: (week: number) => number) => Array.from({ length: n }, (_, week) => one(week))
    const quiet = judged({
      target: { before: every(40, (week) => Number(week % 2 === 0)), after: every(36, (week) => Number(week % 2 === 0)) },
      comparisons: [{ before: every(40, () => 6), after: every(36, () => 6) }],
    })
    expect(quiet.verdict).toBe('cannot-tell')
    expect(quiet.needed?.eventsBefore).toBeGreaterThan(20)
    expect(judged(counts).needed).toBeUndefined()
  })
  test('a response after which nothing happened any more worked, and the half event is said', () => {
    const ended = judged({ target: { ...counts.target, after: counts.target.after.map(() => 0) }, comparisons: counts.comparisons })
    expect(ended.verdict).toBe('worked')
    expect(ended.reasons).toContain('half-event-added')
    expect(ended.effect.observed).toBe(0)
  })
  test('a buffer that was empty before can take events', () => {
    const empty = { before: counts.target.before.map(() => 0), after: counts.target.before.slice(0, weeks.after) }
    const { displacement, verdict } = judged({ ...counts, buffer: empty })
    expect(displacement).toMatchObject({ reading: 'came', events: sumOf(empty.after) })
    expect(verdict).toBe('moved')
    expect(judged({ ...counts, buffer: { ...empty, after: empty.after.map(() => 0) } }).displacement).toBeUndefined()
  })
  test('the order of the comparison areas does not matter, nor their number where their sum is the same', () => {
    const turned = judged({ ...counts, comparisons: [...counts.comparisons].reverse() })
    expect(turned.effect).toEqual(judged(counts).effect)
  })
})

describe('what cannot be judged', () => {
  const random = seededRandom(10)
  const counts: ResponseCounts = { target: area(random, 3), comparisons: [area(random, 9)] }
  const none: WeeklyCounts = { before: new Array(weeks.before).fill(0), after: new Array(weeks.after).fill(0) }
  test('is refused by name', () => {
    expect(judgeResponse({ ...counts, comparisons: [] })).toBe('no-comparison')
    expect(judgeResponse({ ...counts, comparisons: [{ before: [1], after: [1] }] })).toBe('unequal-weeks')
    expect(judgeResponse({ ...counts, target: { ...counts.target, before: counts.target.before.map(() => Number.NaN) } })).toBe(
      'not-counts',
    )
    expect(judgeResponse({ ...counts, confidence: 1 })).toBe('not-counts')
    expect(judgeResponse({ ...counts, meaningfulReduction: 0 })).toBe('not-counts')
    expect(judgeResponse({ target: none, comparisons: counts.comparisons })).toBe('no-events-before')
    expect(judgeResponse({ ...counts, comparisons: [none] })).toBe('no-control-events')
    const short = { before: [1, 2, 3], after: [1, 2, 3, 4] }
    expect(judgeResponse({ target: short, comparisons: [short] })).toBe('too-few-weeks')
  })
  test('whatever comes in, no number that is none comes out', () => {
    const count = fc.oneof(
      fc.integer({ min: 0, max: 3 }),
      fc.constantFrom(0, 0, 0, 1, 40, 1e6),
      fc.constantFrom(-1, Number.NaN, 0.5, 1e300),
    )
    const sound = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 3 }) }, { weight: 1, arbitrary: fc.constantFrom(0, 90, 1e9) })
    const inputOf = (values: fc.Arbitrary<number>) => {
      const weekly = (before: number, after: number) =>
        fc.record({
          before: fc.array(values, { minLength: before, maxLength: before }),
          after: fc.array(values, { minLength: after, maxLength: after }),
        })
      return fc.tuple(fc.integer({ min: 3, max: 30 }), fc.integer({ min: 3, max: 30 })).chain(([before, after]) =>
        fc.record(
          {
            target: weekly(before, after),
            comparisons: fc.array(weekly(before, after), { maxLength: 6 }),
            buffer: weekly(before, after),
            bufferControl: weekly(before, after),
          },
          { requiredKeys: ['target', 'comparisons'] },
        ),
      ) // prettier-ignore
    }
    const check = (counts: ResponseCounts) => {
      expect(unsound(judgeResponse(counts))).toEqual([])
    }
    fc.assert(fc.property(inputOf(count), check), { numRuns: 150 })
    fc.assert(fc.property(inputOf(sound), check), { numRuns: 400 })
  })
})

/** Paths to numbers that are not finite. */
function unsound(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => unsound(inner, `${path}.${key}`))
}
