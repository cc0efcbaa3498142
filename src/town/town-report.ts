/** Reports of the town, as plain values: what somebody told about a place and all that was said since. */
import type { Language, Located } from './town.ts'

export type ReportState = 'waiting' | 'answered' | 'in-problem' | 'fixed' | 'not-fixed' | 'not-ours' | 'duplicate'
export type EntryKind =
  | 'answer'
  | 'note'
  | 'reply'
  | 'still-there'
  | 'fixed'
  | 'not-fixed'
  | 'reopened'
  | 'moved'
  | 'assigned'
  | 'not-ours'
  | 'duplicate'
  | 'joined-problem'
  | 'promised'
export type ReportEntry = {
  readonly id: string
  readonly kind: EntryKind
  readonly at: Date
  readonly byAccountId: string | null
  readonly byName: string | null
  readonly byReporter: boolean
  readonly words: string | null
  readonly detail: Readonly<Record<string, string>>
  readonly isPublic: boolean
}
export type Follower = {
  readonly id: string
  readonly isReporter: boolean
  readonly email: string | null
  readonly language: Language
  readonly startedAt: Date
}
export type Report = Located & {
  readonly id: string
  readonly reference: string
  readonly categoryId: string
  readonly words: string
  readonly place: string
  readonly addressId: string | null
  readonly unitId: string
  readonly officerId: string | null
  readonly language: Language
  readonly channel: 'web' | 'staff' | 'import'
  readonly state: ReportState
  readonly stateReason: string | null
  readonly duplicateOf: string | null
  readonly problemId: string | null
  readonly filedAt: Date
  readonly answerDueAt: Date
  readonly answeredAt: Date | null
  readonly closedAt: Date | null
  readonly reopenedAt: Date | null
  readonly followers: readonly Follower[]
  /** Oldest first. */
  readonly entries: readonly ReportEntry[]
  /** Reports of one and the same event share this; no column. */
  readonly clusterId: string
}
