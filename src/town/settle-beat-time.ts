import { recordEvents } from '#data/events.ts'
import type { WriteAt } from '#data/scope.ts'
import { DAY_MS, HOUR_MS } from './calendar.ts'
import { townDiary } from './diary.ts'
import { columnsOf, insertAll } from './settle-rows.ts'
import { type TownAbstraction, type TownShift, townAbstractions, townLeave, townShifts } from './shift.ts'
import type { Town } from './town.ts'

const planned = ({ officer, startsAt, ...shift }: TownShift, planner: string, now: Date) => ({
  ...columnsOf({ ...shift, startsAt }),
  start_lat: null,
  start_lng: null,
  planned_at: new Date(Math.min(startsAt.getTime() - 14 * DAY_MS, now.getTime() - DAY_MS)),
  planned_by: planner,
  ended_at: null,
})

const noted = ({ from, until, notedById, namedById, notedAt, ...row }: TownAbstraction) => ({
  ...columnsOf(row),
  from_at: from,
  until_at: until,
  noted_at: notedAt,
  noted_by: notedById,
  named_at: namedById ? notedAt : null,
  named_by: namedById,
  ended_at: null,
})

/** Shifts, leave, diaries and what took beat time away, with the events of the last. */
export async function settleBeatTime(at: WriteAt, town: Town): Promise<void> {
  const sergeant = town.ids.account('marisol-reyes')
  const shifts = townShifts(town)
  const leave = townLeave(town)
  const abstractions = townAbstractions(town, shifts)
  const isOnLeave = (officerId: string, day: string) =>
    leave.some((one) => one.officerId === officerId && one.fromOn <= day && day <= one.untilOn)
  const diary = townDiary(town, shifts, isOnLeave)
  await insertAll(
    at,
    'shift',
    shifts.map((shift) => planned(shift, sergeant, town.now)),
  )
  await insertAll(
    at,
    'leave',
    leave.map((row) => ({ ...columnsOf(row), written_at: new Date(town.now.getTime() - DAY_MS), written_by: sergeant })),
  )
  await insertAll(
    at,
    'diary_entry',
    diary.map(({ writtenById, ...row }) => ({
      ...columnsOf(row),
      written_at: new Date(Math.min(row.startsAt.getTime() - 7 * DAY_MS, town.now.getTime() - HOUR_MS)),
      written_by: writtenById,
      ended_at: null,
    })),
  )
  await insertAll(at, 'abstraction', abstractions.map(noted))
  const beatOfShift = new Map(shifts.map(({ id, beatId }) => [id, beatId]))
  const past = abstractions.map(({ id, shiftId, notedAt, notedById, reason }) => ({
    kind: reason ? 'abstraction-named' : 'abstraction-noted',
    about: { kind: 'abstraction', id },
    detail: { beatId: beatOfShift.get(shiftId) ?? null, reason },
    at: notedAt,
    by: notedById,
  }))
  await recordEvents(
    at,
    past.sort((a, b) => a.at.getTime() - b.at.getTime()),
  )
}
