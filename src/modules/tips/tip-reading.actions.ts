import { randomUUID } from 'node:crypto'
import { recordEvent } from '#data/events.ts'
import type { WriteAt } from '#data/scope.ts'
import { sizeOfSealed } from './age-file.ts'
import { addMessage, type TipRefusal } from './tip.actions.ts'
import { listMessages, lockTip, saveHolder, saveSealed, saveState } from './tip.store.ts'
import type { Tip, TipState } from './tip.ts'
import { listCurrentKeys } from './tip-reader.store.ts'
import { addToDay, insertFinding } from './tip-removal.store.ts'

const record = (at: WriteAt, id: string, kind: string, detail: Readonly<Record<string, string | number | null>> = {}) =>
  recordEvent(at, { kind: `tip-${kind}`, about: { kind: 'tip', id }, detail })

/** A reader's sealed reply. */
export async function replyToTip(at: WriteAt, tip: Tip, sealed: Uint8Array | undefined, day: string): Promise<TipRefusal | undefined> {
  const locked = await lockTip(at, tip.id)
  if (!locked) return 'no-mailbox'
  const refusal = sealed ? await addMessage(at, tip.id, 'reader', sealed, day) : 'not-sealed'
  if (!refusal) await record(at, tip.id, 'answered')
  return refusal
}

/** Says whether a tip was of use; counted on the day it came, so that a changed mind is counted once. */
export async function markTip(at: WriteAt, id: string, state: TipState): Promise<void> {
  const tip = await lockTip(at, id)
  if (!tip || tip.state === state) return
  const change = Number(state === 'useful') - Number(tip.state === 'useful')
  await saveState(at, id, state)
  if (change !== 0) await addToDay(at, tip.receivedOn, 'useful', change)
  await record(at, id, 'marked', { state })
}

export type Resealed = { readonly id: string; readonly sealed: Uint8Array | undefined }
export type ResealRefusal = 'not-all' | 'not-sealed' | 'no-reader'

/**
 * Puts the same messages back, sealed anew in a reader's browser: for every reader (`heldBy` null) or for one. All of them or none, each in
 * its size class, since the server cannot look inside.
 */
export async function resealTip(
  at: WriteAt,
  id: string,
  heldBy: string | null,
  resealed: readonly Resealed[],
): Promise<ResealRefusal | undefined> {
  const tip = await lockTip(at, id)
  const messages = await listMessages(at, id)
  const bySame = new Map(resealed.map((one) => [one.id, one.sealed]))
  if (!tip || bySame.size !== messages.length) return 'not-all'
  if (heldBy && !(await listCurrentKeys(at)).some(({ accountId }) => accountId === heldBy)) return 'no-reader'
  for (const message of messages) {
    const sealed = bySame.get(message.id)
    if (!sealed) return 'not-all'
    if (sizeOfSealed(sealed) !== message.sizeKiB) return 'not-sealed'
  }
  for (const message of messages) await saveSealed(at, message.id, bySame.get(message.id)!)
  await saveHolder(at, id, heldBy)
  await record(at, id, heldBy ? 'handed-over' : 'sealed-again', heldBy ? { to: heldBy } : {})
  return undefined
}

/** Puts a reader's own sentence to a problem. The tip it came from is not among what is kept. */
export async function addFinding(at: WriteAt, slug: string, words: string, day: string): Promise<void> {
  const id = randomUUID()
  await insertFinding(at, { id, slug, words, day, by: at.by ?? '' })
  await recordEvent(at, { kind: 'tip-finding-added', about: { kind: 'tip-finding', id }, detail: { problem: slug } })
}
