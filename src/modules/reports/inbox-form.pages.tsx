import type { Child } from 'hono/jsx'
import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { Choices, Select } from '#ui/choice-field.tsx'
import { Details } from '#ui/details.tsx'
import { AskForm, Form, FormActs } from '#ui/form.tsx'
import { Section } from '#ui/section.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import type { View } from '#ui/view.ts'
import type { AnswerTemplate } from './answer-template.ts'
import { NOT_FIXED_REASONS, OUTCOMES } from './report.ts'
import { ANSWER_WORDS } from './report-outcome.ts'
import type { InboxLine } from './report-view.ts'

/** What was typed into the form that was refused, and why. */
export type Refused = {
  readonly form: 'answer' | 'note' | 'move' | 'assign' | 'outcome' | 'moderate' | 'photo'
  readonly why: string
  readonly typed: Readonly<Record<string, string>>
}

export type ActProps = { view: View; report: InboxLine; refused: Refused | undefined }

const typedIn = ({ refused }: ActProps, form: Refused['form']) =>
  refused?.form === form ? { typed: refused.typed, error: refused.why } : { typed: {} as Record<string, string>, error: undefined }

/** The answer: own words, or begun from a ready one; beside it what module promises adds. */
export const AnswerForm = (props: ActProps & { templates: readonly AnswerTemplate[]; begun: string; promiseForm?: Child }) => {
  const { view, report, templates, begun, promiseForm } = props
  const { answer } = view.words.reports.inbox
  const { typed, error } = typedIn(props, 'answer')
  return (
    <Section title={answer.title} lede={answer.hint}>
      {templates.length > 0 && (
        <AskForm action={paths.inboxReport(report.reference)} label={answer.template}>
          <div class="cluster">
            <Select
              view={view}
              name="template"
              label={answer.template}
              choices={templates.map(({ id, title }) => ({ value: id, label: title }))}
              optional
            />
            <Button kind="soft">{answer.use}</Button>
          </div>
        </AskForm>
      )}
      <Form view={view} action={paths.inboxAnswers(report.reference)}>
        <TextArea
          view={view}
          name="answer"
          label={answer.words}
          value={typed['answer'] ?? begun}
          maxLength={ANSWER_WORDS}
          rows={6}
          error={error}
        />
        <FormActs>
          <Button icon="send">{answer.send}</Button>
        </FormActs>
      </Form>
      {promiseForm}
    </Section>
  )
}

export const OutcomeForm = (props: ActProps) => {
  const { view, report } = props
  const { outcome } = view.words.reports.inbox
  const { typed, error } = typedIn(props, 'outcome')
  return (
    <Details summary={outcome.title} open={error !== undefined}>
      <p class="muted">{outcome.hint}</p>
      <Form view={view} action={paths.inboxOutcomes(report.reference)}>
        <Choices
          view={view}
          name="outcome"
          label={outcome.outcome}
          look="row"
          value={typed['outcome']}
          error={error}
          choices={OUTCOMES.map((value) => ({ value, label: outcome.choice[value] }))}
        />
        <Select
          view={view}
          name="reason"
          label={outcome.reason}
          value={typed['reason']}
          choices={NOT_FIXED_REASONS.map((value) => ({ value, label: outcome.reasons[value] }))}
          optional
        />
        <TextField
          view={view}
          name="whose"
          label={outcome.whose}
          hint={outcome.whoseHint}
          value={typed['whose']}
          maxLength={120}
          optional
        />
        <TextField view={view} name="of" label={outcome.of} value={typed['of']} short optional />
        <TextArea
          view={view}
          name="ending"
          label={outcome.words}
          hint={outcome.wordsHint}
          value={typed['ending']}
          maxLength={ANSWER_WORDS}
          rows={4}
        />
        <FormActs>
          <Button>{outcome.send}</Button>
        </FormActs>
      </Form>
    </Details>
  )
}

type People = { readonly id: string; readonly name: string }

export const AssignForm = (props: ActProps & { officers: readonly People[] }) => {
  const { view, report, officers } = props
  const { assign } = view.words.reports.inbox
  return (
    <Details summary={assign.title} open={props.refused?.form === 'assign'}>
      <Form view={view} action={paths.inboxAssignments(report.reference)}>
        <Select
          view={view}
          name="officer"
          label={assign.officer}
          noBlank
          value={report.officerId ?? ''}
          error={typedIn(props, 'assign').error}
          choices={[{ value: '', label: assign.nobody }, ...officers.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <FormActs>
          <Button kind="quiet">{assign.send}</Button>
        </FormActs>
      </Form>
    </Details>
  )
}

export const MoveForm = (props: ActProps & { units: readonly People[] }) => {
  const { view, report, units } = props
  const { move } = view.words.reports.inbox
  const { typed, error } = typedIn(props, 'move')
  return (
    <Details summary={move.title} open={error !== undefined}>
      <p class="muted">{move.hint}</p>
      <Form view={view} action={paths.inboxMoves(report.reference)}>
        <Select
          view={view}
          name="unit"
          label={move.unit}
          value={typed['unit']}
          choices={units.filter(({ id }) => id !== report.unitId).map(({ id, name }) => ({ value: id, label: name }))}
          error={error}
        />
        <TextArea view={view} name="why" label={move.words} value={typed['why']} maxLength={ANSWER_WORDS} rows={3} />
        <FormActs>
          <Button kind="quiet">{move.send}</Button>
        </FormActs>
      </Form>
    </Details>
  )
}

export const NoteForm = (props: ActProps) => {
  const { view, report } = props
  const { note } = view.words.reports.inbox
  const { typed, error } = typedIn(props, 'note')
  return (
    <Details summary={note.title} open={error !== undefined}>
      <Form view={view} action={paths.inboxNotes(report.reference)}>
        <TextArea
          view={view}
          name="note"
          label={note.words}
          hint={note.hint}
          value={typed['note']}
          maxLength={ANSWER_WORDS}
          rows={3}
          error={error}
        />
        <FormActs>
          <Button kind="quiet">{note.send}</Button>
        </FormActs>
      </Form>
    </Details>
  )
}
