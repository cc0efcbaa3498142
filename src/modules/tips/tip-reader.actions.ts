import { randomUUID } from 'node:crypto'
import { recordEvent } from '#data/events.ts'
import type { WriteAt } from '#data/scope.ts'
import { releaseHeldBy } from './tip.store.ts'
import { deleteGrant, insertKey, isNamedReader, listReaders, retireKeyOf, saveGrant } from './tip-reader.store.ts'
import { type KeyRefusal, refusalOfKey } from './tip-reader.ts'

const record = (at: WriteAt, id: string, kind: string) => recordEvent(at, { kind, about: { kind: 'account', id } })

/** Names somebody who serves to read tips; false: there is nobody such. */
export async function nameReader(at: WriteAt, accountId: string): Promise<boolean> {
  const known = (await listReaders(at)).some((reader) => reader.accountId === accountId)
  if (known && (await saveGrant(at, accountId))) await record(at, accountId, 'tip-reader-named')
  return known
}

/** Takes the leave to read back; the key goes out of use, and what this person held alone is in everybody's list again. */
export async function endReader(at: WriteAt, accountId: string): Promise<void> {
  if (!(await deleteGrant(at, accountId))) return
  await retireKeyOf(at, accountId)
  await releaseHeldBy(at, accountId)
  await record(at, accountId, 'tip-reader-ended')
}

/** Takes in a key pair that a reader's browser made; the one before goes out of use and is kept for what was sealed for it. */
export async function makeKey(at: WriteAt, accountId: string, recipient: string, sealedIdentity: string): Promise<KeyRefusal | undefined> {
  const refusal = refusalOfKey(recipient, sealedIdentity)
  if (refusal || !(await isNamedReader(at, accountId))) return refusal ?? 'no-key'
  await retireKeyOf(at, accountId)
  await insertKey(at, { id: randomUUID(), accountId, recipient, sealedIdentity })
  await record(at, accountId, 'tip-key-made')
  return undefined
}
