import type { MapBackground } from '#modules/agencies/index.ts'
import type { ListedPromise } from '#modules/promises/index.ts'
import type { BeatGround } from './beat-ground.ts'
import type { BookEntry, EntryKind } from './book-entry.ts'
import type { LanguageCount, Quote } from './heard.ts'
import type { ContactPerson, Organization } from './organization.ts'
import type { Tried } from './tried.ts'

/** Everything in a beat's book: what was written, and what other parts of the house know of the beat. */
export type Book = {
  readonly entries: readonly BookEntry[]
  readonly organizations: readonly Organization[]
  readonly quotes: readonly Quote[]
  readonly languages: readonly LanguageCount[]
  readonly tried: readonly Tried[]
  readonly promises: readonly ListedPromise[]
}

/** The ground of a beat as pages show it. */
export type Ground = Pick<BeatGround, 'beat' | 'neighborhoods' | 'places' | 'handover'> & {
  readonly background: MapBackground
  readonly boundaries: readonly (readonly (readonly [number, number])[])[]
}

/** A contact person with the name of the colleague who wrote them down. */
export type ContactLine = ContactPerson & { readonly recordedByName: string | undefined }

/** Below this many contacts no shares are told: two people more would turn them around. */
export const LEAST_FOR_SHARES = 10

export const entriesOf = (book: Pick<Book, 'entries'>, kind: EntryKind): BookEntry[] => book.entries.filter((entry) => entry.kind === kind)
