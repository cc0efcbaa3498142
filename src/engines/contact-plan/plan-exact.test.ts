import loadHighs from 'highs'
import { describe, expect, test } from 'vitest'
import { drawnQuestion } from '#test/kit/contact-drawn.ts'
import { faultsOf } from './check-plan.ts'
import { type Plan, type PlanInput, planContacts } from './contact-plan.ts'
import { isExact } from './plan-exact.ts'
import { emptyTally, objectiveOf } from './plan-objective.ts'
import { problemOf } from './plan-problem.ts'
import { search } from './plan-search.ts'

/** Every order of every choice of stops in every gap, tried one by one; undefined where nothing meets the floors. */
function bestByTrial({ travel, stops, gaps, fairness }: PlanInput): number | undefined {
  const { groups = 0, floors = [], leastCoverageWeight = 0, repeatFactor = 1 } = fairness ?? { groups: 0 }
  const needOf = (list: readonly number[], g: number) =>
    list.reduce((sum, i) => sum + (stops[i]!.groups!.includes(g) ? (stops[i]!.need ?? 1) : 0), 0)
  const all = [...stops.keys()]
  const worth = (served: readonly { i: number; value: number }[]): number | undefined => {
    const list = served.map(({ i }) => i)
    if (floors.some((floor, g) => list.filter((i) => stops[i]!.groups!.includes(g)).length < floor)) return undefined
    const seen = new Map<number, number>()
    let sum = 0
    for (const { i, value } of served.toSorted((a, b) => b.value - a.value)) {
      const first = stops[i]!.groups![0] ?? -1 - i
      sum += value * repeatFactor ** (seen.get(first) ?? 0)
      seen.set(first, (seen.get(first) ?? 0) + 1)
    }
    const shares = Array.from({ length: groups }, (_, g) => (needOf(all, g) > 0 ? needOf(list, g) / needOf(all, g) : 1))
    return sum + leastCoverageWeight * Math.min(1, ...shares)
  }
  let best: number | undefined
  const visit = (k: number, atS: number, place: number, served: readonly { i: number; value: number }[]) => {
    const gap = gaps[k]!
    const wayS = (to: number) => travel.seconds[place * travel.size + to]!
    const isBack = atS + (gap.endLocation === null ? 0 : wayS(gap.endLocation)) <= gap.endS
    if (isBack || place === gap.startLocation) {
      if (k + 1 < gaps.length) visit(k + 1, gaps[k + 1]!.startS, gaps[k + 1]!.startLocation, served)
      else {
        const value = worth(served)
        if (value !== undefined && value > (best ?? -1)) best = value
      }
    }
    for (const [i, { location, opensS, closesS, serviceS, value }] of stops.entries()) {
      if (value[k] === 0 || served.some((one) => one.i === i)) continue
      const startS = Math.max(opensS, atS + wayS(location))
      if (startS <= closesS) visit(k, startS + serviceS, location, [...served, { i, value: value[k]! }])
    }
  }
  visit(0, gaps[0]!.startS, gaps[0]!.startLocation, [])
  return best
}

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8]
const FAIR = [
  { groups: 3 },
  { groups: 3, leastCoverageWeight: 20 },
  { groups: 3, floors: [1, 1, 1] },
  { groups: 3, floors: [2], leastCoverageWeight: 7, repeatFactor: 0.6 },
]

describe('few stops: the best plan there is', () => {
  test.each(SEEDS)('as good as the best of all orders, seed %i', (seed) => {
    for (const fairness of FAIR) {
      const question = { ...drawnQuestion({ seed, stops: 6, gaps: 2, isOneValue: true }), fairness }
      const answer = planContacts(question, { seed: 1, iterations: 0 })
      const expected = bestByTrial(question)
      if (typeof answer === 'string') expect([answer, expected]).toEqual(['floor-impossible', undefined])
      else expect(answer.value).toBeCloseTo(expected!, 8)
    }
  })

  test('with values that differ by gap and diminishing returns no exactness is claimed, and the search goes on from the best without them', () => {
    for (const seed of SEEDS) {
      const question = { ...drawnQuestion({ seed, stops: 6, gaps: 2 }), fairness: { groups: 3, repeatFactor: 0.5 } }
      expect(isExact(problemOf(question)!)).toBe(false)
      const plan = planContacts(question, { seed: 1, iterations: 300 }) as Plan
      expect(plan.value).toBeLessThanOrEqual(bestByTrial(question)! + 1e-9)
      expect(plan.value).toBeGreaterThanOrEqual(0.98 * bestByTrial(question)!)
    }
  })

  test('the search alone finds the same on these sizes', () => {
    for (const seed of SEEDS) {
      const question = drawnQuestion({ seed, stops: 12, gaps: 3 })
      const problem = problemOf(question)!
      const found = objectiveOf(problem, search(problem, { seed: 1, iterations: 800 }).gapOf, emptyTally(problem))
      const best = (planContacts(question, { seed: 1, iterations: 0 }) as Plan).value
      expect(found).toBeLessThanOrEqual(best + 1e-9)
      expect(found).toBeGreaterThanOrEqual(0.995 * best)
    }
  })
})

