import { tagOf } from '#locales/language.ts'
import { dayAfter, daysBetween, noonOf } from '#modules/promises/index.ts'
import { dayAt, dayInWords } from '#ui/calendar.ts'
import type { View } from '#ui/view.ts'
import { type BookEntry, type Freshness, freshnessOf, lastSeenOn, type Rhythm } from './book-entry.ts'

export const todayOf = (view: View): string => dayAt(view, view.now)

/** "today", "5 days ago", "5 weeks ago", "7 months ago": a day by its distance, in the largest unit that says enough. */
export function agoInWords(view: View, day: string): string {
  const days = daysBetween(day, todayOf(view))
  const relative = new Intl.RelativeTimeFormat(tagOf(view.language), { numeric: 'auto' })
  if (days < 14) return relative.format(-days, 'day')
  if (days < 70) return relative.format(-Math.round(days / 7), 'week')
  return days < 700 ? relative.format(-Math.round(days / 30.4), 'month') : relative.format(-Math.round(days / 365), 'year')
}

/** "seen 5 weeks ago", "confirmed yesterday". */
export function seenInWords(view: View, entry: Pick<BookEntry, 'observedOn' | 'confirmedOn'>): string {
  const words = view.words.beatBook
  const seen = lastSeenOn(entry)
  return seen === entry.observedOn ? words.seen(agoInWords(view, seen)) : words.confirmedAgo(agoInWords(view, seen))
}

/** "Told by residents, tenants' meeting; seen 5 weeks ago". */
export function sourceInWords(view: View, entry: Pick<BookEntry, 'sourceKind' | 'sourceWords' | 'observedOn' | 'confirmedOn'>): string {
  const source = view.words.beatBook.sources[entry.sourceKind]
  return `${entry.sourceWords ? `${source} (${entry.sourceWords})` : source}, ${seenInWords(view, entry)}`
}

export const freshnessAt = (view: View, entry: BookEntry): Freshness => freshnessOf(entry, todayOf(view))

export const dayWords = (view: View, day: string): string => dayInWords(view, noonOf(day))

/** January 1, 2024 was a Monday. */
const weekdayName = (view: View, weekday: number, width: 'long' | 'short') =>
  new Intl.DateTimeFormat(tagOf(view.language), { weekday: width, timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, weekday)))
const monthName = (view: View, month: number) =>
  new Intl.DateTimeFormat(tagOf(view.language), { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, month - 1, 1)))
const clockWords = (view: View, clock: string) =>
  new Intl.DateTimeFormat(tagOf(view.language), { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(
    new Date(`2024-01-01T${clock}:00Z`),
  )
const listed = (view: View, names: readonly string[]) => new Intl.ListFormat(tagOf(view.language), { type: 'conjunction' }).format(names)

export const weekdayChoices = (view: View) =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ value: String(weekday), label: weekdayName(view, weekday, 'short') }))
export const monthChoices = (view: View) =>
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => ({ value: String(month), label: monthName(view, month) }))

/** Neighbors in order told as a span, from three on: Monday to Friday. */
function spanned(view: View, numbers: readonly number[], name: (n: number) => string): string {
  const sorted = numbers.toSorted((a, b) => a - b)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return ''
  const inRow = sorted.length >= 3 && last - first === sorted.length - 1
  return inRow ? view.words.beatBook.fromUntil(name(first), name(last)) : listed(view, sorted.map(name))
}

/** "Monday to Friday, 2:30 PM to 4:00 PM, September to May". */
export function rhythmInWords(view: View, { weekdays, fromClock, untilClock, months }: Rhythm): string {
  const words = view.words.beatBook
  const all = weekdays.length === 0 || weekdays.length === 7
  const days = all ? words.everyDay : spanned(view, weekdays, (one) => weekdayName(view, one, 'long'))
  const [from, until] = [fromClock && clockWords(view, fromClock), untilClock && clockWords(view, untilClock)]
  const clock = from && until ? words.fromUntil(from, until) : from ? words.fromOnly(from) : until ? words.untilOnly(until) : ''
  const season = months.length === 0 || months.length === 12 ? '' : spanned(view, months, (one) => monthName(view, one))
  const told = [days, clock, season].filter((part) => part !== '').join(', ')
  return told.charAt(0).toUpperCase() + told.slice(1)
}

/** The name of a language from its code, or the code where nothing knows it. */
export function languageName(view: View, code: string): string {
  try {
    const name = new Intl.DisplayNames([tagOf(view.language)], { type: 'language' }).of(code) ?? code
    return name.charAt(0).toUpperCase() + name.slice(1)
  } catch {
    return code
  }
}

/** A name in the page's language, else in English. */
export const nameIn = (view: View, names: Readonly<Record<string, string>>): string =>
  names[view.language] ?? names.en ?? Object.values(names)[0] ?? ''

/** A year from today is the longest a consent may be given for. */
export const inAYear = (view: View): string => dayAfter(todayOf(view), 365)
