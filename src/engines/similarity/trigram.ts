/**
 * The trigrams of a text as PostgreSQL's pg_trgm makes them: of every word (letters and digits) in lower case, with two spaces before it
 * and one behind it. A text without words has none.
 */
export function trigramsOf(text: string): Set<string> {
  const trigrams = new Set<string>()
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
    const padded = [...`  ${word} `]
    for (let i = 0; i + 3 <= padded.length; i++) trigrams.add(padded.slice(i, i + 3).join(''))
  }
  return trigrams
}

/** Share of the trigrams of both sets that are in both, 0 to 1: pg_trgm's `similarity`. 0 where both are empty. */
export function trigramSimilarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  let shared = 0
  for (const trigram of few) if (many.has(trigram)) shared++
  const all = a.size + b.size - shared
  return all === 0 ? 0 : shared / all
}

/** How alike two texts look, 0 to 1; equals `similarity(a, b)` of PostgreSQL. Keep the sets where one text is compared with many. */
export const textSimilarity = (a: string, b: string): number => trigramSimilarity(trigramsOf(a), trigramsOf(b))
