import { createHash, createHmac, randomBytes } from 'node:crypto'
import { newId } from './id.ts'
import type { ReadAt, WriteAt } from './scope.ts'

/** Ids, kinds, numbers and salted hashes; never a person's words, name or address: the chain is for good, words must be removable. */
export type EventDetail = { readonly [name: string]: string | number | boolean | null }

export type About = { readonly kind: string; readonly id: string }

/** What happened. `by` null: the system itself, or somebody without an account. */
export type RecordedEvent = {
  readonly seq: number
  readonly id: string
  readonly at: Date
  readonly kind: string
  readonly about: About
  readonly neighborhoodId: string | null
  readonly by: string | null
  readonly detail: EventDetail
}

export type ChainCheck =
  | { readonly ok: true; readonly count: number }
  | { readonly ok: false; readonly seq: number; readonly why: ChainFault }
export type ChainFault = 'gap' | 'broken-link' | 'changed' | 'end-missing'

type Link = RecordedEvent & { readonly prevHash: string; readonly hash: string }

/** What the first event of an agency links to. */
const GENESIS = '0'.repeat(64)
const PAGE = 1_000
const INSERT = 500

const columns = [
  'seq',
  'id',
  'at',
  'kind',
  'about_kind',
  'about_id',
  'neighborhood_id',
  'by_account',
  'detail',
  'prev_hash',
  'hash',
] as const

/** What to record; `at` and `by` are the transaction's own unless a history from elsewhere is taken in. */
export type NewEvent = {
  readonly kind: string
  readonly about: About
  readonly detail?: EventDetail | undefined
  readonly neighborhoodId?: string | null | undefined
  readonly at?: Date | undefined
  readonly by?: string | null | undefined
}

/**
 * Writes what happened into the agency's chain, in the transaction of the change itself, and returns the event's id.
 * Writers of one agency queue at the end of its chain until they commit. Throws when `detail` holds anything like running text.
 */
export async function recordEvent(at: WriteAt, event: NewEvent): Promise<string> {
  const [id] = await recordEvents(at, [event])
  return id!
}

/** The same for many at once, in the order given: for imports and seeding, some fifty times faster than one by one. */
export async function recordEvents(at: WriteAt, events: readonly NewEvent[]): Promise<string[]> {
  let last = await lockHead(at)
  const links = events.map((event) => {
    last = linkTo(last, at, event)
    return last as Link
  })
  for (let from = 0; from < links.length; from += INSERT) {
    const rows = links.slice(from, from + INSERT).map((link) => rowOf(at.agencyId, link))
    await at.db.insertInto('event').values(rows).execute()
  }
  await at.db.updateTable('event_head').set({ seq: last.seq, hash: last.hash }).where('agency_id', '=', at.agencyId).execute()
  return links.map(({ id }) => id)
}

function linkTo(last: { seq: number; hash: string }, at: WriteAt, event: NewEvent): Link {
  const detail = event.detail ?? {}
  refuseRunningText(detail)
  const link = {
    seq: last.seq + 1,
    id: newId(event.at),
    at: event.at ?? at.now,
    kind: event.kind,
    about: event.about,
    neighborhoodId: event.neighborhoodId ?? null,
    by: event.by === undefined ? at.by : event.by,
    detail,
    prevHash: last.hash,
  }
  return { ...link, hash: hashOf(at.agencyId, link) }
}

const rowOf = (agencyId: string, { about, neighborhoodId, by, detail, prevHash, ...link }: Link) => ({
  agency_id: agencyId,
  ...link,
  about_kind: about.kind,
  about_id: about.id,
  neighborhood_id: neighborhoodId,
  by_account: by,
  detail: JSON.stringify(detail),
  prev_hash: prevHash,
})

async function lockHead(at: WriteAt): Promise<{ seq: number; hash: string }> {
  const lock = () =>
    at.db.selectFrom('event_head').select(['seq', 'hash']).where('agency_id', '=', at.agencyId).forUpdate().executeTakeFirst()
  const head = await lock()
  if (head) return head
  const first = { agency_id: at.agencyId, seq: 0, hash: GENESIS }
  await at.db
    .insertInto('event_head')
    .values(first)
    .onConflict((on) => on.doNothing())
    .execute()
  return (await lock()) ?? first
}

