import type { Json } from '#data/columns.ts'
import type { Foreseen } from './design.ts'
import type { DesignAreas } from './design-area.ts'

/** What counts as this problem when incidents and reports are counted in its area: kinds of incident, slugs of category. */
export type Counted = { readonly incidentKinds: readonly string[]; readonly categories: readonly string[] }

/** The CHEERS check (Clarke & Eck 2005, step 14): one line each, empty when not yet answered. */
export type Cheers = {
  readonly community: string
  readonly harmful: string
  readonly expectation: string
  readonly events: string
  readonly recurring: string
  readonly similarity: string
}

/** The triangle (Clarke & Eck 2005, step 8): three sides and who can control each. */
export type Triangle = {
  readonly offender: string
  readonly handler: string
  readonly target: string
  readonly guardian: string
  readonly place: string
  readonly manager: string
}

export interface ProblemTable {
  agency_id: string
  id: string
  slug: string
  title: string
  statement: string
  stage: 'scanning' | 'analysis' | 'response' | 'assessment'
  state: 'open' | 'closed' | 'closed-without-agreement'
  neighborhood_id: string | null
  lead_officer_id: string | null
  lat: number | null
  lng: number | null
  radius_m: number | null
  control_lat: number | null
  control_lng: number | null
  control_radius_m: number | null
  counted: Json<Counted>
  cheers: Json<Cheers>
  triangle: Json<Triangle>
  analysis: string | null
  analysis_at: Date | null
  opened_at: Date
  opened_by: string | null
  response_from_on: string | null
  verdict_asked_at: Date | null
  closed_at: Date | null
  closing_words: string | null
  is_public: boolean
}

export interface ProblemReportTable {
  agency_id: string
  problem_id: string
  report_id: string
  joined_at: Date
  joined_by: string | null
}

export interface HypothesisTable {
  agency_id: string
  id: string
  problem_id: string
  words: string
  standing: 'open' | 'supported' | 'rejected'
  added_at: Date
  added_by: string | null
}

export interface EvidenceTable {
  agency_id: string
  id: string
  hypothesis_id: string
  speaks: 'for' | 'against'
  words: string
  source: string | null
  added_at: Date
  added_by: string | null
}

/** `technique` null: a measure outside the 25 techniques of situational prevention. */
export interface ResponseTable {
  agency_id: string
  id: string
  problem_id: string
  technique: number | null
  words: string
  is_enforcement: boolean
  added_at: Date
  added_by: string | null
}

export interface JointActionTable {
  agency_id: string
  id: string
  problem_id: string
  response_id: string | null
  promise_id: string
  added_at: Date
}

/**
 * Days are inclusive. `control_*` null: no comparison area was chosen. `result` holds the estimate as the page shows it. `design_id` null: made
 * before there were designs; `early_reason` null: at the planned look.
 */
export interface AssessmentTable {
  agency_id: string
  id: string
  problem_id: string
  before_from_on: string
  before_until_on: string
  after_from_on: string
  after_until_on: string
  before_count: number
  after_count: number
  control_before_count: number | null
  control_after_count: number | null
  result: Json<Record<string, unknown>>
  finding: 'fewer' | 'more' | 'no-detectable-change' | 'too-few-to-tell' | 'worked' | 'moved' | 'did-not-work' | 'cannot-tell'
  words: string
  made_at: Date
  made_by: string | null
  design_id: string | null
  early_reason: string | null
}

/** Only added to. `supersedes` null: the first of its problem, without a reason. */
export interface ResponseDesignTable {
  agency_id: string
  id: string
  problem_id: string
  supersedes: string | null
  reason: string | null
  starts_on: string
  look_on: string
  weeks_before: number
  areas: Json<DesignAreas>
  counted: Json<Counted>
  foreseen: Json<Foreseen>
  recorded_at: Date
  recorded_by: string | null
}

/** One per follower of a joined report; `answer` 'none' until they answer. */
export interface VerdictTable {
  agency_id: string
  id: string
  problem_id: string
  follower_id: string
  answer: 'agree' | 'disagree' | 'none'
  words: string | null
  words_salt: string | null
  asked_at: Date
  answered_at: Date | null
}

export interface ProblemTables {
  problem: ProblemTable
  problem_report: ProblemReportTable
  hypothesis: HypothesisTable
  evidence: EvidenceTable
  response: ResponseTable
  joint_action: JointActionTable
  response_design: ResponseDesignTable
  assessment: AssessmentTable
  verdict: VerdictTable
}
