import type { Json } from '#data/columns.ts'
import type { ContactKind, Theme } from './contact.ts'
import type { DiaryKind } from './diary.ts'
import type { PlaceKind } from './place.ts'

/** `neighborhood_id` null: in none. `ended_at` null: it is still there. */
export interface PlaceTable {
  agency_id: string
  id: string
  slug: string
  name: string
  kind: PlaceKind
  lat: number
  lng: number
  cell: number
  neighborhood_id: string | null
  added_at: Date
  added_by: string | null
  ended_at: Date | null
}

/** Days, both included. There is no reason, on purpose. */
export interface LeaveTable {
  agency_id: string
  id: string
  officer_id: string
  from_on: string
  until_on: string
  written_at: Date
  written_by: string | null
}

/** `start_*` null: the agency's own starting place. `ended_at`: when it was taken off the plan; null: it stands. */
export interface ShiftTable {
  agency_id: string
  id: string
  officer_id: string
  beat_id: string
  starts_at: Date
  ends_at: Date
  start_lat: number | null
  start_lng: number | null
  planned_at: Date
  planned_by: string | null
  ended_at: Date | null
}

/** `place`, `lat`, `lng` null: not at one place. `ended_at`: when it was called off. */
export interface DiaryEntryTable {
  agency_id: string
  id: string
  officer_id: string
  kind: DiaryKind
  title: string
  starts_at: Date
  ends_at: Date
  place: string | null
  lat: number | null
  lng: number | null
  neighborhood_id: string | null
  is_public: boolean
  written_at: Date
  written_by: string | null
  ended_at: Date | null
}

/** `block` null: neither place nor block was said. `line` null: nothing was written or it was removed with salt and fingerprint (`forgotten_at`). */
export interface ContactTable {
  agency_id: string
  id: string
  officer_id: string
  kind: ContactKind
  happened_at: Date
  began_by: 'officer' | 'resident'
  place_id: string | null
  block: number | null
  block_name: string | null
  neighborhood_id: string | null
  people: number
  themes: Json<readonly Theme[]>
  language: string
  line: string | null
  salt: string | null
  fingerprint: string | null
  promise_id: string | null
  report_id: string | null
  received_at: Date
  forgotten_at: Date | null
}

export interface ContactPhotoTable {
  agency_id: string
  id: string
  contact_id: string
  image: Uint8Array
  thumbnail: Uint8Array
  width: number
  height: number
  sha256: string
  added_at: Date
}

export interface PatrolTables {
  place: PlaceTable
  leave: LeaveTable
  shift: ShiftTable
  diary_entry: DiaryEntryTable
  contact: ContactTable
  contact_photo: ContactPhotoTable
}
