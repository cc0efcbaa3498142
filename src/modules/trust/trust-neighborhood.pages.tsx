import { paths } from '#paths.ts'
import { countInWords, dayInWords, percentInWords } from '#ui/calendar.ts'
import { DotsIntervalChart } from '#ui/chart-dots-interval.tsx'
import { Notice } from '#ui/notice.tsx'
import { Section } from '#ui/section.tsx'
import { Table } from '#ui/table.tsx'
import type { View } from '#ui/view.ts'
import { type ItemFound, isShare, type NeighborhoodFound } from './estimate.ts'
import { changeShort, detectablePoints } from './trust-change.pages.tsx'
import { type Done, NOTHING_DONE } from './trust-page.ts'

export type Place = { readonly id: string; readonly slug: string; readonly name: string }
export type DoneShown = { readonly of: ReadonlyMap<string, Done>; readonly sinceOn: string; readonly untilOn: string }

type Row = NeighborhoodFound & { readonly place: Place }
type Props = { view: View; item: ItemFound; neighborhoods: readonly Place[] }

const rowsOf = ({ item, neighborhoods }: Props): Row[] =>
  item.neighborhoods.flatMap((one) => {
    const place = neighborhoods.find(({ id }) => id === one.neighborhoodId)
    return place ? [{ ...one, place }] : []
  })

const Chart = (props: Props) => {
  const { view, item } = props
  const words = view.words.trustResults
  const rows = rowsOf(props).flatMap(({ place, found }) =>
    isShare(found) ? [{ label: place.name, value: found.share, low: found.low, high: found.high, n: words.areas.n(found.n) }] : [],
  )
  if (rows.length === 0) return null
  return (
    <DotsIntervalChart
      view={view}
      title={words.areas.chart(words.says(item.slug))}
      note={words.areas.note}
      desc={words.areas.desc}
      rows={rows}
      domain={[0, 1]}
      format={(value) => percentInWords(view, value)}
      reference={isShare(item.town) ? { value: item.town.share, words: words.areas.town } : undefined}
    />
  )
}

/** One question in each neighborhood: chart and table, with what is held back and why. Neighborhoods stand in their usual order, unranked. */
export const ByNeighborhood = (props: Props) => {
  const { view, item } = props
  const words = view.words.trustResults
  const percent = (share: number) => percentInWords(view, share)
  return (
    <Section title={words.areas.title} lede={words.areas[item.areaMethod]}>
      <Chart {...props} />
      <Table
        caption={words.areas.chart(words.says(item.slug))}
        quietCaption
        rows={rowsOf(props)}
        columns={[
          { head: words.columns.neighborhood, cell: ({ place }) => <a href={paths.neighborhood(place.slug)}>{place.name}</a> },
          { head: words.columns.share, figure: true, cell: ({ found }) => (isShare(found) ? percent(found.share) : words[found]) },
          {
            head: words.columns.range,
            cell: ({ found }) => (isShare(found) ? words.range(percent(found.low), percent(found.high)) : words.nothing),
          },
          {
            head: words.columns.answers,
            figure: true,
            cell: ({ found }) => (isShare(found) ? countInWords(view, found.n) : words.nothing),
          },
          { head: words.columns.change, cell: ({ change }) => changeShort(view, change) },
          {
            head: words.columns.detectable,
            cell: ({ change }) => (change ? words.detectableShort(detectablePoints(change)) : words.nothing),
          },
        ]}
      />
    </Section>
  )
}

/** What was done in each neighborhood in that time, with the warning that beside is not because. */
export const DoneBeside = ({ done, ...props }: Props & { done: DoneShown }) => {
  const { view } = props
  const words = view.words.trustResults
  const day = (on: string) => dayInWords(view, new Date(`${on}T12:00:00Z`))
  const of = ({ neighborhoodId }: Row) => done.of.get(neighborhoodId) ?? NOTHING_DONE
  return (
    <Section title={words.done.title} lede={words.done.since(day(done.sinceOn), day(done.untilOn))}>
      <Notice tone="warm">
        <p>{words.done.warning}</p>
      </Notice>
      <Table
        caption={words.done.title}
        quietCaption
        rows={rowsOf(props)}
        columns={[
          { head: words.columns.neighborhood, cell: ({ place }) => place.name },
          { head: words.columns.change, cell: ({ change }) => changeShort(view, change) },
          { head: words.done.problems, figure: true, cell: (row) => countInWords(view, of(row).problemsClosed) },
          { head: words.done.promises, figure: true, cell: (row) => countInWords(view, of(row).promisesKept) },
          { head: words.done.contacts, figure: true, cell: (row) => countInWords(view, of(row).contacts) },
        ]}
      />
    </Section>
  )
}
