import { checkLine, type LineFinding, type LineFindingKind } from '#engines/words-check/names-check.ts'

export { knownWordsOf, type LineFinding, type LineFindingKind } from '#engines/words-check/names-check.ts'

/** What never belongs in a contact, whatever was meant: it is changed before saving. Everything else may be a street, a shop, a false alarm. */
const NEVER: readonly LineFindingKind[] = ['phone', 'email', 'plate', 'describes-person']

type Worded = { readonly line: string | null; readonly promise: { readonly what: string } | null; readonly namesNobody: boolean }

/** Everything found in the words of a contact: its line and its promise, which the public reads. */
export const findingsIn = ({ line, promise }: Worded, known: ReadonlySet<string>): LineFinding[] =>
  [line ?? '', promise?.what ?? ''].flatMap((words) => checkLine(words, known))

/** The kinds found, each once. */
export const kindsIn = (sent: Worded, known: ReadonlySet<string>): LineFindingKind[] => [
  ...new Set(findingsIn(sent, known).map(({ kind }) => kind)),
]

/** `words-never`: must be changed. `words-ask`: may stay once the officer has said that nobody is named. */
export function refusalForWords(sent: Worded, known: ReadonlySet<string>): 'words-never' | 'words-ask' | undefined {
  const kinds = kindsIn(sent, known)
  if (kinds.some((kind) => NEVER.includes(kind))) return 'words-never'
  return kinds.length > 0 && !sent.namesNobody ? 'words-ask' : undefined
}
