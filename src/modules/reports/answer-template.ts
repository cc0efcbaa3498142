import type { Language } from '#locales/words.ts'

/** A start for answers that are given often, in each language the agency offers. */
export type AnswerTemplate = {
  readonly id: string
  /** Null: fits any kind of problem. */
  readonly categoryId: string | null
  readonly title: string
  readonly words: Readonly<Record<string, string>>
}

const TITLE_MOST = 80
const WORDS_MOST = 4000

export type TemplateRefusal = 'no-title' | 'no-words' | 'too-long'

/** Why a ready answer cannot be kept; undefined when it can. */
export function refusalToKeep({ title, words }: Pick<AnswerTemplate, 'title' | 'words'>): TemplateRefusal | undefined {
  if (!title.trim()) return 'no-title'
  if (title.length > TITLE_MOST || Object.values(words).some((text) => text.length > WORDS_MOST)) return 'too-long'
  return Object.values(words).some((text) => text.trim()) ? undefined : 'no-words'
}

/** Its words in the language of the report, else in English, else in any it has. */
export const wordsFor = ({ words }: Pick<AnswerTemplate, 'words'>, language: Language | string): string =>
  words[language] || words['en'] || (Object.values(words).find(Boolean) ?? '')

/** Those that fit a kind of problem: its own first, then those for any. */
export const fitting = (templates: readonly AnswerTemplate[], categoryId: string): AnswerTemplate[] => [
  ...templates.filter((template) => template.categoryId === categoryId),
  ...templates.filter((template) => template.categoryId === null),
]
