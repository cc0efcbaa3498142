import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { dayInWords } from '#ui/calendar.ts'
import { Card } from '#ui/card.tsx'
import { Choices } from '#ui/choice-field.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Section } from '#ui/section.tsx'
import { TextArea } from '#ui/text-field.tsx'
import { looksThatCount } from './look.ts'
import { isAgreed, isVerdictOpen, type RefusalToClose, refusalToAsk, refusalToClose, VERDICT_DAYS } from './problem-closing.ts'
import { findingSentence } from './problem-mail.ts'
import type { WorkProps } from './work-frame.pages.tsx'

export type ClosingProps = {
  /** How many of those who reported can be written to. */
  askable: number
  /** What they added in words, without a name; for those who work on it. */
  said: readonly { readonly answer: string; readonly words: string }[]
}

type Props = WorkProps & ClosingProps

const Verdicts = ({ view, found, said }: Props) => {
  const { problem, verdicts } = found
  const words = view.words.problems.verdict
  if (!problem.verdictAskedAt) return null
  const until = new Date(problem.verdictAskedAt.getTime() + VERDICT_DAYS * 86_400_000)
  return (
    <Card title={words.asked(dayInWords(view, problem.verdictAskedAt))}>
      <p>{words.counts(verdicts.agree, verdicts.disagree, verdicts.waiting)}</p>
      {isVerdictOpen(problem.verdictAskedAt, verdicts, view.now) && <p class="muted">{words.until(dayInWords(view, until))}</p>}
      {said.map((one) => (
        <blockquote class="own-words">
          {one.words}
          <p class="small muted">{one.answer === 'agree' ? words.agree : words.disagree}</p>
        </blockquote>
      ))}
    </Card>
  )
}

const Ask = ({ view, found, askable }: Props) => {
  const words = view.words.problems.verdict
  return (
    <Card title={words.ask}>
      <p>{words.askWords(askable)}</p>
      <Form view={view} action={paths.problemVerdicts(found.problem.slug)} layout="plain">
        <Button icon="mail">{words.askAct}</Button>
      </Form>
    </Card>
  )
}

const looks = ({ found: { assessments, designs } }: Pick<Props, 'found'>) => looksThatCount(assessments, designs[0])

/** What still stands between the problem and its end, whatever words are written; no agreement is no obstacle to closing without it. */
function obstacle({ view, found }: Props): RefusalToClose | undefined {
  const ending = { how: 'closed-without-agreement', words: '.' } as const
  return refusalToClose(found.problem, looks({ found }).length, found.verdicts, ending, view.now)
}

/** What was found, which the problem closes with, whatever it is. */
const ClosesWith = ({ view, found }: Props) => {
  const { judged } = view.words.problems
  const [last] = looks({ found })
  if (!last) return null
  return (
    <Notice title={judged.closes}>
      <p>{findingSentence(view.language, last)}</p>
    </Notice>
  )
}

const CloseForm = ({ view, found, refused }: Props) => {
  const { closing } = view.words.problems
  const agreed = isAgreed(found.verdicts)
  const choices = [
    ...(agreed ? [{ value: 'closed', label: closing.closed }] : []),
    { value: 'closed-without-agreement', label: closing.without },
  ]
  return (
    <Form view={view} action={paths.problemClosing(found.problem.slug)}>
      <Choices
        view={view}
        name="how"
        label={closing.how}
        choices={choices}
        value={refused?.typed.how ?? choices[0]?.value}
        error={refused?.errors.how}
      />
      <TextArea
        view={view}
        name="closing"
        label={closing.words}
        hint={closing.wordsHint}
        rows={5}
        maxLength={4000}
        value={refused?.typed.closing}
        error={refused?.errors.closing}
      />
      <FormActs>
        <Button>{closing.act}</Button>
      </FormActs>
    </Form>
  )
}

/** Asking those who reported, what they said, and the end; each only where it is its turn. */
export const ClosingParts = (props: Props) => {
  const { view, found, may } = props
  const words = view.words.problems
  const mayAsk = may.close && refusalToAsk(found.problem, looks({ found }).length) === undefined
  const missing = may.close ? obstacle(props) : undefined
  return (
    <>
      <Section title={words.page.verdict}>
        {mayAsk && <Ask {...props} />}
        <Verdicts {...props} />
        {!mayAsk && !found.problem.verdictAskedAt && <p class="muted">{words.page.sayFollowers}</p>}
      </Section>
      {may.close && (
        <Section title={words.closing.title}>
          {missing ? (
            <Notice title={words.closing.missing}>
              <p>{words.refusals.close[missing]}</p>
            </Notice>
          ) : (
            <>
              <ClosesWith {...props} />
              <CloseForm {...props} />
            </>
          )}
        </Section>
      )}
    </>
  )
}
