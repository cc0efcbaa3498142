import type { Bytes, Defaulted, Json } from '#data/columns.ts'

/**
 * `words` null: nothing written, or removed. `lat` null: only a place in words is known. `public_lat` null: no public point.
 * `answered_at` null: still owed a first answer. `hidden_at`: taken from public view as a whole.
 * `forgotten_at`: its words, photos, addresses and true place were removed, since their time was over.
 */
export interface ReportTable {
  agency_id: string
  id: string
  reference: string
  category_id: string
  words: string | null
  words_salt: string | null
  words_are_public: Defaulted<boolean>
  photos_offered: Defaulted<boolean>
  place: string | null
  lat: number | null
  lng: number | null
  cell: number | null
  public_lat: number | null
  public_lng: number | null
  public_point_kind: 'addresses' | 'distance' | 'none' | 'sensitive'
  neighborhood_id: string | null
  unit_id: string | null
  officer_id: string | null
  language: string
  channel: 'web' | 'staff' | 'import'
  state: 'waiting' | 'answered' | 'in-problem' | 'fixed' | 'not-fixed' | 'not-ours' | 'duplicate'
  state_reason: string | null
  duplicate_of: string | null
  filed_at: Date
  answer_due_at: Date
  answered_at: Date | null
  closed_at: Date | null
  reopened_at: Date | null
  hidden_at: Date | null
  forgotten_at: Defaulted<Date | null>
}

/** `email` null: follows by the private link alone, or the address was removed. */
export interface ReportFollowerTable {
  agency_id: string
  id: string
  report_id: string
  is_reporter: boolean
  email: string | null
  language: string
  secret_hash: string
  account_id: string | null
  started_at: Date
  ended_at: Date | null
}

export interface ReportPhotoTable {
  agency_id: string
  id: string
  report_id: string
  position: number
  image: Bytes
  thumbnail: Bytes
  width: number
  height: number
  sha256: string
  is_public: Defaulted<boolean>
  added_at: Date
}

export interface ReportEntryTable {
  agency_id: string
  id: string
  report_id: string
  kind:
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
    | 'removed-words'
    | 'removed-photo'
    | 'problem-news'
    | 'published'
    | 'withheld'
  at: Date
  by_account: string | null
  by_name: string | null
  by_reporter: Defaulted<boolean>
  words: string | null
  words_salt: string | null
  detail: Json<Record<string, string | number | boolean | null>>
  is_public: boolean
}

export interface AnswerTemplateTable {
  agency_id: string
  id: string
  category_id: string | null
  title: string
  words: Json<Record<string, string>>
  position: number
  ended_at: Date | null
}

export interface ReportTables {
  report: ReportTable
  report_follower: ReportFollowerTable
  report_photo: ReportPhotoTable
  report_entry: ReportEntryTable
  answer_template: AnswerTemplateTable
}
