import { monthInWords, percentInWords } from '#ui/calendar.ts'
import { LineChart } from '#ui/chart-line.tsx'
import { Details } from '#ui/details.tsx'
import { Section } from '#ui/section.tsx'
import { Table } from '#ui/table.tsx'
import type { View } from '#ui/view.ts'
import type { BeatMonth } from './beat-month.ts'
import { type BeatTime, deliveredMin, deliveredShare, SHIFTS_AT_LEAST } from './beat-time.ts'
import { hoursInWords, shortMonth } from './beat-time-words.pages.tsx'

/** A month with a moment in it, for its name. */
type ShownMonth = BeatMonth & { readonly moment: Date }

type MonthsProps = { view: View; months: readonly ShownMonth[]; running?: ShownMonth | undefined }

/** Twelve months of planned and delivered hours, drawn, and in a table with what became of the rest. */
export const Months = ({ view, months, running }: MonthsProps) => {
  const words = view.words.beatTime
  const inHours = (minutes: number) => ({ value: Math.round(minutes / 60) })
  return (
    <Section title={words.of.months} lede={running && running.shifts > 0 ? soFar(view, running) : undefined}>
      <LineChart
        view={view}
        title={words.of.chart}
        desc={words.of.chartDesc}
        note={words.neverByOfficer}
        moments={months.map(({ moment }) => shortMonth(view, moment))}
        series={[
          { name: words.planned, values: months.map(({ plannedMin }) => inHours(plannedMin)), dashed: true },
          { name: words.delivered, values: months.map((month) => inHours(deliveredMin(month))) },
        ]}
        format={(value) => String(Math.round(value))}
      />
      <Details summary={words.of.table} bare>
        <MonthTable view={view} months={months} />
      </Details>
    </Section>
  )
}

const soFar = (view: View, running: BeatMonth & { readonly moment: Date }): string =>
  view.words.beatTime.of.running(
    monthInWords(view, running.moment),
    hoursInWords(view, deliveredMin(running)),
    hoursInWords(view, running.plannedMin),
  )

const MonthTable = ({ view, months }: Pick<MonthsProps, 'view' | 'months'>) => {
  const words = view.words.beatTime
  const share = (month: BeatTime) => {
    const found = deliveredShare(month)
    return found === undefined || month.shifts < SHIFTS_AT_LEAST ? words.tooFew(month.shifts) : percentInWords(view, found)
  }
  return (
    <Table
      caption={words.of.months}
      quietCaption
      rows={[...months].reverse()}
      columns={[
        { head: words.of.month, cell: ({ moment }) => monthInWords(view, moment) },
        {
          head: words.planned,
          cell: ({ plannedMin, shifts }) => `${hoursInWords(view, plannedMin)}, ${words.shifts(shifts)}`,
          figure: true,
        },
        { head: words.of.leave, cell: ({ leaveMin }) => hoursInWords(view, leaveMin), figure: true },
        { head: words.takenOff, cell: ({ abstractedMin }) => hoursInWords(view, abstractedMin), figure: true },
        { head: words.delivered, cell: (month) => hoursInWords(view, deliveredMin(month)), figure: true },
        { head: words.share, cell: share, figure: true },
      ]}
    />
  )
}
