import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyQuestion, drawnQuestion } from '#test/kit/contact-drawn.ts'
import { patrolJobs, patrolPeers, patrolQuestion, provedSchedules } from '#test/kit/contact-question.ts'
import { faultsOf } from './check-plan.ts'
import { type Plan, type PlanInput, type PlanRefusal, planContacts, type Stop } from './contact-plan.ts'

const asPlan = (answer: Plan | PlanRefusal): Plan => {
  if (typeof answer === 'string') throw new Error(answer)
  return answer
}
const planned = (question: PlanInput, iterations = 300, seed = 1) => asPlan(planContacts(question, { seed, iterations }))
const servedBy = (plan: Plan) => plan.routes.flat().map(({ stop }) => stop)

/** Stops in a row, ten minutes apart and ten minutes long, and one gap of so many minutes that starts at the first. */
function row(stops: readonly Partial<Stop>[], minutes: number): PlanInput {
  const size = stops.length
  const seconds = Float64Array.from({ length: size * size }, (_, at) => 600 * Math.abs(Math.floor(at / size) - (at % size)))
  return {
    travel: { size, seconds },
    stops: stops.map((stop, location) => ({ location, serviceS: 600, opensS: 0, closesS: 1e6, value: [1], ...stop })),
    gaps: [{ startS: 0, endS: 60 * minutes, startLocation: 0, endLocation: null }],
  }
}
/** More stops than are planned exactly, that never fit. */
const crowd = (question: PlanInput): PlanInput => ({
  ...question,
  stops: [...question.stops, ...Array.from({ length: 15 }, () => ({ location: 0, serviceS: 1e7, opensS: 0, closesS: 1, value: [1] }))],
})

describe('schedules whose optimum an exact solver proved', () => {
  test.each(provedSchedules())('$name', ({ question, objective }) => {
    const answer = planContacts(question, { seed: 1, iterations: 50 })
    if (objective === null) return expect(answer).toBe('floor-impossible')
    expect(asPlan(answer).value).toBeCloseTo(objective, 8)
    expect(faultsOf(question, asPlan(answer))).toEqual([])
  })
})

describe("one officer's shift", () => {
  test.each(Array.from(patrolPeers()).filter(([name]) => name.startsWith('patrol50')))(
    '%s: as much as two solvers of the field',
    (name, peers) => {
      const question = patrolQuestion(patrolJobs(name))
      const plan = planned(question, 4000, 4)
      expect(faultsOf(question, plan)).toEqual([])
      expect(plan.value).toBeGreaterThanOrEqual(Math.max(peers.vroom, peers.pyvrp ?? 0))
    },
  )
})

describe('whatever is asked', () => {
  test('a plan keeps every time, every fixed stop and every floor, and adds up', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const answer = planContacts(question, { seed: 7, iterations: 40 })
        if (typeof answer !== 'string') expect(faultsOf(question, answer)).toEqual([])
        else expect(['fixed-impossible', 'floor-impossible', 'floor-not-reached']).toContain(answer)
      }),
      { numRuns: 150 },
    )
  })

  test('the same seed and effort give the same plan, and the question stays as it was', () => {
    const question = drawnQuestion({ seed: 5, stops: 60, gaps: 4 })
    const copy = structuredClone(question)
    expect(planned(question, 200, 3)).toEqual(planned(question, 200, 3))
    expect(question).toEqual(copy)
  })

  test('more effort is never worth less than the first filling', () => {
    const question = drawnQuestion({ seed: 6, stops: 80, gaps: 4 })
    expect(planned(question, 1500).value).toBeGreaterThanOrEqual(planned(question, 0).value)
  })

  test('a search that may not go on still answers with a sound plan', () => {
    const question = drawnQuestion({ seed: 8, stops: 50, gaps: 3 })
    let asked = 0
    const plan = asPlan(planContacts(question, { seed: 1, iterations: 1e9, goOn: () => asked++ < 5, spent: () => asked / 5 }))
    expect(faultsOf(question, plan)).toEqual([])
  })
})

describe('what comes first', () => {
  test('one stop of a higher rank outweighs all of lower ranks together', () => {
    // The one at the far end leaves no time for the others.
    const stops = [...Array.from({ length: 4 }, () => ({ value: [50] })), { value: [0.001], rank: 1, opensS: 2400, closesS: 2400 }]
    const question = row(stops, 51)
    expect(servedBy(planned({ ...question, stops: question.stops.map((stop) => ({ ...stop, serviceS: 601 })) }))).toContain(4)
    expect(servedBy(planned(crowd({ ...question, stops: question.stops.map((stop) => ({ ...stop, serviceS: 601 })) })))).toContain(4)
  })

  test('a fixed stop is kept even where it is worth nothing, and moves no other gap', () => {
    const question = drawnQuestion({ seed: 11, stops: 30, gaps: 3 })
    const free = planned(question)
    const moved = free.routes[0]![0]!.stop
    const kept = planContacts({ ...question, fixed: [{ gap: 0, stop: moved }] }, { seed: 1, iterations: 100 })
    expect(asPlan(kept).routes[0]!.map(({ stop }) => stop)).toContain(moved)
    const worthless = row([{ value: [0] }, { value: [5] }], 100)
    expect(servedBy(planned({ ...worthless, fixed: [{ gap: 0, stop: 0 }] })).toSorted()).toEqual([0, 1])
    expect(servedBy(planned(worthless))).toEqual([1])
  })
})