/** Words, addresses of mail and the like have blanks, commas or @; ids, kinds, dates and hashes have not. */
const PLAIN = /^[\p{L}\p{N}_.:/+-]{0,200}$/u

function refuseRunningText(detail: EventDetail): void {
  for (const [name, value] of Object.entries(detail)) {
    if (typeof value === 'string' && !PLAIN.test(value))
      throw new Error(`The event's detail "${name}" is text; record an id, a kind or a salted hash.`)
    if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`The event's detail "${name}" is no number.`)
  }
}

/** JSON with its keys in order: one text for one meaning, whatever order the database gives them back in. */
function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const parts = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`)
  return `{${parts.join(',')}}`
}

const hashOf = (agencyId: string, { at, ...link }: Omit<Link, 'hash'>): string =>
  createHash('sha256')
    .update(canonical({ agencyId, at: at.toISOString(), ...link }))
    .digest('hex')

type Row = {
  seq: number
  id: string
  at: Date
  kind: string
  about_kind: string
  about_id: string
  neighborhood_id: string | null
  by_account: string | null
  detail: EventDetail
  prev_hash: string
  hash: string
}

const linkOf = (row: Row): Link => ({
  seq: row.seq,
  id: row.id,
  at: row.at,
  kind: row.kind,
  about: { kind: row.about_kind, id: row.about_id },
  neighborhoodId: row.neighborhood_id,
  by: row.by_account,
  detail: row.detail,
  prevHash: row.prev_hash,
  hash: row.hash,
})

function eventOf(row: Row): RecordedEvent {
  const { prevHash: _prevHash, hash: _hash, ...event } = linkOf(row)
  return event
}

/** Everything recorded about one thing, oldest first. */
export async function listEventsAbout(at: ReadAt, kind: string, id: string): Promise<RecordedEvent[]> {
  const rows = await at.db
    .selectFrom('event')
    .select(columns)
    .where('agency_id', '=', at.agencyId)
    .where('about_kind', '=', kind)
    .where('about_id', '=', id)
    .orderBy('seq')
    .execute()
  return rows.map(eventOf)
}

/** The stream itself, after `afterSeq`, oldest first, at most `limit`: for whatever reads on from where it stopped. */
export async function listEventsAfter(at: ReadAt, afterSeq: number, limit: number): Promise<RecordedEvent[]> {
  return (await page(at, afterSeq, limit)).map(eventOf)
}

const page = (at: ReadAt, afterSeq: number, limit: number): Promise<Row[]> =>
  at.db
    .selectFrom('event')
    .select(columns)
    .where('agency_id', '=', at.agencyId)
    .where('seq', '>', afterSeq)
    .orderBy('seq')
    .limit(limit)
    .execute()

/**
 * Whether the agency's history is whole: no event missing in the middle or at the end, none changed, none put in.
 * Names the first that is wrong. Reads in pages; some 10 microseconds an event for the hashes.
 */
export async function verifyChain(at: ReadAt): Promise<ChainCheck> {
  let last = { seq: 0, hash: GENESIS }
  for (;;) {
    const links = (await page(at, last.seq, PAGE)).map(linkOf)
    for (const link of links) {
      const why = faultOf(at.agencyId, last, link)
      if (why) return { ok: false, seq: link.seq, why }
      last = link
    }
    if (links.length < PAGE) break
  }
  const head = await at.db.selectFrom('event_head').select(['seq', 'hash']).where('agency_id', '=', at.agencyId).executeTakeFirst()
  if ((head?.seq ?? 0) !== last.seq || (head?.hash ?? GENESIS) !== last.hash) return { ok: false, seq: last.seq + 1, why: 'end-missing' }
  return { ok: true, count: last.seq }
}

function faultOf(agencyId: string, last: { seq: number; hash: string }, { hash, ...link }: Link): ChainFault | undefined {
  if (link.seq !== last.seq + 1) return 'gap'
  if (link.prevHash !== last.hash) return 'broken-link'
  return hashOf(agencyId, link) === hash ? undefined : 'changed'
}

/** A salt for `saltedHash`, kept beside the removable words: once it is gone nobody can find the words again by guessing. */
export const newSalt = (): string => randomBytes(16).toString('hex')

/** Proves later that words were these, without telling them: HMAC-SHA256 in hex. */
export const saltedHash = (text: string, salt: string): string => createHmac('sha256', salt).update(text).digest('hex')
