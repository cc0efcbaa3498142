import { recordEvent, saltedHash } from '#data/events.ts'
import { newId } from '#data/id.ts'
import type { WriteAt } from '#data/scope.ts'
import { namesAround } from './beat-ground.store.ts'
import { insertEntry, lockEntry, saveConfirmed, saveEnded, saveEntry } from './book-entry.store.ts'
import type { BookEntry, EndReason, EntryDraft } from './book-entry.ts'
import { keepVersion } from './book-history.store.ts'
import { type EntryRefusal, refusalsOf } from './book-words.ts'
import { endOrganization, keepInStep } from './organization.actions.ts'

const about = (id: string) => ({ kind: 'book-entry', id }) as const

const hashOf = (draft: Pick<EntryDraft, 'title' | 'words'>, salt: string) => saltedHash(`${draft.title}\n${draft.words}`, salt)

type Made = { readonly id: string } | { readonly refusals: readonly EntryRefusal[] }

/** Writes something down in a beat's book; `today` is the agency's day. Refused, with every reason, while its words name or describe somebody. */
export async function writeEntry(
  at: WriteAt,
  beatId: string,
  draft: EntryDraft,
  today: string,
  organizationId: string | null = null,
): Promise<Made> {
  const refusals = refusalsOf(draft, today)
  if (refusals.length > 0) return { refusals }
  const id = newId(at.now)
  const salt = await insertEntry(at, { id, beatId, organizationId }, draft, await namesAround(at, draft))
  await recordEvent(at, {
    kind: 'book-entry-written',
    about: about(id),
    detail: { beatId, kind: draft.kind, observedOn: draft.observedOn, wordsHash: hashOf(draft, salt) },
    neighborhoodId: draft.neighborhoodId,
  })
  return { id }
}

type Done = 'done' | undefined

const isOpen = (entry: BookEntry | undefined, beatId: string): entry is BookEntry =>
  entry !== undefined && entry.beatId === beatId && entry.endedAt === null

/** Changes what an entry says; how it read before is kept for a year. Undefined: there is no such entry in force on this beat. */
export async function changeEntry(
  at: WriteAt,
  beatId: string,
  id: string,
  draft: EntryDraft,
  today: string,
): Promise<Done | { readonly refusals: readonly EntryRefusal[] }> {
  const entry = await lockEntry(at, id)
  if (!isOpen(entry, beatId)) return undefined
  const changed = { ...draft, kind: entry.kind }
  const refusals = refusalsOf(changed, today)
  if (refusals.length > 0) return { refusals }
  await keepVersion(at, entry)
  const salt = await saveEntry(at, id, changed, await namesAround(at, changed))
  await keepInStep(at, entry, changed)
  await recordEvent(at, {
    kind: 'book-entry-changed',
    about: about(id),
    detail: { beatId, kind: entry.kind, observedOn: draft.observedOn, wordsHash: hashOf(changed, salt) },
    neighborhoodId: draft.neighborhoodId,
  })
  return 'done'
}

/** Still true: `today` becomes the day on which it was last seen. Undefined: there is no such entry in force on this beat. */
export async function confirmEntry(at: WriteAt, beatId: string, id: string, today: string): Promise<Done> {
  const entry = await lockEntry(at, id)
  if (!isOpen(entry, beatId)) return undefined
  await saveConfirmed(at, id, today)
  await recordEvent(at, {
    kind: 'book-entry-confirmed',
    about: about(id),
    detail: { beatId, on: today },
    neighborhoodId: entry.neighborhoodId,
  })
  return 'done'
}

/** No longer true: the entry leaves the book with a reason and stays in its history until retention takes it. */
export async function endEntry(at: WriteAt, beatId: string, id: string, reason: EndReason): Promise<Done> {
  const entry = await lockEntry(at, id)
  if (!isOpen(entry, beatId)) return undefined
  await saveEnded(at, id, reason)
  if (entry.organizationId) await endOrganization(at, entry.organizationId)
  await recordEvent(at, { kind: 'book-entry-ended', about: about(id), detail: { beatId, reason }, neighborhoodId: entry.neighborhoodId })
  return 'done'
}
