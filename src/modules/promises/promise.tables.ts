/**
 * `due_on` is a day in the agency's time zone. `neighborhood_id` null: made to the whole town. `report_id`: made in answer to it.
 * `owner_account` null: the owner is an officer (see `officer_id`) or has no account. `to_account` null: made to nobody with an account.
 * `problem_slug`: the problem whose response it is part of, null: none. `settled_at` null: neither kept, broken nor released yet.
 */
export interface PromiseTable {
  agency_id: string
  id: string
  what: string
  owner_kind: 'officer' | 'unit' | 'partner' | 'resident' | 'chief'
  officer_id: string | null
  unit_id: string | null
  owner_account: string | null
  owner_name: string
  to_kind: 'reporter' | 'residents' | 'partner' | 'everybody'
  to_account: string | null
  to_name: string
  due_on: string
  state: 'open' | 'kept' | 'kept-late' | 'broken' | 'released'
  made_at: Date
  made_by: string | null
  settled_at: Date | null
  settled_words: string | null
  reminded_at: Date | null
  neighborhood_id: string | null
  report_id: string | null
  problem_slug: string | null
  is_public: boolean
}

export interface PromiseTables {
  promise: PromiseTable
}
