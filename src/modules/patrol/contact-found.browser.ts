import type { Sayings } from './contact-waiting.browser.ts'
import { kindsIn, refusalForWords } from './contact-words.ts'

type Worded = Parameters<typeof refusalForWords>[0]

const element = (tag: string, className: string, text = ''): HTMLElement =>
  Object.assign(document.createElement(tag), { className, textContent: text })

function tick(say: Sayings, checked: boolean): HTMLElement {
  const label = element('label', 'choice')
  const input = Object.assign(document.createElement('input'), {
    type: 'checkbox',
    name: 'namesNobody',
    id: 'namesNobody',
    value: 'yes',
    checked,
  })
  const words = element('span', '', say.namesNobody)
  words.append(element('span', 'hint', say.namesNobodyHint))
  label.append(input, words)
  return label
} // prettier-ignore

/**
 * Looks at the words before they are kept, as the server will: what was found is shown where it was typed, with the tick for a false alarm
 * where one may be given. True when nothing stands in the way.
 */
export function mayKeep(place: HTMLElement | null, contact: Worded, known: ReadonlySet<string>, say: Sayings): boolean {
  const refusal = refusalForWords(contact, known)
  const kinds = kindsIn(contact, known)
  if (!refusal) {
    place?.replaceChildren()
    return true
  }
  const notice = element('div', 'notice warm')
  notice.setAttribute('role', 'alert')
  notice.tabIndex = -1
  const inside = element('div', '')
  const list = element('ul', 'plain-list')
  list.append(...kinds.map((kind) => element('li', '', say.found[kind])))
  inside.append(element('strong', '', say.title), list, element('p', '', say.refusals[refusal]))
  if (kinds.includes('crime')) inside.append(element('p', '', say.records))
  notice.append(inside)
  place?.replaceChildren(notice, ...(refusal === 'words-ask' ? [tick(say, false)] : []))
  place?.closest('details')?.setAttribute('open', '')
  notice.focus()
  return false
}
