import { countInWords, percentInWords } from '#ui/calendar.ts'
import { LineChart } from '#ui/chart-line.tsx'
import { NumberWithInterval } from '#ui/number-with-interval.tsx'
import { Section } from '#ui/section.tsx'
import { Table } from '#ui/table.tsx'
import type { View } from '#ui/view.ts'
import { type ItemFound, isShare } from './estimate.ts'
import { changeSentence, changeShort, detectablePoints, shareSentence } from './trust-change.pages.tsx'
import type { TrendPoint } from './trust-page.ts'

/** The town's number as a sentence, its range drawn, and whether it changed, with the change that would have shown. */
export const LeadNumber = ({ view, item, wave }: { view: View; item: ItemFound; wave: string }) => {
  const words = view.words.trustResults
  if (!isShare(item.town)) return null
  const { town, change } = item
  return (
    <div class="card">
      <h2>{shareSentence(view, item)}.</h2>
      {change ? (
        <p>
          <strong>{changeSentence(view, change)}</strong> {words.detectable(detectablePoints(change))}
        </p>
      ) : (
        <p>{words.firstTime}</p>
      )}
      <NumberWithInterval view={view} estimate={town} modest />
      <p class="muted small">{words.basis(town.n, countInWords(view, town.n), wave)}</p>
    </div>
  )
}

type ItemsProps = { view: View; items: readonly ItemFound[]; hrefOf: (slug: string) => string; chosen: string | undefined }

/** Everything that was asked, with range, answers and change; what may not be shown says why. */
export const ItemsTable = ({ view, items, hrefOf, chosen }: ItemsProps) => {
  const words = view.words.trustResults
  const percent = (share: number) => percentInWords(view, share)
  const says = (slug: string) => words.says(slug)
  return (
    <Section title={words.items} lede={words.itemsLede}>
      <Table
        caption={words.items}
        quietCaption
        rows={items}
        columns={[
          {
            head: words.columns.item,
            cell: ({ slug, town }) =>
              isShare(town) && slug !== chosen ? (
                <a href={hrefOf(slug)}>{says(slug)}</a>
              ) : slug === chosen ? (
                <strong>{says(slug)}</strong>
              ) : (
                says(slug)
              ),
          },
          { head: words.columns.share, figure: true, cell: ({ town }) => (isShare(town) ? percent(town.share) : words[town]) },
          {
            head: words.columns.range,
            cell: ({ town }) => (isShare(town) ? words.range(percent(town.low), percent(town.high)) : words.nothing),
          },
          { head: words.columns.answers, figure: true, cell: ({ town }) => (isShare(town) ? countInWords(view, town.n) : words.nothing) },
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

/** The share in each round for one question, with its range. */
export const Trend = ({ view, points, says }: { view: View; points: readonly TrendPoint[]; says: string }) => {
  const words = view.words.trustResults
  return (
    <Section title={words.trend.title}>
      {points.length < 2 ? (
        <p class="muted">{words.trend.one}</p>
      ) : (
        <LineChart
          view={view}
          title={words.areas.chart(says)}
          desc={words.trend.desc}
          moments={points.map(({ name }) => name)}
          series={[
            {
              name: words.areas.town,
              values: points.map(({ found }) => found && { value: found.share, low: found.low, high: found.high }),
            },
          ]}
          domain={[0, 1]}
          format={(value) => percentInWords(view, value)}
          interval={points.length > 6 ? 'band' : 'whisker'}
        />
      )}
    </Section>
  )
}
