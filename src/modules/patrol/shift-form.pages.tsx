import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { momentInWords } from '#ui/calendar.ts'
import { Select } from '#ui/choice-field.tsx'
import type { FormErrors } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Section } from '#ui/section.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { View } from '#ui/view.ts'
import { MOST_WEEKS, type RefusalToPlan } from './shift-planning.ts'

export type PlanFormProps = {
  view: View
  beatSlug: string
  week: string
  officers: readonly { readonly id: string; readonly name: string }[]
  typed?: Readonly<Record<string, string>> | undefined
  refusal?: RefusalToPlan | undefined
  /** The shift in the way. */
  because?: { readonly startsAt: Date; readonly endsAt: Date } | undefined
}

const FIELD: Record<RefusalToPlan, string> = {
  'no-officer': 'officer',
  'no-time': 'day',
  'too-long': 'until',
  'has-passed': 'day',
  'too-far': 'day',
  'too-many-weeks': 'weeks',
  'not-of-the-beat': 'officer',
  overlaps: 'from',
}

/** The refusal at its field, for the page's error summary. */
export function planErrors({ view, refusal, because }: Pick<PlanFormProps, 'view' | 'refusal' | 'because'>): FormErrors {
  if (!refusal) return {}
  const { refusals } = view.words.shifts
  return { [FIELD[refusal]]: because ? refusals.overlapsWith(momentInWords(view, because.startsAt)) : refusals.plan[refusal] }
}

const Times = (props: PlanFormProps & { errors: FormErrors }) => {
  const { view, typed, week, errors } = props
  const { form } = view.words.shifts
  return (
    <>
      <TextField view={view} name="day" type="date" label={form.day} value={typed?.day ?? week} error={errors.day} />
      <TextField view={view} name="from" type="time" label={form.from} value={typed?.from ?? '13:00'} error={errors.from} />
      <TextField
        view={view}
        name="until"
        type="time"
        label={form.until}
        hint={form.untilHint}
        value={typed?.until ?? '21:00'}
        error={errors.until}
      />
      <TextField
        view={view}
        name="weeks"
        type="number"
        inputmode="numeric"
        min={1}
        max={MOST_WEEKS}
        label={form.weeks}
        hint={form.weeksHint}
        value={typed?.weeks ?? '1'}
        error={errors.weeks}
      />
    </>
  )
}

/** One shift, in one week or the same in several. */
export const ShiftForm = (props: PlanFormProps) => {
  const { view, beatSlug, week, officers, typed } = props
  const { form } = view.words.shifts
  const errors = planErrors(props)
  if (officers.length === 0) return <p class="muted">{form.noOfficers}</p>
  return (
    <Section title={form.title} id="plan">
      <Form view={view} action={paths.shifts()}>
        <input type="hidden" name="beat" value={beatSlug} />
        <input type="hidden" name="week" value={week} />
        <Select
          view={view}
          name="officer"
          label={form.officer}
          hint={form.officerHint}
          value={typed?.officer}
          error={errors.officer}
          choices={officers.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Times {...props} errors={errors} />
        <FormActs>
          <Button icon="calendar-check">{form.plan}</Button>
        </FormActs>
      </Form>
    </Section>
  )
}
