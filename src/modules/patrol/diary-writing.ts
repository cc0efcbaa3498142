import { checkWords, type Finding, kindsFound } from '#modules/reports/index.ts'
import { DIARY_KINDS, type DiaryEntry, type DiaryKind } from './diary.ts'
import { stretchAt } from './wall-clock.ts'

export const LONGEST_TITLE = 120
export const LONGEST_PLACE = 120
const LONGEST_HOURS = 24
const FARTHEST_DAYS = 400
const HOUR_MS = 3_600_000

/** What residents may come to. A visit, a break or a training is nobody else's. */
export const COME_ALONG: readonly DiaryKind[] = ['walk', 'meeting', 'event']

export type TypedEntry = {
  readonly kind: string
  readonly title: string
  readonly day: string
  readonly from: string
  readonly until: string
  readonly isPublic: boolean
}
export type RefusalToWrite =
  | 'no-kind'
  | 'no-title'
  | 'too-many-words'
  | 'no-time'
  | 'too-long'
  | 'has-passed'
  | 'too-far'
  | 'not-for-the-public'

export type WrittenEntry = Pick<DiaryEntry, 'kind' | 'title' | 'startsAt' | 'endsAt' | 'isPublic'>

const isKind = (text: string): text is DiaryKind => (DIARY_KINDS as readonly string[]).includes(text)

/** An entry from what was typed, or why not. */
export function entryOf(typed: TypedEntry, timeZone: string, now: Date): WrittenEntry | RefusalToWrite {
  const title = typed.title.trim()
  if (!isKind(typed.kind)) return 'no-kind'
  if (title === '') return 'no-title'
  if (title.length > LONGEST_TITLE) return 'too-many-words'
  const stretch = stretchAt(typed.day, typed.from, typed.until, timeZone)
  if (!stretch) return 'no-time'
  const { from: startsAt, until: endsAt } = stretch
  if (endsAt.getTime() - startsAt.getTime() > LONGEST_HOURS * HOUR_MS) return 'too-long'
  if (endsAt <= now) return 'has-passed'
  if (startsAt.getTime() - now.getTime() > FARTHEST_DAYS * 24 * HOUR_MS) return 'too-far'
  if (typed.isPublic && !COME_ALONG.includes(typed.kind)) return 'not-for-the-public'
  return { kind: typed.kind, title, startsAt, endsAt, isPublic: typed.isPublic }
}

/** What in the words may tell who somebody is. It warns: the officer decides, and residents' names are not theirs to write here. */
export const kindsInWords = (...words: readonly string[]): Finding['kind'][] => kindsFound(checkWords(words.join('. ')))

/** Ids of entries that touch another in time: nobody is in two places at once, but it is theirs to sort out. */
export function atOnce(entries: readonly Pick<DiaryEntry, 'id' | 'startsAt' | 'endsAt'>[]): ReadonlySet<string> {
  const found = new Set<string>()
  entries.forEach((one, i) => {
    for (const other of entries.slice(i + 1))
      if (one.startsAt < other.endsAt && other.startsAt < one.endsAt) {
        found.add(one.id)
        found.add(other.id)
      }
  })
  return found
}

/** The words an officer has looked at and keeps: when they change, they are asked about again. */
export const keptWords = (title: string, place: string): string => `${title.trim()} | ${place.trim()}`
