import { recordEvent } from '#data/events.ts'
import { newId } from '#data/id.ts'
import type { WriteAt } from '#data/scope.ts'
import { saveTemplate, saveTemplateEnd } from './answer-template.store.ts'
import { type AnswerTemplate, refusalToKeep, type TemplateRefusal } from './answer-template.ts'

/** Adds a ready answer, or with an id changes one. */
export async function keepTemplate(
  at: WriteAt,
  template: Omit<AnswerTemplate, 'id'> & { id?: string },
): Promise<TemplateRefusal | undefined> {
  const refusal = refusalToKeep(template)
  if (refusal) return refusal
  const id = template.id ?? newId()
  await saveTemplate(at, { ...template, id, title: template.title.trim() })
  await recordEvent(at, { kind: 'answer-template-kept', about: { kind: 'answer-template', id } })
  return undefined
}

/** Takes one out of use. Answers that began with it stay as they are. */
export async function endTemplate(at: WriteAt, id: string): Promise<void> {
  await saveTemplateEnd(at, id)
  await recordEvent(at, { kind: 'answer-template-ended', about: { kind: 'answer-template', id } })
}
