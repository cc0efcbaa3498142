import { promiseLine, type Shown } from '#modules/promises/index.ts'
import { paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Choices } from '#ui/choice-field.tsx'
import { ErrorSummary, type FormErrors } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { PromiseList } from '#ui/promise-card.tsx'
import { Section } from '#ui/section.tsx'
import { TextArea } from '#ui/text-field.tsx'
import type { View } from '#ui/view.ts'
import type { Problem } from './problem.ts'
import type { Assessment } from './problem-case.ts'
import { Found } from './problem-pieces.pages.tsx'

export type RefusalOfVerdict = 'no-answer' | 'too-long' | 'not-asked' | 'is-closed'

type VerdictProps = {
  view: View
  /** The private link's secret. */
  secret: string
  /** Undefined where this follower was asked nothing. */
  asked:
    | {
        readonly problem: Problem
        readonly assessment: Assessment | undefined
        readonly actions: readonly Shown[]
        readonly answer: string
        readonly words: string | null
      }
    | undefined
  typed?: Readonly<Record<string, string>> | undefined
  refusal?: RefusalOfVerdict | undefined
}

const FIELD: Record<RefusalOfVerdict, string> = { 'no-answer': 'answer', 'too-long': 'words', 'not-asked': 'form', 'is-closed': 'form' }

type Asked = NonNullable<VerdictProps['asked']>

const AnswerForm = ({
  view,
  secret,
  asked,
  typed,
  errors,
}: {
  view: View
  secret: string
  asked: Asked
  typed: VerdictProps['typed']
  errors: FormErrors
}) => {
  const { verdict } = view.words.problems
  const choices = [
    { value: 'agree', label: verdict.agree, icon: 'thumbs-up' as const },
    { value: 'disagree', label: verdict.disagree, icon: 'thumbs-down' as const },
  ]
  return (
    <Form view={view} action={paths.followVerdict(secret)}>
      <Choices
        view={view}
        name="answer"
        label={verdict.page.question}
        look="tiles"
        choices={choices}
        value={typed?.answer ?? asked.answer}
        error={errors.answer}
        question
      />
      <TextArea
        view={view}
        name="words"
        label={verdict.page.words}
        hint={verdict.page.wordsHint}
        optional
        rows={3}
        maxLength={1000}
        value={typed?.words ?? asked.words ?? ''}
        error={errors.words}
      />
      <FormActs>
        <Button icon="send">{verdict.page.act}</Button>
      </FormActs>
    </Form>
  )
}

/** Is it better? What was done and found, and the answer of one who reported, behind their private link. */
export const VerdictPage = ({ view, secret, asked, typed, refusal }: VerdictProps) => {
  const words = view.words.problems
  const { page } = words.verdict
  const errors: FormErrors = refusal ? { [FIELD[refusal]]: words.refusals.verdict[refusal] } : {}
  const isOpen = asked?.problem.state === 'open'
  return (
    <Page
      view={view}
      title={page.title}
      lede={asked ? page.lede(asked.problem.title) : page.notAsked}
      shape="narrow"
      indexed={false}
      acts={
        <ButtonLink kind="quiet" href={paths.follow(secret)} icon="arrow-left">
          {view.words.promises.mine.back}
        </ButtonLink>
      }
    >
      <ErrorSummary view={view} errors={errors} />
      {asked && asked.answer !== 'none' && isOpen && (
        <Notice tone="good" title={page.thanks}>
          <p>{page.change}</p>
        </Notice>
      )}
      {asked && !isOpen && (
        <Card title={words.states[asked.problem.state]} level={2}>
          <p>{asked.problem.closingWords}</p>
        </Card>
      )}
      {asked?.assessment && (
        <Section title={page.found}>
          <Found view={view} assessment={asked.assessment} href={paths.problem(asked.problem.slug)} />
        </Section>
      )}
      {asked && asked.actions.length > 0 && (
        <Section title={page.did}>
          <PromiseList view={view} promises={asked.actions.map((action) => promiseLine(view, action))} />
        </Section>
      )}
      {asked && isOpen && <AnswerForm view={view} secret={secret} asked={asked} typed={typed} errors={errors} />}
    </Page>
  )
}
