import { recordEvent, recordEvents } from '#data/events.ts'
import type { WriteAt } from '#data/scope.ts'
import { dayAfter } from '#modules/promises/index.ts'
import { KEPT_DAYS } from './tip.ts'
import { addToDay, deleteOldFindings, deleteTips, lockSilentTips, lockUnrecordedDays, saveRecorded } from './tip-removal.store.ts'

const AT_ONCE = 100

/** Deletes tips that nobody wrote on for 90 days; the event says how many and not which. Returns how many; call until it is 0. */
export async function deleteSilentTips(at: WriteAt, today: string): Promise<number> {
  const silent = await lockSilentTips(at, dayAfter(today, -KEPT_DAYS), AT_ONCE)
  if (silent.length === 0) return 0
  await deleteTips(at, silent)
  await addToDay(at, today, 'expired', silent.length)
  await recordEvent(at, { kind: 'tips-deleted', about: { kind: 'agency', id: at.agencyId }, detail: { count: silent.length } })
  return silent.length
}

/** Puts each day's counts into the chain once the day is over: what came and what was taken back, not when. */
export async function recordDays(at: WriteAt, today: string): Promise<void> {
  const days = await lockUnrecordedDays(at, today)
  if (days.length === 0) return
  await recordEvents(
    at,
    days.map(({ day, received, withdrawn }) => ({
      kind: 'tips-counted',
      about: { kind: 'agency', id: at.agencyId },
      detail: { day, received, withdrawn },
    })),
  )
  await saveRecorded(
    at,
    days.map(({ day }) => day),
  )
}

/** Findings go after the agency's retention days, as words elsewhere do. */
export async function forgetFindings(at: WriteAt, today: string, days: number): Promise<void> {
  const count = await deleteOldFindings(at, dayAfter(today, -days))
  if (count > 0) await recordEvent(at, { kind: 'tip-findings-deleted', about: { kind: 'agency', id: at.agencyId }, detail: { count } })
}
