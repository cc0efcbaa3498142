import type { SurveyFound } from './estimate.ts'
import type { Survey, Wave } from './survey.ts'

/** A wave of residents with what it found by its sample and by the open link; undefined where that was not asked or not computed. */
export type WaveResult = Pick<Wave, 'id' | 'slug' | 'name' | 'opensOn' | 'closesOn' | 'state'> & {
  readonly surveySlug: string
  readonly kind: Survey['kind']
  readonly computedAt: Date
  readonly sampled: SurveyFound | undefined
  readonly open: SurveyFound | undefined
}
