import { newId } from '#data/id.ts'
import type { WriteAt } from '#data/scope.ts'
import { logContacts } from './contact.actions.ts'
import type { ContactLogger } from './contact-outgrowth.actions.ts'
import { rowsOf, standingsOf } from './plan.actions.ts'
import { listPlanStops, lockPlan, replacePlannedStops, savePlanNow, saveStanding } from './plan.store.ts'
import { type ContactPlan, type PlannedStop, type PlanRefusal, type PlanStop, type Standing, secondsAfter } from './plan.ts'
import { contactFor } from './plan-contact.ts'
import { endFollowUp } from './plan-follow-up.actions.ts'
import { planFrom, type Standings, type TimedStop } from './plan-solve.ts'

/** Which plan: always the own. */
export type OwnPlan = { readonly officerId: string; readonly day: string }

/** `done`: somebody was met. `nobody`: the officer was there and met nobody. */
export const STOP_ACTS = ['done', 'nobody', 'keep', 'let-go', 'drop', 'replace'] as const
export type StopAct = (typeof STOP_ACTS)[number]

type Opened = { readonly plan: ContactPlan; readonly rows: readonly PlannedStop[] }

async function openPlan(at: WriteAt, { officerId, day }: OwnPlan): Promise<Opened | undefined> {
  const plan = await lockPlan(at, officerId, day)
  return plan && { plan, rows: await listPlanStops(at, plan.id) }
}

/** The first of these wishes that can be met, from this moment on; with none, an empty rest of the day. */
function firstThatFits({ state }: ContactPlan, now: Date, wishes: readonly Standings[]): readonly TimedStop[] {
  const nowS = secondsAfter(state, now)
  for (const wish of wishes) {
    const timed = planFrom(state, nowS, wish)
    if (timed) return timed
  }
  return []
}

/** Plans the rest of the day again over the ways that are known; only the search runs. `stay`: what is planned stays where it can. */
async function planRest(
  at: WriteAt,
  plan: ContactPlan,
  rows: readonly PlannedStop[],
  stay: 'kept' | 'planned' | 'only-planned',
): Promise<void> {
  const [all, kept] = [standingsOf(rows, 'planned'), standingsOf(rows, 'kept')]
  const free = { ...kept, kept: new Map<string, number>() }
  const wishes = { kept: [kept, free], planned: [all, kept, free], 'only-planned': [{ ...all, onlyKept: true }, kept, free] }[stay]
  const timed = firstThatFits(plan, at.now, wishes)
  await replacePlannedStops(at, plan.id, rowsOf(plan.state, timed, rows, at.now))
}

const STANDING_AFTER: Record<StopAct, Standing> = {
  done: 'done',
  nobody: 'done',
  keep: 'kept',
  'let-go': 'planned',
  drop: 'dropped',
  replace: 'replaced',
}

async function tick(at: WriteAt, by: ContactLogger, stop: PlanStop, act: StopAct): Promise<void> {
  if (act === 'done') await logContacts(at, by, [contactFor(stop, newId(at.now), at.now, by.sender.agency.settings.languages[0] ?? 'en')])
  if (act === 'done' && stop.kind === 'follow-up' && stop.subject !== null) await endFollowUp(at, by.officerId, stop.subject, 'done')
}

/** Does one thing with one stop of the own plan and plans the rest of the day again. Undefined: the plan has no such stop. */
export async function actOnStop(
  at: WriteAt,
  by: ContactLogger,
  own: OwnPlan,
  id: string,
  act: StopAct,
): Promise<PlanRefusal | 'done' | undefined> {
  const opened = await openPlan(at, own)
  const row = opened?.rows.find((one) => one.id === id)
  const stop = row && opened?.plan.state.stops.find(({ key }) => key === row.stop)
  if (!opened || !row || !stop) return undefined
  if (row.standing !== 'planned' && row.standing !== 'kept') return 'not-planned'
  await saveStanding(at, row.id, STANDING_AFTER[act])
  await tick(at, by, stop, act)
  if (act === 'keep' || act === 'let-go') return 'done'
  const rows = opened.rows.map((one) => (one.id === id ? { ...one, standing: STANDING_AFTER[act] } : one))
  const plan = act === 'done' || act === 'nobody' ? await moveTo(at, opened.plan, stop.location) : opened.plan
  if (!plan.awaySince) await planRest(at, plan, rows, act === 'drop' ? 'only-planned' : 'planned')
  return 'done'
}

/** Writes down where the officer is now. */
async function moveTo(at: WriteAt, plan: ContactPlan, location: number): Promise<ContactPlan> {
  const state = { ...plan.state, here: { location, atS: secondsAfter(plan.state, at.now) } }
  await savePlanNow(at, plan.id, { awaySince: plan.awaySince, state })
  return { ...plan, state }
}

/** The officer was called away: from now on nothing is planned. Undefined: there is no plan. */
export async function leaveForCall(at: WriteAt, own: OwnPlan): Promise<PlanRefusal | 'done' | undefined> {
  const plan = await lockPlan(at, own.officerId, own.day)
  if (!plan) return undefined
  if (plan.awaySince) return 'already-away'
  await savePlanNow(at, plan.id, { awaySince: at.now })
  return 'done'
}

/**
 * Where an officer is who has not said so: at the last stop that was ticked, else where the gap began that it is now. Index of a location.
 */
export function lastKnownLocation({ state }: ContactPlan, now: Date): number {
  const nowS = secondsAfter(state, now)
  const gap = state.gaps.findLast(({ startS }) => startS <= nowS) ?? state.gaps[0]
  if (state.here && (!gap || state.here.atS >= gap.startS)) return state.here.location
  return gap?.start ?? 0
}

/** Back from the call: the rest of the day is planned from here and now; what was kept stays if it still fits. Undefined: there is no plan. */
export async function returnFromCall(at: WriteAt, own: OwnPlan, location: number | undefined): Promise<PlanRefusal | 'done' | undefined> {
  const opened = await openPlan(at, own)
  if (!opened) return undefined
  if (!opened.plan.awaySince) return 'not-away'
  const { locations } = opened.plan.state
  const here = location !== undefined && locations[location] ? location : lastKnownLocation(opened.plan, at.now)
  const plan = await moveTo(at, { ...opened.plan, awaySince: null }, here)
  await planRest(at, plan, opened.rows, 'kept')
  return 'done'
}
