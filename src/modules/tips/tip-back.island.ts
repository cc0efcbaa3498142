import { dataOf, dayWords, onSubmit, part, postJson, Refused, say, turnTo, typedIn, unfold } from './tip-page.browser.ts'
import { open, seal } from './tip-seal.browser.ts'
import { secretOf, type TipSecret } from './tip-secret.browser.ts'

type Written = { readonly side: 'giver' | 'reader'; readonly day: string; readonly sealed: string | null }
type Mailbox = { readonly found: boolean; readonly recipients: readonly string[]; readonly messages: readonly Written[] }
type Data = {
  readonly mailbox: string
  readonly messages: string
  readonly removals: string
  readonly csrf: string
  readonly agencyId: string
  readonly say: Readonly<
    Record<
      'looking' | 'wrong' | 'failed' | 'empty' | 'tooLong' | 'sealing' | 'added' | 'full' | 'yours' | 'theirs' | 'closed' | 'shut',
      string
    >
  >
}
const PARTS = ['form', 'exchange', 'gone']

/** `<tip-back>`: the way back to a tip. The code stays here; what is asked for and what opens the answers are both made of it. */
class TipBack extends HTMLElement {
  #secret: TipSecret | undefined
  #recipients: readonly string[] = []

  connectedCallback(): void {
    if (!globalThis.crypto?.subtle) return
    unfold(this)
    const data = dataOf<Data>(this)
    const failed = (error: unknown) => say(this, error instanceof Refused && error.status === 409 ? data.say.full : data.say.failed)
    const form = part<HTMLFormElement>(this, 'form')
    const adding = part<HTMLFormElement>(this, 'adding')
    onSubmit(form, () => this.#enter(form, data), failed)
    onSubmit(adding, () => this.#add(adding, data), failed)
    onSubmit(part<HTMLFormElement>(this, 'removing'), () => this.#remove(data), failed)
  }

  async #enter(form: HTMLFormElement, data: Data): Promise<void> {
    say(this, data.say.looking)
    this.#secret = await secretOf(typedIn(form, 'code'), data.agencyId)
    if (!(await this.#show(data))) return say(this, data.say.wrong)
    form.reset()
    say(this, '')
    turnTo(this, 'exchange', PARTS)
  }

  async #show(data: Data): Promise<boolean> {
    const secret = this.#secret
    if (!secret) return false
    const asked = await postJson<Mailbox>(data.mailbox, data.csrf, { mailbox: secret.mailbox }, false)
    if (!asked.found) return false
    this.#recipients = asked.recipients
    const lines = await Promise.all(asked.messages.map((one) => this.#line(one, secret, data)))
    part(this, 'messages').replaceChildren(...lines)
    return true
  }

  async #line({ side, day, sealed }: Written, { identity }: TipSecret, data: Data): Promise<Node> {
    const line = part<HTMLTemplateElement>(this, 'message').content.cloneNode(true) as DocumentFragment
    const words = sealed ? ((await open(sealed, [identity])) ?? data.say.shut) : data.say.closed
    line.querySelector('[data-slot="who"]')!.textContent = side === 'giver' ? data.say.yours : data.say.theirs
    line.querySelector('[data-slot="when"]')!.textContent = dayWords(day)
    line.querySelector('[data-slot="words"]')!.textContent = words
    return line
  }

  async #add(form: HTMLFormElement, data: Data): Promise<void> {
    say(this, data.say.sealing)
    const made = await seal(typedIn(form, 'words'), this.#recipients)
    if (typeof made === 'string') return say(this, made === 'empty' ? data.say.empty : data.say.tooLong)
    await postJson(data.messages, data.csrf, { mailbox: this.#secret?.mailbox, sealed: made.sealed }, false)
    form.reset()
    await this.#show(data)
    say(this, data.say.added)
  }

  async #remove(data: Data): Promise<void> {
    await postJson(data.removals, data.csrf, { mailbox: this.#secret?.mailbox }, false)
    this.#secret = undefined
    part(this, 'messages').replaceChildren()
    say(this, '')
    turnTo(this, 'gone', PARTS)
  }
}

if (!customElements.get('tip-back')) customElements.define('tip-back', TipBack)
