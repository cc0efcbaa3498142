import { startAuthentication, startRegistration } from '@simplewebauthn/browser'

/**
 * `<passkey-button data-act="get|create" data-options="..." data-post-to="...">` inside a form: asks the site what to do, lets the browser
 * use or make a passkey, puts the answer into the form's hidden fields and sends the form. Where passkeys do not work it stays as written.
 */
class PasskeyButton extends HTMLElement {
  connectedCallback(): void {
    if (!('PublicKeyCredential' in window)) return
    this.#show('[data-ready]', true)
    this.#show('[data-without]', false)
    this.querySelector('button')?.addEventListener('click', () => void this.#use())
  }

  #show(part: string, visible: boolean): void {
    const element = this.querySelector<HTMLElement>(part)
    if (element) element.hidden = !visible
  }

  #fill(name: string, value: string): void {
    const field = this.querySelector<HTMLInputElement>(`input[name="${name}"]`)
    if (field) field.value = value
  }

  async #use(): Promise<void> {
    const form = this.closest('form')
    const { act, options = '', postTo = '' } = this.dataset
    if (!form) return
    this.#show('[data-stopped]', false)
    try {
      const asked = await this.#ask(form, options)
      const answer =
        act === 'create'
          ? await startRegistration({ optionsJSON: asked.options })
          : await startAuthentication({ optionsJSON: asked.options })
      this.#fill('step', asked.step)
      this.#fill('credential', JSON.stringify(answer))
      form.action = postTo
      form.submit()
    } catch {
      // Closed by the person, or no passkey here: the page says so and everything else on it still works.
      this.#show('[data-stopped]', true)
    }
  }

  async #ask(form: HTMLFormElement, address: string) {
    const csrf = form.querySelector<HTMLInputElement>('input[name="csrf"]')?.value ?? ''
    const response = await fetch(address, { method: 'POST', body: new URLSearchParams({ csrf }), credentials: 'same-origin' })
    if (!response.ok) throw new Error(`refused: ${response.status}`)
    return response.json()
  }
}

if (!customElements.get('passkey-button')) customElements.define('passkey-button', PasskeyButton)
