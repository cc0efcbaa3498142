import type { RakingRefusal } from '#engines/survey/raking.ts'
import type { About, Answers, Construct, SurveyItem } from './survey-item.ts'

/** Rises when the way of estimating changes; a result says with which it was made. */
export const ESTIMATE_VERSION = 1

/** What is estimated from: one person's answers, without anything that leads to the person. */
export type Response = { readonly neighborhoodId: string | null; readonly answers: Answers; readonly about: About }

/** How many people of each sort live here. */
export const MARGIN_NAMES = ['neighborhood', 'age', 'gender', 'home'] as const
export type MarginName = (typeof MARGIN_NAMES)[number]
export type MarginLine = { readonly margin: MarginName; readonly category: string; readonly people: number }

/** `sampled`: letters and paper of the sample. `open`: whoever came by the open link or the kiosk. Never in one estimate. */
export type EstimateMode = 'sampled' | 'open'

/** A share from 0 to 1, its standard error, the ends of its interval; `n` people answered. */
export type ShareFound = {
  readonly share: number
  readonly error: number
  readonly low: number
  readonly high: number
  readonly n: number
  readonly designEffect: number
}

/** `too-few`: fewer than ten answered. `held-back`: it would tell what single people said, or let somebody work out one that would. */
export type NoShare = 'too-few' | 'held-back'

export type ChangeFound = {
  readonly verdict: 'up' | 'down' | 'no-detectable-change'
  /** Of the share favorable, the later less the earlier. */
  readonly change: number
  readonly low: number
  readonly high: number
  /** The smallest change, either way, that two such waves can tell from luck. */
  readonly detectable: number
  readonly since: { readonly waveId: string; readonly waveName: string; readonly opensOn: string }
}

export type NeighborhoodFound = {
  readonly neighborhoodId: string
  readonly found: ShareFound | NoShare
  /** What its own answers alone say: what changes are judged by. Null where nothing is shown. */
  readonly own: { readonly share: number; readonly error: number } | null
  readonly change: ChangeFound | null
}

export type ItemFound = {
  readonly slug: string
  readonly version: number
  readonly construct: Construct
  readonly town: ShareFound | NoShare
  /** `small-areas`: drawn together by how much each is worth. `direct`: each by its own answers, for too few neighborhoods. */
  readonly areaMethod: 'small-areas' | 'direct' | 'none'
  readonly neighborhoods: readonly NeighborhoodFound[]
  /** Null: no earlier wave asked this in these words, or it found too little. */
  readonly change: ChangeFound | null
}

export type WeightsFound =
  | { readonly kind: 'raked'; readonly margins: readonly MarginName[]; readonly designEffect: number; readonly effectiveAnswers: number }
  | { readonly kind: 'none'; readonly why: 'no-margins' | 'not-a-sample' | RakingRefusal }

export type SurveyFound = {
  readonly version: number
  readonly mode: EstimateMode
  readonly answers: number
  readonly weights: WeightsFound
  /** Groups of the population from which nobody answered: the estimates do not speak for them. */
  readonly unheard: readonly { readonly margin: MarginName; readonly category: string }[]
  readonly items: readonly ItemFound[]
}

/** An earlier wave with what it found, to compare with. */
export type EarlierWave = { readonly id: string; readonly name: string; readonly opensOn: string; readonly found: SurveyFound }

export type EstimateAsked = {
  readonly mode: EstimateMode
  readonly responses: readonly Response[]
  readonly margins: readonly MarginLine[]
  readonly items: readonly SurveyItem[]
  /** In the order in which they are to be listed. */
  readonly neighborhoodIds: readonly string[]
  /** The newest first. */
  readonly earlier: readonly EarlierWave[]
}

export const isShare = (found: ShareFound | NoShare): found is ShareFound => typeof found !== 'string'

/** A share as it is kept: more digits would tell more of the answers than of the town. */
export const rounded = (value: number): number => Math.round(value * 10_000) / 10_000
