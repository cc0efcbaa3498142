import { LogForm } from './contact-form.browser.ts'
import { findKnown, findQueued, type KnownBeat, listQueued, removeContact, sendAsNew } from './contact-queue.browser.ts'
import { type SendResult, sendQueue, waitBeforeTry } from './contact-sender.browser.ts'
import { counted, type Sayings, showWaiting } from './contact-waiting.browser.ts'

const SYNC_TAG = 'contacts'
type WithSync = { readonly sync?: { register(tag: string): Promise<void> } }

/**
 * `<contact-log data-sync data-contacts data-worker data-shell>` around the log's form, or around nothing where only what is not sent is shown.
 * Sends what waits when the page starts, when the signal comes back, by the button, and by the phone's own background where it has one.
 */
class ContactLog extends HTMLElement {
  #say!: Sayings
  #form: LogForm | undefined
  #beat: KnownBeat | undefined
  #tries = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #stop = new AbortController()

  connectedCallback(): void {
    this.#stop = new AbortController()
    this.#say = JSON.parse(this.querySelector('script[type="application/json"]')?.textContent ?? '{}') as Sayings
    void this.#start().catch(this.#fail)
  }

  disconnectedCallback(): void {
    this.#stop.abort()
    clearTimeout(this.#timer)
  }

  #tell = (words: string | undefined): void => {
    const says = this.querySelector<HTMLElement>('[data-part="says"]')
    if (says) says.textContent = words ?? ''
  }

  #fail = (error: unknown): void => {
    const { full, broken } = this.#say.offline
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError'
    this.#tell(isFull ? full : (broken ?? '').replace('{why}', error instanceof Error ? error.message : String(error)))
  }

  async #start(): Promise<void> {
    const { signal } = this.#stop
    addEventListener('online', () => void this.#send(), { signal })
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void this.#send(), { signal })
    this.querySelector('button[name="send"]')?.addEventListener('click', () => void this.#send(), { signal })
    const form = this.querySelector<HTMLFormElement>('form#contact')
    if (form) this.#form = new LogForm(form, { say: this.#say, tell: this.#tell, fail: this.#fail, onKept: () => this.#onKept() }, signal)
    this.#beat = await findKnown()
    await this.#form?.meet(this.#beat)
    await this.#changeNamed()
    await this.#send()
    // Only on the phone of somebody who logs: nobody else's browser keeps anything.
    if (this.#beat && this.dataset.worker)
      await navigator.serviceWorker?.register(this.dataset.worker, { type: 'module' }).catch(() => undefined)
    this.dataset.ready = 'yes'
  }

  /** A contact to change, named in the address by the list of another page. */
  async #changeNamed(): Promise<void> {
    const entry = location.hash ? await findQueued(location.hash.slice(1)) : undefined
    if (!entry || entry.officerId !== this.#beat?.officer.id) return
    history.replaceState(null, '', location.pathname)
    await this.#form?.change(entry)
  }

  #onKept(): void {
    void navigator.storage?.persist?.().catch(() => undefined)
    void this.#send()
  }

  /** Draws what is not sent; how many of them the phone may send by itself. */
  #show = async (): Promise<number> => {
    // Whose phone it is is not known yet: nothing may be said of what is sent.
    if (!this.#beat) return 0
    const entries = await listQueued(this.#beat.officer.id)
    showWaiting(this, entries, this.#say, {
      change: (entry) =>
        this.#form ? void this.#form.change(entry).catch(this.#fail) : location.assign(`${this.dataset.shell}#${entry.id}`),
      asNew: (entry) => void sendAsNew(entry, crypto.randomUUID()).then(() => this.#send(), this.#fail),
      remove: (entry) => void removeContact(entry.id).then(this.#show, this.#fail),
    })
    return entries.filter(({ state }) => state !== 'refused').length
  }

  async #send(): Promise<void> {
    clearTimeout(this.#timer)
    try {
      const { sync = '', contacts = '' } = this.dataset
      const waited = await this.#show()
      if (waited > 0) this.#tell(this.#say.offline.sending)
      const result = await sendQueue({ sync, contacts }, () => void this.#show())
      await this.#meet(result.known)
      const left = await this.#show()
      this.#report(result, waited, left)
      if (left === 0 || result.how === 'sent' || result.how === 'signed-out' || result.how === 'not-officer') this.#tries = 0
      else this.#tryLater(result)
    } catch (error) {
      this.#fail(error)
    }
  }

  /** Another officer may have signed in on this phone: from here on it is theirs, and what waits of the one before waits unseen. */
  async #meet(beat: KnownBeat | undefined): Promise<void> {
    if (!beat) return
    this.#beat = beat
    await this.#form?.meet(beat)
  }

  #report(result: SendResult, waited: number, left: number): void {
    const { offline, refusals } = this.#say
    this.toggleAttribute('data-signed-out', result.how === 'signed-out')
    const photo = 'photoRefusal' in result ? result.photoRefusal : undefined
    if (photo) this.#tell((offline.photoGone ?? '').replace('{why}', refusals[photo] ?? photo))
    else if (result.how === 'not-officer') this.#tell(offline.notOfficer)
    else if (result.how === 'signed-out' && !this.#beat) this.#tell(offline.signInNone)
    else if (waited > 0 || left > 0) this.#tell(left === 0 ? offline.sent : this.#whyNot(result, left))
  }

  #whyNot({ how }: SendResult, left: number): string | undefined {
    const { offline } = this.#say
    if (how === 'signed-out') return counted(offline.signInOne, offline.signInMany, left)
    return { sent: '', busy: offline.sending, 'no-signal': offline.noSignal, later: offline.later, 'not-officer': offline.notOfficer }[how]
  }

  #tryLater(result: SendResult): void {
    const wait = result.how === 'later' && result.waitMs ? result.waitMs : waitBeforeTry(this.#tries, Math.random())
    this.#tries += 1
    this.#timer = setTimeout(() => void this.#send(), wait)
    void navigator.serviceWorker?.ready.then((ready) => (ready as unknown as WithSync).sync?.register(SYNC_TAG)).catch(() => undefined)
  }
}

if (!customElements.get('contact-log')) customElements.define('contact-log', ContactLog)
