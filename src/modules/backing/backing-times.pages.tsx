import { paths } from '#paths.ts'
import { countInWords, percentInWords } from '#ui/calendar.ts'
import { DotsIntervalChart } from '#ui/chart-dots-interval.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { Table } from '#ui/table.tsx'
import type { View } from '#ui/view.ts'
import { DECLINE_REASONS } from './backing.ts'
import { medianDays, shareInTime, sumOf, type UnitTimes } from './backing-times.ts'

export type BackingTimesProps = {
  view: View
  units: readonly UnitTimes[]
  now: { readonly waiting: number; readonly onChief: number }
}

function inTimeWords(view: View, unit: UnitTimes): string {
  const { times } = view.words.backing
  const share = shareInTime(unit)
  if (!share) return times.inTimeFew(unit.inTime, unit.judged)
  const percent = (value: number) => percentInWords(view, value)
  return times.inTimeValue(percent(share.share), percent(share.low), percent(share.high), share.n)
}

function medianWords(view: View, unit: UnitTimes): string {
  const { times } = view.words.backing
  const days = medianDays(unit)
  if (days === 'too-few') return times.medianFew
  return days === 'most-unanswered' ? times.medianOpen : times.medianValue(countInWords(view, days))
}

function declinedWords(view: View, { declined, reasons }: UnitTimes): string {
  const words = view.words.backing
  if (declined === 0) return words.times.none
  const parts = DECLINE_REASONS.flatMap((reason) => {
    const n = reasons[reason]
    return n ? [words.times.reasonCount(words.reasons[reason], n)] : []
  })
  return `${countInWords(view, declined)} (${parts.join('; ')})`
}

const UnitTable = ({ view, units }: BackingTimesProps) => {
  const { times } = view.words.backing
  return (
    <Table
      caption={times.table}
      quietCaption
      rows={units}
      columns={[
        { head: times.unit, cell: ({ unitName }) => unitName },
        { head: times.asked, figure: true, cell: ({ asked }) => countInWords(view, asked) },
        { head: times.inTime, cell: (unit) => inTimeWords(view, unit) },
        { head: times.median, cell: (unit) => medianWords(view, unit) },
        {
          head: times.escalated,
          cell: ({ escalated, toChief }) => (escalated === 0 ? times.none : times.escalatedValue(escalated, toChief)),
        },
        { head: times.declined, cell: (unit) => declinedWords(view, unit) },
      ]}
    />
  )
}

/** The share of each unit with ten requests or more, with its interval; nothing where no unit has. */
const Shares = ({ view, units }: BackingTimesProps) => {
  const { times } = view.words.backing
  const rows = units.flatMap((unit) => {
    const share = shareInTime(unit)
    return share ? [{ label: unit.unitName, value: share.share, low: share.low, high: share.high, n: times.n(share.n) }] : []
  })
  const all = shareInTime(sumOf(units))
  if (rows.length === 0) return null
  return (
    <div class="section">
      <DotsIntervalChart
        view={view}
        title={times.chart}
        note={times.chartNote}
        desc={times.chartDesc}
        rows={rows}
        domain={[0, 1]}
        format={(value) => percentInWords(view, value)}
        reference={all && { value: all.share, words: times.all }}
      />
    </div>
  )
}

function sentenceOf({ view, units }: BackingTimesProps): string {
  const { times } = view.words.backing
  const sum = sumOf(units)
  const all = shareInTime(sum)
  if (!all) return times.tooFew(sum.asked)
  const percent = (value: number) => percentInWords(view, value)
  return times.sentence(percent(all.share), percent(all.low), percent(all.high), all.n)
}

/** How soon each unit answers, for everybody: counts always, shares from ten on with their interval, no officers and no words. */
export const BackingTimesPage = (props: BackingTimesProps) => {
  const { view, units, now } = props
  const { times } = view.words.backing
  return (
    <Page view={view} title={times.title} lede={times.lede} description={times.description}>
      {units.length === 0 ? (
        <EmptyState level={2} icon="clock" title={times.empty.title}>
          {times.empty.words}
        </EmptyState>
      ) : (
        <>
          <div class="card">
            <p>
              <strong>{sentenceOf(props)}</strong>
            </p>
            <p>{times.openNow(now.waiting, now.onChief)}</p>
            <p>
              <a href={paths.promises({ owner: 'unit' })}>{times.promises}</a>
            </p>
          </div>
          <Shares {...props} />
          <Section title={times.table}>
            <UnitTable {...props} />
          </Section>
        </>
      )}
      <Section title={times.how}>
        <p class="measure">{times.howText}</p>
      </Section>
    </Page>
  )
}
