import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { Choices, Select } from '#ui/choice-field.tsx'
import type { FormErrors } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Section } from '#ui/section.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { View } from '#ui/view.ts'
import { LONGEST_REASON, ORDERED_BY, REASONS, type RefusalToName, type RefusalToNote } from './abstraction.ts'

export type NoteRefusal = RefusalToNote | 'no-time'
type Typed = Readonly<Record<string, string>> | undefined

const NOTE_FIELD: Record<NoteRefusal, string> = {
  'no-time': 'from',
  'ends-before-it-starts': 'until',
  'outside-the-shift': 'from',
  'already-taken-off': 'from',
}
const NAME_FIELD: Record<RefusalToName, string> = {
  'no-reason': 'reason',
  'no-order': 'orderedBy',
  'no-words': 'words',
  'words-too-long': 'words',
}

type Refused = { view: View; note?: NoteRefusal | undefined; name?: RefusalToName | undefined; on?: string | undefined }

/** Refusals at their fields; `on` sets the fields of one form apart where a page has several. */
export function abstractionErrors({ view, note, name, on = '' }: Refused): FormErrors {
  const { refusals } = view.words.shifts.abstractions
  return {
    ...(note ? { [`${NOTE_FIELD[note]}${on}`]: refusals.note[note] } : {}),
    ...(name ? { [`${NAME_FIELD[name]}${on}`]: refusals.name[name] } : {}),
  }
}

type NamingProps = { view: View; typed: Typed; errors: FormErrors; on?: string | undefined }

/** Why, and who ordered it. `on` is added to the names of the fields, which are the ids of a page. */
export const NamingFields = ({ view, typed, errors, on = '' }: NamingProps) => {
  const { name, reasons, orderedBy } = view.words.shifts.abstractions
  return (
    <>
      <Choices
        view={view}
        name={`reason${on}`}
        label={name.reason}
        value={typed?.[`reason${on}`]}
        error={errors[`reason${on}`]}
        choices={REASONS.map((value) => ({ value, label: reasons[value] }))}
      />
      <TextField
        view={view}
        name={`words${on}`}
        label={name.words}
        hint={name.wordsHint}
        optional
        maxLength={LONGEST_REASON}
        value={typed?.[`words${on}`]}
        error={errors[`words${on}`]}
      />
      <Select
        view={view}
        name={`orderedBy${on}`}
        label={name.orderedBy}
        value={typed?.[`orderedBy${on}`]}
        error={errors[`orderedBy${on}`]}
        choices={ORDERED_BY.map((value) => ({ value, label: orderedBy[value] }))}
      />
    </>
  )
}

type NoteProps = {
  view: View
  shiftId: string
  /** Times of the clock at which the shift begins and ends. */
  from: string
  until: string
  /** Whether the one who notes it also names the reason. */
  names: boolean
  typed?: Typed
  errors: FormErrors
}

/** "I was taken off" for the officer; with the reason for the sergeant. */
export const NoteForm = ({ view, shiftId, from, until, names, typed, errors }: NoteProps) => {
  const { note } = view.words.shifts.abstractions
  return (
    <Section title={names ? note.titleOther : note.title} id="note">
      {!names && <p>{note.lede}</p>}
      <Form view={view} action={paths.shiftAbstractions(shiftId)}>
        <TextField view={view} name="from" type="time" label={note.from} value={typed?.from ?? from} error={errors.from} />
        <TextField view={view} name="until" type="time" label={note.until} value={typed?.until ?? until} error={errors.until} />
        {names && <NamingFields view={view} typed={typed} errors={errors} />}
        <FormActs>
          <Button wide={!names}>{names ? note.actOther : note.act}</Button>
        </FormActs>
      </Form>
    </Section>
  )
}
