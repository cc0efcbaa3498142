import { contactOf, fieldsOf, fieldsOfContact, fillForm, freshFields } from './contact-fields.browser.ts'
import { mayKeep } from './contact-found.browser.ts'
import { PHOTOS_MOST, showPhotos, shrink } from './contact-photo.browser.ts'
import { labelOf, showBeat, showNearest } from './contact-places.browser.ts'
import { findDraft, type KnownBeat, keepContact, type Queued, type QueuedPhoto, saveDraft } from './contact-queue.browser.ts'
import type { Sayings } from './contact-waiting.browser.ts'
import { knownWordsOf } from './contact-words.ts'

type Around = {
  readonly say: Sayings
  tell(words: string | undefined): void
  /** Says why the phone could not keep it. */
  fail(error: unknown): void
  /** A contact was kept on the phone. */
  onKept(): void
}

const AHEAD_MS = 15 * 60_000

const refusalOf = ({ people, happenedAt, promise }: Queued['contact']): string | undefined => {
  if (!Number.isInteger(people) || people < 1 || people > 5000) return 'no-people'
  if (new Date(happenedAt).getTime() > Date.now() + AHEAD_MS) return 'in-the-future'
  return promise && !/^\d{4}-\d{2}-\d{2}$/.test(promise.dueOn) ? 'no-promise-day' : undefined
}

/** The log's form under a script: what is typed is kept on the phone as it is typed, and saving keeps the contact there before anything else. */
export class LogForm {
  readonly #form: HTMLFormElement
  readonly #around: Around
  #beat: KnownBeat | undefined
  #photos: readonly QueuedPhoto[] = []
  #point: { lat: number; lng: number } | undefined

  constructor(form: HTMLFormElement, around: Around, signal: AbortSignal) {
    this.#form = form
    this.#around = around
    form.addEventListener('submit', (event) => this.#submit(event), { signal })
    form.addEventListener('input', (event) => void this.#typed(event).catch(around.fail), { signal })
    const here = this.#part('here')
    if (here) here.hidden = !('geolocation' in navigator)
    here?.querySelector('button')?.addEventListener('click', () => void this.#nearest().catch(around.fail), { signal })
  }

  #part = (name: string) => this.#form.querySelector<HTMLElement>(`[data-part="${name}"]`)

  /** Shows the beat's places and what this officer was typing. */
  async meet(beat: KnownBeat | undefined): Promise<void> {
    const isAnother = this.#beat?.officer.id !== beat?.officer.id || !beat
    this.#beat = beat
    if (beat) showBeat(this.#form, beat)
    if (isAnother) await this.#restore()
  }

  async #restore(): Promise<void> {
    const draft = this.#beat && (await findDraft(this.#beat.officer.id))
    this.#photos = draft ? draft.photos : []
    if (draft) {
      fillForm(this.#form, draft.fields)
      this.#around.tell(this.#around.say.offline.draft)
    } else if (!this.#form.querySelector<HTMLInputElement>('[name="id"]')?.value) fillForm(this.#form, this.#fresh())
    this.#showPhotos()
  }

  #fresh = () => freshFields(this.#beat?.languages[0]?.value ?? 'en', new Date())

  /** Kept with each touch: a phone that dies loses the last one at most. */
  async #typed({ target }: Event): Promise<void> {
    if (target instanceof HTMLInputElement && target.type === 'file') await this.#addPhotos(target)
    const elsewhere = this.#form.querySelector<HTMLSelectElement>('[name="elsewhere"]')
    if (elsewhere && target instanceof HTMLInputElement && target.name === 'where') elsewhere.value = ''
    if (target === elsewhere) for (const one of this.#form.querySelectorAll<HTMLInputElement>('[name="where"]')) one.checked = false
    await this.#keepDraft()
  }

  async #keepDraft(): Promise<void> {
    if (this.#beat) await saveDraft({ officerId: this.#beat.officer.id, fields: fieldsOf(this.#form), photos: this.#photos })
  }

  async #addPhotos(input: HTMLInputElement): Promise<void> {
    const { say, tell } = this.#around
    const files = [...(input.files ?? [])]
    input.value = ''
    for (const file of files.slice(0, PHOTOS_MOST - this.#photos.length)) {
      const blob = await shrink(file)
      if (blob) this.#photos = [...this.#photos, { id: crypto.randomUUID(), blob }]
      else tell(say.refusals['not-a-photo'])
    }
    if (files.length > PHOTOS_MOST) tell(say.refusals['too-many-photos'])
    this.#showPhotos()
  }

  #showPhotos(): void {
    showPhotos(this.#part('photos'), this.#photos, this.#around.say.offline.remove ?? '', (id) => {
      this.#photos = this.#photos.filter((photo) => photo.id !== id)
      this.#showPhotos()
      void this.#keepDraft().catch(this.#around.fail)
    })
  }

  async #nearest(): Promise<void> {
    const { say } = this.#around
    const point = this.#beat && (await showNearest(this.#form, this.#beat, say.hereUnknown))
    const says = this.#part('here-says')
    if (says) says.textContent = point ? say.hereHint : say.hereRefused
    if (!point) return
    this.#point = point
    await this.#keepDraft()
  }

  /** Until the phone knows whose it is, the server's own form posts as it would without a script. */
  #submit(event: Event): void {
    if (!this.#beat && this.#form.querySelector<HTMLInputElement>('[name="csrf"]')?.value) return
    event.preventDefault()
    if (this.#beat) void this.#save(this.#beat).catch(this.#around.fail)
    else this.#around.tell(this.#around.say.offline.signInNone)
  }

  #whereSaid(beat: KnownBeat): string {
    const value = fieldsOf(this.#form).elsewhere?.[0]
    const chosen = this.#form.querySelector('[name="where"]:checked')?.closest('label')?.textContent?.trim()
    return (value && labelOf(beat, value)) || chosen || ''
  }

  async #save(beat: KnownBeat): Promise<void> {
    const { say, tell, onKept } = this.#around
    const contact = contactOf(fieldsOf(this.#form), this.#point, new Date())
    if (!mayKeep(this.#part('found'), contact, knownWordsOf(beat.names), say)) return
    const refusal = refusalOf(contact)
    if (refusal) {
      tell(say.refusals[refusal])
      return
    }
    const where = this.#whereSaid(beat)
    await keepContact({ id: contact.id, officerId: beat.officer.id, contact, photos: this.#photos, where, state: 'waiting', revision: 0 })
    this.#again()
    tell(say.offline.kept)
    onKept()
  }

  /** Ready for the next: at the same place, everything else as at the start. */
  #again(): void {
    const { where } = fieldsOf(this.#form)
    fillForm(this.#form, { ...this.#fresh(), ...(where && where[0] !== 'here' ? { where } : {}) })
    this.#photos = []
    this.#point = undefined
    this.#part('found')?.replaceChildren()
    for (const details of this.#form.querySelectorAll('details')) details.open = false
    this.#showPhotos()
    scrollTo({ top: 0 })
  }

  /** Takes a contact that is not sent yet back into the form, under its own id. */
  async change(entry: Queued): Promise<void> {
    const { lat, lng } = entry.contact
    fillForm(this.#form, fieldsOfContact(entry.contact))
    this.#photos = entry.photos
    this.#point = lat === undefined || lng === undefined ? undefined : { lat, lng }
    for (const details of this.#form.querySelectorAll('details')) details.open = true
    this.#showPhotos()
    this.#around.tell(this.#around.say.offline.changing)
    scrollTo({ top: 0 })
    await this.#keepDraft()
  }
}
