import { sql } from 'kysely'
import type { ReadAt, WriteAt } from '#data/scope.ts'

/** All homes that a letter can reach, each with its neighborhood. */
export const listHomes = async (at: ReadAt): Promise<{ readonly id: string; readonly neighborhoodId: string }[]> => {
  const rows = await at.db
    .selectFrom('address')
    .select(['id', 'neighborhood_id as neighborhoodId'])
    .where('agency_id', '=', at.agencyId)
    .where('kind', '=', 'address')
    .where('neighborhood_id', 'is not', null)
    .orderBy('id')
    .execute()
  return rows.flatMap(({ id, neighborhoodId }) => (neighborhoodId ? [{ id, neighborhoodId }] : []))
}

type NewSample = { readonly id: string; readonly neighborhoodId: string; readonly addressId: string; readonly codeHash: string }
const AT_ONCE = 1000

export async function saveSamples(at: WriteAt, waveId: string, samples: readonly NewSample[]): Promise<void> {
  for (let from = 0; from < samples.length; from += AT_ONCE)
    await at.db
      .insertInto('survey_sample')
      .values(
        samples.slice(from, from + AT_ONCE).map(({ id, neighborhoodId, addressId, codeHash }) => ({
          ...{ agency_id: at.agencyId, id, wave_id: waveId, neighborhood_id: neighborhoodId, address_id: addressId, code_hash: codeHash },
        })),
      )
      .execute()
}

export async function countSamples(at: ReadAt, waveId: string): Promise<number> {
  const { n } = await at.db
    .selectFrom('survey_sample')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('agency_id', '=', at.agencyId)
    .where('wave_id', '=', waveId)
    .executeTakeFirstOrThrow()
  return n
}

/** Letters and spent codes of each neighborhood. */
export const countSamplesByNeighborhood = (at: ReadAt, waveId: string) =>
  at.db
    .selectFrom('survey_sample')
    .select([
      'neighborhood_id as neighborhoodId',
      sql<number>`count(*)::int`.as('letters'),
      sql<number>`count(*) filter (where is_spent)::int`.as('spent'),
      sql<number>`count(*) filter (where letters = 0)::int`.as('unsent'),
      sql<number>`count(*) filter (where letters > 1 and not is_spent)::int`.as('reminded'),
    ])
    .where('agency_id', '=', at.agencyId)
    .where('wave_id', '=', waveId)
    .groupBy('neighborhood_id')
    .execute()

/** Where letters still go: none yet, or with `reminder` those whose code nobody has used. The next `limit` after `afterId`. */
export const listLetters = (at: ReadAt, waveId: string, reminder: boolean, limit: number) =>
  at.db
    .selectFrom('survey_sample')
    .innerJoin('address', (join) =>
      join.onRef('address.agency_id', '=', 'survey_sample.agency_id').onRef('address.id', '=', 'survey_sample.address_id'),
    )
    .select(['survey_sample.id', 'address.label'])
    .where('survey_sample.agency_id', '=', at.agencyId)
    .where('survey_sample.wave_id', '=', waveId)
    .where('survey_sample.is_spent', '=', false)
    .$if(!reminder, (query) => query.where('survey_sample.letters', '=', 0))
    .$if(reminder, (query) => query.where('survey_sample.letters', '=', 1))
    .orderBy('address.label')
    .orderBy('survey_sample.id')
    .limit(limit)
    .execute()

export async function countPrinted(at: WriteAt, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await at.db
    .updateTable('survey_sample')
    .set((eb) => ({ letters: eb('letters', '+', 1) }))
    .where('agency_id', '=', at.agencyId)
    .where('id', 'in', ids)
    .execute()
}

/** The row of a code, locked. Columns of the code's spending alone. */
export const lockSampleByCode = (at: WriteAt, codeHash: string) =>
  at.db
    .selectFrom('survey_sample')
    .select(['id', 'wave_id as waveId', 'neighborhood_id as neighborhoodId', 'is_spent as isSpent'])
    .where('agency_id', '=', at.agencyId)
    .where('code_hash', '=', codeHash)
    .forUpdate()
    .executeTakeFirst()

export async function spendSample(at: WriteAt, id: string): Promise<void> {
  await at.db.updateTable('survey_sample').set({ is_spent: true }).where('agency_id', '=', at.agencyId).where('id', '=', id).execute()
}

/** Removes addresses and codes of a wave; how many letters went where stays. */
export async function forgetSamples(at: WriteAt, waveId: string): Promise<void> {
  await at.db
    .updateTable('survey_sample')
    .set({ address_id: null, code_hash: null })
    .where('agency_id', '=', at.agencyId)
    .where('wave_id', '=', waveId)
    .execute()
}
