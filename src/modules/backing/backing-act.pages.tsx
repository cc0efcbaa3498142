import { Button } from '#ui/button.tsx'
import { dayAt } from '#ui/calendar.ts'
import { Card } from '#ui/card.tsx'
import { Choices } from '#ui/choice-field.tsx'
import { Details } from '#ui/details.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import type { View } from '#ui/view.ts'
import { DECLINE_REASONS, MOST_NAME, MOST_PROMISE, MOST_WORDS } from './backing.ts'
import { type Refused, WordsAdvice } from './backing-form.pages.tsx'

/** Which of the forms of a page was refused; the others stay as they were. */
export type RefusedAct = Refused & { readonly act: 'accept' | 'decline' | 'end' | 'withdraw' }

type ActProps = { view: View; action: string; refused: RefusedAct | undefined; wantedOn?: string | undefined }

const refusedIn = ({ refused }: ActProps, act: RefusedAct['act']): Refused | undefined => (refused?.act === act ? refused : undefined)

const AcceptForm = (props: ActProps) => {
  const { view, action, wantedOn } = props
  const { answer } = view.words.backing
  const refused = refusedIn(props, 'accept')
  return (
    <Form view={view} action={action}>
      <input type="hidden" name="act" value="accept" />
      <TextArea
        view={view}
        name="promise"
        label={answer.promise}
        hint={answer.promiseHint}
        rows={2}
        maxLength={MOST_PROMISE}
        value={refused?.typed.promise}
        error={refused?.errors.promise}
      />
      <TextField
        view={view}
        name="dueOn"
        type="date"
        label={answer.dueOn}
        min={dayAt(view, view.now)}
        value={refused?.typed.dueOn ?? wantedOn}
        error={refused?.errors.dueOn}
      />
      <TextField
        view={view}
        name="name"
        label={answer.name}
        hint={answer.nameHint}
        maxLength={MOST_NAME}
        value={refused?.typed.name}
        error={refused?.errors.name}
      />
      <WordsAdvice view={view} refused={refused} />
      <FormActs>
        <Button icon="handshake">{answer.sendYes}</Button>
      </FormActs>
    </Form>
  )
}

const DeclineForm = (props: ActProps) => {
  const { view, action } = props
  const { answer, reasons } = view.words.backing
  const refused = refusedIn(props, 'decline')
  return (
    <Form view={view} action={action}>
      <input type="hidden" name="act" value="decline" />
      <p class="muted">{answer.noHint}</p>
      <Choices
        view={view}
        name="reason"
        label={answer.reason}
        value={refused?.typed.reason}
        error={refused?.errors.reason}
        choices={DECLINE_REASONS.map((value) => ({ value, label: reasons[value] }))}
      />
      <TextArea
        view={view}
        name="words"
        label={answer.words}
        hint={answer.wordsHint}
        rows={3}
        maxLength={MOST_WORDS}
        value={refused?.typed.words}
        error={refused?.errors.words}
      />
      <WordsAdvice view={view} refused={refused} />
      <FormActs>
        <Button kind="quiet">{answer.sendNo}</Button>
      </FormActs>
    </Form>
  )
}

/** Yes, with who, what and by when; or no, with the reason. */
export const AnswerForms = (props: ActProps) => {
  const { answer } = props.view.words.backing
  return (
    <>
      <Card level={2} title={answer.yes}>
        <p>{answer.yesHint}</p>
        <AcceptForm {...props} />
      </Card>
      <Details summary={answer.no} open={props.refused?.act === 'decline'}>
        <DeclineForm {...props} />
      </Details>
    </>
  )
}

/** Whether what was promised is done. */
export const EndForm = (props: ActProps) => {
  const { view, action } = props
  const { answer } = view.words.backing
  const refused = refusedIn(props, 'end')
  return (
    <Card level={2} title={answer.end}>
      <p>{answer.endHint}</p>
      <Form view={view} action={action}>
        <TextArea
          view={view}
          name="ended"
          label={answer.endWords}
          hint={answer.endWordsHint}
          rows={3}
          maxLength={MOST_WORDS}
          optional
          value={refused?.typed.ended}
          error={refused?.errors.ended}
        />
        <WordsAdvice view={view} refused={refused} />
        <FormActs>
          <Button name="act" value="done" icon="check">
            {answer.sendDone}
          </Button>
          <Button name="act" value="not-done" kind="quiet">
            {answer.sendNotDone}
          </Button>
        </FormActs>
      </Form>
    </Card>
  )
}

/** Taking it back while nobody has answered. */
export const WithdrawForm = ({ view, action }: { view: View; action: string }) => {
  const { answer } = view.words.backing
  return (
    <Details summary={answer.withdraw}>
      <p>{answer.withdrawHint}</p>
      <Form view={view} action={action} layout="plain">
        <Button kind="quiet" icon="undo-2">
          {answer.withdraw}
        </Button>
      </Form>
    </Details>
  )
}
