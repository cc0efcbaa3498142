import { recordEvent } from '#data/events.ts'
import type { WriteAt } from '#data/scope.ts'
import { dayAfter, dayIn } from '#modules/promises/index.ts'
import { deletePlansUpTo } from './plan.store.ts'

/** Days for which a plan is kept after its own: the evening of a late shift, and no more. */
export const PLAN_KEPT_DAYS = 2

/** Deletes the plans of the day before yesterday and earlier. How many, and whose, is recorded nowhere. */
export async function forgetOldPlans(at: WriteAt, timeZone: string): Promise<boolean> {
  const some = await deletePlansUpTo(at, dayAfter(dayIn(timeZone, at.now), -PLAN_KEPT_DAYS))
  if (some) await recordEvent(at, { kind: 'contact-plans-forgotten', about: { kind: 'agency', id: at.agencyId } })
  return some
}
