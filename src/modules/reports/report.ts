/** What a report is, what state it can be in, and what may follow. */

export const STATES = ['waiting', 'answered', 'in-problem', 'fixed', 'not-fixed', 'not-ours', 'duplicate'] as const
export type State = (typeof STATES)[number]

/** Why something is not fixed: said with the word, so that "closed" is never taken for "fixed". */
export const NOT_FIXED_REASONS = ['no-longer-there', 'nothing-found', 'below-threshold', 'not-allowed', 'no-means', 'other'] as const
export type NotFixedReason = (typeof NOT_FIXED_REASONS)[number]

/** A state with what belongs to it: no "not ours" without whose, no "not fixed" without why. */
export type Standing =
  | { readonly state: 'waiting' | 'answered' | 'in-problem' | 'fixed' }
  | { readonly state: 'not-fixed'; readonly reason: NotFixedReason }
  | { readonly state: 'not-ours'; readonly whose: string }
  | { readonly state: 'duplicate'; readonly of: string }

/** States that an officer may set as an outcome; the others follow from answering and from joining a problem. */
export const OUTCOMES = ['fixed', 'not-fixed', 'not-ours', 'duplicate'] as const
export type Outcome = (typeof OUTCOMES)[number]

const CLOSED: readonly State[] = OUTCOMES
export const isClosed = (state: State): boolean => CLOSED.includes(state)

/** What every decision about a report needs to know of it. */
export type Report = {
  readonly id: string
  readonly reference: string
  readonly categoryId: string
  readonly isSensitive: boolean
  readonly standing: Standing
  readonly neighborhoodId: string | null
  readonly beatId: string | null
  readonly unitId: string | null
  readonly officerId: string | null
  readonly language: string
  readonly filedAt: Date
  readonly answerDueAt: Date
  readonly answeredAt: Date | null
  readonly closedAt: Date | null
  readonly reopenedAt: Date | null
  readonly hiddenAt: Date | null
}

const HOUR_MS = 3_600_000
export const DAY_MS = 24 * HOUR_MS

/** When a first answer is owed: whole hours after filing, nights and holidays counted, so that anybody can check it. */
export const answerDueAt = (answerHours: number, filedAt: Date): Date => new Date(filedAt.getTime() + answerHours * HOUR_MS)

/** True when the first answer (or the answer after reopening) is owed and its hour has passed. */
export const isOverdue = (report: Pick<Report, 'answeredAt' | 'answerDueAt' | 'standing'>, now: Date): boolean =>
  report.answeredAt === null && !isClosed(report.standing.state) && now > report.answerDueAt

/** How long after closing anybody may say "still there" and have it looked at again; later a new report is the better way. */
export const REOPEN_DAYS = 90

export type ReopenRefusal = 'not-closed' | 'too-long-ago' | 'joined-another'

/**
 * Why a report may not be opened again; undefined when it may.
 *
 * Anybody may reopen, not only who filed it: what is still broken is seen by whoever walks past.
 * A duplicate stays with the report it repeats, which can be reopened itself.
 */
export function refusalToReopen(report: Pick<Report, 'standing' | 'closedAt'>, now: Date): ReopenRefusal | undefined {
  if (report.standing.state === 'duplicate') return 'joined-another'
  if (!isClosed(report.standing.state) || !report.closedAt) return 'not-closed'
  return now.getTime() - report.closedAt.getTime() > REOPEN_DAYS * DAY_MS ? 'too-long-ago' : undefined
}

export const canReopen = (report: Pick<Report, 'standing' | 'closedAt'>, now: Date): boolean => refusalToReopen(report, now) === undefined

/** The state after a first answer: an answer never undoes an outcome nor takes a report out of its problem. */
export const stateAfterAnswer = (state: State): State => (state === 'waiting' ? 'answered' : state)

/** Stored columns to a standing; a reason that is not in the list any more reads as "other". */
export function standingOf(row: { state: State; state_reason: string | null; duplicate_reference: string | null }): Standing {
  if (row.state === 'not-fixed')
    return { state: 'not-fixed', reason: NOT_FIXED_REASONS.find((reason) => reason === row.state_reason) ?? 'other' }
  if (row.state === 'not-ours') return { state: 'not-ours', whose: row.state_reason ?? '' }
  if (row.state === 'duplicate') return { state: 'duplicate', of: row.duplicate_reference ?? '' }
  return { state: row.state }
}
