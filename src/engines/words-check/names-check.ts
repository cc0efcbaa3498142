import { GIVEN_NAMES, plainOf } from './given-names.ts'
import { checkWords, type Finding, type FindingKind } from './words-check.ts'
import { PLACE_AFTER, PLACE_WITHIN } from './words-check-patterns.ts'

/** What a line about a meeting may not hold without a second look: everything a report is checked for, and long numbers and house addresses. */
export type LineFindingKind = FindingKind | 'number' | 'address'
export type LineFinding = { readonly kind: LineFindingKind; readonly from: number; readonly to: number }

const NUMBER = /(?<![\p{L}\p{N}])\d{5,}(?![\p{L}\p{N}])/gu
const ADDRESS =
  /(?<![\p{L}\p{N}])\d{1,5}[A-Z]? (?:[NSEW]\.? )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)? (?:Street|St|Avenue|Ave|Boulevard|Blvd|Road|Rd|Drive|Dr|Lane|Ln|Court|Ct|Place|Pl|Way|Row)(?![\p{L}])/gu
const WORD = "\\p{Lu}[\\p{L}'’-]*\\p{Ll}\\p{L}*"
const CAPITALIZED = new RegExp(`(?<![\\p{L}\\p{N}'’-])${WORD}(?: ${WORD})*(?![\\p{L}\\p{N}])`, 'gu')
const SMALL = /(?<![\p{L}\p{N}])\p{Ll}+(?![\p{L}\p{N}])/gu
const SENTENCE_STARTS = /(?:^|[.!?:;\n…"“(¿¡-])\s*$/u

/** Written with a capital and nobody's name. */
const ORDINARY = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
  english spanish portuguese french polish german chinese vietnamese arabic tamil haitian creole russian korean italian hindi somali
  american latino christmas easter thanksgiving halloween ramadan hanukkah
  mr mrs ms street avenue road lane park school church library market north south east west center town hall city police officer lieutenant
  sergeant chief council mayor team club group beat neighborhood square bridge river station pta hoa ok`.split(/\s+/),
)

type Known = ReadonlySet<string>

const isOrdinary = (run: string, known: Known): boolean =>
  run.split(' ').every((word) => ORDINARY.has(plainOf(word)) || known.has(plainOf(word)))

/** The words of places that are known here, so that "The Millrace" is nobody; a given name in a place's name stays a given name. */
export const knownWordsOf = (names: readonly string[]): Known =>
  new Set(
    names
      .flatMap((name) => name.match(/\p{L}+/gu) ?? [])
      .map(plainOf)
      .filter((word) => !GIVEN_NAMES.has(word)),
  )

const isPlace = (text: string, run: string, at: number) => PLACE_AFTER.test(text.slice(at + run.length)) || PLACE_WITHIN.test(run)

/** A sentence begins with a capital whatever the word is: there the first word counts only where it is a given name. */
function startOfName(text: string, run: string, at: number): number {
  const [first = ''] = run.split(' ')
  return SENTENCE_STARTS.test(text.slice(0, at)) && !GIVEN_NAMES.has(plainOf(first)) ? first.length + 1 : 0
}

function nameIn(text: string, run: string, at: number, known: Known): LineFinding | undefined {
  const start = startOfName(text, run, at)
  const name = run.slice(start)
  if (name === '' || isOrdinary(name, known) || isPlace(text, run, at)) return undefined
  return { kind: 'person', from: at + start, to: at + run.length }
}

/** "Talked with Rosa" without a capital: only names that are no other word, and not those that a place here bears. */
const isSmallName = (word: string, known: Known): boolean => GIVEN_NAMES.has(plainOf(word)) && !known.has(plainOf(word))

function namesIn(text: string, known: Known): LineFinding[] {
  const named = [...text.matchAll(CAPITALIZED)].flatMap(({ 0: run, index }) => nameIn(text, run, index, known) ?? [])
  const small = [...text.matchAll(SMALL)].filter(([word]) => isSmallName(word, known))
  return [...named, ...small.map(({ 0: word, index }) => ({ kind: 'person' as const, from: index, to: index + word.length }))]
}

const allOf = (text: string, pattern: RegExp, kind: LineFindingKind): LineFinding[] =>
  [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ kind, from: index, to: index + found.length }))

/**
 * What in a short line about a meeting may name or describe somebody, in order and never overlapping. Stricter than the check of a report's words:
 * any word with a capital in the middle of a sentence counts as a name unless it is a day, a language, or a word of the places in `known`.
 * Patterns, not understanding: whoever writes can say that a finding is none. Below 1 ms.
 */
export function checkLine(text: string, known: Known): LineFinding[] {
  const found: LineFinding[] = []
  const certain: readonly Finding[] = checkWords(text)
  for (const one of [...certain, ...allOf(text, ADDRESS, 'address'), ...allOf(text, NUMBER, 'number'), ...namesIn(text, known)])
    if (!found.some(({ from, to }) => one.from < to && from < one.to)) found.push(one)
  return found.sort((a, b) => a.from - b.from)
}
