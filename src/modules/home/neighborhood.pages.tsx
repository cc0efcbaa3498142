import { promiseLine } from '#modules/promises/index.ts'
import { paths } from '#paths.ts'
import { ButtonLink } from '#ui/button.tsx'
import { countInWords, dayInWords } from '#ui/calendar.ts'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { YouSaidWeDid } from '#ui/heard.tsx'
import { Page } from '#ui/layout.tsx'
import { MAP_ISLANDS } from '#ui/map-with-list.tsx'
import { DangerLine } from '#ui/notice.tsx'
import { PromiseList } from '#ui/promise-card.tsx'
import { Grid, Opening, Section, Split } from '#ui/section.tsx'
import type { View } from '#ui/view.ts'
import type { NeighborhoodContent } from './neighborhood-view.ts'
import { OfficerCard } from './officer-card.pages.tsx'
import { ProblemTile } from './problem-tile.pages.tsx'
import { kindName, Reported } from './reported.pages.tsx'

type Part = { view: View; content: NeighborhoodContent }

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

/** What came of a report, after "We did" or "We did not". */
function outcomeWords(view: View, report: NeighborhoodContent['changed'][number]): string {
  const words = view.words.home.neighborhood
  if (report.state === 'fixed') return `${words.saidFixed}, ${dayInWords(view, report.closedAt ?? report.filedAt)}`
  if (report.state === 'not-ours') return `${words.saidNotOurs} ${report.stateReason ?? ''}`
  const reasons: Readonly<Record<string, string>> = view.words.reports.page.reason
  return `${words.saidNotFixed} ${reasons[report.stateReason ?? ''] ?? ''}`
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
            did: outcomeWords(view, report),
            done: report.state === 'fixed',
          }))}
        />
      )}
    </Card>
  )
}

/** Where the numbers behind this neighborhood are: each page says how sure it is. Not in print: links on paper lead nowhere. */
const Measured = ({ view, content }: Part) => {
  const words = view.words.home.neighborhood.measured
  return (
    <div class="section screen-only">
      <Section title={words.title}>
        <ul>
          <li>
            <a href={paths.familiarity(content.slug)}>{view.words.familiarity.short}</a>
          </li>
          {content.beatSlug && (
            <li>
              <a href={paths.beatTimeOf(content.beatSlug)}>{words.beatTime}</a>
            </li>
          )}
          <li>
            <a href={paths.promiseRates()}>{view.words.promises.rates.title}</a>
          </li>
          <li>
            <a href={paths.backingTimes()}>{words.backing}</a>
          </li>
        </ul>
      </Section>
    </div>
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
      <div class="section">
        <Split>
          <Promises view={view} content={content} />
          <Changed view={view} content={content} />
        </Split>
      </div>
      <Reported view={view} content={content} />
      <Measured view={view} content={content} />
    </Page>
  )
}
