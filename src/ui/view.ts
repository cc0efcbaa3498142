import type { Language, Words } from '#locales/words.ts'

export const ROLES = ['resident', 'partner', 'officer', 'sergeant', 'chief', 'analyst', 'overseer', 'administrator'] as const
export type Role = (typeof ROLES)[number]

/** Who looks at the page; undefined in a View means nobody is signed in. */
export type ViewerCard = { readonly accountId: string; readonly name: string; readonly roles: readonly Role[] }

/** What a page needs to know about its agency. */
export type AgencyCard = {
  readonly name: string
  readonly slug: string
  readonly emergencyNumber: string
  readonly timeZone: string
  readonly languages: readonly Language[]
  readonly logoUrl?: string | undefined
  readonly isInvented: boolean
}

/**
 * Everything around a page's own content: who looks, in which language, at what moment, under which nonce.
 * Made once per request by http/ and handed to every page as the prop `view`.
 */
export type View = {
  readonly words: Words
  readonly language: Language
  readonly dir: 'ltr' | 'rtl'
  readonly agency: AgencyCard
  readonly viewer: ViewerCard | undefined
  readonly now: Date
  /** The path and query of this request: for the language switch and `aria-current`. */
  readonly here: string
  readonly nonce: string
  /** The value of the hidden field that every form carries. */
  readonly csrf: string
  /** URL of a built asset by its source name: `asset('map')` -> '/assets/map-3f9a.js'. */
  readonly asset: (name: string) => string
  /** One confirmation to show at the top, after a redirect. */
  readonly notice?: string | undefined
}
