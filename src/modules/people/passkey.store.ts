import type { ReadAt, WriteAt } from '#data/scope.ts'
import type { Passkey, PasskeyLine } from './passkey.ts'

const line = ['id', 'name', 'created_at as createdAt', 'last_used_at as lastUsedAt'] as const

/** An account's passkeys, the oldest first. */
export const listPasskeys = (at: ReadAt, accountId: string): Promise<PasskeyLine[]> =>
  at.db
    .selectFrom('passkey')
    .select(line)
    .where('agency_id', '=', at.agencyId)
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()

/** The passkey with this credential id, of whomever it is; locked, since its counter is about to move. */
export const lockPasskey = (at: WriteAt, id: string): Promise<Passkey | undefined> =>
  at.db
    .selectFrom('passkey')
    .select(line)
    .select(['account_id as accountId', 'public_key as publicKey', 'counter', 'transports'])
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export type NewPasskey = Pick<Passkey, 'id' | 'accountId' | 'publicKey' | 'counter' | 'transports' | 'name'>

/** False when a passkey with this id is known already. */
export async function savePasskey(at: WriteAt, passkey: NewPasskey): Promise<boolean> {
  const done = await at.db
    .insertInto('passkey')
    .values({
      agency_id: at.agencyId,
      id: passkey.id,
      account_id: passkey.accountId,
      public_key: passkey.publicKey,
      counter: passkey.counter,
      transports: JSON.stringify(passkey.transports),
      name: passkey.name,
      created_at: at.now,
      last_used_at: null,
    })
    .onConflict((conflict) => conflict.columns(['agency_id', 'id']).doNothing())
    .executeTakeFirst()
  return Number(done.numInsertedOrUpdatedRows ?? 0) > 0
}

export async function savePasskeyUse(at: WriteAt, id: string, counter: number): Promise<void> {
  await at.db
    .updateTable('passkey')
    .set({ counter, last_used_at: at.now })
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .execute()
}

/** Removes one passkey of one account; false when there was none. */
export async function removePasskey(at: WriteAt, accountId: string, id: string): Promise<boolean> {
  const done = await at.db
    .deleteFrom('passkey')
    .where('agency_id', '=', at.agencyId)
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirst()
  return Number(done.numDeletedRows) > 0
}
