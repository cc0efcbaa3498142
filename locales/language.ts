import { en } from './en.ts'
import { es } from './es.ts'
import { pseudo } from './pseudo.ts'
import { LANGUAGES, type Language, type Words } from './words.ts'

const CATALOGUES: Record<Language, Words> = { en, es, qps: pseudo }

/** The words of one language. */
export const wordsOf = (language: Language): Words => CATALOGUES[language]

/** The direction its text runs. */
export const dirOf = (language: Language): 'ltr' | 'rtl' => (language === 'qps' ? 'rtl' : 'ltr')

/** The tag for `lang` and for Intl: the pseudo language is English to both, since neither knows it. */
export const tagOf = (language: Language): string =>
  language === 'qps' ? 'en-XB' : language === 'en' ? 'en-US' : language === 'es' ? 'es-US' : language

/** Whether a text names a language that is complete and may be offered. */
export const isLanguage = (text: string | undefined): text is Language => LANGUAGES.some((language) => language === text)

type Wanted = { tag: string; weight: number }

function wantedLanguages(acceptLanguage: string): Wanted[] {
  return acceptLanguage
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find((value) => value !== undefined)
      return { tag, weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ tag, weight }) => tag !== '' && weight > 0)
    .sort((a, b) => b.weight - a.weight)
}

/**
 * The language of an answer: what the person chose, else the best of what the browser asks for, else the agency's first.
 * A language that the agency does not offer is never chosen; an agency that offers none is answered in English.
 */
export function chooseLanguage(choice: string | undefined, acceptLanguage: string | undefined, offered: readonly Language[]): Language {
  const own = offered.find((language) => language === choice)
  if (own) return own
  for (const { tag } of wantedLanguages(acceptLanguage ?? '')) {
    if (tag === '*') break
    const match = offered.find((language) => tag === language || tag.startsWith(`${language}-`))
    if (match) return match
  }
  return offered[0] ?? 'en'
}