describe('fairness', () => {
  const near = { groups: [0], value: [10] }
  const far = { groups: [1], value: [1] }

  test('a floor brings in a group that value alone leaves out', () => {
    const question = row([near, near, near, near, far], 70)
    expect(servedBy(planned(question.fairness ? question : { ...question, fairness: { groups: 2 } }))).not.toContain(4)
    const fair = planned({ ...question, fairness: { groups: 2, floors: [0, 1] } })
    expect(servedBy(fair)).toContain(4)
    expect(planned(crowd({ ...question, fairness: { groups: 2, floors: [0, 1] } })).value).toBeCloseTo(fair.value, 9)
  })

  test('weight on the least coverage does the same when it is worth more than what is given up', () => {
    const question = row([near, near, near, near, far], 70)
    const served = (leastCoverageWeight: number) => servedBy(planned({ ...question, fairness: { groups: 2, leastCoverageWeight } }))
    expect(served(1)).not.toContain(4)
    expect(served(1000)).toContain(4)
  })

  test('diminishing returns spread contacts over groups', () => {
    const question = row([near, { ...near, value: [9] }, { groups: [1], value: [6] }, { groups: [], value: [5] }], 50)
    const spread = planned({ ...question, fairness: { groups: 2, repeatFactor: 0.5 } })
    expect(servedBy(planned({ ...question, fairness: { groups: 2 } })).toSorted()).toEqual([0, 1, 2])
    expect(spread.value).toBeCloseTo(10 + 9 * 0.5 + 6, 9)
    const oneOnly = planned({ ...question, fairness: { groups: 2, repeatFactor: 0 } })
    expect(oneOnly.value).toBeCloseTo(16, 9)
  })

  test('coverage is the share of need, and 1 for a group without stops', () => {
    const plan = planned({
      ...row(
        [
          { groups: [0], need: 3 },
          { groups: [0], value: [0] },
        ],
        100,
      ),
      fairness: { groups: 2 },
    })
    expect(plan.coverage).toEqual([0.75, 1])
  })
})

describe('refusals', () => {
  const question = row([{}, {}], 60)
  const refuse = (change: Partial<PlanInput>) => planContacts({ ...question, ...change }, { seed: 1, iterations: 10 })
  const stopLike = (change: Partial<Stop>) => ({ stops: [{ ...question.stops[0]!, ...change }] })

  test.each<[string, Partial<PlanInput>, PlanRefusal]>([
    ['without gaps', { gaps: [] }, 'no-gaps'],
    ['ways that are not square', { travel: { size: 3, seconds: new Float64Array(4) } }, 'bad-travel'],
    ['a way that is no number', { travel: { size: 2, seconds: Float64Array.of(0, Number.NaN, 1, 0) } }, 'bad-travel'],
    ['a negative way', { travel: { size: 2, seconds: Float64Array.of(0, -1, 1, 0) } }, 'bad-travel'],
    ['a gap that starts nowhere', { gaps: [{ startS: 0, endS: 1, startLocation: 2, endLocation: null }] }, 'bad-gap'],
    ['a stop nowhere', stopLike({ location: 2 }), 'bad-stop'],
    ['a stop with too few values', stopLike({ value: [] }), 'bad-stop'],
    ['a negative value', stopLike({ value: [-1] }), 'bad-stop'],
    ['a window that is no number', stopLike({ opensS: Number.NaN }), 'bad-stop'],
    ['a group that is not there', stopLike({ groups: [0] }), 'bad-stop'],
    ['a group named twice', { ...stopLike({ groups: [0, 0] }), fairness: { groups: 1 } }, 'bad-stop'],
    ['a floor that is no count', { fairness: { groups: 1, floors: [0.5] } }, 'bad-fairness'],
    ['a repeat worth more than the first', { fairness: { groups: 1, repeatFactor: 2 } }, 'bad-fairness'],
    ['a floor for a group without stops', { fairness: { groups: 1, floors: [1] } }, 'floor-impossible'],
    ['a fixed stop that is not there', { fixed: [{ gap: 0, stop: 9 }] }, 'fixed-impossible'],
    [
      'fixed stops that cannot all be in time',
      { ...row([{}, {}], 10), fixed: [0, 1].map((stop) => ({ gap: 0, stop })) },
      'fixed-impossible',
    ],
    ['forty ranks', { stops: Array.from({ length: 40 }, (_, rank) => ({ ...question.stops[0]!, rank })) }, 'too-many-ranks'],
  ])('%s', (_, change, refusal) => expect(refuse(change)).toBe(refusal))

  test('a floor that no plan was found for is told apart from one that no plan can meet', () => {
    // Either alone can be reached, both cannot.
    const apart = [{ groups: [0] }, ...Array.from({ length: 4 }, () => ({ value: [0] })), { groups: [0] }]
    const tight = { ...row(apart, 60), fairness: { groups: 1, floors: [2] } }
    expect(planContacts(tight, { seed: 1, iterations: 50 })).toBe('floor-impossible')
    expect(planContacts(crowd(tight), { seed: 1, iterations: 50 })).toBe('floor-not-reached')
  })

  test('where there is no way, nothing is planned, and the rest is', () => {
    const seconds = Float64Array.from([0, 60, Infinity, 60, 0, Infinity, Infinity, Infinity, 0])
    const plan = planned({ ...row([{}, {}, {}], 120), travel: { size: 3, seconds } })
    expect(servedBy(plan).toSorted()).toEqual([0, 1])
  })

  test('no stops, or none that fits, is an empty plan', () => {
    expect(planned({ ...question, stops: [] }).routes).toEqual([[]])
    expect(planned(row([{}], 5)).routes).toEqual([[]])
  })
})
