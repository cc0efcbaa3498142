import { dataOf, onSubmit, part, say, typedIn, unfold } from './tip-page.browser.ts'
import { makeIdentity } from './tip-seal.browser.ts'

type Data = { readonly say: Readonly<Record<'short' | 'differs' | 'making' | 'failed', string>> }
/** A passphrase of fewer characters is refused. */
const LEAST_CHARACTERS = 15

/** `<tip-key>`: makes a reader's key pair and seals its secret half with a passphrase; only the sealed half and the public one are sent. */
class TipKey extends HTMLElement {
  connectedCallback(): void {
    if (!globalThis.crypto?.subtle) return
    unfold(this)
    const { say: words } = dataOf<Data>(this)
    const [asking, sending] = [part<HTMLFormElement>(this, 'asking'), part<HTMLFormElement>(this, 'sending')]
    const make = async () => {
      const passphrase = typedIn(asking, 'passphrase')
      if (passphrase.length < LEAST_CHARACTERS) return say(this, words.short)
      if (passphrase !== typedIn(asking, 'again')) return say(this, words.differs)
      say(this, words.making)
      const { recipient, sealedIdentity } = await makeIdentity(passphrase)
      for (const [name, value] of Object.entries({ recipient, sealedIdentity })) {
        const field = sending.elements.namedItem(name)
        if (field instanceof HTMLInputElement) field.value = value
      }
      asking.reset()
      sending.submit()
    }
    onSubmit(asking, make, () => say(this, words.failed))
  }
}

if (!customElements.get('tip-key')) customElements.define('tip-key', TipKey)
