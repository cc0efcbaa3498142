import type { ReadAt, WriteAt } from '#data/scope.ts'
import type { ContactPlan, PlannedStop, PlanState, Standing } from './plan.ts'

const columns = ['id', 'officer_id as officerId', 'day', 'made_at as madeAt', 'basis', 'away_since as awaySince', 'state'] as const

const plans = (at: ReadAt, officerId: string, day: string) =>
  at.db
    .selectFrom('contact_plan')
    .select(columns)
    .where('agency_id', '=', at.agencyId)
    .where('officer_id', '=', officerId)
    .where('day', '=', day)

/** The own plan of a day; undefined until it was made. */
export const findPlan = (at: ReadAt, officerId: string, day: string): Promise<ContactPlan | undefined> =>
  plans(at, officerId, day).executeTakeFirst()

/** The same, locked: two taps on one phone queue. */
export const lockPlan = (at: WriteAt, officerId: string, day: string): Promise<ContactPlan | undefined> =>
  at.db
    .selectFrom('contact_plan')
    .select(columns)
    .where('agency_id', '=', at.agencyId)
    .where('officer_id', '=', officerId)
    .where('day', '=', day)
    .forUpdate()
    .executeTakeFirst()

/** Writes a plan, or writes it anew: then the row keeps its id, and with it what became of its stops. */
export async function savePlan(at: WriteAt, plan: ContactPlan): Promise<string> {
  const { id, officerId, day, basis, awaySince, state } = plan
  const row = { basis, away_since: awaySince, state: JSON.stringify(state), made_at: at.now }
  const saved = await at.db
    .insertInto('contact_plan')
    .values({ agency_id: at.agencyId, id, officer_id: officerId, day, ...row })
    .onConflict((on) => on.columns(['agency_id', 'officer_id', 'day']).doUpdateSet(row))
    .returning('id')
    .executeTakeFirstOrThrow()
  return saved.id
}

/** `state` undefined: it stays as it is, since it is some kilobytes. */
export async function savePlanNow(at: WriteAt, id: string, now: { awaySince: Date | null; state?: PlanState | undefined }): Promise<void> {
  await at.db
    .updateTable('contact_plan')
    .set({ away_since: now.awaySince, ...(now.state ? { state: JSON.stringify(now.state) } : {}) })
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .execute()
}

/** The stops of a plan in order of time, with those that were done, dropped or replaced. */
export const listPlanStops = (at: ReadAt, planId: string): Promise<PlannedStop[]> =>
  at.db
    .selectFrom('plan_stop')
    .select(['id', 'stop', 'gap', 'starts_at as startsAt', 'leaves_at as leavesAt', 'standing'])
    .where('agency_id', '=', at.agencyId)
    .where('plan_id', '=', planId)
    .orderBy('starts_at')
    .orderBy('id')
    .execute()

/** Puts these in the place of all that were planned or kept; what was done, dropped or replaced stays. */
export async function replacePlannedStops(at: WriteAt, planId: string, stops: readonly PlannedStop[]): Promise<void> {
  await at.db
    .deleteFrom('plan_stop')
    .where('agency_id', '=', at.agencyId)
    .where('plan_id', '=', planId)
    .where('standing', 'in', ['planned', 'kept'])
    .execute()
  if (stops.length === 0) return
  const rows = stops.map(({ id, stop, gap, startsAt, leavesAt, standing }) => ({
    agency_id: at.agencyId,
    ...{ id, plan_id: planId, stop, gap, standing },
    starts_at: startsAt,
    leaves_at: leavesAt,
  }))
  await at.db.insertInto('plan_stop').values(rows).execute()
}

export async function saveStanding(at: WriteAt, id: string, standing: Standing): Promise<void> {
  await at.db.updateTable('plan_stop').set({ standing }).where('agency_id', '=', at.agencyId).where('id', '=', id).execute()
}

/** Deletes all plans of days up to `day` with their stops. Whether there were any. */
export async function deletePlansUpTo(at: WriteAt, day: string): Promise<boolean> {
  const gone = await at.db.deleteFrom('contact_plan').where('agency_id', '=', at.agencyId).where('day', '<=', day).returning('id').execute()
  return gone.length > 0
}
