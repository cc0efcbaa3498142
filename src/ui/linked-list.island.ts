/**
 * `<linked-list>`: the points of a map and the entries of its list point at each other.
 * Everything that carries the same `data-item` lights up while one of them is looked at, by pointer or keyboard.
 */
class LinkedList extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('pointerover', (event) => this.#light(event.target))
    this.addEventListener('pointerleave', () => this.#light(null))
    this.addEventListener('focusin', (event) => this.#light(event.target))
    this.addEventListener('focusout', () => this.#light(null))
    this.addEventListener('click', (event) => this.#follow(event.target))
  }

  #itemOf(target: EventTarget | null): string | undefined {
    return target instanceof Element ? target.closest<HTMLElement>('[data-item]')?.dataset.item : undefined
  }

  #light(target: EventTarget | null): void {
    const item = this.#itemOf(target)
    for (const element of this.querySelectorAll<HTMLElement>('[data-item]')) element.classList.toggle('lit', element.dataset.item === item)
  }

  /** A press on the map's point brings its entry into sight and puts the keyboard there. */
  #follow(target: EventTarget | null): void {
    const item = this.#itemOf(target)
    if (!item || !(target instanceof Element) || !target.closest('.pin')) return
    const entry = this.querySelector<HTMLElement>(`li[data-item="${CSS.escape(item)}"]`)
    entry?.querySelector<HTMLElement>('a')?.focus()
    entry?.scrollIntoView({ block: 'nearest' })
  }
}

if (!customElements.get('linked-list')) customElements.define('linked-list', LinkedList)
