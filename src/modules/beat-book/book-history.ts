import type { SourceKind } from './book-entry.ts'

/** How an entry read before somebody changed it. */
export type EntryVersion = {
  readonly id: string
  readonly title: string
  readonly words: string
  readonly sourceKind: SourceKind
  readonly observedOn: string
  readonly replacedAt: Date
  readonly replacedBy: string | null
}

/** Something that happened to an entry, as its page tells it. */
export type EntryEvent = {
  readonly at: Date
  readonly what: 'written' | 'confirmed' | 'changed' | 'ended'
  readonly byName: string | undefined
}
