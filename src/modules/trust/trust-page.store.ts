import { sql } from 'kysely'
import type { ReadAt } from '#data/scope.ts'
import type { Done } from './trust-page.ts'

export type DoneWindow = { readonly sinceOn: string; readonly untilOn: string }

/** By neighborhood: public problems closed, police promises kept, contacts had, from `sinceOn` to `untilOn` (days in UTC). Three counts. */
export async function doneIn(at: ReadAt, { sinceOn, untilOn }: DoneWindow): Promise<Map<string, Done>> {
  const count = sql<number>`count(*)::int`.as('count')
  const problems = await at.db
    .selectFrom('problem')
    .select(['neighborhood_id', count])
    .where('agency_id', '=', at.agencyId)
    .where('is_public', '=', true)
    .where('state', '<>', 'open')
    .where('closed_at', '>=', sql<Date>`${sinceOn}::date`)
    .where('closed_at', '<', sql<Date>`${untilOn}::date + 1`)
    .groupBy('neighborhood_id')
    .execute()
  const promises = await at.db
    .selectFrom('promise')
    .select(['neighborhood_id', count])
    .where('agency_id', '=', at.agencyId)
    .where('is_public', '=', true)
    .where('owner_kind', 'in', ['officer', 'unit', 'chief'])
    .where('state', 'in', ['kept', 'kept-late'])
    .where('settled_at', '>=', sql<Date>`${sinceOn}::date`)
    .where('settled_at', '<', sql<Date>`${untilOn}::date + 1`)
    .groupBy('neighborhood_id')
    .execute()
  const contacts = await at.db
    .selectFrom('contact')
    .select(['neighborhood_id', count])
    .where('agency_id', '=', at.agencyId)
    .where('happened_at', '>=', sql<Date>`${sinceOn}::date`)
    .where('happened_at', '<', sql<Date>`${untilOn}::date + 1`)
    .groupBy('neighborhood_id')
    .execute()
  const of = (rows: readonly { neighborhood_id: string | null; count: number }[]) =>
    new Map(rows.flatMap((row) => (row.neighborhood_id ? [[row.neighborhood_id, row.count] as const] : [])))
  const [closed, kept, met] = [of(problems), of(promises), of(contacts)]
  return new Map(
    [...new Set([...closed.keys(), ...kept.keys(), ...met.keys()])].map((id) => [
      id,
      { problemsClosed: closed.get(id) ?? 0, promisesKept: kept.get(id) ?? 0, contacts: met.get(id) ?? 0 },
    ]),
  )
}
