import { LineChart } from '#ui/chart-line.tsx'
import { DefinitionList } from '#ui/details.tsx'
import { Flow, Section } from '#ui/section.tsx'
import { Table } from '#ui/table.tsx'
import type { View } from '#ui/view.ts'
import { estimateIn } from './assessment.ts'
import type { Assessment, Weekly } from './problem-case.ts'
import { Found } from './problem-pieces.pages.tsx'
import { dateIn, numberIn, percentIn } from './problem-wording.ts'

const spanWords = (view: View, { fromOn, untilOn }: Assessment['before']) =>
  view.words.problems.assessment.span(dateIn(view.language, fromOn), dateIn(view.language, untilOn))

const CountTable = ({ view, assessment: made }: { view: View; assessment: Assessment }) => {
  const { assessment: words } = view.words.problems
  const rows = [
    { name: `${words.before}: ${spanWords(view, made.before)}`, here: made.beforeCount, there: made.controlBeforeCount },
    { name: `${words.after}: ${spanWords(view, made.after)}`, here: made.afterCount, there: made.controlAfterCount },
  ]
  return (
    <Table
      caption={words.table}
      rows={rows}
      columns={[
        { head: words.table, cell: ({ name }) => name },
        { head: words.here, cell: ({ here }) => here, figure: true },
        { head: words.there, cell: ({ there }) => there ?? '-', figure: true },
      ]}
    />
  )
}

const Estimates = ({ view, assessment: made }: { view: View; assessment: Assessment }) => {
  const { assessment: words } = view.words.problems
  const estimate = estimateIn(made.result)
  if (!estimate) return null
  const number = (value: number) => numberIn(view.language, value)
  const percent = (value: number) => percentIn(view.language, value)
  const { interval } = view.words.shell.number
  const facts = [
    { term: words.expected, value: number(estimate.expected) },
    { term: words.ratio, value: `${percent(estimate.ratio)}, ${interval(percent(estimate.ratioLow), percent(estimate.ratioHigh))}` },
    { term: words.events, value: `${number(estimate.events)}, ${interval(number(estimate.eventsLow), number(estimate.eventsHigh))}` },
    { term: words.dispersion, value: number(estimate.dispersion) },
  ]
  return <DefinitionList facts={facts} />
}

const WeeklyChart = ({ view, weekly }: { view: View; weekly: Weekly }) => {
  const { assessment } = view.words.problems
  const { response, control } = weekly
  const values = (area: Weekly['response']) => [...area.before, ...area.after].map((value) => ({ value }))
  const moments = values(response).map((_, index) => assessment.week(index - response.before.length))
  return (
    <LineChart
      view={view}
      title={assessment.weeklyTitle}
      note={assessment.weekly}
      desc={assessment.weeklyTitle}
      moments={moments}
      series={[
        { name: assessment.here, values: values(response) },
        { name: assessment.there, values: values(control), dashed: true },
      ]}
      format={String}
      marker={{ at: response.before.length, words: view.words.problems.response.firstDay }}
    />
  )
}

/** What the latest assessment found: the sentence, the chart, the counts, the numbers behind them. */
export const Results = ({ view, latest, weekly }: { view: View; latest: Assessment; weekly: Weekly | undefined }) => {
  return (
    <Section title={view.words.problems.page.happened}>
      <Flow>
        <Found view={view} assessment={latest} />
        {weekly && <WeeklyChart view={view} weekly={weekly} />}
        <CountTable view={view} assessment={latest} />
        <Estimates view={view} assessment={latest} />
      </Flow>
    </Section>
  )
}
