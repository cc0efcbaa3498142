import type { DrawnFace } from './face.ts'

/** What everybody may know of an officer: only what the officer chose to say. `face` is a drawing, never a photograph taken of them. */
export type OfficerCard = {
  readonly id: string
  readonly accountId: string | null
  readonly slug: string
  readonly name: string
  readonly rank: string
  readonly ownWords: string | null
  readonly speaks: string | null
  readonly face: DrawnFace | null
  readonly publicEmail: string | null
  readonly publicPhone: string | null
  readonly sinceOn: string | null
  readonly endedAt: Date | null
}

/** What the officer alone writes. */
export type OfficerWords = Pick<OfficerCard, 'ownWords' | 'speaks' | 'publicEmail' | 'publicPhone'>

export const OWN_WORDS_MAX = 400
export const SPEAKS_MAX = 120
export const NAME_MAX = 120

export type OfficerFault =
  | 'name-missing'
  | 'rank-missing'
  | 'own-words-too-long'
  | 'speaks-too-long'
  | 'email-strange'
  | 'phone-strange'
  | 'day-strange'

/** An address that mail can be sent to, as far as its shape tells. */
export const isEmail = (text: string): boolean =>
  text.length <= 254 && /^[^\s@<>()",;:\\]+@[^\s@<>()",;:\\]+\.[^\s@.<>()",;:\\]{2,}$/.test(text)

const isPhone = (text: string) => /^[+()\d\s./-]{5,40}(\s*(ext|x)\.?\s*\d{1,6})?$/i.test(text)

/** What is wrong with an officer's own words, field by field; empty when nothing is. */
export function faultsInWords(words: OfficerWords): Partial<Record<keyof OfficerWords, OfficerFault>> {
  const faults: Partial<Record<keyof OfficerWords, OfficerFault>> = {}
  if ((words.ownWords?.length ?? 0) > OWN_WORDS_MAX) faults.ownWords = 'own-words-too-long'
  if ((words.speaks?.length ?? 0) > SPEAKS_MAX) faults.speaks = 'speaks-too-long'
  if (words.publicEmail && !isEmail(words.publicEmail)) faults.publicEmail = 'email-strange'
  if (words.publicPhone && !isPhone(words.publicPhone)) faults.publicPhone = 'phone-strange'
  return faults
}

/** A calendar day that exists, as `2026-03-01`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && Number(text.slice(8)) <= daysInMonth(Number(text.slice(0, 4)), Number(text.slice(5, 7)))
}

const daysInMonth = (year: number, month: number) =>
  month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

/** `Amara Diallo` -> `amara-diallo`, the address of her page; with a number where that one is `taken`. `officer` where a name has no Latin letter. */
export function slugForOfficer(name: string, taken: ReadonlySet<string>): string {
  const plain = name.normalize('NFD').replace(/[\u0300-\u036f'’]/g, '')
  const slug =
    plain
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'officer'
  for (let n = 1; ; n++) {
    const tried = n === 1 ? slug : `${slug}-${n}`
    if (!taken.has(tried)) return tried
  }
}
