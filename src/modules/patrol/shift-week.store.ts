import type { ReadAt } from '#data/scope.ts'
import { listOfficers, officersOfBeat } from '#modules/people/index.ts'
import type { Stretch } from './abstraction.ts'
import { leaveOf } from './leave.store.ts'
import { listPlannedShifts } from './shift-planning.store.ts'
import type { PlannedShift } from './shift-planning.ts'
import { dayPlus, instantAt, startOfDay, wallAt } from './wall-clock.ts'

type Line = PlannedShift & { readonly isOnLeave: boolean; readonly takenMin: number; readonly waits: boolean }
export type WeekDay = { readonly day: string; readonly noon: Date; readonly shifts: readonly Line[] }

const MINUTE_MS = 60_000

/** What was noted on some shifts. */
async function notedOn(at: ReadAt, shiftIds: readonly string[]): Promise<(Stretch & { shiftId: string; reason: string | null })[]> {
  if (shiftIds.length === 0) return []
  return at.db
    .selectFrom('abstraction')
    .select(['shift_id as shiftId', 'from_at as from', 'until_at as until', 'reason'])
    .where('agency_id', '=', at.agencyId)
    .where('shift_id', 'in', shiftIds)
    .where('ended_at', 'is', null)
    .execute()
}

/** The seven days from a Monday with the shifts that begin on each, of a beat or of an officer. Three questions. */
export async function gatherWeek(
  at: ReadAt,
  of: { readonly beatId: string } | { readonly officerId: string },
  monday: string,
  timeZone: string,
): Promise<WeekDay[]> {
  const shifts = await listPlannedShifts(at, of, startOfDay(monday, timeZone), startOfDay(dayPlus(monday, 7), timeZone))
  const noted = Map.groupBy(
    await notedOn(
      at,
      shifts.map(({ id }) => id),
    ),
    ({ shiftId }) => shiftId,
  )
  const leave = await leaveOf(at, [...new Set(shifts.map(({ officerId }) => officerId))], monday, dayPlus(monday, 6))
  const lines = shifts.map((shift) => {
    const { day } = wallAt(shift.startsAt, timeZone)
    const own = noted.get(shift.id) ?? []
    return {
      ...shift,
      day,
      isOnLeave: leave.some(({ officerId, fromOn, untilOn }) => officerId === shift.officerId && fromOn <= day && day <= untilOn),
      takenMin: own.reduce((sum, { from, until }) => sum + Math.round((until.getTime() - from.getTime()) / MINUTE_MS), 0),
      waits: own.some(({ reason }) => reason === null),
    }
  })
  return Array.from({ length: 7 }, (_, i) => dayPlus(monday, i)).map((day) => ({
    day,
    noon: instantAt(day, '12:00', timeZone),
    shifts: lines.filter((line) => line.day === day),
  }))
}

/** Officers who can be planned on a beat on a day or in the week after it: its neighborhood officers and stand-ins. */
export async function listWhoWalks(at: ReadAt, beatId: string, monday: string): Promise<{ id: string; name: string }[]> {
  const days = [monday, dayPlus(monday, 6)]
  const found = new Map<string, string>()
  for (const day of days)
    for (const { id, name, duty } of await officersOfBeat(at, beatId, day)) if (duty !== 'sergeant') found.set(id, name)
  return [...found].map(([id, name]) => ({ id, name }))
}

/** Who stands in on some beats on a day, by beat; the first where there are several. */
export async function standInsOf(at: ReadAt, beatIds: readonly string[], day: string): Promise<Map<string, { id: string; name: string }>> {
  const found = new Map<string, { id: string; name: string }>()
  for (const beatId of beatIds) {
    const standIn = (await officersOfBeat(at, beatId, day)).find(({ duty }) => duty === 'stand-in')
    if (standIn) found.set(beatId, { id: standIn.id, name: standIn.name })
  }
  return found
}

/** Officers still serving, by name. */
export const listServing = async (at: ReadAt): Promise<{ id: string; name: string }[]> =>
  (await listOfficers(at)).filter(({ endedAt }) => endedAt === null).map(({ id, name }) => ({ id, name }))
