import { paths } from '#paths.ts'
import { ButtonLink } from '#ui/button.tsx'
import { dayInWords, nearInWords } from '#ui/calendar.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { boundsAround, type MapData } from '#ui/map-data.ts'
import { MapWithList } from '#ui/map-with-list.tsx'
import { Section } from '#ui/section.tsx'
import type { View } from '#ui/view.ts'
import type { NeighborhoodContent, ReportLine } from './neighborhood-view.ts'

type Part = { view: View; content: NeighborhoodContent }

/** The name of a kind in the reader's language, else in English. */
export const kindName = (view: View, names: Readonly<Record<string, string>>): string =>
  names[view.language] ?? names.en ?? Object.values(names)[0] ?? ''

const standing = (view: View, report: ReportLine): string => {
  const { answersBy, partOf } = view.words.home.neighborhood
  const when = nearInWords(view, report.filedAt)
  if (report.state === 'waiting' && report.answers) return `${when}. ${answersBy(report.answers, dayInWords(view, report.answerDueAt))}.`
  if (report.state === 'in-problem') return `${when}, ${partOf}.`
  return `${when}. ${view.words.reports.states[report.state]}.`
}

/** The map's content: streets and parks, the dashed boundary, a numbered pin for each report that has a public point. */
export const mapOf = (
  { rings, background }: Pick<NeighborhoodContent, 'rings' | 'background'>,
  reports: readonly ReportLine[],
): MapData => ({
  bounds: boundsAround(rings.flat(), 0.04) ?? [0, 0, 1, 1],
  ...background,
  boundaries: rings,
  pins: reports.flatMap(({ reference, point }, index) =>
    point ? [{ item: reference, at: [point.lng, point.lat] as const, mark: String(index + 1) }] : [],
  ),
})

/** Reports of the last 30 days, as a list and a quiet map. */
export const Reported = ({ view, content }: Part) => {
  const words = view.words.home.neighborhood
  const { reports } = content
  return (
    <Section title={words.reported} aside={<a href={paths.reports({ neighborhood: content.slug })}>{words.allReports}</a>}>
      {reports.length === 0 ? (
        <EmptyState
          title={words.reportedEmpty}
          acts={
            <ButtonLink href={paths.report({ neighborhood: content.slug })} kind="quiet">
              {words.report}
            </ButtonLink>
          }
        />
      ) : (
        <MapWithList
          view={view}
          label={content.name}
          data={mapOf(content, reports)}
          note={words.approximate}
          items={reports.map((report, index) => ({
            item: report.reference,
            mark: String(index + 1),
            title: kindName(view, report.categoryNames),
            href: paths.reportPage(report.reference),
            note: standing(view, report),
          }))}
        />
      )}
    </Section>
  )
}
