import { tagOf } from '#locales/language.ts'
import type { View } from './view.ts'

type Reader = Pick<View, 'language' | 'agency' | 'now'>

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a format costs about 50 microseconds and using one costs one: each is made once. */
function formatOf({ language, agency }: Reader, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${agency.timeZone} ${JSON.stringify(options)}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(tagOf(language), { timeZone: agency.timeZone, ...options })
    formats.set(key, format)
  }
  return format
}

const DAY_MS = 86_400_000

/** The calendar day at the agency's own place, as '2026-11-22'. */
export const dayAt = (reader: Reader, at: Date): string => {
  const parts = formatOf({ ...reader, language: 'en' }, { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(at)
  const part = (type: string) => parts.find((entry) => entry.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

/** Whole calendar days from today to `at`, at the agency's place: -1 yesterday, 0 today, 1 tomorrow. */
export const daysAway = (reader: Reader, at: Date): number =>
  Math.round((Date.parse(dayAt(reader, at)) - Date.parse(dayAt(reader, reader.now))) / DAY_MS)

/** "November 18", with the year where it is not this one. */
export function dayInWords(reader: Reader, at: Date): string {
  const sameYear = dayAt(reader, at).slice(0, 4) === dayAt(reader, reader.now).slice(0, 4)
  return formatOf(reader, { month: 'long', day: 'numeric', ...(sameYear ? {} : { year: 'numeric' }) }).format(at)
}

/** "Tuesday, December 1". */
export const weekdayInWords = (reader: Reader, at: Date): string =>
  formatOf(reader, { weekday: 'long', month: 'long', day: 'numeric' }).format(at)

/** "4:12 PM". */
export const clockInWords = (reader: Reader, at: Date): string => formatOf(reader, { hour: 'numeric', minute: '2-digit' }).format(at)

/** "Tuesday, December 1, 5:00 PM". */
export const momentInWords = (reader: Reader, at: Date): string =>
  formatOf(reader, { weekday: 'long', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' }).format(at)

/** "November 2026". */
export const monthInWords = (reader: Reader, at: Date): string => formatOf(reader, { month: 'long', year: 'numeric' }).format(at)

/** "5 minutes ago", "yesterday", "in 3 days"; after four weeks the day itself. Nearness is told in the largest whole unit. */
export function nearInWords(reader: Reader, at: Date): string {
  const seconds = (at.getTime() - reader.now.getTime()) / 1000
  const days = daysAway(reader, at)
  if (Math.abs(days) > 28) return dayInWords(reader, at)
  const relative = new Intl.RelativeTimeFormat(tagOf(reader.language), { numeric: 'auto' })
  if (Math.abs(seconds) < 3600) return relative.format(Math.round(seconds / 60), 'minute')
  if (days === 0) return relative.format(Math.round(seconds / 3600), 'hour')
  return Math.abs(days) < 14 ? relative.format(days, 'day') : relative.format(Math.round(days / 7), 'week')
}

/** A count as people write it: 3,412. */
export const countInWords = (reader: Pick<View, 'language'>, n: number): string => new Intl.NumberFormat(tagOf(reader.language)).format(n)

/** A share from 0 to 1 as a whole percentage: 0.58 -> "58%". */
export const percentInWords = (reader: Pick<View, 'language'>, share: number): string =>
  new Intl.NumberFormat(tagOf(reader.language), { style: 'percent', maximumFractionDigits: 0 }).format(share)
