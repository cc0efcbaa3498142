import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { SyncData } from './contact-choice.ts'

/** A contact as the phone keeps and sends it: what the server reads, and nothing about who looks. */
export type QueuedContact = {
  readonly id: string
  readonly kind: string
  readonly happenedAt: string
  readonly beganBy: string
  readonly placeId: string | null
  readonly block: number | null
  /** The phone's position where no block was chosen: goes when the contact has been sent. */
  readonly lat?: number
  readonly lng?: number
  readonly people: number
  readonly themes: readonly string[]
  readonly language: string
  readonly line: string | null
  readonly namesNobody: boolean
  readonly promise: { readonly what: string; readonly dueOn: string } | null
  readonly report: { readonly category: string; readonly words: string | null } | null
}
export type QueuedPhoto = { readonly id: string; readonly blob: Blob }

/** One entry of the queue. `waiting`: to be sent; `refused`: the officer decides; `kept`: the server has it, photos are still to go. */
export type Queued = {
  readonly id: string
  readonly officerId: string
  readonly contact: QueuedContact
  readonly photos: readonly QueuedPhoto[]
  /** Where it was, as the officer saw it. */
  readonly where: string
  readonly state: 'waiting' | 'refused' | 'kept'
  readonly refusal?: string
  readonly found?: readonly string[]
  /** Grows with every change, so that what was changed while it was being sent is not taken for sent. */
  readonly revision: number
}

/** What was being typed, by the names of the form's fields. */
export type Draft = {
  readonly officerId: string
  readonly fields: Readonly<Record<string, readonly string[]>>
  readonly photos: readonly QueuedPhoto[]
}

/** What the phone knows of its officer's beat, without any token. */
export type KnownBeat = Omit<SyncData, 'csrf'> & { readonly key: 'now' }

interface Schema extends DBSchema {
  contact: { key: string; value: Queued; indexes: { officer: string } }
  draft: { key: string; value: Draft }
  known: { key: string; value: KnownBeat }
}

let opened: Promise<IDBPDatabase<Schema>> | undefined

/** The phone's own database, opened once for each page. A page of another day opens the same: stores are only ever added. */
function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('commonbeat-contacts', 1, {
    upgrade(db) {
      db.createObjectStore('contact', { keyPath: 'id' }).createIndex('officer', 'officerId')
      db.createObjectStore('draft', { keyPath: 'officerId' })
      db.createObjectStore('known', { keyPath: 'key' })
    },
    // A newer page waits for this one to let go; it opens again at the next question.
    blocking(_from, _to, event) {
      ;(event.target as IDBDatabase).close()
      opened = undefined
    },
    terminated() {
      opened = undefined
    },
  }).catch((error: unknown) => {
    opened = undefined
    throw error
  })
  return opened
}

/**
 * Keeps a contact with its photos and lets go of the draft it came from, all or nothing, on the disk before it returns: the phone may die right
 * after. Throws where the phone has no room (`QuotaExceededError`); then nothing that was kept before has changed.
 */
export async function keepContact(entry: Queued): Promise<void> {
  const tx = (await database()).transaction(['contact', 'draft'], 'readwrite', { durability: 'strict' })
  const before = await tx.objectStore('contact').get(entry.id)
  await Promise.all([
    tx.objectStore('contact').put({ ...entry, revision: (before?.revision ?? 0) + 1 }),
    tx.objectStore('draft').delete(entry.officerId),
    tx.done,
  ])
}

/** Everything of this officer that is not sent yet, in the order in which it happened. Nobody else's. */
export async function listQueued(officerId: string): Promise<Queued[]> {
  const all = await (await database()).getAllFromIndex('contact', 'officer', officerId)
  return all.sort((a, b) => (a.contact.happenedAt < b.contact.happenedAt ? -1 : 1))
}

export const findQueued = async (id: string): Promise<Queued | undefined> => (await database()).get('contact', id)

/** Changes an entry if it is still the revision that was sent; what the officer changed meanwhile stays as it is. Undefined removes it. */
export async function settleContact(sent: Queued, change: (entry: Queued) => Queued | undefined): Promise<void> {
  const tx = (await database()).transaction('contact', 'readwrite', { durability: 'strict' })
  const now = await tx.store.get(sent.id)
  if (now && now.revision === sent.revision) {
    const next = change(now)
    await (next ? tx.store.put(next) : tx.store.delete(sent.id))
  }
  await tx.done
}

export const removeContact = async (id: string): Promise<void> => (await database()).delete('contact', id)

/** The same words under an id of their own: nothing is lost where the server already has another version. */
export async function sendAsNew(entry: Queued, id: string): Promise<void> {
  const tx = (await database()).transaction('contact', 'readwrite', { durability: 'strict' })
  const { refusal: _refusal, found: _found, ...rest } = entry
  const photos = entry.photos.map((photo) => ({ ...photo, id: crypto.randomUUID() }))
  await Promise.all([
    tx.store.delete(entry.id),
    tx.store.put({ ...rest, id, contact: { ...entry.contact, id }, photos, state: 'waiting', revision: 1 }),
    tx.done,
  ])
} // prettier-ignore

export const saveDraft = async (draft: Draft): Promise<void> => void (await (await database()).put('draft', draft))
export const findDraft = async (officerId: string): Promise<Draft | undefined> => (await database()).get('draft', officerId)

/** The officer and beat this phone last heard of; undefined on a phone that was never signed in. */
export const findKnown = async (): Promise<KnownBeat | undefined> => (await database()).get('known', 'now')
export async function saveKnown({ csrf: _csrf, ...known }: SyncData): Promise<KnownBeat> {
  const kept = { ...known, key: 'now' } as const
  await (await database()).put('known', kept)
  return kept
}