/** The same question as a mixed-integer program: arcs by gap, start times, a floor per group, the least coverage (Kantor & Rosenwein 1992). */
function asProgram({ travel, stops, gaps, fairness }: PlanInput, bonus: readonly number[]): string {
  const { floors = [], leastCoverageWeight = 0, groups } = fairness!
  const [value, rows, whole, bounds] = [['obj:'], [] as string[], [] as string[], [] as string[]]
  const row = (terms: readonly string[], rest: string) => rows.push(` r${rows.length}: ${terms.join(' ')} ${rest}`)
  const way = (a: number, b: number) => travel.seconds[a * travel.size + b]!
  for (const [k, { startS, endS, startLocation, endLocation }] of gaps.entries()) {
    for (const [i, stop] of stops.entries()) {
      const home = stop.serviceS + (endLocation === null ? 0 : way(stop.location, endLocation))
      const [first, last] = [Math.max(stop.opensS, startS + way(startLocation, stop.location)), Math.min(stop.closesS, endS - home)]
      value.push(`+ ${stop.value[k]! + bonus[i]!} y_${i}_${k}`)
      whole.push(`y_${i}_${k}`)
      bounds.push(` 0 <= y_${i}_${k} <= ${stop.value[k]! > 0 && first <= last ? 1 : 0}`, ` ${startS} <= t_${i}_${k} <= ${endS}`)
      const others = [...stops.keys()].filter((j) => j !== i)
      row([`s_${i}_${k}`, ...others.map((j) => `+ x_${j}_${i}_${k}`), `- y_${i}_${k}`], '= 0')
      row([`e_${i}_${k}`, ...others.map((j) => `+ x_${i}_${j}_${k}`), `- y_${i}_${k}`], '= 0')
      whole.push(`s_${i}_${k}`, `e_${i}_${k}`, ...others.map((j) => `x_${i}_${j}_${k}`))
      row([`t_${i}_${k}`, `- ${first} y_${i}_${k}`], '>= 0')
      const big = endS - startS + 1e5
      row([`t_${i}_${k}`, `+ ${big} y_${i}_${k}`], `<= ${last + big}`)
      for (const j of others) {
        const stepS = stop.serviceS + way(stop.location, stops[j]!.location)
        row([`t_${j}_${k}`, `- t_${i}_${k}`, `- ${big} x_${i}_${j}_${k}`], `>= ${stepS - big}`)
      }
    }
    row(
      stops.map((_, i) => `+ s_${i}_${k}`),
      '<= 1',
    )
  }
  for (const i of stops.keys())
    row(
      gaps.map((_, k) => `+ y_${i}_${k}`),
      '<= 1',
    )
  for (let g = 0; g < groups; g++) {
    const own = [...stops.keys()].filter((i) => stops[i]!.groups!.includes(g))
    const total = own.reduce((sum, i) => sum + stops[i]!.need!, 0)
    if (own.length === 0) continue
    row(
      own.flatMap((i) => gaps.map((_, k) => `+ y_${i}_${k}`)),
      `>= ${floors[g] ?? 0}`,
    )
    row([...own.flatMap((i) => gaps.map((_, k) => `+ ${stops[i]!.need! / total} y_${i}_${k}`)), '- least'], '>= 0')
  }
  value.push(`+ ${leastCoverageWeight} least`)
  return `Maximize\n ${value.join(' ')}\nSubject To\n${rows.join('\n')}\nBounds\n least <= 1\n${bounds.join('\n')}\nBinary\n ${whole.join('\n ')}\nEnd\n`
}

describe('beside HiGHS, a solver of mixed-integer programs', () => {
  const solver = loadHighs()

  test.each([
    { seed: 21, stops: 8, gaps: 2, fairness: { groups: 3 }, ranks: [0] },
    { seed: 22, stops: 9, gaps: 2, fairness: { groups: 3, leastCoverageWeight: 15 }, ranks: [0] },
    { seed: 23, stops: 8, gaps: 3, fairness: { groups: 3, floors: [1, 1, 1] }, ranks: [0] },
    { seed: 24, stops: 8, gaps: 2, fairness: { groups: 3 }, ranks: [0, 0, 0, 1] },
    { seed: 25, stops: 9, gaps: 2, fairness: { groups: 3, leastCoverageWeight: 5 }, ranks: [2, 0, 1, 0] },
    { seed: 26, stops: 7, gaps: 2, fairness: { groups: 3, floors: [3, 3, 3] }, ranks: [0] },
  ])('$stops stops, $gaps gaps, seed $seed', async ({ seed, stops, gaps, fairness, ranks }) => {
    const drawn = drawnQuestion({ seed, stops, gaps })
    const question = { ...drawn, fairness, stops: drawn.stops.map((stop, i) => ({ ...stop, rank: ranks[i % ranks.length]! })) }
    // Values are below 20 and there are at most nine stops: a thousand a rank outweighs all below it, nine times over.
    const bonus = question.stops.map(({ rank }) => [0, 1000, 20_000][rank]!)
    const { Status, ObjectiveValue } = (await solver).solve(asProgram(question, bonus), { mip_rel_gap: 0, output_flag: false })
    const answer = planContacts(question, { seed: 1, iterations: 0 })
    if (typeof answer === 'string') return expect([answer, Status]).toEqual(['floor-impossible', 'Infeasible'])
    expect(faultsOf(question, answer)).toEqual([])
    const extra = answer.routes.flat().reduce((sum, { stop }) => sum + bonus[stop]!, 0)
    expect(answer.value + extra).toBeCloseTo(ObjectiveValue, 4)
  })
})
