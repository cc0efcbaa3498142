import fc from 'fast-check'
import type { PlanInput } from '#engines/contact-plan/contact-plan.ts'
import { type Random, randomBelow, seededRandom } from '#engines/statistics/random.ts'

export type Shape = { readonly seed: number; readonly stops: number; readonly gaps: number; readonly isOneValue?: boolean }

/** A made-up question: places on a plane of an hour's walk, gaps of one to three hours, windows, ranks, groups, some stops not for every gap. */
export function drawnQuestion({ seed, stops, gaps, isOneValue = false }: Shape): PlanInput {
  const random = seededRandom(seed, stops, gaps)
  const below = (n: number) => randomBelow(random, n)
  const places = stops + 2 * gaps
  const points = Array.from({ length: places }, () => [random() * 3000, random() * 3000] as const)
  const ways = points.flatMap(([ax, ay]) => points.map(([bx, by]) => Math.round(Math.hypot(ax - bx, ay - by))))
  const valuesOf = (base: number) => Array.from({ length: gaps }, () => (below(6) === 0 ? 0 : isOneValue ? base : base * (0.5 + random())))
  return {
    travel: { size: places, seconds: Float64Array.from(ways) },
    stops: Array.from({ length: stops }, (_, location) => {
      const opensS = below(4) * 3600
      return {
        ...{ location, serviceS: 300 * (1 + below(6)), opensS, closesS: opensS + 3600 * (1 + below(3)), value: valuesOf(1 + below(12)) },
        ...{ groups: groupsOf(random), need: 1 + below(3) },
      }
    }),
    fairness: { groups: 3 },
    gaps: Array.from({ length: gaps }, (_, k) => {
      const startS = k * 5400 + below(1800)
      const endLocation = below(3) === 0 ? null : stops + 2 * k + 1
      return { startS, endS: startS + 3600 + below(7200), startLocation: stops + 2 * k, endLocation }
    }),
  }
}

const groupsOf = (random: Random): number[] => [[], [0], [1], [2], [0, 2], [1, 2]][randomBelow(random, 6)]!

/** Any question with any fairness, and perhaps a stop that is fixed. */
export const anyQuestion = fc
  .record({
    seed: fc.nat(1e6),
    stops: fc.integer({ min: 0, max: 40 }),
    gaps: fc.integer({ min: 1, max: 4 }),
    floors: fc.constantFrom([], [1], [1, 1, 1], [0, 2, 4]),
    leastCoverageWeight: fc.constantFrom(0, 5, 50),
    repeatFactor: fc.constantFrom(0, 0.5, 0.9, 1),
    ranks: fc.constantFrom([0], [0, 1], [0, 0, 2, 5]),
    isKept: fc.boolean(),
  })
  .map(({ seed, stops, gaps, ranks, isKept, ...fairness }): PlanInput => {
    const question = drawnQuestion({ seed, stops, gaps })
    return {
      ...question,
      stops: question.stops.map((stop, i) => ({ ...stop, rank: ranks[i % ranks.length]! })),
      fairness: { ...fairness, groups: 3 },
      fixed: isKept && stops > 0 ? [{ gap: seed % gaps, stop: seed % stops }] : [],
    }
  })
