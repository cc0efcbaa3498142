import { recordEvent } from '#data/events.ts'
import { newId } from '#data/id.ts'
import type { WriteAt } from '#data/scope.ts'
import type { SurveyKind } from './survey.ts'
import { type SurveyDraft, slugFor } from './survey-draft.ts'
import { listSurveySlugs, saveSurvey } from './survey-list.store.ts'

/** A new survey of the bank's questions; gives back the name in its address. */
export async function makeSurvey(at: WriteAt, kind: SurveyKind, { name, items }: SurveyDraft): Promise<string> {
  const slug = slugFor(name, await listSurveySlugs(at))
  const id = newId()
  await saveSurvey(at, { id, slug, name, kind, items })
  await recordEvent(at, { kind: 'survey-made', about: { kind: 'survey', id }, detail: { questions: items.length } })
  return slug
}
