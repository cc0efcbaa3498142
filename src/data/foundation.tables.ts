import type { Defaulted, Json } from './columns.ts'

/** `host` null: found by its slug as the first label of the host name. `set_up_at` null: the set-up page comes first. */
export interface AgencyTable {
  id: string
  slug: string
  host: string | null
  name: string
  time_zone: string
  settings: Json<unknown>
  is_invented: Defaulted<boolean>
  set_up_at: Date | null
  created_at: Date
}

export interface EventHeadTable {
  agency_id: string
  seq: number
  hash: string
}

/** `by_account` null: the system itself, or somebody without an account. */
export interface EventTable {
  agency_id: string
  seq: number
  id: string
  at: Date
  kind: string
  about_kind: string
  about_id: string
  neighborhood_id: string | null
  by_account: string | null
  detail: Json<Record<string, string | number | boolean | null>>
  prev_hash: string
  hash: string
}

/** `to_address`, `subject`, `body`, `html` null: removed. */
export interface MessageTable {
  agency_id: string
  id: string
  kind: string
  to_address: string | null
  subject: string | null
  body: string | null
  html: string | null
  language: string
  about_kind: string
  about_id: string
  created_at: Date
  sent_at: Date | null
  failed_at: Date | null
  failure: string | null
  attempts: Defaulted<number>
}

export interface JobRequestTable {
  agency_id: string
  id: string
  name: string
  payload: Json<Record<string, string | number | boolean | null>>
  run_at: Date
}

export interface FoundationTables {
  event_head: EventHeadTable
  event: EventTable
  message: MessageTable
  job_request: JobRequestTable
}
