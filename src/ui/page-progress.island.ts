const EVERY_MS = 2_000

/**
 * `<page-progress data-running>`: asks for its own page again every two seconds and shows what that says, until what it waits for has ended.
 * Without script the page has a link that does the same. Only the last state is announced: numbers that are read aloud every two seconds help nobody.
 */
class PageProgress extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined

  connectedCallback(): void {
    this.#wait()
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer)
  }

  #wait(): void {
    if ('running' in this.dataset) this.#timer = setTimeout(() => void this.#look(), EVERY_MS)
  }

  async #look(): Promise<void> {
    try {
      const answer = await fetch(location.href, { headers: { accept: 'text/html' } })
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const now = page.querySelector<HTMLElement>('page-progress')
      if (answer.ok && now) this.#show(now)
    } catch {
      // The connection is away: the numbers stay as they are, and the next look may find it back.
    }
    this.#wait()
  }

  #show(now: HTMLElement): void {
    const hasEnded = !('running' in now.dataset)
    const hadFocus = this.contains(document.activeElement)
    this.replaceChildren(...now.childNodes)
    if (hadFocus) this.querySelector<HTMLElement>('a, button')?.focus()
    if (!hasEnded) return
    delete this.dataset.running
    this.setAttribute('role', 'status')
  }
}

if (!customElements.get('page-progress')) customElements.define('page-progress', PageProgress)
