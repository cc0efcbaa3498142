/** What the server wrote for an island: addresses, keys and sentences. */
export const dataOf = <T>(island: HTMLElement): T =>
  JSON.parse(island.querySelector(':scope > script[type="application/json"]')?.textContent ?? '{}') as T

/** Puts in place what the server wrote into the island's template: only a page whose script runs shows it. */
export function unfold(island: HTMLElement): void {
  const template = island.querySelector<HTMLTemplateElement>(':scope > template')
  if (!template || island.dataset.ready) return
  island.append(template.content.cloneNode(true))
  for (const without of island.querySelectorAll<HTMLElement>(':scope > [data-without]')) without.hidden = true
  island.dataset.ready = 'yes'
}

export function part<E extends HTMLElement>(within: HTMLElement, name: string): E {
  const found = within.querySelector<E>(`[data-part="${name}"]`)
  if (!found) throw new Error(`the page has no part ${name}`)
  return found
}

/** Shows one of several parts and moves to it. */
export function turnTo(within: HTMLElement, name: string, others: readonly string[]): void {
  for (const other of others) part(within, other).hidden = other !== name
  part(within, name).focus()
}

/** Says something in the line that is read out. */
export function say(within: HTMLElement, words: string): void {
  part(within, 'says').textContent = words
}

export class Refused extends Error {
  readonly status: number
  constructor(status: number) {
    super(`refused: ${status}`)
    this.status = status
  }
}

/** Posts to our own site. `cookies` false: nothing that this browser keeps goes along. */
export async function postJson<T>(to: string, csrf: string, body: unknown, cookies: boolean): Promise<T> {
  const response = await fetch(to, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-csrf': csrf },
    body: JSON.stringify(body),
    credentials: cookies ? 'same-origin' : 'omit',
    cache: 'no-store',
  })
  if (!response.ok) throw new Refused(response.status)
  return response.json() as Promise<T>
}

/** Does something slow once at a time: the button is shut meanwhile, and what goes wrong is said. */
export function onSubmit(form: HTMLFormElement, act: () => Promise<void>, failed: (error: unknown) => void): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (form.dataset.busy) return
    form.dataset.busy = 'yes'
    void act()
      .catch(failed)
      .finally(() => {
        delete form.dataset.busy
      })
  })
}

export const typedIn = (form: HTMLFormElement, name: string): string => {
  const field = form.elements.namedItem(name)
  return field && 'value' in field ? String(field.value) : ''
}

/** '2026-11-22' in the page's own language. */
export const dayWords = (day: string): string =>
  new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
