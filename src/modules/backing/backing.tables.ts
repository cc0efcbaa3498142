import type { AnsweredBy, BackingState, DeclineReason, Rank } from './backing.ts'

/**
 * `officer_id` null: the asker is no officer the public knows. `beat_id` null: any sergeant's. `what`, `why`, `answer_words`, `ended_words`,
 * `accepted_name` null: nothing said, or removed (`forgotten_at`). `desk_due_at` null: answered, ended, or on the last desk.
 * `secret_hash` null: answered on the site, or the link has ended.
 */
export interface BackingRequestTable {
  agency_id: string
  id: string
  unit_id: string
  asked_at: Date
  asked_by: string
  officer_id: string | null
  beat_id: string | null
  neighborhood_id: string | null
  report_id: string | null
  problem_slug: string | null
  promise_id: string | null
  what: string | null
  why: string | null
  due_on: string
  answer_days: number
  answer_due_at: Date
  first_rank: Rank
  rank: Rank
  desk_due_at: Date | null
  state: BackingState
  answered_at: Date | null
  answered_by: AnsweredBy | null
  accepted_on: string | null
  accepted_name: string | null
  made_promise_id: string | null
  decline_reason: DeclineReason | null
  answer_words: string | null
  ended_at: Date | null
  ended_words: string | null
  secret_hash: string | null
  secret_until: Date | null
  forgotten_at: Date | null
}

export interface BackingTables {
  backing_request: BackingRequestTable
}
