import { sql } from 'kysely'
import type { ReadAt, WriteAt } from '#data/scope.ts'
import { STAFF } from '#modules/people/index.ts'
import type { ReaderKey, ReaderLine } from './tip-reader.ts'

/** Whether the chief named this account to read tips. */
export async function isNamedReader(at: ReadAt, accountId: string): Promise<boolean> {
  const row = await at.db
    .selectFrom('tip_reader_grant')
    .select('account_id')
    .where('agency_id', '=', at.agencyId)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row !== undefined
}

/** Everybody who serves and has an account, by name: whether they read tips and have a key that is in use. */
export async function listReaders(at: ReadAt): Promise<ReaderLine[]> {
  const rows = await at.db
    .selectFrom('account as a')
    .leftJoin('tip_reader_grant as g', (join) => join.onRef('g.agency_id', '=', 'a.agency_id').onRef('g.account_id', '=', 'a.id'))
    .leftJoin('tip_reader as k', (join) =>
      join.onRef('k.agency_id', '=', 'a.agency_id').onRef('k.account_id', '=', 'a.id').on('k.retired_at', 'is', null),
    )
    .select(['a.id as accountId', 'a.name', 'g.granted_at as namedAt', 'k.recipient'])
    .where('a.agency_id', '=', at.agencyId)
    .where('a.ended_at', 'is', null)
    .where(
      sql<boolean>`exists (select 1 from account_role r where r.agency_id = ${at.agencyId} and r.account_id = a.id and r.role in (${sql.join(STAFF)}))`,
    )
    .orderBy('a.name')
    .orderBy('a.id')
    .limit(500)
    .execute()
  return rows.map(({ namedAt, ...row }) => ({ ...row, isNamed: namedAt !== null }))
}

/** Those for whom a new tip is sealed: named, with an account that has not ended and a key in use; by key, so that the order tells nothing. */
export const listCurrentKeys = (at: ReadAt): Promise<{ readonly accountId: string; readonly name: string; readonly recipient: string }[]> =>
  at.db
    .selectFrom('tip_reader as k')
    .innerJoin('tip_reader_grant as g', (join) => join.onRef('g.agency_id', '=', 'k.agency_id').onRef('g.account_id', '=', 'k.account_id'))
    .innerJoin('account as a', (join) => join.onRef('a.agency_id', '=', 'k.agency_id').onRef('a.id', '=', 'k.account_id'))
    .select(['k.account_id as accountId', 'a.name', 'k.recipient'])
    .where('k.agency_id', '=', at.agencyId)
    .where('k.retired_at', 'is', null)
    .where('a.ended_at', 'is', null)
    .orderBy('k.recipient')
    .limit(20)
    .execute()

/** All keys somebody ever made, the one in use first. */
export const listKeysOf = (at: ReadAt, accountId: string): Promise<ReaderKey[]> =>
  at.db
    .selectFrom('tip_reader')
    .select(['id', 'recipient', 'sealed_identity as sealedIdentity', 'made_at as madeAt', 'retired_at as retiredAt'])
    .where('agency_id', '=', at.agencyId)
    .where('account_id', '=', accountId)
    .orderBy('retired_at', (order) => order.desc().nullsFirst())
    .orderBy('made_at', 'desc')
    .limit(20)
    .execute()

export async function saveGrant(at: WriteAt, accountId: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await at.db
    .insertInto('tip_reader_grant')
    .values({ agency_id: at.agencyId, account_id: accountId, granted_at: at.now, granted_by: at.by })
    .onConflict((conflict) => conflict.columns(['agency_id', 'account_id']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export async function deleteGrant(at: WriteAt, accountId: string): Promise<boolean> {
  const { numDeletedRows } = await at.db
    .deleteFrom('tip_reader_grant')
    .where('agency_id', '=', at.agencyId)
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  return numDeletedRows === 1n
}

export async function insertKey(at: WriteAt, key: { id: string; accountId: string; recipient: string; sealedIdentity: string }) {
  await at.db
    .insertInto('tip_reader')
    .values({
      agency_id: at.agencyId,
      id: key.id,
      account_id: key.accountId,
      recipient: key.recipient,
      sealed_identity: key.sealedIdentity,
      made_at: at.now,
      retired_at: null,
    })
    .execute()
}

/** Takes the key in use out of use; false where there is none. */
export async function retireKeyOf(at: WriteAt, accountId: string): Promise<boolean> {
  const { numUpdatedRows } = await at.db
    .updateTable('tip_reader')
    .set({ retired_at: at.now })
    .where('agency_id', '=', at.agencyId)
    .where('account_id', '=', accountId)
    .where('retired_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}
