import type { SyncData } from './contact-choice.ts'
import type { LogOutcome } from './contact-log.ts'
import { findQueued, type KnownBeat, listQueued, type Queued, type QueuedPhoto, saveKnown, settleContact } from './contact-queue.browser.ts'

/** How a try to send ended. `later`: the server does not answer as it should; `waitMs`: it asked to wait so long. */
export type SendResult =
  | {
      readonly how: 'sent' | 'no-signal' | 'signed-out' | 'not-officer' | 'busy'
      readonly known?: KnownBeat
      readonly photoRefusal?: string
    }
  | { readonly how: 'later'; readonly waitMs?: number; readonly known?: KnownBeat }

const AT_ONCE = 25
/** A photo takes its time on a bad line; words do not. */
const PATIENCE_MS = 20_000
const PHOTO_PATIENCE_MS = 60_000
const LOCK = 'commonbeat-contacts'

class Stop extends Error {
  readonly result: SendResult
  constructor(result: SendResult) {
    super(result.how)
    this.result = result
  }
}

async function ask(url: string, init: RequestInit = {}, patienceMs = PATIENCE_MS): Promise<Response> {
  const answer = await fetch(url, {
    ...init,
    cache: 'no-store',
    credentials: 'same-origin',
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMs),
  }).catch(() => {
    throw new Stop({ how: 'no-signal' })
  }) // prettier-ignore
  if (answer.status === 401) throw new Stop({ how: 'signed-out' })
  if (answer.status === 429) throw new Stop({ how: 'later', waitMs: 1000 * Number(answer.headers.get('retry-after') ?? 60) })
  if (answer.status >= 500) throw new Stop({ how: 'later' })
  return answer
}

/** Anything but our own JSON is somebody between: a sign-in page of a café, a proxy's error. */
async function jsonOf<T>(answer: Response): Promise<T> {
  try {
    return (await answer.json()) as T
  } catch {
    throw new Stop({ how: 'later' })
  }
}

async function begin(sync: string): Promise<SyncData> {
  const answer = await ask(sync)
  if (answer.status === 403) throw new Stop({ how: 'not-officer' })
  if (!answer.ok) throw new Stop({ how: 'later' })
  const data = await jsonOf<Partial<SyncData>>(answer)
  if (!data.officer?.id || !data.csrf) throw new Stop({ how: 'later' })
  return data as SyncData
}

const afterOutcome = (entry: Queued, outcome: LogOutcome): Queued | undefined => {
  if (outcome.outcome === 'refused') return { ...entry, state: 'refused', refusal: outcome.refusal, found: outcome.found ?? [] }
  if (entry.photos.length === 0) return undefined
  return { ...entry, state: 'kept' }
}

async function sendContacts(sync: string, csrf: string, entries: readonly Queued[]): Promise<void> {
  const body = JSON.stringify({ contacts: entries.map(({ contact }) => contact) })
  const answer = await ask(sync, { method: 'POST', headers: { 'content-type': 'application/json', 'x-csrf': csrf }, body })
  if (!answer.ok) throw new Stop({ how: 'later' })
  const { contacts } = await jsonOf<{ contacts: LogOutcome[] }>(answer)
  for (const entry of entries) {
    const outcome = contacts.find(({ id }) => id === entry.id)
    if (outcome) await settleContact(entry, (now) => afterOutcome(now, outcome))
  }
}

/** Brings one photo; why not, where the server will never take it. */
async function sendPhoto(contacts: string, csrf: string, entry: Queued, photo: QueuedPhoto): Promise<string | undefined> {
  const form = new FormData()
  form.set('id', photo.id)
  form.set('photo', photo.blob, 'photo.jpg')
  const to = `${contacts}/${entry.id}/photos`
  const answer = await ask(to, { method: 'POST', headers: { 'x-csrf': csrf }, body: form }, PHOTO_PATIENCE_MS)
  if (answer.ok) return undefined
  if (answer.status === 413) return 'photo-too-large'
  const { outcome } = await jsonOf<{ outcome?: string }>(answer)
  if (!outcome) throw new Stop({ how: 'later' })
  return outcome
}

async function sendPhotosOf(contacts: string, csrf: string, id: string): Promise<string | undefined> {
  let refusal: string | undefined
  for (let entry = await findQueued(id); entry?.state === 'kept' && entry.photos.length > 0; entry = await findQueued(id)) {
    const [photo, ...rest] = entry.photos
    if (photo) refusal = (await sendPhoto(contacts, csrf, entry, photo)) ?? refusal
    await settleContact(entry, (now) => (rest.length > 0 ? { ...now, photos: rest } : undefined))
  }
  return refusal
}

type Addresses = { readonly sync: string; readonly contacts: string }

/** Sends until nothing waits. Tells after each step, so that the page counts down. */
async function sendAll({ sync, contacts }: Addresses, onStep: () => void): Promise<SendResult> {
  let known: KnownBeat | undefined
  let photoRefusal: string | undefined
  try {
    const data = await begin(sync)
    known = await saveKnown(data)
    const all = await listQueued(data.officer.id)
    const waiting = all.filter(({ state }) => state === 'waiting')
    for (let from = 0; from < waiting.length; from += AT_ONCE) {
      await sendContacts(sync, data.csrf, waiting.slice(from, from + AT_ONCE))
      onStep()
    }
    for (const { id } of await listQueued(data.officer.id)) {
      photoRefusal = (await sendPhotosOf(contacts, data.csrf, id)) ?? photoRefusal
      onStep()
    }
    return { how: 'sent', known, ...(photoRefusal ? { photoRefusal } : {}) }
  } catch (error) {
    if (error instanceof Stop) return { ...error.result, ...(known ? { known } : {}) }
    throw error
  }
}

/**
 * Sends what this phone's signed-in officer has in the queue, once at a time on the whole phone: a second page, or the phone's own background,
 * finds the lock taken and leaves it to the first (`busy`). The server keeps each contact once in any case.
 */
export function sendQueue(addresses: Addresses, onStep: () => void = () => undefined): Promise<SendResult> {
  if (!('locks' in navigator)) return sendAll(addresses, onStep)
  return navigator.locks.request(
    LOCK,
    { ifAvailable: true },
    async (lock): Promise<SendResult> => (lock ? sendAll(addresses, onStep) : { how: 'busy' }),
  )
} // prettier-ignore

/** How long to wait before the next try: twice as long each time, from two seconds to five minutes, and never all phones at once. `luck` from 0 to 1. */
export const waitBeforeTry = (tries: number, luck: number): number => Math.min(300_000, 2_000 * 2 ** tries) * (0.5 + luck / 2)
