import { tagOf } from '#locales/language.ts'
import { paths } from '#paths.ts'
import { countInWords, monthInWords } from '#ui/calendar.ts'
import { BarChart } from '#ui/chart-bar.tsx'
import { LineChart } from '#ui/chart-line.tsx'
import { Table } from '#ui/table.tsx'
import type { View } from '#ui/view.ts'
import type { KindCount, ShownCount } from './incident-counting.ts'
import type { RequestKind } from './kind.ts'

const isNumber = (count: ShownCount): count is number => count !== 'few'

/** How many of each kind; kinds whose number is not shown are named below. */
export const KindChart = ({ view, kinds, note }: { view: View; kinds: readonly KindCount[]; note: string }) => {
  const { byKind, kinds: names } = view.words.incidents
  const shown = kinds.filter((kind): kind is KindCount & { count: number } => isNumber(kind.count))
  const few = kinds.filter(({ count }) => !isNumber(count)).map(({ kind }) => names[kind])
  const [first] = shown
  return (
    <>
      {first && (
        <BarChart
          view={view}
          title={byKind.title}
          note={note}
          desc={byKind.desc(names[first.kind], countInWords(view, first.count))}
          measure={byKind.measure}
          format={(value) => countInWords(view, value)}
          bars={shown.map(({ kind, count }) => ({ label: names[kind], value: count }))}
        />
      )}
      {few.length > 0 && <p class="small muted">{byKind.few(few.join(', '))}</p>}
      {kinds.length === 0 && <p>{byKind.none}</p>}
    </>
  )
}

/** Month by month; a month whose number is not shown is a gap. */
export const MonthChart = ({ view, months }: { view: View; months: readonly { readonly from: Date; readonly count: ShownCount }[] }) => {
  const words = view.words.incidents.byMonth
  const format = new Intl.DateTimeFormat(tagOf(view.language), { timeZone: view.agency.timeZone, month: 'short' })
  const moments = months.map(({ from }) => format.format(from))
  // A few days in, so that the name is the month's own whatever the time zone.
  const ends = [months[0], months.at(-1)].map((month) => (month ? monthInWords(view, new Date(month.from.getTime() + 5 * 86_400_000)) : ''))
  const span = view.words.incidents.fromTo(ends[0] ?? '', ends[1] ?? '')
  const hasGaps = months.some(({ count }) => !isNumber(count))
  return (
    <LineChart
      view={view}
      title={words.title}
      note={hasGaps ? `${span}. ${words.gaps}` : span}
      desc={words.desc(ends[0] ?? '', ends[1] ?? '')}
      moments={moments}
      format={(value) => countInWords(view, value)}
      series={[{ name: words.incidents, values: months.map(({ count }) => (isNumber(count) ? { value: count } : undefined)) }]}
    />
  )
}

export type PlaceCount = { readonly slug: string; readonly name: string; readonly count: ShownCount }

/** How many in each neighborhood, each a link to its own page of counts. */
export const NeighborhoodTable = ({ view, places, nowhere }: { view: View; places: readonly PlaceCount[]; nowhere: number }) => {
  const words = view.words.incidents.byNeighborhood
  const inWords = (count: ShownCount) => (isNumber(count) ? countInWords(view, count) : words.few)
  const rows = [...places, ...(nowhere > 0 ? [{ slug: '', name: words.nowhere, count: nowhere }] : [])]
  return (
    <Table
      caption={words.title}
      quietCaption
      columns={[
        { head: words.name, cell: ({ slug, name }) => (slug ? <a href={paths.incidents({ neighborhood: slug })}>{name}</a> : name) },
        { head: words.count, cell: ({ count }) => inWords(count), figure: true },
      ]}
      rows={rows}
    />
  )
}

/** What people asked the city for in the same time and place. */
export const RequestChart = ({
  view,
  kinds,
  note,
}: {
  view: View
  kinds: readonly { kind: RequestKind; count: number }[]
  note: string
}) => {
  const { requests, requestKinds: names } = view.words.incidents
  const [first] = kinds
  if (!first) return null
  return (
    <BarChart
      view={view}
      title={requests.title}
      note={note}
      desc={requests.desc(names[first.kind], countInWords(view, first.count))}
      measure={requests.measure}
      format={(value) => countInWords(view, value)}
      bars={kinds.map(({ kind, count }) => ({ label: names[kind], value: count }))}
    />
  )
}
