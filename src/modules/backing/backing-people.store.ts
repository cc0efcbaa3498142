import type { ReadAt } from '#data/scope.ts'

/** Somebody to write to, in the language of the account. */
export type Reader = { readonly accountId: string; readonly name: string; readonly email: string | null; readonly language: string }

const MOST = 50

const accounts = (at: ReadAt) =>
  at.db
    .selectFrom('account as a')
    .select(['a.id as accountId', 'a.name', 'a.email', 'a.language'])
    .where('a.agency_id', '=', at.agencyId)
    .where('a.ended_at', 'is', null)

export const findReader = (at: ReadAt, accountId: string): Promise<Reader | undefined> =>
  accounts(at).where('a.id', '=', accountId).executeTakeFirst()

const withRole = (at: ReadAt, role: 'sergeant' | 'chief') =>
  accounts(at)
    .innerJoin('account_role as w', (join) => join.onRef('w.agency_id', '=', 'a.agency_id').onRef('w.account_id', '=', 'a.id'))
    .where('w.agency_id', '=', at.agencyId)
    .where('w.role', '=', role)

export const listChiefs = (at: ReadAt): Promise<Reader[]> => withRole(at, 'chief').orderBy('a.id').limit(MOST).execute()

/** Whoever holds the role of a sergeant and is assigned to the beat on `on`, whatever the duty; all sergeants where there is no beat. */
export const listSergeants = (at: ReadAt, beatId: string | null, on: string): Promise<Reader[]> =>
  withRole(at, 'sergeant')
    .$if(beatId !== null, (query) =>
      query.where((where) =>
        where.exists(
          where
            .selectFrom('officer as o')
            .innerJoin('assignment as s', (join) => join.onRef('s.agency_id', '=', 'o.agency_id').onRef('s.officer_id', '=', 'o.id'))
            .select('o.id')
            .where('o.agency_id', '=', at.agencyId)
            .where('s.agency_id', '=', at.agencyId)
            .whereRef('o.account_id', '=', 'a.id')
            .where('o.ended_at', 'is', null)
            .where('s.beat_id', '=', beatId ?? '')
            .where('s.from_on', '<=', on)
            .where((one) => one.or([one('s.until_on', 'is', null), one('s.until_on', '>=', on)])),
        ),
      ),
    )
    .orderBy('a.id')
    .limit(MOST)
    .execute()

/** The names of accounts, for who did what; nobody for accounts that are gone. */
export async function namesOf(at: ReadAt, accountIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (accountIds.length === 0) return new Map()
  const rows = await at.db
    .selectFrom('account')
    .select(['id', 'name'])
    .where('agency_id', '=', at.agencyId)
    .where('id', 'in', [...new Set(accountIds)])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
