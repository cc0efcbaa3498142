import { noonOf } from '#modules/promises/index.ts'
import { paths } from '#paths.ts'
import { ButtonLink } from '#ui/button.tsx'
import { momentInWords, weekdayInWords } from '#ui/calendar.ts'
import { Card } from '#ui/card.tsx'
import { DefinitionList } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Page } from '#ui/layout.tsx'
import { Flow } from '#ui/section.tsx'
import type { View } from '#ui/view.ts'
import type { BackingRequest } from './backing.ts'
import { AnswerForms, EndForm, type RefusedAct } from './backing-act.pages.tsx'

type AnswerProps = { view: View; secret: string; request: BackingRequest; refused?: RefusedAct | undefined }

function ledeOf(view: View, { state, unitName, acceptedOn, answerDueAt }: BackingRequest): string {
  const { answer } = view.words.backing
  return state === 'accepted' && acceptedOn
    ? answer.ledeAccepted(unitName, weekdayInWords(view, noonOf(acceptedOn)))
    : answer.lede(unitName, momentInWords(view, answerDueAt))
}

/** A request as the unit sees it behind its link: what, why, by when, and the answer. No account is needed. */
export const BackingAnswerPage = ({ view, secret, request, refused }: AnswerProps) => {
  const words = view.words.backing
  const { answer } = words
  const action = paths.backingAnswer(secret)
  const facts = [
    { term: words.page.why, value: request.why ?? words.removed },
    { term: words.page.askedBy, value: answer.from(request.askerName, view.agency.name) },
    { term: words.form.dueOn, value: weekdayInWords(view, noonOf(request.dueOn)) },
    ...(request.neighborhoodName ? [{ term: words.page.neighborhood, value: request.neighborhoodName }] : []),
  ]
  return (
    <Page view={view} title={answer.title} lede={ledeOf(view, request)} shape="narrow" indexed={false}>
      <ErrorSummary view={view} errors={refused?.errors} />
      <Flow room="loose">
        <Card level={2} title={request.what ?? words.untitled(request.unitName)}>
          <DefinitionList facts={facts} />
        </Card>
        {request.state === 'asked' && <AnswerForms view={view} action={action} refused={refused} wantedOn={request.dueOn} />}
        {request.state === 'accepted' && <EndForm view={view} action={action} refused={refused} />}
        <p class="small muted">{answer.private}</p>
      </Flow>
    </Page>
  )
}

/** What a link says whose request has ended, or that ran out: nothing of the request. */
export const BackingOverPage = ({ view }: { view: View }) => {
  const { over } = view.words.backing.answer
  return (
    <Page view={view} title={over.title} shape="narrow" indexed={false}>
      <EmptyState
        level={2}
        icon="circle-check"
        title={view.words.backing.title}
        acts={
          <ButtonLink kind="quiet" href={paths.backingTimes()}>
            {view.words.backing.list.times}
          </ButtonLink>
        }
      >
        {over.words}
      </EmptyState>
    </Page>
  )
}
