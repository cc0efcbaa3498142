import { checkLine, type knownWordsOf, type LineFinding, type LineFindingKind } from '#engines/words-check/names-check.ts'
import { type AnswerTheme, suggestTheme, THEMES } from './open-answer-theme.ts'

/** Words that places here bear. */
export type Known = ReturnType<typeof knownWordsOf>

/** `has-findings`: what may tell who somebody is. `gone`: somebody else read it first. */
export type ReadRefusal = 'gone' | 'has-findings' | 'no-theme' | 'no-act'

export const READ_ACTS = ['publish', 'withhold'] as const
export type ReadAct = (typeof READ_ACTS)[number]

export const themeNamed = (name: string): AnswerTheme | undefined => THEMES.find((theme) => theme === name)

/** A stretch of the text, marked where it may tell who somebody is. */
export type Marked = { readonly text: string; readonly kind: LineFindingKind | undefined }

/** The text cut where findings begin and end; joined again it is the text. */
export function markedIn(text: string, findings: readonly LineFinding[]): Marked[] {
  const pieces: Marked[] = []
  let at = 0
  for (const { kind, from, to } of [...findings].sort((a, b) => a.from - b.from)) {
    if (from > at) pieces.push({ text: text.slice(at, from), kind: undefined })
    pieces.push({ text: text.slice(from, to), kind })
    at = to
  }
  if (at < text.length) pieces.push({ text: text.slice(at), kind: undefined })
  return pieces
}

/**
 * Names, numbers, plates, addresses and what describes somebody; words of the town's own places are none. That a crime is told of is none either:
 * it is what people are asked about, and says nothing of who told it.
 */
export const findingsIn = (text: string, known: Known): LineFinding[] => checkLine(text, known).filter(({ kind }) => kind !== 'crime')

/** The theme that is suggested for own words, and whether nothing in them is marked where no place names are known. */
export const suggestOpenAnswer = (words: string): { readonly theme: AnswerTheme; readonly isClear: boolean } => ({
  theme: suggestTheme(words).theme,
  isClear: findingsIn(words, new Set()).length === 0,
})
