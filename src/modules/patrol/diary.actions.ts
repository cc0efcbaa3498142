import { recordEvent } from '#data/events.ts'
import { newId } from '#data/id.ts'
import type { WriteAt } from '#data/scope.ts'
import type { DiaryEntry } from './diary.ts'
import { findEntry, saveCalledOff, saveEntry } from './diary-writing.store.ts'

/** Writes an entry into its officer's diary; the id. What is public is so from now on. */
export async function writeEntry(at: WriteAt, entry: Omit<DiaryEntry, 'id'>): Promise<string> {
  const id = newId(at.now)
  await saveEntry(at, { id, ...entry })
  const { kind, isPublic, neighborhoodId } = entry
  await recordEvent(at, { kind: 'diary-entry-written', about: { kind: 'diary-entry', id }, detail: { kind, isPublic }, neighborhoodId })
  return id
}

/** Calls an entry off. Undefined: there is none, or it is over. */
export async function callOffEntry(at: WriteAt, id: string): Promise<'done' | undefined> {
  const entry = await findEntry(at, id)
  if (!entry || entry.endsAt <= at.now) return undefined
  await saveCalledOff(at, id)
  await recordEvent(at, { kind: 'diary-entry-called-off', about: { kind: 'diary-entry', id }, detail: { isPublic: entry.isPublic } })
  return 'done'
}
