import { LONGEST_STATEMENT, LONGEST_TITLE } from '#modules/problems/index.ts'
import { paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { CheckBox, Choices, Select } from '#ui/choice-field.tsx'
import { Details } from '#ui/details.tsx'
import { ErrorSummary, type FormErrors } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Section, Split } from '#ui/section.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import type { View } from '#ui/view.ts'
import { DISMISS_REASONS, LONGEST_DECISION } from './candidate.ts'
import { sentenceOf, whatOf, whereOf } from './candidate-piece.pages.tsx'
import type { CandidateCard } from './candidate-view.ts'

export type ActsProps = {
  view: View
  card: CandidateCard
  neighborhoods: readonly { readonly id: string; readonly name: string }[]
  may: { readonly decide: boolean; readonly open: boolean }
  refused?:
    | { readonly form: 'dismiss' | 'problem'; readonly errors: FormErrors; readonly typed: Readonly<Record<string, string>> }
    | undefined
}

const ProblemForm = (props: ActsProps) => {
  const { view, card, neighborhoods, refused } = props
  const { act } = view.words.pinpoint
  const isRefused = refused?.form === 'problem'
  const typed = isRefused ? refused.typed : undefined
  const errors: FormErrors = isRefused ? refused.errors : {}
  return (
    <Card title={act.problem}>
      <p>{act.problemHint}</p>
      <Details summary={act.fill} open={isRefused}>
        <Form view={view} action={paths.candidateProblem(card.candidate.id)}>
          <TextField
            view={view}
            name="title"
            label={act.name}
            hint={act.nameHint}
            maxLength={LONGEST_TITLE}
            value={typed?.title ?? view.words.pinpoint.title1(whatOf(props), whereOf(props))}
            error={errors.title}
          />
          <TextArea
            view={view}
            name="statement"
            label={act.statement}
            rows={4}
            maxLength={LONGEST_STATEMENT}
            value={typed?.statement ?? sentenceOf(props)}
            error={errors.statement}
          />
          <Select
            view={view}
            name="neighborhood"
            label={act.neighborhood}
            choices={neighborhoods.map(({ id, name }) => ({ value: id, label: name }))}
            value={typed?.neighborhood ?? card.candidate.neighborhoodId ?? ''}
            error={errors.neighborhood}
          />
          <CheckBox view={view} name="isPublic" label={act.isPublic} checked={typed ? typed.isPublic === 'yes' : true} />
          <FormActs>
            <Button>{act.start}</Button>
          </FormActs>
        </Form>
      </Details>
    </Card>
  )
}

const DismissForm = ({ view, card, refused }: ActsProps) => {
  const { act } = view.words.pinpoint
  const isRefused = refused?.form === 'dismiss'
  const errors: FormErrors = isRefused ? refused.errors : {}
  const typed = isRefused ? refused.typed : {}
  return (
    <Details summary={act.dismiss} open={isRefused}>
      <Form view={view} action={paths.candidateDecisions(card.candidate.id)}>
        <input type="hidden" name="act" value="dismiss" />
        <Choices
          view={view}
          name="reason"
          label={act.reason}
          value={typed.reason}
          error={errors.reason}
          choices={DISMISS_REASONS.map((reason) => ({ value: reason, label: act.reasons[reason] }))}
        />
        <TextArea
          view={view}
          name="words"
          label={act.words}
          hint={act.wordsHint}
          optional
          rows={2}
          maxLength={LONGEST_DECISION}
          value={typed.words}
          error={errors.words}
        />
        <FormActs>
          <Button kind="quiet">{act.send}</Button>
        </FormActs>
      </Form>
    </Details>
  )
}

const OneTap = ({ view, card, act, label, icon }: ActsProps & { act: 'watch' | 'reopen'; label: string; icon: 'eye' | 'undo-2' }) => (
  <Form view={view} action={paths.candidateDecisions(card.candidate.id)} layout="plain">
    <input type="hidden" name="act" value={act} />
    <Button kind="quiet" icon={icon}>
      {label}
    </Button>
  </Form>
)

const Became = ({ view, card: { candidate } }: ActsProps) => (
  <Notice tone="good">
    <p>{view.words.pinpoint.act.becameProblem}</p>
    {candidate.problemSlug && (
      <ButtonLink kind="quiet" href={paths.problem(candidate.problemSlug)} icon="target">
        {candidate.problemSlug.replaceAll('-', ' ')}
      </ButtonLink>
    )}
  </Notice>
)

/** What one makes of it: a problem, something to watch, or nothing, with the reason. */
export const Acts = (props: ActsProps) => {
  const { view, card, may, refused } = props
  const { act } = view.words.pinpoint
  const { state, dismissedReason, decidedWords } = card.candidate
  if (state === 'problem') return <Became {...props} />
  if (!may.decide) return null
  return (
    <Section title={act.title}>
      {refused && <ErrorSummary view={view} errors={refused.errors} />}
      {state === 'dismissed' && dismissedReason && (
        <Notice>
          <p>{act.dismissedBecause(act.reasons[dismissedReason])}</p>
          {decidedWords && <p>{decidedWords}</p>}
        </Notice>
      )}
      <Split even>
        {may.open && <ProblemForm {...props} />}
        <Card title={act.notNow}>
          <p>{act.notNowHint}</p>
          {state !== 'watched' && <OneTap {...props} act="watch" label={act.watch} icon="eye" />}
          {state === 'dismissed' ? <OneTap {...props} act="reopen" label={act.reopen} icon="undo-2" /> : <DismissForm {...props} />}
        </Card>
      </Split>
    </Section>
  )
}
