import type { Language } from '#locales/words.ts'

export const WORDS_MOST = 2000
export const PLACE_MOST = 200
const EMAIL_MOST = 254

/** What a person has told so far: carried from page to page in hidden fields, kept nowhere until it is sent. */
export type Draft = {
  readonly category: string
  /** A typed address, crossing or place. */
  readonly place: string
  /** The place chosen among those found: its id, 'none' when none is right, '' when not asked yet. */
  readonly match: string
  readonly lat: string
  readonly lng: string
  readonly neighborhood: string
  readonly words: string
  readonly email: string
  readonly photosOffered: boolean
  /** The id the report will have, signed: given out with the check page. */
  readonly draft: string
}

export type DraftField = 'category' | 'place' | 'words' | 'email' | 'photos'
export type FilingRefusal =
  | 'no-category'
  | 'no-place'
  | 'place-too-long'
  | 'place-outside'
  | 'words-too-long'
  | 'email-wrong'
  | 'too-many-photos'
  | 'photo-too-large'
  | 'not-a-photo' // prettier-ignore
export type FilingRefusals = Partial<Record<DraftField, FilingRefusal>>

/** Where it is, as far as is known. `words` may be the only thing. */
export type Where = {
  readonly words: string | null
  readonly lat: number | null
  readonly lng: number | null
  readonly neighborhoodId: string | null
}

/** A report complete enough to be filed. */
export type Filing = {
  /** Made with the form, so that a form sent twice files one report; left out, a new one is made. */
  readonly id?: string
  readonly categoryId: string
  readonly where: Where
  readonly words: string | null
  readonly email: string | null
  readonly language: Language
  readonly photosOffered: boolean
  readonly channel: 'web' | 'staff'
}

type Typed = { text(name: string): string; ticked(name: string): boolean }

/** The draft in a posted form or a query; what is missing is empty. */
export const draftIn = (typed: Typed): Draft => ({
  category: typed.text('category'),
  place: typed.text('place'),
  match: typed.text('match'),
  lat: typed.text('lat'),
  lng: typed.text('lng'),
  neighborhood: typed.text('neighborhood'),
  words: typed.text('words'),
  email: typed.text('email'),
  photosOffered: typed.ticked('photosOffered'),
  draft: typed.text('draft'),
})

/** Latitude and longitude that a map or device put into the form; undefined when it gave none or nonsense. */
export function pointIn({ lat, lng }: Pick<Draft, 'lat' | 'lng'>): { lat: number; lng: number } | undefined {
  if (!lat || !lng) return undefined
  const point = { lat: Number(lat), lng: Number(lng) }
  const isPlace = Number.isFinite(point.lat) && Number.isFinite(point.lng) && Math.abs(point.lat) <= 90 && Math.abs(point.lng) <= 180
  return isPlace ? point : undefined
}

/** Enough to catch a slip of the finger; whether mail arrives is seen only by sending it. */
export const isEmail = (text: string): boolean => text.length <= EMAIL_MOST && /^[^\s@<>,;"]+@[^\s@.<>,;"]+(\.[^\s@.<>,;"]+)+$/.test(text)

/**
 * What keeps a draft from being sent, by field; empty when nothing does.
 *
 * A typed place, a point or a chosen neighborhood: each alone is enough. A place that is not found stays as its words.
 */
export function refusalsToFile(draft: Draft, known: { isCategory: boolean; isNeighborhood: boolean }): FilingRefusals {
  const hasPlace = draft.place !== '' || pointIn(draft) !== undefined || known.isNeighborhood
  return {
    ...(known.isCategory ? {} : { category: 'no-category' as const }),
    ...(draft.place.length > PLACE_MOST ? { place: 'place-too-long' as const } : hasPlace ? {} : { place: 'no-place' as const }),
    ...([...draft.words].length > WORDS_MOST ? { words: 'words-too-long' as const } : {}),
    ...(draft.email === '' || isEmail(draft.email) ? {} : { email: 'email-wrong' as const }),
  }
}
