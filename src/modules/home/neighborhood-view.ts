import type { MapBackground } from '#modules/agencies/index.ts'
import type { DiaryEntry } from '#modules/patrol/index.ts'
import type { OnDuty } from '#modules/people/index.ts'
import type { ListedPromise } from '#modules/promises/index.ts'

/** A problem as the neighborhood page tells it. */
export type ProblemCard = {
  readonly slug: string
  readonly title: string
  readonly statement: string
  readonly stage: 'scanning' | 'analysis' | 'response' | 'assessment'
  readonly openedAt: Date
  readonly reports: number
}

/** A report as the neighborhood page tells it: the kind, how it stands, and its masked point. */
export type ReportLine = {
  readonly reference: string
  readonly categoryNames: Readonly<Record<string, string>>
  readonly categorySlug: string
  readonly filedAt: Date
  readonly state: 'waiting' | 'answered' | 'in-problem' | 'fixed' | 'not-fixed' | 'not-ours' | 'duplicate'
  /** Why it is not fixed, as a word of the rules; or whose it is, in the agency's own words. */
  readonly stateReason: string | null
  readonly answers: string | null
  readonly answerDueAt: Date
  readonly closedAt: Date | null
  readonly point: { readonly lat: number; readonly lng: number } | null
}

/** Promises of this year here: how many came due, how many of those were kept, how many there are in all. */
export type PromiseSum = { readonly kept: number; readonly due: number; readonly all: number }

export type NeighborhoodContent = {
  readonly name: string
  readonly slug: string
  readonly about: string | null
  readonly population: number | null
  readonly rings: readonly (readonly (readonly [number, number])[])[]
  readonly background: MapBackground
  readonly officer: OnDuty | undefined
  readonly problems: readonly ProblemCard[]
  readonly promises: readonly ListedPromise[]
  readonly promiseSum: PromiseSum
  readonly reports: readonly ReportLine[]
  readonly changed: readonly ReportLine[]
  /** Share of first answers that came in time this year; undefined when none was due. */
  readonly beatSlug: string | undefined
  /** The next walk or meeting that residents may come to. */
  readonly coming: DiaryEntry | undefined
  readonly inTime: number | undefined
}

/** At most this many of each stand on the page; the rest is one link away. */
export const SHOWN = { problems: 3, open: 3, settled: 3, reports: 6, changed: 3 } as const

/** What came of reports, newest first: fixed ones, and those that will not be with the reason. Duplicates say nothing new. */
export const outcomesIn = (reports: readonly ReportLine[]): ReportLine[] =>
  reports
    .filter(({ state, closedAt }) => closedAt !== null && (state === 'fixed' || state === 'not-fixed' || state === 'not-ours'))
    .sort((a, b) => (b.closedAt?.getTime() ?? 0) - (a.closedAt?.getTime() ?? 0))
    .slice(0, SHOWN.changed)
