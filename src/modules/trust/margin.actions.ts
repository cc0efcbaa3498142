import { recordEvent } from '#data/events.ts'
import { newId } from '#data/id.ts'
import type { WriteAt } from '#data/scope.ts'
import { listNeighborhoods } from '#modules/agencies/index.ts'
import { replaceMargins } from './margin.store.ts'
import { type MarginFault, readMargins } from './margin.ts'

/** Keeps pasted margins, each in the place of the one of its name; says what is wrong with them otherwise, and keeps nothing. */
export async function uploadMargins(at: WriteAt, pasted: string): Promise<readonly MarginFault[] | undefined> {
  const slugs = (await listNeighborhoods(at)).map(({ slug }) => slug)
  const read = readMargins(pasted, slugs)
  if ('faults' in read) return read.faults
  const ids = read.map(() => newId(at.now))
  await replaceMargins(at, read, ids)
  await recordEvent(at, { kind: 'margins-uploaded', about: { kind: 'survey-margin', id: ids[0] ?? '' }, detail: { groups: read.length } })
  return undefined
}
