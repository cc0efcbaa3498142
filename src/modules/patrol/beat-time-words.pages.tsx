import { tagOf } from '#locales/language.ts'
import type { View } from '#ui/view.ts'

const HOUR_MIN = 60

/** Minutes as hours in words: half an hour and more to one decimal below ten hours, whole hours above. */
export function hoursInWords({ language, words }: Pick<View, 'language' | 'words'>, minutes: number): string {
  const hours = minutes / HOUR_MIN
  const shown = hours < 10 ? Math.round(hours * 10) / 10 : Math.round(hours)
  return words.beatTime.hours(new Intl.NumberFormat(tagOf(language), { maximumFractionDigits: 1 }).format(shown), shown)
}

/** "Nov 2025": a month short enough to stand below a chart on a phone. */
export const shortMonth = ({ language, agency }: Pick<View, 'language' | 'agency'>, at: Date): string =>
  new Intl.DateTimeFormat(tagOf(language), { timeZone: agency.timeZone, month: 'short', year: 'numeric' }).format(at)

/** Minutes between two moments. */
export const minutesBetween = (from: Date, until: Date): number => Math.round((until.getTime() - from.getTime()) / 60_000)
