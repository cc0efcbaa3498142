import type { ReadAt } from '#data/scope.ts'
import { listBeatMonths } from './beat-month.store.ts'
import { type BeatMonth, MONTHS_SHOWN, monthOf, monthsOf, monthsUntil, spanOfMonth } from './beat-month.ts'
import type { LivedShift } from './beat-time.ts'
import { leaveOf } from './leave.store.ts'
import { dayPlus, monthPlus, startOfDay, wallAt } from './wall-clock.ts'

/** When the question is asked, and by which calendar. */
export type Day = { readonly now: Date; readonly timeZone: string }

export type BeatShift = LivedShift & { readonly beatId: string }

type Span = { readonly from: Date; readonly until: Date }

const shiftRows = (at: ReadAt, beatIds: readonly string[], { from, until }: Span, now: Date) =>
  at.db
    .selectFrom('shift')
    .select(['id', 'officer_id as officerId', 'beat_id as beatId', 'starts_at as from', 'ends_at as until'])
    .where('agency_id', '=', at.agencyId)
    .where('beat_id', 'in', beatIds)
    .where('ended_at', 'is', null)
    .where('starts_at', '>=', from)
    .where('starts_at', '<', until)
    .where('ends_at', '<=', now)
    .execute()

const abstractionRows = (at: ReadAt, beatIds: readonly string[], { from, until }: Span) =>
  at.db
    .selectFrom('abstraction as a')
    .innerJoin('shift as s', (join) => join.onRef('s.agency_id', '=', 'a.agency_id').onRef('s.id', '=', 'a.shift_id'))
    .select(['a.shift_id as shiftId', 'a.from_at as from', 'a.until_at as until', 'a.reason'])
    .where('a.agency_id', '=', at.agencyId)
    .where('s.agency_id', '=', at.agencyId)
    .where('s.beat_id', 'in', beatIds)
    .where('a.ended_at', 'is', null)
    .where('s.starts_at', '>=', from)
    .where('s.starts_at', '<', until)
    .orderBy('a.from_at')
    .execute()

/**
 * Shifts of some beats that begin in a time and are over, each with the leave and the abstractions that cut into it. Three questions; some
 * 4 ms for a year of five beats, growing with the number of shifts.
 */
export async function listLivedShifts(at: ReadAt, beatIds: readonly string[], span: Span, { now, timeZone }: Day): Promise<BeatShift[]> {
  if (beatIds.length === 0) return []
  const shifts = await shiftRows(at, beatIds, span, now)
  const noted = Map.groupBy(await abstractionRows(at, beatIds, span), ({ shiftId }) => shiftId)
  const officers = [...new Set(shifts.map(({ officerId }) => officerId))]
  const days = [wallAt(span.from, timeZone).day, dayPlus(wallAt(span.until, timeZone).day, 1)] as const
  const away = Map.groupBy(await leaveOf(at, officers, ...days), ({ officerId }) => officerId)
  const stretches = new Map(
    [...away].map(([officer, list]) => [
      officer,
      list.map(({ fromOn, untilOn }) => ({ from: startOfDay(fromOn, timeZone), until: startOfDay(dayPlus(untilOn, 1), timeZone) })),
    ]),
  )
  return shifts.map(({ id, officerId, ...shift }) => ({
    ...shift,
    leave: stretches.get(officerId) ?? [],
    abstractions: noted.get(id) ?? [],
  }))
}

/** Twelve months up to `lastOn`, oldest first: from shifts, and where those are summed already from what was written down. */
export async function beatMonths(at: ReadAt, beatId: string, lastOn: string, day: Day): Promise<BeatMonth[]> {
  const months = monthsUntil(lastOn, MONTHS_SHOWN)
  const span = { from: startOfDay(months[0] ?? lastOn, day.timeZone), until: spanOfMonth(lastOn, day.timeZone).until }
  const kept = await listBeatMonths(at, beatId, months)
  const counted = monthsOf(await listLivedShifts(at, [beatId], span, day), months, day.timeZone)
  return counted.map((month) => kept.find(({ monthOn }) => monthOn === month.monthOn) ?? month)
}

/** The last twelve full months of a beat, oldest first, and the month that runs, until now. For pages that show one beat among other things. */
export async function beatTimeOf(at: ReadAt, beatId: string, day: Day): Promise<{ months: BeatMonth[]; running: BeatMonth | undefined }> {
  const current = monthOf(day.now, day.timeZone)
  const months = await beatMonths(at, beatId, monthPlus(current, -1), day)
  const span = spanOfMonth(current, day.timeZone)
  const [running] = monthsOf(await listLivedShifts(at, [beatId], span, day), [current], day.timeZone)
  return { months, running }
}
