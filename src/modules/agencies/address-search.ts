import type { Place } from './address.ts'
import { beginsGeneric, isArticle, isBetween, isGeneric, storedWord } from './address-word.ts'

/** What somebody looks for, taken apart. */
export type Search = {
  /** Words that must be there whole. */
  readonly words: readonly string[]
  /** The last word as far as it is typed; undefined where it is complete or may be the start of "street" and the like. */
  readonly start: string | undefined
  /** Words that only put results in order: street, avenue, north. */
  readonly ranking: readonly string[]
  /** The house number; also in `words`. */
  readonly number: number | undefined
  readonly isCrossing: boolean
}

const MOST_WORDS = 8
const FLAT = /(?:\b(?:apt|apartment|unit|suite|ste|apto|depto)\b\.?\s*#?\s*\w+|#\s*\w+)/g

/** Lower case, no accents, no flat number; words and numbers alone. */
function plainWords(text: string): string[] {
  const plain = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(FLAT, ' ')
    .replace(/[&/+]/g, ' and ')
  return plain.match(/[a-z0-9]+/g) ?? []
}

/** The tokens under which a label is found, each once: `Saint Agnes Avenue` -> st, agnes, ave. */
export const tokensOf = (label: string): string[] => [
  ...new Set(
    plainWords(label)
      .filter((word) => !isBetween(word) && !isArticle(word))
      .map(storedWord),
  ),
]

/**
 * What a typed text looks for; undefined where nothing in it can be looked up.
 * A text that ends in a letter or digit may go on: its last word is taken as a start. Of very long texts the first eight words count.
 */
export function searchOf(text: string): Search | undefined {
  const typed = plainWords(text)
  const isCrossing = typed.slice(1, -1).some(isBetween)
  const goesOn = /[\p{L}\p{N}]$/u.test(text)
  // "el" at the end may become "Elm": an article counts only where more words follow.
  const kept = typed.filter((word, i) => !isBetween(word) && (!isArticle(word) || (goesOn && i === typed.length - 1))).slice(0, MOST_WORDS)
  const last = goesOn ? kept.at(-1) : undefined
  const whole = (last === undefined ? kept : kept.slice(0, -1)).map(storedWord)
  const finding = whole.filter((word) => !isGeneric(word))
  const endsGeneric = last !== undefined && finding.length > 0 && (isGeneric(storedWord(last)) || beginsGeneric(last))
  const start = last === undefined || endsGeneric ? undefined : last
  // "North" alone, "Avenue" alone: better found by the generic word than not at all.
  const words = finding.length === 0 && start === undefined ? whole : finding
  if (words.length === 0 && start === undefined) return undefined
  const number = /^\d{1,9}$/.test(typed[0] ?? '') ? Number(typed[0]) : undefined
  const ranking = [...whole.filter(isGeneric), ...(endsGeneric && last ? [storedWord(last)] : [])]
  return { words: [...new Set(words)], start, ranking, number, isCrossing }
}

/** The same search without the house number, for streets whose addresses are not all known; undefined where nothing else is left. */
export function withoutNumber(search: Search): Search | undefined {
  if (search.number === undefined) return undefined
  const number = String(search.number)
  const words = search.words.filter((word) => word !== number)
  const start = search.start === number ? undefined : search.start
  return words.length === 0 && start === undefined ? undefined : { ...search, words, start }
}

const numberOf = (label: string) => Number(/^\d+/.exec(label)?.[0] ?? Number.NaN)

/** Lower is better: the right kind, the street words typed, the nearest house number, then the shorter label. */
function score(place: Place, search: Search): number[] {
  const tokens = new Set(tokensOf(place.label))
  const missing = search.ranking.filter((word) => ![...tokens].some((token) => token.startsWith(word))).length
  const wanted = search.isCrossing ? 'crossing' : search.number === undefined ? undefined : 'address'
  const wrongKind = wanted === undefined || place.kind === wanted ? 0 : 1
  const off = search.number === undefined ? 0 : Math.abs(numberOf(place.label) - search.number)
  const house = wanted === undefined && place.kind === 'address' ? 1 : 0
  return [wrongKind, missing, Number.isNaN(off) ? Number.MAX_SAFE_INTEGER : off, house, tokens.size, place.label.length]
}

/** The best first, at most `limit`; ties in the order of their labels. */
export function ranked(places: readonly Place[], search: Search, limit: number): Place[] {
  const { compare } = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })
  const scored = places.map((place) => ({ place, score: score(place, search) }))
  scored.sort((a, b) => {
    const differs = a.score.findIndex((value, i) => value !== b.score[i])
    return differs >= 0 ? a.score[differs]! - b.score[differs]! : compare(a.place.label, b.place.label)
  })
  return scored.slice(0, limit).map(({ place }) => place)
}

/** Whether a name (of a neighborhood) has every word that is looked for. */
export function answersTo(name: string, { words, start, number }: Search): boolean {
  if (number !== undefined) return false
  const tokens = tokensOf(name)
  return (
    words.every((word) => tokens.includes(word)) &&
    (start === undefined || tokens.some((token) => token.startsWith(start) || token === storedWord(start)))
  )
}
