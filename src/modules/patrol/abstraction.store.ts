import type { ReadAt, WriteAt } from '#data/scope.ts'
import type { AbstractionOfShift, Naming } from './abstraction.ts'

const columns = [
  'a.id',
  'a.shift_id as shiftId',
  'a.from_at as from',
  'a.until_at as until',
  'a.reason',
  'a.reason_words as reasonWords',
  'a.ordered_by as orderedBy',
  'a.noted_at as notedAt',
] as const

const ofShifts = (at: ReadAt) =>
  at.db
    .selectFrom('abstraction as a')
    .innerJoin('shift as s', (join) => join.onRef('s.agency_id', '=', 'a.agency_id').onRef('s.id', '=', 'a.shift_id'))
    .innerJoin('officer as o', (join) => join.onRef('o.agency_id', '=', 's.agency_id').onRef('o.id', '=', 's.officer_id'))
    .innerJoin('beat as b', (join) => join.onRef('b.agency_id', '=', 's.agency_id').onRef('b.id', '=', 's.beat_id'))
    .select(columns)
    .select(['s.officer_id as officerId', 'o.name as officerName', 's.beat_id as beatId', 'b.name as beatName'])
    .select(['s.starts_at as startsAt', 's.ends_at as endsAt'])
    .where('a.agency_id', '=', at.agencyId)
    .where('s.agency_id', '=', at.agencyId)
    .where('o.agency_id', '=', at.agencyId)
    .where('b.agency_id', '=', at.agencyId)
    .where('a.ended_at', 'is', null)

/** What was taken off some beats and still waits for a sergeant to name the reason, the longest waiting first. */
export const abstractionsOf = (at: ReadAt, beatIds: readonly string[]): Promise<AbstractionOfShift[]> =>
  beatIds.length === 0
    ? Promise.resolve([])
    : ofShifts(at).where('a.reason', 'is', null).where('s.beat_id', 'in', beatIds).orderBy('a.from_at').orderBy('a.id').limit(200).execute()

/** What was noted on a shift, in order. */
export const listOfShift = (at: ReadAt, shiftId: string): Promise<AbstractionOfShift[]> =>
  ofShifts(at).where('a.shift_id', '=', shiftId).orderBy('a.from_at').orderBy('a.id').execute()

export const findAbstraction = (at: ReadAt, id: string): Promise<AbstractionOfShift | undefined> =>
  ofShifts(at).where('a.id', '=', id).executeTakeFirst()

/** Locks a shift while what is noted on it changes, and gives the stretches noted already. */
export async function lockNoted(at: WriteAt, shiftId: string): Promise<{ from: Date; until: Date }[]> {
  await at.db.selectFrom('shift').select('id').where('agency_id', '=', at.agencyId).where('id', '=', shiftId).forUpdate().execute()
  return at.db
    .selectFrom('abstraction')
    .select(['from_at as from', 'until_at as until'])
    .where('agency_id', '=', at.agencyId)
    .where('shift_id', '=', shiftId)
    .where('ended_at', 'is', null)
    .execute()
}

export async function saveAbstraction(
  at: WriteAt,
  { id, shiftId, from, until, naming }: { id: string; shiftId: string; from: Date; until: Date; naming: Naming | undefined },
): Promise<void> {
  const named = { named_at: naming ? at.now : null, named_by: naming ? at.by : null }
  await at.db
    .insertInto('abstraction')
    .values({
      ...{
        agency_id: at.agencyId,
        id,
        shift_id: shiftId,
        from_at: from,
        until_at: until,
        noted_at: at.now,
        noted_by: at.by,
        ended_at: null,
      },
      ...{ reason: naming?.reason ?? null, reason_words: naming?.words ?? null, ordered_by: naming?.orderedBy ?? null, ...named },
    })
    .execute()
}

export async function saveNaming(at: WriteAt, id: string, { reason, orderedBy, words }: Naming): Promise<void> {
  await at.db
    .updateTable('abstraction')
    .set({ reason, reason_words: words, ordered_by: orderedBy, named_at: at.now, named_by: at.by })
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .execute()
}

export async function saveTakenBack(at: WriteAt, id: string): Promise<void> {
  await at.db
    .updateTable('abstraction')
    .set({ ended_at: at.now, reason_words: null })
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .execute()
}

/** Removes the words of reasons older than a moment. What the reason was stays in the list's own word. */
export async function removeReasonWords(at: WriteAt, before: Date): Promise<void> {
  await at.db
    .updateTable('abstraction')
    .set({ reason_words: null })
    .where('agency_id', '=', at.agencyId)
    .where('until_at', '<', before)
    .where('reason_words', 'is not', null)
    .execute()
}
