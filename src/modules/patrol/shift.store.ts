import type { ReadAt } from '#data/scope.ts'
import type { Shift } from './shift.ts'

type Row = Omit<Shift, 'start'> & { readonly startLat: number | null; readonly startLng: number | null }

const columns = [
  'id',
  'officer_id as officerId',
  'beat_id as beatId',
  'starts_at as startsAt',
  'ends_at as endsAt',
  'start_lat as startLat',
  'start_lng as startLng',
] as const

const shiftOf = ({ startLat, startLng, ...row }: Row): Shift => ({
  ...row,
  start: startLat === null || startLng === null ? null : { lat: startLat, lng: startLng },
})

/** An officer's shifts that touch the time between two moments, in order. */
export const listShifts = async (at: ReadAt, officerId: string, from: Date, until: Date): Promise<Shift[]> =>
  (
    await at.db
      .selectFrom('shift')
      .select(columns)
      .where('agency_id', '=', at.agencyId)
      .where('officer_id', '=', officerId)
      .where('ended_at', 'is', null)
      .where('starts_at', '<', until)
      .where('ends_at', '>', from)
      .orderBy('starts_at')
      .orderBy('id')
      .limit(500)
      .execute()
  ).map(shiftOf)

/** Whether the officer is on leave on a day (`2026-03-01`). */
export const isOnLeave = async (at: ReadAt, officerId: string, day: string): Promise<boolean> =>
  (await at.db
    .selectFrom('leave')
    .select('id')
    .where('agency_id', '=', at.agencyId)
    .where('officer_id', '=', officerId)
    .where('from_on', '<=', day)
    .where('until_on', '>=', day)
    .executeTakeFirst()) !== undefined
