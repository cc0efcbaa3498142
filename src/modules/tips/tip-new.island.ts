import { dataOf, onSubmit, part, postJson, say, turnTo, typedIn, unfold } from './tip-page.browser.ts'
import { seal } from './tip-seal.browser.ts'
import { makeCode, secretOf } from './tip-secret.browser.ts'

type Data = {
  readonly to: string
  readonly csrf: string
  readonly agencyId: string
  readonly recipients: readonly string[]
  readonly say: Readonly<Record<'empty' | 'tooLong' | 'sealing' | 'failed' | 'place' | 'copied', string>>
}

/** `<tip-new>`: the form of a tip. What is typed is sealed here, for the readers' keys; only the sealed bytes leave, without cookies. */
class TipNew extends HTMLElement {
  connectedCallback(): void {
    if (!globalThis.crypto?.subtle) return
    unfold(this)
    const data = dataOf<Data>(this)
    const form = part<HTMLFormElement>(this, 'form')
    onSubmit(
      form,
      () => this.#send(form, data),
      () => say(this, data.say.failed),
    )
    part(this, 'copy').addEventListener('click', () => {
      void navigator.clipboard?.writeText(part(this, 'code').textContent ?? '').then(() => say(this, data.say.copied))
    })
  }

  async #send(form: HTMLFormElement, data: Data): Promise<void> {
    const [place, words] = [typedIn(form, 'place').trim(), typedIn(form, 'words').trim()]
    if (!words) return say(this, data.say.empty)
    say(this, data.say.sealing)
    const made = await seal(place ? `${data.say.place}: ${place}\n\n${words}` : words, data.recipients)
    if (typeof made === 'string') return say(this, made === 'empty' ? data.say.empty : data.say.tooLong)
    const code = await makeCode()
    const { mailbox, recipient } = await secretOf(code, data.agencyId)
    await postJson(data.to, data.csrf, { mailbox, recipient, sealed: made.sealed }, false)
    form.reset()
    part(this, 'code').textContent = code
    say(this, '')
    turnTo(this, 'done', ['form', 'done'])
  }
}

if (!customElements.get('tip-new')) customElements.define('tip-new', TipNew)
