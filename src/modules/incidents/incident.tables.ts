import type { Bytes, Defaulted, Json } from '#data/columns.ts'
import type { ImportFailure, ImportMapping, ImportState } from './import-run.ts'

/** `mapping` is the column matching of the generic preset, null for a named one. */
export interface ImportRunTable {
  agency_id: string
  id: string
  holds: 'incidents' | 'service-requests'
  preset: string
  mapping: Json<ImportMapping | null> | null
  file_name: string
  file_bytes: number
  state: ImportState
  rows_read: Defaulted<number>
  rows_new: Defaulted<number>
  rows_same: Defaulted<number>
  rows_changed: Defaulted<number>
  rows_rejected: Defaulted<number>
  rows_unlocated: Defaulted<number>
  failure: ImportFailure | null
  started_by: string | null
  started_at: Date
  finished_at: Date | null
}

/** An uploaded file in pieces, kept until it has been read to its end. */
export interface ImportFileTable {
  agency_id: string
  import_id: string
  part: number
  bytes: Bytes
}

export interface ImportRejectTable {
  agency_id: string
  import_id: string
  line: number
  reason: string
  detail: string
  raw: string
}

/** `count` -1 is an administrative reversal: totals are sums. `lat` null: the row came without a usable place. */
export interface IncidentTable {
  agency_id: string
  id: string
  source: string
  source_key: string
  content_hash: string
  kind: string
  label: string
  code: string | null
  is_sensitive: boolean
  occurred_at: Date
  occurred_until: Date | null
  precise_to: 'minute' | 'day' | 'month'
  count: number
  place: string | null
  lat: number | null
  lng: number | null
  cell: number | null
  neighborhood_id: string | null
  import_id: string | null
}

export interface ServiceRequestTable {
  agency_id: string
  id: string
  source: string
  source_key: string
  content_hash: string
  kind: string
  label: string
  code: string | null
  opened_at: Date
  closed_at: Date | null
  status: string | null
  unit_name: string | null
  place: string | null
  lat: number | null
  lng: number | null
  cell: number | null
  neighborhood_id: string | null
  import_id: string | null
}

export interface IncidentTables {
  import_run: ImportRunTable
  import_file: ImportFileTable
  import_reject: ImportRejectTable
  incident: IncidentTable
  service_request: ServiceRequestTable
}
