import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { dayAt } from '#ui/calendar.ts'
import { Choices, Select } from '#ui/choice-field.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import { ANSWER_DAYS, MOST_WORDS, USUAL_ANSWER_DAYS } from './backing.ts'
import { type Refused, WordsAdvice } from './backing-form.pages.tsx'

type Named = { readonly id: string; readonly name: string }

/** What a request is about, as its form says it and as the address carries it. */
export type About =
  | { readonly kind: 'report'; readonly reference: string }
  | { readonly kind: 'problem'; readonly slug: string; readonly title: string }
  | { readonly kind: 'promise'; readonly id: string; readonly what: string }

export type NewBackingProps = {
  view: View
  /** The id of the request to be: sent twice, it is asked once. */
  draftId: string
  about: About | undefined
  units: readonly Named[]
  neighborhoods: readonly Named[]
  refused?: Refused | undefined
}

function aboutWords(view: View, about: About): string {
  const { form } = view.words.backing
  if (about.kind === 'report') return form.aboutReport(about.reference)
  return about.kind === 'problem' ? form.aboutProblem(about.title) : form.aboutPromise(about.what)
}

const addressOf = (about: About | undefined) => {
  if (!about) return paths.newBacking()
  if (about.kind === 'report') return paths.newBacking({ report: about.reference })
  return about.kind === 'problem' ? paths.newBacking({ problem: about.slug }) : paths.newBacking({ promise: about.id })
}

const Words = ({ view, refused }: NewBackingProps) => {
  const { form } = view.words.backing
  const text = (name: 'what' | 'why', rows: number) => (
    <TextArea
      view={view}
      name={name}
      label={form[name]}
      hint={form[`${name}Hint`]}
      maxLength={MOST_WORDS}
      rows={rows}
      value={refused?.typed[name]}
      error={refused?.errors[name]}
    />
  )
  return (
    <>
      {text('what', 3)}
      {text('why', 3)}
    </>
  )
}

const Deadlines = ({ view, refused }: NewBackingProps) => {
  const { form } = view.words.backing
  return (
    <>
      <TextField
        view={view}
        name="dueOn"
        type="date"
        label={form.dueOn}
        min={dayAt(view, view.now)}
        value={refused?.typed.dueOn}
        error={refused?.errors.dueOn}
      />
      <Choices
        view={view}
        name="answerDays"
        label={form.answerDays}
        hint={form.answerDaysHint}
        value={refused?.typed.answerDays ?? String(USUAL_ANSWER_DAYS)}
        choices={ANSWER_DAYS.map((days) => ({ value: String(days), label: form.dayChoice[days] }))}
      />
    </>
  )
}

const AskingForm = (props: NewBackingProps) => {
  const { view, draftId, about, units, neighborhoods, refused } = props
  const { form } = view.words.backing
  const places = [{ value: '', label: form.nowhere }, ...neighborhoods.map(({ id, name }) => ({ value: id, label: name }))]
  return (
    <Form view={view} action={addressOf(about)}>
      <input type="hidden" name="id" value={draftId} />
      <Select
        view={view}
        name="unit"
        label={form.unit}
        hint={form.unitHint}
        value={refused?.typed.unit}
        error={refused?.errors.unit}
        choices={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Words {...props} />
      <Deadlines {...props} />
      {!about && (
        <Select
          view={view}
          name="neighborhood"
          label={form.neighborhood}
          value={refused?.typed.neighborhood ?? ''}
          optional
          noBlank
          choices={places}
        />
      )}
      <WordsAdvice view={view} refused={refused} />
      <FormActs>
        <Button icon="send">{form.send}</Button>
      </FormActs>
    </Form>
  )
}

/** Asking a unit for help: whom, what, why, by when; about a report, a problem, a promise, or by itself. */
export const NewBackingPage = (props: NewBackingProps) => {
  const { view, about, units, refused } = props
  const words = view.words.backing
  const trail = [{ label: words.title, href: paths.backing() }, { label: words.form.title }]
  return (
    <Page
      view={view}
      title={words.form.title}
      eyebrow={about && aboutWords(view, about)}
      lede={words.form.lede}
      shape="narrow"
      indexed={false}
      trail={<Trail view={view} steps={trail} />}
    >
      <ErrorSummary view={view} errors={refused?.errors} />
      {units.length === 0 ? (
        <EmptyState level={2} icon="building-2" title={words.form.noUnits.title}>
          {words.form.noUnits.words}
        </EmptyState>
      ) : (
        <AskingForm {...props} />
      )}
    </Page>
  )
}
