import { createHash, randomUUID } from 'node:crypto'
import type { ReadAt, WriteAt } from '#data/scope.ts'
import { sizeOfSealed } from './age-file.ts'
import { findTipByMailbox, insertMessage, insertTip, listMessages, lockTip, saveActive } from './tip.store.ts'
import { isMailbox, isRecipient, MOST_MESSAGES, type Tip, type TipMessage, type TipSide } from './tip.ts'
import { addToDay, deleteTips } from './tip-removal.store.ts'

export type TipRefusal = 'not-sealed' | 'no-mailbox' | 'full'

/** What is kept of a mailbox: who reads the table cannot ask for it. */
export const hashOfMailbox = (mailbox: string): string => createHash('sha256').update(`tip mailbox ${mailbox}`).digest('hex')

/** What a browser of somebody who gives a tip sends. */
export type GivenTip = { readonly mailbox: string; readonly recipient: string; readonly sealed: Uint8Array | undefined }

async function addMessage(at: WriteAt, tipId: string, side: TipSide, sealed: Uint8Array, day: string): Promise<TipRefusal | undefined> {
  const sizeKiB = sizeOfSealed(sealed)
  if (!sizeKiB) return 'not-sealed'
  const last = (await listMessages(at, tipId)).at(-1)
  const position = (last?.position ?? 0) + 1
  if (position > MOST_MESSAGES) return 'full'
  await insertMessage(at, { id: randomUUID(), tipId, side, day, sealed, position, sizeKiB })
  await saveActive(at, tipId, day)
  return undefined
}

/**
 * Takes in a sealed tip. No event is recorded here: it would tell the minute; the day's count is recorded once the day is over. Ids are random
 * and hold no time. The same tip sent twice is one. Refuses what is readable, not filled up, or leads nowhere.
 */
export async function receiveTip(at: WriteAt, given: GivenTip, day: string): Promise<TipRefusal | undefined> {
  if (!given.sealed || !sizeOfSealed(given.sealed)) return 'not-sealed'
  if (!isMailbox(given.mailbox) || !isRecipient(given.recipient)) return 'no-mailbox'
  const id = randomUUID()
  if (!(await insertTip(at, { id, day, mailboxHash: hashOfMailbox(given.mailbox), recipient: given.recipient }))) return undefined
  await addToDay(at, day, 'received', 1)
  return addMessage(at, id, 'giver', given.sealed, day)
}

/** What a code leads to. Undefined: a wrong code, or it was deleted. */
export async function openMailbox(at: ReadAt, mailbox: unknown): Promise<{ tip: Tip; messages: TipMessage[] } | undefined> {
  const tip = isMailbox(mailbox) ? await findTipByMailbox(at, hashOfMailbox(mailbox)) : undefined
  return tip && { tip, messages: await listMessages(at, tip.id) }
}

async function lockMailbox(at: WriteAt, mailbox: unknown): Promise<Tip | undefined> {
  const tip = isMailbox(mailbox) ? await findTipByMailbox(at, hashOfMailbox(mailbox)) : undefined
  return tip && lockTip(at, tip.id)
}

/** Adds to a tip by its code. */
export async function addToTip(
  at: WriteAt,
  mailbox: unknown,
  sealed: Uint8Array | undefined,
  day: string,
): Promise<TipRefusal | undefined> {
  const tip = await lockMailbox(at, mailbox)
  if (!tip) return 'no-mailbox'
  return sealed ? addMessage(at, tip.id, 'giver', sealed, day) : 'not-sealed'
}

/** Deletes a tip and everything written on it, by its code. */
export async function withdrawTip(at: WriteAt, mailbox: unknown, day: string): Promise<TipRefusal | undefined> {
  const tip = await lockMailbox(at, mailbox)
  if (!tip) return 'no-mailbox'
  await deleteTips(at, [tip.id])
  await addToDay(at, day, 'withdrawn', 1)
  return undefined
}

export { addMessage }
