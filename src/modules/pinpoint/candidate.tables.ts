import type { Defaulted, Json } from '#data/columns.ts'
import type { CandidateState, DismissReason, Evidence } from './candidate.ts'
import type { CandidateKind } from './finding.ts'
import type { Looked, ScanState } from './scan.ts'
import type { Source } from './scan-event.ts'

/** `asked_by` null: the nightly look. `started_at`, `finished_at` null: not yet. */
export interface ScanTable {
  agency_id: string
  id: string
  state: ScanState
  done_share: Defaulted<number>
  asked_at: Date
  asked_by: string | null
  started_at: Date | null
  finished_at: Date | null
  looked: Json<Looked>
  found_count: Defaulted<number>
  new_count: Defaulted<number>
  failure: string | null
}

/** `label` null: the whole kind. `place` null: not one block. `neighborhood_id` null: in none. `decided_*` null: nobody has decided. */
export interface CandidateTable {
  agency_id: string
  id: string
  kind: CandidateKind
  source: Source
  topic: string
  label: string | null
  place: string | null
  neighborhood_id: string | null
  lat: number
  lng: number
  radius_m: number
  from_on: string
  until_on: string
  observed: number
  usual: number
  p: number
  q: number
  evidence: Json<Evidence>
  voices: number
  state: CandidateState
  is_current: boolean
  first_seen_at: Date
  last_seen_at: Date
  scan_id: string
  decided_at: Date | null
  decided_by: string | null
  dismissed_reason: DismissReason | null
  decided_words: string | null
  decided_observed: number | null
  problem_slug: string | null
}

export interface PinpointTables {
  scan: ScanTable
  candidate: CandidateTable
}
