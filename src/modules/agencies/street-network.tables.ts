import type { Bytes, Defaulted } from '#data/columns.ts'

/** Null figures: not read yet, or not to the end. `uploaded_by` null: the command line or the town itself. */
export interface StreetNetworkTable {
  agency_id: string
  id: string
  state: 'waiting' | 'reading' | 'standing' | 'failed'
  source: 'openstreetmap' | 'drawn'
  file_name: string
  file_bytes: number
  done_share: Defaulted<number>
  failure: string | null
  junction_count: number | null
  edge_count: number | null
  length_m: number | null
  main_share: number | null
  neighborhoods_without: number | null
  min_lat: number | null
  min_lng: number | null
  max_lat: number | null
  max_lng: number | null
  uploaded_at: Date
  uploaded_by: string | null
  read_at: Date | null
}

export interface StreetNetworkPartTable {
  agency_id: string
  network_id: string
  holds: 'file' | 'graph'
  part: number
  bytes: Bytes
}

export interface StreetTables {
  street_network: StreetNetworkTable
  street_network_part: StreetNetworkPartTable
}
