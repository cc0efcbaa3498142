import { ABOUT, type About, type AboutKey, SCALES, type SurveyItem } from './survey-item.ts'

export const MOST_OWN_WORDS = 500

/** What somebody has answered so far. */
export type BallotContent = {
  readonly answers: Readonly<Record<string, number>>
  readonly words: Readonly<Record<string, string>>
  readonly about: About
}
export const EMPTY_BALLOT: BallotContent = { answers: {}, words: {}, about: {} }

export type AnsweringRefusal = 'not-a-code' | 'unknown-code' | 'spent' | 'closed' | 'not-open-yet' | 'nothing-answered'

const without = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key))

function withItem(content: BallotContent, { slug, scale }: SurveyItem, typed: string): BallotContent {
  if (scale === 'own-words') {
    const words = typed.slice(0, MOST_OWN_WORDS)
    return { ...content, words: words === '' ? without(content.words, slug) : { ...content.words, [slug]: words } }
  }
  const code = /^\d$/.test(typed) ? Number(typed) : 0
  const isKnown = code >= 1 && code <= SCALES[scale].codes
  return { ...content, answers: isKnown ? { ...content.answers, [slug]: code } : without(content.answers, slug) }
}

/**
 * The ballot with what one page posted: `typed(name)` is undefined for what that page did not show, '' for what was left out or taken back.
 * Values that the bank does not know count as left out.
 */
export function withPosted(
  content: BallotContent,
  items: readonly SurveyItem[],
  typed: (name: string) => string | undefined,
): BallotContent {
  let filled = content
  for (const item of items) {
    const value = typed(item.slug)
    if (value !== undefined) filled = withItem(filled, item, value)
  }
  for (const key of Object.keys(ABOUT) as AboutKey[]) {
    const value = typed(key)
    if (value === undefined) continue
    const isKnown = (ABOUT[key] as readonly string[]).includes(value)
    filled = { ...filled, about: isKnown ? { ...filled.about, [key]: value } : without(filled.about as Record<string, string>, key) }
  }
  return filled
}

export const hasAnswered = ({ answers, words }: BallotContent): boolean => Object.keys(answers).length + Object.keys(words).length > 0

/** The first question that has no answer yet; the number of questions where all have: the page about you. */
export function firstOpen(items: readonly SurveyItem[], { answers, words }: BallotContent): number {
  const index = items.findIndex(({ slug }) => answers[slug] === undefined && words[slug] === undefined)
  return index === -1 ? items.length : index
}

/** A page number from an address, from 0 to the page about you. */
export const stepIn = (text: string | undefined, items: readonly SurveyItem[]): number | undefined =>
  text !== undefined && /^\d{1,2}$/.test(text) ? Math.min(items.length, Math.max(0, Number(text) - 1)) : undefined

/** The digits of a paper questionnaire in the order of its choice questions; `-`, `0` or a space for one left out. Undefined when a digit fits no choice, or the count is wrong. */
export function readPaper(digits: string, items: readonly SurveyItem[]): Readonly<Record<string, number>> | undefined {
  const asked = items.filter(({ scale }) => scale !== 'own-words')
  if (digits.length !== asked.length) return undefined
  const answers: Record<string, number> = {}
  for (const [i, { slug, scale }] of asked.entries()) {
    const digit = digits[i] ?? ''
    if ('-0 '.includes(digit)) continue
    const code = Number(digit)
    if (!(code >= 1 && code <= SCALES[scale].codes)) return undefined
    answers[slug] = code
  }
  return answers
}
