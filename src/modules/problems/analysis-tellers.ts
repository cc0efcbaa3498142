/** With fewer people than this no number about them is shown. */
export const LEAST_TELLERS = 10

/** Fewer than ten people: nothing more is said of them. */
export type Tellers = {
  readonly reports: number
  /** Reports with an address or an account, by which two of the same person can be known. */
  readonly addressed: number
  /** Different people among those; 'fewer': below ten. */
  readonly people: number | 'fewer'
  /** How many of the addressed reports come from whoever told most; null where that is not said. */
  readonly mostOfOne: number | null
  /** Reports by the language they were told in; null: fewer than ten. */
  readonly languages: readonly { readonly language: string; readonly reports: number | null }[]
  /** Null: fewer than may be shown. */
  readonly incidents: number | null
  /** What the city was asked for in the same area, all kinds. */
  readonly requests: readonly { readonly kind: string; readonly count: number | null }[]
}

/** What the store counted. */
export type TellerCounts = {
  readonly reports: number
  readonly addressed: number
  readonly people: number
  readonly most: number
  readonly languages: readonly { readonly language: string; readonly reports: number }[]
  readonly requests: readonly { readonly kind: string; readonly count: number }[]
}

/** Counts of those who told, never who: below ten people neither how many nor how much the one tells most. */
export function tellersOf({ people, most, languages, ...counts }: TellerCounts, incidents: number): Tellers {
  const isFew = people < LEAST_TELLERS
  const large = languages.filter(({ reports }) => reports >= LEAST_TELLERS)
  const hidden = languages.filter(({ reports }) => reports < LEAST_TELLERS).map(({ language }) => ({ language, reports: null }))
  return {
    ...counts,
    people: isFew ? 'fewer' : people,
    mostOfOne: isFew ? null : most,
    languages: [...large, ...hidden],
    incidents,
  }
}
