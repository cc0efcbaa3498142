import type { Bytes, Defaulted } from '#data/columns.ts'
import type { SizeKiB, TipSide, TipState } from './tip.ts'

export interface TipReaderGrantTable {
  agency_id: string
  account_id: string
  granted_at: Date
  granted_by: string | null
}

/** `retired_at` null: new tips are sealed for it. */
export interface TipReaderTable {
  agency_id: string
  id: string
  account_id: string
  recipient: string
  sealed_identity: string
  made_at: Date
  retired_at: Date | null
}

/** `held_by` null: every reader has it. */
export interface TipTable {
  agency_id: string
  id: string
  received_on: string
  active_on: string
  mailbox_hash: string
  recipient: string
  state: TipState
  held_by: string | null
}

export interface TipMessageTable {
  agency_id: string
  id: string
  tip_id: string
  position: number
  side: TipSide
  written_on: string
  size_kib: SizeKiB
  sealed: Bytes
}

export interface TipFindingTable {
  agency_id: string
  id: string
  problem_slug: string
  words: string
  found_on: string
  found_by: string
}

export interface TipDayTable {
  agency_id: string
  day: string
  received: Defaulted<number>
  useful: Defaulted<number>
  withdrawn: Defaulted<number>
  expired: Defaulted<number>
  is_recorded: Defaulted<boolean>
}

export interface TipsTables {
  tip_reader_grant: TipReaderGrantTable
  tip_reader: TipReaderTable
  tip: TipTable
  tip_message: TipMessageTable
  tip_finding: TipFindingTable
  tip_day: TipDayTable
}
