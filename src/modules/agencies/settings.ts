import type { Language } from '#locales/words.ts'

/** How points are masked for the public (PRODUCT.md of the field's practice: never nearer than `minimumM` to the true one). */
export type Masking = { readonly minimumM: number; readonly maximumM: number; readonly addressesAtLeast: number }

/** The agency's own picture, always a PNG made here. */
export type Logo = { readonly type: string; readonly base64: string }

/** Local differences of an agency, typed; kept as one jsonb value and read by `settingsFrom`. */
export type AgencySettings = {
  readonly languages: readonly Language[]
  readonly emergencyNumber: string
  readonly publicEmail: string | null
  readonly publicPhone: string | null
  readonly masking: Masking
  readonly logo: Logo | null
  /** Days after which the words and addresses of a closed report are removed. */
  readonly retentionDays: number
  /** Of several agencies on one installation, the one that answers under localhost, an IP address or a name nobody claims. */
  readonly answersUnknownHosts: boolean
}

export type Agency = {
  readonly id: string
  readonly slug: string
  readonly host: string | null
  readonly name: string
  readonly timeZone: string
  readonly isInvented: boolean
  /** False until the set-up page was finished. */
  readonly isSetUp: boolean
  readonly settings: AgencySettings
}

export const DEFAULT_SETTINGS: AgencySettings = {
  languages: ['en', 'es'],
  emergencyNumber: '911',
  publicEmail: null,
  publicPhone: null,
  masking: { minimumM: 60, maximumM: 150, addressesAtLeast: 8 },
  logo: null,
  retentionDays: 730,
  answersUnknownHosts: false,
}

/** The settings in a stored value; what is missing there takes its default, so that an older row stays readable. */
export const settingsFrom = (stored: unknown): AgencySettings => ({
  ...DEFAULT_SETTINGS,
  ...(typeof stored === 'object' && stored !== null ? (stored as Partial<AgencySettings>) : {}),
})
