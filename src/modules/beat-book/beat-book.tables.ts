import type { Json } from '#data/columns.ts'
import type { EndReason, EntryKind, SourceKind } from './book-entry.ts'
import type { Checklist } from './handover.ts'
import type { ConsentHow, OrganizationKind } from './organization.ts'

/**
 * `neighborhood_id`, `place_id` null: the whole beat. `organization_id`: set for the kind `organization` alone, whose name and what it does are its
 * title and words. `weekdays`, `months` empty: all. `confirmed_on` null: not confirmed since it was observed. `ended_at` null: it holds.
 */
export interface BookEntryTable {
  agency_id: string
  id: string
  beat_id: string
  neighborhood_id: string | null
  place_id: string | null
  organization_id: string | null
  kind: EntryKind
  title: string
  words: string
  words_salt: string
  folded: string
  weekdays: Json<readonly number[]>
  from_clock: string | null
  until_clock: string | null
  months: Json<readonly number[]>
  source_kind: SourceKind
  source_words: string | null
  observed_on: string
  confirmed_on: string | null
  confirmed_by: string | null
  written_at: Date
  written_by: string | null
  ended_at: Date | null
  ended_by: string | null
  end_reason: EndReason | null
}

/** How an entry read before `replaced_at`. */
export interface BookEntryVersionTable {
  agency_id: string
  id: string
  entry_id: string
  title: string
  words: string
  source_kind: SourceKind
  observed_on: string
  replaced_at: Date
  replaced_by: string | null
}

/** `neighborhood_id` null: it serves the whole town. `ended_at`: when it was no longer there. */
export interface OrganizationTable {
  agency_id: string
  id: string
  slug: string
  name: string
  kind: OrganizationKind
  does: string
  languages: Json<readonly string[]>
  neighborhood_id: string | null
  added_at: Date
  added_by: string | null
  ended_at: Date | null
}

/** Deleted when the consent is withdrawn or `consent_until` is past: there is no ended row. */
export interface OrganizationContactTable {
  agency_id: string
  id: string
  organization_id: string
  name: string
  role: string
  channel: string
  consent_how: ConsentHow
  consent_on: string
  consent_until: string
  recorded_at: Date
  recorded_by: string
}

/** `to_officer_id` null: nobody follows yet. `opened_by` null: the daily job made it. `closed_at` null: under way. */
export interface HandoverTable {
  agency_id: string
  id: string
  beat_id: string
  from_officer_id: string
  to_officer_id: string | null
  from_assignment_id: string
  to_assignment_id: string | null
  leaves_on: string
  opens_on: string
  overlap_until: string
  checklist: Json<Checklist>
  opened_at: Date
  opened_by: string | null
  closed_at: Date | null
  closed_by: string | null
}

export interface BeatBookTables {
  book_entry: BookEntryTable
  book_entry_version: BookEntryVersionTable
  organization: OrganizationTable
  organization_contact: OrganizationContactTable
  handover: HandoverTable
}
