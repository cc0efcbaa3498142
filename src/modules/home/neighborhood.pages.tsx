import { promiseLine } from '#modules/promises/index.ts'
import { paths } from '#paths.ts'
import { ButtonLink } from '#ui/button.tsx'
import { countInWords, dayInWords, monthInWords, nearInWords, percentInWords } from '#ui/calendar.ts'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { YouSaidWeDid } from '#ui/heard.tsx'
import { Page } from '#ui/layout.tsx'
import { boundsAround, type MapData } from '#ui/map-data.ts'
import { MAP_ISLANDS, MapWithList } from '#ui/map-with-list.tsx'
import { DangerLine } from '#ui/notice.tsx'
import { type IconLine, PersonCard } from '#ui/person-card.tsx'
import { PromiseList } from '#ui/promise-card.tsx'
import { Grid, Opening, Section, Split } from '#ui/section.tsx'
import { Steps } from '#ui/steps.tsx'
import type { View } from '#ui/view.ts'
import type { NeighborhoodContent, ProblemCard, ReportLine } from './neighborhood-view.ts'

type Part = { view: View; content: NeighborhoodContent }

/** The name of a kind in the reader's language, else in English. */
export const kindName = (view: View, names: Readonly<Record<string, string>>): string =>
  names[view.language] ?? names.en ?? Object.values(names)[0] ?? ''

const dutyWords = (view: View, officer: NonNullable<NeighborhoodContent['officer']>): string => {
  const words = view.words.home.neighborhood
  if (officer.duty === 'stand-in') return words.standIn
  if (officer.duty === 'sergeant') return words.sergeant
  return words.officerSince(officer.fromOn.slice(0, 4))
}

/** Who is my officer: face, words, how to reach; or an honest empty place. */
export const OfficerCard = ({ view, content: { officer, inTime } }: Part) => {
  const words = view.words.home.neighborhood
  if (!officer) return <EmptyState icon="user-round" title={words.noOfficer} children={words.noOfficerText} />
  const { publicPhone: phone, publicEmail: email } = officer
  const firstName = officer.name.split(' ')[0] ?? officer.name
  const reach: (IconLine | false)[] = [
    { icon: 'calendar', words: words.meetingNone },
    phone !== null && { icon: 'phone', words: <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{words.call(phone)}</a> },
    email !== null && { icon: 'mail', words: <a href={`mailto:${email}`}>{words.write(firstName)}</a> },
    inTime !== undefined && { icon: 'check', words: words.answersWithin(percentInWords(view, inTime)) },
  ]
  return (
    <PersonCard
      view={view}
      name={officer.name}
      href={paths.officer(officer.slug)}
      eyebrow={dutyWords(view, officer)}
      face={(officer.face as never) ?? undefined}
      note={officer.speaks ? words.speaks(officer.speaks) : officer.rank}
      words={officer.ownWords}
      lines={reach.filter((line) => line !== false)}
    />
  )
}

const STAGES = ['scanning', 'analysis', 'response', 'assessment'] as const

export const ProblemTile = ({ view, problem }: { view: View; problem: ProblemCard }) => {
  const words = view.words.home.neighborhood
  return (
    <Card
      eyebrow={words.started(monthInWords(view, problem.openedAt), problem.reports)}
      title={problem.title}
      href={paths.problem(problem.slug)}
    >
      <p class="muted">{problem.statement}</p>
      <Steps
        view={view}
        steps={STAGES.map((stage) => ({ label: view.words.problems.stages[stage].name }))}
        now={STAGES.indexOf(problem.stage)}
      />
    </Card>
  )
}

const Working = ({ view, content }: Part) => {
  const words = view.words.home.neighborhood
  return (
    <Section title={words.working} aside={<a href={paths.problems({ neighborhood: content.slug })}>{words.allProblems}</a>}>
      {content.problems.length === 0 ? (
        <EmptyState title={words.workingEmpty} children={words.workingEmptyText} />
      ) : (
        <Grid>
          {content.problems.map((problem) => (
            <ProblemTile view={view} problem={problem} />
          ))}
        </Grid>
      )}
    </Section>
  )
}

const Promises = ({ view, content }: Part) => {
  const words = view.words.home.neighborhood
  const { kept, due, all } = content.promiseSum
  return (
    <Card title={words.promises} level={2}>
      <p class="muted">{due > 0 ? words.promisesLede(kept, due) : words.promisesLedeNone}</p>
      {content.promises.length === 0 ? (
        <p>{words.promisesEmpty}</p>
      ) : (
        <>
          <PromiseList view={view} promises={content.promises.map((promise) => promiseLine(view, promise))} />
          <p>
            <a href={paths.promises({ neighborhood: content.slug })}>{words.allPromises(all)}</a>
          </p>
        </>
      )}
    </Card>
  )
}

const Changed = ({ view, content }: Part) => {
  const words = view.words.home.neighborhood
  return (
    <Card title={words.changed} level={2}>
      {content.changed.length === 0 ? (
        <p class="muted">{words.changedEmpty}</p>
      ) : (
        <YouSaidWeDid
          view={view}
          entries={content.changed.map((report) => ({
            said: <a href={paths.reportPage(report.reference)}>{kindName(view, report.categoryNames)}</a>,
            did:
              report.stateReason ??
              (report.state === 'fixed' ? `${words.saidFixed}, ${dayInWords(view, report.closedAt ?? report.filedAt)}` : ''),
            done: report.state === 'fixed',
          }))}
        />
      )}
    </Card>
  )
}

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

const Reported = ({ view, content }: Part) => {
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

/** The front door of a neighborhood: who is my officer, what we work on, what was promised, what was reported, what changed. Prints on one sheet. */
export const NeighborhoodPage = ({ view, content }: Part) => {
  const words = view.words.home.neighborhood
  const lede = [content.population === null ? '' : words.people(countInWords(view, content.population)), content.about ?? '']
    .filter(Boolean)
    .join(' ')
  return (
    <Page view={view} title={content.name} description={lede} shape="full" islands={MAP_ISLANDS}>
      <Opening
        eyebrow={words.eyebrow}
        title={content.name}
        lede={lede}
        acts={
          <>
            <ButtonLink href={paths.report({ neighborhood: content.slug })} icon="plus">
              {words.report}
            </ButtonLink>
            <ButtonLink href={paths.neighborhoods()} kind="quiet">
              {words.other}
            </ButtonLink>
          </>
        }
        note={<DangerLine view={view} />}
      >
        <OfficerCard view={view} content={content} />
      </Opening>
      <Working view={view} content={content} />
      <Section title={words.promises}>
        <Split>
          <Promises view={view} content={content} />
          <Changed view={view} content={content} />
        </Split>
      </Section>
      <Reported view={view} content={content} />
    </Page>
  )
}
