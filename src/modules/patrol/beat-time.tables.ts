import type { Json } from '#data/columns.ts'
import type { OrderedBy, Reason } from './abstraction.ts'
import type { MinutesByReason } from './beat-time.ts'

/** `reason` null: not named yet. `reason_words` null: none were needed, or their time was over. `ended_at`: taken back as a mistake; null: it counts. */
export interface AbstractionTable {
  agency_id: string
  id: string
  shift_id: string
  from_at: Date
  until_at: Date
  reason: Reason | null
  reason_words: string | null
  ordered_by: OrderedBy | null
  noted_at: Date
  noted_by: string | null
  named_at: Date | null
  named_by: string | null
  ended_at: Date | null
}

/** One month of one beat whose shifts are gone. Reasons that took nothing are left out of `abstracted`. */
export interface BeatMonthTable {
  agency_id: string
  beat_id: string
  month_on: string
  shifts: number
  planned_min: number
  leave_min: number
  abstracted: Json<MinutesByReason>
  rolled_at: Date
}

export interface BeatTimeTables {
  abstraction: AbstractionTable
  beat_month: BeatMonthTable
}
