import { dataOf, onSubmit, part, postJson, say, turnTo, typedIn, unfold } from './tip-page.browser.ts'
import { open, openIdentity, seal, sealAgain } from './tip-seal.browser.ts'

type Written = { readonly id: string; readonly side: 'giver' | 'reader'; readonly day: string; readonly sealed: string }
type Data = {
  readonly replies: string
  readonly reseals: string
  readonly csrf: string
  /** The reader's own keys, sealed; the one in use first. */
  readonly keys: readonly string[]
  readonly giver: string
  /** For whom replies are sealed, besides the giver. */
  readonly recipients: readonly string[]
  /** Whom the tip can be sealed for anew: 'all', or a reader's account. */
  readonly targets: Readonly<Record<string, readonly string[]>>
  readonly messages: readonly Written[]
  readonly say: Readonly<
    Record<'opening' | 'wrong' | 'failed' | 'empty' | 'tooLong' | 'sealing' | 'resealing' | 'giver' | 'reader' | 'shut', string>
  >
}

/** `<tip-read>`: opens a tip in the reader's browser by the passphrase. Neither passphrase, key nor words leave it. */
class TipRead extends HTMLElement {
  #identities: readonly string[] = []

  connectedCallback(): void {
    if (!globalThis.crypto?.subtle) return
    unfold(this)
    const data = dataOf<Data>(this)
    const failed = () => say(this, data.say.failed)
    const [asking, replying] = [part<HTMLFormElement>(this, 'form'), part<HTMLFormElement>(this, 'replying')]
    const resealing = part<HTMLFormElement>(this, 'resealing')
    onSubmit(asking, () => this.#enter(asking, data), failed)
    onSubmit(replying, () => this.#reply(replying, data), failed)
    onSubmit(resealing, () => this.#reseal(resealing, data), failed)
  }

  async #enter(form: HTMLFormElement, data: Data): Promise<void> {
    say(this, data.say.opening)
    const passphrase = typedIn(form, 'passphrase')
    const identities: string[] = []
    for (const key of data.keys) {
      const identity = await openIdentity(key, passphrase)
      if (identity) identities.push(identity)
    }
    if (identities.length === 0) return say(this, data.say.wrong)
    this.#identities = identities
    form.reset()
    part(this, 'messages').replaceChildren(...(await Promise.all(data.messages.map((one) => this.#line(one, data)))))
    say(this, '')
    turnTo(this, 'opened', ['form', 'opened'])
  }

  async #line({ side, day, sealed }: Written, data: Data): Promise<Node> {
    const line = part<HTMLTemplateElement>(this, 'message').content.cloneNode(true) as DocumentFragment
    line.querySelector('[data-slot="who"]')!.textContent = data.say[side]
    line.querySelector('[data-slot="when"]')!.textContent = day
    line.querySelector('[data-slot="words"]')!.textContent = (await open(sealed, this.#identities)) ?? data.say.shut
    return line
  }

  async #reply(form: HTMLFormElement, data: Data): Promise<void> {
    say(this, data.say.sealing)
    const made = await seal(typedIn(form, 'words'), [data.giver, ...data.recipients])
    if (typeof made === 'string') return say(this, made === 'empty' ? data.say.empty : data.say.tooLong)
    await postJson(data.replies, data.csrf, { sealed: made.sealed }, true)
    location.reload()
  }

  /** Seals everything anew for somebody else; what was answered stays open to the one who gave the tip. */
  async #reseal(form: HTMLFormElement, data: Data): Promise<void> {
    say(this, data.say.resealing)
    const target = typedIn(form, 'to')
    const messages = []
    for (const { id, side, sealed } of data.messages) {
      const recipients = [...(side === 'reader' ? [data.giver] : []), ...(data.targets[target] ?? [])]
      messages.push({ id, sealed: await sealAgain(sealed, this.#identities, recipients) })
    }
    await postJson(data.reseals, data.csrf, { to: target, messages }, true)
    location.reload()
  }
}

if (!customElements.get('tip-read')) customElements.define('tip-read', TipRead)
