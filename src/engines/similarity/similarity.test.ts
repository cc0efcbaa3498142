import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { crossFitted, fitCoefficients, pairsOf, qualityOf, readReports } from '../../../bench/duplicate-fit.ts'
import { likelihoodOfDuplicate, SUGGESTION_THRESHOLD, suggestions } from './duplicate.ts'
import { textSimilarity, trigramsOf } from './trigram.ts'

describe('the likeness of two texts', () => {
  test('equals what PostgreSQL says of 211 pairs', () => {
    const { pairs } = JSON.parse(readFileSync('test/oracles/pg-trgm.json', 'utf8')) as { pairs: [string, string, number][] }
    expect(pairs.length).toBeGreaterThan(200)
    for (const [a, b, similarity] of pairs) expect(Math.abs(textSimilarity(a, b) - similarity)).toBeLessThan(1e-6)
  })
  test('is between 0 and 1, the same both ways, and 1 for a text with words and itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const likeness = textSimilarity(a, b)
        expect(likeness >= 0 && likeness <= 1).toBe(true)
        expect(textSimilarity(b, a)).toBe(likeness)
        expect(textSimilarity(a, a)).toBe(trigramsOf(a).size > 0 ? 1 : 0)
      }),
    )
  })
})

describe('two reports', () => {
  const near = { distanceM: 20, days: 1, sameCategory: true, textSimilarity: 0.3 }
  test('are less likely of one thing the farther apart, the longer ago, and in another category', () => {
    const likely = likelihoodOfDuplicate(near)
    expect(likely).toBeGreaterThan(0.9)
    expect(likelihoodOfDuplicate({ ...near, distanceM: 200 })).toBeLessThan(likely)
    expect(likelihoodOfDuplicate({ ...near, days: 20 })).toBeLessThan(likely)
    expect(likelihoodOfDuplicate({ ...near, sameCategory: false })).toBeLessThan(likely)
    expect(likelihoodOfDuplicate({ ...near, distanceM: 401 })).toBe(0)
    expect(likelihoodOfDuplicate({ ...near, days: 31 })).toBe(0)
  })
  test('never become less likely of one thing because their texts are alike, and need none', () => {
    const other = { ...near, distanceM: 60, sameCategory: false }
    expect(likelihoodOfDuplicate({ ...other, textSimilarity: 0.8 })).toBeGreaterThan(
      likelihoodOfDuplicate({ ...other, textSimilarity: 0.1 }),
    )
    expect(likelihoodOfDuplicate({ ...other, textSimilarity: undefined })).toBe(likelihoodOfDuplicate({ ...other, textSimilarity: 0 }))
  })
  test('are suggested likeliest first, five at most, none that is unlikely', () => {
    const candidates = [0.1, 0.9, 0.3, 0.5, 0.4, 0.8, 0.21, 0.19].map((likelihood) => ({ likelihood }))
    expect(suggestions(candidates).map(({ likelihood }) => likelihood)).toEqual([0.9, 0.8, 0.5, 0.4, 0.3])
    expect(suggestions(candidates, 9).every(({ likelihood }) => likelihood >= SUGGESTION_THRESHOLD)).toBe(true)
  })
})

describe('on 1,393 invented reports', () => {
  const reports = readReports()
  const pairs = pairsOf(reports)
  test('an earlier report of the same thing is suggested in 95 % of cases, with at most 14 % false prompts, cross-fitted', () => {
    const { recallAt5, falsePromptShare } = crossFitted(reports, pairs, SUGGESTION_THRESHOLD)
    expect(recallAt5).toBeGreaterThanOrEqual(0.95)
    expect(falsePromptShare).toBeLessThanOrEqual(0.14)
  })
  test('the coefficients in use are those that the fit gives', () => {
    const fitted = fitCoefficients(pairs)
    for (const { evidence } of pairs.slice(0, 500))
      expect(likelihoodOfDuplicate(evidence)).toBeCloseTo(likelihoodOfDuplicate(evidence, fitted), 4)
    expect(qualityOf(reports, pairs, () => fitted, SUGGESTION_THRESHOLD).recallAt5).toBeGreaterThanOrEqual(0.95)
  })
})
