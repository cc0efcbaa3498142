import { categoryName } from '#modules/agencies/index.ts'
import { paths } from '#paths.ts'
import { ButtonLink } from '#ui/button.tsx'
import { dayInWords } from '#ui/calendar.ts'
import { Card } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { Page } from '#ui/layout.tsx'
import { Moment } from '#ui/moment.tsx'
import { Notice } from '#ui/notice.tsx'
import { IconLines } from '#ui/person-card.tsx'
import { Section, Split } from '#ui/section.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import { KeptPictures } from './analysis-picture.pages.tsx'
import type { Kept } from './analysis-picture.ts'
import { PlanInShort } from './design.pages.tsx'
import { looksThatCount } from './look.ts'
import type { Case } from './problem-case.ts'
import { findingName } from './problem-mail.ts'
import { History, StageSteps } from './problem-pieces.pages.tsx'
import { Happened, Known, type Part, Trying } from './problem-story.pages.tsx'

type ProblemPageProps = { view: View; found: Case; mayWork: boolean; kept?: Kept | undefined }

const Who = ({ view, found }: Part) => {
  const { page } = view.words.problems
  const owners = [...new Set(found.actions.map(({ ownerName }) => ownerName))].filter((name) => name !== found.lead?.name)
  const lines = [
    ...(found.lead
      ? [
          {
            icon: 'shield' as const,
            words: (
              <>
                <a href={paths.officer(found.lead.slug)}>{found.lead.name}</a>. {page.lead}
              </>
            ),
          },
        ]
      : []),
    ...(found.tellers > 0 ? [{ icon: 'users' as const, words: page.reporters(found.tellers) }] : []),
    ...owners.map((name) => ({ icon: 'handshake' as const, words: name })),
  ]
  return (
    <Card title={page.who} level={2}>
      <IconLines lines={lines} />
    </Card>
  )
}

const Say = ({ view, found }: Part) => {
  const { page } = view.words.problems
  if (found.problem.state !== 'open') return null
  return (
    <Card title={page.say} level={2} tone="warm-edge">
      <p>{page.sayWords}</p>
      <p class="muted">{page.sayFollowers}</p>
      <ButtonLink href={paths.report({ ...(found.neighborhood && { neighborhood: found.neighborhood.slug }) })} icon="message-circle">
        {page.sayReport}
      </ButtonLink>
    </Card>
  )
}

const Reports = ({ view, found }: Part) => {
  if (found.reports.length === 0) return null
  return (
    <Details summary={view.words.problems.page.reports}>
      <ul class="rows">
        {found.reports.map((report) => (
          <li>
            <a href={paths.reportPage(report.reference)}>{categoryName(report.category, view.language)}</a>
            <span class="muted small">
              <Moment view={view} at={report.filedAt} />
            </span>
          </li>
        ))}
      </ul>
    </Details>
  )
}

const Ended = ({ view, found: { problem, assessments, designs } }: Part) => {
  const words = view.words.problems
  const [last] = looksThatCount(assessments, designs[0])
  if (problem.state === 'open' || !problem.closedAt) return null
  return (
    <Notice
      tone={problem.state === 'closed' ? 'good' : 'warm'}
      title={`${words.states[problem.state]}. ${words.page.closedOn(dayInWords(view, problem.closedAt))}`}
    >
      {last && (
        <p>
          <strong>{findingName(view.language, last.finding)}</strong>
        </p>
      )}
      <p>{problem.closingWords}</p>
    </Notice>
  )
}

/** What everybody sees of a problem: what it is, how far it is, what we know, try and found, who is in, and how to have a say. */
export const ProblemPage = ({ view, found, mayWork, kept }: ProblemPageProps) => {
  const { problem, neighborhood } = found
  const words = view.words.problems
  const part = { view, found }
  return (
    <Page
      view={view}
      title={problem.title}
      eyebrow={neighborhood?.name}
      lede={problem.statement}
      description={problem.statement}
      indexed={problem.isPublic}
      trail={<Trail view={view} steps={[{ label: words.title, href: paths.problems() }, { label: problem.title }]} />}
      acts={
        mayWork &&
        problem.state === 'open' && (
          <ButtonLink href={paths.problemStage(problem.slug, problem.stage)} icon="pencil">
            {words.page.work}
          </ButtonLink>
        )
      }
    >
      {!problem.isPublic && <Notice>{words.page.hidden}</Notice>}
      <Ended {...part} />
      <StageSteps view={view} problem={problem} linked={mayWork} large />
      <Known {...part} />
      {kept && kept.pictures.length > 0 && (
        <Section title={words.pictures.kept}>
          <KeptPictures view={view} slug={problem.slug} kept={kept.pictures} background={kept.background} />
        </Section>
      )}
      <Trying {...part} />
      <PlanInShort {...part} mayPlan={false} />
      <Happened {...part} />
      <Split even>
        <Who {...part} />
        <Say {...part} />
      </Split>
      <Section title={words.page.timeline}>
        <History view={view} history={found.history} />
        <Reports {...part} />
      </Section>
    </Page>
  )
}
