import type { SurveyKind } from './survey.ts'
import { RESIDENT_ITEMS, STANDARD_ITEMS } from './survey-bank.ts'

export const MOST_NAME = 80
export const MOST_ITEMS = 30

export type SurveyRefusal = 'no-name' | 'long-name' | 'no-items' | 'many-items'
export type SurveyDraft = { readonly name: string; readonly items: readonly string[] }

/** What was typed as a survey: ticked items by their place numbers, else in the order of the bank. */
export function readSurvey(name: string, ticked: readonly string[], placeOf: (slug: string) => string): SurveyDraft | SurveyRefusal {
  if (name === '') return 'no-name'
  if (name.length > MOST_NAME) return 'long-name'
  const known = RESIDENT_ITEMS.filter((slug) => ticked.includes(slug))
  if (known.length === 0) return 'no-items'
  if (known.length > MOST_ITEMS) return 'many-items'
  const place = (slug: string) => (/^\d{1,3}$/.test(placeOf(slug)) ? Number(placeOf(slug)) : 1000)
  return { name, items: [...known].sort((a, b) => place(a) - place(b)) }
}

/** The kinds that are made by one click; the third is asked of officers. */
export const STANDARD_KINDS = ['baseline', 'pulse'] as const
export const standardItems = (kind: keyof typeof STANDARD_ITEMS): readonly string[] => STANDARD_ITEMS[kind]
export const isStandard = (kind: string): kind is (typeof STANDARD_KINDS)[number] & SurveyKind => kind === 'baseline' || kind === 'pulse'

/** A name as it stands in an address, numbered where it is taken. */
export function slugFor(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 48)
    .replace(/^-+|-+$/g, '')
  const free = [plain || 'survey', ...Array.from({ length: taken.length + 1 }, (_, i) => `${plain || 'survey'}-${i + 2}`)]
  return free.find((one) => !taken.includes(one)) ?? plain
}
