import { type ListedPromise, noonOf, promiseLine } from '#modules/promises/index.ts'
import { paths } from '#paths.ts'
import { dayInWords, momentInWords, nearInWords } from '#ui/calendar.ts'
import { Card } from '#ui/card.tsx'
import { DefinitionList, type Fact } from '#ui/details.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Page } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { PromiseCard } from '#ui/promise-card.tsx'
import { Flow, Section, Split } from '#ui/section.tsx'
import { Timeline, type TimelineEntry } from '#ui/timeline.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import { type BackingRequest, RANKS } from './backing.ts'
import { AnswerForms, EndForm, type RefusedAct, WithdrawForm } from './backing-act.pages.tsx'
import { answersOnSite, timesEscalated } from './backing-desk.ts'
import { BackingStateMark, deskWords, dueWords, titleOf } from './backing-line.pages.tsx'

/** One event of its history. `name`: the account's; undefined: the system, or the unit by its link. */
export type BackingEvent = { readonly kind: string; readonly at: Date; readonly name: string | undefined; readonly to: string | undefined }

type Shown = Parameters<typeof promiseLine>[1]

export type BackingPageProps = {
  view: View
  request: BackingRequest
  events: readonly BackingEvent[]
  /** Who sits at the desk it has climbed to; empty on the asker's own. */
  deskNames: readonly string[]
  /** What the unit promised. */
  promise: Shown | ListedPromise | undefined
  may: { readonly answer: boolean; readonly end: boolean; readonly withdraw: boolean }
  refused?: RefusedAct | undefined
}

const KINDS = ['asked', 'escalated', 'accepted', 'declined', 'done', 'not-done', 'withdrawn', 'forgotten'] as const
type Kind = (typeof KINDS)[number]

function whatOf(view: View, kind: Kind, request: BackingRequest, to: string | undefined): string {
  const { events } = view.words.backing
  if (kind === 'asked') return events.asked(request.unitName)
  if (kind === 'escalated') return events.escalated[RANKS.find((rank) => rank === to) ?? 'chief']
  return events[kind]
}

function wordsOf(view: View, kind: Kind, request: BackingRequest): string | undefined {
  if (kind === 'declined' && request.declineReason)
    return [view.words.backing.reasons[request.declineReason], request.answerWords].filter(Boolean).join('. ')
  return kind === 'done' || kind === 'not-done' ? (request.endedWords ?? undefined) : undefined
}

function entriesOf({ view, request, events }: BackingPageProps): TimelineEntry[] {
  return events.flatMap((event) => {
    const kind = KINDS.find((known) => event.kind === `backing-${known}`)
    if (!kind) return []
    const isSystem = kind === 'escalated' || kind === 'forgotten'
    const by = kind === 'asked' ? request.askerName : (event.name ?? request.unitName)
    return [
      {
        at: event.at,
        kind: isSystem ? 'system' : 'did',
        by: isSystem ? undefined : by,
        what: whatOf(view, kind, request, event.to),
        words: wordsOf(view, kind, request),
      },
    ]
  })
}

const About = ({ view, request }: { view: View; request: BackingRequest }) => {
  const { page } = view.words.backing
  if (request.reportReference) return <a href={paths.inboxReport(request.reportReference)}>{page.report(request.reportReference)}</a>
  if (request.problemSlug) return <a href={paths.problem(request.problemSlug)}>{page.problem}</a>
  return request.promiseId ? <a href={paths.promise(request.promiseId)}>{page.helped}</a> : null
}

function factsOf(view: View, request: BackingRequest): Fact[] {
  const { page, due } = view.words.backing
  const facts: Fact[] = []
  if (request.reportReference || request.problemSlug || request.promiseId)
    facts.push({ term: page.about, value: <About view={view} request={request} /> })
  if (request.neighborhoodName) facts.push({ term: page.neighborhood, value: request.neighborhoodName })
  facts.push({ term: page.askedBy, value: request.askerName })
  facts.push({ term: page.asked, value: momentInWords(view, request.askedAt) })
  facts.push({ term: page.answerDue, value: momentInWords(view, request.answerDueAt) })
  facts.push({ term: page.who, value: request.acceptedName ? page.acceptedBy(request.acceptedName, request.unitName) : request.unitName })
  if (!request.endedAt && request.unitEmail)
    facts.push({ term: page.contact, value: <a href={`mailto:${request.unitEmail}`}>{request.unitEmail}</a> })
  if (!request.endedAt) facts.push({ term: due.wanted(''), value: dayInWords(view, noonOf(request.dueOn)) })
  return facts
}

