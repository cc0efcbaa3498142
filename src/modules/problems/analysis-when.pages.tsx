import { poissonInterval } from '#engines/statistics/interval.ts'
import { tagOf } from '#locales/language.ts'
import type { Language } from '#locales/words.ts'
import { dayAfter } from '#modules/promises/index.ts'
import { HeatChart } from '#ui/chart-heat.tsx'
import { LineChart } from '#ui/chart-line.tsx'
import type { View } from '#ui/view.ts'
import { type Busiest, isBusiest } from './analysis-busiest.ts'
import type { Hours } from './analysis-hours.ts'
import type { PictureQuery } from './analysis-picture.ts'
import type { Season } from './analysis-season.ts'
import type { Told } from './analysis-told.pages.tsx'
import type { Weeks } from './analysis-weeks.ts'
import { numberIn } from './problem-wording.ts'

const DAY_MS = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()

/** Days and hours without a time zone of their own. Making a format costs more than a hundred uses of it: each is made once. */
function inUtc(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(tagOf(language), { timeZone: 'UTC', ...options })
  formats.set(key, format)
  return format
}

/** A week's first day, short and with its year: moments of a chart must differ. */
function weeksInWords({ language }: View, fromOn: string, days: number, periods: number): string[] {
  const format = inUtc(language, { day: 'numeric', month: 'short', year: 'numeric' })
  return Array.from({ length: periods }, (_, i) => format.format(Date.parse(fromOn) + i * days * DAY_MS))
}

const valuesOf = (counts: readonly (number | null)[]) => counts.map((count) => (count === null ? undefined : { value: count }))

/** Counts are whole: a scale to one would have marks between. */
const LEAST_ON_SCALE = 4

/** Week by week, recorded and told. */
export function tellWeeks(view: View, weeks: Weeks, query: PictureQuery): Told {
  const words = view.words.problems.pictures
  const { days, incidents, reports, recorded, told, leftOut } = weeks
  const periods = incidents.length
  const allWeeks = (periods * days) / 7
  const title = days > 7 ? words.weeks.fours : words.weeks.title
  const perWeek = numberIn(view.language, (recorded + told) / Math.max(1, allWeeks))
  const sentence = words.weeks.sentence({ recorded, told, weeks: Math.round(allWeeks), perWeek })
  const fromOn = dayAfter(query.untilOn, 1 - periods * days)
  const series = [
    ...(recorded > 0 ? [{ name: words.weeks.recorded, values: valuesOf(incidents) }] : []),
    ...(told > 0 ? [{ name: words.weeks.told, values: valuesOf(reports), dashed: recorded > 0 }] : []),
  ]
  return {
    title,
    sentence,
    drawing: (
      <LineChart
        view={view}
        title={title}
        desc={sentence}
        moments={weeksInWords(view, fromOn, days, periods)}
        series={series}
        format={String}
        domain={[0, Math.max(LEAST_ON_SCALE, ...[...incidents, ...reports].map((count) => count ?? 0))]}
      />
    ),
    notes: [leftOut > 0 && words.weeks.leftOut(leftOut), incidents.includes(null) && words.publicNote],
  }
}

/** Monday first, in full. January 1, 2024 was a Monday. */
const weekdays = (language: Language, length: 'long' | 'short') =>
  Array.from({ length: 7 }, (_, day) => inUtc(language, { weekday: length }).format(Date.UTC(2024, 0, 1 + day)))
const hourIn = (language: Language, hour: number) => inUtc(language, { hour: 'numeric' }).format(Date.UTC(2024, 0, 1, hour))

function daysInWords(view: View, { firstDay, days }: Busiest): string {
  const { hours } = view.words.problems.pictures
  const names = weekdays(view.language, 'long')
  const first = names[firstDay]!
  const last = names[(firstDay + days - 1) % 7]!
  if (days === 7) return hours.everyDay
  if (days === 1) return hours.one(first)
  if (days === 2) return hours.and(first, last)
  return firstDay === 0 && days === 5 ? hours.weekdays : hours.through(first, last)
}

