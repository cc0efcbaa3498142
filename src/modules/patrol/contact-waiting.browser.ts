import type { Queued } from './contact-queue.browser.ts'

/** The sentences of the page, in its language, as the server wrote them into it. */
export type Sayings = {
  readonly offline: Readonly<Record<string, string>>
  readonly kinds: Readonly<Record<string, string>>
  readonly refusals: Readonly<Record<string, string>>
  readonly found: Readonly<Record<string, string>>
  readonly people: { readonly one: string; readonly many: string }
  readonly title: string
  readonly records: string
  readonly save: string
  readonly saveChanges: string
  readonly namesNobody: string
  readonly namesNobodyHint: string
  readonly hereHint: string
  readonly hereRefused: string
  readonly hereUnknown: string
  readonly somewhere: string
}

/** A sentence with its number in it. */
export const counted = (one: string | undefined, many: string | undefined, n: number): string =>
  n === 1 ? (one ?? '') : (many ?? '').replace('{n}', String(n))

export type WaitingActs = { change(entry: Queued): void; asNew(entry: Queued): void; remove(entry: Queued): void }

function noteOf({ contact, photos }: Queued, say: Sayings, language: string): string {
  const when = new Intl.DateTimeFormat(language, { weekday: 'short', hour: 'numeric', minute: '2-digit' }).format(
    new Date(contact.happenedAt),
  )
  const people = counted(say.people.one, say.people.many, contact.people)
  const pictures = photos.length > 0 ? [(say.offline.photos ?? '').replace('{n}', String(photos.length))] : []
  return [when, people, ...pictures].join(' · ')
} // prettier-ignore

function whyOf({ state, refusal, found = [] }: Queued, say: Sayings): string {
  if (state !== 'refused') return ''
  const why = say.refusals[refusal ?? ''] ?? ''
  return [say.offline.needsYou, ...found.map((kind) => say.found[kind] ?? ''), why, found.includes('crime') ? say.records : '']
    .filter(Boolean)
    .join(' ')
} // prettier-ignore

/** Removing asks once more: the first press changes the button's word. */
function onRemove(button: HTMLButtonElement, sure: string, act: () => void): void {
  button.addEventListener('click', () => {
    if (button.dataset.sure) return act()
    button.dataset.sure = 'yes'
    button.textContent = sure
  })
}

function row(entry: Queued, template: HTMLTemplateElement, say: Sayings, acts: WaitingActs, language: string): Node {
  const item = template.content.cloneNode(true) as DocumentFragment
  const put = (name: string, text: string) => {
    const element = item.querySelector<HTMLElement>(`[data-say="${name}"]`)
    if (element) element.textContent = text
  }
  put('title', `${say.kinds[entry.contact.kind] ?? entry.contact.kind}, ${entry.where || say.somewhere}`)
  put('note', noteOf(entry, say, language))
  put('why', whyOf(entry, say))
  const button = (name: string) => item.querySelector<HTMLButtonElement>(`button[name="${name}"]`)
  const isConflict = entry.refusal === 'changed' || entry.refusal === 'not-yours' || entry.refusal === 'no-id'
  const [change, asNew, remove] = [button('change'), button('as-new'), button('remove')]
  if (entry.state === 'kept') change?.remove()
  else change?.addEventListener('click', () => acts.change(entry))
  if (isConflict) asNew?.addEventListener('click', () => acts.asNew(entry))
  else asNew?.remove()
  if (remove) onRemove(remove, say.offline.removeSure ?? '', () => acts.remove(entry))
  return item
}

/** Draws the list of what is not sent, and the sentence above it. */
export function showWaiting(root: HTMLElement, entries: readonly Queued[], say: Sayings, acts: WaitingActs): void {
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-part="${name}"]`)
  const [section, list, template] = [part('unsent'), part('list'), root.querySelector<HTMLTemplateElement>('template[data-part="waiting"]')]
  if (!section || !list || !template) return
  section.hidden = false
  section.toggleAttribute('data-empty', entries.length === 0)
  // What needs the officer is shown at once; what only waits, when asked for: a full queue does not push the form away.
  if (entries.some((entry) => entry.state === 'refused')) part('each')?.querySelector('details')?.setAttribute('open', '')
  // Drawn anew only where something changed, so that no button goes away under a finger.
  const drawn = entries.map(({ id, revision, state, photos }) => [id, revision, state, photos.length].join('/')).join()
  if (list.dataset.drawn !== drawn) {
    list.dataset.drawn = drawn
    list.replaceChildren(...entries.map((entry) => row(entry, template, say, acts, document.documentElement.lang)))
  }
  const state = part('state')
  const words =
    entries.length === 0 ? (say.offline.unsentNone ?? '') : counted(say.offline.unsentOne, say.offline.unsentMany, entries.length)
  if (state && state.textContent !== words) state.textContent = words
}