/** Whose desk it is on, and when it climbs. */
const Desk = ({ view, request, deskNames }: BackingPageProps) => {
  const { desk } = view.words.backing
  const climbed = timesEscalated(request)
  return (
    <Notice tone={climbed > 0 ? 'warm' : 'plain'} icon="inbox" title={deskWords(view, request, deskNames.join(', '))}>
      <p>
        {request.deskDueAt ? desk.climbs(`${momentInWords(view, request.deskDueAt)}, ${nearInWords(view, request.deskDueAt)}`) : desk.stays}
      </p>
      {climbed > 0 && <p>{desk.times(climbed)}</p>}
    </Notice>
  )
}

const Standing = (props: BackingPageProps) => {
  const { view, request } = props
  const { page, removed } = view.words.backing
  return (
    <Card level={2} title={page.why}>
      <p>{request.why ?? <span class="muted">{removed}</span>}</p>
      <DefinitionList facts={factsOf(view, request)} />
      <p class="small muted">{page.staffOnly}</p>
    </Card>
  )
}

const Acts = ({ view, request, may, refused }: BackingPageProps) => {
  const { page } = view.words.backing
  const isAsked = request.state === 'asked'
  const isOwn = request.askedBy === view.viewer?.accountId
  const how = answersOnSite(request) ? (isOwn ? `${page.onSite} ${page.ownRequest}` : page.onSite) : page.byLink
  return (
    <>
      {isAsked && may.answer && (
        <AnswerForms view={view} action={paths.backingAnswers(request.id)} refused={refused} wantedOn={request.dueOn} />
      )}
      {isAsked && !may.answer && <p class="muted">{how}</p>}
      {request.state === 'accepted' && may.end && <EndForm view={view} action={paths.backingEndings(request.id)} refused={refused} />}
      {isAsked && may.withdraw && <WithdrawForm view={view} action={paths.backingWithdrawals(request.id)} />}
    </>
  )
}

/** The "no" of a unit, where the one who asked reads it first. */
const Declined = ({ view, request }: { view: View; request: BackingRequest }) => {
  const { page, reasons, removed } = view.words.backing
  if (!request.declineReason) return null
  return (
    <Notice tone="bad" title={page.no}>
      <p>
        <strong>{reasons[request.declineReason]}.</strong> {request.answerWords ?? removed}
      </p>
    </Notice>
  )
}

/** One request for those who serve: what, how it stands, whose desk it is on, what was promised, its history, and the acts of those who may. */
export const BackingPage = (props: BackingPageProps) => {
  const { view, request, promise, refused } = props
  const words = view.words.backing
  const title = titleOf(view, request)
  const trail = [{ label: words.title, href: paths.backing() }, { label: title }]
  return (
    <Page view={view} title={title} eyebrow={words.askedOf(request.unitName)} indexed={false} trail={<Trail view={view} steps={trail} />}>
      <ErrorSummary view={view} errors={refused?.errors} />
      <p class="cluster state-line">
        <BackingStateMark view={view} request={request} />
        <span class="muted">{dueWords(view, request)}</span>
      </p>
      <Split>
        <Flow room="loose">
          {request.state === 'asked' && <Desk {...props} />}
          {request.state === 'declined' && <Declined view={view} request={request} />}
          {promise && (
            <Section title={words.page.promise}>
              <PromiseCard view={view} promise={promiseLine(view, promise)} />
            </Section>
          )}
          <Acts {...props} />
        </Flow>
        <Flow room="loose">
          <Standing {...props} />
          <Section title={words.page.history}>
            <Timeline view={view} entries={entriesOf(props)} />
          </Section>
        </Flow>
      </Split>
    </Page>
  )
}
