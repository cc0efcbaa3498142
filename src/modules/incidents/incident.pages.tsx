import { paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { dayInWords } from '#ui/calendar.ts'
import { Card } from '#ui/card.tsx'
import { Select } from '#ui/choice-field.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { AskForm, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { MAP_ISLANDS } from '#ui/map-with-list.tsx'
import { Flow, Grid, Section } from '#ui/section.tsx'
import type { View } from '#ui/view.ts'
import { KindChart, MonthChart, NeighborhoodTable, type PlaceCount, RequestChart } from './incident-chart.pages.tsx'
import type { KindCount, ShownCount } from './incident-counting.ts'
import { type IncidentList, IncidentListSection } from './incident-list.pages.tsx'
import { INCIDENT_KINDS, type RequestKind } from './kind.ts'

/** What was chosen, as the address has it; '' is everything. */
export type ChosenIncidents = { readonly neighborhood: string; readonly kind: string; readonly days: string }

export type IncidentSummary = {
  readonly from: Date
  /** The last day that is counted. */
  readonly last: Date
  readonly newest: Date
  readonly kinds: readonly KindCount[]
  readonly months: readonly { readonly from: Date; readonly count: ShownCount }[]
  /** Empty where one neighborhood is chosen. */
  readonly places: readonly PlaceCount[]
  readonly nowhere: number
  readonly requests: readonly { readonly kind: RequestKind; readonly count: number }[]
}

type IncidentsProps = {
  view: View
  chosen: ChosenIncidents
  neighborhoods: readonly { readonly slug: string; readonly name: string }[]
  /** Undefined where nothing was imported yet. */
  summary: IncidentSummary | undefined
  /** Undefined for whoever sees counts only. */
  list?: IncidentList | undefined
  mayImport: boolean
}

const Filters = ({ view, chosen, neighborhoods }: IncidentsProps) => {
  const { filter, kinds, windows } = view.words.incidents
  const days = (['30', '90', '365'] as const).map((value) => ({ value, label: windows[value] }))
  return (
    <AskForm action={paths.incidents()} label={filter.label}>
      <div class="grid four">
        <Select
          view={view}
          name="neighborhood"
          label={filter.neighborhood}
          value={chosen.neighborhood}
          optional
          noBlank
          choices={[{ value: '', label: filter.everywhere }, ...neighborhoods.map(({ slug, name }) => ({ value: slug, label: name }))]}
        />
        <Select
          view={view}
          name="kind"
          label={filter.kind}
          value={chosen.kind}
          optional
          noBlank
          choices={[{ value: '', label: filter.every }, ...INCIDENT_KINDS.map((kind) => ({ value: kind, label: kinds[kind] }))]}
        />
        <Select view={view} name="days" label={filter.days} value={chosen.days} optional noBlank choices={days} />
      </div>
      <FormActs>
        <Button kind="quiet">{filter.show}</Button>
      </FormActs>
    </AskForm>
  )
}

const Counts = ({ view, summary }: { view: View; summary: IncidentSummary }) => {
  const words = view.words.incidents
  const window = words.fromTo(dayInWords(view, summary.from), dayInWords(view, summary.last))
  return (
    <Flow>
      <Grid columns="two">
        <Card>
          <KindChart view={view} kinds={summary.kinds} note={window} />
        </Card>
        <Card>
          <MonthChart view={view} months={summary.months} />
        </Card>
      </Grid>
      <p>
        {view.words.methods.more} <a href={paths.method('recorded-counts')}>{view.words.methods.each['recorded-counts'].name}</a>
      </p>
      {summary.requests.length > 0 && (
        <Card>
          <RequestChart view={view} kinds={summary.requests} note={window} />
        </Card>
      )}
      {summary.places.length > 0 && (
        <Section title={words.byNeighborhood.title} lede={words.byNeighborhood.note}>
          <NeighborhoodTable view={view} places={summary.places} nowhere={summary.nowhere} />
        </Section>
      )}
    </Flow>
  )
}

/** What the police recorded: counts for everybody, single incidents with their points for those who work with them. */
export const IncidentsPage = (props: IncidentsProps) => {
  const { view, summary, list, neighborhoods, chosen, mayImport } = props
  const words = view.words.incidents
  const place = neighborhoods.find(({ slug }) => slug === chosen.neighborhood)
  return (
    <Page
      view={view}
      title={place ? `${words.title}: ${place.name}` : words.title}
      lede={summary ? `${words.lede} ${words.newest(dayInWords(view, summary.newest))}` : words.lede}
      description={words.description}
      islands={list ? MAP_ISLANDS : []}
    >
      {summary ? (
        <Flow room="loose">
          <Filters {...props} />
          {list && <IncidentListSection view={view} list={list} />}
          <Counts view={view} summary={summary} />
        </Flow>
      ) : (
        <EmptyState
          icon="chart-column"
          level={2}
          title={words.empty.title}
          acts={mayImport && <ButtonLink href={paths.imports()}>{words.empty.act}</ButtonLink>}
        >
          {words.empty.words}
        </EmptyState>
      )}
    </Page>
  )
}
