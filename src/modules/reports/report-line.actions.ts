import { newSalt, recordEvent, saltedHash } from '#data/events.ts'
import { newId } from '#data/id.ts'
import type { WriteAt } from '#data/scope.ts'
import type { Report } from './report.ts'
import { insertEntry } from './report-entry.store.ts'
import type { NewEntry } from './report-entry.ts'

type Line = NewEntry & {
  /** Past tense: `report-answered`. */
  readonly event: string
}

/** Writes one line of a report's history and its event: in the event ids, kinds and a salted hash of the words, never the words. Gives back the line's id. */
export async function writeLine(at: WriteAt, report: Pick<Report, 'id' | 'neighborhoodId'>, { event, ...entry }: Line): Promise<string> {
  const id = newId()
  const salt = entry.words ? newSalt() : null
  await insertEntry(at, report.id, id, entry, salt)
  await recordEvent(at, {
    kind: event,
    about: { kind: 'report', id: report.id },
    detail: { entry: id, ...eventDetail(entry), ...(entry.words && salt ? { words: saltedHash(entry.words, salt) } : {}) },
    neighborhoodId: report.neighborhoodId,
  })
  return id
}

/** Free text typed by staff (whose it is, a name) stays in the line, where it can be removed; the event keeps only ids and kinds. */
const REMOVABLE = new Set(['whose', 'title', 'to', 'reason'])
const eventDetail = ({ detail = {} }: NewEntry) => Object.fromEntries(Object.entries(detail).filter(([name]) => !REMOVABLE.has(name)))