/** "Friday and Saturday, 10 PM to 3 AM". */
function hoursInWords(view: View, { fromHour, hours }: Busiest): string {
  const { language, words } = view
  return words.problems.pictures.hours.fromTo(hourIn(language, fromHour), hourIn(language, (fromHour + hours) % 24))
}

function busiestInWords(view: View, { busiest, n, isUneven }: Hours): string {
  const words = view.words.problems.pictures.hours
  if (!isUneven) return words.noPattern(n)
  const count = numberIn(view.language, Math.round(busiest.count))
  const told = { days: daysInWords(view, busiest), hours: hoursInWords(view, busiest), count, n }
  return busiest.count > n / 2 ? words.most(told) : words.busiest(told)
}

/** The hours of the week, with the time that stands out in a frame. */
export function tellHours(view: View, hours: Hours): Told {
  const words = view.words.problems.pictures
  const { blockHours, counts, busiest, isUneven, n } = hours
  const columns = 24 / blockHours
  const evenly = numberIn(view.language, busiest.evenly)
  const isLit = (row: number, column: number) => isBusiest(busiest, row * 24 + column * blockHours)
  return {
    title: words.hours.title,
    sentence: busiestInWords(view, hours),
    drawing: (
      <HeatChart
        view={view}
        title={words.hours.title}
        note={blockHours === 3 ? words.hours.blocks : undefined}
        desc={words.hours.desc(n)}
        rows={weekdays(view.language, 'short')}
        columns={Array.from({ length: columns }, (_, at) => hourIn(view.language, at * blockHours))}
        values={Array.from({ length: 7 }, (_, day) => counts.slice(day * columns, day * columns + columns).map((one) => one ?? undefined))}
        format={(value) => numberIn(view.language, value)}
        hidden={words.few}
        measure={words.hours.hour}
        scale={words.hours.scale}
        isLit={isUneven && blockHours === 1 ? isLit : undefined}
      />
    ),
    notes: [
      isUneven && `${words.hours.evenly(evenly)} ${words.hours.half(hours.hoursForHalf)} ${words.hours.picked}`,
      hours.spread > 0 && words.hours.spread(hours.spread),
      hours.leftOut > 0 && words.hours.leftOut(hours.leftOut),
      counts.includes(null) && words.publicNote,
    ],
  }
}

const monthName = (language: Language, month: number, length: 'long' | 'short') =>
  inUtc(language, { month: length }).format(Date.UTC(2024, month, 15))

/** The months of the year: averages with their intervals, and whether a season is more than chance. */
export function tellSeason(view: View, season: Season): Told {
  const { pictures } = view.words.problems
  const words = pictures.season
  const { language } = view
  const number = (value: number) => numberIn(language, value)
  const sentence = season.isSeason
    ? words.sentence({
        high: monthName(language, season.highMonth, 'long'),
        low: monthName(language, season.lowMonth, 'long'),
        ratio: number(season.highToLow),
        from: number(season.low),
        to: number(season.high),
      })
    : words.none(season.months)
  const values = season.byMonth.map(({ count, months }) => {
    if (count === null || months === 0) return undefined
    const { low, high } = poissonInterval(count)
    return { value: count / months, low: low / months, high: high / months }
  })
  return {
    title: words.title,
    sentence,
    drawing: (
      <LineChart
        view={view}
        title={words.title}
        note={words.measure}
        desc={words.desc(season.months)}
        moments={season.byMonth.map((_, month) => monthName(language, month, 'short'))}
        series={[{ name: words.measure, values }]}
        format={number}
      />
    ),
    notes: [`${pictures.howSure} ${season.months < 48 ? words.cycles : ''}`, values.includes(undefined) && pictures.publicNote],
  }
}
