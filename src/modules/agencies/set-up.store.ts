import type { ReadAt } from '#data/scope.ts'
import type { SetUpCounts } from './set-up-step.ts'

/** How much of the ground there is already: what the overview of the set-up is made of. */
export async function countSetUp(at: ReadAt): Promise<SetUpCounts> {
  const living = async (table: 'beat' | 'unit' | 'category') => {
    const { count } = await at.db
      .selectFrom(table)
      .select((select) => select.fn.countAll<number>().as('count'))
      .where('agency_id', '=', at.agencyId)
      .where('ended_at', 'is', null)
      .executeTakeFirstOrThrow()
    return Number(count)
  }
  const neighborhoods = await at.db
    .selectFrom('neighborhood')
    .select((select) => [select.fn.countAll<number>().as('count'), select.fn.count<number>('beat_id').as('withBeat')])
    .where('agency_id', '=', at.agencyId)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  return {
    neighborhoods: Number(neighborhoods.count),
    withoutBeat: Number(neighborhoods.count) - Number(neighborhoods.withBeat),
    beats: await living('beat'),
    units: await living('unit'),
    categories: await living('category'),
    addresses: await countAddresses(at),
    streets: await streetKilometers(at),
  }
}

/** Kilometers of the streets that stand, one at least; 0 where there are none. */
async function streetKilometers(at: ReadAt): Promise<number> {
  const row = await at.db
    .selectFrom('street_network')
    .select('length_m')
    .where('agency_id', '=', at.agencyId)
    .where('state', '=', 'standing')
    .executeTakeFirst()
  return row ? Math.max(1, Math.round((row.length_m ?? 0) / 1000)) : 0
}

/** Addresses, crossings and named places together. */
export async function countAddresses(at: ReadAt): Promise<number> {
  const { count } = await at.db
    .selectFrom('address')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('agency_id', '=', at.agencyId)
    .executeTakeFirstOrThrow()
  return Number(count)
}
