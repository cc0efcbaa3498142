import type { ReadAt, WriteAt } from '#data/scope.ts'
import type { Beat } from './beat.ts'
import { byName } from './slug.ts'

const columns = ['id', 'slug', 'name'] as const

/** The beats of today by name. */
export const listBeats = async (at: ReadAt): Promise<Beat[]> =>
  byName(await at.db.selectFrom('beat').select(columns).where('agency_id', '=', at.agencyId).where('ended_at', 'is', null).execute())

export const findBeat = (at: ReadAt, id: string): Promise<Beat | undefined> =>
  at.db
    .selectFrom('beat')
    .select(columns)
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()

/** Every slug ever used. */
export async function listBeatSlugs(at: ReadAt): Promise<Set<string>> {
  const rows = await at.db.selectFrom('beat').select('slug').where('agency_id', '=', at.agencyId).execute()
  return new Set(rows.map(({ slug }) => slug))
}

export async function saveBeats(at: WriteAt, beats: readonly Beat[]): Promise<void> {
  if (beats.length === 0) return
  await at.db
    .insertInto('beat')
    .values(beats.map(({ id, slug, name }) => ({ agency_id: at.agencyId, id, slug, name, ended_at: null })))
    .execute()
}

export async function saveBeatName(at: WriteAt, id: string, name: string): Promise<void> {
  await at.db.updateTable('beat').set({ name }).where('agency_id', '=', at.agencyId).where('id', '=', id).execute()
}

/** Gives these neighborhoods to a beat, or with null takes them from theirs. */
export async function saveNeighborhoodBeats(at: WriteAt, neighborhoodIds: readonly string[], beatId: string | null): Promise<void> {
  if (neighborhoodIds.length === 0) return
  await at.db
    .updateTable('neighborhood')
    .set({ beat_id: beatId })
    .where('agency_id', '=', at.agencyId)
    .where('id', 'in', [...neighborhoodIds])
    .execute()
}

export async function endBeatRow(at: WriteAt, id: string): Promise<void> {
  await at.db.updateTable('beat').set({ ended_at: at.now }).where('agency_id', '=', at.agencyId).where('id', '=', id).execute()
}
