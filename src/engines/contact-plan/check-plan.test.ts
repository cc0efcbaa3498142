import { describe, expect, test } from 'vitest'
import { drawnQuestion } from '#test/kit/contact-drawn.ts'
import { faultsOf, type PlanFault } from './check-plan.ts'
import { type Plan, planContacts, type Visit } from './contact-plan.ts'

describe('the check sees what is wrong', () => {
  const question = { ...drawnQuestion({ seed: 3, stops: 30, gaps: 3 }), fairness: { groups: 3, leastCoverageWeight: 3, repeatFactor: 0.8 } }
  const plan = planContacts(question, { seed: 1, iterations: 100 }) as Plan
  const longest = plan.routes.findIndex((route) => route.length === Math.max(...plan.routes.map(({ length }) => length)))
  const changed = (change: (route: readonly Visit[]) => readonly Visit[]): Plan => ({
    ...plan,
    routes: plan.routes.map((route, k) => (k === longest ? change(route) : route)),
  })
  const onFirst = (change: (visit: Visit) => Partial<Visit>) => changed(([first, ...rest]) => [{ ...first!, ...change(first!) }, ...rest])

  test('nothing in a sound plan', () => expect(faultsOf(question, plan)).toEqual([]))
  test.each<[PlanFault, Plan]>([
    ['not-one-route-per-gap', { ...plan, routes: plan.routes.slice(1) }],
    ['unknown-stop', onFirst(() => ({ stop: 99 }))],
    ['stop-served-twice', changed((route) => [...route, route[0]!])],
    ['arrival-not-after-the-way', onFirst(({ arriveS }) => ({ arriveS: arriveS - 1 }))],
    ['contact-before-arrival', onFirst(({ startS }) => ({ arriveS: startS + 1 }))],
    ['contact-outside-window', onFirst(() => ({ startS: 1e6 }))],
    ['leaves-before-service-is-done', onFirst(({ leaveS }) => ({ leaveS: leaveS - 1 }))],
    ['gap-overrun', changed((route) => [...route.slice(0, -1), { ...route.at(-1)!, leaveS: 1e6 }])],
    ['value-wrong', { ...plan, value: plan.value + 0.01 }],
    ['value-wrong', { ...plan, stopValue: plan.stopValue - 0.01 }],
    ['coverage-wrong', { ...plan, coverage: plan.coverage.map((share) => share / 2) }],
  ])('%s', (fault, wrong) => expect(faultsOf(question, wrong)).toContain(fault))

  test('and in what was asked beside', () => {
    const unserved = question.stops.findIndex((_, i) => !plan.routes.flat().some(({ stop }) => stop === i))
    expect(faultsOf({ ...question, fixed: [{ gap: 0, stop: unserved }] }, plan)).toContain('fixed-stop-missing')
    expect(faultsOf({ ...question, fairness: { ...question.fairness, floors: [30] } }, plan)).toContain('floor-missed')
    const barred = question.stops.map((stop) => ({ ...stop, value: [0, 0, 0] }))
    expect(faultsOf({ ...question, stops: barred }, plan)).toContain('stop-not-allowed-in-gap')
  })
})
