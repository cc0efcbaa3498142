import { isDay } from '#modules/promises/index.ts'
import { checkWords, type Finding, kindsFound } from '#modules/reports/index.ts'
import type { EntryDraft } from './book-entry.ts'

export const LONGEST_TITLE = 90
export const LONGEST_WORDS = 700
export const LONGEST_SOURCE = 160

/** What may not stand in the book. A crime may be named ("break-ins in spring"): it is what people talk about. */
export type Unfit = Exclude<Finding['kind'], 'crime'> | 'person-in-hazard'

/**
 * Words that make a hazard one of a person: who somebody is, how somebody behaves, what somebody is thought to be. In both languages, since people
 * mix them. It misses things and stops at harmless ones ("he" for a dog): the officer then says it of the place.
 */
const ABOUT_SOMEBODY = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[
    'he|she|him|his|hers?|they are|(?:wo)?m[ae]n|boys?|girls?|guys?|tenants?|occupants?|owner|family|brothers?|son|daughter',
    'suspects?|offenders?|felons?|gang(?:s|ster)?|addicts?|dealers?|drunks?|junkies?|known to (?:the )?police|warrants?|parole|probation|armed',
    'violent|hostile|anti-police|mental(?:ly)?|mentally ill|schizo\\p{L}*|bipolar',
    'él|ella|hombres?|mujer(?:es)?|muchach[oa]s?|inquilin[oa]s?|dueñ[oa]s?|familias?|herman[oa]s?|hij[oa]s?|sospechos[oa]s?|pandill\\p{L}*',
    'adict[oa]s?|borrach[oa]s?|armad[oa]s?|violent[oa]s?|agresiv[oa]s?|antecedentes|enferm[oa] mental',
  ].join('|')})(?![\\p{L}\\p{N}])`,
  'iu',
)

/** Everything in a draft that must be put otherwise before it is kept, each kind once. Below 1 ms. */
export function unfitIn({ kind, title, words, sourceWords }: Pick<EntryDraft, 'kind' | 'title' | 'words' | 'sourceWords'>): Unfit[] {
  const texts = [title, words, sourceWords ?? '']
  const found = kindsFound(texts.flatMap(checkWords)).filter((one) => one !== 'crime')
  const isOfSomebody = kind === 'hazard' && texts.some((text) => ABOUT_SOMEBODY.test(text))
  return isOfSomebody ? [...found, 'person-in-hazard'] : found
}

export type EntryRefusal =
  | 'no-title'
  | 'title-too-long'
  | 'no-words'
  | 'words-too-long'
  | 'source-too-long'
  | 'no-day'
  | 'day-ahead'
  | 'no-time'
  | 'ends-before-it-begins'
  | Unfit

const isClock = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

/** Why a rhythm is none: it needs a day or a time, and ends after it begins (past midnight is told as two). */
function refusalOfRhythm({ kind, weekdays, fromClock, untilClock }: EntryDraft): EntryRefusal | undefined {
  if (kind !== 'rhythm') return undefined
  if (weekdays.length === 0 && fromClock === null) return 'no-time'
  if ((fromClock !== null && !isClock(fromClock)) || (untilClock !== null && !isClock(untilClock))) return 'no-time'
  return fromClock !== null && untilClock !== null && untilClock <= fromClock ? 'ends-before-it-begins' : undefined
}

/** Every reason why a draft is not kept yet; empty when it may be. */
export function refusalsOf(draft: EntryDraft, today: string): EntryRefusal[] {
  const { title, words, sourceWords, observedOn } = draft
  const refusals: (EntryRefusal | undefined)[] = [
    title === '' ? 'no-title' : title.length > LONGEST_TITLE ? 'title-too-long' : undefined,
    words === '' ? 'no-words' : words.length > LONGEST_WORDS ? 'words-too-long' : undefined,
    (sourceWords ?? '').length > LONGEST_SOURCE ? 'source-too-long' : undefined,
    !isDay(observedOn) ? 'no-day' : observedOn > today ? 'day-ahead' : undefined,
    refusalOfRhythm(draft),
    ...unfitIn(draft),
  ]
  return refusals.filter((one) => one !== undefined)
}

/** Lower case without accents, a space before each word: ` noche de musica`. */
export const folded = (text: string): string =>
  ` ${(
    text
      .normalize('NFD')
      .replaceAll(/[\u0300-\u036f'’]/g, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')}`

/** The beginnings of words that are looked for, at most six; empty where nothing was typed. Letters and digits alone: safe in a pattern. */
export const beginningsIn = (text: string): string[] =>
  folded(text)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, 6)
