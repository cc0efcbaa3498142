import { noonOf } from '#modules/promises/index.ts'
import { paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { dayInWords } from '#ui/calendar.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Flow, Section } from '#ui/section.tsx'
import type { View } from '#ui/view.ts'
import type { AnsweringRefusal, BallotContent } from './ballot.ts'
import { AboutYou, Question } from './ballot-question.pages.tsx'
import type { SurveyItem } from './survey-item.ts'

export type BallotProps = {
  view: View
  secret: string
  surveyName: string
  closesOn: string
  items: readonly SurveyItem[]
  content: BallotContent
  /** Given where the neighborhood is asked. */
  neighborhoods?: readonly { readonly id: string; readonly name: string }[] | undefined
  neighborhoodId: string | null
  /** Which question is shown, from 0; the number of questions for the last page; undefined for all at once. */
  step: number | undefined
  refused?: AnsweringRefusal | undefined
}

const Acts = ({ view, step, isLast }: { view: View; step: number | undefined; isLast: boolean }) => {
  const { ballot } = view.words.trustAsking
  return (
    <FormActs>
      {isLast ? (
        <Button name="act" value="hand-in" icon="circle-check">
          {ballot.handIn}
        </Button>
      ) : (
        <Button name="act" value="next">
          {ballot.next}
        </Button>
      )}
      {step !== undefined && step > 0 && (
        <Button kind="quiet" name="act" value="back">
          {ballot.back}
        </Button>
      )}
      {step === undefined && (
        <Button kind="quiet" name="act" value="keep">
          {ballot.keep}
        </Button>
      )}
    </FormActs>
  )
}

const eyebrowOf = ({ view, items, step, surveyName }: BallotProps): string => {
  const { ballot } = view.words.trustAsking
  if (step === undefined) return surveyName
  return step >= items.length ? ballot.lastStep : ballot.step(step + 1, items.length)
}

/** A questionnaire behind its own address: one question a page, or all on one; every page is kept. */
export const BallotPage = (props: BallotProps) => {
  const { view, secret, items, content, step, refused, closesOn } = props
  const { ballot, start } = view.words.trustAsking
  const shown = step === undefined ? items : items.slice(step, step + 1)
  const isLast = step === undefined || step >= items.length
  const at = step === undefined ? { all: '1' } : { step: String(step + 1) }
  const other = step === undefined ? { step: '1' } : { all: '1' }
  return (
    <Page
      view={view}
      title={isLast && step !== undefined ? ballot.aboutTitle : ballot.title}
      eyebrow={eyebrowOf(props)}
      shape="narrow"
      indexed={false}
    >
      <ErrorSummary view={view} errors={refused && { [items[0]?.slug ?? 'act']: start.refusals[refused] }} />
      <Flow room="loose">
        <Form view={view} action={paths.surveyBallot(secret, at)}>
          {shown.map((item) => (
            <Question view={view} item={item} content={content} />
          ))}
          {isLast && step === undefined && (
            <Section title={ballot.aboutTitle} lede={ballot.aboutLede}>
              <AboutYou {...props} />
            </Section>
          )}
          {isLast && step !== undefined && (
            <>
              <p>{ballot.aboutLede}</p>
              <AboutYou {...props} />
            </>
          )}
          <Acts view={view} step={step} isLast={isLast} />
        </Form>
        <p class="small">
          <a href={paths.surveyBallot(secret, other)}>{step === undefined ? ballot.oneByOne : ballot.all}</a>
        </p>
        <p class="small muted">{ballot.resume(dayInWords(view, noonOf(closesOn)))}</p>
      </Flow>
    </Page>
  )
}

/** After handing in. At a kiosk the next person begins from here. */
export const ThanksPage = ({ view, kiosk }: { view: View; kiosk?: string | undefined }) => {
  const { thanks } = view.words.trustAsking.ballot
  return (
    <Page view={view} title={thanks.title} shape="narrow" indexed={false}>
      <EmptyState
        level={2}
        icon="circle-check"
        title={thanks.words}
        acts={kiosk && <ButtonLink href={paths.surveyOpen(kiosk, '1')}>{thanks.next}</ButtonLink>}
      >
        {thanks.after}
      </EmptyState>
    </Page>
  )
}

/** What the address of a questionnaire says that was handed in or is over. */
export const BallotGonePage = ({ view }: { view: View }) => {
  const { gone, thanks } = view.words.trustAsking.ballot
  return (
    <Page view={view} title={gone.title} shape="narrow" indexed={false}>
      <EmptyState level={2} icon="circle-check" title={thanks.title}>
        {gone.words}
      </EmptyState>
    </Page>
  )
}
