import { paths } from '#paths.ts'
import { countInWords, percentInWords } from '#ui/calendar.ts'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { Table } from '#ui/table.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import { LEAST_FOR_SHARE, type PromiseRate } from './promise-rate.ts'

const shareInWords = (view: View, { share, of }: PromiseRate): string => {
  const words = view.words.promises.rates
  if (!share) return of === 0 ? words.none : words.tooFew
  return words.share(percentInWords(view, share.value), percentInWords(view, share.low), percentInWords(view, share.high))
}

const RateTable = ({
  view,
  title,
  rates,
  hrefOf,
}: {
  view: View
  title: string
  rates: readonly PromiseRate[]
  hrefOf?: (rate: PromiseRate) => string
}) => {
  const words = view.words.promises.rates
  const count = (n: number) => countInWords(view, n)
  return (
    <Section title={title}>
      {rates.length === 0 ? (
        <p class="muted">{words.nothing}</p>
      ) : (
        <Table
          caption={title}
          quietCaption
          columns={[
            { head: words.who, cell: (rate) => (hrefOf ? <a href={hrefOf(rate)}>{rate.name}</a> : rate.name) },
            { head: words.kept, cell: ({ kept, of }) => words.keptOf(count(kept), count(of)), figure: true },
            { head: words.likely, cell: (rate) => shareInWords(view, rate) },
            { head: words.late, cell: (rate) => count(rate.count.keptLate), figure: true },
            { head: words.broken, cell: (rate) => count(rate.count.broken + rate.count.late), figure: true },
            { head: words.open, cell: (rate) => count(rate.count.open), figure: true },
          ]}
          rows={rates}
        />
      )}
    </Section>
  )
}

type RatesProps = {
  view: View
  owners: readonly PromiseRate[]
  units: readonly PromiseRate[]
  neighborhoods: readonly PromiseRate[]
}

/** How many promises were kept in a year: the chief's own first, then ranks, units and neighborhoods. Never by officer. */
export const RatesPage = ({ view, owners, units, neighborhoods }: RatesProps) => {
  const words = view.words.promises.rates
  const steps = [{ label: view.words.promises.title, href: paths.promises() }, { label: words.title }]
  return (
    <Page view={view} title={words.title} lede={words.lede} trail={<Trail view={view} steps={steps} />}>
      <RateTable view={view} title={words.byOwner} rates={owners} />
      <RateTable view={view} title={words.byUnit} rates={units} />
      <RateTable
        view={view}
        title={words.byNeighborhood}
        rates={neighborhoods}
        hrefOf={({ key }) => paths.promises({ neighborhood: key })}
      />
      <p class="muted small">{words.note(LEAST_FOR_SHARE)}</p>
    </Page>
  )
}
