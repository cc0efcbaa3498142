import type { Json } from '#data/columns.ts'
import type { PlanState, Standing, WayBasis } from './plan.ts'

/** `done_at` null: not yet visited. `reference` null: no record elsewhere was named. */
export interface FollowUpTable {
  agency_id: string
  id: string
  officer_id: string
  block: number
  block_name: string | null
  neighborhood_id: string | null
  due_on: string
  has_consent: boolean
  reference: string | null
  written_at: Date
  written_by: string | null
  done_at: Date | null
}

/** `away_since` null: not away on a call. */
export interface ContactPlanTable {
  agency_id: string
  id: string
  officer_id: string
  day: string
  made_at: Date
  basis: WayBasis
  away_since: Date | null
  state: Json<PlanState>
}

export interface PlanStopTable {
  agency_id: string
  id: string
  plan_id: string
  stop: string
  gap: number
  starts_at: Date
  leaves_at: Date
  standing: Standing
}

export interface PlanTables {
  follow_up: FollowUpTable
  contact_plan: ContactPlanTable
  plan_stop: PlanStopTable
}
