import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { CheckBox, Choices, Select } from '#ui/choice-field.tsx'
import type { FormErrors } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Section } from '#ui/section.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { View } from '#ui/view.ts'
import { DIARY_KINDS } from './diary.ts'
import { keptWords, LONGEST_PLACE, LONGEST_TITLE, type RefusalToWrite } from './diary-writing.ts'

export type EntryFormProps = {
  view: View
  today: string
  /** Neighborhoods and places of the officer's beats. */
  places: readonly { readonly id: string; readonly name: string }[]
  typed?: Readonly<Record<string, string>> | undefined
  refusal?: RefusalToWrite | undefined
  /** The words may tell who somebody is: they are asked about once, and kept if the officer says so. */
  asksAgain?: boolean | undefined
  errors: FormErrors
}

const FIELD: Record<RefusalToWrite, string> = {
  'no-kind': 'kind',
  'no-title': 'title',
  'too-many-words': 'title',
  'no-time': 'day',
  'too-long': 'until',
  'has-passed': 'day',
  'too-far': 'day',
  'not-for-the-public': 'isPublic',
}

export const entryErrors = ({ view, refusal }: Pick<EntryFormProps, 'view' | 'refusal'>): FormErrors =>
  refusal ? { [FIELD[refusal]]: view.words.shifts.diary.refusals[refusal] } : {}

const What = ({ view, typed, errors }: EntryFormProps) => {
  const { form, kinds } = view.words.shifts.diary
  return (
    <>
      <Choices
        view={view}
        name="kind"
        label={form.kind}
        look="row"
        value={typed?.kind}
        error={errors.kind}
        choices={DIARY_KINDS.map((value) => ({ value, label: kinds[value] }))}
      />
      <TextField
        view={view}
        name="title"
        label={form.what}
        hint={form.whatHint}
        maxLength={LONGEST_TITLE}
        value={typed?.title}
        error={errors.title}
      />
    </>
  )
}

const WhereAndWhen = ({ view, typed, errors, places, today }: EntryFormProps) => {
  const { form } = view.words.shifts.diary
  return (
    <>
      <TextField
        view={view}
        name="place"
        label={form.place}
        hint={form.placeHint}
        optional
        maxLength={LONGEST_PLACE}
        value={typed?.place}
      />
      {places.length > 0 && (
        <Select
          view={view}
          name="placeId"
          label={form.known}
          optional
          value={typed?.placeId}
          choices={places.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <TextField view={view} name="day" type="date" label={form.day} value={typed?.day ?? today} error={errors.day} />
      <TextField view={view} name="from" type="time" label={form.from} value={typed?.from} />
      <TextField view={view} name="until" type="time" label={form.until} value={typed?.until} error={errors.until} />
    </>
  )
}

/** One entry. Words that may tell who somebody is are asked about once. */
export const DiaryForm = (props: EntryFormProps) => {
  const { view, typed, asksAgain, errors } = props
  const { form, check } = view.words.shifts.diary
  return (
    <Section title={form.title} id="write">
      {asksAgain && (
        <Notice tone="warm" title={check.title}>
          {check.text}
        </Notice>
      )}
      <Form view={view} action={paths.diary()}>
        <What {...props} />
        <WhereAndWhen {...props} />
        <CheckBox
          view={view}
          name="isPublic"
          label={form.isOpen}
          hint={form.isOpenHint}
          checked={typed?.isPublic === 'yes'}
          error={errors.isPublic}
        />
        {asksAgain && <input type="hidden" name="keep" value={keptWords(typed?.title ?? '', typed?.place ?? '')} />}
        <FormActs>
          <Button wide>{asksAgain ? form.keep : form.act}</Button>
        </FormActs>
      </Form>
    </Section>
  )
}
