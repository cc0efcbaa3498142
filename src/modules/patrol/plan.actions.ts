import { newId } from '#data/id.ts'
import type { AgencyData, WriteAt } from '#data/scope.ts'
import { walkingTimes } from '#modules/agencies/index.ts'
import { dayIn } from '#modules/promises/index.ts'
import { findPlan, listPlanStops, lockPlan, replacePlannedStops, savePlan } from './plan.store.ts'
import { type ContactPlan, momentAfter, type NoPlan, type PlannedStop, type PlanState, secondsAfter } from './plan.ts'
import { gatherPlan, type PlanAsked } from './plan-gather.actions.ts'
import { planFrom, type Standings, type TimedStop } from './plan-solve.ts'

/** What stands in the rows of a plan: `kept` those that stay in their gap, all that are planned too when `planned` is asked for. */
export function standingsOf(rows: readonly PlannedStop[], stay: 'kept' | 'planned'): Standings {
  const of = (...standings: readonly PlannedStop['standing'][]) => rows.filter(({ standing }) => standings.includes(standing))
  return {
    gone: new Set(of('dropped', 'replaced').map(({ stop }) => stop)),
    done: new Set(of('done').map(({ stop }) => stop)),
    kept: new Map(of('kept', ...(stay === 'planned' ? (['planned'] as const) : [])).map(({ stop, gap }) => [stop, gap])),
  }
}

/** Rows for timed stops; a stop that was there keeps its id, so that a page opened before still reaches it, and stays kept. */
export const rowsOf = (state: PlanState, timed: readonly TimedStop[], before: readonly PlannedStop[], now: Date): PlannedStop[] =>
  timed.map(({ stop, gap, startS, leaveS }) => {
    const known = before.find((row) => row.stop === stop)
    const standing = known?.standing === 'kept' ? 'kept' : 'planned'
    return { id: known?.id ?? newId(now), stop, gap, startsAt: momentAfter(state, startS), leavesAt: momentAfter(state, leaveS), standing }
  })

async function keepNewPlan(at: WriteAt, plan: ContactPlan): Promise<void> {
  const before = await lockPlan(at, plan.officerId, plan.day)
  const rows = before ? await listPlanStops(at, before.id) : []
  const planId = await savePlan(at, plan)
  const standings = { ...standingsOf(rows, 'kept'), kept: new Map<string, number>() }
  const timed = planFrom(plan.state, secondsAfter(plan.state, at.now), standings) ?? []
  await replacePlannedStops(at, planId, rowsOf(plan.state, timed, [], at.now))
}

/**
 * Makes the plan of today from everything that is known now, or says why there is none. What was done or dropped today stays so.
 *
 * It is scratch paper: no event is recorded, here or when a stop is ticked, since the chain of events is for good and must not tell of
 * anybody whether a plan was looked at or followed. What is done becomes a contact, which has its own event.
 */
export async function makePlan(data: AgencyData, by: string, asked: PlanAsked): Promise<'made' | NoPlan> {
  const gathered = await data.read((at) => gatherPlan(at, asked))
  if (typeof gathered === 'string') return gathered
  const { seconds, source } = await walkingTimes(data, gathered.locations)
  const state = { ...gathered, travelS: Array.from(seconds, Math.round) }
  const plan = {
    ...{ id: newId(asked.now), officerId: asked.officerId, day: dayIn(asked.agency.timeZone, asked.now) },
    ...{ madeAt: asked.now, basis: source ?? ('straight-line' as const), awaySince: null, state },
  }
  await data.write(by, (at) => keepNewPlan(at, plan))
  return 'made'
}

/** The same, unless there is one already. */
export async function ensurePlan(data: AgencyData, by: string, asked: PlanAsked): Promise<'made' | NoPlan> {
  const day = dayIn(asked.agency.timeZone, asked.now)
  const standing = await data.read((at) => findPlan(at, asked.officerId, day))
  return standing ? 'made' : makePlan(data, by, asked)
}
