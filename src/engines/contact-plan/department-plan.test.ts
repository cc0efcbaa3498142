import { describe, expect, test } from 'vitest'
import { randomBelow, seededRandom } from '#engines/statistics/random.ts'
import { faultsOf } from './check-plan.ts'
import type { Plan } from './contact-plan.ts'
import { departmentParts } from './department-parts.ts'
import { type DepartmentInput, type DepartmentPlan, type DepartmentRefusal, planDepartment } from './department-plan.ts'

/** Officers on a plane of six kilometers, each with two gaps near a home of their own, and stops that several of them can reach. */
function town(seed: number, officers: number, stops: number): DepartmentInput {
  const random = seededRandom(seed)
  const places: (readonly [number, number])[] = []
  const place = (x: number, y: number) => places.push([x, y]) - 1
  const list = Array.from({ length: stops }, (_, i) => {
    const opensS = 3600 * randomBelow(random, 4)
    return { location: place(6000 * random(), 6000 * random()), serviceS: 900, opensS, closesS: opensS + 7200, rank: i % 20 === 0 ? 1 : 0 }
  })
  const base = list.map(() => 1 + 9 * random())
  return {
    secondsBetween: (a, b) => Math.round(Math.hypot(places[a]![0] - places[b]![0], places[a]![1] - places[b]![1])),
    stops: list,
    officers: Array.from({ length: officers }, () => {
      const [x, y] = [6000 * random(), 6000 * random()]
      const gaps = [0, 7200].map((startS) => ({ startS, endS: startS + 6000, startLocation: place(x, y), endLocation: place(x + 200, y) }))
      const reach = (location: number) => Math.hypot(places[location]![0] - x, places[location]![1] - y) < 2500
      return { gaps, values: list.map(({ location }, i) => (reach(location) ? base[i]! : 0)), holds: [0.9, 0.8] }
    }),
  }
}

const asPlan = (answer: DepartmentPlan | DepartmentRefusal): DepartmentPlan => {
  if (typeof answer === 'string') throw new Error(answer)
  return answer
}

/** The department as one question of many gaps, for the independent check. */
function faultsOfDepartment({ secondsBetween, stops, officers }: DepartmentInput, { routes, value }: DepartmentPlan) {
  const size =
    1 +
    Math.max(
      ...stops.map(({ location }) => location),
      ...officers.flatMap(({ gaps }) => gaps.flatMap((gap) => [gap.startLocation, gap.endLocation ?? 0])),
    )
  const seconds = Float64Array.from({ length: size * size }, (_, at) => secondsBetween(Math.floor(at / size), at % size))
  const values = stops.map((_, i) => officers.flatMap(({ gaps, values: own, holds }) => gaps.map((_, k) => own[i]! * (holds?.[k] ?? 1))))
  const question = {
    travel: { size, seconds },
    stops: stops.map((stop, i) => ({ ...stop, value: values[i]! })),
    gaps: officers.flatMap(({ gaps }) => gaps),
  }
  const plan: Plan = { routes: routes.flat(), value, stopValue: value, coverage: [] }
  return faultsOf(question, plan)
}

const effort = { seed: 4, iterations: 60 }

describe('a whole department', () => {
  const input = town(1, 10, 160)

  test('is planned in time, no stop twice, and adds up', () =>
    expect(faultsOfDepartment(input, asPlan(planDepartment(input, effort)))).toEqual([]))
  test('the same seed gives the same plan', () => expect(planDepartment(input, effort)).toEqual(planDepartment(input, effort)))

  test('planning pairs anew never makes it worse', () => {
    const unranked = { ...input, stops: input.stops.map((stop) => ({ ...stop, rank: 0 })) }
    const [alone, pairs] = [0, 30].map((count) => asPlan(planDepartment(unranked, { ...effort, pairs: count })).value)
    expect(pairs).toBeGreaterThanOrEqual(alone!)
  })

  test('an officer without a gap, or near nothing, gets an empty plan', () => {
    const [first, ...rest] = input.officers
    const idle = {
      ...input,
      officers: [
        { gaps: [], values: first!.values },
        { ...first!, values: first!.values.length ? Array.from(first!.values, () => 0) : [] },
        ...rest,
      ],
    }
    const { routes } = asPlan(planDepartment(idle, effort))
    expect(routes.slice(0, 2)).toEqual([[], [[], []]])
  })

  test('who may not go on leaves the rest unplanned', () => {
    let turns = 0
    const { routes } = asPlan(planDepartment(input, { ...effort, goOn: () => turns++ < 3 }))
    expect(routes.filter((gaps) => gaps.flat().length > 0).length).toBeLessThanOrEqual(3)
  })

  test('parts share neither officer nor stop, and have every officer', () => {
    const parts = departmentParts(input, 3)
    expect(parts.map(({ officers }) => officers.length).toSorted()).toEqual([3, 3, 4])
    expect(parts.flatMap(({ officers }) => officers).toSorted((a, b) => a - b)).toEqual([...input.officers.keys()])
    const stops = parts.flatMap((part) => part.stops)
    expect(new Set(stops).size).toBe(stops.length)
    for (const { officers, stops: own } of parts)
      for (const i of own) expect(officers.some((o) => input.officers[o]!.values[i]! > 0)).toBe(true)
  })

  test.each<[DepartmentRefusal, Partial<DepartmentInput>]>([
    ['no-officers', { officers: [] }],
    ['bad-gap', { officers: [{ ...input.officers[0]!, gaps: [{ startS: Number.NaN, endS: 1, startLocation: 0, endLocation: null }] }] }],
    ['bad-stop', { stops: [{ ...input.stops[0]!, location: -1 }] }],
    ['bad-value', { officers: [{ ...input.officers[0]!, values: [1] }] }],
    ['bad-travel', { secondsBetween: () => -5 }],
  ])('%s is refused', (refusal, change) => expect(planDepartment({ ...input, ...change }, effort)).toBe(refusal))
})
