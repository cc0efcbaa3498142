import { type BookEntry, type EntryDraft, type EntryKind, NO_RHYTHM, SOURCE_KINDS } from './book-entry.ts'
import type { EntryRefusal } from './book-words.ts'

/** A posted form, as far as it is read here. */
type Posted = { readonly text: (name: string) => string; readonly texts: (name: string) => string[] }
type Ids = readonly { readonly id: string }[]

const numbers = (texts: readonly string[], most: number): number[] => {
  const read = texts.map(Number).filter((n) => Number.isInteger(n) && n >= 1 && n <= most)
  return [...new Set(read)].sort((a, b) => a - b)
}
const known = (ids: Ids, id: string): string | null => ids.find((one) => one.id === id)?.id ?? null

/** What was typed, as an entry of a kind; places and neighborhoods of other beats count as none. */
export const draftFrom = (form: Posted, kind: EntryKind, around: { readonly places: Ids; readonly neighborhoods: Ids }): EntryDraft => ({
  kind,
  title: form.text('title'),
  words: form.text('words'),
  placeId: known(around.places, form.text('place')),
  neighborhoodId: known(around.neighborhoods, form.text('neighborhood')),
  sourceKind: SOURCE_KINDS.find((one) => one === form.text('source')) ?? 'seen',
  sourceWords: form.text('sourceWords') || null,
  observedOn: form.text('observedOn'),
  ...(kind === 'rhythm'
    ? {
        weekdays: numbers(form.texts('weekdays'), 7),
        fromClock: form.text('fromClock') || null,
        untilClock: form.text('untilClock') || null,
        months: numbers(form.texts('months'), 12),
      }
    : NO_RHYTHM),
})

/** Languages typed with commas, each once, at most twelve. */
export const languagesIn = (text: string): string[] =>
  [...new Set(text.split(/[,;]/).map((one) => one.trim().slice(0, 40)))].filter((one) => one !== '').slice(0, 12)

/** The fields of an entry as its form shows them. */
export const typedOf = (entry: BookEntry) => ({
  text: {
    title: entry.title,
    words: entry.words,
    place: entry.placeId ?? '',
    neighborhood: entry.neighborhoodId ?? '',
    source: entry.sourceKind,
    sourceWords: entry.sourceWords ?? '',
    observedOn: entry.observedOn,
    fromClock: entry.fromClock ?? '',
    untilClock: entry.untilClock ?? '',
  },
  weekdays: entry.weekdays.map(String),
  months: entry.months.map(String),
})

const FIELD: Readonly<Partial<Record<EntryRefusal, string>>> = {
  'no-title': 'title',
  'title-too-long': 'title',
  'source-too-long': 'sourceWords',
  'no-day': 'observedOn',
  'day-ahead': 'observedOn',
  'no-time': 'weekdays',
  'ends-before-it-begins': 'untilClock',
}

/** Each refusal at its field, the first one where there are several; what the words give away stands at the words. */
export function fieldsRefused(refusals: readonly EntryRefusal[], words: Readonly<Record<EntryRefusal, string>>): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const refusal of refusals) errors[FIELD[refusal] ?? 'words'] ??= words[refusal]
  return errors
}
