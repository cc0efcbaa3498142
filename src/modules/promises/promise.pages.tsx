import type { Child } from 'hono/jsx'
import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { dayInWords } from '#ui/calendar.ts'
import { Card } from '#ui/card.tsx'
import { DefinitionList, type Fact } from '#ui/details.tsx'
import { ErrorSummary, type FormErrors } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Section, Split } from '#ui/section.tsx'
import { State } from '#ui/state.tsx'
import { TextArea } from '#ui/text-field.tsx'
import { Timeline, type TimelineEntry } from '#ui/timeline.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import type { MadePromise, RefusalToKeep, RefusalToRelease } from './promise.ts'
import { promiseLine, receiverOf, standingOf } from './promise-line.pages.tsx'

type Line = { readonly kind: string; readonly at: Date }

export type PromisePageProps = {
  view: View
  promise: MadePromise
  neighborhoodName?: string | undefined
  /** The reference of the report it answers, where this viewer may see that. */
  reportReference?: string | undefined
  history: readonly Line[]
  may: { readonly keep: boolean; readonly release: boolean }
  refusal?: { readonly keep?: RefusalToKeep | undefined; readonly release?: RefusalToRelease | undefined } | undefined
  typed?: Readonly<Record<string, string>> | undefined
  /** What other modules add for those who serve: the help that was asked for. */
  extra?: Child
}

const KINDS = ['promise-made', 'promise-reminded', 'promise-kept', 'promise-kept-late', 'promise-broken', 'promise-released'] as const
const byPeople = new Set<string>(['promise-made', 'promise-kept', 'promise-kept-late', 'promise-released'])

function entriesOf(view: View, promise: MadePromise, history: readonly Line[]): TimelineEntry[] {
  const { events } = view.words.promises
  return history.flatMap((line) => {
    const kind = KINDS.find((known) => known === line.kind)
    if (!kind) return []
    const isLast = promise.settledAt?.getTime() === line.at.getTime()
    const by = kind === 'promise-released' ? receiverOf(view, promise) : promise.ownerName
    return [
      {
        at: line.at,
        kind: byPeople.has(kind) ? 'did' : 'system',
        by: byPeople.has(kind) ? by : undefined,
        what: events[kind],
        words: isLast ? promise.settledWords || undefined : undefined,
      },
    ]
  })
}

/** How it stands, and who to whom by when; what was promised is the page's own heading. */
const Standing = (props: PromisePageProps) => {
  const { view, promise } = props
  const { state, stateWords, owner, toWhom, byWhen } = promiseLine(view, promise)
  const { promise: words } = view.words.shell
  return (
    <div class="card">
      <State view={view} state={state} words={stateWords} />
      <p>
        <strong>{owner}</strong>, {words.to(toWhom ?? '')}, {words.by(byWhen ?? '')}
      </p>
      <Facts {...props} />
    </div>
  )
}

const SettleForm = ({ view, promise, refusal, typed }: PromisePageProps) => {
  const { settle } = view.words.promises
  const isLate = standingOf(view, promise).kind !== 'due'
  return (
    <Card title={settle.title} level={2}>
      <p>{isLate ? settle.ledeLate : settle.lede}</p>
      <Form view={view} action={paths.promiseSettlements(promise.id)}>
        <TextArea
          view={view}
          name="words"
          label={isLate ? settle.wordsLate : settle.words}
          optional={!isLate}
          maxLength={1000}
          rows={4}
          value={typed?.words}
          error={refusal?.keep && view.words.promises.refusals.keep[refusal.keep]}
        />
        <FormActs>
          <Button icon="check">{settle.act}</Button>
        </FormActs>
      </Form>
    </Card>
  )
}

const ReleaseForm = ({ view, promise, refusal, typed }: PromisePageProps) => {
  const { release } = view.words.promises
  return (
    <Card title={release.title} level={2}>
      <p>{release.lede}</p>
      <Form view={view} action={paths.promiseReleases(promise.id)}>
        <TextArea
          view={view}
          name="why"
          label={release.words}
          optional
          maxLength={1000}
          rows={3}
          value={typed?.why}
          error={refusal?.release && view.words.promises.refusals.release[refusal.release]}
        />
        <FormActs>
          <Button kind="quiet">{release.act}</Button>
        </FormActs>
      </Form>
    </Card>
  )
}

const Facts = ({ view, promise, neighborhoodName, reportReference }: PromisePageProps) => {
  const words = view.words.promises
  const facts: Fact[] = [{ term: words.where, value: neighborhoodName ?? words.wholeTown }]
  if (reportReference) facts.push({ term: words.ofReport, value: <a href={paths.reportPage(reportReference)}>{reportReference}</a> })
  if (promise.problemSlug) facts.push({ term: words.ofProblem, value: <a href={paths.problem(promise.problemSlug)}>{words.seeProblem}</a> })
  return <DefinitionList facts={facts} />
}

function errorsOf({ view, refusal }: PromisePageProps): FormErrors {
  const { keep, release } = view.words.promises.refusals
  return { words: refusal?.keep && keep[refusal.keep], why: refusal?.release && release[refusal.release] }
}

/** One promise: who, to whom, what, by when; how it stands; its history, a line each; and the acts of those who may. */
export const PromisePage = (props: PromisePageProps) => {
  const { view, promise, history, may, extra } = props
  const words = view.words.promises
  return (
    <Page
      view={view}
      title={promise.what}
      eyebrow={words.promised(dayInWords(view, promise.madeAt))}
      trail={<Trail view={view} steps={[{ label: words.title, href: paths.promises() }, { label: promise.what }]} />}
    >
      <ErrorSummary view={view} errors={errorsOf(props)} />
      <Split>
        <div class="flow loose">
          <Standing {...props} />
          {may.keep && <SettleForm {...props} />}
          {may.release && <ReleaseForm {...props} />}
          {extra}
        </div>
        <Section title={words.history}>
          <Timeline view={view} entries={entriesOf(view, promise, history)} />
        </Section>
      </Split>
    </Page>
  )
}
