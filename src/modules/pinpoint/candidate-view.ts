import type { Candidate } from './candidate.ts'
import type { Scan } from './scan.ts'

/** A candidate with the names that pages say. `place` and exact circle only for those who may go there. */
export type CandidateCard = {
  readonly candidate: Candidate
  readonly neighborhood: { readonly slug: string; readonly name: string } | undefined
  /** By language, where the topic is a report's category. */
  readonly categoryNames: Readonly<Record<string, string>> | undefined
}

/** One record behind a candidate, as those who go there see it. */
export type CandidateEvent = {
  readonly id: string
  readonly on: string
  readonly what: string
  readonly place: string | null
  /** The report's inbox page; null for the others. */
  readonly reference: string | null
}

export type ScanView = { readonly latest: Scan | undefined; readonly done: Scan | undefined; readonly isUnderWay: boolean }

/** A circle for those who may not know the exact place is never smaller. */
const SMALLEST_SHOWN_M = 200

/** Without the block and with a wider circle, for those who do not go there. */
export const withoutPlace = (card: CandidateCard): CandidateCard => ({
  ...card,
  candidate: {
    ...card.candidate,
    place: null,
    area: { ...card.candidate.area, radiusM: Math.max(SMALLEST_SHOWN_M, card.candidate.area.radiusM) },
  },
})

const STRONG_P = 1e-5
const LIKELY_P = 1e-3

/** How strongly it stands out, for the three bars. */
export const surenessOf = ({ p }: Pick<Candidate, 'p'>): 1 | 2 | 3 => (p <= STRONG_P ? 3 : p <= LIKELY_P ? 2 : 1)

/** What else could make it, by kind and source: which sentences stand under "what it might not mean". */
export function doubtsOf({ kind, source }: Pick<Candidate, 'kind' | 'source'>) {
  const told = source === 'incidents' ? (['patrol', 'recording'] as const) : (['reporting', 'oneCaller'] as const)
  const shape = { emerging: 'season', 'near-repeat': 'noForecast', 'hot-spot': 'busy', 'repeat-place': 'recording' } as const
  return [...new Set([...told, shape[kind]])]
}
