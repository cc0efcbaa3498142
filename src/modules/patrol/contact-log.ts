import type { Cell } from '#engines/geometry/cell.ts'
import { CONTACT_KINDS, type ContactKind, THEMES, type Theme } from './contact.ts'
import { type LineFindingKind, refusalForWords } from './contact-words.ts'

export const LINE_MOST = 280
export const PROMISE_MOST = 400
export const REPORT_WORDS_MOST = 2000
export const PEOPLE_MOST = 5000
/** What one request may bring. */
export const CONTACTS_AT_ONCE = 25
/** A phone that lay in a drawer: older than this, nobody remembers what was meant. */
export const OLDEST_DAYS = 60
/** How far a phone's clock may be ahead. */
const AHEAD_MS = 15 * 60_000
const DAY_MS = 86_400_000

/** A contact as an officer sends it. `lat` and `lng` tell the block and are kept nowhere. */
export type SentContact = {
  readonly id: string
  readonly kind: ContactKind
  readonly happenedAt: Date
  readonly beganBy: 'officer' | 'resident'
  readonly placeId: string | null
  readonly block: Cell | null
  readonly point: { readonly lat: number; readonly lng: number } | null
  readonly people: number
  readonly themes: readonly Theme[]
  readonly language: string
  readonly line: string | null
  /** The officer looked at what was found in the words and says that it names nobody. */
  readonly namesNobody: boolean
  readonly promise: { readonly what: string; readonly dueOn: string } | null
  readonly report: { readonly category: string; readonly words: string | null } | null
}

/** Why a contact is not taken; the phone keeps it until the officer has decided. */
export type LogRefusal =
  | 'no-id'
  | 'no-kind'
  | 'no-people'
  | 'no-time'
  | 'in-the-future'
  | 'too-old'
  | 'too-long'
  | 'words-never'
  | 'words-ask'
  | 'no-such-place'
  | 'no-promise-words'
  | 'no-promise-day'
  | 'no-such-category'
  | 'changed'
  | 'not-yours' // prettier-ignore

export type LogOutcome =
  | { readonly id: string; readonly outcome: 'kept' }
  | { readonly id: string; readonly outcome: 'refused'; readonly refusal: LogRefusal; readonly found?: readonly LineFindingKind[] }

export const isId = (text: unknown): text is string =>
  typeof text === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))

const promiseRefusal = ({ promise }: SentContact, day: string): LogRefusal | undefined => {
  if (!promise) return undefined
  if (promise.what.trim() === '') return 'no-promise-words'
  const last = new Date(Date.parse(day) + 5 * 365 * DAY_MS).toISOString()
  return isDay(promise.dueOn) && promise.dueOn >= day && promise.dueOn < last ? undefined : 'no-promise-day'
}

const isTooLong = ({ line, promise, report }: SentContact) =>
  [...(line ?? '')].length > LINE_MOST ||
  (promise?.what.length ?? 0) > PROMISE_MOST ||
  [...(report?.words ?? '')].length > REPORT_WORDS_MOST

const timeRefusal = ({ happenedAt }: SentContact, now: Date): LogRefusal | undefined => {
  const at = happenedAt.getTime()
  if (Number.isNaN(at)) return 'no-time'
  if (at > now.getTime() + AHEAD_MS) return 'in-the-future'
  return at < now.getTime() - OLDEST_DAYS * DAY_MS ? 'too-old' : undefined
}

/**
 * Why a contact cannot be taken as it was sent; undefined when it can. `day` is the agency's day on which it happened: a promise may be due
 * then or later, also when it reaches us after its day. `known` are words of places, which are nobody's names.
 */
export function refusalToLog(sent: SentContact, now: Date, day: string, known: ReadonlySet<string>): LogRefusal | undefined {
  if (!isId(sent.id)) return 'no-id'
  if (!CONTACT_KINDS.includes(sent.kind)) return 'no-kind'
  if (!Number.isInteger(sent.people) || sent.people < 1 || sent.people > PEOPLE_MOST) return 'no-people'
  if (isTooLong(sent)) return 'too-long'
  return timeRefusal(sent, now) ?? promiseRefusal(sent, day) ?? refusalForWords(sent, known)
}

type Sent = Readonly<Record<string, unknown>>
const isSent = (value: unknown): value is Sent => typeof value === 'object' && value !== null && !Array.isArray(value)
const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

function pointIn({ lat, lng }: Sent): SentContact['point'] {
  return typeof lat === 'number' && typeof lng === 'number' && Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? { lat, lng } : null
}

/** A theme that an older or newer page knows and we do not is something else, never lost. */
const themesIn = (value: unknown): Theme[] => [
  ...new Set(
    (Array.isArray(value) ? value : []).slice(0, THEMES.length).map((one) => THEMES.find((theme) => theme === one) ?? 'something-else'),
  ),
] // prettier-ignore

/**
 * The contact in what a phone sent, whatever version of the page it has: fields it does not know are left out, fields we no longer know
 * are not read, and what is missing takes the plain value. `language` is the agency's first.
 */
export function sentContactIn(value: unknown, language: string): SentContact {
  const sent = isSent(value) ? value : {}
  const promise = isSent(sent.promise) ? sent.promise : undefined
  const report = isSent(sent.report) ? sent.report : undefined
  return {
    id: text(sent.id),
    kind: text(sent.kind) as ContactKind,
    happenedAt: new Date(text(sent.happenedAt)),
    beganBy: sent.beganBy === 'resident' ? 'resident' : 'officer',
    placeId: text(sent.placeId) || null,
    block: Number.isSafeInteger(sent.block) && (sent.block as number) >= 0 ? (sent.block as number) : null,
    point: pointIn(sent),
    people: typeof sent.people === 'number' ? sent.people : 0,
    themes: themesIn(sent.themes),
    language: /^[a-z]{2,3}$/.test(text(sent.language)) ? text(sent.language) : language,
    line: text(sent.line) || null,
    namesNobody: sent.namesNobody === true,
    promise: promise ? { what: text(promise.what), dueOn: text(promise.dueOn) } : null,
    report: report ? { category: text(report.category), words: text(report.words) || null } : null,
  }
}
