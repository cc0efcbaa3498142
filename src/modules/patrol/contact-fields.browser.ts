import { BANDS, bandOf, blockValue, placeValue, whereIn } from './contact-choice.ts'
import type { Draft, QueuedContact } from './contact-queue.browser.ts'

/** The form's fields by name, as they stand: what a draft keeps. Files are kept apart. */
export function fieldsOf(form: HTMLFormElement): Draft['fields'] {
  const fields: Record<string, string[]> = {}
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && name !== 'csrf') fields[name] = [...(fields[name] ?? []), value]
  return fields
}

/** Puts fields back into the form; what has no value there is emptied. */
export function fillForm(form: HTMLFormElement, fields: Draft['fields']): void {
  for (const element of form.elements) {
    if (element instanceof HTMLInputElement && (element.type === 'radio' || element.type === 'checkbox'))
      element.checked = fields[element.name]?.includes(element.value) ?? false
    else if (element instanceof HTMLInputElement && element.type !== 'file' && element.name !== 'csrf')
      element.value = fields[element.name]?.[0] ?? ''
    else if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) element.value = fields[element.name]?.[0] ?? ''
  }
} // prettier-ignore

/** A moment on the phone's own clock, as its fields have it. */
const local = (iso: string): string => {
  const at = new Date(iso)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

const WEEK_MS = 7 * 86_400_000

/** An empty form's fields: a talk that the officer began, with one person, in the first language; a promise would be due in a week. */
export const freshFields = (language: string, now: Date): Draft['fields'] => ({
  promiseDue: [local(new Date(now.getTime() + WEEK_MS).toISOString()).slice(0, 10)],
  id: [crypto.randomUUID()],
  kind: ['chat'],
  people: ['1'],
  began: ['officer'],
  language: [language],
})

/** The contact in the form's fields. `point`: where the phone is, for the block that has no name in the list. */
export function contactOf(fields: Draft['fields'], point: { lat: number; lng: number } | undefined, now: Date): QueuedContact {
  const text = (name: string) => fields[name]?.[0]?.trim() ?? ''
  const where = text('elsewhere') || text('where')
  const happened = text('happened')
  return {
    ...whereIn(where),
    ...(where === 'here' && point ? point : {}),
    id: text('id') || crypto.randomUUID(),
    kind: text('kind') || 'chat',
    // A moment without a zone is the phone's own, which the officer reads on it.
    happenedAt: (happened ? new Date(happened) : now).toISOString(),
    beganBy: text('began') || 'officer',
    people: text('exactly') ? Number(text('exactly')) : (BANDS[text('people') as keyof typeof BANDS] ?? 1),
    themes: fields.themes ?? [],
    language: text('language') || 'en',
    line: text('line') || null,
    namesNobody: text('namesNobody') !== '',
    promise: text('promise') ? { what: text('promise'), dueOn: text('promiseDue') } : null,
    report: text('report') ? { category: text('report'), words: text('reportWords') || null } : null,
  }
}

const whereOf = ({ placeId, block, lat }: QueuedContact): string =>
  placeId ? placeValue(placeId) : block !== null ? blockValue(block) : lat === undefined ? '' : 'here'

/** The fields that a queued contact came from, to change it. */
export const fieldsOfContact = (contact: QueuedContact): Draft['fields'] => ({
  id: [contact.id],
  kind: [contact.kind],
  where: [whereOf(contact)],
  elsewhere: [whereOf(contact)],
  people: [bandOf(contact.people)],
  exactly: [String(contact.people)],
  themes: contact.themes,
  language: [contact.language],
  began: [contact.beganBy],
  line: [contact.line ?? ''],
  promise: [contact.promise?.what ?? ''],
  promiseDue: [contact.promise?.dueOn ?? ''],
  report: [contact.report?.category ?? ''],
  reportWords: [contact.report?.words ?? ''],
  happened: [local(contact.happenedAt)],
})
