import { sql } from 'kysely'
import type { ReadAt, WriteAt } from '#data/scope.ts'
import type { SizeKiB, Tip, TipLine, TipMessage, TipSide, TipState } from './tip.ts'

const tips = (at: ReadAt) =>
  at.db
    .selectFrom('tip as t')
    .select(['t.id', 't.received_on as receivedOn', 't.active_on as activeOn', 't.recipient', 't.state', 't.held_by as heldBy'])
    .where('t.agency_id', '=', at.agencyId)

export const findTip = (at: ReadAt, id: string): Promise<Tip | undefined> => tips(at).where('t.id', '=', id).executeTakeFirst()

/** What a code leads to, by the hash of its mailbox. */
export const findTipByMailbox = (at: ReadAt, mailboxHash: string): Promise<Tip | undefined> =>
  tips(at).where('t.mailbox_hash', '=', mailboxHash).executeTakeFirst()

/** Locks the row, so that two who write do not take the same place in the exchange. */
export async function lockTip(at: WriteAt, id: string): Promise<Tip | undefined> {
  const locked = await at.db
    .selectFrom('tip')
    .select('id')
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return locked && findTip(at, locked.id)
}

/** All tips with how much was written, the latest active day first; days have no order within. At most 500. */
export const listTips = (at: ReadAt): Promise<TipLine[]> =>
  tips(at)
    .innerJoin('tip_message as m', (join) => join.onRef('m.agency_id', '=', 't.agency_id').onRef('m.tip_id', '=', 't.id'))
    .select([
      sql<number>`count(*)::int`.as('messages'),
      sql<number>`sum(m.size_kib)::int`.as('sizeKiB'),
      sql<TipSide>`(array_agg(m.side order by m.position desc))[1]`.as('lastSide'),
    ])
    .groupBy(['t.agency_id', 't.id'])
    .orderBy('t.active_on', 'desc')
    .orderBy('t.id')
    .limit(500)
    .execute()

/** What was written, sealed, in its order; of one side where it is given. */
export const listMessages = (at: ReadAt, tipId: string): Promise<TipMessage[]> =>
  at.db
    .selectFrom('tip_message')
    .select(['id', 'position', 'side', 'written_on as writtenOn', 'size_kib as sizeKiB', 'sealed'])
    .where('agency_id', '=', at.agencyId)
    .where('tip_id', '=', tipId)
    .orderBy('position')
    .execute()

export type NewTip = { readonly id: string; readonly day: string; readonly mailboxHash: string; readonly recipient: string }

/** False where the same tip is there already: it was sent twice. */
export async function insertTip(at: WriteAt, tip: NewTip): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await at.db
    .insertInto('tip')
    .values({
      agency_id: at.agencyId,
      id: tip.id,
      received_on: tip.day,
      active_on: tip.day,
      mailbox_hash: tip.mailboxHash,
      recipient: tip.recipient,
      state: 'new',
      held_by: null,
    })
    .onConflict((conflict) => conflict.columns(['agency_id', 'mailbox_hash']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

type NewMessage = { readonly id: string; readonly tipId: string; readonly side: TipSide; readonly day: string; readonly sealed: Uint8Array }

export async function insertMessage(at: WriteAt, message: NewMessage & { readonly position: number; readonly sizeKiB: SizeKiB }) {
  await at.db
    .insertInto('tip_message')
    .values({
      agency_id: at.agencyId,
      id: message.id,
      tip_id: message.tipId,
      position: message.position,
      side: message.side,
      written_on: message.day,
      size_kib: message.sizeKiB,
      sealed: message.sealed,
    })
    .execute()
}

export async function saveActive(at: WriteAt, tipId: string, day: string): Promise<void> {
  await at.db.updateTable('tip').set({ active_on: day }).where('agency_id', '=', at.agencyId).where('id', '=', tipId).execute()
}

export async function saveState(at: WriteAt, tipId: string, state: TipState): Promise<void> {
  await at.db.updateTable('tip').set({ state }).where('agency_id', '=', at.agencyId).where('id', '=', tipId).execute()
}

export async function saveHolder(at: WriteAt, tipId: string, heldBy: string | null): Promise<void> {
  await at.db.updateTable('tip').set({ held_by: heldBy }).where('agency_id', '=', at.agencyId).where('id', '=', tipId).execute()
}

/** What somebody held alone is everybody's again. */
export async function releaseHeldBy(at: WriteAt, accountId: string): Promise<void> {
  await at.db.updateTable('tip').set({ held_by: null }).where('agency_id', '=', at.agencyId).where('held_by', '=', accountId).execute()
}

export async function saveSealed(at: WriteAt, messageId: string, sealed: Uint8Array): Promise<void> {
  await at.db.updateTable('tip_message').set({ sealed }).where('agency_id', '=', at.agencyId).where('id', '=', messageId).execute()
}
