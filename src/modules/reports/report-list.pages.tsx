import { paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { dayInWords } from '#ui/calendar.ts'
import { Select } from '#ui/choice-field.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { AskForm } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import type { MapData } from '#ui/map-data.ts'
import { MAP_ISLANDS, type MapItem, MapWithList } from '#ui/map-with-list.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Table } from '#ui/table.tsx'
import type { View } from '#ui/view.ts'
import { isOverdue } from './report.ts'
import { lineOf, ReportState, titleOf } from './report-piece.pages.tsx'
import { MODERATION_RULES, type ModerationLine, type PublicReport } from './report-view.ts'

type Named = { readonly slug: string; readonly name: string }

type ListProps = {
  view: View
  reports: readonly PublicReport[]
  neighborhoods: readonly Named[]
  neighborhood?: Named | undefined
  days: number
  map: MapData | undefined
  older?: string | undefined
}

export const PERIODS = [30, 90, 365] as const

const Filter = ({ view, neighborhoods, neighborhood, days }: ListProps) => {
  const { filter, period } = view.words.reports.page
  return (
    <AskForm action={paths.reports()} label={filter.label}>
      <div class="cluster">
        <Select
          view={view}
          name="neighborhood"
          label={filter.neighborhood}
          noBlank
          value={neighborhood?.slug ?? ''}
          choices={[{ value: '', label: filter.everywhere }, ...neighborhoods.map(({ slug, name }) => ({ value: slug, label: name }))]}
        />
        <Select
          view={view}
          name="days"
          label={filter.days}
          noBlank
          value={String(days)}
          choices={PERIODS.map((n) => ({ value: String(n), label: period(n) }))}
        />
        <Button kind="quiet">{filter.show}</Button>
      </div>
    </AskForm>
  )
}

const itemOf = (view: View, report: PublicReport, index: number): MapItem => ({
  item: report.reference,
  mark: String(index + 1),
  title: titleOf(view, report),
  href: paths.reportPage(report.reference),
  note: (
    <span class="lines">
      {report.words && <span class="clamped">{report.words}</span>}
      <span>
        <ReportState view={view} report={report} />
      </span>
      <span>{lineOf(view, report)}</span>
    </span>
  ),
  tone: isOverdue(report, view.now) ? 'warm' : undefined,
})

/** What was reported, newest first, as a list and on a map of masked points. */
export const ReportsPage = (props: ListProps) => {
  const { view, reports, neighborhood, days, map, older } = props
  const { page } = view.words.reports
  const pins = reports.flatMap(({ reference, point, ...report }, index) =>
    point
      ? [
          {
            item: reference,
            at: [point.lng, point.lat] as const,
            mark: String(index + 1),
            tone: isOverdue(report, view.now) ? ('warm' as const) : undefined,
          },
        ]
      : [],
  )
  const empty = (
    <>
      <h2 class="aside-text">{page.reports}</h2>
      <EmptyState icon="flag" title={page.empty} acts={<ButtonLink href={paths.report()}>{page.emptyAct}</ButtonLink>}>
        {page.emptyText}
      </EmptyState>
    </>
  )
  const items = reports.map((report, index) => itemOf(view, report, index))
  return (
    <Page
      view={view}
      title={neighborhood ? page.reportsIn(neighborhood.name) : page.reports}
      lede={page.reportsLede}
      description={page.reportsDescription}
      islands={MAP_ISLANDS}
      acts={<ButtonLink href={paths.report(neighborhood ? { neighborhood: neighborhood.slug } : {})}>{page.emptyAct}</ButtonLink>}
    >
      <div class="flow loose">
        {Filter(props)}
        <p class="muted small">{page.listNote(days)}</p>
        {reports.length === 0 ? (
          empty
        ) : (
          <MapWithList view={view} label={page.mapOf} data={map ? { ...map, pins } : { bounds: [0, 0, 1, 1], pins: [] }} items={items} />
        )}
        <Pagination view={view} older={older} />
      </div>
    </Page>
  )
}

/** The public record of what was taken from view: rule, reason and day, never content. */
export const ModerationPage = ({ view, lines }: { view: View; lines: readonly ModerationLine[] }) => {
  const { page } = view.words.reports
  const { moderation } = page
  return (
    <Page view={view} title={moderation.title} lede={moderation.lede} description={moderation.description}>
      <div class="flow loose">
        {lines.length === 0 ? (
          <>
            <h2 class="aside-text">{moderation.title}</h2>
            <EmptyState icon="eye" title={moderation.empty}>
              {moderation.emptyText}
            </EmptyState>
          </>
        ) : (
          <Table
            caption={moderation.title}
            quietCaption
            columns={[
              { head: moderation.columns.when, cell: ({ at }) => dayInWords(view, at) },
              { head: moderation.columns.report, cell: ({ reference }) => <a href={paths.reportPage(reference)}>{reference}</a> },
              { head: moderation.columns.what, cell: ({ what, done }) => `${moderation.what[what]}: ${moderation.done[done]}` },
              { head: moderation.columns.rule, cell: ({ rule }) => (rule ? page.rule[rule] : '') },
              { head: moderation.columns.reason, cell: ({ reason }) => reason ?? moderation.noReason },
            ]}
            rows={lines}
          />
        )}
        <section class="flow tight">
          <h2>{moderation.rules}</h2>
          <ul>
            {MODERATION_RULES.map((rule) => (
              <li>{page.rule[rule]}</li>
            ))}
          </ul>
        </section>
      </div>
    </Page>
  )
}
