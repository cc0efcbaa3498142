export const SURVEY_KINDS = ['baseline', 'pulse', 'own', 'officer-pulse'] as const
export type SurveyKind = (typeof SURVEY_KINDS)[number]

export type Survey = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly kind: SurveyKind
  /** In the order of asking. */
  readonly items: readonly { readonly slug: string; readonly version: number }[]
}

export const WAVE_STATES = ['draft', 'open', 'closed', 'published'] as const
export type WaveState = (typeof WAVE_STATES)[number]

/** One round of asking. `sampled` answers come from letters with codes, `open` ones from anybody: they are told apart for good. */
export type Wave = {
  readonly id: string
  readonly surveyId: string
  readonly slug: string
  readonly name: string
  readonly opensOn: string
  readonly closesOn: string
  readonly isSampled: boolean
  readonly isOpen: boolean
  readonly state: WaveState
  readonly publishedAt: Date | null
}

/** How an answer came. `kiosk` and `open` are chosen by whoever comes; `sampled` and `paper` (with a code) belong to the sample. */
export const MODES = ['sampled', 'open', 'kiosk', 'paper'] as const
export type Mode = (typeof MODES)[number]

export const isOfSample = (mode: Mode): boolean => mode === 'sampled' || mode === 'paper'

/** Fewer answers than this, and no number is published. */
export const LEAST_PUBLISHED = 10
