import type { Child } from 'hono/jsx'
import { paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { nearInWords } from '#ui/calendar.ts'
import { Select, Tick } from '#ui/choice-field.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { AskForm, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Section } from '#ui/section.tsx'
import { StackList } from '#ui/stack-list.tsx'
import { Tag } from '#ui/state.tsx'
import { Tabs } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import { isOverdue, STATES, type State } from './report.ts'
import { CategoryIcon, ReportState, titleOf } from './report-piece.pages.tsx'
import type { InboxLine } from './report-view.ts'

type Named = { readonly slug: string; readonly name: string }

export type InboxProps = {
  view: View
  reports: readonly InboxLine[]
  /** Those on which neighbors wrote after the last answer. */
  news: readonly InboxLine[]
  overdue: number
  beats: readonly Named[]
  units: readonly Named[]
  chosen: { readonly beat: string; readonly unit: string; readonly state: State }
  /** False for an analyst: place and kind only. */
  mayRead: boolean
  /** True for those who may make one problem of several reports, where the list shows reports that are in none. */
  mayGather: boolean
  older?: string | undefined
}

const Filter = ({ view, beats, units, chosen }: InboxProps) => {
  const { filter } = view.words.reports.inbox
  const options = (all: readonly Named[], first: readonly { value: string; label: string }[]) => [
    ...first,
    ...all.map(({ slug, name }) => ({ value: slug, label: name })),
  ]
  return (
    <AskForm action={paths.inbox()} label={filter.label}>
      <div class="cluster">
        <Select
          view={view}
          name="beat"
          label={filter.beat}
          noBlank
          value={chosen.beat}
          choices={options(beats, [
            { value: 'yours', label: filter.yours },
            { value: 'all', label: filter.all },
          ])}
        />
        <Select
          view={view}
          name="unit"
          label={filter.unit}
          noBlank
          value={chosen.unit}
          choices={options(units, [{ value: '', label: filter.all }])}
        />
        <input type="hidden" name="state" value={chosen.state} />
        <Button kind="quiet">{filter.show}</Button>
      </div>
    </AskForm>
  )
}

const Line = ({ view, report, mayRead }: { view: View; report: InboxLine; mayRead: boolean }) => {
  const { inbox } = view.words.reports
  const late = isOverdue(report, view.now)
  const due = late ? inbox.late(nearInWords(view, report.answerDueAt)) : inbox.due(nearInWords(view, report.answerDueAt))
  return (
    <span class="lines">
      {mayRead && report.allWords && <span class="clamped">{report.allWords}</span>}
      <span>
        <ReportState view={view} report={report} /> {report.standing.state === 'waiting' && due}
      </span>
      <span class="cluster">
        {report.reopenedAt && <Tag tone="warm">{inbox.reopened}</Tag>}
        {mayRead && report.allWords && !report.wordsArePublic && <Tag>{inbox.unread}</Tag>}
        {report.hiddenAt && <Tag>{inbox.hidden}</Tag>}
      </span>
    </span>
  )
}

type RowsProps = { view: View; reports: readonly InboxLine[]; mayRead: boolean; label: string; ticks?: boolean }

/** `ticks`: with a box at the end of each row, named so that a form of several makes one problem of them. */
const Rows = ({ view, reports, mayRead, label, ticks }: RowsProps) => (
  <StackList
    label={label}
    items={reports.map((report) => ({
      lead: <CategoryIcon category={report.category} />,
      title: titleOf(view, report),
      href: paths.inboxReport(report.reference),
      note: <Line view={view} report={report} mayRead={mayRead} />,
      act: ticks && <Tick name="reports" value={report.reference} label={view.words.reports.inbox.together.tick(titleOf(view, report))} />,
    }))}
  />
)

/** Several reports of one thing become one problem: tick them, then name it on the next page. */
const Together = ({ view, children }: { view: View; children?: Child }) => {
  const { together } = view.words.reports.inbox
  return (
    <AskForm action={paths.newProblem()} label={together.label} wide>
      <p class="muted">{together.hint}</p>
      {children}
      <FormActs>
        <Button kind="quiet" icon="target">
          {together.act}
        </Button>
      </FormActs>
    </AskForm>
  )
}

const List = (props: InboxProps & { view: View }) => {
  const { view, reports, chosen, mayRead, mayGather } = props
  const rows = <Rows view={view} reports={reports} mayRead={mayRead} label={view.words.reports.states[chosen.state]} ticks={mayGather} />
  return mayGather ? <Together view={view}>{rows}</Together> : rows
}

/** What waits for those who answer: late ones first, then what neighbors wrote since. */
export const InboxPage = (props: InboxProps) => {
  const { view, reports, news, overdue, chosen, mayRead, older } = props
  const { inbox, states } = view.words.reports
  const hrefOf = (state: State) => paths.inbox({ beat: chosen.beat, unit: chosen.unit, state })
  const tabs = STATES.map((state) => ({ label: states[state], href: hrefOf(state), current: state === chosen.state }))
  return (
    <Page view={view} title={inbox.title} lede={overdue > 0 ? inbox.overdue(overdue) : inbox.lede} indexed={false}>
      <div class="flow loose">
        {!mayRead && <p class="muted">{inbox.analyst}</p>}
        {Filter(props)}
        <Tabs label={inbox.filter.state} tabs={tabs} />
        {reports.length === 0 ? (
          <>
            <h2 class="aside-text">{states[chosen.state]}</h2>
            <EmptyState
              icon="inbox"
              title={inbox.empty}
              acts={
                <ButtonLink href={paths.reports()} kind="quiet">
                  {view.words.reports.page.reports}
                </ButtonLink>
              }
            >
              {inbox.emptyText}
            </EmptyState>
          </>
        ) : (
          List(props)
        )}
        <Pagination view={view} older={older} />
        {chosen.state === 'waiting' && news.length > 0 && (
          <Section title={inbox.news}>
            <Rows view={view} reports={news} mayRead={mayRead} label={inbox.news} />
          </Section>
        )}
      </div>
    </Page>
  )
}
