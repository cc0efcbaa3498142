/** What was said or done on a report after it was filed. `published` and `withheld` say what in their detail. */
export const ENTRY_KINDS = [
  'answer',
  'note',
  'reply',
  'still-there',
  'fixed',
  'not-fixed',
  'reopened',
  'moved',
  'assigned',
  'not-ours',
  'duplicate',
  'joined-problem',
  'promised',
  'removed-words',
  'removed-photo',
  'problem-news',
  'published',
  'withheld',
] as const // prettier-ignore
export type EntryKind = (typeof ENTRY_KINDS)[number]

export type EntryDetail = Readonly<Record<string, string | number | boolean | null>>

/** One line of a report's history. `words` null: none were given, or they were removed. */
export type Entry = {
  readonly id: string
  readonly kind: EntryKind
  readonly at: Date
  readonly byName: string | null
  readonly byReporter: boolean
  readonly words: string | null
  readonly detail: EntryDetail
  readonly isPublic: boolean
}

/** A line to be written. */
export type NewEntry = {
  readonly kind: EntryKind
  readonly words?: string | null
  readonly byName?: string | null
  readonly byReporter?: boolean
  readonly detail?: EntryDetail
  readonly isPublic: boolean
}

/** Who speaks in a line, for the page: the officer by name, the reporter, a neighbor without a name, or the agency itself. */
export type Speaker = 'staff' | 'reporter' | 'neighbor' | 'agency'

const BY_NEIGHBORS: readonly EntryKind[] = ['still-there', 'fixed', 'reopened', 'reply']

export function speakerOf(entry: Pick<Entry, 'kind' | 'byName' | 'byReporter'>): Speaker {
  if (entry.byReporter) return 'reporter'
  if (entry.byName) return 'staff'
  return BY_NEIGHBORS.includes(entry.kind) ? 'neighbor' : 'agency'
}
