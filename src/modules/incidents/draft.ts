import type { IncidentKind, RequestKind } from './kind.ts'

/** How exactly the source tells when. A `month` or a `day` is told as its first moment in the agency's time zone. */
export type Precision = 'minute' | 'day' | 'month'

/** What is odd about a row that is kept all the same. */
export const DRAFT_NOTES = ['no-coordinates', 'far-from-city', 'end-before-start'] as const
export type DraftNote = (typeof DRAFT_NOTES)[number]

/** Why a row is not kept. */
export const REJECT_REASONS = [
  'malformed-line',
  'wrong-number-of-columns',
  'no-date',
  'unreadable-date',
  'date-not-believable',
  'date-in-the-future',
  'no-kind',
  'unreadable-count',
  'repeated-key',
] as const
export type RejectReason = (typeof REJECT_REASONS)[number]

type Draft = {
  /** Within one source, the same for the same row, whatever file or layout it comes in; two equal rows of one file differ. */
  readonly sourceKey: string
  /** Differs when anything that is kept of the row has changed since it came last. */
  readonly contentHash: string
  /** The source's own code and words for the kind. */
  readonly code: string | null
  readonly label: string
  /** False: the row has no believable place, and `lat` and `lng` are null. */
  readonly located: boolean
  readonly lat: number | null
  readonly lng: number | null
  /** Street with the house number rounded down to the hundred; null where the source has none. */
  readonly place: string | null
  readonly notes: readonly DraftNote[]
}

export type IncidentDraft = Draft & {
  readonly is: 'incident'
  readonly kind: IncidentKind
  readonly isSensitive: boolean
  readonly occurredAt: Date
  readonly occurredUntil: Date | null
  readonly preciseTo: Precision
  /** What it adds to a total; -1 takes back an earlier row. */
  readonly count: number
}

/** Sensitive requests (a person's welfare, an eviction) come without a place. */
export type ServiceRequestDraft = Draft & {
  readonly is: 'service-request'
  readonly kind: RequestKind
  readonly openedAt: Date
  readonly closedAt: Date | null
  readonly status: 'open' | 'closed' | 'cancelled'
  /** The department that the source gave it to. */
  readonly unitName: string | null
}

/** `detail` is what could not be read, `raw` the line; both cut to a length that fits a page. */
export type Reject = { readonly is: 'reject'; readonly reason: RejectReason; readonly detail: string; readonly raw: string }

/** What became of one line of the file; `line` counts from 1, the header included. */
export type RowOutcome = { readonly line: number } & (IncidentDraft | ServiceRequestDraft | Reject)

export const reject = (reason: RejectReason, detail: string, raw: string): Reject => ({
  is: 'reject',
  reason,
  detail: detail.slice(0, 80),
  raw: raw.slice(0, 500),
})
