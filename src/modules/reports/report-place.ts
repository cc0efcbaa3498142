import type { Place } from '#modules/agencies/index.ts'
import type { Draft, Where } from './report-filing.ts'

/** What came of the place that somebody gave. */
export type ResolvedPlace = {
  readonly where: Where
  readonly neighborhood: { readonly id: string; readonly slug: string; readonly name: string } | undefined
  /** `point`: shown on a map. `matched`: typed and found. `words`: typed and not found. `neighborhood`: only that. */
  readonly how: 'point' | 'matched' | 'words' | 'neighborhood' | 'nothing'
  /** What the typed words may mean, best first; the one taken is `match`. */
  readonly matches: readonly Place[]
  /** The id of the match that was taken, or 'none'. */
  readonly match: string
  /** Farther from every neighborhood than a street's width or two: the agency does not answer there. */
  readonly isOutside: boolean
}

/** A place this near to a neighborhood still belongs to it: the far side of the street that is its boundary. */
export const EDGE_M = 150

/** Which of the matches is meant: the chosen one, else the best, unless the person said that none is right. */
export const matchMeant = (matches: readonly Place[], draft: Pick<Draft, 'match'>): Place | undefined =>
  draft.match === 'none' ? undefined : (matches.find(({ id }) => id === draft.match) ?? matches[0])
