/** Where rows come from: the source under whose keys they are known again, and the import that brings them (null: seeding). */
export type Origin = { readonly source: string; readonly importId: string | null }

/** What became of drafts: their number is the sum of the three. */
export type Saved = { readonly created: number; readonly changed: number; readonly same: number }

/** `made` are the ids that were given, `written` the ids that the database answers with: a row that was there keeps its own. */
export function savedOf(drafts: number, made: readonly string[], written: readonly string[]): Saved {
  const own = new Set(made)
  const created = written.filter((id) => own.has(id)).length
  const changed = written.length - created
  return { created, changed, same: drafts - created - changed }
}

/** The last draft of each key: one statement cannot write one row twice. Files do not repeat keys; other callers may. */
export const distinctKeys = <D extends { readonly sourceKey: string }>(drafts: readonly D[]): readonly D[] => [
  ...new Map(drafts.map((draft) => [draft.sourceKey, draft])).values(),
]

export function* inPieces<R>(rows: readonly R[], size: number): Generator<readonly R[]> {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size)
}
