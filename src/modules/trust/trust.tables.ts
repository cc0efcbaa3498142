import type { Defaulted, Json } from '#data/columns.ts'
import type { Mode, SurveyKind, WaveState } from './survey.ts'
import type { About, Answers } from './survey-item.ts'

/** `ended_at` null: it may still be asked. */
export interface SurveyTable {
  agency_id: string
  id: string
  slug: string
  name: string
  kind: SurveyKind
  items: Json<readonly { readonly slug: string; readonly version: number }[]>
  made_at: Date
  made_by: string | null
  ended_at: Date | null
}

/** `closed_at`, `published_*` null: not yet. */
export interface SurveyWaveTable {
  agency_id: string
  id: string
  survey_id: string
  slug: string
  name: string
  opens_on: string
  closes_on: string
  is_sampled: boolean
  is_open: boolean
  state: WaveState
  made_at: Date
  made_by: string | null
  closed_at: Date | null
  published_at: Date | null
  published_by: string | null
}

/** `address_id` and `code_hash` null: the wave is closed. */
export interface SurveySampleTable {
  agency_id: string
  id: string
  wave_id: string
  neighborhood_id: string | null
  address_id: string | null
  code_hash: string | null
  letters: Defaulted<number>
  is_spent: Defaulted<boolean>
}

/** `neighborhood_id` null: not said. */
export interface SurveyBallotTable {
  agency_id: string
  id: string
  wave_id: string
  secret_hash: string
  mode: Mode
  neighborhood_id: string | null
  language: string
  answers: Json<Readonly<Record<string, unknown>>>
  started_on: string
}

/** `neighborhood_id` null: not said. */
export interface SurveyResponseTable {
  agency_id: string
  id: string
  wave_id: string
  mode: Mode
  neighborhood_id: string | null
  language: string
  week_on: string
  answers: Json<Answers>
  about: Json<About>
}

/** `words` null: removed. `theme` null: in none yet. `checked_*` null: nobody has read it. */
export interface SurveyOpenAnswerTable {
  agency_id: string
  id: string
  wave_id: string
  item: string
  mode: Mode
  neighborhood_id: string | null
  language: string
  words: string | null
  theme: string | null
  state: 'to-check' | 'published' | 'withheld'
  checked_at: Date | null
  checked_by: string | null
}

export interface SurveyMarginTable {
  agency_id: string
  id: string
  margin: 'age' | 'gender' | 'home' | 'neighborhood'
  category: string
  people: number
  source: string
  uploaded_at: Date
  uploaded_by: string | null
}

export interface SurveyResultTable {
  agency_id: string
  id: string
  wave_id: string
  mode: 'sampled' | 'open'
  result: Json<unknown>
  method_version: number
  computed_at: Date
}

export interface TrustTables {
  survey: SurveyTable
  survey_wave: SurveyWaveTable
  survey_sample: SurveySampleTable
  survey_ballot: SurveyBallotTable
  survey_response: SurveyResponseTable
  survey_open_answer: SurveyOpenAnswerTable
  survey_margin: SurveyMarginTable
  survey_result: SurveyResultTable
}
