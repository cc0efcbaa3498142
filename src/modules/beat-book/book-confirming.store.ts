import type { ReadAt } from '#data/scope.ts'
import { listEntries } from './book-entry.store.ts'
import { type BookEntry, toConfirm } from './book-entry.ts'

/** The one entry of some beats to ask "still true?" about on `today`, the most overdue; undefined where all is fresh. */
export const nextToConfirm = async (at: ReadAt, beatIds: readonly string[], today: string): Promise<BookEntry | undefined> =>
  toConfirm(await listEntries(at, beatIds), today)[0]
