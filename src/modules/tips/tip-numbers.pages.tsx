import { paths } from '#paths.ts'
import { countInWords, percentInWords } from '#ui/calendar.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import { LEAST_COUNTED, type QuarterCount } from './tip.ts'

export type TipNumbersProps = { view: View; quarters: readonly QuarterCount[] }

const exactly = (view: View, n: number) => (n >= LEAST_COUNTED ? countInWords(view, n) : view.words.tips.numbers.few)

function usefulOf(view: View, { received, useful }: QuarterCount): string {
  if (received < LEAST_COUNTED || useful < LEAST_COUNTED) return view.words.tips.numbers.few
  return view.words.tips.numbers.share(percentInWords(view, useful / received), countInWords(view, useful))
}

/** Tips and those of use, by quarter; below ten only that it is below ten. */
export const TipNumbersPage = ({ view, quarters }: TipNumbersProps) => {
  const { numbers, title } = view.words.tips
  const name = ({ quarterOn }: QuarterCount) => numbers.quarterOf((Number(quarterOn.slice(5, 7)) + 2) / 3, quarterOn.slice(0, 4))
  return (
    <Page
      view={view}
      title={numbers.title}
      lede={numbers.lede}
      trail={<Trail view={view} steps={[{ label: title, href: paths.newTip() }, { label: numbers.title }]} />}
    >
      {quarters.length === 0 ? (
        <EmptyState icon="lock" title={numbers.none} level={2}>
          {numbers.noneText}
        </EmptyState>
      ) : (
        <Table
          caption={numbers.table}
          rows={quarters}
          columns={[
            { head: numbers.quarter, cell: name },
            { head: numbers.received, figure: true, cell: ({ received }) => exactly(view, received) },
            { head: numbers.useful, figure: true, cell: (quarter) => usefulOf(view, quarter) },
          ]}
        />
      )}
      <p class="muted">{numbers.how}</p>
    </Page>
  )
}
