import type { ContactKind, Theme } from './contact.ts'
import type { LogRefusal } from './contact-log.ts'

/** Somewhere a contact may have been, as the form offers it. `value` is `place:<id>` or `block:<cell>`. */
export type Where = { readonly value: string; readonly label: string; readonly lat: number; readonly lng: number }

/** What the form offers beside what is always the same. */
export type ContactChoices = {
  readonly places: readonly Where[]
  readonly blocks: readonly Where[]
  /** Values of those offered first: where this officer mostly is. */
  readonly usual: readonly string[]
  readonly languages: readonly { readonly value: string; readonly label: string }[]
  readonly categories: readonly { readonly value: string; readonly label: string }[]
  /** Names of places and neighborhoods: words in them name nobody. */
  readonly names: readonly string[]
}

/** What the page that works without signal asks for before it sends. It grows by fields alone: a page of another day reads those it knows. */
export type SyncData = ContactChoices & {
  readonly version: 1
  readonly officer: { readonly id: string; readonly name: string }
  readonly themes: readonly Theme[]
  readonly kinds: readonly ContactKind[]
  readonly csrf: string
}

export const placeValue = (id: string) => `place:${id}`
export const blockValue = (block: number) => `block:${block}`

/** The place or block in a form's value; neither for anything else. */
export function whereIn(value: string): { readonly placeId: string | null; readonly block: number | null } {
  const [kind, rest = ''] = value.split(':')
  const block = kind === 'block' && /^\d{1,15}$/.test(rest) ? Number(rest) : null
  return { placeId: kind === 'place' && rest !== '' ? rest : null, block }
}

/** How many people a band stands for where nobody counted: about its middle. */
export const BANDS = { '1': 1, '2': 2, '3-5': 4, '6-10': 8, '11+': 15 } as const
export type Band = keyof typeof BANDS

/** The band that a number falls in, to fill the form again. */
export const bandOf = (people: number): Band =>
  people <= 1 ? '1' : people === 2 ? '2' : people <= 5 ? '3-5' : people <= 10 ? '6-10' : '11+'

/** Languages an officer may hear on a beat, beside the agency's own: codes of ISO 639-1 or -3. */
export const LANGUAGE_CODES = [
  'en',
  'es',
  'zh',
  'vi',
  'tl',
  'ar',
  'ko',
  'ru',
  'fr',
  'ht',
  'pt',
  'pl',
  'hi',
  'ur',
  'bn',
  'pa',
  'gu',
  'ta',
  'te',
  'fa',
  'prs',
  'ps',
  'so',
  'am',
  'ti',
  'sw',
  'yo',
  'ig',
  'de',
  'it',
  'ja',
  'km',
  'lo',
  'hmn',
  'my',
  'ne',
  'th',
  'uk',
  'sq',
  'bs',
  'ro',
  'tr',
  'he',
  'el',
  'nv',
  'ase',
] as const // prettier-ignore

/** Which field of the form a refusal belongs to. */
export const FIELD_OF: Record<LogRefusal, string> = {
  'no-id': 'form',
  'no-kind': 'kind',
  'no-people': 'people',
  'no-time': 'happened',
  'in-the-future': 'happened',
  'too-old': 'happened',
  'too-long': 'line',
  'words-never': 'line',
  'words-ask': 'line',
  'no-such-place': 'where',
  'no-promise-words': 'promise',
  'no-promise-day': 'promiseDue',
  'no-such-category': 'report',
  changed: 'form',
  'not-yours': 'form',
}
