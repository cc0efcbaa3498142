import { tagOf } from '#locales/language.ts'
import type { Language } from '#locales/words.ts'

/** A day as people say it: "November 18, 2026". Days have no time zone of their own. */
export const dateIn = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(tagOf(language), { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }).format(Date.parse(day))

/** A month (`2026-11`) short enough to stand below a chart: "Nov 26". */
export const monthIn = (language: Language, month: string): string =>
  new Intl.DateTimeFormat(tagOf(language), { year: '2-digit', month: 'short', timeZone: 'UTC' }).format(Date.parse(`${month}-15`))

/** An expected count, to the whole event from ten on, to a tenth below. */
export const numberIn = (language: Language, value: number): string =>
  new Intl.NumberFormat(tagOf(language), { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)

/** How often a week: always to a tenth below ten, so that a column of them lines up. */
export const perWeekIn = (language: Language, value: number): string => {
  const digits = Math.abs(value) < 10 ? 1 : 0
  return new Intl.NumberFormat(tagOf(language), { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value)
}

/** A difference or sum of events, to the whole event. */
export const wholeIn = (language: Language, value: number): string =>
  new Intl.NumberFormat(tagOf(language), { maximumFractionDigits: 0 }).format(Math.round(value))

/** A share as a whole percentage: "37%". */
export const percentIn = (language: Language, share: number): string =>
  new Intl.NumberFormat(tagOf(language), { style: 'percent', maximumFractionDigits: 0 }).format(share)

/** A day short enough to stand below a chart: "5/24/26". */
export const shortDayIn = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(tagOf(language), { year: '2-digit', month: 'numeric', day: 'numeric', timeZone: 'UTC' }).format(Date.parse(day))
